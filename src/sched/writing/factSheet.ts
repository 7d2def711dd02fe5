import { eventsIn } from '../feed/clocks.js';
import type { Scheduled } from '../feed/imported.js';
import type { ScheduledEvent } from '../feed/schedule.js';
import type { CachedTalk } from '../net/cache.js';
import type { SchedFile, SchedSpeaker, SchedTalk } from '../page/talk.js';
import { type Clock, describeTime, type Moment } from '../time/clock.js';
import { zoneOfTime } from '../time/zones.js';

/** The sources of facts about an event: its page, an imported schedule, or both. */
export interface KnownEvent {
  readonly page?: CachedTalk | undefined;
  readonly scheduled?: Scheduled | undefined;
  /** The name of its conference, by an imported schedule. */
  readonly conference?: string | undefined;
}

/** Where facts come from. */
export interface Source {
  readonly kind: 'page' | 'schedule';
  /** Of a schedule, its name. */
  readonly name?: string;
  /** When the page was loaded or the schedule was imported, in milliseconds since 1970. */
  readonly at: number;
  /** The facts that come from this source. */
  readonly gave: readonly FactName[];
}

export type FactName = 'title' | 'speakers' | 'time' | 'room' | 'track' | 'level' | 'abstract' | 'files' | 'recording';

/** The facts about an event, each from the better of its sources. */
export interface FactSheet {
  readonly title: string;
  readonly speakers: readonly SchedSpeaker[];
  /** In the event's time zone where that is known, and in the reader's where it differs. */
  readonly time?: string;
  readonly readersTime?: string;
  readonly room?: string;
  readonly track?: string;
  readonly level?: string;
  readonly abstract?: string;
  readonly files: readonly SchedFile[];
  readonly video?: string;
  readonly isCancelled: boolean;
  readonly sources: readonly Source[];
}

/**
 * Gather the facts about an event from its page and from an imported schedule, and note which of the two has each fact.
 *
 * | fact | comes from |
 * | --- | --- |
 * | time, room | the newer of the two, as organisers change these most; the page, if both are as new |
 * | speakers, level, files, recording | the page: schedules have none |
 * | all other | the page, or the schedule where the page does not have the fact |
 *
 * Returns `undefined` where there is neither a page nor an event.
 */
export function factSheet({ page, scheduled }: KnownEvent, clock: Clock): FactSheet | undefined {
  const talk = page?.talk;
  const event = scheduled?.event;
  const title = talk?.title ?? event?.title;
  if (title === undefined) return undefined;
  const isScheduleNewer = (scheduled?.schedule.at ?? 0) > (page?.at ?? 0);
  const moment = momentOf(talk, event, isScheduleNewer);
  const time = moment && describeTime(moment, clock);
  const room = isScheduleNewer ? (event?.room ?? talk?.room) : (talk?.room ?? event?.room);
  const track = talk?.track ?? event?.track;
  const abstract = talk?.abstract ?? event?.abstract;
  const { speakers = [], files = [], level, video } = talk ?? {};
  const bySchedule = factNames({
    title: talk === undefined,
    time: moment !== undefined && !isSameInstant(moment.start, talk?.start),
    room: room !== undefined && room !== talk?.room,
    track: talk?.track === undefined && track !== undefined,
    abstract: talk?.abstract === undefined && abstract !== undefined,
  });
  const byPage = factNames({
    title: true,
    speakers: speakers.length > 0,
    time: time !== undefined,
    room: room !== undefined,
    track: track !== undefined,
    level: level !== undefined,
    abstract: abstract !== undefined,
    files: files.length > 0,
    recording: video !== undefined,
  }).filter((name) => !bySchedule.includes(name));
  return {
    title,
    speakers,
    ...time,
    ...(room !== undefined && { room }),
    ...(track !== undefined && { track }),
    ...(level !== undefined && { level }),
    ...(abstract !== undefined && { abstract }),
    files,
    ...(video !== undefined && { video }),
    isCancelled: event?.cancelled === true && (isScheduleNewer || talk === undefined),
    sources: sourcesOf({ page, scheduled }, byPage, bySchedule),
  };
}

/** The time of an event: of the schedule where that is newer or the page has no time, else of the page. */
function momentOf(
  talk: SchedTalk | undefined,
  event: ScheduledEvent | undefined,
  isScheduleNewer: boolean,
): Moment | undefined {
  const ofPage = talk?.start === undefined ? undefined : { start: talk.start, end: talk.end, timeZone: talk.timeZone };
  if (event === undefined || (ofPage !== undefined && !isScheduleNewer)) return ofPage;
  const zone = ofPage && zoneOfTime(ofPage.start, ofPage.timeZone);
  const [onClocks = event] = zone === undefined ? [] : eventsIn(zone, [event]);
  // The page's name for the clocks is the one that people know, while they show the same.
  return ofPage?.timeZone !== undefined && ofPage.start.slice(19) === onClocks.start.slice(19)
    ? { ...onClocks, timeZone: ofPage.timeZone }
    : onClocks;
}

function isSameInstant(a: string, b: string | undefined): boolean {
  return a === b || (b !== undefined && Date.parse(a) === Date.parse(b));
}

/** The facts that are true, in the order of the object. */
function factNames(facts: Readonly<Partial<Record<FactName, boolean>>>): readonly FactName[] {
  return (Object.keys(facts) as FactName[]).filter((name) => facts[name] === true);
}

function sourcesOf(
  { page, scheduled }: KnownEvent,
  byPage: readonly FactName[],
  bySchedule: readonly FactName[],
): readonly Source[] {
  const sources: Source[] = [];
  if (page !== undefined) sources.push({ kind: 'page', at: page.at, gave: byPage });
  if (scheduled !== undefined && bySchedule.length > 0) {
    const { name, at } = scheduled.schedule;
    sources.push({ kind: 'schedule', name, at, gave: bySchedule });
  }
  return sources;
}
