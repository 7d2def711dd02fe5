/** Work that stops every now and then, so that whoever has it done may see whether others want the thread. */
export type Steps<T> = Generator<undefined, T, undefined>;

/**
 * Do something with each of a list, and stop behind each that took work.
 *
 * @param work tells whether it did
 */
export function* forEachInSteps<T>(list: readonly T[], work: (each: T) => boolean): Steps<void> {
  for (let at = 0; at < list.length; ) {
    at = behindWork(list, at, work);
    yield;
  }
}

/** Not in the generator itself: engines run loops in those several times slower. */
function behindWork<T>(list: readonly T[], from: number, work: (each: T) => boolean): number {
  for (let at = from; at < list.length; at++) if (work(list[at] as T)) return at + 1;
  return list.length;
}

/** Do all of the work at once. */
export function finish<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
