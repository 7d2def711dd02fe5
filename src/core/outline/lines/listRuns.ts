import type { LineFact } from '../../markdown/facts.js';
import { type Evidence, readEvidence } from '../evidence/evidence.js';
import type { Candidate, Run } from './inlineTalk.js';
import { type ItemParts, readItemParts, readParts } from './itemParts.js';
import { itemsInSlots, type SlottedItem } from './itemSlots.js';
import { announcesTalks, areChoices } from './announced.js';
import { isOfContents } from '../headings/contents.js';
import { isPageLink, leadsToNote } from '../evidence/linkLines.js';
import { candidateOf, isOrdinary, isParagraph, linesBelow, looksLikeTitle, talkAt } from './runs.js';
import { readSetApart, readTitleAhead, type SetApart } from './setApart.js';
import type { AddClue } from '../clues/weights.js';
import { endsWithYear, namesConference } from '../words/vocabulary/conferenceNames.js';
import type { Order } from '../words/titles/titleSplits.js';
import { isGroupTitle } from '../words/vocabulary/vocabulary.js';

/** Finds lines that may be talks in lists: the items of lists, and paragraphs that are links to notes. */

/** Find the runs of the lists below a heading. */
export function runsOfLists(lines: readonly LineFact[], source: string, order: Order | undefined): readonly Run[] {
  return [...listsIn(lines).map((list) => itemsIn(list, source, order)), linkLinesIn(lines, order)];
}

/** The lines with the items of a list. */
interface List {
  readonly lines: readonly LineFact[];
  /** Whether a sentence above, or a choice in bold, tells that the items are talks. */
  readonly isAnnounced: boolean;
}

/** Cut lines where a label starts another list, `Talks I liked:`: the lists below two labels are not alike. */
function listsIn(lines: readonly LineFact[]): readonly List[] {
  const labels = [...lines.keys()].filter((at) => isLabel(lines, at));
  const areChosen = areChoices(lines);
  if (labels.length === 0) return [{ lines, isAnnounced: areChosen }];
  return [0, ...labels].map((from, at) => {
    const isAnnounced = areChosen || (at > 0 && announcesTalks(lines, from));
    return { lines: lines.slice(from, labels[at]), isAnnounced };
  });
}

function isLabel(lines: readonly LineFact[], at: number): boolean {
  const line = lines[at] as LineFact;
  if (!isParagraph(line) || lines[at + 1]?.itemDepth !== 1) return false;
  return (
    line.style === 'strong' || /[:：]$/u.test(line.text) || (OPEN_END.test(line.text) && announcesTalks(lines, at))
  );
}

/** "Which talks did I like?", "Other talks that I saw…" */
const OPEN_END = /[?？…]$|\.{3}$/u;

/** An item, with what other items of its list may have, too. */
interface Item extends SlottedItem {
  readonly line: LineFact;
  readonly apart: SetApart | undefined;
  readonly hasNotes: boolean;
  /** The title ahead of a text, if the list is announced as one of talks. */
  readonly ahead: string | undefined;
  /** The title and the speakers, if marks tell them apart. */
  readonly parts: ItemParts | undefined;
}

/** What most items of a list are. */
interface Common {
  /** Whether they are links to files or pages. */
  readonly areLinks: boolean;
  /** The same of a list that is long enough to tell of the items without a link. */
  readonly areAllEntries: boolean;
  /** How they set their titles apart. */
  readonly by: SetApart['by'] | undefined;
  /** The share of titles with notes inside, or 0. */
  readonly withNotes: number;
  /** The order of titles and speakers that marks tell apart. */
  readonly order: Order | undefined;
}

/** Find list items: `* Title - Speaker, Role, Company`, with the link in the item or in a list inside. */
function itemsIn(list: List, source: string, order: Order | undefined): Run {
  const { lines, isAnnounced } = list;
  const items = itemsInSlots(lines).map((item): Item => {
    const line = withoutLabelBefore(withoutMarkerBefore(lines[item.index] as LineFact));
    const parts = readItemParts(withContinuation(line, lines, item.index), source);
    const ahead = isAnnounced ? titleAhead(line, source) : undefined;
    return {
      ...item,
      line,
      parts,
      ahead,
      apart: titleApart(line, source),
      hasNotes: hasNotes(line, lines[item.index + 1]),
    };
  });
  const common = commonIn(items);
  const candidates = items.flatMap((item): readonly Candidate[] => {
    const { line } = item;
    if (!mayBeItem(item, common)) return [];
    const apart = item.apart && common.by === item.apart.by ? item.apart : undefined;
    const whole = readItem(item, lines, order, common);
    const title = whole.speakers.length === 0 ? (apart?.title ?? item.ahead) : undefined;
    const below = title === undefined ? [] : linesBelow(lines, item.index, line.itemEnd);
    const read = title === undefined ? whole : readEvidence({ ...line, text: title }, below, order);
    const evidence = { ...read, time: read.time ?? item.time };
    const isTold = isAnnounced && (title !== undefined || looksLikeTitle(line.text));
    const addMore = (add: AddClue): void => {
      if (apart) add('titleApart');
      if (isTold) add('announced');
      addListClues(item, common, add);
    };
    const talk = { ...talkAt(line, evidence, line.itemEnd), isApart: apart !== undefined, isAnnounced: isTold };
    return [candidateOf('anyItem', talk, addMore)];
  });
  return { candidates, count: items.length };
}

