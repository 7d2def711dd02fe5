import type { About, Context } from './context.js';
import type { Classified } from './kinds.js';

/**
 * Decide whether a note is a conference note. The first rule that applies decides:
 *
 * | Evidence                                                                                      | Conference note |
 * | --------------------------------------------------------------------------------------------- | --------------- |
 * | front matter says so: `conference-notes: true`, or `false`                                    | `true`, `false` |
 * | settings say so                                                                               | as they say     |
 * | a heading that is a talk, with a link whose slug agrees or that has none; two with any links  | yes             |
 * | three talks without headings, with links                                                      | yes             |
 * | two headings of a project (Installation, License…)                                            | no              |
 * | a file of a project (README…), unless the title names a conference or there are talks on days | no              |
 * | talks, and the title, path, a "Day 2" or a keynote of a conference                            | yes             |
 * | a day, and a talk that names its speakers                                                     | yes             |
 * | a title and speakers in front matter                                                          | yes             |
 * | a line `Speaker: …` below the heading of a talk                                               | yes             |
 * | two talks that name speakers, and are a third of the headings at their levels                 | yes             |
 * | anything else                                                                                 | no              |
 *
 * In doubt the answer is no: a note of a project in the sidebar is worse than a missing conference note, which a line
 * of front matter brings back.
 */
export function isConference(classified: Classified, context: Context, { path, frontMatter, decided }: About): boolean {
  if (decided !== undefined) return decided;
  const { headings, evidence } = classified;
  const talks = headings.filter((each) => classified.kindOf(each) === 'talk');
  const evidenceOfTalks = talks.map(({ index }) => evidence[index]);
  // Checked first, because this decides most notes.
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
