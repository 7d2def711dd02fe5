import type { LineFact, LinkFact } from '../markdown/facts.js';
import { titleFromSlug } from '../links/slug.js';
import { addTalkClues, isTalkPage, NUMBER } from './clues.js';
import { type Evidence, readEvidence } from './evidence.js';
import type { Candidate, InlineTalk, Run } from './inlineTalk.js';
import { type ItemSlot, slotOf } from './itemSlots.js';
import { leadsToNote } from './linkLines.js';
import { isOrdinary, linesBelow } from './runs.js';
import { type AddClue, type ClueName, cluesOf } from './weights.js';
import { bare } from './words/bare.js';
import { endsWithYear, namesConference } from './words/conferenceNames.js';
import { isOnlyDate, readDay } from './words/dates.js';
import type { Order } from './words/titleSpeakers.js';

/** Finds lines that may be talks among the lines below a heading: list items, bold lines, links. */

/** Find the runs of list items, of bold lines and of links. */
export function runsOfLines(lines: readonly LineFact[], order: Order | undefined): readonly Run[] {
  const others = [boldLinesIn, blocksIn, linesIn, linksIn].map((find) => find(lines, order));
  return [...listsIn(lines).map((list) => itemsIn(list, order)), ...others];
}

/** Cut lines where a label starts another list, `Talks I liked:`: the lists below two labels are not alike. */
function listsIn(lines: readonly LineFact[]): readonly (readonly LineFact[])[] {
  const labels = [...lines.keys()].filter((at) => isLabel(lines[at] as LineFact, lines[at + 1]));
  if (labels.length === 0) return [lines];
  return [0, ...labels].map((from, at) => lines.slice(from, labels[at]));
}

function isLabel(line: LineFact, next: LineFact | undefined): boolean {
  if (!isParagraph(line) || next?.itemDepth !== 1) return false;
  return line.style === 'strong' || /[:：]$/u.test(line.text);
}

/** Find list items: `* Title - Speaker, Role, Company`, with the link in the item or in a list inside. */
function itemsIn(lines: readonly LineFact[], order: Order | undefined): Run {
  const candidates: Candidate[] = [];
  let count = 0;
  let links = 0;
  const slots: ItemSlot[] = [];
  lines.forEach((line, index) => {
    if (line.itemEnd === undefined || line.quoted) return;
    while ((slots.at(-1)?.end ?? Infinity) <= line.start) slots.pop();
    if (line.itemDepth !== slots.length + 1) return;
    const around = slots.at(-1);
    const slot = slotOf(line, lines[index + 1], around);
    if (slot) slots.push(slot);
    if (slot) return;
    count++;
    if (isPageLink(line)) links++;
    if (!mayBeItem(line)) return;
    const evidence = readItem(line, lines, index, order);
    const timed = around ? { ...evidence, time: evidence.time ?? around.time } : evidence;
    candidates.push(candidateOf('anyItem', talkAt(line, timed, line.itemEnd)));
  });
  const areLinks = links >= 2 && links * 3 >= count * 2;
  const listed = candidates.map((each) => {
    if (!areLinks || !isTitleLink(each.talk.heading)) return each;
    const more = cluesOf((add) => {
      add('linkList');
      if (leadsToTalk(each.talk.heading)) add('linkedNote');
    });
    return { ...each, clues: [...each.clues, ...more] };
  });
  return { candidates: listed, count };
}

/** Read an item: its first line, if that names the speakers, or else its first paragraph. */
function readItem(line: LineFact, lines: readonly LineFact[], index: number, order: Order | undefined): Evidence {
  const below = linesBelow(lines, index, line.itemEnd);
  const whole = withContinuation(line, lines, index);
  const first = readEvidence(line, below, order);
  const isClear = first.reading.speakers.length > 0 && first.speakersAreSure;
  return whole === line || isClear ? first : readEvidence(whole, below, order);
}

function mayBeItem(item: LineFact): boolean {
  const isLocal = item.links.some((link) => link.url.startsWith('#'));
  return !isLocal && !isOrdinary(item.text) && !item.followUps.some(({ form }) => form !== 'hint');
}

/** Add the other lines of a paragraph to its first: a title may be written on two lines. */
function withContinuation(line: LineFact, lines: readonly LineFact[], index: number): LineFact {
  let { text } = line;
  let { links } = line;
  for (let at = index + 1; at < index + 4; at++) {
    const next = lines[at];
    if (!next || next.first || next.itemDepth !== line.itemDepth || text.length > 200) break;
    text += ` ${next.text}`;
    links = [...links, ...next.links];
  }
  return text === line.text ? line : { ...line, text: text.replace(/(?<=\p{Ll})\.$/u, ''), links };
}

