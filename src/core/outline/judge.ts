import type { SectionKind } from '../note/note.js';
import { forEachInSteps, type Steps } from '../text/steps.js';
import { type Block, descendants } from './blocks.js';
import type { Evidence } from './evidence.js';
import { findInlineTalks, NO_TALKS } from './inlineTalks.js';
import type { Order } from './words/titleSpeakers.js';
import type { Occasion } from './occasion.js';
import { namesConference } from './words/conferenceNames.js';

/**
 * Decide what every heading is. Evidence decides, in this order: words that name follow-ups and breaks, a link to an
 * event, a date, speakers, what its siblings are, its place in a note whose names tell of a conference, what the headings
 * below it are. Where there is none, it is a `section`. What is found is said on the blocks.
 *
 * @param order the one of titles and speakers, with which the evidence was read
 */
export function judge(blocks: readonly Block[], order: Order | undefined, occasion: Occasion): Steps<void> {
  return new Judge(blocks, order, occasion).judge();
}

class Judge {
  private readonly roots: Block[] = [];
  /** Those with headings below them; those named for a group of talks; those that are days. Most are none of these. */
  private readonly parents: Block[] = [];
  private readonly groups: Block[] = [];
  private days: readonly Block[] = [];
  private siblings: readonly (readonly Block[])[] | undefined;
  /** A name on the line below one heading may be anything; below several, it is how the note names speakers. */
  private readonly namesStandBelow: boolean;
  /** The events of the talks that have headings. */
  private readonly events = new Set<string>();

  constructor(
    private readonly blocks: readonly Block[],
    private readonly order: Order | undefined,
    private readonly occasion: Occasion,
  ) {
    let named = 0;
    for (const block of blocks) {
      const { evidence } = block;
      if (!evidence) continue;
      if (!block.parent) this.roots.push(block);
      if (block.children.length > 0) this.parents.push(block);
      if (evidence.vocabulary === 'group') this.groups.push(block);
      if (evidence.speakersBy === 'place') named++;
    }
    this.namesStandBelow = named >= 2;
  }

  *judge(): Steps<void> {
    this.judgeByOwnEvidence();
    this.demoteContainers();
    // By their own evidence, and not by what stands around them.
    const certain = this.demoteRepeats();
    yield* this.findInlineTalks();
    this.judgeDays();
    this.judgeBySiblings();
    if (this.occasion.likely || certain >= 2) this.judgeByPlace();
    this.judgeContainers();
  }

  /** "Speaker: Dr. X" again and again below one heading: talks that have no other title. */
  private isNamedBySpeaker(block: Block): boolean {
    const isSpeaker = ({ passage }: Block): boolean => /^\P{L}*(?:speaker|presenter)s?\s*[:：]/iu.test(passage.text);
    return isSpeaker(block) && (block.parent?.children ?? []).filter(isSpeaker).length >= 2 && !this.talkAbove(block);
  }

  private judgeByOwnEvidence(): void {
    for (const block of this.blocks) {
      const evidence = block.evidence;
      const kind = evidence && this.ownKind(block, evidence);
      if (kind) block.kind = kind;
    }
  }

  private ownKind(block: Block, evidence: Evidence): SectionKind | undefined {
    const { vocabulary, event, speakersAreSure, speakersBy, reading } = evidence;
    if (vocabulary === 'followUps') return 'followUps';
    if (vocabulary === 'break') return 'break';
    if (vocabulary === 'metadata') return this.isNamedBySpeaker(block) ? 'talk' : undefined;
    if (event) {
      if (evidence.slugAgrees) return 'talk';
      // "# Tuesday" or "## Keynotes" with one link under it holds that talk, and is not it.
      if (block.passage.day?.clear === true || (vocabulary === 'group' && block.children.length > 0)) return undefined;
      if (vocabulary === 'other' && this.talkAbove(block)) return undefined;
      return 'talk';
    }
    if (!(speakersAreSure && reading.speakers.length > 0) && block.passage.day?.clear === true) return undefined;
    if (!speakersAreSure && !(speakersBy === 'place' && this.namesStandBelow)) return undefined;
    if (vocabulary === 'other') return undefined;
    // Below a talk, "Demo - Jane Doe" is a part of it.
    return this.talkAbove(block) ? undefined : 'talk';
  }

