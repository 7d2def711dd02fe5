import type { Note, Position, Speaker, TextEdit } from '../note/note.js';
import { readSpeakerList } from '../outline/words/speakerLists.js';
import { readTitle } from '../outline/words/titles.js';
import { vocabularyOf } from '../outline/words/vocabulary.js';
import { DEFAULT_MARKERS, parseNote, type ParseOptions } from '../reading/parseNote.js';
import { pathTo } from '../note/paths.js';
import { sectionAt } from '../note/query.js';
import { shown } from '../markdown/lineDraft.js';
import { type Defined, definedLabels, writeAddress, writeHeading, writeParagraph } from '../markdown/writer.js';
import { lineEndOf, linesOf } from '../text/lineEnds.js';
import { walk } from '../note/walk.js';
import { beforeRules } from './newFollowUps.js';
import { headingLevel, PLAIN_STYLE, type SpeakerStyle, talkStyle, type TalkStyle } from './talkStyle.js';

/** A talk to write down. */
export interface NewTalk {
  /** As its organisers wrote it, which may be with the speakers behind a dash. */
  readonly title: string;
  /** Where others than the title name them. */
  readonly speakers?: readonly Speaker[];
  /** The clean address of its event. */
  readonly url?: string;
}

/** What written lines depend on. */
export interface WriteOptions extends ParseOptions {
  /** What the note around them defines. */
  readonly defined?: Defined;
}

/**
 * Write a talk: its heading, its speakers and its link, so that the note shows just those characters and has no
 * follow-up of them.
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
  // A line may say less than a heading: "_Jo Doe, Tiny, Inc._" reads like a sentence.
  return hasLine && !namesSpeakers(lines, speakers.length)
    ? talkLines(talk, { ...PLAIN_STYLE, level }, options)
    : lines;
}

/** Write a heading that shows just these characters and is no follow-up. */
export function headingLine(
  level: number,
  text: string,
  { markers = DEFAULT_MARKERS, defined }: WriteOptions = {},
): string {
  return unmarked(writeHeading(level, text, defined), markers);
}

/**
 * A talk called "Next Steps" would be a list of follow-ups, and "Speaker: …" a fact about another, without a label
 * that is no part of titles.
 */
function behindLabel(title: string): string {
  return ['followUps', 'metadata'].includes(vocabularyOf(title) ?? '') ? `Talk: ${title}` : title;
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

export interface SplitTitle {
  readonly title: string;
  readonly speakers: readonly Speaker[];
  /** The speakers as the title has them, where it does. */
  readonly written?: string;
}

/** Take the speakers off a title that ends with them. */
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
  // They are in it in some other way, and stay there.
  return { title: whole, speakers: [] };
}

/** Write the first letter of what would be a marker as a reference, which shows the same and is none. */
function unmarked(line: string, markers: readonly string[]): string {
  // Reading takes its time, and nearly no title has such a word.
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

export interface InsertedTalk {
  readonly edits: readonly TextEdit[];
  /** Where its notes go, once the edits are made. */
  readonly cursor: Position;
}

/**
 * Insert a talk in the note's own style: on an empty line right there, else behind the talk or section that holds the
 * position.
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
 * @returns `undefined` where the line is not empty, or a heading there would be none: in code, in front matter
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
  // Only reading the result tells.
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

/** Where lines go. */
interface Place {
  readonly start: Position;
  readonly end: Position;
  /** Line breaks before them. */
  readonly gap: number;
}

function inserted(
  text: string,
  lines: readonly string[],
  { start, end, gap }: Place,
  written: readonly string[],
): InsertedTalk {
  const eol = lineEndOf(text);
  // The line its notes go on, and a blank one before what follows.
  const tail = (lines[end.line + 1] ?? '').trim() === '' ? 2 : 3;
  return {
    edits: [{ range: { start, end }, newText: eol.repeat(gap) + written.join(eol) + eol.repeat(tail) }],
    cursor: { line: start.line + gap + written.length + 1, character: 0 },
  };
}

function behindSection(lines: readonly string[], note: Note, position: Position): Place {
  const here = sectionAt(note, position);
  // A heading behind one bullet of many would take the others along.
  const path = (here ? pathTo(note, here.id) : []).filter((section) => headingLevel(section, lines) !== undefined);
  const section = path.find(({ kind }) => kind === 'talk') ?? path.at(-1);
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const line = section ? beforeRules(section, (at) => lines[at] ?? '') : Math.max(last, 0);
  const end = { line, character: lines[line]?.length ?? 0 };
  return { start: end, end, gap: last < 0 ? 0 : 2 };
}
