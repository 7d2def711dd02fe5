import type { LineFact } from '../../markdown/facts.js';
import { mayBeLabelled, readLabelledSpeakers, readSpeakerLine, undecorated } from '../words/titles/speakerLines.js';
import { readSlotAtCommas } from '../words/titles/timesAndRooms.js';

/** Titles in the text below a heading, each with speakers behind a label: "Big widgets" over "Speaker: Jane Doe". */

/** How many lines a title has, with the lines between the title and the speakers. */
const MOST_LINES = 4;

/** Check for a line that names speakers behind a label. */
function labelsSpeakers({ text }: LineFact): boolean {
  const plain = undecorated(text);
  return mayBeLabelled(plain) && readLabelledSpeakers(plain) !== undefined;
}

/** Return the index of the first title, if there are several: the heading above is that of a track or group. */
export function firstOfTitles(lines: readonly LineFact[]): number | undefined {
  const titles = new Set<number>();
  lines.forEach((line, at) => {
    const title = labelsSpeakers(line) ? titleOver(lines, at) : undefined;
    if (title !== undefined) titles.add(title);
  });
  const [first] = titles;
  return titles.size > 1 ? first : undefined;
}

/** Return the index of the title of a line: the start of its paragraph, or the item around. */
function titleOver(lines: readonly LineFact[], at: number): number | undefined {
  const line = lines[at] as LineFact;
  for (let before = at - 1; before >= Math.max(0, at - MOST_LINES); before--) {
    const each = lines[before] as LineFact;
    const isTitle = line.first ? isAround(each, line) : each.first && each.itemDepth === line.itemDepth;
    if (isTitle) return /^\p{L}[\p{L} ]{1,20}[:：]/u.test(each.text) && !each.style ? undefined : before;
  }
  return undefined;
}

function isAround({ itemDepth = 0, itemEnd = 0 }: LineFact, line: LineFact): boolean {
  return itemDepth > 0 && itemDepth + 1 === line.itemDepth && itemEnd > line.start;
}

/**
 * Return a title with the lines of its paragraph that belong to the title, which may have several: those up to the
 * label of the speakers, and those that an open end leads to: "Big widgets:" over "a long story".
 */
export function withTitleLines(lines: readonly LineFact[], at: number): LineFact {
  const line = lines[at] as LineFact;
  let { text } = line;
  let title = text;
  for (const next of lines.slice(at + 1, at + MOST_LINES)) {
    if (next.first || next.style !== line.style) break;
    if (labelsSpeakers(next)) {
      title = text;
      break;
    }
    const goesOn = title === text && (OPEN_END.test(text) || SMALL_START.test(next.text)) && !isFact(next.text);
    text += ` ${next.text}`;
    if (goesOn) title = text;
  }
  return title === line.text ? line : { ...line, text: title };
}

const OPEN_END = /[:：,，]$/u;
const SMALL_START = /^\p{Ll}/u;

/** Check for a line of who speaks, when or where, and no part of the title above: "and Jane Doe", "10:00, Room A". */
function isFact(text: string): boolean {
  if (readSpeakerLine(text.replace(/^(?:and|und|et|y|&)\s/iu, ''), undefined)) return true;
  return readSlotAtCommas(text)?.rest === '' || /^\d{1,2}[:.h]\d\d/u.test(text);
}
