import type { LineFact } from '../../markdown/facts.js';
import { type Evidence, readEvidence } from '../evidence/evidence.js';
import { areKnown, isKnownName } from '../words/people/knownNames.js';
import { readSpeakerList } from '../words/people/speakerLists.js';
import type { Order } from '../words/titles/titleSplits.js';
import type { TitleCut } from '../words/titles/titleStarts.js';

/**
 * Takes items and paragraphs apart where links, italics, bold and quotes tell the title from the names, and a remark
 * may follow: `[Big widgets](…) **Jane Doe**`, `*Big widgets* by Jane Doe: what I thought`, `Jane Doe "Big widgets"`.
 */

/** A part of the visible text of a line that is set apart; the text between the marks if these are quotes. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isQuoted: boolean;
}

/** "*Widgets*", "__Widgets__" */
const EMPHASISED =
  /(?<![\p{L}\p{N}\\])(?<signs>\*\*|__|\*|_)(?=\S)(?<inside>[^*_\r\n]{2,240})\k<signs>(?![\p{L}\p{N}])/gu;
const QUOTED = new RegExp(
  [
    String.raw`"(?<a>[^"]{3,200})"|“(?<b>[^“”]{3,200})”|„(?<c>[^„“”]{3,200})[“”]|[«»]\s?(?<d>[^«»]{3,200}?)\s?[«»]`,
    '|[「『《](?<e>[^「」『』《》]{3,200})[」』》]',
  ].join(''),
  'gu',
);
const MAY_BE_QUOTED = /["“„«»「『《]/u;
/** "[Widgets](https://…)", "[Widgets][1]" */
const LINK = /\[(?<text>[^[\]]{1,240})\](?:\([^()\s]{0,300}\)|\[[^[\]]{0,80}\])/gu;

const LONGEST = 600;

/** Find what is set apart in a text, in text order; what is inside of another part is left out. */
export function marksIn({ text, links }: LineFact, source: string): readonly Mark[] {
  const emphasised = [...source.matchAll(EMPHASISED)].map(({ groups }) => {
    return (groups?.['inside'] ?? '').replace(LINK, '$<text>');
  });
  const marks: Mark[] = [];
  for (const inside of [...emphasised, ...links.map((link) => link.text)]) {
    const start = inside === '' ? -1 : text.indexOf(inside);
    if (start >= 0) marks.push({ start, end: start + inside.length, text: inside, isQuoted: false });
  }
  for (const { 0: whole, index, groups } of text.matchAll(QUOTED)) {
    const { a, b, c, d, e } = groups ?? {};
    const inside = (a ?? b ?? c ?? d ?? e ?? '').trim();
    marks.push({ start: index, end: index + whole.length, text: inside, isQuoted: true });
  }
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return marks.filter((mark) => {
    const isOutside = mark.start >= end;
    if (isOutside) end = mark.end;
    return isOutside;
  });
}

/** " - ", ", by " and nothing, between a title and the names */
export const BEHIND_TITLE = new RegExp(
  [
    String.raw`^\s*(?:[,:(–—|-]+\s*)?`,
    String.raw`(?<by>(?:(?:(?:given|presented) )?by|with|von|mit|par|avec|por|con|de|da|di|door|met|av|af|przez)\s+)?`,
  ].join(''),
  'iu',
);
/** "'s", ":", " on", between the names and a title */
const BEFORE_TITLE = /(?:['’]s|\s?[,:–—|-]|\s(?:on|about|with|über|zu|mit|sur|avec|sobre|con|com|su|over|met|om))$/iu;
/** ": what I thought", ". It was good", " (recording)", " -> slides" */
const REMARK = /^["”“)]?\s*(?:$|[:：.;,!–—(]|-{1,2}>?\s)/u;
/** The end of names without marks: ": ", ". ", " - ", " (", ", which" */
const END_OF_NAMES = /[:：;]|(?<!(?:^|\s)\p{Lu})\.(?:\s|$)|\s[-–—]+>?\s|\s?\(|,\s(?=\p{Ll}|I\s)/u;

/** The title and the speakers of an item. */
export interface ItemParts extends TitleCut {
  /** Whether the names are people by themselves: names that are not may be when those of the other items are. */
  readonly isCertain: boolean;
  readonly order: Order;
}

/**
 * Take an item apart; `undefined` if nothing is set apart, or nobody is named.
 *
 * @param source the text that the offsets of the line are relative to
 */
export function readItemParts(line: LineFact, source: string): ItemParts | undefined {
  const { start, end } = line;
  const text = line.text.slice(0, LONGEST);
  const isPlain = end - start === line.text.length && !MAY_BE_QUOTED.test(text);
  if (isPlain) return undefined;
  const marks = marksIn({ ...line, text }, source.slice(start, Math.min(end, start + 2 * LONGEST)));
  const [first, second] = marks;
  // In a long text, only the start tells.
  if (!first || (first.start > 0 && line.text.length > LONGEST)) return undefined;
  const parts = first.start === 0 ? titleFirst(text, first, second) : undefined;
  return parts ?? speakersFirst(text, marks);
}

/** Read "Widgets Jane Doe", "Widgets by Jane Doe: what I thought", where the title is set apart. */
function titleFirst(text: string, title: Mark, next: Mark | undefined): ItemParts | undefined {
  const { 0: joint = '', groups } = BEHIND_TITLE.exec(text.slice(title.end)) ?? {};
  const start = title.end + joint.length;
  const isMarked = next !== undefined && next.start === start && !next.isQuoted;
  const end = isMarked ? next.end : endOfNames(text, start);
  if (isMarked && !REMARK.test(text.slice(end))) return undefined;
  return partsOf(title, text.slice(start, end), {
    isMarked,
    isJoined: groups?.['by'] !== undefined,
    order: 'titleFirst',
  });
}

function endOfNames(text: string, start: number): number {
  const end = text.slice(start).search(END_OF_NAMES);
  return end < 0 ? text.length : start + end;
}

/** Read `Jane Doe "Widgets": what I thought`, "Jane Doe and John Roe - Widgets", where the title is set apart. */
function speakersFirst(text: string, marks: readonly Mark[]): ItemParts | undefined {
  for (const [at, title] of marks.entries()) {
    if (title.start === 0 || !REMARK.test(text.slice(title.end))) continue;
    const names = text.slice(0, title.start).trimEnd().replace(BEFORE_TITLE, '');
    const isMarked = at > 0 && marks[0]?.start === 0;
    const parts = partsOf(title, names, { isMarked, isJoined: false, order: 'speakerFirst' });
    if (parts) return parts;
  }
  return undefined;
}

/** How names stand beside a title. */
interface Names {
  readonly isMarked: boolean;
  /** Whether they stand behind "by". */
  readonly isJoined: boolean;
  readonly order: Order;
}

function partsOf({ text: title }: Mark, text: string, { isMarked, isJoined, order }: Names): ItemParts | undefined {
  const names = text.replace(/(?<=\p{Ll}{2})[.?!]$/u, '');
  if (names.length > LONGEST_NAMES || isKnownName(title) || ENDS_SENTENCE.test(title)) return undefined;
  const list = readSpeakerList(names) ?? (isMarked ? readSpeakerList(names, 'labelled') : undefined);
  if (!list || !(list.sure || isMarked)) return undefined;
  return { title, list, isCertain: list.sure && (areKnown(list) || (isMarked && isJoined)), order };
}

const LONGEST_NAMES = 200;
const ENDS_SENTENCE = /[.:：;,…。]$/u;

/** Read an item or paragraph whose marks tell the title and the speakers apart, unless the title names others. */
export function readParts(
  line: LineFact,
  { title, list: { speakers } }: ItemParts,
  below: readonly LineFact[],
  order: Order | undefined,
): Evidence | undefined {
  const evidence = readEvidence({ ...line, text: title }, below, order);
  if (evidence.reading.speakers.length > 0) return undefined;
  const reading = { ...evidence.reading, speakers, sure: true };
  return { ...evidence, reading, speakers, speakersAreSure: true, speakersBy: undefined, speakersForm: undefined };
}