  private talkAbove(block: Block): boolean {
    for (let above = block.parent; above; above = above.parent) if (above.kind === 'talk') return true;
    return false;
  }

  /** A heading with speakers but no event of its own, over headings that are talks, gathers them: "Notes - Jane Doe". */
  private demoteContainers(): void {
    for (const block of this.parents) {
      if (block.kind !== 'talk' || block.evidence?.event) continue;
      const below = descendants(block, this.blocks);
      const linked = below.filter((each) => each.evidence?.event !== undefined).length;
      const days = below.filter((each) => each.passage.day?.clear === true).length;
      const speaking = below.filter((each) => {
        const evidence = each.evidence;
        return evidence?.speakersAreSure === true && evidence.vocabulary === undefined;
      }).length;
      if (linked === 0 && days === 0 && !(speaking >= 2 && speaking * 2 >= block.children.length)) continue;
      block.kind = undefined;
      for (const each of below) {
        const evidence = each.evidence;
        if (!evidence || each.kind) continue;
        const kind = this.ownKind(each, evidence);
        if (kind) each.kind = kind;
      }
    }
  }

  /** One event is one talk: a later heading with the same link only speaks of it again. Returns how many talks there are. */
  private demoteRepeats(): number {
    let talks = 0;
    for (const block of this.blocks) {
      if (block.kind !== 'talk') continue;
      const key = block.evidence?.eventKey;
      if (key !== undefined && this.events.has(key)) {
        block.kind = undefined;
        block.repeats = true;
        continue;
      }
      if (key !== undefined) this.events.add(key);
      talks++;
    }
    return talks;
  }

  private findInlineTalks(): Steps<void> {
    let known: Set<string> | undefined;
    // Few notes ask for it.
    const taken = (): Set<string> => (known ??= this.talksWithHeadings());
    return forEachInSteps(this.blocks, (block) => {
      const { kind } = block;
      if (kind === 'talk' || kind === 'followUps' || kind === 'break' || this.talkAbove(block)) return false;
      const vocabulary = block.evidence?.vocabulary;
      if (vocabulary === 'metadata') return false;
      // Below "Keynote", a bullet with a name is a part of it.
      if (vocabulary === 'group' && block.passage.isOneOfAKind && block.children.length === 0) return false;
      const listed = this.occasion.likely && block.children.length === 0 && (vocabulary === 'group' || block.passage.day?.clear === true || this.occasion.titled);
      const { knownInlineTalks } = block.passage;
      const talks = findInlineTalks(block.passage, taken, this.order, listed);
      for (const { evidence } of talks) {
        if (evidence.eventKey !== undefined) taken().add(evidence.eventKey);
      }
      if (talks.length > 0) block.inlineTalks = talks;
      return block.passage.knownInlineTalks !== knownInlineTalks;
    });
  }

  /** The events, and the titles in lower case, of the talks found so far. */
  private talksWithHeadings(): Set<string> {
    const found = new Set(this.events);
    for (const { kind, evidence } of this.blocks) if (kind === 'talk' && evidence) found.add(evidence.titleKey);
    return found;
  }

  private judgeDays(): void {
    // Most are talks by now, and nobody asks those for a day.
    const dated = this.blocks.filter(({ kind, passage }) => !kind && passage.day);
    for (const block of dated) {
      const { day } = block.passage;
      if (!day || block.evidence?.vocabulary === 'metadata' || this.talkAbove(block)) continue;
      // What only mentions a day is one when it holds talks: "Day 2 co-located events and keynotes".
      if (day.clear || (this.holdsTalks(block) && day.remainder.split(' ').length <= 6)) block.kind = 'day';
    }
    // A title over days is not a day itself: "KubeCon 19-22 March 2024". Nor is what has a date within "Day 2".
    for (const block of dated) {
      const inside = block.kind === 'day' ? descendants(block, this.blocks).filter((each) => each.kind === 'day') : [];
      if (inside.length === 0) continue;
      const numbered = block.passage.day?.numbered === true;
      for (const each of numbered ? inside : [block]) each.kind = undefined;
    }
    this.days = dated.filter(({ kind }) => kind === 'day');
  }

