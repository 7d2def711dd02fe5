import type { FollowUp, Position, Range, Remark, Resource, SchedLink, SchedUrl, Section, Speaker, Talk } from './model.js';
import type { Place } from './outline/blocks.js';
import type { Entry } from './outline/entries.js';
import type { Evidence } from './outline/evidence.js';
import type { Nested } from './outline/nest.js';
import { doneDateLength } from './read/doneDate.js';
import type { Fact, HeadingFact, LineFact, Span } from './read/facts.js';
import { readItem } from './read/items.js';

/** A follow-up to be; offsets are those of its stretch. */
export interface FollowUpDraft extends Span, Pick<FollowUp, 'form' | 'state' | 'text' | 'source'> {
  readonly opensItem: true | undefined;
  /** The same for its copies. */
  readonly copyKey: string;
}

/** What was made of an entry, and with what: where it stood, in what, and as which of those with its title. */
export interface Built {
  readonly place: Place;
  readonly shift: number;
  readonly parent: string;
  readonly title: string;
  /** The title, as ids have it. */
  readonly key: string;
  readonly occurrence: number;
  readonly own: Own;
  section: Section | undefined;
  /** Where its section ends, in offsets of its stretch, if it ends there. */
  end: number;
}

/** What is to be made. */
interface Wanted extends Pick<Built, 'place' | 'parent' | 'title' | 'occurrence'> {
  readonly drafts: readonly FollowUpDraft[];
}

/** What is a section's own: all of it but where it ends and what is in it. */
interface Own extends Omit<Section, 'range' | 'children'> {
  /** What only talks have; the talk's link by its place among the links. */
  readonly talk: { readonly speakers: readonly Speaker[]; readonly link: number; readonly about: Pick<Talk, 'format' | 'time' | 'room' | 'slugRemainder'> } | undefined;
}

/**
 * Turns nested entries into the sections of a note: gives them ranges, ids, and what is their own. Sections in which nothing
 * has changed are the same objects as the last time.
 */
export class NoteBuilder {
  private readonly copies = new Map<string, number>();

  /**
   * @param places of the note's stretches
   * @param shift by how many characters the first line is further right than the markdown says: behind a byte order mark
   * @param title what a section is called that has no heading
   */
  constructor(
    private readonly places: readonly Place[],
    private readonly shift: number,
    private readonly title: string,
  ) {}

  /** Build the sections of the whole note. */
  build(nested: readonly Nested[]): readonly Section[] {
    this.countCopies(nested);
    return this.sections(nested, '');
  }

  /** How many copies a follow-up has is known when all are read. */
  private countCopies(nested: readonly Nested[]): void {
    for (const { entry, place, children } of nested) {
      const drafts = draftsOf(entry, place);
      if (drafts.length > 0) for (const { copyKey } of drafts) this.copies.set(copyKey, (this.copies.get(copyKey) ?? 0) + 1);
      if (children.length > 0) this.countCopies(children);
    }
  }

  private sections(nested: readonly Nested[], parent: string): readonly Section[] {
    if (nested.length === 0) return NONE;
    const occurrences = new Occurrences();
    return Object.freeze(nested.map((each) => this.section(each, parent, occurrences)));
  }

  private section({ entry, place, children: inside, end: endOffset }: Nested, parent: string, occurrences: Occurrences): Section {
    const title = entry.title === '' && entry.level === 0 ? this.title : entry.title;
    const { built: last, before } = entry.known;
    const key = last?.title === title ? last.key : keyOf(title);
    const wanted: Wanted = { place, parent, title, occurrence: occurrences.next(key), drafts: draftsOf(entry, place) };
    const known = last && this.serves(last, wanted) ? last : undefined;
    let built = known?.place.line === place.line ? known : before?.place.line === place.line && this.serves(before, wanted) ? before : known;
    // The first line's characters are counted in another way behind a byte order mark.
    if (built && built.place.line !== place.line) built = { ...built, place, own: this.shift === 0 ? movedOwn(built.own, place.line - built.place.line) : this.own(entry, place, title, built.own.id), section: undefined, end: NaN };
    built ??= { place, shift: this.shift, parent, title, key, occurrence: wanted.occurrence, own: this.own(entry, place, title, idOf(parent, '/', key, wanted.occurrence)), section: undefined, end: NaN };
    if (built !== last) entry.known.before = last;
    entry.known.built = built;
    const { own, section } = built;
    const children = this.sections(inside, own.id);
    const endInside = endOffset - place.start;
    // Where it ends in its own stretch, it does so as long as that has not moved.
    const sameEnd = section !== undefined && endInside === built.end && endInside <= place.stretch.text.length;
    const end = sameEnd ? section.range.end : this.position(endOffset, place);
    if (section && (sameEnd || isAt(section.range.end, end)) && children.length === section.children.length && children.every((child, at) => child === section.children[at])) return section;
    built.end = endInside;
    built.section = sectionOf(own, Object.freeze({ start: own.headingRange.start, end }), children);
    return built.section;
  }

