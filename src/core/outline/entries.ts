import type { SectionKind } from '../note/note.js';
import type { Fact, LineFact, Span } from '../markdown/facts.js';
import { haveSameItems } from '../text/sameItems.js';
import { forEachInSteps, type Steps } from '../text/steps.js';
import type { BuiltSection } from './buildNote.js';
import type { FollowUpDraft } from './followUpDrafts.js';
import type { Block } from './blocks.js';
import type { Evidence } from './evidence.js';
import type { InlineTalk } from './inlineTalks.js';
import type { Nested } from './nest.js';
import type { Stretch } from '../reading/stretches.js';
import { isFollowUpsTitle } from './words/followUpsTitle.js';

/** A section to be: what it is, and the facts that are its own. Not yet nested. Offsets are those of its stretch. */
export interface Entry {
  readonly stretch: Stretch;
  readonly kind: SectionKind;
  /** The heading's level; what stands in a body is between its heading's level and the next. */
  readonly level: number;
  readonly heading: Span;
  readonly title: string;
  readonly evidence: Evidence | undefined;
  readonly facts: Fact[];
  /** Where what came before ends, if that is not where this starts: the rule before an aside. */
  readonly from: number;
  /** Where it ends, if that is not where the next one starts. */
  readonly end: number | undefined;
  /** A day that is followed by its tracks, at its own level. */
  readonly adopts: boolean;
  /** What was made of it the last time. */
  readonly known: { drafts?: readonly FollowUpDraft[]; built?: BuiltSection; nested?: Nested };
}

/** The entries of a block, and what they were made with. */
export interface KnownEntries {
  readonly kind: SectionKind | undefined;
  readonly evidence: Evidence | undefined;
  readonly inlineTalks: readonly InlineTalk[];
  readonly rulesSeparate: boolean;
  readonly hasChildren: boolean;
  readonly entries: readonly Entry[];
}

/** Turn judged blocks into entries, in text order: what bodies hold of inline talks, asides and follow-up lists gets its own. */
export function* toEntries(blocks: readonly Block[]): Steps<readonly Entry[]> {
  const entries: Entry[] = [];
  const rulesSeparate = separatesWithRules(blocks);
  yield* forEachInSteps(blocks, (block) => {
    const next = blocks[block.index + 1];
    // A part of the talk goes on below, so a rule before it separates nothing.
    const goesOn = next !== undefined && next.level > block.level && next.kind === undefined;
    const { knownEntries } = block;
    for (const entry of entriesOf(block, rulesSeparate && !goesOn)) entries.push(entry);
    return block.knownEntries !== knownEntries;
  });
  return entries;
}

/** Read a block's entries; once, as long as it is judged the same. */
function entriesOf(block: Block, rulesSeparate: boolean): readonly Entry[] {
  const { kind, evidence, inlineTalks, knownEntries: known } = block;
  const hasChildren = block.children.length > 0;
  if (known && known.kind === kind && known.evidence === evidence && known.rulesSeparate === rulesSeparate && known.hasChildren === hasChildren && haveSameItems(known.inlineTalks, inlineTalks)) return known.entries;
  const entries = new BodyReader(block, rulesSeparate).read();
  block.knownEntries = { kind, evidence, inlineTalks, rulesSeparate, hasChildren, entries };
  return entries;
}

/** Tell whether the note's rules stand between its talks (as opposed to between the parts of one). */
function separatesWithRules(blocks: readonly Block[]): boolean {
  let rules = 0;
  let beforeHeadings = 0;
  for (const { passage } of blocks) {
    if (passage.rules === 0) continue;
    rules += passage.rules;
    if (passage.body.at(-1)?.type === 'rule') beforeHeadings++;
  }
  return rules > 0 && beforeHeadings * 2 >= rules;
}

class BodyReader {
  private readonly entries: Entry[] = [];
  private readonly own: Entry;
  private current: Entry;
  private readonly talks: Map<number, InlineTalk>;

