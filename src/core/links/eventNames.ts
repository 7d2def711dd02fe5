import { anyOf } from '../text/regexp.js';
import { NAMES, REGIONS, SERIES } from './hosts.js';

/** `kccnceu2024`: a series, a region, and a year. */
const SERIES_HOST = new RegExp(`^([a-z]+?)(${anyOf(REGIONS.keys())})?(20\\d\\d|\\d\\d)$`);

/**
 * Return the name of the conference that a sched.com host belongs to: for `kccnceu2024.sched.com`, "KubeCon +
 * CloudNativeCon Europe 2024".
 *
 * For a host in no table, return the first label of the host in readable form ("Fooconf 2027"); for the short form
 * `sched.co`, which has no conference, "Sched".
 */
export function eventName(host: string): string {
  const label =
    host
      .toLowerCase()
      .replace(/^www\./, '')
      .split('.', 1)[0] ?? '';
  return NAMES.get(label) ?? fromSeries(label) ?? readable(label);
}

function fromSeries(label: string): string | undefined {
  const [, series = '', region = '', year = ''] = SERIES_HOST.exec(label) ?? [];
  const name = SERIES.get(series);
  if (name === undefined) return undefined;
  return [name, REGIONS.get(region), year.padStart(4, '20')].filter(Boolean).join(' ');
}

function readable(label: string): string {
  const words = label
    .replace(/20\d\d(?!\d)/g, ' $& ')
    .replace(/[\s-]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
