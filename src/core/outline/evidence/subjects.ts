import type { Evidence } from './evidence.js';

/** Tells what people do and say from their talks. */

/** Check for what someone does or says: "Jane Doe - Backend", "Sales - Jane Doe", "Jane Doe: all is well". */
export function isSubject(evidence: Evidence): boolean {
  const { order, title, speakers } = evidence.reading;
  const isWord = /^[\p{Script=Latin}-]+$/u.test(title);
  if (order !== 'speakerFirst') return isWord && speakers.length > 0 && speakers.every(isAlone);
  return isSaid(evidence) || isWord;
}

/** Check for what someone says, or what is said of someone: "Jane Doe: all is well". */
export function isSaid({ reading: { order, title, speakers } }: Evidence): boolean {
  return order === 'speakerFirst' && /^\p{Ll}/u.test(title) && speakers.every(({ name }) => /^\p{Lu}/u.test(name));
}

function isAlone({ organization }: Evidence['speakers'][number]): boolean {
  return organization === undefined;
}
