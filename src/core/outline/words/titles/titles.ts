import { shown } from '../../../markdown/lineDraft.js';
import type { Speaker, TalkFormat } from '../../../note/note.js';
import { isAlphanumeric } from '../../../text/ascii.js';
import { isOnlyDate, readDay } from '../dates/dates.js';
import { formatNamed, withoutLabels } from '../formatLabels.js';
import { isSpeakersLabel } from './speakerLines.js';
import { withoutPronouns, withoutReferences, withoutTail } from '../tails.js';
import { withoutBrackets, withoutTime } from './timesAndRooms.js';
import {
  onlySpeakers,
  type Order,
  type Split,
  type SplitResult,
  splitSpeakers,
  type TitleContext,
} from './titleSpeakers.js';
import { splitBeforeQuote } from './titleStarts.js';

/** A talk's heading, taken apart. */
export interface TitleReading {
  /** Without speakers, format label, number, time and room. */
  readonly title: string;
  readonly speakers: readonly Speaker[];
  /** Whether the heading alone makes certain that these are speakers. */
  readonly sure: boolean;
  readonly format?: TalkFormat;
  readonly time?: string;
  readonly room?: string;
  /** The order of the heading, if only one is possible. */
  readonly order?: Order;
  /** Set if the heading may be read in another way, with another order of the other headings of the note. */
  readonly dependsOnOrder?: true;
  /** The order in which the heading would name people, if other headings have that order. */
  readonly likely?: Order;
}

const LONGEST_HEADING = 600;

/** "3. ", "#12: ", "(b) ", "[4] ", "B. ", "01 - ", "7 | ", "01: ", "1️⃣ " */
const NUMBER = new RegExp(
  [
    String.raw`^(?:(?:#?\d{1,2}[.)]|\[\d{1,2}(?:\/\d{1,2})?\]|\(?[a-z]\)|[A-Z]\.|#\d{1,3}:?|0\d:) (?=\S)`,
    String.raw`|\d\uFE0F?\u20E3\s*`,
    String.raw`|\d{1,2}\s*[-–—|_]\s+(?=\p{L}|["'“„«‹《[]))`,
  ].join(''),
  'iu',
);

const PLACE_WORD =
  '(?:track|room|hall|stage|saal|raum|salle|sala|piste|spur|pista|зал|трек|会場|トラック|会议室|分会场)';
/** "Track A: ", "Hall 2 - ", "[Track 3] ", "(Room B) " */
const PLACE = new RegExp(
  [
    String.raw`^(?:(?<bare>${PLACE_WORD}\s*(?:[a-z]|\d{1,4}[a-z]?|[ivx]{1,4}))\s*(?:[:：|]|\s[-–—](?=\s))`,
    String.raw`|[[(（【](?<inBrackets>${PLACE_WORD}\s*[\p{L}\p{N}.]{1,8})[\])）】])\s*(?=\S)`,
  ].join(''),
  'iu',
);
/** Words for a track, as alternatives of a pattern. */
export const TRACK_WORDS = 'track|piste|spur|pista|trilha|трек|トラック|分会场|트랙';
const TRACK = new RegExp(`^(?:${TRACK_WORDS})`, 'iu');

/** Check for the name of a track, and not of a room: "Track A", "Piste 2". */
export function isTrackName(text: string): boolean {
  return TRACK.test(text);
}

/** Remove the track or room at the start of a title. */
function withoutPlace(title: string): { readonly rest: string; readonly room: string | undefined } {
  const match = PLACE.exec(title);
  const place = match?.groups?.['bare'] ?? match?.groups?.['inBrackets'];
  if (!match || place === undefined) return { rest: title, room: undefined };
  return { rest: title.slice(match[0].length), room: isTrackName(place) ? undefined : place };
}

/** Remove the number of a title, which is no day: "19. März". */
export function withoutNumber(text: string): string {
  const rest = text.replace(NUMBER, '');
  return rest !== text && readDay(text)?.dated === true && readDay(rest)?.dated !== true ? text : rest;
}

/** Take the heading of a talk apart. In doubt, a part of the heading stays in the title. */
export function readTitle(text: string, context: TitleContext = {}): TitleReading {
  // A longer text is no heading that a person wrote, and stays as it is.
  if (text.length > LONGEST_HEADING) return { title: text, speakers: [], sure: false };
  const place = withoutPlace(withoutNumber(withoutTail(shown(withoutPronouns(withoutReferences(text))))));
  const start = withoutTime(withoutNumber(place.rest));
  const behindTime = start.time === undefined ? { rest: start.rest, room: undefined } : withoutPlace(start.rest);
  const bracketed = withoutBrackets(behindTime.rest);
  const end = { ...bracketed, rest: withoutTail(bracketed.rest) };
  const label = withoutLabels(end.rest);
  // An emoji alone is no label; behind "[Keynote]" is a title.
  const hasLabel = /^[^[(]*\p{L}/u.test(end.rest.slice(0, end.rest.length - label.rest.length));
  const quoted = splitBeforeQuote(label.rest);
  const onlyLabel = hasLabel && !quoted ? onlySpeakers(end.rest, label.rest) : undefined;
  const clear: Split | undefined = quoted ?? onlyLabel;
  const found: SplitResult = clear ? { split: clear, dependsOnOrder: false } : splitSpeakers(label.rest, context);
  // "Jane Doe - 19 March, 11:40" has no title.
  const { split, dependsOnOrder, likely } = found.split && isOnlyDate(found.split.title) ? NO_SPLIT : found;
  const title = tidy(split ? titleOf(split, label.rest) : label.rest);
  const format = end.format ?? label.format ?? formatNamed(title);
  const time = start.time ?? end.time;
  const room = end.room ?? behindTime.room ?? place.room;
  return {
    title,
    speakers: split?.list.speakers ?? [],
    sure: split?.list.sure ?? false,
    ...(format !== undefined && { format }),
    ...(time !== undefined && { time: time.trim() }),
    ...(room !== undefined && { room }),
    ...(split?.order && { order: split.order }),
    ...(dependsOnOrder && { dependsOnOrder }),
    ...(likely && { likely }),
  };
}

/** Return the title of a split heading; "Speaker: Jane Doe" over the notes of a talk has no other than the name. */
function titleOf({ title }: Split, text: string): string {
  if (!text.startsWith(title) || !isSpeakersLabel(title)) return title;
  return text.slice(title.length).replace(/^[\s:：|–—-]+/u, '');
}

const NO_SPLIT: SplitResult = { split: undefined, dependsOnOrder: false };

/** Remove quotation marks around a title, and a colon at its end. */
function tidy(title: string): string {
  if (isAlphanumeric(title.charCodeAt(0)) && isAlphanumeric(title.charCodeAt(title.length - 1))) return title;
  return title
    .replace(/^["“”„«]([^"“”„«»]+)["“”»]$/u, '$1')
    .replace(/\s*[:：]$/u, '')
    .trim();
}
