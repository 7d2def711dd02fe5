/** The end of the last work that was asked for with a key, while that is not done. */
const ends = new Map<unknown, Promise<void>>();

/**
 * Run something when all that was asked for before with the same key has ended, well or badly.
 *
 * @param key compared by identity
 */
export async function inTurn<T>(key: string | object, run: () => Promise<T>): Promise<T> {
  const before = ends.get(key);
  const work = before === undefined ? run() : before.then(run);
  const end = work.then(
    () => undefined,
    () => undefined,
  );
  ends.set(key, end);
  try {
    return await work;
  } finally {
    if (ends.get(key) === end) ends.delete(key);
  }
}
