import type { SchedUrl } from '../links/schedUrl.js';
import type { Range } from '../text/range.js';

export type { SchedUrl } from '../links/schedUrl.js';
export type { Position, Range, TextEdit } from '../text/range.js';

/**
 * The shape of a parsed note. One tree, one node type told apart by `kind`; everything is frozen, and every range is
 * 0-based and half-open, in the units VS Code uses (UTF-16 code units; `\n`, `\r\n` and a lone `\r` each end a line).
 */

export type SectionKind = 'day' | 'track' | 'group' | 'talk' | 'aside' | 'break' | 'followUps' | 'section';

/** What sort of talk it is, where the note says so. */
export type TalkFormat = 'keynote' | 'panel' | 'lightning' | 'tutorial' | 'workshop' | 'bof' | 'demo';

export interface Speaker {
  readonly name: string;
  /** As written, commas included: `CyberAgent, Inc.` */
  readonly organization?: string;
}

export interface SchedLink extends SchedUrl {
  /** The link as it stands in the text, with brackets and title. */
  readonly range: Range;
}

/** A link that is not a sched.com event. */
export interface Resource {
  readonly url: string;
  /** What the reader sees: the link's text, or the address of a bare link. */
  readonly text: string;
  readonly range: Range;
}

/** A blockquote: what the note's writer thought of it. */
export interface Remark {
  /** Visible text, one `\n` per line of the note. */
  readonly text: string;
  readonly range: Range;
}

/**
 * - `marker`: `TODO: …`, `#todo …`; done as `DONE: …` or `~~TODO: …~~`
 * - `task`: `- [ ] …`, with or without a marker behind the box; done as `[x]`, `[X]` or struck through, cancelled as
 *   `[-]`
 * - `item`: an item or line of a `followUps` section
 * - `hint`: a remark that reads like one; an offer, never counted, never done
 */
export type FollowUpForm = 'marker' | 'task' | 'item' | 'hint';
export type FollowUpState = 'open' | 'done';

export interface FollowUp {
  readonly id: string;
  readonly form: FollowUpForm;
  readonly state: FollowUpState;
  /** What is to be done, as the reader sees it: without marker, box and markdown. */
  readonly text: string;
  /** From the marker, box or item's text, or what strikes it through, to the end of its text; within one line. */
  readonly range: Range;
  /** The exact text of `range`; how the follow-up is found again after an edit. */
  readonly source: string;
  /** Set on an open marker that is the first thing in a list item: a tick box can stand before it. */
  readonly opensItem?: true;
}

interface SectionBase {
  /** Title path and occurrence: stays the same while the text elsewhere changes. Unique in the note. */
  readonly id: string;
  /** Without markdown, speakers or format label. */
  readonly title: string;
  /** From the heading to the last line that belongs to the section; holds the ranges of all its children. */
  readonly range: Range;
  /** The heading, or the line that serves as one. */
  readonly headingRange: Range;
  readonly children: readonly Section[];
  /** Its own, not its children's; so are `remarks`, `resources` and `links`. In text order. */
  readonly followUps: readonly FollowUp[];
  readonly remarks: readonly Remark[];
  readonly resources: readonly Resource[];
  readonly links: readonly SchedLink[];
}

export interface Talk extends SectionBase {
  readonly kind: 'talk';
  readonly speakers: readonly Speaker[];
  /** The talk's own sched.com event, where it has one: the first of `links`. */
  readonly link?: SchedLink;
  readonly format?: TalkFormat;
  /** As written: `11:40 - 12:10`. */
  readonly time?: string;
  /** As written. */
  readonly room?: string;
  /**
   * What the link's slug has beyond the title, in words, where the note names no speakers: most often names and
   * organisations run together.
   */
  readonly slugRemainder?: string;
}

export interface OtherSection extends SectionBase {
  readonly kind: Exclude<SectionKind, 'talk'>;
}

export type Section = Talk | OtherSection;

/** A markdown note, read. */
export interface Note {
  /** As given to `parseNote`. */
  readonly path?: string;
  /** Front matter's title, the heading over all days, or the file's name. */
  readonly title: string;
  readonly sections: readonly Section[];
  /** Whether there is evidence that this is a conference note: see `isConference.ts`. */
  readonly isConference: boolean;
  /**
   * How many characters were not read, because no person writes such text: lines longer than 32 KB, quotes nested 40
   * deep.
   */
  readonly skipped?: number;
}
