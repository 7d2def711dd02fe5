import speakerLabels from '../../../../../data/speakerLabels.txt';
import type { Speaker } from '../../../note/note.js';
import { lowerCaseOf } from '../../../text/lowerCase.js';
import { differByOneLetter } from '../../../text/misspelt.js';
import { anyOf } from '../../../text/regexp.js';
import { wordsOf } from '../../../text/wordList.js';
import { isOnlyDate } from '../dates/dates.js';
import { isGivenName, nameLikeness, startsWithGivenName } from '../people/nameLikeness.js';
import { isOnlyRole, namesRole } from '../people/people.js';
import { areFullAndKnown, areKnown } from '../people/knownNames.js';
import { readSpeakerList, type SpeakerList } from '../people/speakerLists.js';
import { withoutReferences } from '../tails.js';
import { ROOM_LABELS, TIME_LABELS } from './timesAndRooms.js';

/** Reads lines that name the speakers of the talk above. */

/** A line that names the speakers. */
export interface SpeakerLine extends SpeakerList {
  /** How the line names them: behind a label such as `Speaker:`, in italics or bold, or by its place alone. */
  readonly by: 'label' | 'emphasis' | 'place';
}

const SPEAKER_LABELS = wordsOf(speakerLabels);

/** "- " */
const BULLET = String.raw`[-*•\s]*`;
const ANY_LABEL = anyOf(SPEAKER_LABELS);
/** "Referent:in", "Speaker*innen", "Intervenant·e·s", "Author(s)", "Ponente/s" */
const ALL_GENDERS = [
  String.raw`(?:(?:[*:_/·]-?in(?:nen)?|\/-?(?:e?s|as?|e)|[·.-]e(?:[·.-]?s)?|\((?:e|s|in|innen)\)s?)`,
  String.raw`(?=\s*(?:[:：]|$)))?`,
].join('');
/** "Our ", "Panel "; a "talk name" is a title */
const QUALIFIER = [
  String.raw`(?:(?:the|our|today['’]s|talk|session|panel|discussion|workshop|main|invited|unsere?)`,
  String.raw` (?!name))?`,
].join('');
/** "Speaker: ", "Our speakers - ", "by " */
const LABEL = new RegExp(
  [
    String.raw`^${BULLET}${QUALIFIER}(?<label>${ANY_LABEL}${ALL_GENDERS})(?![\p{L}\p{N}])`,
    String.raw`\s*(?:(?<colon>[:：=|]|[-–—]\s)\s*)?(?=\S)`,
  ].join(''),
  'u',
);
const ONLY_LABEL = new RegExp(String.raw`^${BULLET}${QUALIFIER}${ANY_LABEL}${ALL_GENDERS}\s*[:：]?$`, 'u');
/** What is a label only with a name behind: a line with "By" alone is none. */
const SMALL_LABEL = new RegExp(
  [
    String.raw`^(?:who|name|wer|qui|quién|chi|by|with|featuring|avec|com|con|door|av|mit|par|por|von|guests?)\s*[:：]?$`,
    // With a colon, people follow: "Presented by:"
    String.raw`|(?<!\p{L})(?:presented(?: by)?|given by)$`,
  ].join(''),
  'u',
);
/** The same for what stands over a text about the speakers: "Speaker bio: Jane Doe". */
const LABEL_OF_BIO = /^(?:about|über|à propos|sobre)\s|(?<!\p{L})(?:bios?|profile)(?!\p{L})/u;
const MAY_BE_LABEL = new RegExp(
  `^${BULLET}${QUALIFIER}${anyOf([...SPEAKER_LABELS, ...TIME_LABELS, ...ROOM_LABELS])}`,
  'iu',
);
const PLURAL = /(?:s|i|en|y|е|и|lar|\(s\))$/u;

const LONGEST_LINE = 1200;
const LONGEST_LINE_WITHOUT_LABEL = 240;

/** Check, fast, whether a line may start with a label of speakers, time or room. */
export function mayBeLabelled(line: string): boolean {
  return MAY_BE_LABEL.test(line);
}

/** An emoji, a part of one, a star, ":snake:" */
const DECORATION = [
  String.raw`[\s*]`,
  ':[a-z0-9_+-]{2,30}:',
  String.raw`(?![©®™])\p{Extended_Pictographic}`,
  String.raw`[\u{1F3FB}-\u{1F3FF}]`,
  String.raw`\uFE0F`,
  String.raw`\u200D`,
].join('|');
const DECORATION_AT_START = new RegExp(`^(?:${DECORATION})+`, 'u');
const DECORATION_AT_END = new RegExp(`(?:${DECORATION})+$`, 'u');

