import type { FollowUpCopies } from './followUpCopies.js';
import { draftsOf, type FollowUpDraft, isText } from './followUpDrafts.js';
import type { FollowUp, Position, Range, Remark, Resource, SchedLink, SchedUrl, Section, Talk } from './model.js';
import type { Entry } from './outline/entries.js';
import type { Nested } from './outline/nest.js';
import type { Stretch } from './outline/stretches.js';
import type { Span } from './read/facts.js';
import { haveSameItems } from './sameItems.js';
import type { Steps } from './steps.js';

/** The section that was made of an entry the last time, and what decided, besides the text, what it is. */
export interface BuiltSection {
  section: Section;
  /** The entry, with what was in it. */
  nested: Nested;
  /** The line its stretch started on. */
  line: number;
  shift: number;
  /** The id of what it was in. */
  parent: string;
  /** The title, as ids have it. */
  key: string;
  /** As which of those with its title. */
  occurrence: number;
  /** The version of the copies it agrees with. */
  copies: number;
}

/** All of a section but where it ends and what is in it. */
interface Own extends Omit<Section, 'range' | 'children'>, TalkFacts {}

/** What only talks have. */
type TalkFacts = { readonly [key in Exclude<keyof Talk, keyof Section>]?: Talk[key] | undefined };

/**
 * Turns nested entries into the sections of a note: gives them ranges, ids, and what is their own. Sections in which nothing
 * has changed are the same objects as the last time, and are not looked into.
 */
export class NoteBuilder {
  /**
   * @param shift by how many characters the first line is further right than the markdown says: behind a byte order mark
   * @param title what a section is called that has no heading
   */
  constructor(
    private readonly stretches: readonly Stretch[],
    private readonly shift: number,
    private readonly title: string,
    private readonly copies: FollowUpCopies,
  ) {}

  /** Build the sections of the whole note. */
  build(nested: readonly Nested[]): Steps<readonly Section[]> {
    // How many copies a follow-up has is known when all are read.
    this.copies.count(nested);
    return this.sections(nested, '');
  }

  private *sections(nested: readonly Nested[], parent: string): Steps<readonly Section[]> {
    const { shift, copies } = this;
    const occurrences = new Occurrences();
    const sections: Section[] = [];
    for (const each of nested) {
      const { entry } = each;
      const { stretch: { line }, known } = entry;
      const title = entry.title === '' && entry.level === 0 ? this.title : entry.title;
      const last = known.built?.section.title === title ? known.built : undefined;
      const key = last?.key ?? keyOf(title);
      const occurrence = occurrences.next(key);
      const built = last?.parent === parent && last.occurrence === occurrence && last.shift === shift ? last : undefined;
      if (built?.nested === each && built.line === line && built.copies === copies.version) {
        sections.push(built.section);
        continue;
      }
      const id = built ? built.section.id : idOf(parent, '/', key, occurrence);
      // Most have nothing inside, and steps within steps take longer.
      const children = each.children.length === 0 ? NONE : yield* this.sections(each.children, id);
      const section = (built && this.again(built, each, children)) ?? sectionOf(this.own(entry, id, title), this.end(each), children);
      sections.push(section);
      known.built = { section, nested: each, line, shift, parent, key, occurrence, copies: copies.version };
      yield;
    }
    return Object.freeze(sections);
  }

  /** Make a section of what was made the last time, which serves again if its follow-ups have as many copies; it may have to be moved. */
  private again({ section, nested: last, line: from }: BuiltSection, nested: Nested, children: readonly Section[]): Section | undefined {
    const { entry } = nested;
    const lines = entry.stretch.line - from;
    // The first line's characters are counted in another way behind a byte order mark.
    if (lines !== 0 && this.shift !== 0) return undefined;
    if (section.followUps.length > 0 && !draftsOf(entry).every((draft, at) => section.followUps[at]?.copies === this.copiesOf(draft))) return undefined;
    if (lines !== 0) return sectionOf(movedOwn(section, lines), this.end(nested), children);
    return nested === last && haveSameItems(children, section.children) ? section : sectionOf(section, this.end(nested), children);
  }

  private copiesOf(draft: FollowUpDraft): number {
    return this.copies.of(draft.copyKey);
  }

  /** Make what is an entry's own. */
  private own(entry: Entry, id: string, title: string): Own {
    const { stretch, kind } = entry;
    const links: SchedLink[] = [];
    const resources: Resource[] = [];
    const remarks: Remark[] = [];
    for (const fact of entry.facts) {
      if (fact.type === 'remark') remarks.push(Object.freeze({ text: fact.text, range: this.range(fact, stretch) }));
      if (!isText(fact)) continue;
      for (const link of fact.links) {
        if (link.sched) links.push(linkAt(link.sched, this.range(link, stretch)));
        else if (/^[a-z][a-z0-9+.-]*:/iu.test(link.url)) resources.push(Object.freeze({ url: link.url, text: link.text, range: this.range(link, stretch) }));
      }
    }
    const { speakers, link, format, time, room, slugRemainder } = kind === 'talk' ? talkFacts(entry, links) : NOTHING;
    return {
      kind, id, title,
      headingRange: this.range(entry.heading, stretch),
      followUps: this.followUps(entry, id),
      remarks: frozen(remarks),
      resources: frozen(resources),
      links: frozen(links),
      speakers, link, format, time, room, slugRemainder,
    };
  }

