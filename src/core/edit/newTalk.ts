import type { Note, Position, Speaker, TextEdit } from '../note/note.js';
import { readSpeakerList } from '../outline/words/people/speakerLists.js';
import { readTitle } from '../outline/words/titles/titles.js';
import { isAbstract, vocabularyOf } from '../outline/words/vocabulary/vocabulary.js';
import { DEFAULT_MARKERS, parseNote, type ParseOptions } from '../reading/parseNote.js';
import { pathTo } from '../note/paths.js';
import { sectionAt } from '../note/query.js';
import { shown } from '../markdown/lineDraft.js';
import { type Defined, definedLabels, writeAddress, writeHeading, writeParagraph } from '../markdown/writer.js';
import { lineEndOf, linesOf } from '../text/lineEnds.js';
import { walk } from '../note/walk.js';
import { beforeRules } from './newFollowUps.js';
import { headingLevel, PLAIN_STYLE, type SpeakerStyle, talkStyle, type TalkStyle } from './talkStyle.js';

/** A talk to insert into a note. */
export interface NewTalk {
  /** As the organisers wrote it; the speakers may follow behind a dash. */
  readonly title: string;
  /** The speakers, if a source other than the title names them. */
  readonly speakers?: readonly Speaker[];
  /** The clean address of its event. */
  readonly url?: string;
}

/** What the written lines depend on besides the talk. */
export interface WriteOptions extends ParseOptions {
  /** The labels of links that the note defines. */
  readonly defined?: Defined;
}

/**
 * Write a talk as lines of markdown: its heading, its speakers and its link. All characters show as they are, and no
 * line reads as a follow-up.
 */
export function talkLines(talk: NewTalk, style: TalkStyle, options: WriteOptions = {}): readonly string[] {
  const { title, speakers, written } = splitTitle(talk);
  const { level, joint, line, brackets } = style;
  const { markers = DEFAULT_MARKERS } = options;
  const named =
    brackets || written === undefined ? speakers.map((each) => inFull(each, brackets)).join(' & ') : written;
  const hasLine = line !== undefined && named !== '';
  const lines = [
    headingLine(level, behindLabel(named === '' || line ? title : title + joint + named), options),
    ...(hasLine
      ? [
          ...Array<string>(line.below - 1).fill(''),
          unmarked(labelled(line, writeParagraph(named, options.defined), speakers.length), markers),
        ]
      : []),
    ...(talk.url === undefined ? [] : ['', writeAddress(talk.url)]),
  ];
  // A separate line may not read as speakers, though a heading would: "_Jo Doe, Tiny, Inc._" reads as a sentence.
  return hasLine && !namesSpeakers(lines, speakers.length)
    ? talkLines(talk, { ...PLAIN_STYLE, level }, options)
    : lines;
}

/** Write a heading that shows exactly these characters and does not read as a follow-up. */
export function headingLine(
  level: number,
  text: string,
  { markers = DEFAULT_MARKERS, defined }: WriteOptions = {},
): string {
  return unmarked(writeHeading(level, text, defined), markers);
}

/** Write a line that shows exactly these characters and does not read as a follow-up. */
export function plainLine(text: string, { markers = DEFAULT_MARKERS, defined }: WriteOptions = {}): string {
  return unmarked(writeParagraph(text, defined), markers);
}

/**
 * Put `Talk: ` before a title that would not read as a talk: "Next Steps" reads as a list of follow-ups, "Speaker: …"
 * as a fact about another talk, as does "Abstract". The label is not part of the title that is read.
 */
function behindLabel(title: string): string {
  return isAbstract(title) || ['followUps', 'metadata'].includes(vocabularyOf(title) ?? '') ? `Talk: ${title}` : title;
}

function namesSpeakers(lines: readonly string[], count: number): boolean {
  return [...walk(parseNote(lines.join('\n')))].some(
    (section) => section.kind === 'talk' && section.speakers.length === count,
  );
}

function inFull({ name, organization }: Speaker, brackets: boolean): string {
  if (organization === undefined) return name;
  return brackets ? `${name} (${organization})` : `${name}, ${organization}`;
}

function labelled({ before, after }: SpeakerStyle, named: string, count: number): string {
  return before.replace(/(speaker|presenter)(?=\W*$)/i, count === 1 ? '$1' : '$1s') + named + after;
}

/** A title and the speakers that were in it. */
export interface SplitTitle {
  readonly title: string;
  readonly speakers: readonly Speaker[];
  /** The speakers as the title writes them; absent if the title does not end with the speakers. */
  readonly written?: string;
}

/** Split the speakers off a title that ends with them. */
export function splitTitle({ title, speakers = [] }: NewTalk): SplitTitle {
  const whole = shown(title);
  const reading = readTitle(whole);
  if (!reading.sure) return { title: whole, speakers };
  const same = JSON.stringify(reading.speakers);
  for (const { 0: joint, index } of whole.matchAll(/\s+[-–—|]\s+/g)) {
    const written = whole.slice(index + joint.length);
    if (JSON.stringify(readSpeakerList(written)?.speakers) === same)
      return { title: whole.slice(0, index), speakers: reading.speakers, written };
  }
  // The title names the speakers in another way, so they stay in the title.
  return { title: whole, speakers: [] };
}

