/**
 * Every name this extension shares with package.json and with VS Code: commands, settings, context keys, views, and the
 * data commands take. A test holds it against package.json, both ways.
 */
import type { FollowUp } from '../core/index.js';

/** The first part of every id of this extension, and the section of its settings. */
export const NAMESPACE = 'conferenceNotes';

/** Commands a person can run: contributed in package.json. */
export const Commands = {
  markDone: 'conferenceNotes.markDone',
  reopen: 'conferenceNotes.reopen',
  toggle: 'conferenceNotes.toggle',
  markAllDone: 'conferenceNotes.markAllDone',
  showOpenFollowUps: 'conferenceNotes.showOpenFollowUps',
  goToTalk: 'conferenceNotes.goToTalk',
  openOnSched: 'conferenceNotes.openOnSched',
  copyTalkLink: 'conferenceNotes.copyTalkLink',
  copyTalkTitle: 'conferenceNotes.copyTalkTitle',
  openSample: 'conferenceNotes.openSample',
} as const;

/** Commands only this extension's own rows and lenses run: registered, not contributed. */
export const InternalCommands = {
  /** Go to what a row of the Talks view stands for. */
  revealRow: 'conferenceNotes.revealRow',
} as const;

export const Views = {
  talks: 'conferenceNotes.talks',
} as const;

export const ViewContainers = {
  conferenceNotes: 'conferenceNotes',
} as const;

/** Keys for `when` clauses. Each is a boolean about what is open right now. */
export const ContextKeys = {
  /** A conference note is open. */
  hasNotes: 'conferenceNotes.hasNotes',
  /** No conference note is open, and the markdown in the active editor is none. */
  onlyOtherMarkdown: 'conferenceNotes.onlyOtherMarkdown',
  /** An open conference note has a talk. */
  hasTalks: 'conferenceNotes.hasTalks',
  /** An open note, or the markdown in the active editor, has a sched.com event. */
  hasLinks: 'conferenceNotes.hasLinks',
  /** An open note, or the markdown in the active editor, has an open follow-up. */
  hasOpenFollowUps: 'conferenceNotes.hasOpenFollowUps',
  /** An open note, or the markdown in the active editor, has a follow-up that is done. */
  hasDoneFollowUps: 'conferenceNotes.hasDoneFollowUps',
} as const;

/**
 * What rows of the Talks view say of themselves in `viewItem`, for the `when` clauses of their menus: the kind of
 * section, then its traits, joined by dots (`talk.link.todo`); or one of the last two.
 */
export const RowTraits = {
  /** The section has a sched.com event. */
  link: 'link',
  /** The section has open follow-ups, itself or below. */
  todo: 'todo',
  openFollowUp: 'followUp.open',
  doneFollowUp: 'followUp.done',
} as const;

/** Whether and how the day is written behind a follow-up when it is marked done. */
const DATES_WHEN_DONE = ['none', 'iso', 'obsidian'] as const;
export type DateWhenDone = typeof DATES_WHEN_DONE[number];

/** The settings and what they hold. */
export interface Settings {
  readonly 'notes.include': readonly string[];
  readonly 'notes.exclude': readonly string[];
  readonly 'followUps.markers': readonly string[];
  readonly 'followUps.addDateWhenDone': DateWhenDone;
  readonly 'codeLens.markDone': boolean;
  readonly 'codeLens.reopen': boolean;
  readonly 'codeLens.talk': boolean;
  readonly 'talks.followCursor': boolean;
}

export type SettingKey = keyof Settings;

interface SettingSpec<T> {
  readonly default: T;
  /** Take what a person wrote in settings.json, or `undefined` when it makes no sense. */
  readonly read: (value: unknown) => T | undefined;
}

export const SettingSpecs: { readonly [K in SettingKey]: SettingSpec<Settings[K]> } = {
  'notes.include': { default: [], read: readWords },
  'notes.exclude': { default: [], read: readWords },
  'followUps.markers': { default: ['TODO'], read: readWords },
  'followUps.addDateWhenDone': { default: 'none', read: (value) => DATES_WHEN_DONE.find((date) => date === value) },
  'codeLens.markDone': { default: true, read: readBoolean },
  'codeLens.reopen': { default: true, read: readBoolean },
  'codeLens.talk': { default: true, read: readBoolean },
  'talks.followCursor': { default: true, read: readBoolean },
};

function readBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function readWords(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter((word) => typeof word === 'string').map((word) => word.trim()).filter((word) => word !== '');
}

/**
 * A follow-up in a document.
 *
 * It carries the whole follow-up as it was when the offer was made, so that it can be found again in a text that has
 * changed since, or be refused.
 */
export interface FollowUpTarget {
  /** The document, as `Uri.toString()` writes it. */
  readonly uri: string;
  readonly followUp: FollowUp;
}

/** A section of a document. */
export interface SectionTarget {
  /** The document, as `Uri.toString()` writes it. */
  readonly uri: string;
  readonly sectionId: string;
}

/** A whole document. */
export interface NoteTarget {
  /** The document, as `Uri.toString()` writes it. */
  readonly uri: string;
}

/** An event of a sched.com schedule. */
export interface EventTarget {
  readonly url: string;
}

/** What each command takes. Every one of the contributed commands also runs without, on what is under the cursor. */
export interface Payloads {
  readonly [Commands.markDone]: FollowUpTarget;
  readonly [Commands.reopen]: FollowUpTarget;
  readonly [Commands.toggle]: undefined;
  readonly [Commands.markAllDone]: SectionTarget;
  readonly [Commands.showOpenFollowUps]: SectionTarget;
  readonly [Commands.goToTalk]: SectionTarget;
  readonly [Commands.openOnSched]: EventTarget | SectionTarget;
  readonly [Commands.copyTalkLink]: EventTarget | SectionTarget;
  readonly [Commands.copyTalkTitle]: SectionTarget;
  readonly [Commands.openSample]: undefined;
  /** Only rows of the Talks view, which are of this form. */
  readonly [InternalCommands.revealRow]: NoteTarget;
}

export type CommandId = keyof Payloads;
