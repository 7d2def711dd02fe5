/** The schedule of a whole conference, as its calendar feed has it. */
export interface Schedule {
  /** `KubeCon + CloudNativeCon Europe 2026`. */
  readonly name?: string;
  /**
   * The zone of the conference's clocks, where anything tells: a name of the IANA, or how far they are ahead of UTC
   * (`+05:30`).
   */
  readonly timeZone?: string;
  /** Whether these are the events that someone has picked, and not all events of the conference. */
  readonly isPersonal?: true;
  readonly events: readonly ScheduledEvent[];
  /** How many events were left out: without a title, with a start that is no time, or beyond the limits. */
  readonly skipped: number;
}

export interface ScheduledEvent {
  /**
   * 32 hexadecimal digits on sched.com, which also is the long form of the event's id. Without one in the feed, the
   * event's address, or else its title and start.
   */
  readonly uid: string;
  /** What the feed has for the UIDs of several events, where the `uid` tells them apart. */
  readonly sharedUid?: string;
  readonly title: string;
  /**
   * ISO 8601, with the offset of the conference's clocks. In UTC where the feed does not say where the conference is,
   * as on sched.com; a date alone for what takes whole days; without an offset where nobody knows it.
   */
  readonly start: string;
  /** Of whole days, the day after the last. */
  readonly end: string;
  /** What the IANA calls the zone of the offset, where that is known. */
  readonly timeZone?: string;
  readonly room?: string;
  /** What the feed has for the place, where the room is only a part of it. */
  readonly location?: string;
  /** In capitals on sched.com. */
  readonly track?: string;
  /** The clean https address of an event on sched.com, or any other address of the web, unchanged. */
  readonly url?: string;
  readonly abstract?: string;
  /** Set if the feed or the title marks the event as cancelled. */
  readonly cancelled?: true;
}

/** Check whether a title marks its talk as cancelled: `CANCELED: …`, `[Cancelled] …`. */
export function isCancelledTitle(title: string): boolean {
  return /^\W*cancell?ed\b/i.test(title) || /[([]\s*cancell?ed\s*[)\]]\s*$/i.test(title);
}
