import * as vscode from 'vscode';
import { type Note, type Section, walk } from '../core/index.js';
import { tallyNote } from '../core/projections/followUps.js';
import { ContextKeys } from './contributions.js';
import { type Disposable, DisposableStore } from './disposables.js';
import type { NoteStore } from './noteStore.js';
import { reachableNotes } from './openFollowUps.js';

type ContextKey = typeof ContextKeys[keyof typeof ContextKeys];

/** Keep the keys for `when` clauses true to what is open, so that the palette offers only what can run. */
export function registerContextKeys(store: NoteStore): Disposable {
  const disposables = new DisposableStore();
  const known = new Map<ContextKey, boolean>();
  const update = (): void => {
    for (const [key, value] of keys(store)) {
      if (known.get(key) === value) continue;
      known.set(key, value);
      void vscode.commands.executeCommand('setContext', key, value);
    }
  };
  disposables.add(store.onDidChange(update));
  disposables.add(vscode.window.onDidChangeActiveTextEditor(update));
  return disposables;
}

function keys(store: NoteStore): readonly (readonly [ContextKey, boolean])[] {
  const open = store.openNotes().map(({ note }) => note);
  const reachable = reachableNotes(store).map(({ note }) => note);
  const tallies = reachable.map(tallyNote);
  return [
    [ContextKeys.hasNotes, open.length > 0],
    [ContextKeys.onlyOtherMarkdown, open.length === 0 && reachable.length > 0],
    [ContextKeys.hasTalks, open.some((note) => someSection(note, ({ kind }) => kind === 'talk'))],
    [ContextKeys.hasLinks, reachable.some((note) => someSection(note, ({ links }) => links.length > 0))],
    [ContextKeys.hasOpenFollowUps, tallies.some((tally) => tally.open.length > 0)],
    [ContextKeys.hasDoneFollowUps, tallies.some((tally) => tally.done.length > 0)],
  ];
}

function someSection(note: Note, suits: (section: Section) => boolean): boolean {
  for (const section of walk(note)) if (suits(section)) return true;
  return false;
}
