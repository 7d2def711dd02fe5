import type { Note, Position, Section, TextEdit } from '../note/note.js';
import { MarkerGrammar } from '../markdown/followUps/markers.js';
import { DEFAULT_MARKERS, parseNote, type ParseOptions } from '../reading/parseNote.js';
import { pathTo } from '../note/paths.js';
import { lineEndOf, linesOf } from '../text/lineEnds.js';
import { LineIndex } from '../text/lineIndex.js';
import { walk } from '../note/walk.js';
import { locateFollowUp, type LocateOptions } from './locateFollowUp.js';
import type { OfferedFollowUp } from './offeredFollowUps.js';

/** How a note writes its follow-ups: `TODO: `, `> TODO `, `- [ ] `. */
export interface FollowUpStyle {
  /** The quote marks and the bullet before the opener. */
  readonly prefix: string;
  /** The marker or box, with the blank behind. */
  readonly opener: string;
}

const PREFIX = /^[ \t]*(?<prefix>(?:>[ \t]?)*)(?<bullet>(?:[-+*]|\d{1,9}[.)])[ \t]+)?/u;
const OPENER = /^(?:\[ \][ \t]|[^\s:：]+\s?[:：]?[ \t]?)/u;

/** What is before a marker behind its text, or in a callout, which are no models for a line of their own. */
const NOT_AN_OPENER = /[\p{L}\p{N}]|^\[!/u;

/** Find the style of most open follow-ups of a note; the first marker and a colon, `TODO: `, for a note without any. */
export function followUpStyle(text: string, note: Note, { markers }: ParseOptions = {}): FollowUpStyle {
  const lines = linesOf(text);
  const grammar = new MarkerGrammar(markers ?? DEFAULT_MARKERS);
  const counts = new Map<string, { count: number; style: FollowUpStyle }>();
  for (const {
    form,
    state,
    source,
    range: { start },
  } of [...walk(note)].flatMap(({ followUps }) => followUps)) {
    if ((form !== 'marker' && form !== 'task') || (state !== 'open' && form === 'marker')) continue;
    if (form === 'marker' && NOT_AN_OPENER.test(source.slice(0, grammar.wordIn(source).start))) continue;
    const line = lines[start.line] ?? '';
    const { prefix = '', bullet = '' } = PREFIX.exec(line)?.groups ?? {};
    // A marker in the middle of a line does not show how a follow-up on a separate line would look.
    if (line.slice(0, start.character).trim() !== (prefix + bullet).trim()) continue;
    const opener = form === 'task' ? '[ ] ' : `${(OPENER.exec(source)?.[0] ?? 'TODO:').trimEnd()} `;
    const style = { prefix: prefix + bullet.replace(/\d+/u, '1'), opener };
    const key = style.prefix + opener;
    counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, style });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.style ?? { prefix: '', opener: `${markers?.[0] ?? 'TODO'}: ` };
}

/** The edits that add a follow-up. */
export interface NewFollowUp {
  readonly edits: readonly TextEdit[];
  /** The position for its words, in the text after the edits. */
  readonly cursor: Position;
}

/**
 * Add an empty follow-up at the end of a section, in the style of the note.
 *
 * | Section                                              | Place of the new follow-up                               |
 * | ---------------------------------------------------- | -------------------------------------------------------- |
 * | a talk that is a list item                           | the next line, as an item inside that item               |
 * | its last line is in the quote or list of the style   | the next line, in the same quote or list                 |
 * | any other                                            | behind a blank line, before thematic breaks at its end   |
 * | there the line would not read as a follow-up, or     | the same in the section around it; at last, the end of   |
 * | other sections would change: a row of a table        | the text                                                 |
 * | absent, for a note without sections                  | the end of the text                                      |
 *
 * @param text the note's current text
 * @param note the note parsed from exactly this text
 */
export function addFollowUp(
  text: string,
  note: Note,
  section: Section | undefined,
  options: ParseOptions = {},
): NewFollowUp {
  // From the section outwards: below a row of a table, for instance, no line can be added.
  for (const each of section === undefined ? [] : [...pathTo(note, section.id)].reverse()) {
    const {
      edits,
      cursor: { line },
    } = addBehind(text, note, each, options, 'x');
    const after = parseNote(inserted(text, edits), options);
    const ids = new Set([...walk(after)].map(({ id }) => id));
    if (isFollowUp(after, line) && [...walk(note)].every(({ id }) => ids.has(id)))
      return addBehind(text, note, each, options, '');
  }
  return addBehind(text, note, undefined, options, '');
}

/**
 * Add a follow-up behind a section, or at the end of the text if there is no section.
 *
 * @param words the text of the follow-up
 */
function addBehind(
  text: string,
  note: Note,
  section: Section | undefined,
  options: ParseOptions,
  words: string,
): NewFollowUp {
  const lines = new LineIndex(text);
  const style = followUpStyle(text, note, options);
  const eol = lineEndOf(text);
  const lineText = (line: number): string => text.slice(lines.lineStart(line), lines.lineEnd(line));
  const lastLine = section === undefined ? lines.lineAt(text.trimEnd().length) : beforeRules(section, lineText);
  const last = lineText(lastLine);
  const item = section?.kind === 'talk' ? ITEM.exec(lineText(section.headingRange.start.line)) : null;
  // In the list or quote of the last line, or else in a new paragraph.
  const prefix = item ? belowItem(item) : style.prefix;
  const goesOn = item !== null || (prefix !== '' && last.startsWith(prefix.trimEnd()) && last.trim() !== '');
  const breaks = breaksBefore(text, goesOn);
  const end = { line: lastLine, character: last.length };
  const next = lastLine + 1 < lines.lineCount ? lineText(lastLine + 1) : '';

  return {
    // A blank line separates the follow-up from a heading that follows at once.
    edits: [
      {
        range: { start: end, end },
        newText: `${eol.repeat(breaks)}${prefix}${style.opener}${words}${next.trim() !== '' && !item ? eol : ''}`,
      },
    ],
    cursor: {
      line: end.line + breaks,
      character: prefix.length + style.opener.length + (breaks === 0 ? end.character : 0),
    },
  };
}

