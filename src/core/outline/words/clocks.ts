/** Patterns of times of day, for texts in any case. */

const HALF = String.raw`(?:am|pm|[ap]\.m\.)`;
/** "15.30": quarters and the like, from 8 to 22; other such numbers are versions or days. */
const DOTTED = String.raw`(?:0[89]|1\d|2[0-2])\.(?:[03]0|[1245]5|[2-5]0|35)(?!\.)`;
/** "11:40", "11.40", "9h30", "11:40 am", "11:40a", "11 am", "11h", "11 Uhr" */
export const CLOCK = String.raw`(?:\d{1,2}[:.h]\d{2}(?:[ap]| ?(?:${HALF}|uhr|h))?|\d{1,2} ?(?:${HALF}|h|uhr))`;
/** The same without "11.40", which may be a version, and without "11h". */
const SURE_CLOCK = [
  String.raw`(?:\d{1,2}[:.]\d{2} ?uhr|\d{1,2}[:h]\d{2}(?:[ap]| ?${HALF})?|\d{1,2} ?(?:${HALF}|uhr)|${DOTTED})`,
].join('');
/** "11:40 - 12:10", "11:40 → 12:10" */
const FROM_TO = String.raw`${CLOCK} ?(?:[-–—~～→]|[-=]>|to|bis|à) ?${CLOCK}`;
/** "11:40 - 12:10", "11:40 → 12:10", "11:40" */
export const SPAN = String.raw`(?:${FROM_TO}|${SURE_CLOCK})`;
/** "Widgets 11:40 - 12:10", "Widgets, 11:40", "Widgets @ 11:40" */
export const TIME_AT_END = [
  // "Python 3.10 - 3.12" has versions.
  String.raw`(?:(?:\s|\s?[,;|@–—-])\s?(?![1-6]\.)(?<span>${FROM_TO})`,
  String.raw`|\s?[,;|@–—-]\s(?<clock>${SURE_CLOCK}))$`,
].join('');
/** The same with nothing that goes on behind. */
export const TIME = String.raw`${SPAN}(?![\p{L}\p{N}]|[:.]\d)`;

/** "CET", "(PT)", "UTC+2": capitals tell a zone from a word, as in French "et". */
export const ZONE = [
  String.raw`\(?(?:(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d{2})?)?|[ECMP][SD]?T|(?:W|C|E)ES?T|MES?Z|BST|IST|JST|KST|SGT|HKT`,
  String.raw`|A[CEW][SD]T|NZ[SD]T)(?![\p{L}\p{N}])\)?`,
].join('');
