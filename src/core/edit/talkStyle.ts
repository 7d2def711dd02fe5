import type { Note, Position, Section, Talk } from '../note/note.js';
import { pathTo, walkPaths } from '../note/paths.js';
import { sectionAt } from '../note/query.js';
import { linesOf } from '../text/lineEnds.js';

/** How a note writes its talks. */
export interface TalkStyle {
  /** The level of their headings, 1 to 6. */
  readonly level: number;
  /** The text between title and speakers in a heading: ` - `. */
  readonly joint: string;
  /** Set if a separate line names the speakers. */
  readonly line?: SpeakerStyle;
  /** Whether organisations are in brackets; if not, they follow a comma. */
  readonly brackets: boolean;
}

/** How a separate line with the speakers of a talk is written: the text before and behind the speakers. */
export interface SpeakerStyle {
  readonly before: string;
  readonly after: string;
  /** How many lines the line is below the heading. */
  readonly below: number;
}

/** The style for a note without talks. */
export const PLAIN_STYLE: TalkStyle = { level: 2, joint: ' - ', brackets: false };

/** How many lines, from the heading on, are searched for the speakers of a talk. */
const LINES_BELOW = 4;

/**
 * Find the style of most talks of a note.
 *
 * @param place the position of the next talk; in a note without talks that have headings, the talk is one level below
 *   the heading there
 */
export function talkStyle(text: string, note: Note, place?: Position): TalkStyle {
  const lines = linesOf(text);
  const talks = [...walkPaths(note)].flatMap((path) => {
    const talk = path.at(-1);
    if (talk?.kind !== 'talk') return [];
    const level = headingLevel(talk, lines);
    return { level, container: path.slice(0, -1), style: level === undefined ? undefined : speakerStyle(talk, lines) };
  });
  const here = place && sectionAt(note, place);
  const container = talks[0]?.container ?? (here ? pathTo(note, here.id) : []);
  const above = container.flatMap((section) => headingLevel(section, lines) ?? []).at(-1);
  const styles = talks.flatMap(({ style }) => style ?? []);
  return {
    ...(most(styles, (style) => JSON.stringify(style)) ?? PLAIN_STYLE),
    level:
      most(
        talks.flatMap(({ level }) => level ?? []),
        String,
      ) ?? Math.min(Math.max((above ?? 1) + 1, 2), 6),
  };
}

/** Return the level, 1 to 6, of a section's heading; `undefined` for a section without a heading. */
export function headingLevel({ headingRange: { start, end } }: Section, lines: readonly string[]): number | undefined {
  if (start.character > 3) return undefined;
  const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(lines[end.line] ?? '')?.[1];
  if (underline !== undefined && end.line > start.line) return underline.startsWith('=') ? 1 : 2;
  return /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(lines[start.line] ?? '')?.[1]?.length;
}

function speakerStyle(
  { headingRange: { start }, speakers: [first] }: Talk,
  lines: readonly string[],
): Omit<TalkStyle, 'level'> | undefined {
  if (first === undefined) return undefined;
  const below = lines.slice(start.line, start.line + LINES_BELOW).findIndex((line) => line.includes(first.name));
  if (below < 0) return undefined;
  const line = lines[start.line + below] ?? '';
  const before = line.slice(0, line.indexOf(first.name));
  const brackets = line.includes(`${first.name} (`);
  if (below === 0) return { joint: /\s(?:-{1,3}|[–—|]) $/.exec(before)?.[0] ?? PLAIN_STYLE.joint, brackets };
  // The style of links to people, and of lists of people, is not imitated.
  if (/\[$|^\s*(?:[-+*]|\d+[.)])\s+$/.test(before)) return undefined;
  const [opening = ''] = /[*_]{0,3}$/.exec(before) ?? [];
  return {
    ...PLAIN_STYLE,
    brackets,
    line: { before: before.replace(/(?<=speaker|presenter)s(?=\W*$)/i, ''), after: opening, below },
  };
}

/** Find the most frequent value by its key; the first of several that are equally frequent. */
function most<T>(all: readonly T[], keyOf: (each: T) => string): T | undefined {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  const top = Math.max(...counts.values());
  return all.find((each) => counts.get(keyOf(each)) === top);
}
