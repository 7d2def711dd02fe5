import type { Speaker, Talk, TalkFormat } from './note.js';

/** Count things: `1 open follow-up`, `3 open follow-ups`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Name the speakers as a row has room for: without their organisations. */
export function speakerNames(talk: Talk): string {
  return talk.speakers.map((speaker) => speaker.name).join(', ');
}

/** Name a speaker in full: `Yuki Iwai (CyberAgent, Inc.)`. */
export function speakerInFull({ name, organization }: Speaker): string {
  return organization === undefined ? name : `${name} (${organization})`;
}

/** Join what there is; empty parts leave no trace. */
export function joined(parts: readonly (string | undefined)[], separator = ' · '): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}

/** Name a format as one would say it. */
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
