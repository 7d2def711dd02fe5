/**
 * The lists in `data/`, imported as text: esbuild does this for the bundle, `scripts/lib/text-modules.mjs` for tests in
 * Node.
 */

declare module '*.txt' {
  const text: string;
  export default text;
}
