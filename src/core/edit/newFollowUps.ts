import type { Note, Position, Section, TextEdit } from '../note/note.js';
import { parseNote, type ParseOptions } from '../reading/parseNote.js';
import { pathTo } from '../note/paths.js';
import { lineEndOf, linesOf } from '../text/lineEnds.js';
import { LineIndex } from '../text/lineIndex.js';
import { walk } from '../note/walk.js';
import { locateFollowUp, type LocateOptions } from './locateFollowUp.js';
import type { OfferedFollowUp } from './offeredFollowUps.js';

/** How someone writes follow-ups: what stands before the words, such as `TODO: `, `> TODO ` or `- [ ] `. */
export interface FollowUpStyle {
  /** Quote marks and bullet. */
  readonly prefix: string;
  /** The marker or box. */
  readonly opener: string;
}

const PREFIX = /^[ \t]*(?<prefix>(?:>[ \t]?)*)(?<bullet>(?:[-+*]|\d{1,9}[.)])[ \t]+)?/u;
const OPENER = /^(?:\[ \][ \t]|[^\s:：]+\s?[:：]?[ \t]?)/u;

/** Tell how a note writes most of its open follow-ups; `TODO: ` where it has none. */
export function followUpStyle(text: string, note: Note, { markers }: ParseOptions = {}): FollowUpStyle {
  const lines = linesOf(text);
  const counts = new Map<string, { count: number; style: FollowUpStyle }>();
  for (const {
    form,
    state,
    source,
    range: { start },
  } of [...walk(note)].flatMap(({ followUps }) => followUps)) {
    if ((form !== 'marker' && form !== 'task') || (state !== 'open' && form === 'marker')) continue;
    const line = lines[start.line] ?? '';
    const { prefix = '', bullet = '' } = PREFIX.exec(line)?.groups ?? {};
    // In the middle of a line it says nothing about how one on a line of its own would look.
    if (line.slice(0, start.character).trim() !== (prefix + bullet).trim()) continue;
    const opener = form === 'task' ? '[ ] ' : `${(OPENER.exec(source)?.[0] ?? 'TODO:').trimEnd()} `;
    const style = { prefix: prefix + bullet.replace(/\d+/u, '1'), opener };
    const key = style.prefix + opener;
    counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, style });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most?.style ?? { prefix: '', opener: `${markers?.[0] ?? 'TODO'}: ` };
}

export interface NewFollowUp {
  readonly edits: readonly TextEdit[];
  /** Where its words go, once the edits are made. */
  readonly cursor: Position;
}

/**
 * Add an empty follow-up behind all that a talk (or whatever section it is) has, in the note's own style.
 *
 * @param section absent for a note without any: then it goes to the end of the text
 */
export function addFollowUp(
  text: string,
  note: Note,
  section: Section | undefined,
  options: ParseOptions = {},
): NewFollowUp {
  // Below a row of a table there is no room; then there is behind what is around it.
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
  // Into the list or quote that is there already; else a paragraph of its own.
  const prefix = item ? belowItem(item) : style.prefix;
  const goesOn = item !== null || (prefix !== '' && last.startsWith(prefix.trimEnd()) && last.trim() !== '');
  const breaks = breaksBefore(text, goesOn);
  const end = { line: lastLine, character: last.length };
  const next = lastLine + 1 < lines.lineCount ? lineText(lastLine + 1) : '';

  return {
    // What follows at once, such as the next heading, is kept apart.
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

/** What an item inside an item starts with. */
function belowItem([, before = '', bullet = '', gap = '']: RegExpExecArray): string {
  return `${before}${' '.repeat(bullet.length + gap.length)}${bullet.length > 1 ? '-' : bullet} `;
}

/** The last line of a section, without the rules that only part it from what follows. */
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
 * Make follow-ups of plain lines, bullets and hints: a marker or box goes before their words.
 *
 * @param lineNumbers 0-based; those that are no text of the note, or follow-ups already, are left as they are
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
    // A box makes a task of a bullet and of nothing else.
    const inserted =
      match?.groups?.['bullet'] !== undefined || opener !== '[ ] ' ? opener : `${options.markers?.[0] ?? 'TODO'}: `;
    return [{ range: { start, end: start }, newText: inserted }];
  });
  if (candidates.length === 0) return [];
  // Code, HTML and front matter look like text line by line; only reading the result tells.
  const after = parseNote(inserted(text, candidates), options);
  const made = linesOfFollowUps(after);
  return candidates.filter(({ range }) => made.has(range.start.line));
}

/**
 * Tell, cheaply, whether a line can be made a follow-up. `promoteLines` knows better: code looks like text line by
 * line.
 *
 * @param source the line's text
 */
export function mayPromote(source: string, note: Note, line: number): boolean {
  return isPlain(source) && !isFollowUp(note, line);
}

/**
 * Headings, bare addresses, tables, code, HTML, rules, what defines a link or footnote, and what opens a callout are
 * more than words.
 */
function isPlain(source: string): boolean {
  const words = source.slice(PREFIX.exec(source)?.[0].length ?? 0);
  return (
    words.trim() !== '' && !/^(?:#{1,6}(?:\s|$)|https?:\S+$|[|`~<]|[-*_=\s]+$|\[[^\]]+\]:|\[![\w-]+\])/u.test(words)
  );
}

/** Make a follow-up of a hint; no edits when it is not found (see `locateFollowUp`) or is none. */
export function promoteHint(text: string, hint: OfferedFollowUp, options: LocateOptions = {}): TextEdit[] {
  if (hint.form !== 'hint') return [];
  const note = options.note ?? parseNote(text, options);
  const found = locateFollowUp(text, hint, { ...options, note });
  return found ? promoteLines(text, note, [found.range.start.line], options) : [];
}

function isFollowUp(note: Note, line: number): boolean {
  return linesOfFollowUps(note).has(line);
}

/** The lines follow-ups are on; each is on one. */
function linesOfFollowUps(note: Note): ReadonlySet<number> {
  return new Set(
    [...walk(note)].flatMap(({ followUps }) =>
      followUps.filter(({ form }) => form !== 'hint').map(({ range }) => range.start.line),
    ),
  );
}

function inserted(text: string, insertions: readonly TextEdit[]): string {
  const lines = new LineIndex(text);
  return insertions
    .map(({ range, newText }) => ({ at: lines.offset(range.start), newText }))
    .sort((a, b) => b.at - a.at)
    .reduce((result, { at, newText }) => result.slice(0, at) + newText + result.slice(at), text);
}
