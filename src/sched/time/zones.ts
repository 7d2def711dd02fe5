/**
 * How far clocks are from UTC, by what pages and feeds call the time zone.
 *
 * sched.com writes what PHP's `date('T')` gives: an abbreviation, or an offset where a zone has none (`+08`).
 */

/** Minutes east of UTC. Where an abbreviation means several zones, it is not here but in `AMBIGUOUS`. */
const OFFSETS: Readonly<Record<string, number>> = {
  UTC: 0, GMT: 0, Z: 0, WET: 0, WEST: 60, BST: 60, CET: 60, CEST: 120, MET: 60, MEST: 120, EET: 120, EEST: 180, MSK: 180, TRT: 180,
  EST: -300, EDT: -240, CDT: -300, MST: -420, MDT: -360, PDT: -420, AKST: -540, AKDT: -480, HST: -600, HDT: -540,
  ADT: -180, NST: -210, NDT: -150, BRT: -180, BRST: -120, ART: -180, CLT: -240, CLST: -180, COT: -300, PET: -300, VET: -240, UYT: -180,
  WAT: 60, CAT: 120, SAST: 120, EAT: 180, IDT: 180, GST: 240, PKT: 300, NPT: 345, ICT: 420, WIB: 420, WITA: 480, WIT: 540,
  HKT: 480, SGT: 480, MYT: 480, PHT: 480, AWST: 480, JST: 540, KST: 540, ACST: 570, ACDT: 630, AEST: 600, AEDT: 660, NZST: 720, NZDT: 780, SST: -660,
};

interface Meaning {
  readonly offset: number;
  /** What a page says that holds its conference there. */
  readonly hint: RegExp;
}

/** Abbreviations of several zones; the first whose hint the page has is meant. */
const AMBIGUOUS: Readonly<Record<string, readonly Meaning[]>> = {
  CST: [{ offset: 480, hint: /\b(?:china|taiwan|taipei|beijing|shanghai|shenzhen|hangzhou|guangzhou|chengdu|macau)\b|\p{Script=Han}{2}/iu }],
  IST: [
    { offset: 60, hint: /\b(?:ireland|dublin|cork|galway|limerick)\b/i },
    { offset: 120, hint: /\b(?:israel|tel[ -]aviv|jerusalem|haifa)\b/i },
    { offset: 330, hint: /\b(?:india|bengaluru|bangalore|mumbai|(?:new )?delhi|hyderabad|chennai|pune|kolkata|goa|noida|gurgaon|gurugram|kochi)\b/i },
  ],
  PST: [{ offset: 480, hint: /\b(?:philippines|manila|cebu)\b/i }],
  AST: [{ offset: 180, hint: /\b(?:saudi|riyadh|jeddah|kuwait|qatar|doha|bahrain)\b/i }],
};

/** What they mean where nothing hints at another: by the months in which clocks there show them, January first. */
const USUAL: Readonly<Record<string, { readonly offset: number; readonly months: string }>> = {
  CST: { offset: -360, months: 'yyynnnnnnnyy' },
  IST: { offset: 330, months: 'yyynnnnnnnyy' },
  PST: { offset: -480, months: 'yyyyyyyyyyyy' },
  AST: { offset: -240, months: 'yyyyyyyyyyyy' },
};

/** What people call zones that change their clocks, and Windows too. */
const NAMES: Readonly<Record<string, string>> = {
  ET: 'America/New_York', CT: 'America/Chicago', MT: 'America/Denver', PT: 'America/Los_Angeles',
  'Eastern Standard Time': 'America/New_York', 'Central Standard Time': 'America/Chicago', 'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles', 'GMT Standard Time': 'Europe/London', 'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris', 'Central Europe Standard Time': 'Europe/Budapest', 'Central European Standard Time': 'Europe/Warsaw',
  'FLE Standard Time': 'Europe/Helsinki', 'India Standard Time': 'Asia/Kolkata', 'Tokyo Standard Time': 'Asia/Tokyo',
  'China Standard Time': 'Asia/Shanghai', 'Korea Standard Time': 'Asia/Seoul', 'AUS Eastern Standard Time': 'Australia/Sydney',
};

/** A time as clocks on the wall show it. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/**
 * Tell how many minutes a zone is ahead of UTC at a time its clocks show; `undefined` where that is not known for sure.
 *
 * @param zone an abbreviation (`CEST`), an offset (`+08`, `UTC+2`, `GMT-03:30`) or a name (`Europe/Amsterdam`).
 * @param hints text that may tell where it is, for abbreviations that mean several zones.
 */
export function offsetOf(zone: string, time: WallTime, hints = ''): number | undefined {
  const name = zone.trim();
  const upper = name.toUpperCase();
  const [, sign, hours = '', minutes = '0'] = /^(?:UTC|GMT)?\s*([+\u2212-])\s*(\d{1,2})(?::?(\d\d))?$/.exec(upper) ?? [];
  if (sign !== undefined) {
    const offset = Number(hours) * 60 + Number(minutes);
    return offset > 14 * 60 ? undefined : sign === '+' ? offset : -offset;
  }
  if (Object.hasOwn(OFFSETS, upper)) return OFFSETS[upper];
  const meant = Object.hasOwn(AMBIGUOUS, upper) ? AMBIGUOUS[upper]?.find(({ hint }) => hint.test(hints)) : undefined;
  if (meant !== undefined) return meant.offset;
  const usual = Object.hasOwn(USUAL, upper) ? USUAL[upper] : undefined;
  if (usual !== undefined) return usual.months[time.month - 1] === 'y' ? usual.offset : undefined;
  return offsetByName(Object.hasOwn(NAMES, name) ? NAMES[name] ?? name : name, time);
}

/** Look up a zone of the IANA's data base; also one with a path before it (`/example.org/2005/Europe/Berlin`). */
function offsetByName(name: string, time: WallTime): number | undefined {
  const [zone] = /[A-Z][A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_-]+)?$/.exec(name) ?? [];
  if (zone === undefined) return undefined;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    const asUtc = utc(time);
    // What clocks there show at the instant UTC's show it; once more, for clocks may have changed in between.
    const first = shown(format, asUtc) - asUtc;
    return (shown(format, asUtc - first) - (asUtc - first)) / 60_000;
  } catch {
    return undefined;
  }
}

function shown(format: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** Take what clocks show for UTC; in milliseconds. */
export function utc({ year, month, day, hour, minute, second = 0 }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Tell whether there is such a day and such a time. */
export function isRealTime(time: WallTime): boolean {
  const date = new Date(utc(time));
  return time.year >= 1000 && date.getUTCDate() === time.day && date.getUTCMonth() === time.month - 1 && time.hour < 24 && time.minute < 60;
}

/** Write a time as ISO 8601 has it: with its offset in minutes where that is known. */
export function toIso(time: WallTime, offset: number | undefined): string {
  const { year, month, day, hour, minute, second = 0 } = time;
  const local = `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}`;
  if (offset === undefined) return local;
  const distance = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(distance / 60))}:${pad(distance % 60)}`;
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
