import type { Line, LineFact } from '../../markdown/facts.js';
import type { Speaker } from '../../note/note.js';
import { type FactParts, readFactParts } from './factParts.js';
import { isLinkLine } from './linkLines.js';
import { readLinkedSpeaker, readProfileLink, withLinksApart } from './linkedSpeakers.js';
import { speakersInProse } from './proseBelow.js';
import { isOnlyDate } from '../words/dates/dates.js';
import {
  isDirective,
  isSpeakersLabel,
  mayBeLabelled,
  readLabelledSpeakers,
  readSpeakerLine,
  type SpeakerLine,
  undecorated,
} from '../words/titles/speakerLines.js';
import { namesEnough, type Search } from './speakerClues.js';
import { areFullAndKnown, areKnown } from '../words/people/knownNames.js';
import { startsWithGivenName } from '../words/people/nameLikeness.js';
import { namesRole } from '../words/people/people.js';
import { readEastAsianNames, startsWithBy } from '../words/people/eastAsianNames.js';
import { readInBrackets, readSpeakerList, type SpeakerList } from '../words/people/speakerLists.js';
import { withoutRecordingLinks } from '../words/tails.js';
import { readFactLine, readSlotLine } from '../words/titles/timesAndRooms.js';
import { readTitle } from '../words/titles/titles.js';
import { isOtherTitle } from '../words/vocabulary/vocabulary.js';

/** Reads the facts about a talk in the lines below its heading: speakers, time and room. */

/** Where a line without a label names speakers: in a list, a quote, a paragraph, or at the start of a text. */
export type SpeakersForm = 'prose' | 'item' | 'quote' | 'line';

/** The facts about a talk in the lines below its heading. */
export interface FactLines {
  readonly speakers: readonly Speaker[];
  readonly by: SpeakerLine['by'] | undefined;
  /** Where the line stands that names them without a label. */
  readonly form: SpeakersForm | undefined;
  /** Where a line stands that may name them, if lines of that form do so below other headings. */
  readonly mayName?: MayName | undefined;
  readonly time: string | undefined;
  readonly room: string | undefined;
}

/** A line that may name the speakers. */
export interface MayName {
  readonly form: SpeakersForm;
  readonly speakers: readonly Speaker[];
}

const ONLY_HANDLE = /^@[\w.-]{2,30}$/u;

/**
 * Read the facts about a talk in lines.
 *
 * @param title the title of the talk, which a line may repeat in full
 * @param wanted whether to search for speakers without a label, too: not if the heading names speakers
 * @param siblings where lines name the speakers of other talks
 */
export function readFactLines(
  body: readonly LineFact[],
  title: string,
  wanted: boolean,
  siblings?: SpeakersForm,
): FactLines {
  let found: SpeakerLine | undefined;
  let form: SpeakersForm | undefined;
  let likely: MayName | undefined;
  let time: string | undefined;
  let room: string | undefined;
  let isBehindProse = false;
  for (let at = 0; at < body.length; at++) {
    const line = body[at] as LineFact;
    if (line.cells) {
      found ??= readPair(line.cells);
      continue;
    }
    const parts = isBehindProse ? undefined : factsOn(line);
    if (parts) {
      time ??= parts.time;
      room ??= parts.room;
      found ??= parts.speakers;
      if (!found && wanted && parts.rest !== '') found = readSpeakersOn({ ...line, text: parts.rest }, FIRST);
      continue;
    }
    const mayName = !found && (wanted || mayBeLabelled(undecorated(line.text)));
    const isAboveHandle = ONLY_HANDLE.test(body[at + 1]?.text ?? '');
    const search: Search = { wanted, isBehindProse, isLikeSiblings: siblings === formOf(line), isAboveHandle };
    const read: SpeakerLine | undefined = mayName ? readSpeakersAt(body, at, title, search) : undefined;
    if (!found && read && read.by !== 'label' && !isBehindProse) form = formOf(line);
    if (mayName && !read && wanted && !isBehindProse) likely ??= readLikely(line);
    found ??= read;
    const fact = mayBeLabelled(line.text) ? readFactLine(line.text) : undefined;
    time ??= fact?.time;
    room ??= fact?.room;
    isBehindProse ||= !read && !fact && !line.quoted && isProse(line);
  }
  const inProse = found || !wanted ? undefined : speakersInProse(body, siblings === 'prose');
  if (inProse) return { speakers: inProse, by: 'place', form: 'prose', time, room };
  return { speakers: found?.speakers ?? [], by: found?.by, form, mayName: likely, time, room };
}

