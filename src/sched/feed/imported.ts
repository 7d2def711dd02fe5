import type { SchedUrl } from '../../core/note/note.js';
import type { Schedule, ScheduledEvent } from './schedule.js';
import { compareSlug } from '../../core/links/slug.js';
import { parseSchedUrl } from '../../core/links/schedUrl.js';

/** A schedule someone imported. */
export interface ImportedSchedule extends Schedule {
  /** The same for the same source, so that importing again updates it. */
  readonly id: string;
  readonly name: string;
  /** The address it came from, or the name of the file. */
  readonly source: string;
  /** When it was imported, in milliseconds since 1970. */
  readonly at: number;
}

/** An event, and the schedule it is in. */
export interface Scheduled {
  readonly event: ScheduledEvent;
  readonly schedule: ImportedSchedule;
}

/** Finds the events that links lead to, in any number of imported schedules. */
export class ScheduleLookup {
  /** By `HOST/UID`, and by the UID alone for links that tell no host. */
  readonly #byId = new Map<string, Scheduled>();
  /** By host: feeds have no short ids, so those links are known by their slugs. */
  readonly #byHost = new Map<string, Scheduled[]>();
  readonly #bySlug = new Map<string, Scheduled | undefined>();

  constructor(schedules: readonly ImportedSchedule[]) {
    for (const schedule of schedules) {
      for (const event of schedule.events) this.#add({ event, schedule });
    }
  }

  /** Find an event by its id, else by the title its address spells; `undefined` where several have that title. */
  find(link: SchedUrl): Scheduled | undefined {
    const host = comparable(link.host);
    const byId = this.#byId.get(link.host === 'sched.co' ? link.eventId : `${host}/${link.eventId}`);
    if (byId !== undefined || link.slug === undefined) return byId;
    const key = `${host}/${link.slug}`;
    if (!this.#bySlug.has(key)) this.#bySlug.set(key, this.#searchSlug(host, link.slug));
    return this.#bySlug.get(key);
  }

  #searchSlug(host: string, slug: string): Scheduled | undefined {
    const same = (this.#byHost.get(host) ?? []).filter(({ event }) => compareSlug(slug, event.title) === 'same');
    // The same event may be in several schedules: that of the conference, and someone's own.
    return new Set(same.map(({ event }) => event.uid)).size === 1 ? same.at(-1) : undefined;
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

/** A sched.org host is that of its sched.com successor. */
function comparable(host: string): string {
  return host.replace(/\.sched\.org$/, '.sched.com');
}