  private own(entry: Entry, place: Place, title: string, id: string): Own {
    const links: SchedLink[] = [];
    const resources: Resource[] = [];
    const remarks: Remark[] = [];
    for (const fact of entry.facts) {
      if (fact.type === 'remark') remarks.push(Object.freeze({ text: fact.text, range: this.range(fact, place) }));
      if (!isText(fact)) continue;
      for (const link of fact.links) {
        if (link.sched) links.push(linkAt(link.sched, this.range(link, place)));
        else if (/^[a-z][a-z0-9+.-]*:/iu.test(link.url)) resources.push(Object.freeze({ url: link.url, text: link.text, range: this.range(link, place) }));
      }
    }
    return { kind: entry.kind, id, title, headingRange: this.range(entry.heading, place), followUps: this.followUps(entry, place, id), remarks: frozen(remarks), resources: frozen(resources), links: frozen(links), talk: entry.kind === 'talk' ? talkFacts(entry, links) : undefined };
  }

  private followUps(entry: Entry, place: Place, sectionId: string): readonly FollowUp[] {
    const drafts = draftsOf(entry, place);
    if (drafts.length === 0) return NONE;
    const occurrences = new Occurrences();
    return Object.freeze(
      drafts.map((draft) => {
        const key = keyOf(draft.text);
        return followUpAt({ ...draft, id: idOf(sectionId, '#', key, occurrences.next(key)), copies: this.copies.get(draft.copyKey) ?? 1 }, this.range(draft, place));
      }),
    );
  }

  /** Tell whether what was made of an entry may be used again; it may have to be moved. */
  private serves({ place, shift, parent, title, occurrence, own }: Built, wanted: Wanted): boolean {
    return parent === wanted.parent && title === wanted.title && occurrence === wanted.occurrence && place.stretch === wanted.place.stretch && shift === this.shift
      && own.followUps.every((followUp, at) => followUp.copies === this.copies.get(wanted.drafts[at]?.copyKey ?? ''));
  }

  private range({ start, end }: Span, place: Place): Range {
    return Object.freeze({ start: this.inStretch(start, place), end: this.inStretch(end, place) });
  }

  private inStretch(offset: number, { stretch, line: firstLine }: Place): Position {
    const { line, character } = stretch.lines.position(offset);
    return Object.freeze({ line: firstLine + line, character: firstLine + line === 0 ? character + this.shift : character });
  }

  /** The position of an offset in the note, at or behind a place. */
  private position(offset: number, from: Place): Position {
    if (offset - from.start <= from.stretch.text.length) return this.inStretch(offset - from.start, from);
    let low = from.index;
    let high = this.places.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.places[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const place = this.places[low] ?? from;
    return this.inStretch(offset - place.start, place);
  }
}

/** Make a section. It is written out, as are those below: engines take many times as long to add to the copy of an object. */
function sectionOf({ kind, id, title, headingRange, followUps, remarks, resources, links, talk }: Own, range: Range, children: readonly Section[]): Section {
  if (!talk) return Object.freeze({ kind, id, title, range, headingRange, children, followUps, remarks, resources, links }) as Section;
  const link = links[talk.link];
  return Object.freeze(Object.assign({ kind, id, title, range, headingRange, children, followUps, remarks, resources, links, speakers: talk.speakers }, talk.about, link && { link }));
}

/** What is a section's own, some lines further down. */
function movedOwn({ kind, id, title, headingRange, followUps, remarks, resources, links, talk }: Own, lines: number): Own {
  return {
    kind, id, title, talk,
    headingRange: movedRange(headingRange, lines),
    followUps: movedAll(followUps, lines, followUpAt),
    remarks: movedAll(remarks, lines, ({ text }, range) => Object.freeze({ text, range })),
    resources: movedAll(resources, lines, ({ url, text }, range) => Object.freeze({ url, text, range })),
    links: movedAll(links, lines, linkAt),
  };
}

function movedAll<T extends { readonly range: Range }>(all: readonly T[], lines: number, at: (each: T, range: Range) => T): readonly T[] {
  return all.length === 0 ? all : Object.freeze(all.map((each) => at(each, movedRange(each.range, lines))));
}

function movedRange({ start, end }: Range, lines: number): Range {
  return Object.freeze({ start: Object.freeze({ line: start.line + lines, character: start.character }), end: Object.freeze({ line: end.line + lines, character: end.character }) });
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

/** The follow-ups among an entry's facts. */
function draftsOf(entry: Entry, { stretch }: Place): readonly FollowUpDraft[] {
  if (entry.known.drafts) return entry.known.drafts;
  let drafts: FollowUpDraft[] | undefined;
  const add = (draft: Omit<FollowUpDraft, 'source' | 'copyKey'>): void => void (drafts ??= []).push(draftOf(draft, stretch.text));
  for (const fact of entry.facts) {
    if (!isText(fact) || (fact.followUps.length === 0 && entry.kind !== 'followUps')) continue;
    const explicit = fact.followUps.filter(({ form }) => form !== 'hint');
    if (explicit.length > 0 || entry.kind !== 'followUps' || fact.type === 'heading') (explicit.length > 0 ? explicit : fact.followUps).forEach(add);
    else if (isItem(fact, entry.facts)) add({ form: 'item', ...readItem(stretch.text.slice(fact.start, fact.end), fact), opensItem: undefined });
  }
  entry.known.drafts = drafts ?? NONE;
  return entry.known.drafts;
}

function draftOf({ start, end, form, state, text, opensItem }: Omit<FollowUpDraft, 'source' | 'copyKey'>, stretch: string): FollowUpDraft {
  const source = stretch.slice(start, end);
  return { start, end, form, state, text: state === 'done' ? text.slice(0, text.length - doneDateLength(text)) : text, source, copyKey: `${form}\u0000${state}\u0000${source}`, opensItem };
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

function isAt(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}

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
