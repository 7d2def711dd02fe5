import type { LineFact } from '../../markdown/facts.js';
import { titleFromSlug } from '../../links/slug.js';
import { NUMBER } from '../clues/clues.js';
import { announcesTalks } from './announced.js';
import { type Evidence, readEvidence } from '../evidence/evidence.js';
import type { Candidate, InlineTalk, Run } from './inlineTalk.js';
import { candidateOf, isOrdinary, isParagraph, linesBelow, LONGEST_TITLE, talkAt } from './runs.js';
import { bare } from '../words/bare.js';
import { isOnlyDate, readDay } from '../words/dates/dates.js';
import { withTitleLines } from '../evidence/titledSpeakers.js';
import type { Order } from '../words/titles/titleSplits.js';

/** Finds lines that may be talks among the lines below a heading outside of lists: bold lines, paragraphs, links. */

/** Find the runs of bold lines, of paragraphs and of links. */
export function runsOfLines(lines: readonly LineFact[], source: string, order: Order | undefined): readonly Run[] {
  const runs = [boldLinesIn, linesIn, linksIn].map((find) => find(lines, order));
  return [...runs, blocksIn(lines, source, order)];
}

/** Find bold lines: `**B. Keynote: …**`. */
function boldLinesIn(lines: readonly LineFact[], order: Order | undefined): Run {
  const at = [...lines.keys()].filter((index) => isBoldTitle(lines, index));
  const candidates = at.map((index, position) => {
    const line = withTitleLines(lines, index);
    const next = at[position + 1];
    const rest = linesBelow(lines, index, next === undefined ? Infinity : lines[next]?.start).slice(0, 3);
    const near = readEvidence(line, rest, order);
    const last = near.speakersBy === 'label' ? undefined : speakerAtEnd(lines, index);
    const atEnd = last && readEvidence(line, last, order);
    const evidence = atEnd && atEnd.speakers.length > 0 ? atEnd : near;
    return candidateOf('anyBoldLine', talkAt(line, evidence, undefined));
  });
  return { candidates, count: candidates.length };
}

/** Return the last line of a paragraph of three and more lines: behind the title and what the talk is about. */
function speakerAtEnd(lines: readonly LineFact[], index: number): readonly LineFact[] | undefined {
  const end = endOfParagraph(lines, index);
  return end - index > 2 && end - index <= LONGEST_BLOCK ? lines.slice(end - 1, end) : undefined;
}

/** Return the index behind the last line of the paragraph that starts at an index. */
function endOfParagraph(lines: readonly LineFact[], index: number): number {
  const { quoted } = lines[index] as LineFact;
  let end = index + 1;
  while (lines[end]?.first === false && lines[end]?.quoted === quoted && !lines[end]?.cells) end++;
  return end;
}

function isBoldTitle(lines: readonly LineFact[], index: number): boolean {
  const line = lines[index] as LineFact;
  if (!line.first || line.style !== 'strong' || line.followUps.length > 0) return false;
  if (line.itemDepth !== undefined || line.quoted || line.cells) return false;
  const isAboveList = lines[index + 1]?.itemDepth !== undefined;
  const leadsList = isAboveList && (line.text.endsWith(':') || announcesTalks(lines, index));
  return !leadsList && !isOrdinary(line.text) && hasSeveralWords(bare(line.text));
}

/** Check for several words, which Chinese and Japanese write without blanks. */
function hasSeveralWords(text: string): boolean {
  return text.includes(' ') || SEVERAL_EAST_ASIAN.test(text);
}

const SEVERAL_EAST_ASIAN =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー].*(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー].*){4}/u;

/**
 * Find paragraphs and quotes of several lines that end with a name: the title, what the talk is about, and the speaker
 * with a handle.
 */
function blocksIn(lines: readonly LineFact[], source: string, order: Order | undefined): Run {
  const candidates: Candidate[] = [];
  let count = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as LineFact;
    const isBoldTitle = line.style === 'strong' && !line.quoted;
    if (!line.first || line.itemDepth !== undefined || line.cells || isBoldTitle) continue;
    const endOfFirst = endOfParagraph(lines, at);
    const end = line.quoted ? endOfQuote(lines, endOfFirst, source) : endOfFirst;
    // A quotation of several paragraphs is a sentence over who said it.
    const isQuotation = end > endOfFirst && (end - at < FEWEST_IN_QUOTE || ENDS_SENTENCE.test(line.text));
    if (end === at + 1 || isQuotation) continue;
    count++;
    const isLong = end - at > LONGEST_BLOCK || line.text.length > LONGEST_TITLE;
    if (isLong || isOrdinary(line.text) || line.followUps.length > 0) continue;
    // The name stands last, or right below a linked title.
    const names = [...(line.style === 'link' ? [lines[at + 1]] : []), lines[end - 1]] as readonly LineFact[];
    const read = names.map((name) => readEvidence(line, [{ ...name, quoted: false }], order));
    const evidence = read.find(({ speakers }) => speakers.length > 0);
    if (evidence) candidates.push(candidateOf('anyBlock', talkAt(line, evidence, undefined)));
    at = end - 1;
  }
  return { candidates, count };
}

/** Title, what the talk is about, and the speaker */
const FEWEST_IN_QUOTE = 3;

