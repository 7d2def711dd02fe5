import type { FollowUp, Note, Range, Remark, Resource, SchedLink, Section, Talk } from './model.js';
import { parseSchedUrl } from '../sched/url.js';
import { toBlocks } from './outline/blocks.js';
import { DayReader } from './outline/dates.js';
import { type Entry, toEntries } from './outline/entries.js';
import { isConference } from './outline/isConference.js';
import { judge } from './outline/judge.js';
import { nest, type Nested } from './outline/nest.js';
import { readSpeakers } from './outline/people.js';
import { dayFromPath, talkFromFrontMatter, titleOf } from './outline/wrap.js';
import type { Fact, LineFact } from './read/facts.js';
import { readFrontMatter } from './read/frontMatter.js';
import { doneDateLength } from './read/doneDate.js';
import { readItem } from './read/items.js';
import { MarkerGrammar } from './read/markers.js';
import { readFacts } from './read/readFacts.js';
import { LineIndex } from './text/lineIndex.js';

export interface ParseOptions {
  /** The note's path or URI; its name may name the day, and is the title of a note that has none. */
  readonly path?: string;
  /** The words that open a follow-up. `TODO` by default; `DONE` in a marker's place closes it. */
  readonly markers?: readonly string[];
}

export const DEFAULT_MARKERS: readonly string[] = ['TODO'];

/** The months and weekdays of all languages: gathered once, on the first note. */
const days = new DayReader();

/**
 * Read a markdown note. Never throws for a string, and never guesses without evidence: a heading nothing is known of is a
 * `section`. The result is deeply frozen.
 */
export function parseNote(text: string, options: ParseOptions = {}): Note {
 // A byte order mark is no part of the markdown: with it before them, `---` and `#` would start nothing.
  const facts = readFacts(text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text, new MarkerGrammar(options.markers ?? DEFAULT_MARKERS));
  const frontMatter = readFrontMatter(facts);
  const blocks = toBlocks(facts);
  const verdicts = judge(blocks, days);
  const conference = isConference(blocks, verdicts, frontMatter, options.path);
  const builder = new NoteBuilder(text);
  let nested = nest(toEntries(blocks, verdicts).filter((entry) => entry.level > 0 || builder.isWorthShowing(entry)), text);
  if (conference) {
    nested = talkFromFrontMatter(nested, frontMatter, text);
    nested = dayFromPath(nested, options.path, days, text);
  }
  const title = titleOf(nested, frontMatter, options.path);
  return Object.freeze({
    ...(options.path === undefined ? {} : { path: options.path }),
    title,
    sections: builder.sections(nested, '', frontMatter?.speakers.flatMap((each) => readSpeakers(each, 'labelled')?.speakers ?? []) ?? [], title),
    isConference: conference,
  });
}

/** Gives entries their ranges and ids. */
class NoteBuilder {
  private readonly lines: LineIndex;

  constructor(private readonly text: string) {
    this.lines = new LineIndex(text);
  }

  /** What stands before the first heading is a section only when there is something in it to come back to. */
  isWorthShowing(entry: Entry): boolean {
    return entry.facts.some((fact) => fact.type === 'remark' || (fact.type === 'line' && (fact.links.length > 0 || fact.followUps.length > 0)));
  }

  sections(nested: readonly Nested[], path: string, speakers: Talk['speakers'], untitled: string): readonly Section[] {
    const occurrences = new Map<string, number>();
    return Object.freeze(nested.map((each) => this.section(each, path, occurrences, speakers, untitled)));
  }