/** "(TODO write notes) " */
const BRACKET_BEFORE = /^[([](?<inside>[^()[\]]{1,80})[)\]]\s+(?=\S)/u;

/** Leave out a follow-up in brackets before a title, which is about the notes: "(TODO write notes) Widgets". */
function withoutMarkerBefore(line: LineFact): LineFact {
  const [marker, ...others] = line.followUps;
  if (marker?.form !== 'marker' || marker.text === '' || others.some(({ form }) => form !== 'hint')) return line;
  const bracket = BRACKET_BEFORE.exec(line.text);
  if (bracket?.groups?.['inside']?.trimEnd().endsWith(marker.text) !== true) return line;
  return { ...line, text: line.text.slice(bracket[0].length), followUps: others };
}

/** "Parallel 1 ", "Breakout Session 2: ", but no "Keynote 2: ", which tells the format */
const NUMBERED_LABEL = new RegExp(
  [
    String.raw`^(?:\p{L}{3,12} )?(?:paral\p{L}{1,8}|session|breakout|track|slot|block|talk|room|stage|vortrag`,
    '|sitzung|raum|saal|séance|salle|piste|sesión|charla|sala|sessão|palestra|sessione)',
    String.raw` [A-Z\d]\d?\s?(?:[:.–—-]\s?)?$`,
  ].join(''),
  'iu',
);

/** Leave out what numbers the link to a talk, and says nothing of it: "Parallel 1 [Widgets](…)". */
function withoutLabelBefore(line: LineFact): LineFact {
  const [link, ...others] = line.links;
  if (!link || others.length > 0 || !line.text.endsWith(link.text)) return line;
  const label = line.text.slice(0, -link.text.length);
  return NUMBERED_LABEL.test(label) ? { ...line, text: link.text, style: 'link' } : line;
}

function addListClues({ line, hasNotes, isInGroup }: Item, common: Common, add: AddClue): void {
  if (isInGroup) add('inGroup');
  if (hasNotes && looksLikeTitle(line.text)) add('notesInside', common.withNotes);
  const isLink = isPageLink(line);
  if (!common.areLinks || !(isLink || (common.areAllEntries && looksLikeTitle(line.text)))) return;
  add('linkList');
  if (isLink && leadsToTalk(line)) add('linkedNote');
}

/** With fewer items, what they have in common may be chance. */
const FEWEST = 3;

function commonIn(items: readonly Item[]): Common {
  const links = items.filter(({ line }) => isPageLink(line)).length;
  const areLinks = links >= 2 && links * 3 >= items.length * 2;
  // Items that are nothing else may be quotations, or remarks in italics.
  const isTitle = ({ apart, hasNotes }: Item): boolean =>
    apart !== undefined && (hasNotes || apart.rest !== '') && !/^\p{Ll}/u.test(apart.title);
  const titles = items.filter(isTitle);
  const count = (by: SetApart['by']): number => titles.filter(({ apart }) => apart?.by === by).length;
  const isCommon = (found: number): boolean => found >= FEWEST && found * 2 > items.length;
  const ordered = (order: Order): number =>
    items.filter(({ parts }) => parts?.isCertain === true && parts.order === order).length;
  const noted = items.filter(({ line, hasNotes }) => hasNotes && looksLikeTitle(line.text)).length;
  return {
    areLinks,
    areAllEntries: areLinks && links >= FEWEST,
    by: (['quotes', 'emphasis', 'strong'] as const).find((by) => isCommon(count(by))),
    withNotes: isCommon(noted) ? noted / items.length : 0,
    order: (['titleFirst', 'speakerFirst'] as const).find(
      (order) => ordered(order) > 1 && ordered(order) * 2 > items.length,
    ),
  };
}

/** Check for a list inside an item. */
function hasNotes({ itemDepth = 0, itemEnd = 0 }: LineFact, next: LineFact | undefined): boolean {
  return next !== undefined && (next.itemDepth ?? 0) > itemDepth && next.start < itemEnd;
}

