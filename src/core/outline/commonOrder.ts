import type { Evidence } from './evidence.js';
import type { Order } from './words/titleSpeakers.js';

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
  const titleFirst = likely('titleFirst');
  if (titleFirst > 0 && titleFirst + named >= SEVERAL) return 'titleFirst';
  return likely('speakerFirst') >= SEVERAL ? 'speakerFirst' : undefined;
}

const SEVERAL = 2;
