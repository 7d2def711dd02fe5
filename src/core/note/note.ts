import type { SchedUrl } from '../links/schedUrl.js';
import type { Range } from '../text/range.js';

export type { SchedUrl } from '../links/schedUrl.js';
export type { Position, Range, TextEdit } from '../text/range.js';

/**
 * The shape of a parsed note: one tree of sections, which differ in their `kind`. Everything is frozen, and every range
 * is 0-based and half-open, in the units VS Code uses (UTF-16 code units; `\n`, `\r\n` and a lone `\r` each end a
 * line).
 */

export type SectionKind = 'day' | 'track' | 'group' | 'talk' | 'aside' | 'break' | 'followUps' | 'section';

/** The format of a talk. */
export type TalkFormat = 'keynote' | 'panel' | 'lightning' | 'tutorial' | 'workshop' | 'bof' | 'demo';

export interface Speaker {
  readonly name: string;
  /** As written, commas included: `CyberAgent, Inc.` */
  readonly organization?: string;
}

export interface SchedLink extends SchedUrl {
  /** The whole link in the text, brackets and title included. */
  readonly range: Range;
}

/** A link that is not a sched.com event. */
export interface Resource {
  readonly url: string;
  /** The visible text: the link's text, or the address of a bare link. */
  readonly text: string;
  readonly range: Range;
}

/** A blockquote: a thought of the note's writer. */
export interface Remark {
  /** The visible text, with a `\n` between the lines of the note. */
  readonly text: string;
  readonly range: Range;
}

/**
 * - `marker`: `TODO: …`, `#todo …`, `… #todo`, `[TODO] …`; done as `DONE: …` or `~~TODO: …~~`
 * - `task`: `- [ ] …`, with or without a marker behind the box; also with other signs in the box: `[/]`, `[>]`; done as
 *   `[x]`, `[X]` or struck through, cancelled as `[-]` or `[~]`
 * - `item`: an item or line of a `followUps` section
 * - `hint`: a remark that reads like a follow-up; only an offer, never counted, never done
 */
export type FollowUpForm = 'marker' | 'task' | 'item' | 'hint';
export type FollowUpState = 'open' | 'done';

export interface FollowUp {
  readonly id: string;
  readonly form: FollowUpForm;
  readonly state: FollowUpState;
  /** The visible text, without marker and box; all of it in one line, also if it goes on over several lines. */
  readonly text: string;
  /**
   * From the marker, the box or the text of the item, strikethrough included, to the end of the text on that line;
   * within one line. For a marker behind its text, from the start of the line.
   */
  readonly range: Range;
  /** The exact text of `range`, by which the follow-up is located in a changed text. */
  readonly source: string;
  /** Set on an open marker at the very start of a list item, where a box can be put before the marker. */
  readonly opensItem?: true;
  /** The 0-based last line of the text; absent if the text ends on the line of `range`. */
  readonly lastLine?: number;
}

interface SectionBase {
  /** Title path and occurrence: stays the same while the text elsewhere changes. Unique in the note. */
  readonly id: string;
  /** The visible text of the heading, without speakers and format label. */
  readonly title: string;
  /** From the heading to the last line of the section, children included. */
  readonly range: Range;
  /** The heading, or the line that serves as heading. */
  readonly headingRange: Range;
  readonly children: readonly Section[];
  /** Without those of children, in text order; the same holds for `remarks`, `resources` and `links`. */
  readonly followUps: readonly FollowUp[];
  readonly remarks: readonly Remark[];
  readonly resources: readonly Resource[];
  readonly links: readonly SchedLink[];
}

export interface Talk extends SectionBase {
  readonly kind: 'talk';
  readonly speakers: readonly Speaker[];
  /** Set if the note names no speakers, and these are from the words of the link to the talk. */
  readonly speakersAreFromLink?: true;
  /** The link to the talk's event on sched.com: the first of `links` that leads there. */
  readonly link?: SchedLink;
  readonly format?: TalkFormat;
  /** As written: `11:40 - 12:10`. */
  readonly time?: string;
  /** As written. */
  readonly room?: string;
  /**
   * The words of the link's slug behind the title, if the note names no speakers, and these words do not tell them for
   * certain: most often names and organisations, without punctuation.
   */
  readonly slugRemainder?: string;
}

export interface OtherSection extends SectionBase {
  readonly kind: Exclude<SectionKind, 'talk'>;
}

export type Section = Talk | OtherSection;

/** A markdown note, read. */
export interface Note {
  /** The path that `parseNote` was called with. */
  readonly path?: string;
  /** The title in front matter, or else the only top heading, or else the file's name. */
  readonly title: string;
  readonly sections: readonly Section[];
  /** Whether the note is a conference note: see core/outline/kinds/isConference.ts. */
  readonly isConference: boolean;
  /**
   * How many characters were not read, because no person writes such text: lines longer than 32 KB, quotes in quotes
   * 40 levels deep. Absent if all was read.
   */
  readonly skipped?: number;
}
