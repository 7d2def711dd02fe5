import { isAscii } from '../../text/ascii.js';
import type { Evidence } from './evidence.js';
import { readTitle } from '../words/titles/titles.js';
import type { Order } from '../words/titles/titleSplits.js';

/**
 * Find the order of most headings or lines that can be read in one order only; without those, the order in which
 * several would name people.
 *
 * @param fewest how many headings or lines have to tell the order
 */
export function commonOrder(all: readonly (Evidence | undefined)[], fewest = 1): Order | undefined {
  const count = { titleFirst: 0, speakerFirst: 0 };
  for (const evidence of all) if (evidence?.reading.order) count[evidence.reading.order]++;
  if (Math.abs(count.titleFirst - count.speakerFirst) >= fewest) {
    return count.titleFirst > count.speakerFirst ? 'titleFirst' : 'speakerFirst';
  }
  // Behind the title, also brackets and commas may set the names apart.
  const named = all.filter((each) => each && each.reading.speakers.length > 0).length;
  const likely = (order: Order): number => all.filter((each) => each?.reading.likely === order).length;
  const titles = all.filter((each) => each && mayBeTitle(each)).length;
  // "Widgets - Golden Paths" and "高性能：" have the form of names, too: without a certain one, many have to have it.
  const areMany = (count: number, share: number): boolean => count >= SEVERAL && (named > 0 || count * share >= titles);
  const inAscii = (order: Order): boolean =>
    all.every((each) => each?.reading.likely !== order || isAscii(each.reading.title));
  const atEnd = likely('titleFirst');
  if (atEnd > 0 && areMany(atEnd + named, inAscii('titleFirst') ? A_THIRD : titles)) return 'titleFirst';
  if (areMany(likely('speakerFirst'), inAscii('speakerFirst') ? A_HALF : ALL)) return 'speakerFirst';
  return endWithSurnames(all) ? 'titleFirst' : undefined;
}

const SEVERAL = 2;
const [ALL, A_HALF, A_THIRD] = [1, 2, 3];

/** "Big Widgets - Doe" */
const LAST_WORD = /^\S+\s.*\s[-–—|]\s+(?<name>\p{Lu}[\p{L}'’-]+)$/u;
/** With fewer titles, a single word at the end may be anything. */
const FEWEST_SURNAMES = 4;
const LONGEST = 160;

/** Check whether nearly all titles end with a dash and one word, which may be a name, and differs from all others. */
function endWithSurnames(all: readonly (Evidence | undefined)[]): boolean {
  const titles = all.flatMap((each) => (each && mayBeTitle(each) ? each.reading.title : []));
  if (titles.length < FEWEST_SURNAMES) return false;
  const names = titles.flatMap((title) => {
    const name = title.length > LONGEST ? undefined : LAST_WORD.exec(title)?.groups?.['name'];
    return name !== undefined && readTitle(title, { order: 'titleFirst' }).speakers[0]?.name === name ? name : [];
  });
  return names.length * 4 >= titles.length * 3 && new Set(names).size === names.length;
}

function mayBeTitle({ words: { vocabulary, day, isConference } }: Evidence): boolean {
  return vocabulary === undefined && !day && !isConference;
}
