/** A feed as the objects of ical.js: components, events, times and time zones. */
import ICAL from 'ical.js';
import { ianaName, isUtcName, type Offsets, offsetsOfZone, toIso } from '../time/zones.js';
import type { CalendarText, ComponentText } from './components.js';
import { standardLine } from './standardLine.js';

const TEXT = { defaultType: 'text' };
/** Properties of a calendar that name the zone of its clocks, the most widespread first. */
const ZONE_PROPERTIES = ['x-wr-timezone', 'timezone-id', 'vtimezone'] as const;
/** The properties of the standard, and widespread others, which ical.js would take for values without escapes. */
const DESIGN = {
  ...ICAL.design.icalendar,
  property: {
    ...(ICAL.design.icalendar.property as object),
    ...Object.fromEntries(['name', 'x-wr-calname', ...ZONE_PROPERTIES].map((name) => [name, TEXT])),
  },
};

/** jCal (RFC 7265): a component's name, its properties and its components. */
type JCal = [name: string, properties: unknown[], components: JCal[]];

/** Parse a line; the result is a property in jCal. Throws for a line without a plain meaning. */
function parseLine(line: string): unknown {
  const standard = standardLine(line);
  if (standard === undefined) throw new Error('The line has no plain meaning.');
  return ICAL.parse.property(standard, DESIGN) as unknown;
}

function parseReadable(line: string): readonly unknown[] {
  try {
    return [parseLine(line)];
  } catch {
    return [];
  }
}

/** `SUMMARY:Widgets` */
const TEXTS = 'UID|SUMMARY|DESCRIPTION|LOCATION|CATEGORIES|URL|STATUS|SEQUENCE';
/** `DTSTART;VALUE=DATE:20260325` */
const TIMES = 'DTSTART|DTEND|DURATION|RECURRENCE-ID';
/** The properties that a schedule is made of. */
const OF_EVENT = new RegExp(`^(${TEXTS}|${TIMES})[;:]`, 'i');
const OF_CALENDAR = new RegExp(`^(PRODID|NAME|X-WR-CALNAME|${ZONE_PROPERTIES.join('|')})[;:]`, 'i');

/**
 * Make a component of the first line of each property that is used.
 *
 * ical.js stops at the first line that breaks the standard. Line by line, such a line loses no more than its property.
 */
function toComponent(name: string, lines: readonly string[], used: RegExp): ICAL.Component {
  const first = new Map<string, string>();
  for (const line of lines) {
    const property = used.exec(line)?.[1]?.toUpperCase();
    if (property !== undefined && !first.has(property)) first.set(property, line);
  }
  return new ICAL.Component([name, [...first.values()].flatMap((line) => parseReadable(line)), []]);
}

/** Make an event of ical.js from the text of a component. Lines that cannot be read are left out. */
export function toEvent({ lines }: ComponentText): ICAL.Event {
  return new ICAL.Event(toComponent('vevent', lines, OF_EVENT));
}

/** No feed defines more zones, in no more lines, and no zone has more changes of its clocks. All of that takes time. */
const ZONES = 50;
const LINES = 10_000;
const CHANGES = 1500;
/** A rule for daylight saving that never ends is followed up to this year. */
const LAST_YEAR = 2100;

/** The properties and the time zones of a feed, which its events refer to. */
export class Calendar {
  readonly #component: ICAL.Component;
  /** The clocks of each zone so far, by its id. */
  readonly #zones = new Map<string, Offsets>();

  /** The ids of the zones that the feed defines. */
  readonly #defined: readonly string[];

  constructor({ lines, zones }: CalendarText) {
    this.#component = toComponent('vcalendar', lines, OF_CALENDAR);
    for (const zone of zones.slice(0, ZONES)) this.#define(zone);
    this.#defined = [...this.#zones.keys()];
  }