  private section(nested: Nested, path: string, occurrences: Map<string, number>, frontMatterSpeakers: Talk['speakers'], untitled: string): Section {
    const { entry, children, end } = nested;
    const title = entry.title === '' && entry.level === 0 ? untitled : entry.title;
    const id = nextId(`${path}/${idPart(title)}`, occurrences);
    const links: SchedLink[] = [];
    const resources: Resource[] = [];
    for (const fact of entry.facts) {
      if (fact.type !== 'line' && fact.type !== 'heading') continue;
      for (const link of fact.links) {
        const range = this.lines.range(link.start, link.end);
        const sched = parseSchedUrl(link.url);
        if (sched) links.push(Object.freeze({ ...sched, range }));
        else if (/^[a-z][a-z0-9+.-]*:/iu.test(link.url)) resources.push(Object.freeze({ url: link.url, text: link.text, range }));
      }
    }
    const base = {
      id,
      title,
      range: this.range(entry.heading.start, Math.max(end, entry.heading.end)),
      headingRange: this.range(entry.heading.start, entry.heading.end),
      children: this.sections(children, id, [], untitled),
      followUps: this.followUps(entry, id),
      remarks: Object.freeze(entry.facts.flatMap((fact): Remark[] => (fact.type === 'remark' ? [Object.freeze({ text: fact.text, range: this.range(fact.start, fact.end) })] : []))),
      resources: Object.freeze(resources),
      links: Object.freeze(links),
    };
    if (entry.kind !== 'talk') return Object.freeze({ kind: entry.kind, ...base });
    const { evidence } = entry;
    const own = evidence?.speakers ?? [];
    const link = evidence?.event ? links.find((each) => each.eventId === evidence.event?.eventId) : undefined;
    return Object.freeze({
      kind: 'talk',
      ...base,
      speakers: Object.freeze((own.length > 0 ? own : frontMatterSpeakers).map((speaker) => Object.freeze({ ...speaker }))),
      ...(link ? { link } : {}),
      ...(evidence?.reading.format ? { format: evidence.reading.format } : {}),
      ...(evidence?.time === undefined ? {} : { time: evidence.time }),
      ...(evidence?.room === undefined ? {} : { room: evidence.room }),
      ...(evidence?.slugRemainder === undefined ? {} : { slugRemainder: evidence.slugRemainder }),
    });
  }

  private followUps(entry: Entry, sectionId: string): readonly FollowUp[] {
    const occurrences = new Map<string, number>();
    const add = (followUp: Omit<FollowUp, 'id' | 'range' | 'source'> & { start: number; end: number }): FollowUp => {
      const { start, end, ...read } = followUp;
      const text = read.state === 'done' ? read.text.slice(0, read.text.length - doneDateLength(read.text)) : read.text;
      const rest = { ...read, text };
      return Object.freeze({ ...rest, id: nextId(`${sectionId}#${idPart(rest.text)}`, occurrences), range: this.range(start, end), source: this.text.slice(start, end) });
    };
    return Object.freeze(
      entry.facts.flatMap((fact) => {
        if (fact.type !== 'line' && fact.type !== 'heading') return [];
        const explicit = fact.followUps.filter(({ form }) => form !== 'hint');
        if (explicit.length > 0) return explicit.map(add);
        if (entry.kind === 'followUps' && fact.type === 'line') return isItem(fact, entry.facts) ? [add({ form: 'item', ...readItem(this.text, fact) })] : [];
        return fact.followUps.map(add);
      }),
    );
  }

  private range(start: number, end: number): Range {
    const range = this.lines.range(start, end);
    return Object.freeze({ start: Object.freeze(range.start), end: Object.freeze(range.end) });
  }
}

/** In a section of follow-ups every list item and every line is one, but not a line that leads in a list. */
function isItem(line: LineFact, facts: readonly Fact[]): boolean {
  if (line.text === '' || line.cells) return false;
  if (line.itemDepth !== undefined) return line.itemEnd !== undefined;
  if (!/[:：]$/u.test(line.text)) return true;
  const next = facts[facts.indexOf(line) + 1];
  return next?.type !== 'line' || next.itemDepth === undefined;
}

function idPart(title: string): string {
  return title.toLowerCase().replace(/[\s/#~]+/gu, ' ').trim();
}

function nextId(id: string, occurrences: Map<string, number>): string {
  const before = occurrences.get(id) ?? 0;
  occurrences.set(id, before + 1);
  return before === 0 ? id : `${id}~${before + 1}`;
}
