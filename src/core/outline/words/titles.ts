import { lazily } from '../../text/lazily.js';
import type { Speaker, TalkFormat } from '../../note/note.js';
import { shown } from '../../markdown/lineDraft.js';
import { isAlphanumeric } from '../../text/ascii.js';
import { nameLikeness, readSpeakers, type SpeakerList } from './people.js';

/** Which way round a note writes "Title - Speaker". */
export type Order = 'titleFirst' | 'speakerFirst';

/** A talk's heading, taken apart. */
export interface TitleReading {
  /** Without speakers, format label, number, time and room. */
  readonly title: string;
  readonly speakers: readonly Speaker[];
  /** The heading itself makes clear that these are speakers. */
  readonly sure: boolean;
  readonly format?: TalkFormat;
  readonly time?: string;
  readonly room?: string;
  /** Which order the heading shows, where only one is possible. */
  readonly order?: Order;
  /** The order of the note's other headings was asked for: with another one, this might be read in another way. */
  readonly dependsOnOrder?: true;
}

export interface TitleContext {
  /** The order of the note's other headings, for a heading that can be read both ways. */
  readonly order?: Order;
  /** The whole heading is also what the talk's sched.com address says: its last " - " part is the speakers. */
  readonly confirmedBySlug?: boolean;
}

const MAX_LENGTH = 600;

const FORMATS: readonly (readonly [TalkFormat, RegExp])[] = [
  ['lightning', /lightning\s+talks?|ignite(?:\s+talk)?|⚡(?:\s*talk)?/iu],
  ['keynote', /(?:sponsored\s+|opening\s+|closing\s+|sponsor\s+)?keynote(?:\s+(?:session|talk|address))?/iu],
  ['panel', /(?:sponsored\s+|keynote\s+)?panel(?:\s+(?:discussion|session))?/iu],
  ['tutorial', /(?:sponsored\s+)?tutorial/iu],
  ['workshop', /(?:sponsored\s+|hands-on\s+)?workshop|hands-on(?:\s+lab)?/iu],
  ['bof', /bof|birds[\s-]of[\s-]a[\s-]feather|unconference/iu],
  ['demo', /demo(?:\s+theat(?:er|re)|\s+session)?|sponsored\s+demo/iu],
];
/** What labels start with; it spares most titles the search for one after the other. */
const MAY_BE_LABELLED = /^(?:[\s\p{So}\uFE0F\u200D]|lightning|ignite|sponsor|opening|closing|keynote|panel|tutorial|workshop|hands-on|bof|birds|unconference|demo|invited|short|long|contributed|talk|session|presentation|breakout|vortrag|conférence)/iu;
const PLAIN_LABEL = '(?:sponsored\\s+|invited\\s+|short\\s+|long\\s+|contributed\\s+)?(?:talk|session|presentation|breakout(?:\\s+session)?|vortrag|conférence)(?:\\s+(?:#\\s*)?\\d{1,3})?';

const prefixes = lazily(() => FORMATS.map(([format, pattern]) => [format, new RegExp(`^[\\s\\p{So}\\uFE0F]*(?:${pattern.source})(?:\\s+(?:#\\s*)?\\d{1,3})?\\s*(?:[:：|]|\\s[-–—](?=\\s))\\s*(?=\\S)`, 'iu')] as const));
const plainPrefix = lazily(() => new RegExp(`^[\\s\\p{So}\\uFE0F]*${PLAIN_LABEL}\\s*(?:[:：|]|\\s[-–—](?=\\s))\\s*(?=\\S)`, 'iu'));
const bracketed = lazily(() => FORMATS.map(([format, pattern]) => [format, new RegExp(`^(?:${pattern.source})(?:\\s+(?:session|talk))?$`, 'iu')] as const));
const PLAIN_BRACKETED = /^(?:talk|session|slides?(?:\s*(?:[,&+]|and)\s*videos?)?|videos?|recording|youtube|link|abstract|pdf|sched|live|remote|virtual|recorded|cancell?ed|sold out|full|[A-Z]{2}|part\s+\d|continued|cont\.?|\d{1,3}\s*min(?:utes|s)?)$/iu;

