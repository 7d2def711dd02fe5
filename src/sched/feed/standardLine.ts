/** Lines of feeds that break the standard, rewritten so that ical.js reads what is meant. */
import { isRealTime } from '../time/zones.js';

/** Neither names nor parameters are longer, and ical.js takes a time quadratic in their length. */
const HEAD = 4000;

/** `ATTENDEE;CN="Ada: Lund";ROLE=CHAIR:` */
const WHOLE_HEAD = /^[\w-]+(?:;[\w-]+=(?:"[^"]*"|[^":;])*)*:/;

/**
 * Rewrite a line of a feed so that the line follows the standard (RFC 5545).
 *
 * | line | standard |
 * | --- | --- |
 * | `DTSTART;TZID=tzone://Microsoft/Utc:2026-03-25T12:15` | `DTSTART;TZID="tzone://Microsoft/Utc":20260325T121500` |
 * | `DTEND:20260325T121500.000+0200` | `DTEND;TZID="+0200":20260325T121500` |
 * | `DTSTART:20260325` | `DTSTART;VALUE=DATE:20260325` |
 * | `SUMMARY;CHARSET:Widgets\: a talk` | `SUMMARY:Widgets: a talk` |
 *
 * Returns `undefined` for a line without a plain meaning.
 */
export function standardLine(line: string): string | undefined {
  const name = /^[\w-]+/.exec(line)?.[0].toUpperCase();
  if (name === undefined) return undefined;
  if (name === 'DTSTART' || name === 'DTEND' || name === 'RECURRENCE-ID') return standardTime(line, name);
  return name === 'DURATION' ? standardDuration(line) : standardText(line, name);
}

function standardText(line: string, name: string): string | undefined {
  const [head] = WHOLE_HEAD.exec(line.slice(0, HEAD)) ?? [];
  const colon = line.indexOf(':');
  if (colon === -1) return undefined;
  // Nobody can read such parameters; the value is most likely what follows the first colon.
  const value = line.slice(head?.length ?? colon + 1);
  return (head ?? `${name}:`) + value.replace(ESCAPED, (escaped, mark: string | undefined) => mark ?? escaped);
}

/** The standard does not escape colons and quotation marks, but people do: `\:`. */
const ESCAPED = /\\(?:([:"])|[^:"])/g;

function standardDuration(line: string): string | undefined {
  const [, duration] = DURATION.exec(line.slice(0, HEAD)) ?? [];
  return duration === undefined ? undefined : `DURATION:${duration.toUpperCase()}`;
}

/** `4W3D` */
const DAYS = String.raw`(?:\d{1,4}W)?(?:\d{1,4}D)?`;
/** `T1H30M` */
const HOURS = String.raw`(?:T(?:\d{1,5}H)?(?:\d{1,6}M)?(?:\d{1,8}S)?)?`;
/** `DURATION:PT1H30M` */
const DURATION = new RegExp(String.raw`^[^:]*:\s*\+?(P(?=T?\d)${DAYS}${HOURS})\s*$`, 'i');

/** `2026-03-25`, `20260325` */
const DATE = String.raw`(\d{4})-?(\d\d)-?(\d\d)`;
/** `T12:15`, `T121500.000` */
const CLOCK = String.raw`[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?`;
/** `Z`, `+02:00` */
const OFFSET = String.raw` ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)`;
/** `DTSTART;TZID=Europe/Berlin:20260325T121500` */
const TIME = new RegExp(String.raw`^[\w-]+(;.*)?:\s*${DATE}(?:${CLOCK}${OFFSET}?)?\s*$`, 'i');

/** `;TZID="Europe/Berlin"`; a name without quotes may have colons nevertheless. */
const ZONE = /;TZID=(?:"([^"]*)"|([^";]+))/i;

function standardTime(line: string, name: string): string | undefined {
  const [, parameters = '', year = '', month = '', day = '', hour, minute = '', second = '', offset] =
    TIME.exec(line.slice(0, HEAD)) ?? [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (!isRealTime({ ...date, hour: 0, minute: 0 })) return undefined;
  if (hour === undefined) return `${name};VALUE=DATE:${year}${month}${day}`;
  // To ical.js, 24:00 is 0:00 of the next day.
  const isMidnight = `${hour}${minute}` === '2400';
  if (!isMidnight && !isRealTime({ ...date, hour: Number(hour), minute: Number(minute) })) return undefined;
  // Leap seconds are no times of a schedule.
  const seconds = String(Math.min(Number(second), 59)).padStart(2, '0');
  const time = `${year}${month}${day}T${hour}${minute}${seconds}`;
  if (/^[A-Z]/i.test(offset ?? '')) return `${name}:${time}Z`;
  const [, quoted, bare] = ZONE.exec(parameters) ?? [];
  const zone = offset ?? quoted ?? bare;
  return zone === undefined ? `${name}:${time}` : `${name};TZID="${zone}":${time}`;
}
