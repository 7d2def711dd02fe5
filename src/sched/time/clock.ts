/** Times as people read them. */

/** Who reads, and when. */
export interface Clock {
  /** In milliseconds since 1970. */
  readonly now: number;
  /** A BCP 47 tag, such as VS Code's display language; absent for the machine's own. */
  readonly locale?: string;
  /** An IANA name; absent for the machine's own zone. */
  readonly timeZone?: string;
}

/** When an event is. */
export interface Moment {
  /** ISO 8601: with an offset, in UTC, without either, or a day alone. */
  readonly start: string;
  readonly end?: string | undefined;
  /** What its clocks' zone is called: `CET`. */
  readonly timeZone?: string | undefined;
  /** Another time of the same event, with the offset its clocks have; for a start in UTC. */
  readonly sample?: string | undefined;
}

const TIME = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d)?)?(Z|[+-]\d\d:\d\d)?$/;
const DAY = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
const MINUTE = { ...DAY, hour: 'numeric', minute: '2-digit' } as const;

/**
 * Describe the time of an event: `Wed, Mar 25, 2026, 1:15 – 2:15 PM CET`; return `undefined` for a start that is no
 * time.
 *
 * `time` is in the event's time zone, and `readersTime` in the reader's, where the two differ. If the event's zone
 * cannot be found out, `time` is in the reader's zone, with the name of that zone.
 */
export function describeTime(
  { start, end = start, timeZone, sample }: Moment,
  { locale, timeZone: readers }: Clock,
): { readonly time: string; readonly readersTime?: string } | undefined {
  const [, day, minute, offset] = TIME.exec(start) ?? [];
  if (day === undefined) return undefined;
  if (minute === undefined)
    return { time: range(start, lastDay(start, end), formatOf(locale, { ...DAY, timeZone: 'UTC' })) };
  const theirs = offset === 'Z' ? offsetOfSample(sample) : 0;
  const own = { ...MINUTE, ...(readers !== undefined && { timeZone: readers }) };
  if (theirs === undefined) return { time: range(start, end, formatOf(locale, { ...own, timeZoneName: 'short' })) };
  const format = formatOf(locale, { ...MINUTE, timeZone: 'UTC' });
  const onTheirClocks = range(shown(start, theirs), shown(end, theirs), format);
  const time = timeZone === undefined ? onTheirClocks : `${onTheirClocks} ${timeZone}`;
  if (offset === undefined) return { time };
  const onReaders = formatOf(locale, own);
  if (range(start, end, onReaders) === onTheirClocks) return { time };
  const isSameDay = dayOf(shown(start, theirs), 'UTC') === dayOf(start, readers);
  const hours = formatOf(locale, {
    hour: 'numeric',
    minute: '2-digit',
    ...(readers !== undefined && { timeZone: readers }),
  });
  return { time, readersTime: range(start, end, isSameDay ? hours : onReaders) };
}

function dayOf(time: string, timeZone: string | undefined): string {
  return formatOf('en', { ...(timeZone !== undefined && { timeZone }) }).format(Date.parse(time));
}

/**
 * Return the time of day at which an event starts: `13:15`; `undefined` for an event of whole days.
 *
 * The time is that of the event's zone; if the zone cannot be found out, that of the reader's.
 */
export function startTime({ start, sample }: Moment, { locale, timeZone: readers }: Clock): string | undefined {
  const [, , minute, offset] = TIME.exec(start) ?? [];
  if (minute === undefined) return undefined;
  const theirs = offset === 'Z' ? offsetOfSample(sample) : 0;
  const zone = theirs === undefined ? readers : 'UTC';
  const format = formatOf(locale, {
    hour: 'numeric',
    minute: '2-digit',
    ...(zone !== undefined && { timeZone: zone }),
  });
  return format.format(Date.parse(theirs === undefined ? start : shown(start, theirs)));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes far longer than using it, and lists have thousands of times. */
function formatOf(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** Return how long ago a time was, in words of the locale: `3 days ago`. The time is in milliseconds since 1970. */
export function age(at: number, { now, locale }: Clock): string {
  const minutes = Math.round((now - at) / 60_000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (minutes < 1) return 'just now';
  if (minutes < 60) return format.format(-minutes, 'minute');
  return minutes < 36 * 60
    ? format.format(-Math.round(minutes / 60), 'hour')
    : format.format(-Math.round(minutes / 60 / 24), 'day');
}

function range(start: string, end: string, format: Intl.DateTimeFormat): string {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  const text = to > from ? format.formatRange(from, to) : format.format(from);
  // Thin and narrow spaces are drawn as boxes by some fonts.
  return text.replace(/[\u2009\u202F]/g, ' ');
}

/** What clocks show at a time, as if they were UTC's. */
function shown(time: string, offset: number): string {
  const [, day = '', minute = '00:00', own] = TIME.exec(time) ?? [];
  if (own !== 'Z') return `${day}T${minute}Z`;
  return new Date(Date.parse(time) + offset * 60_000).toISOString();
}

function offsetOfSample(sample: string | undefined): number | undefined {
  const [, , , offset] = TIME.exec(sample ?? '') ?? [];
  if (offset === undefined) return undefined;
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  return sign === undefined ? undefined : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** An end that is a day is the day after the last. */
function lastDay(start: string, end: string): string {
  const before = new Date(Date.parse(end) - 86_400_000).toISOString().slice(0, 10);
  return before > start ? before : start;
}
