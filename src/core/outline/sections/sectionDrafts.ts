import type { SchedUrl, SectionKind, Speaker } from '../../note/note.js';
import {
  type ChunkFacts,
  type Fact,
  isText,
  type Line,
  lineFact,
  type LineFact,
  type LinkFact,
  PROSE,
  type RemarkFact,
  type RuleFact,
} from '../../markdown/facts.js';
import type { Span } from '../../text/range.js';
import type { Evidence } from '../evidence/evidence.js';
import { type FollowUpDraft, followUpDraftsOf } from './followUpDrafts.js';
import { lastOfFollowUps, withoutDoneLabel } from './followUpLists.js';
import type { Heading } from '../headings/headings.js';
import { frozen, NONE } from '../../text/frozen.js';
import { keyOf } from './ids.js';
import type { InlineTalk } from '../lines/inlineTalk.js';
import { speakersOfTalk } from '../evidence/talkSpeakers.js';
import { withoutMarks, withoutRecordingLinks } from '../words/tails.js';
import { followUpsTitleOf } from '../words/vocabulary/followUpsTitle.js';
import { withoutTitleMarks } from './titleMarks.js';
import { isClearlyRole } from '../words/people/people.js';

/**
 * A section before it has an id, a range and children: its kind, and its facts without those of other sections. Offsets
 * are relative to the chunk.
 */
export interface SectionDraft {
  readonly chunk: ChunkFacts;
  readonly kind: SectionKind;
  /** The level of the heading; a draft in the body of a heading has that level and a fraction. */
  readonly level: number;
  readonly heading: Span;
  readonly title: string;
  /** The title in the form for ids. */
  readonly key: string;
  readonly evidence: Evidence | undefined;
  readonly facts: readonly Fact[];
  readonly followUps: readonly FollowUpDraft[];
  readonly remarks: readonly RemarkFact[];
  /** The links that lead to no event. */
  readonly resources: readonly LinkFact[];
  /** The links to events. */
  readonly links: readonly EventLinkFact[];
  /** The speakers of a talk, frozen. */
  readonly speakers: readonly Speaker[];
  /** The end of the section before: the start of this section, or of the rule before an aside. */
  readonly from: number;
  /** The end, if the section ends before the next starts. */
  readonly end: number | undefined;
  /** Whether a day holds the tracks that follow at its level. */
  readonly adopts: boolean;
}

/** A link to an event. */
export interface EventLinkFact extends LinkFact {
  readonly sched: SchedUrl;
}

/** A draft while its facts are collected. */
type OpenDraft = Omit<
  SectionDraft,
  'chunk' | 'key' | 'facts' | 'followUps' | 'remarks' | 'resources' | 'links' | 'speakers'
> & { readonly facts: Fact[] };

/** The kind of a heading, and what led to it. */
interface HeadingKind {
  readonly kind: SectionKind | undefined;
  readonly evidence: Evidence | undefined;
  /** The talks without headings below the heading: list items, bold lines, rows of tables, links. */
  readonly inlineTalks: readonly InlineTalk[];
  readonly hasChildren: boolean;
}

/**
 * Draft the sections of a heading, in text order: the section of the heading, and those of inline talks, asides and
 * lists of follow-ups in its body.
 *
 * @param rulesSeparate whether a thematic break in the body ends the talk
 */
export function draftSections(
  heading: Heading,
  kind: SectionKind | undefined,
  evidence: Evidence | undefined,
  inlineTalks: readonly InlineTalk[],
  hasChildren: boolean,
  rulesSeparate: boolean,
): readonly SectionDraft[] {
  return new BodyReader(heading, { kind, evidence, inlineTalks, hasChildren }, rulesSeparate).read();
}

class BodyReader {
  readonly #heading: Heading;
  readonly #talks: ReadonlyMap<number, InlineTalk>;
  readonly #rulesSeparate: boolean;
  readonly #headingDraft: OpenDraft;
  readonly #drafts: OpenDraft[] = [];
  /** The draft that the next fact belongs to. */
  #current: OpenDraft;

