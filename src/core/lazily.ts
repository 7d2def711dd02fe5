/** Have something made when it is first asked for: long lists and patterns take time that the extension's start need not wait for. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