const CLOCK = '(?:\\d{1,2}[:.h]\\d{2}(?: ?(?:am|pm|uhr|h))?|\\d{1,2} ?(?:am|pm))';
const SURE_CLOCK = '(?:\\d{1,2}[:h]\\d{2}(?: ?(?:am|pm))?|\\d{1,2} ?(?:am|pm))';
const TIME = `(?:${CLOCK} ?(?:[-–—]|to|bis|à) ?${CLOCK}|${SURE_CLOCK})(?![\\p{L}\\p{N}:])`;
const timeAnywhere = lazily(() => new RegExp(`(?<![\\p{L}\\p{N}.:])${TIME}`, 'iu'));
const timeAtStart = lazily(() => new RegExp(`^[[(]?(?<time>${TIME})[\\])]? ?(?:[:–—|-] ?)?(?=\\S)`, 'iu'));
const NUMBER = /^(?:#?\d{1,2}[.)]|\(?[a-z]\)|[A-Z]\.|#\d{1,3}:?) (?=\S)/iu;

/** Take a talk's heading apart. Says less rather than guess: what is not clearly a person stays in the title. */
export function readTitle(text: string, { order, confirmedBySlug = false }: TitleContext = {}): TitleReading {
  // What is longer is no heading a person wrote; it is shown as it is.
  if (text.length > MAX_LENGTH) return { title: text, speakers: [], sure: false };
  let rest = shown(text);
  let format: TalkFormat | undefined;
  let time: string | undefined;
  let room: string | undefined;

  rest = rest.replace(NUMBER, '');
  const atStart = /^[[(]?\d/u.test(rest) ? timeAtStart().exec(rest) : null;
  if (atStart) {
    time = atStart.groups?.['time'];
    rest = rest.slice(atStart[0].length);
  }
  for (const bracket of trailingBrackets(rest)) {
    const inner = bracket.inner.trim();
    const known = bracketed().find(([, pattern]) => pattern.test(inner));
    const clock = timeAnywhere().exec(inner);
    if (known) format ??= known[0];
    else if (clock) {
      time ??= clock[0];
      const place = `${inner.slice(0, clock.index)} ${inner.slice(clock.index + clock[0].length)}`.replace(/^[\s,;:@–—-]+|[\s,;:@–—-]+$/gu, '').trim();
      if (place !== '') room ??= place;
    } else if (/^(?:room|hall|saal|raum|salle|sala|stage|auditorium)\b/iu.test(inner) || /^[A-Z]{1,3}\.?\d[\w.]*$/u.test(inner)) room ??= inner;
    else if (!PLAIN_BRACKETED.test(inner)) break;
    rest = rest.slice(0, bracket.start).trim();
  }
  const labelled = rest;
  for (let again = MAY_BE_LABELLED.test(rest); again; ) {
    const before = rest;
    for (const [label, pattern] of prefixes()) {
      const match = pattern.exec(rest);
      if (!match) continue;
      format ??= label;
      rest = rest.slice(match[0].length);
      break;
    }
    rest = rest.replace(plainPrefix(), '').replace(/^[\s\p{So}\uFE0F\u200D]+(?=\S)/u, '');
    again = rest !== before;
  }

  const context = new Context(order, confirmedBySlug);
  const split = (rest === labelled ? undefined : onlySpeakers(labelled, rest)) ?? splitSpeakers(rest, context);
  const title = tidy(split?.title ?? rest);
  if (MAY_BE_LABELLED.test(title)) format ??= bracketed().find(([, pattern]) => pattern.test(title))?.[0];
  const reading: { -readonly [key in keyof TitleReading]: TitleReading[key] } = { title, speakers: split?.list.speakers ?? [], sure: split?.list.sure ?? false };
  if (format) reading.format = format;
  if (time !== undefined) reading.time = time.trim();
  if (room !== undefined) reading.room = room;
  if (split?.order) reading.order = split.order;
  if (context.wasAsked) reading.dependsOnOrder = true;
  return reading;
}

/** What is known besides the heading, and whether it mattered. */
class Context {
  wasAsked = false;

  constructor(
    private readonly commonOrder: Order | undefined,
    readonly confirmedBySlug: boolean,
  ) {}

  get order(): Order | undefined {
    this.wasAsked = true;
    return this.commonOrder;
  }
}

interface Split {
  readonly title: string;
  readonly list: SpeakerList;
  readonly order?: Order;
}

function splitSpeakers(text: string, context: Context): Split | undefined {
  return atDashes(text, context) ?? inBrackets(text) ?? afterBy(text) ?? atColon(text, context);
}

/** `Talk 3: Speaker`, `Opening Keynote - Speaker`: the label is all the title there is. */
function onlySpeakers(text: string, behindLabel: string): Split | undefined {
  const list = readSpeakers(behindLabel);
  if (!list?.sure) return undefined;
  const label = text.slice(0, text.length - behindLabel.length).replace(/^[\s\p{So}\uFE0F\u200D]+|[\s:：|–—-]+$/gu, '');
  return { title: label === '' ? text : label, list };
}

/** `Title - Speakers`, `Speakers - Title`, `Speaker - Company - Title`, also with `–`, `—`, `|`. */
function atDashes(text: string, context: Context): Split | undefined {
  if (!/\s[-–—/]|\||[》」]/u.test(text)) return undefined;
  // What stands between a title and its speakers. Where there are no bars or brackets, it is looked for at blanks only.
  const pattern = /[|》」]/.test(text) ? /\s+(?:-{1,3}|[–—|]|\/\/)\s+|(?<=\S)\s*\|\s*(?=\S)|\s+-(?=\p{Lu}\p{Ll})|(?<=[》」])\s*[-–—]+\s*/gu : /\s+(?:(?:-{1,3}|[–—]|\/\/)\s+|-(?=\p{Lu}\p{Ll}))/gu;
  const joints: string[] = [];
  const parts: string[] = [];
  let from = 0;
  pattern.lastIndex = 0;
  for (let joint = pattern.exec(text); joint; joint = pattern.exec(text)) {
    joints.push(joint[0]);
    parts.push(text.slice(from, joint.index).trim());
    from = pattern.lastIndex;
  }
  parts.push(text.slice(from).trim());
  if (parts.length < 2 || parts.includes('')) return undefined;
  const joined = (from: number, to: number): string => parts.slice(from, to).map((part, index) => (index === 0 ? part : (joints[from + index - 1] ?? ' - ') + part)).join('');

  const last = asSpeakers(parts.at(-1) ?? '', context.confirmedBySlug);
  const first = asSpeakers(parts[0] ?? '', false);
  const titleFirst: Split | undefined = last && { title: joined(0, parts.length - 1), list: last };
  const speakerFirst: Split | undefined = first && { title: joined(1, parts.length), list: first };
  if (parts.length >= 3) {
    // "Title - Speaker - Company": the middle is the person.
    const middle = asSpeakers(parts.at(-2) ?? '', false);
    const company = parts.at(-1) ?? '';
    if (middle?.sure && middle.speakers.every((speaker) => speaker.organization === undefined) && !(last?.sure && last.speakers.some((speaker) => speaker.organization !== undefined)) && company.length <= 40 && !first?.sure) {
      return { title: joined(0, parts.length - 2), list: withOrganization(middle, company), order: 'titleFirst' };
    }
    // "Speaker - Company - Title".
    const second = parts[1] ?? '';
    if (first?.sure && first.speakers.every((speaker) => speaker.organization === undefined) && !last?.sure && second.split(' ').length <= 4 && (parts[2] ?? '').length > second.length) {
      return { title: joined(2, parts.length), list: withOrganization(first, second), order: 'speakerFirst' };
    }
  }
  if (titleFirst && speakerFirst) {
    const order = context.confirmedBySlug || titleFirst.list.sure === speakerFirst.list.sure ? (context.confirmedBySlug ? 'titleFirst' : (context.order ?? 'titleFirst')) : titleFirst.list.sure ? 'titleFirst' : 'speakerFirst';
    return order === 'titleFirst' ? titleFirst : speakerFirst;
  }
  const only = titleFirst ?? speakerFirst;
  const order = titleFirst ? 'titleFirst' : 'speakerFirst';
  return only?.list.sure === true ? { title: only.title, list: only.list, order } : only && weak(only, order, context);
}

/** A lone first name or nickname counts only where the link or the other headings say so. */
function weak(split: Split, order: Order, context: Context): Split | undefined {
  const hasOrganization = split.list.speakers.some((speaker) => speaker.organization !== undefined);
  return context.confirmedBySlug || hasOrganization || context.order === order ? split : undefined;
}

function asSpeakers(text: string, confirmed: boolean): SpeakerList | undefined {
  const list = readSpeakers(text);
  if (list || !confirmed) return list;
  // The address confirms that the title ends with this; sched.com titles end with the speakers, as "Name, Organisation".
  return /^[^,]{3,40},\s*\S/u.test(text) ? readSpeakers(text, 'confirmed') : undefined;
}

function withOrganization(list: SpeakerList, organization: string): SpeakerList {
  return { ...list, speakers: list.speakers.map(({ name }) => ({ name, organization })) };
}

/** `Title (Speaker)`, `Title [Speaker, Company]`. */
function inBrackets(text: string): Split | undefined {
  const bracket = trailingBrackets(text)[0];
  if (!bracket || bracket.start === 0) return undefined;
  const list = readSpeakers(bracket.inner.replace(/^(?:by|with|speakers?:|presented by)\s+/i, '').replace(/\s+[-–—]\s+/u, ', '));
  return list?.sure ? { title: text.slice(0, bracket.start).trim(), list } : undefined;
}

/** `Title by Speaker`, `Title, by A and B`. "A conversation with A" is a title. */
function afterBy(text: string): Split | undefined {
  if (!/[\s,](?:by|par|von|door|por|av|ft|feat)\b/i.test(text)) return undefined;
  const matches = [...text.matchAll(/[\s,]+(?:by|par|von|door|por|av|by:|ft\.|feat\.)\s+/gi)];
  const match = matches.at(-1);
  if (!match || match.index === 0) return undefined;
  const list = readSpeakers(text.slice(match.index + match[0].length));
  return list?.sure ? { title: text.slice(0, match.index).replace(/[\s,–—-]+$/u, ''), list } : undefined;
}

/** `Speaker: Title`; a title with a subtitle looks the same, so the name must be clear. */
function atColon(text: string, context: Context): Split | undefined {
  const at = text.search(/[:：]\s/u);
  if (at <= 0) return undefined;
  const before = text.slice(0, at).trim();
  const list = readSpeakers(before);
  if (!list?.sure || list.speakers.some((speaker) => nameLikeness(speaker.name) !== 'strong')) return undefined;
  if (context.order === 'titleFirst' && list.speakers.every((speaker) => speaker.organization === undefined)) return undefined;
  return { title: text.slice(at + 1).trim(), list, order: 'speakerFirst' };
}

interface Bracket {
  readonly start: number;
  readonly inner: string;
}

/** The bracketed parts a text ends with, last first. */
function trailingBrackets(text: string): Bracket[] {
  const found: Bracket[] = [];
  let rest = text.trimEnd();
  for (;;) {
    const open = rest.endsWith(')') ? '(' : rest.endsWith(']') ? '[' : undefined;
    if (open === undefined) return found;
    const close = rest.at(-1);
    let depth = 0;
    let start = rest.length - 1;
    for (; start >= 0; start--) {
      if (rest[start] === close) depth++;
      else if (rest[start] === open && --depth === 0) break;
    }
    if (start < 0) return found;
    found.push({ start, inner: rest.slice(start + 1, -1) });
    rest = rest.slice(0, start).trimEnd();
  }
}

function tidy(title: string): string {
  if (isAlphanumeric(title.charCodeAt(0)) && isAlphanumeric(title.charCodeAt(title.length - 1))) return title;
  return title.replace(/^["“”„«]([^"“”„«»]+)["“”»]$/u, '$1').replace(/\s*[:：]$/u, '').trim();
}

/** What each label of a line starts with: `Speaker:`, `Room:`. */
const MAY_BE_LABEL = /^[-*•\s]*(?:speaker|present|moderator|panel|by|with|host|author|r[ée]f[ée]rent|orat|sprecher|ponente|relatore|spreker|time|when|uhrzeit|heure|hora|room|where|location|ort|raum|salle|sala)/iu;

/** Tell, cheaply, whether a line may be one that says what it names: speakers, time or room. */
export function mayBeLabelled(line: string): boolean {
  return MAY_BE_LABEL.test(line);
}

const LABEL = /^[-*•\s]*(?:speakers?|presenters?|presented\s+by|presented|moderators?|panell?ists?|by|with|hosts?|author|authors|référent|orateurs?|oratrice|sprecher(?:in)?|referent(?:in)?|ponente|relatore|spreker)\s*(?:(?<colon>[:：])\s*)?(?=\S)/i;

/** A line that names the speakers. */
export interface SpeakerLine extends SpeakerList {
  /** `Speaker:` or the like stands before them; or they stand out by italics, or are just there. */
  readonly by: 'label' | 'emphasis' | 'place';
}

/**
 * Read a line of its own that names the speakers: `**Speaker:** A, Org`, `Presenter: A`, `by [A](…)`, `_A B_`, `A B (Org)`.
 *
 * @param style of the whole line
 */
export function readSpeakerLine(text: string, style: 'emphasis' | undefined): SpeakerLine | undefined {
  // Most often the talk's link.
  if (text.startsWith('http') && /^https?:\/\//u.test(text)) return undefined;
  if (LABEL.test(text)) return labelled(text);
  if (text.length > 120 || /[.!?:;]$/u.test(text)) return undefined;
  const list = readSpeakers(text, 'ownLine');
  return list?.sure ? { ...list, by: style ?? 'place' } : undefined;
}

/** Read a line that names the speakers and says so: `**Speaker:** A, Org`, `Presenter: A`. */
export function readLabelledSpeakers(text: string): SpeakerLine | undefined {
  const line = labelled(text);
  return line?.by === 'label' ? line : undefined;
}

function labelled(text: string): SpeakerLine | undefined {
  const label = text.length > MAX_LENGTH ? null : LABEL.exec(text);
  if (!label) return undefined;
  const hasColon = label.groups?.['colon'] !== undefined;
  const list = readSpeakers(text.slice(label[0].length), hasColon ? 'labelled' : undefined);
  return list && (hasColon || list.sure) ? { ...list, by: hasColon ? 'label' : 'emphasis' } : undefined;
}

/** Tell whether a line is only a label, `**Speakers**:`, for the list that follows. */
export function isSpeakersLabel(text: string): boolean {
  return /^(?:speakers?|presenters?|panell?ists?|moderators?)\s*[:：]?$/i.test(text);
}

const FACT_LINE = /^[-*•\s]*(?<label>time|when|uhrzeit|heure|hora|room|where|location|ort|raum|salle|sala)\s*[:：]\s*(?<value>\S.{0,80})$/iu;

/** Read a line such as `Room: D105` or `When: 11:40 - 12:10`. */
export function readFactLine(text: string): { readonly time?: string; readonly room?: string } | undefined {
  const match = text.length > MAX_LENGTH ? null : FACT_LINE.exec(text);
  const value = match?.groups?.['value']?.trim();
  if (value === undefined) return undefined;
  return /^(?:room|where|location|ort|raum|salle|sala)$/iu.test(match?.groups?.['label'] ?? '') ? { room: value } : { time: value };
}
