import type { About } from './about.js';
import type { Context } from './context.js';
import type { Evidence } from '../evidence/evidence.js';
import type { PlacedHeading } from '../tree/placedHeadings.js';
import type { Classified } from './kinds.js';
import type { Scores } from './scores.js';
import { isSubject } from '../evidence/subjects.js';
import { isByAuthor } from './saidTalk.js';
import { type AddClue, sumOf, type Weights } from '../clues/weights.js';

/**
 * Decide whether a note is shown as a conference note. Front matter decides, or else the settings, or else the sum of
 * the clues of the note and of its talks.
 *
 * In doubt the answer is no: a note of a project in the sidebar is worse than a missing conference note, which a line
 * of front matter brings back.
 */
export function isConference(
  classified: Classified,
  scores: Pick<Scores, 'own' | 'isInDay'>,
  context: Context,
  about: About,
  weights: Weights,
): boolean {
  if (about.decided !== undefined) return about.decided;
  return context.score + sumOf(weights, (add) => addOutlineClues(classified, scores, context, about, add)) > 0;
}

/** Add the clues of the outline of a note. */
export function addOutlineClues(
  classified: Classified,
  scores: Pick<Scores, 'own' | 'isInDay'>,
  { isNamed, isNamedByDays }: Pick<Context, 'isNamed' | 'isNamedByDays'>,
  { saidTalk, notePath }: About,
  add: AddClue,
): void {
  const { headings, evidence } = classified;
  const { own } = scores;
  // "Sourdough (by Jane Doe)" over "Day 1" and "Day 2" is no talk of these days.
  const counts = (each: PlacedHeading): boolean => !isNamedByDays || scores.isInDay(each);
  const talks = headings.filter((each) => classified.kindOf(each) === 'talk' && counts(each));
  const inline = headings.flatMap((each) => classified.inlineTalksOf(each));
  const found = [...talks.flatMap(({ index }) => evidence[index] ?? []), ...inline.map((talk) => talk.evidence)];
  const all = isNamed ? found : found.filter((each) => !isSubject(each));
  // On the site of a conference, pages have speakers in front matter.
  const isPage = notePath.projectFile > 1;
  const isSpoken = !isPage && saidTalk.speakers.length > 0 && (saidTalk.title !== undefined || all.length === 1);
  if (isSpoken) add('talkInFrontMatter');
  const days = headings.filter((each) => classified.kindOf(each) === 'day');
  const hasDay = days.length > 0;
  const spoken = all.filter(({ speakers }) => speakers.length > 0).length;
  const mayBeBare = inline.length === 0 && (!hasDay || isNamedByDays);
  const isBare = mayBeBare && !talks.some(({ index }) => (own[index] ?? 0) > 0) && spoken < 2;
  // In the README of a folder, a single heading with nothing but its place is no talk.
  const hasNone = all.length === 0 || (all.length === 1 && isBare && spoken === 0 && notePath.projectFile >= 1);
  const isWhole = saidTalk.isWhole && !isSpoken && hasNone && !hasDay;
  if (hasNone && !isSpoken && !isWhole) add('noTalk', notePath.projectFile > 0 ? README_WITHOUT_TALKS : 1);
  // Any text may have an author.
  const authored = new Set(
    isNamed ? [] : talks.filter((each) => isByAuthor(each.heading)).map((each) => evidence[each.index]),
  );
  const isLabelled = all.some((each) => each.speakersBy === 'label' && !authored.has(each));
  if (!isNamed && !isSpoken && !isLabelled) add('nothingNamed');
  if (isBare && !saidTalk.isQuoted && (all.length > 0 || isWhole)) add('bareTalks');
  const linked = all.filter(({ event, slugAgrees }) => event && (slugAgrees || event.slug === undefined)).length;
  if (linked > 0) add('eventTalks', Math.min(linked, 2));
  const sure = all.filter(({ speakersAreSure, speakers }) => speakersAreSure && speakers.length > 0).length;
  if (spoken > 0) add('spokenTalks', Math.min(sure + (spoken - sure) / 2, 3));
  if (isLabelled) add('labelledTalks');
  const isLog = notePath.projectFile >= 1 && spoken === 0 && days.every(({ index }) => isEntry(evidence[index]));
  if (all.length > 0 && hasDay && !isLog) add('talksOnDays', all.some(isOfCompany) ? WITH_COMPANY : 1);
  const deepest = talks.reduce((level, { heading }) => Math.max(level, heading.level), 0);
  const headingsOfTalks = headings.filter(({ heading }) => heading.fact && heading.level <= deepest).length;
  // Lists of books and of changes name people, too.
  const mayBeMost = isNamed || ((talks.length > 0 || hasDay) && sure > 0);
  if (mayBeMost && spoken >= 2 && spoken * 3 >= headingsOfTalks) add('mostlyTalks');
}

/** How much more the lack of talks tells in a README, whose title and folder both name the conference. */
const README_WITHOUT_TALKS = 1.5;

/** How much more talks on days tell if one names a speaker and a company: a diary rarely has that. */
const WITH_COMPANY = 1.4;

/** Check for a talk that certainly names a speaker and where the speaker works. */
function isOfCompany({ speakers, speakersAreSure }: Evidence): boolean {
  return speakersAreSure && speakers.some(({ organization }) => organization !== undefined);
}

/** Check for a date before words, as the entries of the log of a project have it: "2031-03-19: More gears". */
function isEntry(evidence: Evidence | undefined): boolean {
  const day = evidence?.words.day;
  return day?.dated === true && day.remainder !== '';
}