/** The search in the first line below a heading. */
const FIRST: Search = { wanted: true, isBehindProse: false, isLikeSiblings: false };

/** Read a line that would name the speakers if lines of its form did so below other headings. */
function readLikely(line: LineFact): MayName | undefined {
  const read = readSpeakersOn(line, { ...FIRST, isLikeSiblings: true });
  if (!read || read.by === 'label') return undefined;
  return { form: formOf(line), speakers: read.speakers };
}

function formOf({ quoted, itemDepth }: LineFact): SpeakersForm {
  if (quoted) return 'quote';
  return itemDepth === undefined ? 'line' : 'item';
}

/** Check for a line that is neither a fact, nor a link, nor the name of a part of the talk, nor only decoration. */
function isProse(line: LineFact): boolean {
  const { text } = line;
  // "Two engineers:"
  if (text.length <= LONGEST_LEAD && /[:：]$/u.test(text) && namesRole(text.replace(/s?\s?[:：]$/u, ''))) return false;
  return !isLinkLine(line) && !isDetail(text) && !isDirective(text) && !isOtherTitle(text) && !isSpeakersLabel(text);
}

/** "Language: Czech", "Format: 45 minutes", "Length 46:57, watched on Monday", "(in German)", "⭐⭐" */
const DETAIL = new RegExp(
  [
    String.raw`^(?:\p{L}[\p{L} ]{1,20}\s?[:：]\s|(?:format|length|duration|dauer|durée|duración)\b`,
    String.raw`|[([][^()[\]]+[)\]]$|[^\p{L}\p{N}]*$)`,
  ].join(''),
  'iu',
);

const LONGEST_DETAIL = 200;
const LONGEST_LEAD = 40;

function isDetail(text: string): boolean {
  return text.length <= LONGEST_DETAIL && (DETAIL.test(text) || isOnlyDate(text));
}

/** Read the speakers on a line, and on those that follow and belong to the same list. */
function readSpeakersAt(body: readonly LineFact[], at: number, title: string, search: Search): SpeakerLine | undefined {
  const line = body[at] as LineFact;
  if (isSpeakersLabel(undecorated(line.text))) return readBelowLabel(body.slice(at + 1));
  const first = readSpeakersOn(line, search) ?? (search.wanted ? readRepeatedTitle(line, title) : undefined);
  if (!first) return undefined;
  const speakers = [...first.speakers];
  // "> Xyra Quell" below "> Jane Doe"; items without an organisation are notes more often.
  const below: Search = { ...search, isLikeSiblings: line.itemDepth === undefined || worksSomewhere(first) };
  for (const next of body.slice(at + 1)) {
    // "[GitHub](…)" in a list below "Jane Doe"
    if ((next.itemDepth ?? 0) > (line.itemDepth ?? Infinity) && isLinkLine(next)) continue;
    if (!isOfSameForm(line, next)) break;
    const more = readSpeakersOn({ ...next, text: next.text.replace(AND_FIRST, '') }, below);
    if (more?.by !== first.by) break;
    // "Jane Doe" over "@jane"
    if (!more.speakers.every(isHandle) || first.speakers.every(isHandle)) speakers.push(...more.speakers);
  }
  return { ...first, speakers };
}

