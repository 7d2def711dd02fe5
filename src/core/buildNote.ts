import type { FollowUp, Range, Resource, SchedLink, Section, Talk } from './model.js';
import { parseSchedUrl } from '../sched/url.js';
import type { Entry } from './outline/entries.js';
import type { Nested } from './outline/nest.js';
import { doneDateLength } from './read/doneDate.js';
import type { Fact, HeadingFact, LineFact, Span } from './read/facts.js';
import { readItem } from './read/items.js';
import { LineIndex } from './text/lineIndex.js';

/** Turns nested entries into the sections of a note: gives them ranges, ids, and what is their own. */
export class NoteBuilder {
  private readonly lines: LineIndex;
  private readonly copies = new Map<string, number>();

  /**
   * @param offset where in the text the markdown, that all offsets are relative to, starts
   * @param title what a section is called that has no heading
   */
  constructor(
    private readonly text: string,
    private readonly offset: number,
    private readonly title: string,
  ) {
    this.lines = new LineIndex(text);
  }

  /** Build the sections of the whole note. */
  build(nested: readonly Nested[]): readonly Section[] {
    return this.withCopies(this.sections(nested, ''));
  }

  private sections(nested: readonly Nested[], path: string): readonly Section[] {
    const ids = new Ids();
    return nested.map((each) => this.section(each, path, ids));
  }

  private section({ entry, children, end }: Nested, path: string, ids: Ids): Section {
    const title = entry.title === '' && entry.level === 0 ? this.title : entry.title;
    const id = ids.next(path, '/', title);
    const { links, resources } = this.links(entry.facts);
    const base = {
      id,
      title,
      range: this.range({ start: entry.heading.start, end }),
      headingRange: this.range(entry.heading),
      children: this.sections(children, id),
      followUps: this.followUps(entry, id),
      remarks: entry.facts.filter((fact) => fact.type === 'remark').map((fact) => ({ text: fact.text, range: this.range(fact) })),
      resources,
      links,
    };
    return entry.kind === 'talk' ? { kind: 'talk', ...base, ...talkFacts(entry, links) } : { kind: entry.kind, ...base };
  }

  private links(facts: readonly Fact[]): { links: SchedLink[]; resources: Resource[] } {
    const links: SchedLink[] = [];
    const resources: Resource[] = [];
    for (const link of facts.filter(isText).flatMap((fact) => fact.links)) {
      const range = this.range(link);
      const sched = parseSchedUrl(link.url);
      if (sched) links.push({ ...sched, range });
      else if (/^[a-z][a-z0-9+.-]*:/iu.test(link.url)) resources.push({ url: link.url, text: link.text, range });
    }
    return { links, resources };
  }

  private followUps(entry: Entry, sectionId: string): FollowUp[] {
    const ids = new Ids();
    return entry.facts.filter(isText).flatMap((fact) => {
      const explicit = fact.followUps.filter(({ form }) => form !== 'hint');
      if (explicit.length > 0 || entry.kind !== 'followUps' || fact.type === 'heading') {
        return (explicit.length > 0 ? explicit : fact.followUps).map((each) => this.followUp(each, sectionId, ids));
      }
      return isItem(fact, entry.facts) ? [this.followUp({ form: 'item', ...readItem(this.slice(fact), fact) }, sectionId, ids)] : [];
    });
  }

  private followUp({ start, end, form, state, text }: Span & Pick<FollowUp, 'form' | 'state' | 'text'>, sectionId: string, ids: Ids): FollowUp {
    const shown = state === 'done' ? text.slice(0, text.length - doneDateLength(text)) : text;
    const followUp = { id: ids.next(sectionId, '#', shown), form, state, text: shown, range: this.range({ start, end }), source: this.slice({ start, end }), copies: 1 };
    this.copies.set(copyKey(followUp), (this.copies.get(copyKey(followUp)) ?? 0) + 1);
    return followUp;
  }

  /** How many copies a follow-up has is known when all are read. */
  private withCopies(sections: readonly Section[]): readonly Section[] {
    if (![...this.copies.values()].some((count) => count > 1)) return sections;
    return sections.map((section) => ({
      ...section,
      children: this.withCopies(section.children),
      followUps: section.followUps.map((followUp) => ({ ...followUp, copies: this.copies.get(copyKey(followUp)) ?? 1 })),
    }));
  }

  private range({ start, end }: Span): Range {
    return this.lines.range(start + this.offset, end + this.offset);
  }

  private slice({ start, end }: Span): string {
    return this.text.slice(start + this.offset, end + this.offset);
  }
}

function copyKey({ form, state, source }: FollowUp): string {
  return `${form}\u0000${state}\u0000${source}`;
}

function talkFacts({ evidence }: Entry, links: readonly SchedLink[]): Omit<Talk, keyof Section> {
  const link = links.find((each) => each.eventId === evidence?.event?.eventId);
  return {
    speakers: (evidence?.speakers ?? []).map((speaker) => ({ ...speaker })),
    ...(link ? { link } : {}),
    ...(evidence?.reading.format ? { format: evidence.reading.format } : {}),
    ...(evidence?.time === undefined ? {} : { time: evidence.time }),
    ...(evidence?.room === undefined ? {} : { room: evidence.room }),
    ...(evidence?.slugRemainder === undefined ? {} : { slugRemainder: evidence.slugRemainder }),
  };
}

function isText(fact: Fact): fact is LineFact | HeadingFact {
  return fact.type === 'line' || fact.type === 'heading';
}

/** In a section of follow-ups every list item and every line is one, but not a line that leads in a list. */
function isItem(line: LineFact, facts: readonly Fact[]): boolean {
  if (line.text === '' || line.cells) return false;
  if (line.itemDepth !== undefined) return line.itemEnd !== undefined;
  if (!/[:：]$/u.test(line.text)) return true;
  const next = facts[facts.indexOf(line) + 1];
  return next?.type !== 'line' || next.itemDepth === undefined;
}

/** Makes ids of titles: a path, and a number where a title occurs again. */
class Ids {
  private readonly occurrences = new Map<string, number>();

  next(parent: string, separator: '/' | '#', title: string): string {
    const id = `${parent}${separator}${title.toLowerCase().replace(/[\s/#~]+/gu, ' ').trim()}`;
    const occurrence = (this.occurrences.get(id) ?? 0) + 1;
    this.occurrences.set(id, occurrence);
    return occurrence === 1 ? id : `${id}~${occurrence}`;
  }
}
