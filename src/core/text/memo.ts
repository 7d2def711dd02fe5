/** A result, and the arguments that led to it, without the first. */
interface Remembered<Rest extends readonly unknown[], Result> {
  readonly rest: Rest;
  readonly result: Result;
}

/**
 * Make a function that keeps its last few results for each first argument, and returns a kept result if the other
 * arguments are the same. The function has to be pure.
 *
 * First arguments are compared by identity, in a `WeakMap`: the results are dropped together with them. Other arguments
 * are compared by identity, and lists item by item.
 *
 * @param kept how many results are kept for each first argument
 */
export function memo<First extends object, Rest extends readonly unknown[], Result>(
  fn: (first: First, ...rest: Rest) => Result,
  kept = 3,
): (first: First, ...rest: Rest) => Result {
  const remembered = new WeakMap<First, readonly Remembered<Rest, Result>[]>();
  return (first, ...rest) => {
    const results = remembered.get(first) ?? NOTHING;
    for (const each of results) if (areSame(each.rest, rest)) return each.result;
    const result = fn(first, ...rest);
    remembered.set(first, [{ rest, result }, ...results.slice(0, kept - 1)]);
    return result;
  };
}

const NOTHING: readonly never[] = [];

function areSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  if (before.length !== now.length) return false;
  for (let at = 0; at < now.length; at++) {
    if (before[at] !== now[at] && !areSameLists(before[at], now[at]) && !Object.is(before[at], now[at])) return false;
  }
  return true;
}

function areSameLists(before: unknown, now: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(now) || before.length !== now.length) return false;
  for (let at = 0; at < now.length; at++) if (before[at] !== now[at]) return false;
  return true;
}