/** "| John Roe", "& John Roe", "and John Roe" on the line below "Jane Doe" */
const AND_FIRST = /^(?:[|&+]|and|und|et|y)\s+(?=\p{Lu})/u;

function worksSomewhere({ speakers }: SpeakerLine): boolean {
  return speakers.every(({ organization }) => organization !== undefined);
}

function isHandle({ name }: Speaker): boolean {
  return name.startsWith('@');
}

/** Read a line that is only facts. In lists and quotes, which have notes, a label has to tell so. */
function factsOn({ text, quoted, itemDepth }: LineFact): FactParts | undefined {
  const isNote = quoted || itemDepth !== undefined;
  const slot = isNote ? undefined : readSlotLine(text);
  if (slot) return { speakers: undefined, time: slot.time, room: slot.room, rest: '' };
  const parts = readFactParts(text);
  return isNote && !parts?.speakers ? undefined : parts;
}

/** Read a row of two cells, a label and the speakers: `| Speaker | Jane Doe |`. */
function readPair(cells: readonly Line[]): SpeakerLine | undefined {
  const [label, names, ...others] = cells;
  if (!label || !names || others.length > 0 || !isSpeakersLabel(undecorated(label.text))) return undefined;
  return readLabelledSpeakers(`${undecorated(label.text).replace(/\s*[:：]$/u, '')}: ${names.text}`);
}

function isOfSameForm(line: LineFact, next: LineFact): boolean {
  // "| [John Roe](…)" below "[Jane Doe](…)"
  const isStyled = next.style === line.style || AND_FIRST.test(next.text);
  return next.itemDepth === line.itemDepth && next.quoted === line.quoted && isStyled && !next.cells;
}

function readSpeakersOn(line: LineFact, search: Search): SpeakerLine | undefined {
  const whole = undecorated(withoutRecordingLinks(line.text, line.links));
  const plain = NAME_WITH_FULL_STOP.test(whole) ? whole.slice(0, -1) : whole;
  const text = withLinksApart(plain, line.links);
  if (!search.wanted) return readLabelledSpeakers(text);
  const style = isEmphasis(line.style);
  const read =
    readSpeakerLine(text, style) ??
    readLinkedSpeaker(line) ??
    readProfileLink(line) ??
    readEastAsianLine(text, style) ??
    readNamesInDoubt(text, style, search);
  if (!read || read.by === 'label') return read;
  if (!namesEnough(line, read, search)) return undefined;
  return search.isBehindProse || line.quoted ? { ...read, by: 'place' } : read;
}

