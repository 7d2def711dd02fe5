import type { CachedTalk } from '../net/cache.js';
import { type Clock, describeTime } from '../time/clock.js';
import type { Scheduled } from '../feed/imported.js';
import type { SchedFile, SchedSpeaker } from '../page/talk.js';

/** What is known of an event beyond its link: its page, an imported schedule, or both. */
export interface KnownEvent {
  readonly page?: CachedTalk | undefined;
  readonly scheduled?: Scheduled | undefined;
}

/** Where facts come from. */
export interface Source {
  readonly kind: 'page' | 'schedule';
  /** Of a schedule, its name. */
  readonly name?: string;
  /** When it was loaded or imported, in milliseconds since 1970. */
  readonly at: number;
  /** Which of the facts below it gave. */
  readonly gave: readonly FactName[];
}

export type FactName = 'title' | 'speakers' | 'time' | 'room' | 'track' | 'level' | 'abstract' | 'files' | 'recording';

/** What is known of an event, from wherever each fact is best known. */
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
 * Gather what is known of an event; `undefined` where nothing is.
 *
 * A page says more and says it better, so it counts more than a schedule; but time and room are what changes, so there the newer
 * of the two counts.
 */
export function factSheet({ page, scheduled }: KnownEvent, clock: Clock): FactSheet | undefined {
  const talk = page?.talk;
  const event = scheduled?.event;
  const title = talk?.title ?? event?.title;
  if (title === undefined) return undefined;
  const scheduleIsNewer = (scheduled?.schedule.at ?? 0) > (page?.at ?? 0);
  const moment =
    event !== undefined && (scheduleIsNewer || talk?.start === undefined)
      ? { start: event.start, end: event.end, timeZone: talk?.timeZone, sample: talk?.start }
      : talk?.start === undefined
        ? undefined
        : { start: talk.start, end: talk.end, timeZone: talk.timeZone, sample: undefined };
  const room = scheduleIsNewer ? (event?.room ?? talk?.room) : (talk?.room ?? event?.room);
  const track = talk?.track ?? event?.track;
  const abstract = talk?.abstract ?? event?.abstract;
  const files = talk?.files ?? [];
  const speakers = talk?.speakers ?? [];
  const time = moment && describeTime(moment, clock);
  const gave = (facts: Readonly<Record<FactName, boolean>>): readonly FactName[] =>
    (Object.keys(facts) as FactName[]).filter((name) => facts[name]);
  const bySchedule = {
    title: talk === undefined,
    speakers: false,
    time: moment !== undefined && moment.start === event?.start && moment.start !== talk?.start,
    room: room !== undefined && room !== talk?.room,
    track: talk?.track === undefined && track !== undefined,
    level: false,
    abstract: talk?.abstract === undefined && abstract !== undefined,
    files: false,
    recording: false,
  };
  const byPage = {
    title: true,
    speakers: speakers.length > 0,
    time: time !== undefined && !bySchedule.time,
    room: room !== undefined && !bySchedule.room,
    track: track !== undefined && !bySchedule.track,
    level: talk?.level !== undefined,
    abstract: abstract !== undefined && !bySchedule.abstract,
    files: files.length > 0,
    recording: talk?.video !== undefined,
  };
  return {
    title,
    speakers,
    ...time,
    ...(room !== undefined && { room }),
    ...(track !== undefined && { track }),
    ...(talk?.level !== undefined && { level: talk.level }),
    ...(abstract !== undefined && { abstract }),
    files,
    ...(talk?.video !== undefined && { video: talk.video }),
    isCancelled: event?.cancelled === true && (scheduleIsNewer || talk === undefined),
    sources: [
      ...(page === undefined ? [] : [{ kind: 'page' as const, at: page.at, gave: gave(byPage) }]),
      ...(scheduled === undefined
        ? []
        : [
            {
              kind: 'schedule' as const,
              name: scheduled.schedule.name,
              at: scheduled.schedule.at,
              gave: gave(bySchedule),
            },
          ]),
    ].filter((source) => source.gave.length > 0),
  };
}
