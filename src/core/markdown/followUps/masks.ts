/** Replaces a character of markup (`**`, `[`) in the masked text that is searched for markers. */
export const SYNTAX = '\u0001';
/** Replaces a character that can be no part of a marker, and cannot be before one: code, addresses, HTML. */
export const OPAQUE = '\u0002';
/** Replaces a backtick of code that is only a marker: `` `TODO`: watch ``. */
export const TICK = '\u0003';
