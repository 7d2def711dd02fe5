import type { Fact, HeadingFact, LineFact } from '../markdown/facts.js';
import { type DayReading, readDay } from './words/dates.js';
import type { KnownInlineTalks } from './inlineTalks.js';
import { bare } from './words/bare.js';
import { namesConference } from './words/conferenceNames.js';
import { readSpeakerLine } from './words/speakerLines.js';
import { isAbstract, isKeynote, isMetadata, isOneOfAKind, isOtherTitle, isProjectTitle, isTrackTitle, type Vocabulary, vocabularyOf } from './words/vocabulary.js';

/**
 * A heading and what stands under it, up to the next heading of any level: all of a note that its own words can tell.
 * What is once found out about it is kept here, so that it is found out once, as long as nobody edits it. Offsets are those
 * of its stretch.
 */
export class Passage {
  /** The heading's text; empty before the first heading. */
  readonly text: string;
  /** 0 before the first heading. */
  readonly level: number;
  /** What was found under it the last time it was asked for. */
  knownInlineTalks: KnownInlineTalks | undefined = undefined;
  private readonly words = new Words();
  private bodyLines: readonly LineFact[] | undefined;
  private rulesInBody: number | undefined;

  /** @param heading `undefined` for what stands before the first heading */
  constructor(
    readonly heading: HeadingFact | undefined,
    readonly body: readonly Fact[],
  ) {
    this.text = heading?.text ?? '';
    this.level = heading?.level ?? 0;
  }

  /** The lines of the body, in text order. */
  get lines(): readonly LineFact[] {
    return (this.bodyLines ??= this.body.filter((fact): fact is LineFact => fact.type === 'line'));
  }

  /** The heading's text without what decorates it. */
  private get bare(): string {
    return (this.words.bare ??= bare(this.text));
  }

  /** How many thematic breaks the body has. */
  get rules(): number {
    return (this.rulesInBody ??= this.body.reduce((count, fact) => (fact.type === 'rule' ? count + 1 : count), 0));
  }

  /** What the heading's words say it is; `null`: nothing. */
  get vocabulary(): Vocabulary | null {
    if (this.words.vocabulary === undefined) this.words.vocabulary = vocabularyOf(this.text, this.bare) ?? null;
    return this.words.vocabulary;
  }

  get isOneOfAKind(): boolean {
    return (this.words.isOneOfAKind ??= isOneOfAKind(this.text, this.bare));
  }

  get isTrackTitle(): boolean {
    return (this.words.isTrackTitle ??= isTrackTitle(this.text));
  }

  get isProjectTitle(): boolean {
    return (this.words.isProjectTitle ??= isProjectTitle(this.text, this.bare));
  }

  get isOtherTitle(): boolean {
    return (this.words.isOtherTitle ??= isOtherTitle(this.text, this.bare));
  }

  get isMetadata(): boolean {
    return (this.words.isMetadata ??= isMetadata(this.text, this.bare));
  }

  get namesConference(): boolean {
    return (this.words.namesConference ??= namesConference(this.text));
  }

  /** Whether the heading says that this is a keynote. */
  get isKeynote(): boolean {
    return (this.words.isKeynote ??= isKeynote(this.text) || this.isOneOfAKind);
  }

  /** Whether the heading is no more than a name: of the speaker of what stands above it, it may be. */
  get isName(): boolean {
    return (this.words.isName ??= this.heading?.links.length === 0 && readSpeakerLine(this.text, undefined)?.by === 'place' && !this.lines.some((line) => line.links.some(({ sched }) => sched)));
  }

  /** Whether what follows the heading says what the heading above is about. */
  get isAbstract(): boolean {
    return (this.words.isAbstract ??= isAbstract(this.text, this.bare));
  }

  /** What the heading says about a day; `null`: nothing. */
  get day(): DayReading | null {
    if (this.words.day === undefined) this.words.day = readDay(this.text) ?? null;
    return this.words.day;
  }
}

/** Written out, so that all have the same shape. */
class Words {
  bare: string | undefined = undefined;
  vocabulary: Vocabulary | null | undefined = undefined;
  isOneOfAKind: boolean | undefined = undefined;
  isTrackTitle: boolean | undefined = undefined;
  isProjectTitle: boolean | undefined = undefined;
  isOtherTitle: boolean | undefined = undefined;
  isMetadata: boolean | undefined = undefined;
  namesConference: boolean | undefined = undefined;
  isKeynote: boolean | undefined = undefined;
  isName: boolean | undefined = undefined;
  isAbstract: boolean | undefined = undefined;
  day: DayReading | null | undefined = undefined;
}
