import type { About, Context } from './context.js';
import type { Classified } from './kinds.js';

/**
 * Decide whether a text is a conference note. It is, when
 *
 * 1. its front matter says so (`conference-notes: true`; `false` says that it is not), or else the settings do, else
 * 2. a heading is a talk whose sched.com link says so, or two are with links that do not, or three lines without
 * headings are
 *    talks with links, else
 * 3. it holds talks, and its title, file or folder is named like a conference ("KubeCon", "day-1.md"), or a heading is
 * a
 *    "Day 2" or a keynote, else
 * 4. a day holds a talk that names its speakers, or two talks name them and are a good part of the headings, or a line
 *    under a heading starts with `Speaker:`, or front matter has a title and speakers.
 *
 * A project's headings (Installation, License…) rule out 3 and 4, and so do the names of files such as README, unless
 * the title is a conference's or there are talks on days. Where in doubt, it is not: a project's notes in the sidebar
 * annoy more than a conference missing from it, which a line of front matter brings back.
 */
export function isConference(classified: Classified, context: Context, { path, frontMatter, decided }: About): boolean {
  if (decided !== undefined) return decided;
  const { headings, evidence } = classified;
  const talks = headings.filter((each) => classified.kindOf(each) === 'talk');
  const evidenceOfTalks = talks.map(({ index }) => evidence[index]);
  // Most are told by the first talk they have.
  if (evidenceOfTalks.some((each) => each?.event && (each.slugAgrees || each.event.slug === undefined))) return true;
  const inline = headings.flatMap((each) => classified.inlineTalksOf(each));
  if (evidenceOfTalks.filter((each) => each?.event).length > 1) return true;
  if (inline.filter((talk) => talk.linked).length >= 3) return true;
  if (evidence.filter((each) => each?.words.isProjectTitle).length >= 2) return false;
  const hasDay = headings.some((each) => classified.kindOf(each) === 'day');
  if (isProjectFile(path) && !context.titled && !(talks.length >= 2 && hasDay)) return false;
  if (context.likely && (talks.length > 0 || inline.length > 0)) return true;
  const spoken =
    evidenceOfTalks.filter((each) => each?.speakersAreSure).length +
    inline.filter((talk) => talk.evidence.speakers.length > 0).length;
  if (spoken > 0 && hasDay) return true;
  if (frontMatter && frontMatter.speakers.length > 0 && frontMatter.title !== undefined) return true;
  if (evidenceOfTalks.some((each) => each?.speakersBy === 'label')) return true;
  const deepest = talks.reduce((level, { heading }) => Math.max(level, heading.level), 0);
  const headingsOfTalks = headings.filter(({ heading }) => heading.fact && heading.level <= deepest).length;
  return spoken >= 2 && spoken * 3 >= headingsOfTalks;
}

const PROJECT_FILE = /^(?:readme|changelog|contributing|license|code_of_conduct|security|news|history|todo)\b/iu;

function isProjectFile(path: string | undefined): boolean {
  return PROJECT_FILE.test(path?.split(/[\\/]/u).at(-1) ?? '');
}
