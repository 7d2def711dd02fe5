import placeZones from '../../../data/placeZones.txt';
import { tableOf } from '../../core/text/wordList.js';

/** Zones by places in lower case; for a country with several zones, the beginning that they share. */
const ZONES = tableOf(placeZones);

/** The most words that the name of a place in the table has. */
const WORDS = 4;

/**
 * Return the time zone of the place of a conference; `undefined` unless all that tells a place tells the same zone.
 *
 * @param locations of the events, each with the address of the place at its end: `Room F, Amsterdam, Netherlands`
 * @param name of the conference, which counts where no location tells a place: `Open Source Summit Japan 2025`
 */
export function zoneOfPlaces(locations: Iterable<string>, name: string): string | undefined {
  const zones = new Set([...locations].flatMap((location) => zoneOfAddress(location) ?? []));
  const found = zones.size > 0 ? zones : new Set(zonesNamed(name));
  return found.size === 1 ? [...found][0] : undefined;
}

/** `KS 66044`, `WA` */
const STATE = /^([A-Z]{2})(?: \d{5}(?:-\d{4})?)?$/;

/** Read an address from its end; an unknown part before any zone means that the place is not known. */
function zoneOfAddress(address: string): string | undefined {
  let country = '';
  const parts = address.slice(-300).split(',');
  for (const part of parts.reverse().map((each) => each.trim())) {
    const [, state] = STATE.exec(part) ?? [];
    // Without a postal code or a country behind, two letters may be a country as well as a state.
    const isState = state !== undefined && (country === 'America' || part !== state);
    const zone = isState ? ZONES.get(`us-${state.toLowerCase()}`) : ZONES.get(withoutCodes(part));
    if (zone === undefined) return undefined;
    if (zone.includes('/')) return isState || zone.startsWith(country) ? zone : undefined;
    country = zone;
  }
  return undefined;
}

/** `1078 GZ Amsterdam` and `Sydney 2000` are in Amsterdam and Sydney. */
function withoutCodes(part: string): string {
  const words = part.split(/\s+/);
  const isCode = (word: string, at: number): boolean =>
    /\d/.test(word) || (/^[A-Z]{2}$/.test(word) && /\d/.test(words[at - 1] ?? ''));
  return words
    .filter((word, at) => !isCode(word, at))
    .join(' ')
    .toLowerCase();
}

/** Find the zones of all places that a text names. */
function zonesNamed(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu)
      ?.slice(0, 50) ?? [];
  return words.flatMap((_, from) =>
    Array.from({ length: WORDS }, (__, more) => ZONES.get(words.slice(from, from + more + 1).join(' ')) ?? '').filter(
      (zone) => zone.includes('/'),
    ),
  );
}
