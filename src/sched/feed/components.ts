/** The text of a calendar (RFC 5545), cut into its components: a broken one cannot spoil the others. */

/** A component: what stands between `BEGIN:VEVENT` and `END:VEVENT`. */
export interface ComponentText {
  /** In upper case. */
  readonly name: string;
  /** Unfolded, without the lines of the components inside. */
  readonly lines: readonly string[];
  readonly children: readonly ComponentText[];
}

interface OpenComponent extends ComponentText {
  readonly lines: string[];
  readonly children: OpenComponent[];
}

/** Yield the lines of a calendar, unfolded: a line that starts with a space or a tab continues the line before. */
export function* unfoldedLines(text: string): Generator<string, void, undefined> {
  let line = '';
  let start = 0;
  // Looks for the ends of lines: a pattern for whole lines can need more stack than there is for one of megabytes.
  for (const { 0: lineEnd, index } of text.matchAll(/[\r\n]+|$/g)) {
    const part = text.slice(start, index);
    start = index + lineEnd.length;
    if (part === '') continue;
    if (/^[ \t]/.test(part)) {
      line += part.slice(1);
      continue;
    }
    if (line !== '') yield line;
    line = part;
  }
  if (line !== '') yield line;
}

/** `BEGIN:VEVENT`, `END:VEVENT`. */
const EDGE = /^(BEGIN|END):\s*([\w-]+)\s*$/i;

/** Components nested deeper are read as parts of the component around them. */
const DEPTH = 20;

/** Sorts the lines of a calendar into its components. */
export class CalendarText {
  /** The calendar's own lines. */
  readonly lines: string[] = [];
  readonly zones: ComponentText[] = [];
  readonly events: ComponentText[] = [];
  /** The components around the next line, outermost first. */
  #open: OpenComponent[] = [];
  #unfinished = 0;

  /** How many events begin but never end. */
  get unfinished(): number {
    return this.#unfinished + (this.isInEvent ? 1 : 0);
  }

  /** Whether the last line so far is inside an event. */
  get isInEvent(): boolean {
    return this.#open[0]?.name === 'VEVENT';
  }

  /** Add the next line, unfolded. */
  add(line: string): void {
    const [, edge, name = ''] = EDGE.exec(line) ?? [];
    if (edge === undefined) (this.#open.at(-1) ?? this).lines.push(line);
    else if (edge.toUpperCase() === 'BEGIN') this.#begin(name.toUpperCase());
    else this.#end(name.toUpperCase());
  }

  #begin(name: string): void {
    // None of these is ever inside another component, so those still open were never ended.
    if (name === 'VCALENDAR' || name === 'VEVENT' || name === 'VTIMEZONE') {
      this.#unfinished = this.unfinished;
      this.#open = [];
    }
    if (name === 'VCALENDAR' || this.#open.length >= DEPTH) return;
    const component: OpenComponent = { name, lines: [], children: [] };
    this.#open.at(-1)?.children.push(component);
    this.#open.push(component);
  }

  #end(name: string): void {
    const at = this.#open.findLastIndex((component) => component.name === name);
    const component = this.#open[at];
    if (component === undefined) return;
    this.#open.length = at;
    if (at > 0) return;
    if (name === 'VEVENT') this.events.push(component);
    if (name === 'VTIMEZONE') this.zones.push(component);
  }
}
