import { headingLine, talkLines } from '../../core/edit/newTalk.js';
import { PLAIN_STYLE } from '../../core/edit/talkStyle.js';
import { isBreak } from '../../core/outline/words/vocabulary.js';
import { parseNote, type ParseOptions } from '../../core/reading/parseNote.js';
import { walk } from '../../core/note/walk.js';
import { dayFinder, instantOf } from '../feed/eventDays.js';
import type { ImportedSchedule } from '../feed/imported.js';
import { talkOfEvent } from './talks.js';
import type { ScheduledEvent } from '../feed/schedule.js';

/** Check whether an event is worth notes: no break, and not cancelled. */
export function isWorthNotes(event: ScheduledEvent): boolean {
  return event.cancelled !== true && !isPause(event);
}

function isPause({ title, track = '' }: ScheduledEvent): boolean {
  return isBreak(title) || isBreak(track);
}

/**
 * Write a note to fill in: the conference, its days, their tracks and talks with speakers and links, by time.
 *
 * Yields the text of the note part by part, as a schedule can be long. `parseNote` finds the same days, tracks and
 * talks in the text. A track whose name alone would mean something else is called "… track"; if that does not help, the
 * heading of the track is left out.
 *
 * @param chosen the events to write; where absent, all that are worth notes
 */
export function* skeleton(
  { name, events }: ImportedSchedule,
  chosen: readonly ScheduledEvent[] = events.filter(isWorthNotes),
  options: ParseOptions = {},
): Generator<string, void, undefined> {
  const dayOf = dayFinder(events);
  const byTime = chosen
    .map((event) => ({ event, day: dayOf(event), at: instantOf(event.start) }))
    .sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day) || a.at - b.at);
  const trackLines = new Map<string, string>();
  const lineOf = (track: string): string => {
    const line = trackLines.get(track) ?? trackLine(track, options);
    trackLines.set(track, line);
    return line;
  };
  yield `${headingLine(1, name, options)}\n`;
  for (const [day, ofDay] of groupBy(byTime, (each) => each.day)) {
    const date = new Date(day).toLocaleDateString('en-US', { dateStyle: 'full', timeZone: 'UTC' });
    yield `\n${headingLine(2, date, options)}\n`;
    const tracks = groupBy(ofDay, ({ event }) =>
      event.track === undefined || isPause(event) ? '' : lineOf(event.track),
    );
    // Those in no track come first, or they would be in the last one.
    for (const [line, ofTrack] of [...tracks].sort(([a], [b]) => Number(a !== '') - Number(b !== ''))) {
      if (line !== '') yield `\n${line}\n`;
      const style = { ...PLAIN_STYLE, level: line === '' ? 3 : 4 };
      for (const { event } of ofTrack) yield `\n${talkLines(talkOfEvent(event), style, options).join('\n')}\n`;
    }
  }
}

/** A heading that reads as a track's; empty where none does. */
function trackLine(track: string, options: ParseOptions): string {
  const lines = [track, `${track} track`].map((title) => headingLine(3, title, options));
  return (
    lines.find((line) => {
      const note = parseNote(
        `# KubeCon\n\n## Wednesday, March 25, 2026\n\n${line}\n\n` +
          '#### Widgets - Ada Lund, Acme\n\nhttps://x.sched.com/event/1abc1\n',
        options,
      );
      return [...walk(note)].some(
        ({ kind, headingRange }) => headingRange.start.line === 4 && (kind === 'track' || kind === 'group'),
      );
    }) ?? ''
  );
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}
