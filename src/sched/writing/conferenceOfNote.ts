import { eventName } from '../../core/links/eventNames.js';
import { REGIONS } from '../../core/links/hosts.js';
import { slugify } from '../../core/links/slug.js';
import { eventOfKey, SHORT_HOST } from '../../core/note/linkedEvents.js';
import { anyOf } from '../../core/text/regexp.js';
import { hostOf, type ImportedSchedule } from '../feed/imported.js';

/** What tells which conference a note is about. */
export interface AboutNote {
  /** The events that the note links to, see `linkedEvents`. */
  readonly events: readonly string[];
  readonly title: string;
  readonly path: string;
}

/** Whether a note is about the conference of a schedule, or about another one; `unknown` where nothing tells. */
export type Belonging = 'same' | 'other' | 'unknown';

/** A note may refer to so many talks of another conference; more of them are notes of that conference, too. */
const MENTIONS = 2;

/**
 * Tell whether a note is about the conference of a schedule: by the hosts of its links, else by the name of the
 * conference in its title, file or folders.
 */
export function belongingOf({ events, title, path }: AboutNote, schedule: ImportedSchedule): Belonging {
  const own = hostOf(schedule);
  const counts = new Map<string, number>();
  for (const { host } of events.map(eventOfKey)) if (host !== SHORT_HOST) counts.set(host, (counts.get(host) ?? 0) + 1);
  const [main] = [...counts].sort(([, a], [, b]) => b - a);
  const ofOwn = counts.get(own ?? '') ?? 0;
  if (ofOwn > MENTIONS || (ofOwn > 0 && ofOwn === main?.[1])) return 'same';
  const words = [title, ...path.split('/').slice(-FOLDERS)].join(' ');
  const year = schedule.events[0]?.start.slice(0, 4);
  const label = own?.split('.', 1)[0] ?? schedule.id;
  const named = slugged(words).includes(slugged(label)) ? 'same' : isNamed([schedule.name, year].join(' '), words);
  if (main === undefined) return named ?? 'unknown';
  const isNamedByMain = isNamed(eventName(main[0]), words) === 'same';
  return named === 'same' && !isNamedByMain ? 'same' : 'other';
}

/** How many parts of a path can name the conference: the file and the folders around it. */
const FOLDERS = 3;

const REGION_WORDS = [...REGIONS].flat().map((name) => slugify(name));
const REGION = new RegExp(`-(${anyOf(REGION_WORDS)})(?=-)`, 'g');
/** What follows the name of a series: "… + CloudNativeCon", "… Europe", "… 2026". */
const BEHIND_SERIES = new RegExp(`-(?:\\+|20\\d\\d|${anyOf(REGION_WORDS)})-.*`);

/**
 * Tell whether a text names a conference: its series, and neither another year nor another region. `other` is the same
 * series elsewhere or in another year; `undefined`, no such series at all.
 */
function isNamed(conference: string, text: string): 'same' | 'other' | undefined {
  const [name, words] = [slugged(conference), slugged(text)];
  const series = name.replace(BEHIND_SERIES, '-');
  if (series.length < SHORTEST_SERIES || !words.includes(series)) return undefined;
  const agree = (partsOf: (slug: string) => readonly string[]): boolean => {
    const [ours, theirs] = [partsOf(name), partsOf(words)];
    return ours.length === 0 || theirs.length === 0 || ours.some((each) => theirs.includes(each));
  };
  return agree(yearsIn) && agree(regionsIn) ? 'same' : 'other';
}

/** A slug with hyphens around it, so that whole words are found in it. */
function slugged(text: string): string {
  return `-${slugify(text.replace(/[/_.]/g, ' '))}-`;
}

/** With the hyphens around it. */
const SHORTEST_SERIES = 5;

function yearsIn(slug: string): readonly string[] {
  return slug.match(/(?<=-)20\d\d(?=-)/g) ?? [];
}

function regionsIn(slug: string): readonly string[] {
  return [...slug.matchAll(REGION)].map(([, word = '']) => slugify(REGIONS.get(word) ?? word));
}
