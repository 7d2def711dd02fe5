import * as vscode from 'vscode';
import { type ImportedSchedule, ScheduleLookup } from '../../src/sched/feed/imported.js';
import type { TalkSources } from '../../src/vscode/schedules/schedules.js';

/** Imported schedules that stay as they are, at a time that does, too. */
export function talkSources(now: number, ...schedules: readonly ImportedSchedule[]): TalkSources {
  const lookup = new ScheduleLookup(schedules);
  return {
    schedules: {
      all: () => schedules,
      find: (link) => lookup.find(link),
      onDidChange: () => new vscode.Disposable(() => undefined),
      ready: Promise.resolve(),
    },
    now: () => now,
  };
}
