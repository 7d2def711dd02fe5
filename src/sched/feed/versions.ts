import type { ScheduledEvent } from './schedule.js';

/**
 * Keeps the latest version of each event. Events of one version that share a UID are several where their starts, titles
 * or places differ.
 */
export class Versions {
  readonly #byUid = new Map<string, { readonly sequence: number; readonly events: Map<string, ScheduledEvent> }>();

  /** How many events there are at most. */
  size = 0;

  add({ event, sequence }: { readonly event: ScheduledEvent; readonly sequence: number }): void {
    const before = this.#byUid.get(event.uid);
    if (before !== undefined && sequence < before.sequence) return;
    const events = before?.sequence === sequence ? before.events : new Map<string, ScheduledEvent>();
    const key = [event.start, event.title, event.room].join('\n');
    if (!events.has(key)) this.size++;
    events.set(key, event);
    this.#byUid.set(event.uid, { sequence, events });
  }

  /** Return the events, each with an id of its own: the earliest of several with one UID keeps that. */
  latest(): readonly ScheduledEvent[] {
    return [...this.#byUid.values()].flatMap(({ events }) =>
      events.size === 1 ? [...events.values()] : toldApart(events),
    );
  }
}

function toldApart(events: ReadonlyMap<string, ScheduledEvent>): readonly ScheduledEvent[] {
  const taken = new Set<string>();
  return [...events]
    .sort(([a, { start }], [b, { start: other }]) => Date.parse(start) - Date.parse(other) || Number(a > b) || -1)
    .map(([, event]) => {
      const { uid, start, title, room = '' } = event;
      // After another import, what is alike has the same id, whatever the order of the feed.
      const ids = [uid, `${uid}#${start}`, `${uid}#${start}#${title}`, `${uid}#${start}#${title}#${room}`];
      const id = ids.find((each) => !taken.has(each)) ?? uid;
      taken.add(id);
      return { ...event, uid: id, sharedUid: uid };
    });
}
