import type { Block } from './blocks.js';
import type { About, Occasion } from './occasion.js';

/**
 * Decide whether a text is a conference note. It is, when
 *
 * 1. its front matter says so (`conference-notes: true`; `false` says that it is not), or else the settings do, else
 * 2. a heading is a talk whose sched.com link says so, or two are with links that do not, or three lines without headings are
 *    talks with links, else
 * 3. it holds talks, and its title, file or folder is named like a conference ("KubeCon", "day-1.md"), or a heading is a
 *    "Day 2" or a keynote, else
 * 4. a day holds a talk that names its speakers, or two talks name them and are a good part of the headings, or a line
 *    under a heading starts with `Speaker:`, or front matter has a title and speakers.
 *
 * A project's headings (Installation, License…) rule out 3 and 4, and so do the names of files such as README, unless the
 * title is a conference's or there are talks on days. Where in doubt, it is not: a project's notes in the sidebar annoy more than a conference
 * missing from it, which a line of front matter brings back.
 */
export function isConference(blocks: readonly Block[], occasion: Occasion, { path, frontMatter, said }: About): boolean {
  if (said !== undefined) return said;
  // Most are told by the first talk they have.
  if (blocks.some(({ kind, evidence }) => kind === 'talk' && evidence?.event !== undefined && (evidence.slugAgrees || evidence.event.slug === undefined))) return true;
  const headings = blocks.filter((block) => block.heading);
  const talks = blocks.filter(({ kind }) => kind === 'talk');
  const inline = blocks.flatMap(({ inlineTalks }) => inlineTalks);
  if (talks.filter(({ evidence }) => evidence?.event).length > 1 || inline.filter((talk) => talk.linked).length >= 3) return true;
  if (headings.filter(({ passage }) => passage.isProjectTitle).length >= 2) return false;
  const file = path?.split(/[\\/]/u).at(-1) ?? '';
  if (/^(?:readme|changelog|contributing|license|code_of_conduct|security|news|history|todo)\b/iu.test(file) && !occasion.titled && !(talks.length >= 2 && blocks.some(({ kind }) => kind === 'day'))) return false;
  if (occasion.likely && (talks.length > 0 || inline.length > 0)) return true;
  const spoken = talks.filter(({ evidence }) => evidence?.speakersAreSure === true).length + inline.filter(({ evidence }) => evidence.speakers.length > 0).length;
  if (spoken > 0 && blocks.some(({ kind }) => kind === 'day')) return true;
  if (frontMatter && frontMatter.speakers.length > 0 && frontMatter.title !== undefined) return true;
  if (talks.some(({ evidence }) => evidence?.speakersBy === 'label')) return true;
  const level = blocks.reduce((deepest, block) => (block.kind === 'talk' ? Math.max(deepest, block.level) : deepest), 0);
  return spoken >= 2 && spoken * 3 >= headings.filter((block) => block.level <= level).length;
}