/** How many line breaks go before a new follow-up. */
function breaksBefore(text: string, goesOn: boolean): number {
  if (text.trim() === '') return 0;
  return goesOn ? 1 : 2;
}

const ITEM = /^([ \t>]*)([-+*]|\d{1,9}[.)])([ \t]+)/u;

/** Return the prefix of an item inside an item. */
function belowItem([, before = '', bullet = '', gap = '']: RegExpExecArray): string {
  return `${before}${' '.repeat(bullet.length + gap.length)}${bullet.length > 1 ? '-' : bullet} `;
}

/**
 * Find the last line of a section, without blank lines and the thematic breaks that separate it from the next section.
 *
 * @returns a 0-based line
 */
export function beforeRules({ range, headingRange }: Section, lineText: (line: number) => string): number {
  let { line } = range.end;
  while (
    line > headingRange.end.line &&
    (lineText(line).trim() === '' ||
      (/^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u.test(lineText(line)) &&
        lineText(line - 1).trim() === ''))
  )
    line--;
  return line;
}

/**
 * Make follow-ups of plain lines, bullets and hints, in the style of the note.
 *
 * | Line                                                              | Edit                                       |
 * | ----------------------------------------------------------------- | ------------------------------------------ |
 * | a list item `- x`                                                 | `- TODO: x`, or `- [ ] x` by the style     |
 * | any other line of text, `x` or `> x`                              | `TODO: x`, `> TODO: x`: never a box        |
 * | has a follow-up already                                           | none                                       |
 * | blank, a heading, an address, a row of a table, a thematic break, | none                                       |
 * | a definition, the start of a callout                              |                                            |
 * | in code, HTML or front matter: would not read as a follow-up      | none                                       |
 *
 * @param note the note parsed from exactly this text
 * @param lineNumbers 0-based
 */
export function promoteLines(
  text: string,
  note: Note,
  lineNumbers: readonly number[],
  options: ParseOptions = {},
): TextEdit[] {
  const lines = linesOf(text);
  const { opener } = followUpStyle(text, note, options);
  const taken = linesOfFollowUps(note);
  const candidates = [...new Set(lineNumbers)].flatMap((line): TextEdit[] => {
    const source = lines[line] ?? '';
    if (taken.has(line) || !isPlain(source)) return [];
    const match = PREFIX.exec(source);
    const start = { line, character: match?.[0].length ?? 0 };
    // Only a list item becomes a task by a box.
    const inserted =
      match?.groups?.['bullet'] !== undefined || opener !== '[ ] ' ? opener : `${options.markers?.[0] ?? 'TODO'}: `;
    return [{ range: { start, end: start }, newText: inserted }];
  });
  if (candidates.length === 0) return [];
  // A line of code, HTML or front matter looks like text: only a parse of the result can decide.
  const after = parseNote(inserted(text, candidates), options);
  const made = linesOfFollowUps(after);
  return candidates.filter(({ range }) => made.has(range.start.line));
}

/**
 * Check, without a parse, whether a line may become a follow-up. `promoteLines` decides: a line of code looks like
 * text.
 *
 * @param source the line's text
 */
export function mayPromote(source: string, note: Note, line: number): boolean {
  return isPlain(source) && !isFollowUp(note, line);
}

/**
 * Check whether a line is text: no heading, bare address, row of a table, code, HTML, thematic break, definition of a
 * link or footnote, or start of a callout.
 */
function isPlain(source: string): boolean {
  const words = source.slice(PREFIX.exec(source)?.[0].length ?? 0);
  return (
    words.trim() !== '' && !/^(?:#{1,6}(?:\s|$)|https?:\S+$|[|`~<]|[-*_=\s]+$|\[[^\]]+\]:|\[![\w-]+\])/u.test(words)
  );
}

/**
 * Make a follow-up of a hint.
 *
 * @returns no edits if the hint is not found (see `locateFollowUp`) or the follow-up is no hint
 */
export function promoteHint(text: string, hint: OfferedFollowUp, options: LocateOptions = {}): TextEdit[] {
  if (hint.form !== 'hint') return [];
  const note = options.note ?? parseNote(text, options);
  const found = locateFollowUp(text, hint, { ...options, note });
  return found ? promoteLines(text, note, [found.range.start.line], options) : [];
}

function isFollowUp(note: Note, line: number): boolean {
  return linesOfFollowUps(note).has(line);
}

/** Collect the 0-based lines that have follow-ups; hints do not count. */
function linesOfFollowUps(note: Note): ReadonlySet<number> {
  return new Set(
    [...walk(note)].flatMap(({ followUps }) =>
      followUps.filter(({ form }) => form !== 'hint').map(({ range }) => range.start.line),
    ),
  );
}

/** Apply insertions to a text. */
function inserted(text: string, insertions: readonly TextEdit[]): string {
  const lines = new LineIndex(text);
  return insertions
    .map(({ range, newText }) => ({ at: lines.offset(range.start), newText }))
    .sort((a, b) => b.at - a.at)
    .reduce((result, { at, newText }) => result.slice(0, at) + newText + result.slice(at), text);
}
