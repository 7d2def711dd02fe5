import { headingLine, plainLine, talkLines } from '../../core/edit/newTalk.js';
import { PLAIN_STYLE } from '../../core/edit/talkStyle.js';
import { isBreak } from '../../core/outline/words/vocabulary/vocabulary.js';
import { parseNote, type ParseOptions } from '../../core/reading/parseNote.js';
import { joined } from '../../core/note/names.js';
import { walk } from '../../core/note/walk.js';
import { groupBy } from '../../core/text/groupBy.js';
import { dayFinder, instantOf } from '../feed/eventDays.js';
import type { ImportedSchedule } from '../feed/imported.js';
import { startOnClocks } from '../time/clock.js';
import { talkOfEvent } from './talks.js';
import { trackName } from './trackNames.js';
import type { ScheduledEvent } from '../feed/schedule.js';

/** Check whether an event is worth notes: no break, and not cancelled. */
export function isWorthNotes(event: ScheduledEvent): boolean {
  return event.cancelled !== true && !isPause(event);
}

function isPause({ title, track = '' }: ScheduledEvent): boolean {
  return isBreak(title) || isBreak(track);
}

/** What the text depends on besides the schedule. */
export interface SkeletonOptions extends ParseOptions {
  /** The reader's time zone, for times on clocks that nobody knows; absent for the machine's own. */
  readonly timeZone?: string;
}

/** An event to write. */
interface Entry {
  readonly event: ScheduledEvent;
  readonly day: string;
  /** The heading of the track; empty for none. */
  readonly line: string;
}

/**
 * Write a note to fill in: the conference, its days, their tracks and talks with times, rooms, speakers and links.
 *
 * Yields the text of the note part by part, as a schedule can be long. `parseNote` finds the same days, tracks and
 * talks in the text. A track whose name alone would mean something else is called "… track"; if that does not help, the
 * heading of the track is left out.
 *
 * The chosen events of a day are by time, as someone goes from one to the next: a track's heading stands before each
 * talk that is in another track than the one before. All events of a conference, which has many at a time, are by
 * track, and in each by time.
 *
 * @param chosen the events to write; where absent, all that are worth notes
 */
export function* skeleton(
  { name, events }: ImportedSchedule,
  chosen?: readonly ScheduledEvent[],
  options: SkeletonOptions = {},
): Generator<string, void, undefined> {
  const dayOf = dayFinder(events);
  const trackLines = new Map<string, string>();
  const lineOf = (track: string): string => {
    const line = trackLines.get(track) ?? trackLine(trackName(track), options);
    trackLines.set(track, line);
    return line;
  };
  const byTime = (chosen ?? events.filter(isWorthNotes))
    .map((event): Entry & { readonly at: number } => ({
      event,
      day: dayOf(event),
      line: event.track === undefined || isPause(event) ? '' : lineOf(event.track),
      at: instantOf(event.start),
    }))
    .sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day) || a.at - b.at);
  yield `${headingLine(1, name, options)}\n`;
  for (const [day, ofDay] of groupBy(byTime, (each) => each.day)) {
    const date = new Date(day).toLocaleDateString('en-US', { dateStyle: 'full', timeZone: 'UTC' });
    yield `\n${headingLine(2, date, options)}\n`;
    yield* dayParts(chosen === undefined ? byTrack(ofDay) : withoutTrackFirst(ofDay), options);
  }
}

/** Write the entries of a day, in their order. */
function* dayParts(entries: readonly Entry[], options: SkeletonOptions): Generator<string, void, undefined> {
  let track = '';
  for (const { event, line } of entries) {
    // A break is where it is, in whatever track.
    if (line !== track && line !== '') yield `\n${(track = line)}\n`;
    const style = { ...PLAIN_STYLE, level: track === '' ? 3 : 4 };
    const [heading = '', ...others] = talkLines(talkOfEvent(event), style, options);
    const slot = slotText(event, options);
    const lines = slot === '' ? others : ['', plainLine(slot, options), ...others];
    yield `\n${[heading, ...lines].join('\n')}\n`;
  }
}

function byTrack(entries: readonly Entry[]): readonly Entry[] {
  return [...groupBy(withoutTrackFirst(entries), ({ line }) => line).values()].flat();
}

/** Talks in no track come first, or they would be in the last one. */
function withoutTrackFirst(entries: readonly Entry[]): readonly Entry[] {
  const isFirst = ({ event, line }: Entry): boolean => line === '' && !isPause(event);
  return [...entries.filter(isFirst), ...entries.filter((each) => !isFirst(each))];
}

/** When an event starts, on the clocks that lists show it on, and where it is: `10:30 · Room A`. */
function slotText(event: ScheduledEvent, { timeZone }: SkeletonOptions): string {
  const start = startOnClocks(event, timeZone === undefined ? {} : { timeZone });
  if (start === undefined || !event.start.includes('T')) return event.room === undefined ? '' : `Room: ${event.room}`;
  return joined([new Date(start).toISOString().slice(11, 16), event.room]);
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
