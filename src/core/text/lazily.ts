/**
 * Have something made when it is first asked for: long lists and patterns take time that the extension's start need not wait for.
 *
 * For a regular expression literal with a property of characters, a plain function will do: the bundle has one of each made, when it
 * is first asked for, see `smaller.mjs`.
 */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