  /** Headings beside talks, at their level, are talks too, unless their words say otherwise. */
  private judgeBySiblings(): void {
    for (const siblings of this.siblingGroups) {
      const parent = siblings[0]?.parent;
      if (parent && (this.talkAbove(siblings[0] as Block) || parent.kind === 'followUps' || parent.kind === 'break')) continue;
      const talks = count(siblings, 'talk');
      if (talks === 0) continue;
      const open = siblings.filter((block) => this.isOpen(block));
      const inDay = parent !== undefined && parent.kind === 'day';
      const inTrack = parent?.parent !== undefined && parent.kind === undefined;
      const likely = inDay || inTrack ? talks * 3 >= open.length : talks >= 2 && talks * 2 >= open.length;
      if (likely) for (const block of open) block.kind = 'talk';
    }
  }

  /** Nothing is known of it yet, and its words do not say that it is no talk. */
  private isOpen(block: Block): boolean {
    if (block.kind || block.repeats) return false;
    const text = block.heading?.text ?? '';
    const vocabulary = block.evidence?.vocabulary;
    const named = vocabulary === undefined || (vocabulary === 'group' && block.passage.isOneOfAKind && !block.children.some((child) => child.evidence?.vocabulary === undefined));
    return named && text.length >= 3 && !this.holdsTalks(block) && !isMerelyTrack(block);
  }

  /**
   * In a note that is about a conference, place alone makes a talk: right below a day or a group, or below the
   * conference's name. A note of one heading that is neither is one talk.
   */
  private judgeByPlace(): void {
    for (const day of this.days) {
      if (day.children.length > 0) this.promote(day.children);
      else if (!this.holdsTalks(day)) this.promote(this.untilNextDay(day));
    }
    for (const block of this.groups) if (!block.kind && !this.talkAbove(block)) this.promote(block.children);
    if (this.days.length > 0) return;
    const { roots } = this;
    const [root] = roots;
    if (!root) return;
    if (roots.length > 1) {
      // Not a title over all, but talks one after the other, or parts of one.
      if (roots.every((each) => each.kind !== 'talk') && !root.passage.namesConference) this.promote(roots);
      else if (root.passage.namesConference) this.promote(root.children.length > 0 ? root.children : roots.slice(1));
    } else if (root.kind !== 'talk') {
      if (this.isOneTalk(root)) root.kind = 'talk';
      else this.promote(root.children);
    }
  }

  /** What stands at the level, or above the level, of a day without headings of its own. */
  private untilNextDay(day: Block): Block[] {
    const following: Block[] = [];
    for (let at = day.index + 1; at < this.blocks.length; at++) {
      const block = this.blocks[at] as Block;
      if (block.kind === 'day') break;
      if (block.level > 1 || day.level === 1) following.push(block);
    }
    const level = highest(following);
    return following.filter((block) => block.level === level && !(block.children.length > 0 && block.passage.isTrackTitle));
  }

  /** Make talks of the open ones among blocks, at the highest level that has one. */
  private promote(blocks: readonly Block[]): void {
    const open = blocks.filter((block) => this.isOpen(block) && !this.talkAbove(block));
    const level = Math.min(highest(open), highest(blocks.filter((block) => block.kind === 'talk')));
    for (const block of open) if (block.level === level) block.kind = 'talk';
  }

  private isOneTalk(root: Block): boolean {
    const text = root.heading?.text ?? '';
    // "Scala Days" is named like a conference only when written in one word.
    if (namesConference(text) || namesConference(text.replace(/\s+/gu, '')) || root.children.some((child) => child.passage.isOneOfAKind) || root.evidence?.vocabulary !== undefined || this.holdsTalks(root)) return false;
    const parts = root.children.filter((child) => child.evidence?.vocabulary !== undefined).length;
    return root.children.length === 0 || parts > 0 || root.evidence?.speakersBy !== undefined;
  }