/** Find bold lines: `**B. Keynote: …**`. */
function boldLinesIn(lines: readonly LineFact[], order: Order | undefined): Run {
  const at = [...lines.keys()].filter((index) => isBoldTitle(lines[index] as LineFact, lines[index + 1]));
  const candidates = at.map((index, position) => {
    const line = lines[index] as LineFact;
    const next = at[position + 1];
    const rest = linesBelow(lines, index, next === undefined ? Infinity : lines[next]?.start).slice(0, 3);
    const last = speakerAtEnd(lines, index);
    const atEnd = last && readEvidence(line, last, order);
    const evidence = atEnd && atEnd.speakers.length > 0 ? atEnd : readEvidence(line, rest, order);
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

function isBoldTitle(line: LineFact, next: LineFact | undefined): boolean {
  if (!line.first || line.style !== 'strong' || line.followUps.length > 0) return false;
  if (line.itemDepth !== undefined || line.quoted || line.cells) return false;
  const leadsList = line.text.endsWith(':') && next?.itemDepth !== undefined;
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
function blocksIn(lines: readonly LineFact[], order: Order | undefined): Run {
  const candidates: Candidate[] = [];
  let count = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as LineFact;
    if (!line.first || line.itemDepth !== undefined || line.cells || line.style === 'strong') continue;
    const end = endOfParagraph(lines, at);
    if (end === at + 1) continue;
    count++;
    if (end - at > LONGEST_BLOCK || isOrdinary(line.text) || line.followUps.length > 0) continue;
    // The name stands last, or right below a linked title.
    const names = [...(line.style === 'link' ? [lines[at + 1]] : []), lines[end - 1]] as readonly LineFact[];
    const read = names.map((name) => readEvidence(line, [{ ...name, quoted: false }], order));
    const evidence = read.find(({ speakers }) => speakers.length > 0);
    if (evidence) candidates.push(candidateOf('anyBlock', talkAt(line, evidence, undefined)));
  }
  return { candidates, count };
}

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
  return reading.speakers.length > 0 && speakersAreSure && !LABELLED.test(reading.title) && readDay(text) === undefined;
}

const LABELLED = /^\p{L}[\p{L} ]{1,20}[:：]\s/u;

/** Check, fast, for a paragraph of a title and speakers: alone, or over a list. */
function mayNameSpeakers({ text, first }: LineFact, next: LineFact | undefined): boolean {
  return (
    first && next?.first !== false && text.length < LONGEST_TITLE && MAY_NAME.test(text) && !ENDS_SENTENCE.test(text)
  );
}

const LONGEST_TITLE = 160;
/** The end of a sentence, and no initial: "Jane D." */
const ENDS_SENTENCE = /(?<![ .]\p{Lu})\.$|[:;…]$/u;
/** Something between a title and speakers. */
const MAY_NAME = /\s[-–—|]\s|,\s|\s\(|\s(?:by|par|von|por|door)\s/iu;

/** Find paragraphs that are the link to an event. The line above is the title if it agrees with the slug. */
function linksIn(lines: readonly LineFact[], order: Order | undefined): Run {
  const candidates = lines.flatMap((line, index): Candidate[] => {
    const talk = talkOfLink(line, lines[index - 1], order);
    return talk ? [candidateOf('anyLink', talk)] : [];
  });
  return { candidates, count: candidates.length };
}

function talkOfLink(line: LineFact, before: LineFact | undefined, order: Order | undefined): InlineTalk | undefined {
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
  return talkAt(line, readEvidence({ ...line, text }, [], order), undefined);
}

/** Check whether a line is in no list, table or quote. */
function isParagraph(line: LineFact): boolean {
  return line.itemDepth === undefined && !line.cells && !line.quoted;
}

/** Check for a line that is a link to a file or page, as a day has for each talk. */
function isTitleLink(line: LineFact): boolean {
  return isPageLink(line) && !isOrdinary(line.text);
}

/** Check for a line that is a link to a file or page, whatever the words are: "Opening keynote". */
function isPageLink(line: LineFact): boolean {
  const [link, ...others] = line.links;
  if (line.style !== 'link' || !link || others.length > 0) return false;
  return !isAddress(link, line) && !/^(?:#|mailto:)/u.test(link.url);
}

/** Check for a link to a note beside that is not called as a conference. */
function leadsToTalk(line: LineFact): boolean {
  return leadsToNote(line) && !namesConference(line.text) && !endsWithYear(line.text);
}

function isAddress(link: LinkFact, line: LineFact): boolean {
  return link.text === link.url || /^https?:/u.test(line.text);
}

/** Make a candidate of a line. The sum of its clues is that of `withRun`. */
export function candidateOf(form: ClueName, talk: InlineTalk, addMore?: (add: AddClue) => void): Candidate {
  const clues = cluesOf((add) => {
    add(form);
    addTalkClues(talk.evidence, add);
    if (NUMBER.test(talk.heading.text)) add('number');
    if (talk.heading.links.some(isTalkPage)) add('talkPage');
    addMore?.(add);
  });
  return { talk, clues };
}

/** Make a talk of a line. */
export function talkAt(heading: LineFact, evidence: Evidence, end: number | undefined): InlineTalk {
  return { heading, evidence, end, linked: evidence.event !== undefined };
}
