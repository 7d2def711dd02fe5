import * as l10n from '@vscode/l10n';
import courseWords from '../../../data/courseWords.txt';
import { splitTitle } from '../../core/edit/newTalk.js';
import { anyOf } from '../../core/text/regexp.js';
import { wordsOf } from '../../core/text/wordList.js';
import { shortened } from '../../core/text/markdownText.js';
import { joined } from '../../core/note/names.js';
import { type Clock, startTime, timeOfDay } from '../time/clock.js';
import { instantOf } from '../feed/eventDays.js';
import type { Urgent } from './eventPicks.js';
import { type ImportedSchedule, type Scheduled, withoutCopies } from '../feed/imported.js';
import type { ScheduledEvent } from '../feed/schedule.js';
import { isWorthNotes } from './skeleton.js';
import { counted } from '../../core/text/language.js';

interface Timed {
  readonly scheduled: Scheduled;
  /** In milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
}

const MINUTE = 60_000;
/** Who pauses longer sleeps. */
const NIGHT = 240 * MINUTE;
/** How long before its first event a conference's day starts. */
const EARLY = 30 * MINUTE;
/** What takes longer is open, and not on, unless there is something to learn. */
const LONGEST = 240 * MINUTE;
/** Nothing to learn takes longer on one day. */
const LONGEST_COURSE = 720 * MINUTE;
/** `Tutorial: Widgets`, `WORKSHOPS` */
const COURSE = new RegExp(String.raw`(?<![\p{L}\d])${anyOf(wordsOf(courseWords))}(?![\p{L}\d])`, 'iu');

/** Check whether an event of many hours is one to sit in: a course by its words, or with someone who gives it. */
function isCourse({ title, track = '' }: ScheduledEvent): boolean {
  return COURSE.test(title) || COURSE.test(track) || splitTitle({ title }).speakers.length > 0;
}

/** The talks of some schedules by time. The times are parsed once. */
export class Programme {
  readonly #events: readonly Timed[];
  readonly #days: { readonly start: number; end: number }[] = [];

  constructor(schedules: readonly ImportedSchedule[]) {
    this.#events = withoutCopies(schedules).flatMap((schedule) => {
      const events = schedule.events
        .filter(({ start, cancelled }) => start.includes('T') && cancelled !== true)
        .map((event): Timed => ({
          scheduled: { event, schedule },
          start: instantOf(event.start),
          end: instantOf(event.end),
        }))
        .filter(
          ({ start, end, scheduled: { event } }) =>
            end - start <= LONGEST || (end - start <= LONGEST_COURSE && isCourse(event)),
        )
        .sort((a, b) => a.start - b.start);
      let day: { readonly start: number; end: number } | undefined;
      for (const { start, end } of events) {
        if (day === undefined || start - day.end > NIGHT) this.#days.push((day = { start: start - EARLY, end }));
        else day.end = Math.max(day.end, end);
      }
      return events;
    });
  }

  /**
   * Return the current talks at a time, and all talks of that day that start next; none while no conference runs.
   *
   * @param now in milliseconds since 1970
   */
  at(now: number): readonly Urgent[] {
    const last = Math.max(...this.#days.filter(({ start, end }) => start <= now && now < end).map(({ end }) => end));
    const talks = this.#events.filter(
      ({ start, end, scheduled: { event } }) => end > now && start <= last && isWorthNotes(event),
    );
    const soonest = talks.reduce((soon, { start }) => (start > now ? Math.min(soon, start) : soon), Infinity);
    return talks
      .filter(({ start }) => start <= now || start === soonest)
      .map(({ scheduled, start }) => ({ ...scheduled, urgency: start <= now ? 'Current' : 'Next' }));
  }

  /** Return when the result of `at` changes next, in milliseconds since 1970; `undefined` if never again. */
  changesAfter(now: number): number | undefined {
    let soonest = Infinity;
    for (const { start, end } of [...this.#days, ...this.#events]) {
      if (start > now && start < soonest) soonest = start;
      if (end > now && end < soonest) soonest = end;
    }
    return soonest === Infinity ? undefined : soonest;
  }
}

/** The text in the status bar. */
export interface CurrentText {
  readonly text: string;
  readonly tooltip: string;
}

/**
 * Describe the current talks, else the next ones, for the status bar: `Widgets · until 11:05 · Room A`; return
 * `undefined` if there are none.
 *
 * @param notedOf returns which of several talks the user has notes of, if any: that one counts alone
 */
export function describeCurrent(
  soon: readonly Urgent[],
  notedOf: (talks: readonly Scheduled[]) => Scheduled | undefined,
  clock: Clock,
): CurrentText | undefined {
  const current = soon.filter(({ urgency }) => urgency === 'Current');
  const isCurrent = current.length > 0;
  const all = isCurrent ? current : soon;
  const noted = all.length > 1 ? notedOf(all) : undefined;
  const talks = noted ? [noted] : all;
  const [first] = talks;
  if (first === undefined) return undefined;
  const lines = talks.slice(0, 10).map(({ event }) => joined([event.title, event.room, timeOfDay(event, clock)]));
  return {
    text: isCurrent ? currentText(talks, clock) : joined([startTime(first.event, clock), nextText(talks)], ' '),
    tooltip: [isCurrent ? l10n.t('Current:') : l10n.t('Next:'), ...lines].join('\n'),
  };
}

function currentText(talks: readonly Scheduled[], clock: Clock): string {
  const [only, ...others] = talks;
  if (only === undefined || others.length > 0)
    return counted(talks.length, l10n.t('{count} current talk|{count} current talks'));
  const end = startTime({ ...only.event, start: only.event.end }, clock);
  return joined([shortTitle(only), end && l10n.t('until {0}', end), shortRoom(only)]);
}

function nextText(talks: readonly Scheduled[]): string {
  const [only, ...others] = talks;
  return only === undefined || others.length > 0
    ? counted(talks.length, l10n.t('{count} talk|{count} talks'))
    : joined([shortTitle(only), shortRoom(only)]);
}

/** As the status bar has room for. */
function shortTitle({ event }: Scheduled): string {
  return shortened(splitTitle(event).title, 40);
}

function shortRoom({ event: { room } }: Scheduled): string | undefined {
  return room && shortened(room, 25);
}