const ENDS_SENTENCE = /[.:：;,…。]$/u;

/** Read the title that an item sets apart. A word in bold over what it means, or a quotation, is no title. */
function titleApart(line: LineFact, source: string): SetApart | undefined {
  const apart = readSetApart(line, source);
  if (!apart || isOrdinary(apart.title) || ENDS_SENTENCE.test(apart.title)) return undefined;
  const isBehindTitle = apart.by === 'strong' ? apart.rest === '' : /^\s*(?:$|[:：–—(]|-(?!>))/u.test(apart.rest);
  return isBehindTitle && /\s|[^\0-\x7F]{3}/u.test(apart.title) ? apart : undefined;
}

/** Read the title ahead of a text in a list of talks. */
function titleAhead(line: LineFact, source: string): string | undefined {
  const title = readTitleAhead(line, source);
  return title === undefined || isOrdinary(title) || ENDS_SENTENCE.test(title) ? undefined : title;
}

/** Read an item: its first line, if that names the speakers, or else its first paragraph. */
function readItem(item: Item, lines: readonly LineFact[], order: Order | undefined, common: Common): Evidence {
  const { line, index, parts } = item;
  const below = linesBelow(lines, index, line.itemEnd);
  const whole = withContinuation(line, lines, index);
  const first = readEvidence(line, below, order);
  const isNamedBelow = first.speakersBy === 'emphasis' && lines[index + 1]?.style !== undefined;
  if (isNamedBelow || (first.reading.speakers.length > 0 && first.speakersAreSure)) return first;
  const named =
    parts && (parts.isCertain || common.order === parts.order) ? readParts(line, parts, below, order) : undefined;
  if (named) return named;
  return whole === line ? first : readEvidence(whole, below, order);
}

function mayBeItem({ line, apart, ahead, parts }: Item, { areAllEntries, by }: Common): boolean {
  const { text, followUps } = line;
  // "Opening keynotes" among the notes of a day is a note, too.
  const isOfGroup = areAllEntries && isGroupTitle(text);
  // However long the remark behind the title and the names is.
  const isNamed = parts?.isCertain === true && !isOrdinary(parts.title);
  const isTitled = isNamed || ahead !== undefined || (apart !== undefined && apart.by === by);
  const isUsual = !isTitled && isOrdinary(text) && !isOfGroup;
  return !isOfContents(line) && !isUsual && !followUps.some(({ form }) => form !== 'hint');
}

/** Add the other lines of a paragraph to its first: a title may be written on two lines. */
function withContinuation(line: LineFact, lines: readonly LineFact[], index: number): LineFact {
  let { text } = line;
  let { links, end } = line;
  for (let at = index + 1; at < index + 4; at++) {
    const next = lines[at];
    if (!next || next.first || next.itemDepth !== line.itemDepth || text.length > 200) break;
    text += ` ${next.text}`;
    links = [...links, ...next.links];
    ({ end } = next);
  }
  return text === line.text ? line : { ...line, text: text.replace(/(?<=\p{Ll})\.$/u, ''), links, end };
}

/** Find paragraphs, or lines of a paragraph, that are links to notes beside: several, and nearly nothing else. */
function linkLinesIn(lines: readonly LineFact[], order: Order | undefined): Run {
  const linked = lines.filter((line) => isParagraph(line) && isPageLink(line) && leadsToTalk(line));
  if (linked.length < 2) return NO_LINES;
  const next = new Map(lines.map((line, at) => [line, lines[at + 1]]));
  const candidates = linked
    .filter(({ text }) => !isOrdinary(text) || isGroupTitle(text))
    .map((line) => {
      const evidence = readLinkLine(line, next.get(line), order);
      return candidateOf('anyLine', talkAt(line, evidence, undefined), (add) => {
        add('linkList');
        add('linkedNote');
      });
    });
  return { candidates, count: linked.length };
}

/** Read a line that is a link, which may go on in the next line: the speaker over the title. */
function readLinkLine(line: LineFact, next: LineFact | undefined, order: Order | undefined): Evidence {
  const goesOn = next?.first === false && next.style === 'link' && next.links.length === 0;
  if (!goesOn) return readEvidence(line, [], order);
  const named = readEvidence(next, [{ ...line, style: undefined, links: [] }], order);
  return named.speakers.length > 0 ? named : readEvidence({ ...line, text: `${line.text} ${next.text}` }, [], order);
}

const NO_LINES: Run = { candidates: [], count: 0 };

/** Check for a link to a note beside that is not called as a conference. */
function leadsToTalk(line: LineFact): boolean {
  return leadsToNote(line) && !namesConference(line.text) && !endsWithYear(line.text);
}
