/**
 * Every name this extension shares with package.json and with VS Code: commands, context keys, views, and the data
 * commands take; `settingSpecs.ts` has the settings. A test holds it against package.json, both ways.
 */
import type { OfferedFollowUp, Position } from '../../core/index.js';

/** The first part of every id of this extension, and the section of its settings. */
export const NAMESPACE = 'conferenceNotes';

/** Commands a person can run: contributed in package.json. */
export const Commands = {
  markDone: 'conferenceNotes.markDone',
  reopen: 'conferenceNotes.reopen',
  toggle: 'conferenceNotes.toggle',
  markAllDone: 'conferenceNotes.markAllDone',
  showOpenFollowUps: 'conferenceNotes.showOpenFollowUps',
  nextFollowUp: 'conferenceNotes.nextFollowUp',
  previousFollowUp: 'conferenceNotes.previousFollowUp',
  addFollowUp: 'conferenceNotes.addFollowUp',
  promoteLine: 'conferenceNotes.promoteLine',
  trackHint: 'conferenceNotes.trackHint',
  dismissHint: 'conferenceNotes.dismissHint',
  restoreHints: 'conferenceNotes.restoreHints',
  copyFollowUps: 'conferenceNotes.copyFollowUps',
  groupFollowUps: 'conferenceNotes.groupFollowUps',
  filterFollowUps: 'conferenceNotes.filterFollowUps',
  sortFollowUps: 'conferenceNotes.sortFollowUps',
  showCurrentNoteOnly: 'conferenceNotes.showCurrentNoteOnly',
  showAllNotes: 'conferenceNotes.showAllNotes',
  goToTalk: 'conferenceNotes.goToTalk',
  openOnSched: 'conferenceNotes.openOnSched',
  openLink: 'conferenceNotes.openLink',
  copyTalkLink: 'conferenceNotes.copyTalkLink',
  copyTalkTitle: 'conferenceNotes.copyTalkTitle',
  openSample: 'conferenceNotes.openSample',
  chooseShown: 'conferenceNotes.chooseShown',
  loadTalkDetails: 'conferenceNotes.loadTalkDetails',
  showTalkDetails: 'conferenceNotes.showTalkDetails',
  clearTalkDetails: 'conferenceNotes.clearTalkDetails',
  importSchedule: 'conferenceNotes.importSchedule',
  manageSchedules: 'conferenceNotes.manageSchedules',
  nextFollowUpInAllNotes: 'conferenceNotes.nextFollowUpInAllNotes',
  previousFollowUpInAllNotes: 'conferenceNotes.previousFollowUpInAllNotes',
  indexWorkspace: 'conferenceNotes.indexWorkspace',
  rebuildIndex: 'conferenceNotes.rebuildIndex',
  stopIndexing: 'conferenceNotes.stopIndexing',
  cleanSchedLinks: 'conferenceNotes.cleanSchedLinks',
  treatAsConferenceNote: 'conferenceNotes.treatAsConferenceNote',
  treatAsOtherMarkdown: 'conferenceNotes.treatAsOtherMarkdown',
  explainReading: 'conferenceNotes.explainReading',
  thisIsATalk: 'conferenceNotes.thisIsATalk',
  thisIsADay: 'conferenceNotes.thisIsADay',
  thisIsASection: 'conferenceNotes.thisIsASection',
  readHeadingAutomatically: 'conferenceNotes.readHeadingAutomatically',
  newNotesFromSchedule: 'conferenceNotes.newNotesFromSchedule',
  insertTalk: 'conferenceNotes.insertTalk',
  startNotesForCurrentTalk: 'conferenceNotes.startNotesForCurrentTalk',
} as const;

/** Commands that rows and keys run: registered, and not in the palette. */
export const InternalCommands = {
  /** Go to what a row of a view stands for. */
  revealRow: 'conferenceNotes.revealRow',
  /** Tick the row of a view that has the focus. */
  tickTalksRow: 'conferenceNotes.tickTalksRow',
  tickFollowUpsRow: 'conferenceNotes.tickFollowUpsRow',
  /** What the keys do in the list of open follow-ups, to the entry someone is on. */
  triageDone: 'conferenceNotes.triageDone',
  triageOpenLink: 'conferenceNotes.triageOpenLink',
  triageCopy: 'conferenceNotes.triageCopy',
  triagePromote: 'conferenceNotes.triagePromote',
  triageSelect: 'conferenceNotes.triageSelect',
} as const;

