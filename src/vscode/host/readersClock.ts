import type { Clock } from '../../sched/time/clock.js';
import { displayLocale } from '../../core/text/language.js';

/** Return the time now, and the language and region that the reader reads times in. */
export function readersClock(): Clock {
  return { now: Date.now(), locale: displayLocale() };
}
