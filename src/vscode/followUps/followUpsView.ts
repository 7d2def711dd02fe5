import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type Filter, FILTERS, type Grouping, GROUPINGS, SORTINGS } from '../../core/views/followUpRows.js';
import { registerCommand } from '../host/commands.js';
import { Commands, InternalCommands, Views } from '../host/contributions.js';
import { registerBadge } from './badge.js';
import { CurrentNote } from './currentNote.js';
import type { DismissedHints } from './dismissedHints.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import type { FollowUpEditor } from './followUpEditor.js';
import { FollowUpsTree } from './followUpsTree.js';
import { filterNames, groupingNames, ListChoices, sortingNames } from './listChoices.js';
import { RecentlyDone } from './recentlyDone.js';
import { registerTicking } from './tickRows.js';
import type { NoteStore } from '../notes/noteStore.js';

export interface FollowUpsViewDeps {
  readonly store: NoteStore;
  readonly followUps: FollowUpEditor;
  readonly dismissed: DismissedHints;
  /** Where the view's choices are kept. */
  readonly memento: vscode.Memento;
}

/** Register the Follow-ups view: what is to be done after the talks, in all notes, to be ticked off. */
export function registerFollowUpsView({ store, followUps, dismissed, memento }: FollowUpsViewDeps): Disposable {
  const disposables = new DisposableStore();
  const choices = new ListChoices(memento);
  const justDone = disposables.add(new RecentlyDone());
  const current = disposables.add(new CurrentNote(store));
  let first = current.uri;
  const tree = disposables.add(
    new FollowUpsTree(store, () => ({
      ...choices.now(),
      isDismissed: (uri, hint) => dismissed.has(uri, hint),
      areHintsOff: dismissed.areOff,
      justDone,
      currentUri: choices.now().isCurrentOnly ? current.uri : first,
    })),
  );
  // Made at once and not when the view is first shown: the badge is seen before that.
  const view = disposables.add(
    vscode.window.createTreeView(Views.followUps, {
      treeDataProvider: tree,
      showCollapseAll: true,
      canSelectMany: true,
      manageCheckboxStateManually: true,
    }),
  );
  const refresh = (): void => {
    // Notes nobody opened are read for it, which is for nothing while nobody looks.
    if (!view.visible) return;
    tree.refresh();
    const { filter, groupBy, isCurrentOnly } = choices.now();
    view.description = [
      filterNames()[filter],
      ...(filter === 'hints' ? [] : [groupedText(groupBy)]),
      ...(isCurrentOnly ? [l10n.t('current note')] : []),
    ].join(', ');
    const nothing =
      filter === 'hints' && dismissed.areOff
        ? l10n.t('Hints are turned off in the settings.')
        : emptyText(filter, isCurrentOnly);
    view.message = tree.isEmpty && store.notes().length > 0 ? nothing : '';
  };
  const follow = (): void => {
    // Who goes to a follow-up from its row does not want the row to go elsewhere.
    if (!view.selection.some(({ uri }) => uri === current.uri)) first = current.uri;
    refresh();
  };
  for (const disposable of [
    store.onDidChange(refresh),
    dismissed.onDidChange(refresh),
    followUps.onWillMarkDone((targets) => justDone.add(targets)),
    justDone.onDidLeave(refresh),
    current.onDidChange(follow),
    registerBadge(view, store, current),
    view.onDidChangeVisibility(refresh),
    ...registerTicking({ view, tree, followUps }, InternalCommands.tickFollowUpsRow),
    registerListCommands(choices, refresh),
  ])
    disposables.add(disposable);
  return disposables;
}

/** Register the commands that choose what the list shows, and how. */
function registerListCommands(choices: ListChoices, refresh: () => void): Disposable {
  const choose = async (pick: () => Promise<boolean>): Promise<void> => {
    if (await pick()) refresh();
  };
  const showOnlyCurrent = async (isCurrentOnly: boolean): Promise<void> => {
    await choices.setCurrentOnly(isCurrentOnly);
    refresh();
  };
  return vscode.Disposable.from(
    registerCommand(Commands.groupFollowUps, () =>
      choose(() => choices.pick('groupBy', l10n.t('Group Follow-ups By'), GROUPINGS, groupingNames())),
    ),
    registerCommand(Commands.filterFollowUps, () =>
      choose(() => choices.pick('filter', l10n.t('Show Follow-ups'), FILTERS, filterNames())),
    ),
    registerCommand(Commands.sortFollowUps, () =>
      choose(() => choices.pick('sortBy', l10n.t('Sort Follow-ups By'), SORTINGS, sortingNames())),
    ),
    registerCommand(Commands.showCurrentNoteOnly, () => showOnlyCurrent(true)),
    registerCommand(Commands.showAllNotes, () => showOnlyCurrent(false)),
  );
}

function groupedText(groupBy: Grouping): string {
  switch (groupBy) {
    case 'talk':
      return l10n.t('by talk');
    case 'day':
      return l10n.t('by day');
    case 'note':
      return l10n.t('by note');
    case 'speaker':
      return l10n.t('by speaker');
    case 'form':
      return l10n.t('by form');
  }
}

/** Say that there is nothing to show, in all notes or in the current note. */
function emptyText(filter: Filter, isCurrentOnly: boolean): string {
  switch (filter) {
    case 'open':
      return isCurrentOnly ? l10n.t('Nothing left to do in this note.') : l10n.t('Nothing left to do.');
    case 'done':
      return isCurrentOnly ? l10n.t('Nothing is done yet in this note.') : l10n.t('Nothing is done yet.');
    case 'all':
      return isCurrentOnly ? l10n.t('No follow-ups in this note.') : l10n.t('No follow-ups.');
    case 'hints':
      return isCurrentOnly
        ? l10n.t('No remarks that read like follow-ups in this note.')
        : l10n.t('No remarks that read like follow-ups.');
  }
}