/** "Jane Doe.", and no initial at the end, nor a sentence */
const NAME_WITH_FULL_STOP = /^[\p{L}\p{M}\s.'’-]{4,30}\p{Ll}{2}\.$/u;

/** Read names in Chinese, Japanese and Korean, which siblings, an organisation or emphasis have to confirm. */
function readEastAsianLine(text: string, style: 'emphasis' | undefined): SpeakerLine | undefined {
  const list = isOtherTitle(text) ? undefined : readEastAsianNames(text);
  return list && { ...list, by: style ?? (startsWithBy(text) ? 'emphasis' : 'place') };
}

/** "Mark Complete", "Grant Access", "Julia Programming": first names that are also what such words follow. */
const EVERYDAY_NAME = /^(?:bill|drew|frank|grant|jasmine|jasper|julia|mark|max|rich|ruby|will)(?:\s|$)/iu;

const LONGEST_NAMES = 120;
/** "Jane / Acme" */
const NAME_AT_WORK = /^\p{Lu}\p{L}{1,14} \/ \p{Lu}/u;

/**
 * Read known first names before words that are rarely names, "Chris Apple", or before an organisation, "Jane / Acme",
 * which the place has to confirm.
 */
function readNamesInDoubt(
  text: string,
  style: 'emphasis' | undefined,
  { isLikeSiblings }: Search,
): SpeakerLine | undefined {
  const mayBeNames = text.length <= LONGEST_NAMES && /^\p{Lu}/u.test(text) && startsWithGivenName(text);
  if (!mayBeNames || isOtherTitle(text)) return undefined;
  const list = readSpeakerList(text, 'separateLine');
  // A line with sure names that is none of speakers is more than names.
  if (list?.sure !== false || list.speakers.some(({ name }) => EVERYDAY_NAME.test(name))) return undefined;
  // "Austin / Texas" has that form, too.
  const isAtWork = isLikeSiblings && NAME_AT_WORK.test(text) && list.speakers.length === 1 && areKnown(list);
  const areNames = isAtWork || areFullAndKnown(list);
  return areNames ? { ...list, by: style ?? 'place' } : undefined;
}

function isEmphasis(style: LineFact['style']): 'emphasis' | undefined {
  return style === 'emphasis' || style === 'strong' ? 'emphasis' : undefined;
}

/** Read a line with the whole title and the speakers: `**Widgets at Scale - Jane Doe, Acme**`. */
function readRepeatedTitle(line: LineFact, title: string): SpeakerLine | undefined {
  const isEventLink = line.style === 'link' && line.links.some(({ sched }) => sched);
  const start = title.slice(0, ENOUGH_OF_TITLE).toLowerCase();
  // Items with a short word of the heading are talks below a topic.
  const least = line.itemDepth === undefined ? LEAST_TITLE : ENOUGH_OF_TITLE;
  const text = line.text.replace(TITLE_LABEL, '');
  const repeats = start.length >= least && text.toLowerCase().startsWith(start);
  if (!(isEventLink || repeats) || /^https?:/u.test(line.text)) return undefined;
  const { speakers, sure } = readTitle(text);
  return speakers.length > 0 && sure ? { speakers, sure, by: 'emphasis' } : undefined;
}

const [LEAST_TITLE, ENOUGH_OF_TITLE] = [4, 8];
/** "Title: ", and a quotation mark */
const TITLE_LABEL = /^(?:(?:title|session|talk)\s*[:：]\s*)?["“„«]?/iu;

/** Read the lines below `Speakers`: items, or paragraphs. Biographies may stand between names in emphasis. */
function readBelowLabel(lines: readonly LineFact[]): SpeakerLine | undefined {
  const [first] = lines;
  const speakers: Speaker[] = [];
  for (const line of lines) {
    // A paragraph behind items starts the notes.
    if (!first || (first.itemDepth !== undefined && line.itemDepth === undefined)) break;
    if (line.itemDepth !== first.itemDepth) continue;
    const isTrusted = line === first || line.itemDepth !== undefined;
    const list = readBelow(undecorated(line.text), isTrusted);
    const isName = list && (line.itemDepth !== undefined || list.sure) && line.style === first.style;
    if (isName) speakers.push(...list.speakers);
    else if (first.style === undefined && line.itemDepth === undefined) break;
  }
  return speakers.length > 0 ? { speakers, sure: true, by: 'label' } : undefined;
}

/** "Jane Doe (@jane): " before what she does */
const NAME_AT_COLON = /^(?<name>[^:：,]{3,60})[:：]\s+(?=\S)/u;

/** Read a line below `Speakers`: "Jane Doe", "Jane Doe: CTO, Acme", "Acme (Jane Doe, John Roe)", "Host: Jane Doe". */
function readBelow(text: string, isTrusted: boolean): SpeakerList | undefined {
  const { 0: start = '', groups } = NAME_AT_COLON.exec(text) ?? {};
  const named = readSpeakerList(groups?.['name'] ?? '');
  const [person] = named?.sure === true ? named.speakers : [];
  if (person) return readSpeakerList(`${person.name}, ${text.slice(start.length)}`, 'labelled');
  return readInBrackets(text) ?? readSpeakerList(text, isTrusted ? 'labelled' : 'separateLine');
}