/**
 * Write the first letter of each word that would read as a marker as a character reference: the line shows the same,
 * and has no follow-up.
 */
function unmarked(line: string, markers: readonly string[]): string {
  // A parse takes long, and nearly no title has such a word.
  if (!/to ?do|done/i.test(line) && !markers.some((word) => line.toLowerCase().includes(word.toLowerCase())))
    return line;
  const marker = [...walk(parseNote(line, { markers }))]
    .flatMap(({ followUps }) => followUps)
    .find(({ form }) => form === 'marker');
  if (marker === undefined) return line;
  const at = marker.range.start.character + (/^[#@]/.test(marker.source) ? 1 : 0);
  const letter = String.fromCodePoint(line.codePointAt(at) ?? 0);
  return unmarked(`${line.slice(0, at)}&#${letter.codePointAt(0) ?? 0};${line.slice(at + letter.length)}`, markers);
}

/** The edits that insert a talk. */
export interface InsertedTalk {
  readonly edits: readonly TextEdit[];
  /** The position for the notes on the talk, in the text after the edits. */
  readonly cursor: Position;
}

/**
 * Insert a talk in the style of the note's talks.
 *
 * | Position                                           | Place of the talk                                          |
 * | -------------------------------------------------- | ---------------------------------------------------------- |
 * | on an empty line where a heading can stand         | that line                                                  |
 * | in a talk with a heading                           | behind that talk                                           |
 * | in another section with a heading                  | behind the innermost such section                          |
 * | before or outside of all sections                  | the end of the text                                        |
 *
 * Behind a section, the talk goes before the thematic breaks at its end.
 *
 * @param note the note parsed from exactly this text
 */
export function insertTalk(
  text: string,
  note: Note,
  position: Position,
  talk: NewTalk,
  options: ParseOptions = {},
): InsertedTalk {
  const lines = linesOf(text);
  return (
    insertTalkHere(text, note, position, talk, options) ??
    inserted(text, lines, behindSection(lines, note, position), linesFor(text, note, position, talk, options))
  );
}

/**
 * Insert a talk on an empty line.
 *
 * @param note the note parsed from exactly this text
 * @returns `undefined` if the line is not empty, or a heading on it would not be read as one: in code, in front matter
 */
export function insertTalkHere(
  text: string,
  note: Note,
  position: Position,
  talk: NewTalk,
  options: ParseOptions = {},
): InsertedTalk | undefined {
  const lines = linesOf(text);
  const { line } = position;
  const length = lines[line]?.length ?? 0;
  if (lines[line]?.trim() !== '') return undefined;
  const gap = line > 0 && lines[line - 1]?.trim() !== '' ? 1 : 0;
  const written = linesFor(text, note, position, talk, options);
  // Only a parse of the result can decide whether the heading is one.
  const after = parseNote(
    [...lines.slice(0, line), ...Array<string>(gap).fill(''), ...written, '', '', ...lines.slice(line + 1)].join('\n'),
    options,
  );
  const isHeading = [...walk(after)].some(
    ({ headingRange: { start } }) => start.line === line + gap && start.character === 0,
  );
  return isHeading
    ? inserted(text, lines, { start: { line, character: 0 }, end: { line, character: length }, gap }, written)
    : undefined;
}

function linesFor(
  text: string,
  note: Note,
  position: Position,
  talk: NewTalk,
  options: ParseOptions,
): readonly string[] {
  return talkLines(talk, talkStyle(text, note, position), { ...options, defined: definedLabels(text) });
}

/** A range of the text to replace with lines. */
interface Place {
  readonly start: Position;
  readonly end: Position;
  /** How many line breaks go before the lines. */
  readonly gap: number;
}

function inserted(
  text: string,
  lines: readonly string[],
  { start, end, gap }: Place,
  written: readonly string[],
): InsertedTalk {
  const eol = lineEndOf(text);
  // The line for the notes on the talk, and a blank line before the text that follows.
  const tail = (lines[end.line + 1] ?? '').trim() === '' ? 2 : 3;
  return {
    edits: [{ range: { start, end }, newText: eol.repeat(gap) + written.join(eol) + eol.repeat(tail) }],
    cursor: { line: start.line + gap + written.length + 1, character: 0 },
  };
}

/** Find the place behind the talk, or else the innermost section, at a position. */
function behindSection(lines: readonly string[], note: Note, position: Position): Place {
  const here = sectionAt(note, position);
  // Sections without a heading do not count: a heading behind one list item would separate the items that follow.
  const path = (here ? pathTo(note, here.id) : []).filter((section) => headingLevel(section, lines) !== undefined);
  const section = path.find(({ kind }) => kind === 'talk') ?? path.at(-1);
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const line = section ? beforeRules(section, (at) => lines[at] ?? '') : Math.max(last, 0);
  const end = { line, character: lines[line]?.length ?? 0 };
  return { start: end, end, gap: last < 0 ? 0 : 2 };
}
