import type { FollowUpCopies } from './followUpCopies.js';
import { draftsOf, type FollowUpDraft, isText } from './followUpDrafts.js';
import type { FollowUp, Position, Range, Remark, Resource, SchedLink, SchedUrl, Section, Speaker, Talk } from './model.js';
import type { Entry } from './outline/entries.js';
import type { Evidence } from './outline/evidence.js';
import type { Nested } from './outline/nest.js';
import type { Stretch } from './outline/stretches.js';
import type { Span } from './read/facts.js';
import { haveSameItems } from './sameItems.js';
import type { Steps } from './steps.js';

/** What is a section's own, in the place where it stood: all of it but where it ends and what is in it. */
export interface Own extends Omit<Section, 'range' | 'children'>, Place {
  /** What only talks have; the talk's link by its place among the links. */
  readonly talk: { readonly speakers: readonly Speaker[]; readonly link: number; readonly about: Pick<Talk, 'format' | 'time' | 'room' | 'slugRemainder'> } | undefined;
}

/** What decides, besides the text, what a section is. */
interface Place {
  /** The line its stretch starts on. */
  readonly line: number;
  readonly shift: number;
  /** The id of what it is in. */
  readonly parent: string;
  readonly title: string;
  /** The title, as ids have it. */
  readonly key: string;
  /** As which of those with its title. */
  readonly occurrence: number;
}

/** A section, and what it was made with. */
export interface BuiltSection {
  readonly section: Section;
  readonly own: Own;
  /** The version of the copies it agrees with. */
  copies: number;
}

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
    if (nested.length === 0) return NONE;
    const occurrences = new Occurrences();
    const sections: Section[] = [];
    for (const each of nested) {
      const { entry, built } = each;
      const title = entry.title === '' && entry.level === 0 ? this.title : entry.title;
      const last = built?.own ?? entry.known.own;
      const key = last?.title === title ? last.key : keyOf(title);
      const occurrence = occurrences.next(key);
      const isAsBefore = built && built.copies === this.copies.version && built.own.line === entry.stretch.line && this.servesIn(built.own, parent, title, occurrence);
      sections.push(isAsBefore ? built.section : yield* this.section(each, { line: entry.stretch.line, shift: this.shift, parent, title, key, occurrence }));
    }
    return Object.freeze(sections);
  }

  private *section(nested: Nested, place: Place): Steps<Section> {
    const { entry, built } = nested;
    const own = this.ownAt(entry, place);
    yield;
    const children = yield* this.sections(nested.children, own.id);
    if (built?.own === own && haveSameItems(children, built.section.children)) {
      built.copies = this.copies.version;
      return built.section;
    }
    const section = sectionOf(own, Object.freeze({ start: own.headingRange.start, end: this.position(nested.end, entry.stretch) }), children);
    nested.built = { section, own, copies: this.copies.version };
    return section;
  }

  /** What is an entry's own, in a place. */
  private ownAt(entry: Entry, place: Place): Own {
    const { own: last } = entry.known;
    // What was made of it serves again, if its follow-ups have as many copies; it may have to be moved.
    const serves = last && this.servesIn(last, place.parent, place.title, place.occurrence) && last.followUps.every((followUp, at) => followUp.copies === this.copiesOf(draftsOf(entry)[at]));
    if (serves && last.line === place.line) return last;
    // The first line's characters are counted in another way behind a byte order mark.
    const own = serves && this.shift === 0 ? movedOwn(last, place.line) : this.own(entry, place);
    entry.known.own = own;
    return own;
  }

  /** Tell whether what was made of an entry serves again, be it on other lines. */
  private servesIn(own: Own, parent: string, title: string, occurrence: number): boolean {
    return own.parent === parent && own.title === title && own.occurrence === occurrence && own.shift === this.shift;
  }

  private copiesOf(draft: FollowUpDraft | undefined): number {
    return draft ? this.copies.of(draft.copyKey) : 0;
  }

  private own(entry: Entry, place: Place): Own {
    const { stretch } = entry;
    const { line, shift, parent, title, key, occurrence } = place;
    const id = idOf(parent, '/', key, occurrence);
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
    return {
      line, shift, parent, title, key, occurrence, kind: entry.kind, id,
      headingRange: this.range(entry.heading, stretch),
      followUps: this.followUps(entry, id),
      remarks: frozen(remarks),
      resources: frozen(resources),
      links: frozen(links),
      talk: entry.kind === 'talk' ? talkFacts(entry, links) : undefined,
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
function sectionOf({ kind, id, title, headingRange, followUps, remarks, resources, links, talk }: Own, range: Range, children: readonly Section[]): Section {
  if (!talk) return Object.freeze({ kind, id, title, range, headingRange, children, followUps, remarks, resources, links }) as Section;
  const link = links[talk.link];
  return Object.freeze(Object.assign({ kind, id, title, range, headingRange, children, followUps, remarks, resources, links, speakers: talk.speakers }, talk.about, link && { link }));
}

/** What is a section's own, on other lines. */
function movedOwn({ line: from, shift, parent, key, occurrence, kind, id, title, headingRange, followUps, remarks, resources, links, talk }: Own, line: number): Own {
  const lines = line - from;
  return {
    line, shift, parent, title, key, occurrence, kind, id,
    headingRange: movedRange(headingRange, lines),
    followUps: movedAll(followUps, lines, followUpAt),
    remarks: movedAll(remarks, lines, ({ text }, range) => Object.freeze({ text, range })),
    resources: movedAll(resources, lines, ({ url, text }, range) => Object.freeze({ url, text, range })),
    links: movedAll(links, lines, linkAt),
    talk,
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

function talkFacts({ evidence }: Entry, links: readonly SchedLink[]): Own['talk'] {
  return {
    speakers: frozen((evidence?.speakers ?? NONE).map((speaker) => Object.freeze(speaker))),
    link: links.findIndex((each) => each.eventId === evidence?.event?.eventId),
    about: evidence ? aboutTalk(evidence) : {},
  };
}

function aboutTalk({ reading: { format }, time, room, slugRemainder }: Evidence): NonNullable<Own['talk']>['about'] {
  // Nearly all talks have none of it.
  if (format === undefined && time === undefined && room === undefined && slugRemainder === undefined) return NOTHING;
  return { ...(format && { format }), ...(time !== undefined && { time }), ...(room !== undefined && { room }), ...(slugRemainder !== undefined && { slugRemainder }) };
}

const NOTHING = {};

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