  /**
   * Return the text of a property of the calendar itself; `undefined` where the calendar has none, or an empty text.
   */
  text(name: string): string | undefined {
    return propertyText(this.#component, name);
  }

  /**
   * Return what the zone of the calendar's clocks is called: what the calendar says, else the only zone that the feed
   * defines. UTC is said by calendars that do not know, and so is none.
   */
  get zone(): string | undefined {
    const named = ZONE_PROPERTIES.map((name) => this.text(name)).find((id) => id !== undefined && !isUtcName(id));
    const [only, ...others] = this.#defined.filter((id) => !isUtcName(id));
    return named ?? (others.length === 0 ? only : undefined);
  }

  /**
   * Return the calendar's zone by a name that others understand; of a zone of the feed's own, how far its clocks are
   * ahead of UTC at a time.
   */
  zoneName(time: ICAL.Time): string | undefined {
    const id = this.zone;
    if (id === undefined) return undefined;
    const offset = this.offsetAt(time, id);
    return ianaName(id) ?? (offset === undefined ? undefined : toIso(time, offset).slice(19));
  }

  /**
   * Return how many minutes the clocks of a zone are ahead of UTC at a time; `undefined` for an unknown zone.
   *
   * If the feed defines a zone, the definition counts, and not a well-known zone of the same name.
   *
   * @param id of the zone; where absent, that of the calendar
   */
  offsetAt(time: ICAL.Time, id = this.zone ?? this.text('x-wr-timezone')): number | undefined {
    if (id === undefined) return undefined;
    const defined = this.#zones.get(id);
    if (defined !== undefined) return defined(time);
    if (this.#zones.size >= 2 * ZONES) return undefined;
    const named = offsetsOfZone(id);
    this.#zones.set(id, named);
    return named(time);
  }

  /** Add a zone that the feed defines. A definition that cannot be read is left out. */
  #define(text: ComponentText): void {
    if (countLines(text) > LINES) return;
    try {
      const component = new ICAL.Component(toJCal(text));
      const id = propertyText(component, 'tzid');
      if (id !== undefined && !this.#zones.has(id)) this.#zones.set(id, offsetsOfDefinition(component, id));
    } catch {
      // There may be a zone with that name nevertheless.
    }
  }
}

/**
 * Parse the definition of a zone. Throws for a line that cannot be read: without the line, the zone would be another.
 */
function toJCal({ name, lines, children }: ComponentText): JCal {
  return [name.toLowerCase(), lines.map((line) => parseLine(line)), children.map((child) => toJCal(child))];
}

function countLines({ lines, children }: ComponentText): number {
  return children.reduce((sum, child) => sum + countLines(child), lines.length);
}

/** Make the clocks of a zone as a feed defines it. Throws for a definition that cannot be followed. */
function offsetsOfDefinition(definition: ICAL.Component, id: string): Offsets {
  const starts: ICAL.Time[] = [];
  for (const part of definition.getAllSubcomponents()) {
    starts.push(...changesOf(part));
    // Not only when all have been followed: each may have as many.
    if (starts.length > CHANGES) throw new Error('A zone with too many changes.');
  }
  const [first] = starts.map((start) => start.toString()).sort();
  if (first === undefined) throw new Error('A zone without changes.');
  const zone = new ICAL.Timezone(definition);
  // The changes of all years are computed at once: for each later year, ical.js would compute all of them anew.
  zone.utcOffset(ICAL.Time.fromDateTimeString('9999-01-01T00:00:00'));
  const before = offsetsOfZone(id);
  // Before the first change of the definition, ical.js takes any zone for UTC.
  return (time) => {
    const iso = toIso(time, undefined);
    return iso < first ? before(time) : zone.utcOffset(ICAL.Time.fromDateTimeString(iso)) / 60;
  };
}

/** Find when clocks change by a part of a zone, up to the limit. Throws for a part that does not describe clocks. */
function changesOf(part: ICAL.Component): readonly ICAL.Time[] {
  const start = part.getFirstPropertyValue('dtstart');
  const offsets = ['tzoffsetfrom', 'tzoffsetto'].map((name) => part.getFirstPropertyValue(name));
  if (!(start instanceof ICAL.Time) || !offsets.every((offset) => offset instanceof ICAL.UtcOffset)) {
    throw new Error('A part of a zone without a start or without offsets.');
  }
  const rule = part.getFirstPropertyValue('rrule');
  if (!(rule instanceof ICAL.Recur)) return [start, ...part.getAllProperties('rdate').map(() => start)];
  if (rule.freq !== 'YEARLY') throw new Error(`Clocks do not change ${rule.freq}.`);
  rule.until ??= ICAL.Time.fromDateTimeString(`${LAST_YEAR}-12-31T00:00:00`);
  const times = rule.iterator(start);
  const changes: ICAL.Time[] = [];
  while (changes.length <= CHANGES) {
    const change = times.next() as ICAL.Time | null;
    if (change === null) break;
    changes.push(change.clone());
  }
  return changes;
}

/** Return the first value of a property, trimmed; `undefined` where there is none, or where the value is no text. */
export function propertyText(component: ICAL.Component, name: string): string | undefined {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
