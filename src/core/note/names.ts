import * as l10n from '@vscode/l10n';
import type { Speaker, Talk, TalkFormat } from './note.js';
import { counted } from '../text/language.js';

/** Write how many follow-ups are open, in full: `1 open follow-up`, `3 open follow-ups`; nothing if none is. */
export function openFollowUpsText(open: number): string {
  return open > 0 ? counted(open, l10n.t('{count} open follow-up|{count} open follow-ups')) : '';
}

/** Write the speakers of a talk without their organisations, as there is room for in a row: `Jane Doe, Jo Roe`. */
export function speakerNames(talk: Talk): string {
  return talk.speakers.map((speaker) => speaker.name).join(', ');
}

/** Write the speakers of a talk as in a row, and that they are from the link where the note does not name them. */
export function speakersInRow(talk: Talk): string {
  const names = speakerNames(talk);
  return talk.speakersAreFromLink === true ? l10n.t('{0} (from the link)', names) : names;
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
  return FORMAT_NAMES[format]();
}

const FORMAT_NAMES: Readonly<Record<TalkFormat, () => string>> = {
  keynote: () => l10n.t('Keynote'),
  panel: () => l10n.t('Panel'),
  lightning: () => l10n.t('Lightning talk'),
  tutorial: () => l10n.t('Tutorial'),
  workshop: () => l10n.t('Workshop'),
  bof: () => l10n.t('Birds of a feather'),
  demo: () => l10n.t('Demo'),
};
