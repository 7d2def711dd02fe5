/** iCalendar (RFC 5545) as lines: names, parameters and values. What the values mean is up to the reader. */
import ICAL from 'ical.js';

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

/** Join lines with those that go on with a space or a tab. ical.js wants to be handed all lines in one go, and every line to be right. */
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

/** Leaves every value as it stands there: a feed's reader takes more for a time than the standard does. */
const AS_WRITTEN = { property: {}, value: {}, param: {}, propertyGroups: false };
/** No name and parameters are as long as this, and ical.js takes a time quadratic in their length. */
const HEAD = 4000;

type Property = readonly [name: string, parameters: Readonly<Record<string, string | readonly string[]>>, type: string, value: string];

function readLine(line: string): ContentLine | undefined {
  const [name] = /^[\w-]+/.exec(line) ?? [];
  if (name === undefined) return undefined;
  // To ical.js the beginning and the end of a component are no lines of their own.
  if (/^(?:BEGIN|END)$/i.test(name)) return { name: name.toUpperCase(), parameters: new Map(), value: line.slice(name.length + 1) };
  const head = line.slice(0, HEAD);
  try {
    const [, parameters, , value] = ICAL.parse.property(head, AS_WRITTEN) as unknown as Property;
    return {
      name: name.toUpperCase(),
      parameters: new Map(Object.entries(parameters).map(([key, each]) => [key.toUpperCase(), [each].flat().join(',')])),
      value: line.slice(head.length - value.length),
    };
  } catch {
    // Parameters nobody can read; the value is all the same what follows the next colon.
    const colon = head.indexOf(':');
    return colon === -1 ? undefined : { name: name.toUpperCase(), parameters: new Map(), value: line.slice(colon + 1) };
  }
}

/** Undo the escapes of a text value. */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\;,n:"])/gi, (_, char: string) => (char === 'n' || char === 'N' ? '\n' : char));
}
