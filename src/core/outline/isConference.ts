import type { FrontMatter } from '../read/frontMatter.js';
import type { Block } from './blocks.js';
import type { Verdict } from './judge.js';
import { namesConference } from './vocabulary.js';

/**
 * Decide whether a text is a conference note. It is, when
 *
 * 1. its front matter says so (`conference-notes: true`; `false` says that it is not), else
 * 2. a heading is a talk with a sched.com event, or three lines without headings are, else
 * 3. a day holds a talk that names its speakers, or two talks and the note or its path is named like a conference, else
 * 4. two talks name their speakers and are a good part of the headings, or one does and the note is named like a
 *    conference, or a line under its heading starts with `Speaker:`.
 *
 * READMEs and changelogs need the second. Where in doubt, it is not: a project's notes in the sidebar annoy more than a
 * conference missing from it, which a line of front matter brings back.
 */
export function isConference(blocks: readonly Block[], verdicts: ReadonlyMap<Block, Verdict>, frontMatter: FrontMatter | undefined, path: string | undefined): boolean {
  if (frontMatter?.isConference !== undefined) return frontMatter.isConference;
  let linkedHeadings = 0;
  let linkedLines = 0;
  let spoken = 0;
  let labelled = false;
  let talks = 0;
  let days = 0;
  let headings = 0;
  for (const block of blocks) {
    const verdict = verdicts.get(block);
    if (!verdict) continue;
    if (block.heading && verdict.kind !== 'break' && (verdict.evidence?.vocabulary === undefined || verdict.kind === 'group')) headings++;
    if (verdict.kind === 'day') days++;
    if (verdict.kind === 'talk') {
      talks++;
      if (verdict.evidence?.event) linkedHeadings++;
      if (verdict.evidence?.speakersAreSure === true) spoken++;
      if (verdict.evidence?.speakersLabelled === true) labelled = true;
    }
    for (const talk of verdict.inlineTalks) {
      talks++;
      if (talk.linked) linkedLines++;
      if (talk.evidence.speakers.length > 0) spoken++;
    }
  }
  if (linkedHeadings > 0 || linkedLines >= 3) return true;
  const file = path?.split(/[\\/]/u).at(-1) ?? '';
  if (/^(?:readme|changelog|contributing|license|code_of_conduct|security|news|history|todo)\b/iu.test(file)) return false;
  const firstHeading = blocks.find((block) => block.heading)?.heading?.text ?? '';
  const named = namesConference([frontMatter?.title ?? '', frontMatter?.conference ?? '', firstHeading, path ?? ''].join(' ')) || frontMatter?.conference !== undefined;
  if (days > 0 && (spoken > 0 || (talks >= 2 && named))) return true;
  if (linkedLines > 0 && talks > 0 && (named || days > 0)) return true;
  if ((frontMatter?.speakers.length ?? 0) > 0 && (named || talks > 0)) return true;
  return (spoken >= 2 && spoken * 3 >= headings) || (spoken >= 1 && (named || labelled));
}
