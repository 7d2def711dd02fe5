/** The settings that this extension shares with package.json. A test holds them against it, both ways. */
import type { DoneFormat } from '../../core/index.js';

/** Whether and how the day is written behind a follow-up when it is marked done. */
const DATES_WHEN_DONE = ['none', 'iso', 'obsidian'] as const;
export type DateWhenDone = (typeof DATES_WHEN_DONE)[number];

/** What the number on the icon counts. */
const BADGES = ['all', 'currentNote', 'off'] as const;
export type Badge = (typeof BADGES)[number];

/** Whether sched.com is asked for the details of talks. */
const FETCHING = ['ask', 'always', 'never'] as const;
export type Fetching = (typeof FETCHING)[number];

const DONE_FORMATS = ['word', 'checkbox', 'strikethrough'] as const satisfies readonly DoneFormat[];

/** The settings and what they hold. */
export interface Settings {
  readonly 'notes.include': readonly string[];
  readonly 'notes.exclude': readonly string[];
  readonly 'notes.workspace': boolean;
  readonly 'followUps.markers': readonly string[];
  readonly 'followUps.doneFormat': DoneFormat;
  readonly 'followUps.addDateWhenDone': DateWhenDone;
  readonly 'followUps.badge': Badge;
  readonly 'followUps.hints': boolean;
  readonly 'codeLens.markDone': boolean;
  readonly 'codeLens.reopen': boolean;
  readonly 'codeLens.openCount': boolean;
  readonly 'codeLens.openOnSched': boolean;
  readonly 'talks.followCursor': boolean;
  readonly 'talks.groupByFolder': boolean;
  readonly 'talks.sortByTime': boolean;
  readonly 'decorations.open': boolean;
  readonly 'decorations.done': boolean;
  readonly 'statusBar.openFollowUps': boolean;
  readonly 'statusBar.currentTalk': boolean;
  readonly 'hover.talkCard': boolean;
  readonly 'paste.offerTalk': boolean;
  readonly 'preview.decorate': boolean;
  readonly 'sched.fetch': Fetching;
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
  'notes.workspace': { default: true, read: readBoolean },
  'followUps.markers': { default: ['TODO'], read: readWords },
  'followUps.doneFormat': { default: 'word', read: (value) => DONE_FORMATS.find((format) => format === value) },
  'followUps.addDateWhenDone': { default: 'none', read: (value) => DATES_WHEN_DONE.find((date) => date === value) },
  'followUps.badge': { default: 'all', read: (value) => BADGES.find((badge) => badge === value) },
  'followUps.hints': { default: true, read: readBoolean },
  'codeLens.markDone': { default: true, read: readBoolean },
  'codeLens.reopen': { default: true, read: readBoolean },
  'codeLens.openCount': { default: true, read: readBoolean },
  'codeLens.openOnSched': { default: false, read: readBoolean },
  'talks.followCursor': { default: true, read: readBoolean },
  'talks.groupByFolder': { default: false, read: readBoolean },
  'talks.sortByTime': { default: false, read: readBoolean },
  'decorations.open': { default: true, read: readBoolean },
  'decorations.done': { default: true, read: readBoolean },
  'statusBar.openFollowUps': { default: true, read: readBoolean },
  'statusBar.currentTalk': { default: true, read: readBoolean },
  'hover.talkCard': { default: true, read: readBoolean },
  'paste.offerTalk': { default: true, read: readBoolean },
  'preview.decorate': { default: true, read: readBoolean },
  'sched.fetch': { default: 'ask', read: (value) => FETCHING.find((fetching) => fetching === value) },
};

function readBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function readWords(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value
    .filter((word) => typeof word === 'string')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
