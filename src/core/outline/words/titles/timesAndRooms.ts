import bracketRemarks from '../../../../../data/bracketRemarks.txt';
import roomWords from '../../../../../data/roomWords.txt';
import type { TalkFormat } from '../../../note/note.js';
import { lowerCaseOf } from '../../../text/lowerCase.js';
import { anyOf } from '../../../text/regexp.js';
import { wordsOf } from '../../../text/wordList.js';
import { trailingBrackets } from '../brackets.js';
import { CLOCK, SPAN, TIME, TIME_AT_END, ZONE } from '../clocks.js';
import { readDay } from '../dates/dates.js';
import { SHORT_WEEKDAYS, WEEKDAYS } from '../dates/dayNames.js';
import { formatNamed } from '../formatLabels.js';
import { isKnownName } from '../people/knownNames.js';
import { isRoom } from './rooms.js';

/** Reads the time and the room of a talk around its title and in the lines below. */

const TIME_ANYWHERE = new RegExp(String.raw`(?<![\p{L}\p{N}.:])${TIME}`, 'iu');
const CLOCK_ANYWHERE = new RegExp(CLOCK, 'iu');
/** "Tue ", "Freitag, " */
const WEEKDAY = String.raw`(?:${anyOf([...WEEKDAYS, ...SHORT_WEEKDAYS])}\.?,?\s+)`;
/** "11:40 - 12:10: ", "[11:40] ", "Tue 11:40 - " */
const TIME_AT_START = new RegExp(
  String.raw`^(?<weekday>${WEEKDAY})?[[(]?(?<time>${TIME})[\])]? ?(?:[:,–—|-] ?)?(?=\S)`,
  'iu',
);
const MAY_START_WITH_TIME = /^(?:\p{L}+[.,]{0,2}\s+)?[[(]?\d/u;

/** "CET: ", "(PT) – " behind a time */
const ZONE_AT_START = new RegExp(String.raw`^(?<zone>${ZONE})\s?(?:[:,–—|-] ?)?(?=\S)`, 'u');

/** Remove the time at the start of a title, and the zone behind. */
export function withoutTime(title: string): { readonly rest: string; readonly time: string | undefined } {
  const match = MAY_START_WITH_TIME.test(title) ? TIME_AT_START.exec(title) : null;
  if (!match) return { rest: title, time: undefined };
  const rest = title.slice(match[0].length);
  const { 0: before = '', groups } = ZONE_AT_START.exec(rest) ?? {};
  const time = match.groups?.['time'] ?? '';
  return before === ''
    ? { rest, time }
    : { rest: rest.slice(before.length), time: `${time} ${bareZone(groups?.['zone'])}` };
}

function bareZone(zone = ''): string {
  return zone.replace(/[()]/gu, '');
}

const BEHIND_TITLE = new RegExp(TIME_AT_END, 'iu');

/** " CET", " (PT)" at the end of a title */
const ZONE_AT_END = new RegExp(String.raw`(?<=[\dm.])\s(?<zone>${ZONE})$`, 'u');

/** Remove the time behind a title, with its zone: "Widgets 11:40 - 12:10 CET". */
export function withoutTimeAtEnd(title: string): { readonly rest: string; readonly time: string | undefined } {
  const zone = ZONE_AT_END.exec(title);
  const timed = zone ? title.slice(0, zone.index) : title;
  const match = /\d|[hmr.]$/iu.test(timed.slice(-1)) ? BEHIND_TITLE.exec(timed) : null;
  if (!match || match.index === 0) return { rest: title, time: undefined };
  const time = match.groups?.['span'] ?? match.groups?.['clock'] ?? '';
  return { rest: title.slice(0, match.index), time: zone ? `${time} ${bareZone(zone.groups?.['zone'])}` : time };
}

/** Check for the title of a talk behind a weekday and time: "Tuesday 11:40: Widgets". */
export function startsWithSlot(text: string): boolean {
  const match = MAY_START_WITH_TIME.test(text) ? TIME_AT_START.exec(text) : null;
  return match?.groups?.['weekday'] !== undefined && /\p{L}{3}/u.test(text.slice(match[0].length));
}

/** "JA", the language of a talk; "NA" and "EU" are regions. */
const LANGUAGE = '(?:cn|cs|da|de|en|es|fi|fr|it|ja|jp|ko|kr|nl|no|pl|pt|ru|sv|uk|zh)';
/** "Slides & video" */
const SLIDES_AND_VIDEO = String.raw`slides?\s*(?:[,&+]|and)\s*videos?`;
/** "30 min" */
const LENGTH = String.raw`\d{1,3}\s*min(?:utes|s)?`;
const REMARK = new RegExp(`^(?:${anyOf(wordsOf(bracketRemarks))}|${LANGUAGE}|${SLIDES_AND_VIDEO}|${LENGTH})$`, 'u');

/** "Room D105", "Salle 3" */
const ROOM_WORD = /^(?:room|hall|saal|raum|salle|sala|stage|auditorium)\b/iu;
/** "K.3.601", "UB2.252A" */
const ROOM_NUMBER = /^[A-Z]{1,3}\.?\d[\w.]*$/u;

/** The facts in the brackets behind a title. */
export interface BracketFacts {
  /** Who speaks: "(Jane Doe, 11:40)". */
  readonly people?: string;
  readonly format?: TalkFormat;
  readonly time?: string;
  readonly room?: string;
}

/** Remove the brackets at the end of a title that have only a format, a time, a room or a remark. */
export function withoutBrackets(title: string): BracketFacts & { readonly rest: string } {
  let facts: BracketFacts = {};
  let rest = title;
  for (const bracket of trailingBrackets(title)) {
    const more = readBracket(bracket.inner.trim());
    if (!more) break;
    facts = { ...more, ...facts };
    rest = title.slice(0, bracket.start).trim();
  }
  const { people } = facts;
  return { ...facts, rest: people === undefined ? rest : `${rest} (${people})` };
}

/** Check for people with known first names, and no room that is named after one: "Jane Doe", "Ada Lovelace Room". */
function namesPeople(text: string): boolean {
  return isKnownName(text) && !ROOM_INSIDE.test(text);
}

const ROOM_INSIDE = new RegExp(String.raw`(?<!\p{L})${anyOf(wordsOf(roomWords))}(?!\p{L})|\d`, 'iu');

/** " CET" behind a time in brackets */
const ZONE_BEHIND = new RegExp(String.raw`^\s${ZONE}`, 'u');

/** Read the text in brackets; `undefined` if the text may be a part of the title. */
function readBracket(inner: string): BracketFacts | undefined {
  const format = formatNamed(inner);
  if (format !== undefined) return { format };
  const clock = TIME_ANYWHERE.exec(inner);
  if (clock) {
    const [clockTime] = clock;
    const behind = inner.slice(clock.index + clockTime.length);
    const zone = ZONE_BEHIND.exec(behind)?.[0] ?? '';
    const time = `${clockTime}${zone}`;
    const around = `${inner.slice(0, clock.index)} ${behind.slice(zone.length)}`;
    const room = around.replace(/^[\s,;:@–—-]+|[\s,;:@–—-]+$/gu, '').trim();
    if (room === '') return { time };
    return namesPeople(room) ? { time, people: room } : { time, room };
  }
  if (ROOM_WORD.test(inner) || ROOM_NUMBER.test(inner) || isRoom(inner)) return { room: inner };
  return REMARK.test(lowerCaseOf(inner)) ? {} : undefined;
}

/** The labels of a time on a separate line. */
export const TIME_LABELS = ['time', 'when', 'uhrzeit', 'heure', 'hora'];
/** The labels of a room on a separate line. */
export const ROOM_LABELS = ['room', 'where', 'location', 'ort', 'raum', 'salle', 'sala'];

const FACT_LINE = new RegExp(
  String.raw`^[-*•\s]*(?:(?<isTime>${anyOf(TIME_LABELS)})|${anyOf(ROOM_LABELS)})\s*[:：]{1,2}\s*(?<value>\S.{0,80})$`,
  'iu',
);

const LONGEST_FACT = 600;

/** "11:40 · Room A", "11:40 - 12:10" */
const SLOT_LINE = new RegExp(String.raw`^(?<time>${SPAN})(?:\s·\s(?<room>\S.*))?$`, 'iu');

/** Read a line of a time, or of a time and the room behind it: `11:40 · Room A`. */
export function readSlotLine(text: string): { readonly time: string; readonly room?: string } | undefined {
  if (!MAY_START_WITH_TIME.test(text) || text.length > LONGEST_FACT) return undefined;
  const { time, room } = SLOT_LINE.exec(text)?.groups ?? {};
  return time === undefined ? undefined : { time, ...(room !== undefined && { room: room.trim() }) };
}

/** "14:00 Uhr" in "Saal 3, 14:00 Uhr", "10h30" in "Amphi Bleu - 10h30" */
const TIME_APART = new RegExp(
  String.raw`(?<=^|[,;]\s|\s[-–—@]\s)${SPAN}(?:\s(?:[A-Z]{1,3}T|UTC))?(?=$|[,;]\s|\s[-–—@]\s)`,
  'iu',
);
const JOINT = /[,;]\s+|\s[-–—@]\s+/u;
const LONGEST_SLOT = 120;
const YEAR = /^(?:19|20)\d\d$/u;

/**
 * Read the time and the room between commas or dashes: "Jane Doe, Saal 3, 14:00 Uhr", "Amphi Bleu - 10h30"; `undefined`
 * if there is neither.
 */
export function readSlotAtCommas(
  text: string,
): { readonly time?: string; readonly room?: string; readonly rest: string } | undefined {
  if (text.length > LONGEST_SLOT) return undefined;
  const match = TIME_APART.exec(text);
  const around = match ? [text.slice(0, match.index), text.slice(match.index + match[0].length)] : [text];
  const isDay = (part: string): boolean => {
    const day = readDay(part);
    return YEAR.test(part) || (day?.clear === true && day.remainder === '');
  };
  const parts = around.flatMap((each) => each.split(JOINT)).map((part) => part.trim());
  const room = parts.find(isRoom);
  if (!match && room === undefined) return undefined;
  const rest = parts.filter((part) => part !== '' && part !== room && !isDay(part)).join(', ');
  return { ...(match && { time: match[0] }), ...(room !== undefined && { room }), rest };
}

const ONLY_TIME = new RegExp(String.raw`^${SPAN}(?:\s+${SPAN})?\s*[:：]?$`, 'iu');

/** Check for a line that is only a time, as schedules have over a talk: "11:40", "11:40 - 12:10:", "11:40 12:10". */
export function isOnlyTime(text: string): boolean {
  return MAY_START_WITH_TIME.test(text) && text.length < LONGEST_TIME && ONLY_TIME.test(text);
}

const LONGEST_TIME = 30;

/** Read "Room 5", "Keynote", "30 min" or "slides", without a label; `undefined` for other texts, and for times. */
export function readShortFact(text: string): { readonly time?: string; readonly room?: string } | undefined {
  return text.length > LONGEST_FACT || CLOCK_ANYWHERE.test(text) ? undefined : readBracket(text);
}

/** Read a line such as `Room: D105` or `When: 11:40`, and no notes: `When: at runtime`, `Where: in the code`. */
export function readFactLine(text: string): { readonly time?: string; readonly room?: string } | undefined {
  const groups = text.length > LONGEST_FACT ? undefined : FACT_LINE.exec(text)?.groups;
  const value = groups?.['value']?.trim();
  if (value === undefined) return undefined;
  if (groups?.['isTime'] !== undefined) return /\p{Nd}/u.test(value) || readDay(value) ? { time: value } : undefined;
  return WHERE_IN_NOTES.test(text) ? undefined : { room: value };
}

/** "Where: in the code" */
const WHERE_IN_NOTES = /^[-*•\s]*[Ww]here\s*[:：]\s*\p{Ll}\P{Nd}*$/u;