/** Return the index behind the last line of the quote that goes on at an index: its paragraphs have `>` between. */
function endOfQuote(lines: readonly LineFact[], index: number, source: string): number {
  let end = index;
  for (let next = lines[end]; next?.quoted && !next.cells && next.itemDepth === undefined; next = lines[end]) {
    const between = source.slice(lines[end - 1]?.end, next.start);
    if (between.length > LONGEST_GAP || !between.includes('>') || /\n[^\S\n]*\n/u.test(between)) break;
    end++;
  }
  return end;
}

const LONGEST_GAP = 40;

const LONGEST_BLOCK = 8;

/** "10:30", "9h15" */
const CLOCK = /\b\d{1,2}[:.h]\d\d\b/u;

/**
 * Find lines of prose that have a number or a time before the title, or the speakers behind: `1.- Title by Jane Doe`,
 * `11:40 Title`, `*Title*, Jane Doe`.
 */
function linesIn(lines: readonly LineFact[], order: Order | undefined): Run {
  const candidates: Candidate[] = [];
  let count = 0;
  const quoted = lines.filter(({ text }) => QUOTED.test(text)).length;
  lines.forEach((line, at) => {
    if (!isParagraph(line) || line.style === 'strong') return;
    count++;
    if (QUOTED.test(line.text) && (quoted < FEWEST_QUOTED || isQuotation(line))) return;
    const isNumbered = NUMBER.test(line.text) || CLOCK.test(line.text);
    if (!(isNumbered || mayNameSpeakers(line, lines[at + 1])) || isOrdinary(line.text)) return;
    if (line.followUps.some(({ form }) => form !== 'hint')) return;
    const evidence = readEvidence(line, [], order);
    if (isOnlyDate(evidence.reading.title) || (!isNumbered && !namesSpeakers(evidence, line))) return;
    candidates.push(candidateOf('anyLine', talkAt(line, evidence, undefined)));
  });
  return { candidates, count: Math.max(candidates.length, Math.ceil(count / 2)) };
}

/** `"Widgets" - Jane Doe`: a single one is a quotation, not a title. */
const QUOTED = /^["“„«]/u;
const FEWEST_QUOTED = 2;

/** Check for a sentence, or for a quotation in italics: `_"Widgets are small." - Jane Doe_`. */
function isQuotation({ text, style }: LineFact): boolean {
  return style === 'emphasis' || /[.!]["”»]/u.test(text);
}

/** Check for certain speakers behind a title, which is neither a date nor a label: "Present: Jane Doe, John Roe". */
function namesSpeakers({ reading, speakersAreSure }: Evidence, { text }: LineFact): boolean {
  const isLabelled = LABELLED.test(reading.title) && !DASH.test(text);
  return reading.speakers.length > 0 && speakersAreSure && !isLabelled && readDay(text) === undefined;
}

/** "Widgets: a Story - Jane Doe" has no label. */
const DASH = /\s[-–—|]\s/u;
const LABELLED = /^\p{L}[\p{L} ]{1,20}[:：]\s/u;

/** Check, fast, for a paragraph of a title and speakers: alone, or over a list. */
function mayNameSpeakers({ text, first }: LineFact, next: LineFact | undefined): boolean {
  return (
    first && next?.first !== false && text.length < LONGEST_TITLE && MAY_NAME.test(text) && !ENDS_SENTENCE.test(text)
  );
}

/** The end of a sentence, and no initial: "Jane D." */
const ENDS_SENTENCE = /(?<![ .]\p{Lu})\.$|[:;…]$/u;
/** Something between a title and speakers. */
const MAY_NAME = /\s[-–—|]\s|,\s|\s\(|\s(?:by|par|von|por|door)\s/iu;

/** Find paragraphs that are the link to an event. The line above is the title if it agrees with the slug. */
function linksIn(lines: readonly LineFact[], order: Order | undefined): Run {
  const candidates = lines.flatMap((_, index): Candidate[] => {
    const talk = talkOfLink(lines, index, order);
    return talk ? [candidateOf('anyLink', talk)] : [];
  });
  return { candidates, count: candidates.length };
}

function talkOfLink(lines: readonly LineFact[], at: number, order: Order | undefined): InlineTalk | undefined {
  const line = lines[at] as LineFact;
  const before = lines[at - 1];
  if (!isParagraph(line) || line.style !== 'link') return undefined;
  const link = line.links.find((each) => each.sched);
  if (!link) return undefined;
  const isBare = link.text === link.url || /^https?:/u.test(link.text);
  if (isBare && before && isParagraph(before) && before.links.length === 0 && before.text.length < 200) {
    const evidence = readEvidence(before, [line], order);
    if (evidence.slugAgrees || (evidence.speakersAreSure && evidence.reading.speakers.length > 0)) {
      return talkAt(before, evidence, undefined);
    }
  }
  const slug = link.sched?.slug;
  if (isBare && slug === undefined) return undefined;
  const text = isBare ? titleFromSlug(slug ?? '') : link.text;
  // "by Jane Doe" in the same paragraph
  const below = isBare ? [] : lines.slice(at + 1, endOfParagraph(lines, at));
  return talkAt(line, readEvidence({ ...line, text }, below, order), undefined);
}