/** Remove emoji and stars, or brackets, around a line. */
export function undecorated(text: string): string {
  const bracketed = text.startsWith('(') ? /^\(([^()]+)\)$/u.exec(text)?.[1] : undefined;
  if (bracketed !== undefined) return bracketed;
  const start = isPlain(text.charCodeAt(0)) ? text : text.replace(DECORATION_AT_START, '');
  const isTidy = isPlain(start.charCodeAt(start.length - 1)) || start.length > LONGEST_LINE_WITHOUT_LABEL;
  return isTidy ? start : start.replace(DECORATION_AT_END, '');
}

/** Check for an ASCII character that decorates nothing. */
function isPlain(code: number): boolean {
  return code > BLANK && code < DELETE && code !== STAR && code !== COLON;
}

const BLANK = 32;
const STAR = 42;
const COLON = 58;
const DELETE = 127;

/**
 * Read a separate line that names the speakers: `**Speaker:** A, Org`, `Presenter: A`, `by [A](…)`, `_A B_`, `A B
 * (Org)`.
 *
 * @param style the style of the whole line
 */
export function readSpeakerLine(text: string, style: 'emphasis' | undefined): SpeakerLine | undefined {
  // The link of the talk, most often.
  if (text.startsWith('http') && /^https?:\/\//u.test(text)) return undefined;
  const line = withoutDate(withoutCall(undecorated(withoutReferences(text)).replace(BEHIND_HANDLE, '')));
  if (isDirective(line)) return undefined;
  const label = labelOf(line);
  if (label) return readLabelled(line, label);
  if (line.length > LONGEST_LINE_WITHOUT_LABEL || (/[.!?:;。！？；]$/u.test(line) && !ABBREVIATION.test(line))) {
    return readMisspelt(line);
  }
  const list = readSpeakerList(line, 'separateLine');
  if (list?.sure) return { ...list, by: style ?? 'place' };
  const speaker = readOneName(line);
  return speaker ? { speakers: [speaker], sure: true, by: style ?? 'place' } : readMisspelt(line);
}

/** "Jane Doe @jane!" */
const BEHIND_HANDLE = /(?<=(?:^|\s)@[\w-]{2,30})[.!]+$/u;

/** Remove the exclamation mark behind a known name, or the colon behind the role: "Jane Doe!", "Jane Doe, CTO:" */
function withoutCall(line: string): string {
  const mayEnd = line.endsWith('!') || (/[:：]$/u.test(line) && namesRole(line));
  return mayEnd && startsWithGivenName(line) ? line.slice(0, -1) : line;
}

/** "Janix, Developer Advocate at Acme", "Janix - CTO" */
const NAME_AND_ROLE = new RegExp(
  [
    String.raw`^(?<name>\p{Lu}[\p{L}'’-]{2,20})(?:,| [-–—|])\s(?<role>[^,;:]{3,40}?)`,
    String.raw`(?:(?:\s(?:at|@|bei|chez|en)|,)\s(?<organization>\p{Lu}[^,;:]{1,40}))?$`,
  ].join(''),
  'u',
);
/** "jane @jane", "Jane (@jane)" */
const NAME_AND_HANDLE = /^(?<name>[\p{L}'’-]{3,20})\s\(?@[\w.-]{2,30}\)?$/u;

/** Read a person who goes by one name, and who has a role or a handle beside it. */
function readOneName(line: string): Speaker | undefined {
  const handled = NAME_AND_HANDLE.exec(line)?.groups?.['name'];
  if (handled !== undefined) return isGivenName(handled) ? { name: handled } : undefined;
  const { name, role = '', organization } = NAME_AND_ROLE.exec(line)?.groups ?? {};
  if (name === undefined || nameLikeness(name) === 'no' || !isOnlyRole(role)) return undefined;
  return organization === undefined ? { name } : { name, organization };
}

/** " - ", " | " */
const APART = /\s[-–—|·]\s/gu;
/** How many parts of a line a date and a time may be: "19 March - 11:40". */
const PARTS_OF_DATE = 2;

/** Remove the date behind a name: "Jane Doe, Acme - 19 March 11:40". */
function withoutDate(line: string): string {
  if (line.length > LONGEST_LINE_WITHOUT_LABEL || !/\d/u.test(line)) return line;
  const joints = [...line.matchAll(APART)].slice(-PARTS_OF_DATE);
  const date = joints.find(({ index, 0: joint }) => isOnlyDate(line.slice(index + joint.length)));
  return date ? line.slice(0, date.index) : line;
}

/** Check for a line of a directive, as some kinds of markdown have: `@Metadata {`, `@Image(source: "x")`. */
export function isDirective(text: string): boolean {
  return text.startsWith('@') && /^@\w+(?:\s*\{|\()/u.test(text);
}

/** Read a line that names the speakers behind a label: `**Speaker:** A, Org`, `Presenter: A`. */
export function readLabelledSpeakers(text: string): SpeakerLine | undefined {
  const label = labelOf(text);
  const line = label && readLabelled(text, label);
  return line?.by === 'label' ? line : undefined;
}

interface Label {
  readonly length: number;
  readonly hasColon: boolean;
  readonly isPlural: boolean;
  /** Whether the label counts only with a colon and full names behind: "Who: Jane Doe". */
  readonly isVague: boolean;
  /** Whether only people stand behind the label: "by". */
  readonly isBy: boolean;
  /** Whether sentences start with the label, too: "mit". */
  readonly isWord: boolean;
}

const BY = /(?<!\p{L})by$/u;
const WORD = /^(?:avec|com|con|mit)$/u;
const VAGUE_LABEL =
  /^(?:who|name|wer|qui|quién|chi|participants|participantes|partecipanti|teilnehm(?:er(?:innen)?|ende))$/u;

function labelOf(text: string): Label | undefined {
  const match = text.length > LONGEST_LINE ? null : LABEL.exec(lowerCaseOf(text));
  if (!match) return undefined;
  const { label = '', colon } = match.groups ?? {};
  const isVague = VAGUE_LABEL.test(label) || LABEL_OF_BIO.test(label);
  if (isVague && colon === undefined) return undefined;
  return {
    length: match[0].length,
    hasColon: colon !== undefined,
    isPlural: PLURAL.test(label),
    isVague,
    isBy: BY.test(label),
    isWord: colon === undefined && WORD.test(label),
  };
}

function readLabelled(text: string, label: Label): SpeakerLine | undefined {
  const { length, hasColon, isPlural, isVague } = label;
  const people = text.slice(length);
  const list = readSpeakerList(people, hasColon ? 'labelled' : undefined, isPlural) ?? readBeginning(people, label);
  if (label.isWord && list && !areKnown(list)) return undefined;
  const isClear = list && (list.sure || (hasColon && !isVague) || (label.isBy && areFullAndKnown(list)));
  return isClear ? { ...list, by: hasColon ? 'label' : 'emphasis' } : undefined;
}

/** Where people behind a label may end: ", ", ". ", " - ", " (", " who " */
const END_OF_PEOPLE = /[,.] |\s(?:[-–—|]\s|\(|(?:is|was|who|works|ist|est)\s)/gu;
const MOST_ENDS = 12;

/** Read the people that a text behind a label starts with: "Jane Doe, Engineer at Acme, wrote “Widgets: a story”". */
function readBeginning(text: string, { hasColon, isPlural }: Label): SpeakerList | undefined {
  const ends = [...text.matchAll(END_OF_PEOPLE)].slice(0, MOST_ENDS).toReversed();
  for (const { index } of ends) {
    const list = readSpeakerList(text.slice(0, index), hasColon ? 'labelled' : undefined, isPlural);
    if (list?.sure) return list;
  }
  return undefined;
}

/** "Acme Inc.", "Jane D." */
const ABBREVIATION = /\b(?:corp|inc|ltd|co|jr|sr|ph\.?d|s\.a|\p{Lu})\.$/iu;

const MAY_BE_MISSPELT = /^[-*•\s]*(?<label>\p{L}{6,11})\s*[:：]\s*(?=\S)/u;
const OFTEN_MISSPELT = ['speaker', 'speakers', 'presenter', 'presenters', 'moderator', 'moderators'];

/** Read a line behind a label with one letter too many, too few or wrong: `Prsenter: A`. */
function readMisspelt(text: string): SpeakerLine | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const match = MAY_BE_MISSPELT.exec(text);
  const label = match?.groups?.['label']?.toLowerCase();
  if (!match || label === undefined || !OFTEN_MISSPELT.some((each) => differByOneLetter(label, each))) return undefined;
  const list = readSpeakerList(text.slice(match[0].length), 'labelled', PLURAL.test(label));
  return list?.sure ? { ...list, by: 'label' } : undefined;
}

/** Check whether a line is only a label, `**Speakers**:`, for the list that follows. */
export function isSpeakersLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  const lower = lowerCaseOf(text);
  return ONLY_LABEL.test(lower) && !SMALL_LABEL.test(lower) && !LABEL_OF_BIO.test(lower);
}

const LONGEST_LABEL = 40;
