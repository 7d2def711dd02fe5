import { type FollowUp, type Note, parseNote, type ParseOptions, type Section } from '../../src/core/index.js';

/** A note as an indented outline, for tests that compare whole trees. */
export function outline(text: string, options: ParseOptions = {}): string[] {
  return renderSections(parseNote(text, options).sections, 0);
}

/** The talks of a note as `outline` has them, in text order, without indentation. */
export function talksIn(text: string, options: ParseOptions = {}): string[] {
  return outline(text, options)
    .map((line) => line.trim())
    .filter((line) => line.startsWith('talk'));
}

function renderSections(sections: readonly Section[], depth: number): string[] {
  return sections.flatMap((section) => [
    `${'  '.repeat(depth)}${renderSection(section)}`,
    ...section.followUps.map((followUp) => `${'  '.repeat(depth + 1)}${renderFollowUp(followUp)}`),
    ...renderSections(section.children, depth + 1),
  ]);
}

function renderSection(section: Section): string {
  if (section.kind !== 'talk') return `${section.kind} ${section.title}`;
  const speakers = section.speakers
    .map(({ name, organization }) => (organization === undefined ? name : `${name} (${organization})`))
    .join(' & ');
  return [
    section.format === undefined ? 'talk' : `talk:${section.format}`,
    section.title,
    ...(speakers === '' ? [] : [section.speakersAreFromLink ? '<~' : '<', speakers]),
    ...(section.slugRemainder === undefined ? [] : ['~', section.slugRemainder]),
    ...(section.time === undefined ? [] : ['@', section.time]),
    ...(section.room === undefined ? [] : ['in', section.room]),
  ].join(' ');
}

export function renderFollowUp({ form, state, text }: FollowUp): string {
  return `${state === 'done' ? 'x' : '-'} ${form} ${text}`;
}

/** All follow-ups of a note, in text order of their sections. */
export function followUps(note: Note): FollowUp[] {
  const all: FollowUp[] = [];
  const visit = (section: Section): void => {
    all.push(...section.followUps);
    section.children.forEach(visit);
  };
  note.sections.forEach(visit);
  return all;
}
