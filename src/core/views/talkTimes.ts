import type { Talk } from '../note/note.js';
import type { OutlineRow } from './talkRowTypes.js';

/** When and where a talk is, by its schedule. */
export interface TalkSlot {
  /** `13:15`. */
  readonly time?: string;
  /** Whose clocks show the time, where that is not the reader's: `CET`. */
  readonly zone?: string;
  readonly room?: string;
  readonly isCancelled: boolean;
  /** What the clocks of `time` show when the talk starts, as if they were UTC's; in milliseconds since 1970. */
  readonly start?: number;
}

/** How the talks of a note are ordered. */
export interface TalkOrder {
  /** Find the slot of a talk in an imported schedule. */
  readonly slotOf?: ((talk: Talk) => TalkSlot | undefined) | undefined;
  /** Whether talks are sorted by their times; else they stay in the order of the note. */
  readonly sortByTime?: boolean | undefined;
}

/**
 * Sort rows by the times of their talks, if the order asks for that. A row without a time stays behind the row that it
 * follows in the note.
 *
 * A time written in the note has no day, and is on the clocks at the conference: its day is that of the talk before it
 * which has one by its schedule, else of the first.
 */
export function inTimeOrder(rows: readonly OutlineRow[], { slotOf, sortByTime }: TalkOrder): readonly OutlineRow[] {
  if (sortByTime !== true) return rows;
  const times = rows.map((row) =>
    row.type === 'section' && row.section.kind === 'talk'
      ? { start: slotOf?.(row.section)?.start, minute: minuteOf(row.section.time) }
      : {},
  );
  let day = dayOf(times.find(({ start }) => start !== undefined)?.start ?? 0);
  let last = -Infinity;
  const keys = times.map(({ start, minute }) => {
    if (start !== undefined) day = dayOf(start);
    const written = minute === undefined ? undefined : day + minute * 60_000;
    return (last = start ?? written ?? last);
  });
  return rows
    .map((row, at) => ({ row, key: keys[at] ?? last }))
    .sort((a, b) => Number(a.key > b.key) - Number(a.key < b.key))
    .map(({ row }) => row);
}

/** When the day of a time begins. */
function dayOf(time: number): number {
  return time - (((time % DAY) + DAY) % DAY);
}

const DAY = 24 * 60 * 60_000;

const START = /^\D{0,20}(\d{1,2})(?:[:.h](\d\d))?(?: ?([ap])\.?m\b)?/i;

/** Find the start in the time of a talk, as it is written: `11:40` in `11:40 - 12:10`. */
export function startIn(time: string | undefined): string | undefined {
  const [all = '', hours = '', minutes, half] = START.exec(time ?? '') ?? [];
  return minutes === undefined && half === undefined ? undefined : all.slice(all.indexOf(hours));
}

/** Read a start time, `11:40 - 12:10`, `2.15pm` or `9am`, as minutes since midnight. */
function minuteOf(time: string | undefined): number | undefined {
  const [, hours, minutes, half] = START.exec(time ?? '') ?? [];
  if (hours === undefined || (minutes === undefined && half === undefined)) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour * 60 + Number(minutes ?? 0);
}
