/**
 * How much each clue counts when the kind of a heading is decided, and whether a note is a conference note.
 *
 * The clues of a heading add up to a score for being a talk; the best sum of a heading and all that is below decides
 * (see `classify`). The numbers were fitted to annotated notes by `npm run fit` and rounded: 1 is weak, 2 makes a
 * heading a talk if nothing speaks against that, 4 nearly decides alone.
 */

/** What a clue is about. */
export type ClueSubject = 'heading' | 'place' | 'line' | 'note';

/** A clue: its weight and an example. `clueTexts.ts` has what a clue says to a user. */
export interface Weight {
  readonly about: ClueSubject;
  readonly weight: number;
  readonly example: string;
}

const clue = (about: ClueSubject, weight: number, example: string): Weight => {
  return { about, weight, example };
};

/** The weights by the names of the clues. */
export const WEIGHTS = {
  // The heading, and the lines right below.
  anyHeading: clue('heading', -2.2, '## Anything'),
  agreeingEvent: clue('heading', 6, '## Widgets + …/event/1A/widgets'),
  otherEvent: clue('heading', 4, '## Widgets + https://sched.co/1A'),
  linkOfOtherTalk: clue('heading', -1, '## AI + [Serving models](…/event/1A/serving-models)'),
  speakersInHeading: clue('heading', 4.5, '## Widgets - Jane Doe, Acme'),
  perhapsSpeakersInHeading: clue('heading', 1, '## Widgets - Jane'),
  labelledTitle: clue('heading', 4, '## Talk 4 + Topic: Widgets'),
  labelledSpeakers: clue('heading', 4.5, 'Speaker: Jane Doe'),
  emphasisedSpeakers: clue('heading', 4, '*Jane Doe*'),
  speakersOfCompanies: clue('heading', 3.5, 'Jane Doe, Acme'),
  nameBelow: clue('heading', 1.5, 'Jane Doe'),
  formatLabel: clue('heading', 2.5, '## Panel: Widgets'),
  time: clue('heading', 1.8, '## 11:40 Widgets'),
  room: clue('heading', 1, 'Room: D105'),
  number: clue('heading', 0.7, '## 3. Widgets'),
  materials: clue('heading', 1.3, '[Slides](…)'),
  talkPage: clue('heading', 1.8, '## [Widgets](https://conf.example/schedule/widgets)'),
  linkedHeading: clue('heading', 0.8, '## [Widgets](…)'),
  abstractBelow: clue('heading', 2.5, '### Abstract'),
  namedBelow: clue('heading', -2, '## To watch > ### Widgets + Jane Doe'),
  partsBelow: clue('heading', 0.6, '### Summary, ### Q&A'),
  longTitle: clue('heading', 0.6, '## How we moved to widgets'),
  shortTitle: clue('heading', -0.5, '## Widgets'),
  linksBelow: clue('heading', -3, '## Widgets + - [Gears](gears.md)'),
  leadsList: clue('heading', -1.5, '## My notes on:'),
  usualSection: clue('heading', -4.2, '## Summary'),
  groupName: clue('heading', -4.5, '## Lightning talks'),
  onlyKeynote: clue('heading', 4, '## Keynote'),
  dayName: clue('heading', -2.2, '## Tuesday'),
  projectTitle: clue('heading', -3, '## Installation'),
  roleAsTitle: clue('heading', -3.5, '## Jane Doe - CTO'),
  trackName: clue('heading', -1.5, '## Security track'),
  conferenceName: clue('heading', -3, '# DevConf 2024'),

  // The place among other headings.
  titleOverDays: clue('place', -4, '# FooConf notes, # Monday'),
  inDay: clue('place', 1.6, '# Day 1 > ## Widgets'),
  inGroup: clue('place', 2.4, '# Keynotes > ## Widgets'),
  inTrack: clue('place', 1.2, '# Security track > ## Widgets'),
  inConference: clue('place', 1.5, '# DevConf > ## Widgets'),
  inSection: clue('place', -0.8, '# Notes > ## Widgets'),
  dayAbove: clue('place', 0.7, '# Day 1 > ## Hall A > ### Widgets'),
  onlyTop: clue('place', 0.5, '# Widgets'),
  titledWithYear: clue('place', -2, '# Widgets Berlin 2024'),
  titledAsFile: clue('place', 2, 'conf-notes/big-widgets.md + # Big widgets'),
  partOfTalk: clue('place', -2.5, 'conf-notes/01-big-widgets.md + ## Anything'),
  siblings: clue('place', 4, '## A - Jane Doe, Acme beside ## Widgets'),
  siblingsNamed: clue('place', 2, '## A, Jane Doe beside ## B, John Roe'),
  lacksEvent: clue('place', -2.5, '## A + event, ## B + event beside ## Widgets'),
  lacksSpeakers: clue('place', -0.7, '## A - Jane, Acme beside ## Widgets'),
  cousins: clue('place', 1, 'the same on another day'),
  conferenceNote: clue('place', 1.6, '/kubecon/notes.md'),

  // Lines that may be talks.
  anyItem: clue('line', -5.5, '- Anything'),
  anyBoldLine: clue('line', -4, '**Anything**'),
  anyRow: clue('line', -5, '| Anything |'),
  anyBlock: clue('line', -4.5, 'Anything + more lines'),
  anyLine: clue('line', -4.5, 'Anything'),
  anyLink: clue('line', -3, 'https://…/event/1A'),
  runOfNames: clue('line', 3.2, '**A**, Jane Doe; **B**, John Roe'),
  runOfTalks: clue('line', 4, '- A - Jane Doe, Acme beside - Widgets'),
  linkList: clue('line', 2.6, '- [Widgets](widgets.md)'),
  linkedNote: clue('line', 1.2, '- [Widgets](monday/widgets.md)'),
  titleApart: clue('line', 3.7, '- *Big widgets*: what I thought'),
  notesInside: clue('line', 2.8, '- Big widgets > - a note'),
  listsBeside: clue('line', 3.8, '## Day 1 > - [Widgets](a.md) beside ## Day 2 > - Gears'),
  announced: clue('line', 5, 'The talks I saw: > - Big widgets'),
  titleColumn: clue('line', 2.5, '| Session |'),
  speakerColumn: clue('line', 2.5, '| Speaker |'),
  timeColumn: clue('line', 2, '| 9:00 |'),
  insideKeynote: clue('line', -3, '## Keynote > - Jane Doe, Acme'),

  // The note as a whole: how likely it is to be about a conference.
  anyNote: clue('note', -2.2, 'any markdown'),
  titledConference: clue('note', 4, '# DevConf 2024'),
  titleWithYear: clue('note', 1.2, '# Widgets Berlin 2024'),
  conferenceBelowTitle: clue('note', 2.5, '# Widgets, GopherCon 2024'),
  dateBelowTitle: clue('note', 1, '# Widgets, 19 March'),
  conferenceField: clue('note', 4, 'conference: DevConf'),
  conferenceTag: clue('note', 2.5, 'tags: [kubecon]'),
  conferencePath: clue('note', 3, 'devconf-2024/notes.md'),
  notesPath: clue('note', 1.5, 'conf-notes/widgets.md'),
  yearInPath: clue('note', 1.5, 'devconf-2024/notes.md'),
  keynotes: clue('note', 2.5, '## Keynote'),
  numberedDay: clue('note', 2.5, '## Day 2'),
  diary: clue('note', -5, '# 100 days of code'),
  meeting: clue('note', -6, '# Weekly sync'),
  otherSubject: clue('note', -6, '# Books 2023'),
  organising: clue('note', -3.5, '# Talk proposal'),
  projectTitles: clue('note', -5, '## Installation'),
  projectFile: clue('note', -2.5, 'README.md'),
  projectCommands: clue('note', -2.5, 'README.md + npm install'),
  eventsLinked: clue('note', 2.5, 'https://sched.co/1A'),
  peopleNamed: clue('note', 0.8, '- Jane Doe, Acme'),

  // The note as it was read: whether it is shown as a conference note.
  noTalk: clue('note', -6, '# DevConf'),
  nothingNamed: clue('note', -1.5, '# Notes > ## Widgets - Jane Doe'),
  bareTalks: clue('note', -2, '# DevConf > ## Widgets'),
  eventTalks: clue('note', 3, '## Widgets + …/event/1A/widgets'),
  spokenTalks: clue('note', 0.9, '## Widgets - Jane Doe, Acme'),
  labelledTalks: clue('note', 2.4, 'Speaker: Jane Doe'),
  talksOnDays: clue('note', 1.6, '# Day 1 > ## Widgets'),
  mostlyTalks: clue('note', 1.5, '## A - Jane, Acme; ## B - Joe, Foo'),
  talkInFrontMatter: clue('note', 4, 'title and speaker'),
} as const satisfies Readonly<Record<string, Weight>>;

export type ClueName = keyof typeof WEIGHTS;

/** The number for each clue. `npm run fit` tries others. */
export type Weights = Readonly<Record<ClueName, number>>;

/** The numbers of the table. */
export const FITTED: Weights = Object.freeze(
  Object.fromEntries(Object.entries(WEIGHTS).map(([name, { weight }]) => [name, weight])),
) as Weights;

/** Takes the clues of a heading or line, one by one. @param times how often, or how much of, a clue there is */
export type AddClue = (name: ClueName, times?: number) => void;

/** A clue that was found, and how often, or how much of it. */
export interface CountedClue {
  readonly name: ClueName;
  readonly times: number;
}

/** Return the sum of the clues that a function adds. */
export function sumOf(weights: Weights, addAll: (add: AddClue) => void): number {
  let sum = 0;
  addAll((name, times = 1) => {
    sum += weights[name] * times;
  });
  return sum;
}

/** Return the clues that a function adds. */
export function cluesOf(addAll: (add: AddClue) => void): readonly CountedClue[] {
  const clues: CountedClue[] = [];
  addAll((name, times = 1) => void clues.push({ name, times }));
  return clues;
}