export const Views = {
  talks: 'conferenceNotes.talks',
  followUps: 'conferenceNotes.followUps',
} as const;

export const ViewContainers = {
  conferenceNotes: 'conferenceNotes',
} as const;

/** What tabs of this extension call themselves. */
export const TabTypes = {
  talkDetails: 'conferenceNotes.talkDetails',
} as const;

/** Keys for `when` clauses. Each is a boolean about the notes right now, open or in the workspace. */
export const ContextKeys = {
  /** There is a conference note. */
  hasNotes: 'conferenceNotes.hasNotes',
  /** There is no conference note, and the markdown in the active editor is none. */
  onlyOtherMarkdown: 'conferenceNotes.onlyOtherMarkdown',
  /** The markdown in the active editor is a conference note. */
  inConferenceNote: 'conferenceNotes.inConferenceNote',
  /** A conference note has a talk. */
  hasTalks: 'conferenceNotes.hasTalks',
  /** A conference note, or the markdown in the active editor, has a sched.com event. */
  hasLinks: 'conferenceNotes.hasLinks',
  /** A conference note, or the markdown in the active editor, has an open follow-up. */
  hasOpenFollowUps: 'conferenceNotes.hasOpenFollowUps',
  /** A conference note, or the markdown in the active editor, has a follow-up that is done. */
  hasDoneFollowUps: 'conferenceNotes.hasDoneFollowUps',
  /** All notes of the workspace are being read. */
  isIndexing: 'conferenceNotes.isIndexing',
  /** Someone stopped that before it was done. */
  indexingStopped: 'conferenceNotes.indexingStopped',
  /** A known note, or the markdown in the active editor, has a remark that reads like a follow-up. */
  hasHints: 'conferenceNotes.hasHints',
  /** A hint was dismissed. */
  hasDismissedHints: 'conferenceNotes.hasDismissedHints',
  /** There is no conference note, and all markdown in the files of the workspace is of another kind. */
  onlyOtherFiles: 'conferenceNotes.onlyOtherFiles',
  /** The folders of the workspace were looked at, and have no markdown. */
  noMarkdownFiles: 'conferenceNotes.noMarkdownFiles',
  /** A schedule is imported. */
  hasSchedule: 'conferenceNotes.hasSchedule',
  /** The Follow-ups view shows those of the current note only. */
  currentNoteOnly: 'conferenceNotes.currentNoteOnly',
  /** The list of open follow-ups is shown. */
  inTriage: 'conferenceNotes.inTriage',
} as const;

/**
 * Keys by which the walkthrough ticks its steps, for what no other key tells: each becomes true when someone does that
 * for the first time in a window. VS Code could tick a step by its command, but does not see one that was run by a lens
 * or a row.
 */
export const DoneKeys = {
  /** Went to a talk, or whatever else a row of a view stands for. */
  wentToRow: 'conferenceNotes.wentToRow',
  /** Was shown the card of a talk. */
  sawCard: 'conferenceNotes.sawCard',
  /** Marked a follow-up done. */
  markedDone: 'conferenceNotes.markedDone',
  /** Started a note with talks of a schedule. */
  startedNotes: 'conferenceNotes.startedNotes',
} as const;

/**
 * What rows of the views say of themselves in `viewItem`, for the `when` clauses of their menus: the kind of
 * section, then its traits, joined by dots (`talk.link.todo`); or what follow-up it is.
 */
export const RowTraits = {
  /** The section has a sched.com event. */
  link: 'link',
  /** The section has open follow-ups, itself or below. */
  todo: 'todo',
  /** The section is all that its note has, and stands for the note. */
  note: 'note',
  /** The follow-up has an address of the web. */
  address: 'address',
  /** These have the traits `.link` where the talk of the follow-up has an event, and `.address`. */
  openFollowUp: 'followUp.open',
  doneFollowUp: 'followUp.done',
  /** A remark that reads like a follow-up. */
  hint: 'hint',
  dismissedHint: 'dismissedHint',
} as const;

/**
 * A follow-up in a document.
 *
 * It carries the whole follow-up as it was when the offer was made, so that it can be found again in a text that has
 * changed since, or be refused.
 */
