import type { SchedUrl } from '../../core/note/note.js';
import type { Schedule, ScheduledEvent } from './schedule.js';
import { compareSlug, slugify } from '../../core/links/slug.js';
import { parseSchedUrl } from '../../core/links/schedUrl.js';

/** A schedule that the user imported. */
export interface ImportedSchedule extends Schedule {
  /** The same for the same source, so that another import updates the schedule. */
  readonly id: string;
  readonly name: string;
  /** The address of the feed or of the file. */
  readonly source: string;
  /** When the schedule was imported, in milliseconds since 1970. */
  readonly at: number;
}

/** Return the host of the conference that a schedule is of; `undefined` where no event has an address on sched.com. */
export function hostOf({ events }: Pick<Schedule, 'events'>): string | undefined {
  for (const { url } of events) {
    const host = url === undefined ? undefined : parseSchedUrl(url)?.host;
    if (host !== undefined) return comparable(host);
  }
  return undefined;
}

/**
 * Return the id of an imported schedule: another import with the same id is a new version of the schedule.
 *
 * | schedule | id |
 * | --- | --- |
 * | all events of a conference on sched.com, from its address or from any file | the host of the conference |
 * | the events that someone has picked there | where they are from |
 * | from any other file | where the file is, and the name that the feed has |
 *
 * @param source the address of the feed or of the file
 */
export function scheduleId(schedule: Schedule, source: string): string {
  if (schedule.isPersonal === true) return source;
  return hostOf(schedule) ?? [source, schedule.name].filter((part) => part !== undefined).join(' ');
}

/** Check whether an address is that of the events which someone has picked on sched.com: `https://HOST/ada.ics`. */
export function isPersonalFeed(address: string): boolean {
  return /^https:\/\/[^/]+\/(?!all\.ics$)[^/]+\.ics$/i.test(address);
}

/** Leave out events that another schedule has as well: one's own schedule has events of the conference's. */
export function withoutCopies(schedules: readonly ImportedSchedule[]): readonly ImportedSchedule[] {
  const seen = new Set<string>();
  const wholeFirst = [...schedules].sort((a, b) => Number(a.isPersonal ?? false) - Number(b.isPersonal ?? false));
  const filtered = new Map(
    wholeFirst.map((schedule) => {
      const events = schedule.events.filter((event) => {
        const key = `${event.url ?? schedule.id} ${event.uid}`;
        return !seen.has(key) && seen.add(key);
      });
      return [schedule, events.length === schedule.events.length ? schedule : { ...schedule, events }];
    }),
  );
  return schedules.map((schedule) => filtered.get(schedule) ?? schedule);
}

/** An event and its schedule. */
export interface Scheduled {
  readonly event: ScheduledEvent;
  readonly schedule: ImportedSchedule;
}

/** Finds the events that links lead to, in any number of imported schedules. */
export class ScheduleLookup {
  /** By `HOST/UID`, and by the UID alone for links without a host of a conference. */
  readonly #byId = new Map<string, Scheduled>();
  /** By host: feeds have no short ids, so those links are known by their slugs. */
  readonly #byHost = new Map<string, Scheduled[]>();
  readonly #bySlug = new Map<string, Scheduled | undefined>();
  readonly #byTitle = new Map<string, Scheduled | undefined>();
  readonly #conferences = new Map<string, string>();

  constructor(schedules: readonly ImportedSchedule[]) {
    for (const schedule of withoutCopies(schedules)) {
      const host = schedule.isPersonal === true ? undefined : hostOf(schedule);
      if (host !== undefined) this.#conferences.set(host, schedule.name);
      for (const event of schedule.events) this.#add({ event, schedule });
    }
  }

  /**
   * Find the event of a link by the id in the link, else by the slug, else by the title.
   *
   * Returns `undefined` if no event fits, or if the slug or the title fits several events.
   *
   * @param title what a note calls the talk, without its speakers; counts only for a link without a slug
   */
  find(link: SchedUrl, title?: string): Scheduled | undefined {
    const host = comparable(link.host);
    const byId = this.#byId.get(link.host === 'sched.co' ? link.eventId : `${host}/${link.eventId}`);
    if (byId !== undefined) return byId;
    const { slug } = link;
    if (slug !== undefined)
      return this.#search(this.#bySlug, host, slug, (event) => compareSlug(slug, event.title) === 'same');
    return title === undefined
      ? undefined
      : this.#search(this.#byTitle, host, title, (event) => isCalled(event.title, title));
  }

  /** Return the name of the conference of a link, if all of its schedule was imported. */
  conferenceOf({ host }: SchedUrl): string | undefined {
    return this.#conferences.get(comparable(host));
  }

  /** Find the only event of a host that fits, and keep what was found. */
  #search(
    found: Map<string, Scheduled | undefined>,
    host: string,
    words: string,
    fits: (event: ScheduledEvent) => boolean,
  ): Scheduled | undefined {
    const key = `${host}/${words}`;
    if (!found.has(key)) {
      const all = (this.#byHost.get(host) ?? []).filter(({ event }) => fits(event));
      // The same event may be in several schedules: that of the conference, and someone's own.
      found.set(key, new Set(all.map(({ event }) => event.uid)).size === 1 ? all.at(-1) : undefined);
    }
    return found.get(key);
  }

  #add(scheduled: Scheduled): void {
    const link = scheduled.event.url === undefined ? undefined : parseSchedUrl(scheduled.event.url);
    if (link === undefined) return;
    const host = comparable(link.host);
    this.#byId.set(`${host}/${link.eventId}`, scheduled);
    this.#byId.set(`${host}/${scheduled.event.uid}`, scheduled);
    this.#byId.set(scheduled.event.uid, scheduled);
    const sameHost = this.#byHost.get(host);
    if (sameHost === undefined) this.#byHost.set(host, [scheduled]);
    else sameHost.push(scheduled);
  }
}

/** Check whether an event has a title, with or without the speakers: `Title - A, Org & B, Org`. */
function isCalled(eventTitle: string, title: string): boolean {
  const slug = slugify(title);
  const ends = [...eventTitle.matchAll(/ [-–—|] /g)].map(({ index }) => index);
  return [...ends, eventTitle.length]
    .map((end) => eventTitle.slice(0, end))
    .some((beginning) => beginning === title || compareSlug(slug, beginning) === 'same');
}

/** A sched.org host is that of its sched.com successor. */
function comparable(host: string): string {
  return host.replace(/\.sched\.org$/, '.sched.com');
}
