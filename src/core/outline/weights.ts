/**
 * How much each clue counts when the kind of a heading is decided, and whether a note is a conference note.
 *
 * The clues of a heading add up to a score for being a talk; the best sum of a heading and all that is below decides
 * (see `classify`). The numbers were fitted to annotated notes by `npm run fit` and rounded: 1 is weak, 2 makes a
 * heading a talk if nothing speaks against that, 4 nearly decides alone.
 */

/** What a clue is about. */
export type ClueSubject = 'heading' | 'place' | 'line' | 'note';

/** A clue: its weight, an example, and what it says to a user. */
export interface Weight {
  readonly about: ClueSubject;
  readonly weight: number;
  readonly example: string;
  readonly says: string;
}

const clue = (about: ClueSubject, weight: number, example: string, says: string): Weight => {
  return { about, weight, example, says };
};

/** The weights by the names of the clues. */
export const WEIGHTS = {
  // The heading, and the lines right below.
  anyHeading: clue('heading', -2.2, '## Anything', 'most headings are no talks'),
  agreeingEvent: clue('heading', 6, '## Widgets + …/event/1A/widgets', 'the linked event has the same title'),
  otherEvent: clue('heading', 4, '## Widgets + https://sched.co/1A', 'an event is linked'),
  linkOfOtherTalk: clue(
    'heading',
    -5,
    '## AI + [Serving models](…/event/1A/serving-models)',
    'the linked event has another title',
  ),
  speakersInHeading: clue('heading', 4.5, '## Widgets - Jane Doe, Acme', 'the heading names the speakers'),
  perhapsSpeakersInHeading: clue('heading', 1, '## Widgets - Jane', 'the heading may name a speaker'),
  labelledSpeakers: clue('heading', 4.5, 'Speaker: Jane Doe', 'a line below says who speaks'),
  emphasisedSpeakers: clue('heading', 4, '*Jane Doe*', 'a line in italics or bold below names the speakers'),
  speakersOfCompanies: clue('heading', 3.5, 'Jane Doe, Acme', 'a line below names people and where they work'),
  nameBelow: clue('heading', 1.5, 'Jane Doe', 'a name stands below'),
  formatLabel: clue('heading', 2.5, '## Panel: Widgets', 'the heading says how the talk is given'),
  time: clue('heading', 1.8, '## 11:40 Widgets', 'a time is given'),
  room: clue('heading', 1, 'Room: D105', 'a room is given'),
  number: clue('heading', 0.7, '## 3. Widgets', 'the heading has a number'),
  materials: clue('heading', 1.3, '[Slides](…)', 'slides or a video are linked'),
  linkedHeading: clue('heading', 0.8, '## [Widgets](…)', 'the heading is a link'),
  abstractBelow: clue('heading', 2.5, '### Abstract', 'an abstract or the speakers stand below'),
  partsBelow: clue('heading', 0.6, '### Summary, ### Q&A', 'the headings below are parts of a talk'),
  longTitle: clue('heading', 0.6, '## How we moved to widgets', 'the heading is as long as a title'),
  shortTitle: clue('heading', -0.5, '## Widgets', 'the heading is short for a title'),
  leadsList: clue('heading', -1.5, '## My notes on:', 'the heading ends with a colon'),
  usualSection: clue('heading', -3.8, '## Summary', 'sections beside and inside talks are called so'),
  groupName: clue('heading', -4.5, '## Lightning talks', 'groups of talks are called so'),
  onlyKeynote: clue('heading', 4, '## Keynote', 'one talk may be called so'),
  dayName: clue('heading', -2.2, '## Tuesday', 'the heading is a day'),
  projectTitle: clue('heading', -3, '## Installation', 'sections of a project are called so'),
  roleAsTitle: clue('heading', -3.5, '## Jane Doe - CTO', 'the title is what someone does'),
  trackName: clue('heading', -1.5, '## Security track', 'tracks are called so'),
  conferenceName: clue('heading', -3, '# DevConf 2024', 'the heading names a conference'),

  // The place among other headings.
  titleOverDays: clue('place', -4, '# FooConf notes, # Monday', 'it is the title over the days'),
  inDay: clue('place', 1.6, '# Day 1 > ## Widgets', 'it is right below a day'),
  inGroup: clue('place', 2.4, '# Keynotes > ## Widgets', 'it is right below a group of talks'),
  inTrack: clue('place', 1.2, '# Security track > ## Widgets', 'it is right below a track'),
  inConference: clue('place', 1.5, '# DevConf > ## Widgets', 'it is right below the name of the conference'),
  inSection: clue('place', -0.8, '# Notes > ## Widgets', 'it is below a plain section'),
  dayAbove: clue('place', 0.7, '# Day 1 > ## Hall A > ### Widgets', 'it belongs to a day'),
  onlyTop: clue('place', 0.5, '# Widgets', 'it is the only heading at the top'),
  siblings: clue('place', 4, '## A - Jane Doe, Acme beside ## Widgets', 'the headings beside it are talks'),
  siblingsNamed: clue(
    'place',
    2,
    '## A, Jane Doe beside ## B, John Roe',
    'names stand below the headings beside it, too',
  ),
  lacksEvent: clue(
    'place',
    -2.5,
    '## A + event, ## B + event beside ## Widgets',
    'only the headings beside it have events',
  ),
  lacksSpeakers: clue('place', -0.7, '## A - Jane, Acme beside ## Widgets', 'only the headings beside it name people'),
  cousins: clue('place', 1, 'the same on another day', 'other headings at its level are talks'),
  conferenceNote: clue('place', 1.6, '/kubecon/notes.md', 'the note is about a conference'),

  // Lines that may be talks.
  anyItem: clue('line', -5.5, '- Anything', 'most list items are no talks'),
  anyBoldLine: clue('line', -4, '**Anything**', 'most bold lines are no talks'),
  anyRow: clue('line', -5, '| Anything |', 'most rows of tables are no talks'),
  anyBlock: clue('line', -4.5, 'Anything + more lines', 'most paragraphs and quotes are no talks'),
  anyLine: clue('line', -4.5, 'Anything', 'most lines are no talks'),
  anyLink: clue('line', -3, 'https://…/event/1A', 'a link alone may be a mention'),
  runOfNames: clue('line', 3.2, '**A**, Jane Doe; **B**, John Roe', 'the lines beside it name people, too'),
  runOfTalks: clue('line', 4, '- A - Jane Doe, Acme beside - Widgets', 'the lines beside it are talks'),
  linkList: clue('line', 2.6, '- [Widgets](widgets.md)', 'it is one of a list of links'),
  titleColumn: clue('line', 2.5, '| Session |', 'its column is one of titles'),
  speakerColumn: clue('line', 2.5, '| Speaker |', 'a column names the speakers'),
  timeColumn: clue('line', 2, '| 9:00 |', 'a column has the times'),
  insideKeynote: clue('line', -3, '## Keynote > - Jane Doe, Acme', 'it is below one talk'),

  // The note as a whole: how likely it is to be about a conference.
  anyNote: clue('note', -2.2, 'any markdown', 'most markdown is about something else'),
  titledConference: clue('note', 4, '# DevConf 2024', 'the title names a conference'),
  titleWithYear: clue('note', 1.2, '# Widgets Berlin 2024', 'the title ends with a year'),
  dateBelowTitle: clue('note', 1, '# Widgets, 19 March', 'the date is given under the title'),
  conferenceField: clue('note', 4, 'conference: DevConf', 'front matter names a conference'),
  conferenceTag: clue('note', 2.5, 'tags: [kubecon]', 'a tag names a conference'),
  conferencePath: clue('note', 3, 'devconf-2024/notes.md', 'a file or folder is called as a conference'),
  yearInPath: clue('note', 1.5, 'devconf-2024/notes.md', 'the file or folder of the conference has a year'),
  keynotes: clue('note', 2.5, '## Keynote', 'there is a keynote'),
  numberedDay: clue('note', 2.5, '## Day 2', 'there is a numbered day'),
  diary: clue('note', -3, '# 100 days of code', 'it is a diary'),
  meeting: clue('note', -4, '# Weekly sync', 'it is about a meeting at work'),
  otherSubject: clue('note', -6, '# Books 2023', 'it is about books, a course or a journey'),
  organising: clue('note', -3.5, '# Talk proposal', 'it prepares a conference or a talk'),
  projectTitles: clue('note', -5, '## Installation', 'it has sections of a project'),
  projectFile: clue('note', -2.5, 'README.md', 'the file is one of a project'),
  eventsLinked: clue('note', 2.5, 'https://sched.co/1A', 'events are linked'),
  peopleNamed: clue('note', 0.8, '- Jane Doe, Acme', 'headings name people'),

  // The note as it was read: whether it is shown as a conference note.
  noTalk: clue('note', -6, '# DevConf', 'it has no talks'),
  bareTalks: clue('note', -2, '# DevConf > ## Widgets', 'nothing but their place makes its talks talks'),
  eventTalks: clue('note', 3, '## Widgets + …/event/1A/widgets', 'talks are linked with their events'),
  spokenTalks: clue('note', 0.9, '## Widgets - Jane Doe, Acme', 'talks name their speakers'),
  labelledTalks: clue('note', 2.4, 'Speaker: Jane Doe', 'a line says who speaks'),
  talksOnDays: clue('note', 1.6, '# Day 1 > ## Widgets', 'there are talks on days'),
  mostlyTalks: clue('note', 1.5, '## A - Jane, Acme; ## B - Joe, Foo', 'most headings are talks with speakers'),
  talkInFrontMatter: clue('note', 4, 'title and speaker', 'front matter has a title and a speaker'),
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
