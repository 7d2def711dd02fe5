/**
 * The part of Node's strict assertions that the tests inside VS Code use, for hosts without Node.
 *
 * The bundle of those tests takes it for `node:assert/strict`, so a test file reads the same whatever runs it.
 */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
  /** Asks mocha to print a difference. */
  readonly showDiff: boolean;

  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message);
    this.showDiff = expected !== undefined;
  }
}

type Expected = RegExp | (new (...args: never[]) => Error);

function assert(value: unknown, message = 'Expected something truthy'): asserts value {
  if (!value) {
    throw new AssertionError(message, value);
  }
}

function fail(message = 'Failed'): never {
  throw new AssertionError(message);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) {
    throw new AssertionError(message ?? `Expected ${show(expected)}, got ${show(actual)}`, actual, expected);
  }
}

function notEqual(actual: unknown, unexpected: unknown, message?: string): void {
  assert(!Object.is(actual, unexpected), message ?? `Expected something other than ${show(unexpected)}`);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!isSame(actual, expected)) {
    throw new AssertionError(message ?? `Expected ${show(expected)}, got ${show(actual)}`, actual, expected);
  }
}

function notDeepEqual(actual: unknown, unexpected: unknown, message?: string): void {
  assert(!isSame(actual, unexpected), message ?? `Expected something other than ${show(unexpected)}`);
}

function match(text: string, pattern: RegExp, message?: string): void {
  assert(pattern.test(text), message ?? `Expected ${show(text)} to match ${String(pattern)}`);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  assert(!pattern.test(text), message ?? `Expected ${show(text)} not to match ${String(pattern)}`);
}

function throws(run: () => unknown, expected?: Expected): void {
  try {
    run();
  } catch (error) {
    return check(error, expected);
  }
  fail('Expected an error');
}

async function rejects(
  promise: PromiseLike<unknown> | (() => PromiseLike<unknown>),
  expected?: Expected,
): Promise<void> {
  try {
    await (typeof promise === 'function' ? promise() : promise);
  } catch (error) {
    return check(error, expected);
  }
  fail('Expected a rejection');
}

function check(error: unknown, expected: Expected | undefined): void {
  if (expected instanceof RegExp) {
    match(String(error), expected);
  } else if (expected) {
    assert(error instanceof expected, `Expected a ${expected.name}, got ${String(error)}`);
  }
}

/** Tell whether two values are equal in structure: primitives, arrays, and the own enumerable properties of objects. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) {
    return true;
  }
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  ) {
    return false;
  }
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return left.size === right.size && [...left].every(([key, value]) => right.has(key) && isSame(value, right.get(key)));
}

const show = (value: unknown): string => (value === undefined ? 'undefined' : JSON.stringify(value));

export default Object.assign(assert, {
  AssertionError,
  deepEqual,
  deepStrictEqual: deepEqual,
  doesNotMatch,
  equal,
  fail,
  match,
  notDeepEqual,
  notEqual,
  notStrictEqual: notEqual,
  ok: assert,
  rejects,
  strictEqual: equal,
  throws,
});
