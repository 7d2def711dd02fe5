import { copyKeysOf, type FollowUpCopies } from './followUpCopies.js';
import { draftsOf, isText } from './followUpDrafts.js';
import type { FollowUp, Position, Range, Remark, Resource, SchedLink, SchedUrl, Section, Talk } from '../note/note.js';
import type { Entry } from './entries.js';
import type { Nested } from './nest.js';
import type { Stretch } from '../reading/stretches.js';
import type { Span } from '../markdown/facts.js';
import { haveSameItems } from '../text/sameItems.js';
import type { Steps } from '../text/steps.js';

/** The section that was made of an entry the last time, and what decided, besides the text, what it is. */
export interface BuiltSection extends Placed {
  /** The entry, with what was in it. */
  readonly nested: Nested;
  readonly shift: number;
  /** The id of what it was in. */
  readonly parent: string;
  /** The title, as ids have it. */
  readonly key: string;
  /** As which of those with its title. */
  readonly occurrence: number;
  /** The same section as it was given last. */
  given: Placed;
  /** The version of the copies that agrees with. */
  version: number;
}

/** A section where it stands. */
interface Placed {
  readonly section: Section;
  /** The line its stretch starts on. */
  readonly line: number;
  /** How many copies each of the follow-ups in it has, its children's included. */
  readonly counts: readonly number[];
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
    for (;;) {
      this.addKnown(nested, parent, occurrences, sections);
      const each = nested[sections.length];
      if (!each) return Object.freeze(sections);
      const { entry } = each;
      const title = this.titleOf(entry);
      const { key, occurrence } = occurrences;
      const built = builtAs(entry, title, parent, occurrence, shift);
      const id = built ? built.section.id : idOf(parent, '/', key, occurrence);
      // Most have nothing inside, and steps within steps take longer.
      const children = each.children.length === 0 ? NONE : yield* this.sections(each.children, id);
      const section = (built && this.again(built, each, children)) ?? sectionOf(this.own(entry, id, title), this.end(each), children);
      sections.push(section);
      const { line } = entry.stretch;
      const counts = this.countsOf(each);
      entry.known.built = { section, line, counts, nested: each, shift, parent, key, occurrence, given: { section, line, counts }, version: copies.version };
      yield;
    }
  }

  /**
   * Add the sections that have been made and have the same in them, up to the first that has not, whose title is the last that is counted.
   *
   * Not in the generator itself: engines run loops in those several times slower.
   */
  private addKnown(nested: readonly Nested[], parent: string, occurrences: Occurrences, sections: Section[]): void {
    const { shift } = this;
    for (let at = sections.length; at < nested.length; at++) {
      const each = nested[at] as Nested;
      const { entry } = each;
      const { stretch: { line }, known: { built: last } } = entry;
      const title = this.titleOf(entry);
      const occurrence = occurrences.next(last?.section.title === title ? last.key : keyOf(title));
      const built = builtAs(entry, title, parent, occurrence, shift);
      // The first line's characters are counted in another way behind a byte order mark.
      if (built?.nested !== each || (built.line !== line && shift !== 0)) return;
      sections.push(this.given(built, line));
    }
  }

  private titleOf({ title, level }: Entry): string {
    return title === '' && level === 0 ? this.title : title;
  }

  /** Give a section that was made, with the same in it, where its stretch starts on a line by now. */
  private given(built: BuiltSection, line: number): Section {
    const { version } = this.copies;
    const { given } = built;
    const counts = built.version === version ? given.counts : this.countsOf(built.nested);
    built.version = version;
    if (given.line === line && haveSameItems(given.counts, counts)) return given.section;
    const isAsMade = built.line === line && haveSameItems(built.counts, counts);
    const section = isAsMade ? built.section : sectionAgain(built.section, built.nested, line - built.line, counts);
    built.given = { section, line, counts };
    return section;
  }

  /** Make a section of what was made the last time, with what is its own on other lines, it may be. */
  private again({ section, nested: last, line: from }: BuiltSection, nested: Nested, children: readonly Section[]): Section | undefined {
    const { entry } = nested;
    const lines = entry.stretch.line - from;
    if (lines !== 0 && this.shift !== 0) return undefined;
    const own = ownAgain(section, lines, draftsOf(entry).map(({ copyKey }) => this.copies.of(copyKey)));
    return own === section && nested === last && haveSameItems(children, section.children) ? section : sectionOf(own, this.end(nested), children);
  }

  private countsOf(nested: Nested): readonly number[] {
    const keys = copyKeysOf(nested);
    return keys.length === 0 ? NONE : keys.map((key) => this.copies.of(key));
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
        return followUpAt({ id: idOf(sectionId, '#', key, occurrences.next(key)), form, state, text, source, opensItem }, this.range(draft, entry.stretch), this.copies.of(draft.copyKey));
      }),
    );
  }

  private range({ start, end }: Span, stretch: Stretch): Range {
    const { lines } = stretch;
    const line = lines.lineAt(start);
    // Most are on one line.
    const lastLine = end < lines.lineStart(line + 1) ? line : lines.lineAt(end);
    return Object.freeze({ start: this.onLine(line, start, stretch), end: this.onLine(lastLine, end, stretch) });
  }

  private inStretch(offset: number, stretch: Stretch): Position {
    return this.onLine(stretch.lines.lineAt(offset), offset, stretch);
  }

  private onLine(lineInStretch: number, offset: number, stretch: Stretch): Position {
    const line = stretch.line + lineInStretch;
    const character = Math.min(offset, stretch.length) - stretch.lines.lineStart(lineInStretch);
    return Object.freeze({ line, character: line === 0 ? character + this.shift : character });
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

/**
 * Make a section. It is written out, as are those below: engines take many times as long to add to the copy of an object.
 *
 * @param children those in it, or what makes them when someone asks for them
 */
function sectionOf({ kind, id, title, headingRange, followUps, remarks, resources, links, speakers = NONE, link, format, time, room, slugRemainder }: Own, end: Position, children: readonly Section[] | (() => readonly Section[])): Section {
  const range = Object.freeze({ start: headingRange.start, end });
  if (kind !== 'talk') return withChildren({ kind, id, title, range, headingRange, children: NONE, followUps, remarks, resources, links }, children);
  const talk = link ? { kind, id, title, range, headingRange, children: NONE, followUps, remarks, resources, links, speakers, link } : { kind, id, title, range, headingRange, children: NONE, followUps, remarks, resources, links, speakers };
  // Nearly all talks have none of the rest.
  if (format === undefined && time === undefined && room === undefined && slugRemainder === undefined) return withChildren(talk, children);
  return withChildren({ ...talk, ...(format && { format }), ...(time !== undefined && { time }), ...(room !== undefined && { room }), ...(slugRemainder !== undefined && { slugRemainder }) }, children);
}

function withChildren(section: Mutable<Section>, children: readonly Section[] | (() => readonly Section[])): Section {
  if (typeof children === 'function') Object.defineProperty(section, 'children', { get: children });
  else section.children = children;
  return Object.freeze(section);
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

/**
 * Give a section with all in it so many lines further down, and with other numbers of copies. What is in it is made only when
 * someone asks for it: an edit then costs what it touches, and not what stands behind it.
 *
 * @param counts how many copies each of the follow-ups in it has, from some place in the list on
 */
function sectionAgain(section: Section, nested: Nested, lines: number, counts: readonly number[], at = 0): Section {
  const own = ownAgain(section, lines, counts, at);
  const end = movedPosition(section.range.end, lines);
  if (nested.children.length === 0) return own === section ? section : sectionOf(own, end, NONE);
  let children: readonly Section[] | undefined;
  return sectionOf(own, end, () => (children ??= childrenAgain(section, nested, lines, counts, at)));
}

function childrenAgain({ followUps, children }: Section, nested: Nested, lines: number, counts: readonly number[], at: number): readonly Section[] {
  let next = at + followUps.length;
  return Object.freeze(children.map((child, index) => {
    const inside = nested.children[index] as Nested;
    const from = next;
    next += copyKeysOf(inside).length;
    return sectionAgain(child, inside, lines, counts, from);
  }));
}

/** What is a section's own, so many lines further down, and with other numbers of copies; the same where those are. */
function ownAgain(section: Section, lines: number, counts: readonly number[], at = 0): Own {
  const { followUps } = section;
  if (lines === 0 && followUps.every(({ copies }, index) => copies === counts[at + index])) return section;
  const { kind, id, title, headingRange, remarks, resources, links, speakers, link, format, time, room, slugRemainder }: Own = section;
  const movedLinks = movedAll(links, lines, linkAt);
  return {
    kind, id, title,
    headingRange: movedRange(headingRange, lines),
    followUps: followUps.length === 0 ? followUps : Object.freeze(followUps.map((each, index) => followUpAt(each, movedRange(each.range, lines), counts[at + index] as number))),
    remarks: movedAll(remarks, lines, ({ text }, range) => Object.freeze({ text, range })),
    resources: movedAll(resources, lines, ({ url, text }, range) => Object.freeze({ url, text, range })),
    links: movedLinks,
    speakers, link: link && movedLinks[links.indexOf(link)], format, time, room, slugRemainder,
  };
}

function movedAll<T extends { readonly range: Range }>(all: readonly T[], lines: number, at: (each: T, range: Range) => T): readonly T[] {
  return all.length === 0 || lines === 0 ? all : Object.freeze(all.map((each) => at(each, movedRange(each.range, lines))));
}

function movedRange(range: Range, lines: number): Range {
  return lines === 0 ? range : Object.freeze({ start: movedPosition(range.start, lines), end: movedPosition(range.end, lines) });
}

function movedPosition({ line, character }: Position, lines: number): Position {
  return Object.freeze({ line: line + lines, character });
}

function linkAt({ host, eventId, slug, url }: SchedUrl, range: Range): SchedLink {
  return Object.freeze(slug === undefined ? { host, eventId, url, range } : { host, eventId, slug, url, range });
}

function followUpAt({ id, form, state, text, source, opensItem }: Omit<FollowUp, 'range' | 'copies' | 'opensItem'> & { readonly opensItem?: true | undefined }, range: Range, copies: number): FollowUp {
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

/** Give what was made of an entry the last time, if it then was called the same in the same place. */
function builtAs({ known: { built } }: Entry, title: string, parent: string, occurrence: number, shift: number): BuiltSection | undefined {
  return built?.occurrence === occurrence && built.parent === parent && built.shift === shift && built.section.title === title ? built : undefined;
}

/** Counts how often titles occur in one place. */
class Occurrences {
  /** The title that was counted last, and as which of those with it. */
  key = '';
  occurrence = 0;
  private readonly known = new Map<string, number>();

  next(key: string): number {
    this.key = key;
    this.occurrence = (this.known.get(key) ?? 0) + 1;
    this.known.set(key, this.occurrence);
    return this.occurrence;
  }
}
