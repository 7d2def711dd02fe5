/** Marks without width, which organisers put before names to sort them. Joiners stay: scripts and emoji need them. */
const INVISIBLE = /[\u200B\u200E\u200F\u2060\uFEFF\u00AD]/g;

/** Remove characters without width. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