  constructor(heading: Heading, is: HeadingKind, rulesSeparate: boolean) {
    this.#heading = heading;
    this.#talks = new Map(is.inlineTalks.map((talk) => [talk.heading.start, talk]));
    this.#rulesSeparate = rulesSeparate;
    this.#headingDraft = headingDraftOf(heading, is);
    this.#current = this.#headingDraft;
  }

  read(): readonly SectionDraft[] {
    const { chunk, fact: heading, body } = this.#heading;
    if (heading || isWorthASection(body)) this.#drafts.push(this.#headingDraft);
    for (let at = 0; at < body.length; at++) at = this.#take(body[at] as Fact, at);
    return this.#drafts.map((draft) => toDraft(draft, chunk));
  }

  /** Add a fact to a draft, with the facts behind that belong to it. Returns the index of the last fact added. */
  #take(fact: Fact, at: number): number {
    const { body } = this.#heading;
    if (this.#current.end !== undefined && fact.start >= this.#current.end) this.#current = this.#headingDraft;
    if (fact.type === 'rule' && this.#rulesSeparate) {
      this.#rule(fact, at);
      return at;
    }
    // A quote that is a talk is no remark.
    if (fact.type === 'remark' && this.#holdsTalk(fact, at)) return at;
    if (fact.type === 'line') {
      const talk = this.#talks.get(fact.start);
      // An empty cell has no place.
      const cells = fact.cells?.filter(({ text }) => text !== '') ?? NONE;
      // The first cell may start where the row does.
      if (!talk?.heading.cells && cells.some(({ start }) => this.#talks.has(start))) {
        this.#talksInCells(fact, cells);
        return at;
      }
      if (talk) this.#startTalk(talk);
      const last = talk ? undefined : this.#listOfFollowUps(fact, at);
      if (last !== undefined) return last;
    }
    this.#current.facts.push(this.#headingDraft.kind === 'followUps' ? fact : withoutDoneLabel(fact, body[at + 1]));
    return at;
  }

  #holdsTalk({ end }: Fact, at: number): boolean {
    const { body } = this.#heading;
    if (this.#talks.size === 0) return false;
    for (let next = at + 1; (body[next]?.start ?? end) < end; next++) {
      if (this.#talks.has(body[next]?.start ?? end)) return true;
    }
    return false;
  }

  #startTalk({ heading, evidence, title, end }: InlineTalk): void {
    this.#start({
      kind: 'talk',
      level: this.#heading.level + 0.5,
      heading: { start: heading.start, end: heading.end },
      title: title ?? titleOfTalk(evidence),
      evidence,
      facts: [],
      from: heading.start,
      end,
      adopts: false,
    });
  }

