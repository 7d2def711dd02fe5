/** How long the thread is held at a time, in milliseconds. */
const SLICE = 8;

/**
 * Make the entries of one note after the other, or of whatever else takes time, and let others run in between: closed
 * notes have to be brought back for it.
 */
export async function* inSlices<N, T>(
  notes: Iterable<N>,
  itemsOf: (note: N) => readonly T[],
): AsyncGenerator<readonly T[]> {
  let items: T[] = [];
  let start = Date.now();
  for (const note of notes) {
    items.push(...itemsOf(note));
    if (Date.now() - start < SLICE) continue;
    yield items;
    items = [];
    await new Promise((resolve) => setTimeout(resolve, 0));
    start = Date.now();
  }
  yield items;
}