export interface FollowUpTarget {
  /** The document, as `Uri.toString()` writes it. */
  readonly uri: string;
  readonly followUp: OfferedFollowUp;
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

/** Theme colours of this extension. */
export const Colors = {
  openFollowUp: 'conferenceNotes.openFollowUp',
  doneFollowUp: 'conferenceNotes.doneFollowUp',
} as const;

/** An event of a sched.com schedule. */
export interface EventTarget {
  readonly url: string;
}

/** An event, and where its card was asked for. */
export interface CardTarget extends EventTarget {
  readonly at?: NoteTarget & Position;
}

/** A schedule's file, as `Uri.toString()` writes it, or its address. */
export interface ScheduleTarget {
  readonly source: string;
}

/** What each command takes. Every one of the contributed commands also runs without, on what is under the cursor. */
export interface Payloads {
  readonly [Commands.markDone]: FollowUpTarget;
  readonly [Commands.reopen]: FollowUpTarget;
  readonly [Commands.toggle]: undefined;
  readonly [Commands.markAllDone]: SectionTarget;
  readonly [Commands.showOpenFollowUps]: SectionTarget | NoteTarget;
  readonly [Commands.nextFollowUp]: undefined;
  readonly [Commands.previousFollowUp]: undefined;
  readonly [Commands.addFollowUp]: SectionTarget;
  readonly [Commands.promoteLine]: undefined;
  readonly [Commands.trackHint]: FollowUpTarget;
  readonly [Commands.dismissHint]: FollowUpTarget;
  /** All that were dismissed, without one. */
  readonly [Commands.restoreHints]: FollowUpTarget;
  readonly [Commands.copyFollowUps]: SectionTarget | NoteTarget | FollowUpTarget;
  readonly [Commands.groupFollowUps]: undefined;
  readonly [Commands.filterFollowUps]: undefined;
  readonly [Commands.sortFollowUps]: undefined;
  readonly [Commands.showCurrentNoteOnly]: undefined;
  readonly [Commands.showAllNotes]: undefined;
  readonly [Commands.goToTalk]: SectionTarget;
  readonly [Commands.openOnSched]: EventTarget | SectionTarget | FollowUpTarget;
  readonly [Commands.openLink]: FollowUpTarget;
  readonly [Commands.copyTalkLink]: EventTarget | SectionTarget | FollowUpTarget;
  readonly [Commands.copyTalkTitle]: SectionTarget;
  readonly [Commands.openSample]: undefined;
  readonly [Commands.chooseShown]: undefined;
  readonly [Commands.loadTalkDetails]: CardTarget | SectionTarget;
  readonly [Commands.showTalkDetails]: EventTarget | SectionTarget | FollowUpTarget;
  readonly [Commands.clearTalkDetails]: undefined;
  readonly [Commands.importSchedule]: ScheduleTarget;
  readonly [Commands.manageSchedules]: undefined;
  readonly [Commands.nextFollowUpInAllNotes]: undefined;
  readonly [Commands.previousFollowUpInAllNotes]: undefined;
  readonly [Commands.indexWorkspace]: undefined;
  readonly [Commands.rebuildIndex]: undefined;
  readonly [Commands.stopIndexing]: undefined;
  /** All links of the note; without one, those under the cursors, if there are any. */
  readonly [Commands.cleanSchedLinks]: NoteTarget;
  readonly [Commands.treatAsConferenceNote]: NoteTarget;
  readonly [Commands.treatAsOtherMarkdown]: NoteTarget;
  readonly [Commands.explainReading]: SectionTarget | NoteTarget;
  readonly [Commands.thisIsATalk]: SectionTarget;
  readonly [Commands.thisIsADay]: SectionTarget;
  readonly [Commands.thisIsASection]: SectionTarget;
  readonly [Commands.readHeadingAutomatically]: SectionTarget;
  readonly [Commands.newNotesFromSchedule]: undefined;
  readonly [Commands.insertTalk]: undefined;
  readonly [Commands.startNotesForCurrentTalk]: undefined;
  /** A row, which may also be a section's or a follow-up's. */
  readonly [InternalCommands.revealRow]: NoteTarget;
  readonly [InternalCommands.tickTalksRow]: undefined;
  readonly [InternalCommands.tickFollowUpsRow]: undefined;
  readonly [InternalCommands.triageDone]: undefined;
  readonly [InternalCommands.triageOpenLink]: undefined;
  readonly [InternalCommands.triageCopy]: undefined;
  readonly [InternalCommands.triagePromote]: undefined;
  readonly [InternalCommands.triageSelect]: undefined;
}

export type CommandId = keyof Payloads;