  constructor(
    private readonly block: Block,
    private readonly rulesSeparate: boolean,
  ) {
    const { kind = 'section', evidence, stretch, level, body, inlineTalks } = block;
    const [first] = body;
    const heading = block.heading ?? { start: first?.start ?? 0, end: (first?.type === 'other' ? first.start : first?.end) ?? 0, text: '' };
    this.own = {
      stretch,
      kind,
      level,
      heading: { start: heading.start, end: heading.end },
      title: kind === 'talk' && evidence ? evidence.reading.title : withoutColon(heading.text),
      evidence,
      facts: block.heading ? [block.heading] : [],
      from: heading.start,
      end: undefined,
      adopts: kind === 'day' && block.children.length === 0 && inlineTalks.length === 0,
      known: {},
    };
    this.current = this.own;
    this.talks = new Map(inlineTalks.map((talk) => [talk.heading.start, talk]));
  }

  read(): readonly Entry[] {
    if (this.block.heading || isWorthASection(this.block.body)) this.entries.push(this.own);
    const { body } = this.block;
    for (let at = 0; at < body.length; at++) {
      const fact = body[at];
      if (!fact) continue;
      if (this.current.end !== undefined && fact.start >= this.current.end) this.current = this.own;
      if (fact.type === 'rule' && this.rulesSeparate) {
        at = this.rule(at);
        continue;
      }
      if (fact.type === 'line') {
        const talk = this.talks.get(fact.start);
        if (talk) this.startTalk(talk);
        else {
          const end = this.listOfFollowUps(fact, at);
          if (end !== undefined) {
            at = end;
            continue;
          }
        }
      }
      this.current.facts.push(fact);
    }
    return this.entries;
  }

  private startTalk(talk: InlineTalk): void {
    const { heading, evidence } = talk;
    this.current = {
      stretch: this.block.stretch,
      kind: 'talk',
      level: this.block.level + 0.5,
      heading: { start: heading.start, end: heading.end },
      title: talk.title ?? evidence.reading.title,
      evidence,
      facts: [],
      from: heading.start,
      end: talk.end,
      adopts: false,
      known: {},
    };
    this.entries.push(this.current);
  }

  /** What follows a rule and belongs to no talk is an aside. Returns the index of the last fact taken. */
  private rule(at: number): number {
    const { body } = this.block;
    const rule = body[at];
    const next = body[at + 1];
    this.current = this.own;
    if (!rule || !next || next.type === 'rule' || this.own.kind === 'followUps' || (next.type === 'line' && this.talks.has(next.start))) return at;
    const title = next.type === 'line' ? next : body.slice(at + 1).find((fact): fact is LineFact => fact.type === 'line');
    this.current = {
      stretch: this.block.stretch,
      kind: 'aside',
      level: this.block.level + 0.25,
      heading: { start: next.start, end: next.type === 'line' ? next.end : next.start },
      title: withoutColon(title?.text ?? ''),
      evidence: undefined,
      facts: [],
      from: rule.start,
      end: undefined,
      adopts: false,
      known: {},
    };
    this.entries.push(this.current);
    return at;
  }

  /** `Things to check out:` before a list. Returns the index of the list's last fact. */
  private listOfFollowUps(lead: LineFact, at: number): number | undefined {
    const { body } = this.block;
    const next = body[at + 1];
    const isLead = lead.itemDepth === undefined && !lead.quoted && !lead.cells && (lead.style === 'strong' || /[:：]$/u.test(lead.text)) && isFollowUpsTitle(lead.text);
    if (!isLead || next?.type !== 'line' || next.itemDepth === undefined || this.own.kind === 'followUps') return undefined;
    let last = at + 1;
    for (let after = last; after < body.length; after++) {
      const fact = body[after];
      if (fact?.type !== 'line' || fact.itemDepth === undefined) break;
      last = after;
    }
    this.entries.push({
      stretch: this.block.stretch,
      kind: 'followUps',
      level: this.current.level + 0.75,
      heading: { start: lead.start, end: lead.end },
      title: withoutColon(lead.text),
      evidence: undefined,
      facts: body.slice(at + 1, last + 1),
      from: lead.start,
      end: body[last]?.end,
      adopts: false,
      known: {},
    });
    return last;
  }
}

/** What stands before the first heading is a section only when there is something in it to come back to. */
function isWorthASection(body: readonly Fact[]): boolean {
  return body.some((fact) => fact.type === 'remark' || (fact.type === 'line' && (fact.links.length > 0 || fact.followUps.length > 0)));
}

function withoutColon(title: string): string {
  return title.replace(/\s*[:：]$/u, '');
}
