import type { LineFact } from '../markdown/facts.js';
import { isOnlyTime, withoutTime } from './words/timesAndRooms.js';

/** Plans in lists whose outer items are times, and whose inner items are the talks: `- 9:00` over `  - Widgets`. */

/** An outer item over the talks of a time. */
export interface ItemSlot {
  readonly time: string | undefined;
  /** The offset of the end of the item. */
  readonly end: number;
}

/**
 * Read an outer item that is only a time; or one that has a time, or is below one, over an item with a time: a session.
 *
 * @param next the line behind the first of the item
 * @param around the time around; `undefined` for an outermost item
 */
export function slotOf(item: LineFact, next: LineFact | undefined, around?: ItemSlot): ItemSlot | undefined {
  const { text, itemDepth = 0, itemEnd = 0 } = item;
  if (next?.itemDepth !== itemDepth + 1 || next.itemEnd === undefined || next.start > itemEnd) return undefined;
  if (isOnlyTime(text)) return { time: text.replace(/\s*[:：]$/u, ''), end: itemEnd };
  const isSession = (around !== undefined || hasTime(text)) && hasTime(next.text);
  return isSession ? { time: around?.time, end: itemEnd } : undefined;
}

function hasTime(text: string): boolean {
  return withoutTime(text).time !== undefined;
}
