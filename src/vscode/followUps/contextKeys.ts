import * as vscode from 'vscode';
import type { NoteCounts } from '../../core/note/counts.js';
import { ContextKeys } from '../host/contributions.js';
import type { DismissedHints } from './dismissedHints.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import type { KnownNote } from '../notes/knownNote.js';
import type { NoteStore } from '../notes/noteStore.js';
import type { WorkspaceNotes } from '../notes/workspaceNotes.js';
import type { ScheduleStore } from '../schedules/scheduleStore.js';
import { activeNote } from '../notes/cursor.js';
import { reachableNotes } from './followUpItems.js';

type ContextKey = (typeof ContextKeys)[keyof typeof ContextKeys];

export interface ContextKeysDeps {
  readonly store: NoteStore;
  readonly dismissed: DismissedHints;
  readonly workspace: WorkspaceNotes;
  readonly schedules: ScheduleStore;
}

/**
 * Keep the keys for `when` clauses true to the notes there are, so that the palette offers only what can run, and empty
 * views say why they are.
 */
export function registerContextKeys(deps: ContextKeysDeps): Disposable {
  const { store, dismissed, workspace, schedules } = deps;
  const disposables = new DisposableStore();
  const known = new Map<ContextKey, boolean>();
  const update = (): void => {
    for (const [key, value] of keys(deps)) {
      if (known.get(key) === value) continue;
      known.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  };
  disposables.add(store.onDidChange(update));
  disposables.add(dismissed.onDidChange(update));
  disposables.add(schedules.onDidChange(update));
  disposables.add(workspace.onDidProgress(update));
  disposables.add(vscode.window.onDidChangeActiveTextEditor(update));
  return disposables;
}

function keys({
  store,
  dismissed,
  workspace,
  schedules,
}: ContextKeysDeps): readonly (readonly [ContextKey, boolean])[] {
  const notes = store.notes();
  const reachable = reachableNotes(store);
  const has = (count: keyof NoteCounts, of: readonly KnownNote[] = reachable): boolean =>
    of.some(({ counts }) => counts[count] > 0);
  return [
    [ContextKeys.hasNotes, notes.length > 0],
    [ContextKeys.onlyOtherMarkdown, notes.length === 0 && reachable.length > 0],
    [ContextKeys.onlyOtherFiles, notes.length === 0 && (workspace.fileCount ?? 0) > 0],
    [ContextKeys.noMarkdownFiles, workspace.fileCount === 0],
    [ContextKeys.inConferenceNote, activeNote(store)?.note.isConference === true],
    [ContextKeys.hasTalks, has('talks', notes)],
    [ContextKeys.hasLinks, has('links')],
    [ContextKeys.hasOpenFollowUps, has('open')],
    [ContextKeys.hasDoneFollowUps, has('done')],
    [ContextKeys.hasHints, has('hints')],
    [ContextKeys.hasDismissedHints, !dismissed.isEmpty],
    [ContextKeys.hasSchedule, schedules.all().length > 0],
  ];
}
