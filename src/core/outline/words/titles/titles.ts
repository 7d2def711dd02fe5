import { shown } from '../../../markdown/lineDraft.js';
import type { Speaker, TalkFormat } from '../../../note/note.js';
import { isAlphanumeric } from '../../../text/ascii.js';
import { isOnlyDate, readDay } from '../dates/dates.js';
import { formatNamed, withoutLabels } from '../formatLabels.js';
import { isSpeakersLabel } from './speakerLines.js';
import { withoutPronouns, withoutReferences, withoutTail } from '../tails.js';
import { withoutPlace } from './rooms.js';
import { type BracketFacts, withoutBrackets, withoutTime, withoutTimeAtEnd } from './timesAndRooms.js';
import { onlySpeakers, splitSpeakers } from './titleSpeakers.js';
import type { Order, Split, SplitResult, TitleContext } from './titleSplits.js';
import { splitBeforeQuote, splitInTitle } from './titleStarts.js';

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

/** "3. ", "#12: ", "(4) ", "(b) ", "[4] ", "B. ", "1.- ", "01 - ", "7 | ", "A1 | ", "01: ", "1️⃣ " */
const NUMBER = new RegExp(
  [
    String.raw`^(?:(?:\d{1,2}\.\s?[-–](?!\s\d)|#?\d{1,2}[.)]|\(\d{1,2}\)|[a-z]\d{1,2}\s\||\[\d{1,2}(?:\/\d{1,2})?\]`,
    String.raw`|\(?[a-z]\)|[A-Z]\.|#\d{1,3}:?|0\d:) (?=\S)`,
    String.raw`|\d\uFE0F?\u20E3\s*`,
    String.raw`|\d{1,2}\s*[-–—|_]\s+(?=\p{L}|["'“„«‹《[]))`,
  ].join(''),
  'iu',
);

/** "DAT301", "ARC312-R" */
const ANY_CODE = String.raw`[A-Z]{3}\d{3}(?:-[A-Z]\d{0,2})?`;
/** "DAT301 | ", "[SVS404] ", "CNS205: " */
const CODE = new RegExp(String.raw`^(?:\[${ANY_CODE}\]|${ANY_CODE}(?:\s?[:|]|\s[–-](?=\s)))\s*(?=\S)`, 'u');
/** " (ARC312-R)" */
const CODE_AT_END = new RegExp(String.raw`\s\(${ANY_CODE}\)$`, 'u');

/** Remove the code that a conference has for a session: "DAT301 | Widgets", "Widgets (ARC312-R)". */
function withoutCode(text: string): string {
  return text.replace(CODE, '').replace(CODE_AT_END, '');
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
  const place = withoutPlace(withoutCode(withoutNumber(withoutTail(shown(withoutPronouns(withoutReferences(text)))))));
  const start = withoutTime(withoutNumber(place.rest));
  const behindTime = start.time === undefined ? { rest: start.rest, room: undefined } : withoutPlace(start.rest);
  const timed = withoutTimeAtEnd(behindTime.rest);
  const bracketed = withoutBrackets(timed.rest);
  const end = { ...bracketed, rest: withoutTail(bracketed.rest) };
  const label = withoutLabels(end.rest);
  // An emoji alone is no label; behind "[Keynote]" is a title.
  const hasLabel = /^[^[(]*\p{L}/u.test(end.rest.slice(0, end.rest.length - label.rest.length));
  const quoted = splitBeforeQuote(label.rest);
  const inTitle = quoted ?? splitInTitle(end.rest, label.rest);
  const onlyLabel = hasLabel && !inTitle ? onlySpeakers(end.rest, label.rest) : undefined;
  const clear: Split | undefined = inTitle ?? onlyLabel;
  const found: SplitResult = clear ? { split: clear, dependsOnOrder: false } : splitSpeakers(label.rest, context);
  const { split, dependsOnOrder, likely } = found.split && isNoTitle(found.split.title) ? NO_SPLIT : found;
  const behind = split ? bracketsOf(titleOf(split, label.rest)) : { rest: label.rest };
  const title = tidy(behind.rest);
  const format = end.format ?? label.format ?? behind.format ?? formatNamed(title);
  const time = start.time ?? timed.time ?? end.time ?? behind.time;
  const room = end.room ?? behindTime.room ?? place.room ?? behind.room;
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

/** Remove the brackets behind a title that speakers follow: "Widgets (Room 5) - Jane Doe". */
function bracketsOf(title: string): BracketFacts & { readonly rest: string } {
  const read = withoutBrackets(withoutTail(title));
  return read.rest === '' ? { rest: title } : read;
}

/** Return the title of a split heading; "Speaker: Jane Doe" over the notes of a talk has no other than the name. */
function titleOf({ title }: Split, text: string): string {
  if (!text.startsWith(title) || !isSpeakersLabel(title)) return title;
  return text.slice(title.length).replace(/^[\s:：|–—-]+/u, '');
}

/** Check for what is no title before or behind a name: "Jane Doe - 19 March, 11:40", "Notes by Jane Doe". */
function isNoTitle(text: string): boolean {
  return isOnlyDate(text) || NOTES.test(text);
}

const NOTES = /^(?:notes?|notizen|mitschrift)$/iu;

const NO_SPLIT: SplitResult = { split: undefined, dependsOnOrder: false };

/** Remove quotation marks around a title, and a colon at its end. */
function tidy(title: string): string {
  if (isAlphanumeric(title.charCodeAt(0)) && isAlphanumeric(title.charCodeAt(title.length - 1))) return title;
  return title
    .replace(/^["“”„«]([^"“”„«»]+)["“”»]$/u, '$1')
    .replace(/\s*[:：]$|\s+\/$/u, '')
    .trim();
}
