import type { LineFact } from '../../markdown/facts.js';
import { isOnlyTime, withoutTime } from '../words/titles/timesAndRooms.js';

/** Plans in lists whose outer items are times, and whose inner items are the talks: `- 9:00` over `  - Widgets`. */

/** An outer item over the talks of a time. */
interface ItemSlot {
  readonly time: string | undefined;
  /** The offset of the end of the item. */
  readonly end: number;
}

/** An item that may be a talk: an outermost one, or one inside of items that are times and sessions. */
export interface SlottedItem {
  /** The index of the line. */
  readonly index: number;
  /** The time around. */
  readonly time: string | undefined;
}

/** Find the items of lists that may be talks. */
export function itemsInSlots(lines: readonly LineFact[]): readonly SlottedItem[] {
  const slots: ItemSlot[] = [];
  const items: SlottedItem[] = [];
  lines.forEach((line, index) => {
    if (line.itemEnd === undefined || line.quoted) return;
    while ((slots.at(-1)?.end ?? Infinity) <= line.start) slots.pop();
    if (line.itemDepth !== slots.length + 1) return;
    const slot = slotOf(line, lines[index + 1], slots.at(-1));
    if (slot) slots.push(slot);
    else items.push({ index, time: slots.at(-1)?.time });
  });
  return items;
}

/**
 * Read an outer item that is only a time; or one that has a time, or is below one, over an item with a time: a session.
 *
 * @param next the line behind the first of the item
 * @param around the time around; `undefined` for an outermost item
 */
function slotOf(item: LineFact, next: LineFact | undefined, around?: ItemSlot): ItemSlot | undefined {
  const { text, itemDepth = 0, itemEnd = 0 } = item;
  if (next?.itemDepth !== itemDepth + 1 || next.itemEnd === undefined || next.start > itemEnd) return undefined;
  if (isOnlyTime(text)) return { time: text.replace(/\s*[:：]$/u, ''), end: itemEnd };
  const isSession = (around !== undefined || hasTime(text)) && hasTime(next.text);
  return isSession ? { time: around?.time, end: itemEnd } : undefined;
}

function hasTime(text: string): boolean {
  return withoutTime(text).time !== undefined;
}