  /** The headings of one level below one heading, in the order of the first of each. */
  private get siblingGroups(): readonly (readonly Block[])[] {
    if (this.siblings) return this.siblings;
    const groups: (readonly Block[])[] = [];
    const add = (siblings: readonly Block[]): void => {
      const level = siblings[0]?.level;
      if (siblings.every((block) => block.level === level)) groups.push(siblings);
      else {
        const byLevel = new Map<number, Block[]>();
        for (const block of siblings) (byLevel.get(block.level) ?? byLevel.set(block.level, []).get(block.level))?.push(block);
        groups.push(...byLevel.values());
      }
    };
    if (this.roots.length > 0) add(this.roots);
    for (const { children } of this.parents) add(children);
    this.siblings = groups.sort(([a], [b]) => (a?.index ?? 0) - (b?.index ?? 0));
    return this.siblings;
  }

  /** What holds talks is a day, a track or a group, or the conference itself. */
  private judgeContainers(): void {
    const holdingRoots = this.roots.filter((block) => !block.kind && this.holdsTalks(block));
    const followsEmptyDay = this.followersOfEmptyDays();
    for (const block of this.blocks) {
      if (!block.heading || block.kind || this.talkAbove(block) || !this.holdsTalks(block)) continue;
      const evidence = block.evidence;
      if (evidence?.vocabulary === 'other' || evidence?.vocabulary === 'metadata') {
        block.inlineTalks = NO_TALKS;
        continue;
      }
      if (descendants(block, this.blocks).some((each) => each.kind === 'day')) continue;
      if (evidence?.vocabulary === 'group') {
        block.kind = 'group';
        continue;
      }
      const above = this.kindsAbove(block);
      if (above.includes('track') || above.includes('group')) block.kind = 'group';
      else if (above.includes('day') || followsEmptyDay.has(block)) block.kind = 'track';
      else if (block.parent) block.kind = 'track';
      else if (holdingRoots.length > 1 && !namesWholeConference(block, holdingRoots)) block.kind = 'track';
      else if (block.passage.isTrackTitle && !block.passage.namesConference && block.children.every((child) => child.kind === 'talk')) block.kind = 'track';
    }
  }

  private kindsAbove(block: Block): SectionKind[] {
    const kinds: SectionKind[] = [];
    for (let above = block.parent; above; above = above.parent) {
      const kind = above.kind;
      if (kind) kinds.push(kind);
    }
    return kinds;
  }

  /** Headings that come, at its level, after a day without talks of its own: theirs is that day. */
  private followersOfEmptyDays(): ReadonlySet<Block> {
    const followers = new Set<Block>();
    for (const siblings of this.siblingGroups) {
      let isEmpty = false;
      for (const block of siblings) {
        if (isEmpty) followers.add(block);
        if (block.kind === 'day') isEmpty = block.children.length === 0 && !this.holdsTalks(block);
      }
    }
    return followers;
  }

  private holdsTalks(block: Block): boolean {
    if (block.inlineTalks.length > 0) return true;
    for (let at = block.index + 1; at < block.end; at++) {
      const each = this.blocks[at] as Block;
      if (each.kind === 'talk' || each.inlineTalks.length > 0) return true;
    }
    return false;
  }
}

function isMerelyTrack(block: Block): boolean {
  return block.children.length === 0 && block.body.length === 0 && /\b(?:track|room|stage|devroom)\b/iu.test(block.heading?.text ?? '');
}

/** With several top headings that hold talks, the first that is named like a conference is its title only if the others are few. */
function namesWholeConference(block: Block, roots: readonly Block[]): boolean {
  return roots[0] === block && block.passage.namesConference && !/\b(?:day|track|stage|room)\b/iu.test(block.heading?.text ?? '');
}

function count(blocks: readonly Block[], kind: SectionKind): number {
  return blocks.reduce((sum, block) => (block.kind === kind ? sum + 1 : sum), 0);
}

/** The highest of the blocks' levels. */
function highest(blocks: readonly Block[]): number {
  return blocks.reduce((level, block) => Math.min(level, block.level), Infinity);
}
