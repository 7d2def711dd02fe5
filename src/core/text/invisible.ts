/** Marks without width, which organisers put before names to sort them. Joiners stay: scripts and emoji need them. */
const INVISIBLE = /[\u200B\u200E\u200F\u2060\uFEFF\u00AD]/g;

/** Remove characters without width. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Embeddings, overrides and isolates: one that is not closed turns round all that is shown behind it on the line. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** Scripts that are written from the right, as Hebrew and Arabic, and the marks that count as their letters. */
const FROM_THE_RIGHT = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** What stands between the parts of a row: " · ", " › ". */
const BETWEEN_PARTS = /( [·›] )/u;

/**
 * Write untrusted text so that it changes the direction of nothing shown beside it. Only for what is shown: a note
 * keeps all its characters.
 *
 * What is written from the right is put between U+2068 and U+2069, each part of a row alone; else a number beside it
 * would be on its other side, and a row that is cut off would lose its first part.
 */
export function asLabel(text: string): string {
  const label = text.replace(TURNING, '');
  return FROM_THE_RIGHT.test(label) ? label.split(BETWEEN_PARTS).map(isolated).join('') : label;
}

function isolated(part: string): string {
  return FROM_THE_RIGHT.test(part) ? `\u2068${part}\u2069` : part;
}
