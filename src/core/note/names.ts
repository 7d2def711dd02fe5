import type { Speaker, Talk, TalkFormat } from './note.js';

/** Write a count and a noun: `1 open follow-up`, `3 open follow-ups`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Write the speakers of a talk without their organisations, as there is room for in a row: `Jane Doe, Jo Roe`. */
export function speakerNames(talk: Talk): string {
  return talk.speakers.map((speaker) => speaker.name).join(', ');
}

/** Write the speakers of a talk as in a row, and that they are from the link where the note does not name them. */
export function speakersInRow(talk: Talk): string {
  const names = speakerNames(talk);
  return talk.speakersAreFromLink === true ? `${names} (from the link)` : names;
}

/** Write a speaker with the organisation: `Yuki Iwai (CyberAgent, Inc.)`. */
export function speakerInFull({ name, organization }: Speaker): string {
  return organization === undefined ? name : `${name} (${organization})`;
}

/** Join parts with a separator, without missing and empty parts. */
export function joined(parts: readonly (string | undefined)[], separator = ' · '): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}

/** Write a format in words: `Lightning talk`. */
export function formatName(format: TalkFormat): string {
  return FORMAT_NAMES[format];
}

const FORMAT_NAMES: Readonly<Record<TalkFormat, string>> = {
  keynote: 'Keynote',
  panel: 'Panel',
  lightning: 'Lightning talk',
  tutorial: 'Tutorial',
  workshop: 'Workshop',
  bof: 'Birds of a feather',
  demo: 'Demo',
};
