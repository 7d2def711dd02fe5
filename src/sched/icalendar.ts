/**
 * iCalendar (RFC 5545) as lines: names, parameters and values. What the values mean is up to the reader.
 *
 * Why not a library: the one that is right (`ical.js`) is a quarter of what the whole extension may weigh, and the light
 * ones break what feeds have (quoted parameters with a colon, lines folded by a tab, times without a zone, text that reads like
 * a line). The tests hold this reader to `ical.js`.
 */

/** `DTSTART;TZID=Europe/Berlin:20260325T131500`. Names are in upper case. */
export interface ContentLine {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** As it stands there, still escaped. */
  readonly value: string;
}

/** Yield the lines of a calendar, unfolded; lines that are none are left out. */
export function* contentLines(text: string): Generator<ContentLine, void, undefined> {
  for (const line of unfolded(text)) {
    const read = readLine(line);
    if (read !== undefined) yield read;
  }
}

/** Join lines with those that go on with a space or a tab. */
function* unfolded(text: string): Generator<string, void, undefined> {
  let parts: string[] = [];
  const ends = /\r\n|\r|\n/g;
  for (let from = text.startsWith('\uFEFF') ? 1 : 0; from <= text.length;) {
    const end = ends.exec(text);
    const line = text.slice(from, end?.index);
    if (line.startsWith(' ') || line.startsWith('\t')) {
      parts.push(line.slice(1));
    } else {
      if (parts.length > 0) yield parts.join('');
      parts = [line];
    }
    if (end === null) break;
    from = ends.lastIndex;
  }
  if (parts.length > 0) yield parts.join('');
}

const NAME = /^[\w-]+/;
const PARAMETER = /;([\w-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/y;

function readLine(line: string): ContentLine | undefined {
  const [name] = NAME.exec(line) ?? [];
  if (name === undefined) return undefined;
  const parameters = new Map<string, string>();
  let at = name.length;
  for (;;) {
    PARAMETER.lastIndex = at;
    const found = PARAMETER.exec(line);
    if (found === null) break;
    const [whole, key = '', value = ''] = found;
    parameters.set(key.toUpperCase(), value.replaceAll('"', ''));
    at += whole.length;
  }
  if (line[at] !== ':') {
    // Parameters nobody can read; the value is all the same what follows the next colon.
    at = line.indexOf(':', at);
    if (at === -1) return undefined;
  }
  return { name: name.toUpperCase(), parameters, value: line.slice(at + 1) };
}

/** Undo the escapes of a text value. */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\;,n:"])/gi, (_, char: string) => (char === 'n' || char === 'N' ? '\n' : char));
}
