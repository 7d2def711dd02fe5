import type { LineFact } from '../../markdown/facts.js';
import { isPageLink, leadsToNote } from '../evidence/linkLines.js';
import { isOrdinary } from './runs.js';
import { isOnlyTime, withoutTime } from '../words/titles/timesAndRooms.js';
import { readTitle } from '../words/titles/titles.js';
import { isGroupTitle, isOtherTitle, isTrackTitle } from '../words/vocabulary/vocabulary.js';

/**
 * Plans in lists whose outer items are times or groups, and whose inner items are the talks: `- 9:00` over
 * `  - Widgets`, `- Keynotes` over `  - [Widgets](…)`.
 */

/** An outer item over the talks of a time. */
interface ItemSlot {
  readonly time: string | undefined;
  readonly isGroup: boolean;
  /** The offset of the end of the item. */
  readonly end: number;
}

/** An item that may be a talk: an outermost one, or one inside of items that are times and sessions. */
export interface SlottedItem {
  /** The index of the line. */
  readonly index: number;
  /** The time around. */
  readonly time: string | undefined;
  /** Whether the item is right below a group: "Keynotes". */
  readonly isInGroup: boolean;
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
    else items.push({ index, time: slots.at(-1)?.time, isInGroup: slots.at(-1)?.isGroup === true });
  });
  return items;
}

/**
 * Read an outer item that is only a time; one that has a time, or is below one, over an item with a time: a session; or
 * one that is called as a group or track, over a link or a title with speakers.
 *
 * @param next the line behind the first of the item
 * @param around the time around; `undefined` for an outermost item
 */
function slotOf(item: LineFact, next: LineFact | undefined, around?: ItemSlot): ItemSlot | undefined {
  const { text, itemDepth = 0, itemEnd = 0 } = item;
  if (next?.itemDepth !== itemDepth + 1 || next.itemEnd === undefined || next.start > itemEnd) return undefined;
  if (isOnlyTime(text)) return { time: text.replace(COLON_AT_END, ''), isGroup: false, end: itemEnd };
  const isSession = (around !== undefined || hasTime(text)) && hasTime(next.text);
  const isGroup = isGroupTitle(text.replace(COLON_AT_END, ''));
  return isSession || holdsTalks(item, next, isGroup) ? { time: around?.time, isGroup, end: itemEnd } : undefined;
}

const COLON_AT_END = /\s*[:：]$/u;

/**
 * Check for a topic over links to notes, and for a group or track over its talks: below "Keynotes" may be notes, too.
 */
function holdsTalks(item: LineFact, inside: LineFact, isGroup: boolean): boolean {
  const name = item.text.replace(COLON_AT_END, '');
  if (item.links.length > 0 || name.length > LONGEST_NAME || isOtherTitle(name)) return false;
  if (inside.style === 'link' && leadsToNote(inside)) return !isOrdinary(inside.text);
  if (!isGroup && !isTrackTitle(name)) return false;
  const { speakers, sure } = readTitle(inside.text);
  return isPageLink(inside) || (speakers.length > 0 && sure);
}

const LONGEST_NAME = 60;

function hasTime(text: string): boolean {
  return withoutTime(text).time !== undefined;
}
