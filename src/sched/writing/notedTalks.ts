import { sameEvent } from '../../core/note/linkedEvents.js';
import type { Note, Position, SchedUrl, Talk } from '../../core/note/note.js';
import { walk } from '../../core/note/walk.js';
import { readTitle } from '../../core/outline/words/titles/titles.js';
import { dateIn } from '../../core/views/writtenDates.js';
import { instantOf } from '../feed/eventDays.js';
import type { Scheduled } from '../feed/imported.js';
import type { ScheduledEvent } from '../feed/schedule.js';

/** Finds the event that a talk's link leads to, in the imported schedules; by the title where the link has no slug. */
export type FindEvent = (link: SchedUrl, title?: string) => Scheduled | undefined;

type Sections = Pick<Note, 'sections'>;

/**
 * Find the talk of a note that is about an event: by its link, or, where no schedule knows the link or there is none,
 * by a title that no other event of the schedule has.
 */
export function notedTalk(note: Sections, { event, schedule }: Scheduled, find: FindEvent): Talk | undefined {
  const title = titleKey(event.title);
  const isOnly = schedule.events.every((each) => isSame(each, event) || titleKey(each.title) !== title);
  return talksOf(note).find((talk) => {
    const linked = talk.link && find(talk.link, talk.title);
    return linked === undefined ? isOnly && titleKey(talk.title) === title : isSame(linked.event, event);
  });
}

/** Find the talk of a note that is about the event of a link. */
export function linkedTalk(note: Sections, link: SchedUrl, find: FindEvent): Talk | undefined {
  const scheduled = find(link);
  return (
    talksOf(note).find((talk) => talk.link !== undefined && sameEvent(talk.link, link)) ??
    (scheduled && notedTalk(note, scheduled, find))
  );
}

/**
 * Return where a note on an event goes in time: in the last talk on the same day that starts no later, else in the
 * section of that day; `undefined` where the note has neither.
 */
export function placeByTime(note: Sections, { event }: Scheduled, find: FindEvent): Position | undefined {
  const at = instantOf(event.start);
  const before = talksOf(note).findLast(({ link, title }) => {
    const earlier = link && find(link, title)?.event;
    return earlier !== undefined && dayOf(earlier) === dayOf(event) && instantOf(earlier.start) <= at;
  });
  const day = [...walk(note)].findLast(({ kind, title }) => kind === 'day' && namesDayOf(event, title));
  return (before ?? day)?.headingRange.start;
}

/** Check whether a title or path names the day of an event: by the date, else by the weekday. */
export function namesDayOf(event: ScheduledEvent, text: string): boolean {
  const day = Date.parse(dayOf(event));
  const date = dateIn(text);
  if (date !== undefined) return date === day;
  const words: readonly string[] = text.toLowerCase().normalize('NFC').match(WORD) ?? [];
  return LANGUAGES.some((language) => {
    const weekday = new Date(day).toLocaleDateString(language, { weekday: 'long', timeZone: 'UTC' });
    return words.includes(weekday.toLowerCase().normalize('NFC'));
  });
}

/** A word, also "segunda-feira". */
const WORD = /\p{L}[\p{L}\p{M}]*(?:-\p{L}+)?/gu;

/** The languages whose weekdays are read in notes. */
const LANGUAGES = 'en de fr es it nl pt da sv nb pl cs ru uk tr fi zh ja ko'.split(' ');

function dayOf({ start }: ScheduledEvent): string {
  return start.slice(0, 10);
}

function talksOf(note: Sections): readonly Talk[] {
  return [...walk(note)].filter((section) => section.kind === 'talk');
}

/** The same event may be in several schedules: that of the conference, and someone's own. */
function isSame(a: ScheduledEvent, b: ScheduledEvent): boolean {
  return a === b || (a.uid === b.uid && a.url === b.url);
}

function titleKey(title: string): string {
  return readTitle(title).title.toLowerCase();
}