  private followUps(entry: Entry, sectionId: string): readonly FollowUp[] {
    const drafts = draftsOf(entry);
    if (drafts.length === 0) return NONE;
    const occurrences = new Occurrences();
    return Object.freeze(
      drafts.map((draft) => {
        const { form, state, text, source, opensItem } = draft;
        const key = keyOf(text);
        return followUpAt({ id: idOf(sectionId, '#', key, occurrences.next(key)), form, state, text, source, copies: this.copiesOf(draft), opensItem }, this.range(draft, entry.stretch));
      }),
    );
  }

  private range({ start, end }: Span, stretch: Stretch): Range {
    return Object.freeze({ start: this.inStretch(start, stretch), end: this.inStretch(end, stretch) });
  }

  private inStretch(offset: number, { lines, line: firstLine }: Stretch): Position {
    const { line, character } = lines.position(offset);
    return Object.freeze({ line: firstLine + line, character: firstLine + line === 0 ? character + this.shift : character });
  }

  /** Where an entry, with all in it, ends. */
  private end({ end, entry: { stretch } }: Nested): Position {
    return this.position(end, stretch);
  }

  /** The position of an offset of a stretch, or behind it. */
  private position(offset: number, from: Stretch): Position {
    if (offset <= from.length) return this.inStretch(offset, from);
    const inNote = from.start + offset;
    let low = from.index;
    let high = this.stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.stretches[middle]?.start ?? 0) <= inNote) low = middle;
      else high = middle - 1;
    }
    const stretch = this.stretches[low] ?? from;
    return this.inStretch(inNote - stretch.start, stretch);
  }
}

/** Make a section. It is written out, as are those below: engines take many times as long to add to the copy of an object. */
function sectionOf({ kind, id, title, headingRange, followUps, remarks, resources, links, speakers = NONE, link, format, time, room, slugRemainder }: Own, end: Position, children: readonly Section[]): Section {
  const range = Object.freeze({ start: headingRange.start, end });
  if (kind !== 'talk') return Object.freeze({ kind, id, title, range, headingRange, children, followUps, remarks, resources, links });
  const talk = link ? { kind, id, title, range, headingRange, children, followUps, remarks, resources, links, speakers, link } : { kind, id, title, range, headingRange, children, followUps, remarks, resources, links, speakers };
  // Nearly all talks have none of the rest.
  if (format === undefined && time === undefined && room === undefined && slugRemainder === undefined) return Object.freeze(talk);
  return Object.freeze({ ...talk, ...(format && { format }), ...(time !== undefined && { time }), ...(room !== undefined && { room }), ...(slugRemainder !== undefined && { slugRemainder }) });
}

/** What is a section's own, so many lines further down. */
function movedOwn({ kind, id, title, headingRange, followUps, remarks, resources, links, speakers, link, format, time, room, slugRemainder }: Own, lines: number): Own {
  const movedLinks = movedAll(links, lines, linkAt);
  return {
    kind, id, title,
    headingRange: movedRange(headingRange, lines),
    followUps: movedAll(followUps, lines, followUpAt),
    remarks: movedAll(remarks, lines, ({ text }, range) => Object.freeze({ text, range })),
    resources: movedAll(resources, lines, ({ url, text }, range) => Object.freeze({ url, text, range })),
    links: movedLinks,
    speakers, link: link && movedLinks[links.indexOf(link)], format, time, room, slugRemainder,
  };
}

function movedAll<T extends { readonly range: Range }>(all: readonly T[], lines: number, at: (each: T, range: Range) => T): readonly T[] {
  return all.length === 0 ? all : Object.freeze(all.map((each) => at(each, movedRange(each.range, lines))));
}

function movedRange({ start, end }: Range, lines: number): Range {
  return Object.freeze({ start: moved(start, lines), end: moved(end, lines) });
}

function moved({ line, character }: Position, lines: number): Position {
  return Object.freeze({ line: line + lines, character });
}

function linkAt({ host, eventId, slug, url }: SchedUrl, range: Range): SchedLink {
  return Object.freeze(slug === undefined ? { host, eventId, url, range } : { host, eventId, slug, url, range });
}

function followUpAt({ id, form, state, text, source, copies, opensItem }: Omit<FollowUp, 'range' | 'opensItem'> & { readonly opensItem?: true | undefined }, range: Range): FollowUp {
  return Object.freeze(opensItem ? { id, form, state, text, range, source, copies, opensItem } : { id, form, state, text, range, source, copies });
}

const NONE: readonly never[] = Object.freeze([]);

function frozen<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : Object.freeze(list);
}

function talkFacts({ evidence }: Entry, links: readonly SchedLink[]): TalkFacts {
  if (!evidence) return NOTHING;
  const { speakers, event, reading: { format }, time, room, slugRemainder } = evidence;
  return {
    speakers: frozen(speakers.map((speaker) => Object.freeze(speaker))),
    link: links.find((each) => each.eventId === event?.eventId),
    format, time, room, slugRemainder,
  };
}

const NOTHING: TalkFacts = {};

/** A path of titles, and a number where a title occurs again. */
function idOf(parent: string, separator: '/' | '#', key: string, occurrence: number): string {
  const id = `${parent}${separator}${key}`;
  return occurrence === 1 ? id : `${id}~${occurrence}`;
}

function keyOf(title: string): string {
  const lower = title.toLowerCase();
  return /[/#~]|[^\S ]| {2}|^ | $/u.test(lower) ? lower.replace(/[\s/#~]+/gu, ' ').trim() : lower;
}

/** Counts how often titles occur in one place. */
class Occurrences {
  private readonly known = new Map<string, number>();

  next(key: string): number {
    const occurrence = (this.known.get(key) ?? 0) + 1;
    this.known.set(key, occurrence);
    return occurrence;
  }
}