  /** Start the talks in the cells of a row. The other cells belong to the heading. */
  #talksInCells(row: LineFact, cells: readonly Line[]): void {
    for (const cell of cells) {
      const talk = this.#talks.get(cell.start);
      this.#current = this.#headingDraft;
      if (talk) this.#startTalk(talk);
      this.#current.facts.push(lineFact(cell, { ...PROSE, quoted: row.quoted }));
    }
  }

  /** Start an aside behind a rule, if no talk follows. */
  #rule(rule: RuleFact, at: number): void {
    const { body, level } = this.#heading;
    const next = body[at + 1];
    this.#current = this.#headingDraft;
    if (!next || next.type === 'rule') return;
    if (next.type === 'line' && this.#talks.has(next.start)) return;
    const isLine = (fact: Fact): fact is LineFact => fact.type === 'line';
    const title = isLine(next) ? next : body.slice(at + 1).find(isLine);
    this.#start({
      kind: 'aside',
      level: level + 0.25,
      heading: { start: next.start, end: isLine(next) ? next.end : next.start },
      title: withoutColon(title?.text ?? ''),
      evidence: undefined,
      facts: [],
      from: rule.start,
      end: undefined,
      adopts: false,
    });
  }

  #start(draft: OpenDraft): void {
    this.#current = draft;
    this.#drafts.push(draft);
  }

  /** Draft a list of follow-ups behind a line `Things to check out:`. Returns the index of the list's last fact. */
  #listOfFollowUps(lead: LineFact, at: number): number | undefined {
    const { body } = this.#heading;
    const last = this.#headingDraft.kind === 'followUps' ? undefined : lastOfFollowUps(this.#heading, at);
    if (last === undefined) return undefined;
    this.#drafts.push({
      kind: 'followUps',
      level: this.#current.level + 0.75,
      heading: { start: lead.start, end: lead.end },
      title: followUpsTitleOf(lead.text),
      evidence: undefined,
      facts: body.slice(at + 1, last + 1),
      from: lead.start,
      end: body[last]?.end,
      adopts: false,
    });
    return last;
  }
}

/** Complete a draft. Written out: engines take many times as long to copy and extend objects. */
export function toDraft(draft: OpenDraft, chunk: ChunkFacts): SectionDraft {
  const { kind, level, heading, title, evidence, facts, from, end, adopts } = draft;
  const links = facts.flatMap((fact) => (isText(fact) ? fact.links : NONE));
  return {
    chunk,
    kind,
    level,
    heading,
    title,
    key: keyOf(title),
    evidence,
    facts,
    followUps: followUpDraftsOf(
      kind,
      withoutTitleMarks(facts, draft, (evidence?.speakers.length ?? 0) > 0),
      chunk.text,
    ),
    remarks: frozen(facts.filter((fact) => fact.type === 'remark')),
    resources: frozen(links.filter(({ sched, url }) => !sched && ABSOLUTE.test(url))),
    links: frozen(links.filter((link): link is EventLinkFact => link.sched !== undefined)),
    speakers: kind === 'talk' ? speakersOfTalk(evidence, title) : NONE,
    from,
    end,
    adopts,
  };
}

/** `https:`, `mailto:` */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/iu;

function headingDraftOf({ fact, body, level, text }: Heading, is: HeadingKind): OpenDraft {
  const { kind = 'section', evidence, inlineTalks, hasChildren } = is;
  const [first] = body;
  const { start, end } = fact ?? {
    start: first?.start ?? 0,
    end: (first?.type === 'other' ? first.start : first?.end) ?? 0,
  };
  return {
    kind,
    level,
    heading: { start, end },
    title: titleOf(withoutRecordingLinks(text, fact?.links ?? []), kind, evidence),
    evidence,
    facts: fact ? [fact] : [],
    from: start,
    end: undefined,
    adopts: kind === 'day' && !hasChildren && inlineTalks.length === 0,
  };
}

/** Check whether the text before the first heading is a section: only with remarks, links or follow-ups. */
function isWorthASection(body: readonly Fact[]): boolean {
  return body.some((fact) => {
    return fact.type === 'remark' || (fact.type === 'line' && (fact.links.length > 0 || fact.followUps.length > 0));
  });
}

function titleOf(text: string, kind: SectionKind, evidence: Evidence | undefined): string {
  if (kind === 'talk' && evidence) return titleOfTalk(evidence);
  return kind === 'followUps' ? followUpsTitleOf(text) : withoutColon(withoutMarks(text));
}

/** Return the title of a talk, or who spoke if a heading has no title: "Jane Doe - CTO, Acme". */
function titleOfTalk({ reading }: Evidence): string {
  const { title, speakers, order } = reading;
  return order === 'speakerFirst' && isClearlyRole(title) ? speakers.map(({ name }) => name).join(', ') : title;
}

function withoutColon(title: string): string {
  return title.replace(/\s*[:：]$/u, '');
}
