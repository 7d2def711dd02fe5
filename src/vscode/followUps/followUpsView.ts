import * as vscode from 'vscode';
import {
  type Filter,
  FILTERS,
  type Grouping,
  GROUPINGS,
  type ListChoice,
  type Sorting,
  SORTINGS,
} from '../../core/views/followUpRows.js';
import { registerCommand } from '../host/commands.js';
import { Commands, Views } from '../host/contributions.js';
import type { DismissedHints } from './dismissedHints.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import type { FollowUpEditor } from './followUpEditor.js';
import type { FollowUpNode } from './followUpsTree.js';
import { FollowUpsTree } from './followUpsTree.js';
import { RecentlyDone } from './recentlyDone.js';
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
  const choices = new Choices(memento);
  const justDone = disposables.add(new RecentlyDone());
  const tree = disposables.add(
    new FollowUpsTree(store, () => ({
      ...choices.now(),
      isDismissed: (uri, hint) => dismissed.has(uri, hint),
      justDone,
    })),
  );
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
    const { filter, groupBy } = choices.now();
    view.description = FILTER_NAMES[filter] + (filter === 'hints' ? '' : `, by ${groupBy}`);
    view.message = tree.isEmpty && store.notes().length > 0 ? EMPTY[filter] : '';
  };
  const choose = async (pick: () => Promise<boolean>): Promise<void> => {
    if (await pick()) refresh();
  };
  for (const disposable of [
    store.onDidChange(refresh),
    dismissed.onDidChange(refresh),
    followUps.onWillMarkDone((targets) => justDone.add(targets)),
    justDone.onDidLeave(refresh),
    view.onDidChangeVisibility(refresh),
    view.onDidChangeCheckboxState(({ items }) => tick(items, view, followUps, tree)),
    registerCommand(Commands.groupFollowUps, () =>
      choose(() => choices.pick('groupBy', 'Group Follow-ups By', GROUPINGS, GROUPING_NAMES)),
    ),
    registerCommand(Commands.filterFollowUps, () =>
      choose(() => choices.pick('filter', 'Show Follow-ups', FILTERS, FILTER_NAMES)),
    ),
    registerCommand(Commands.sortFollowUps, () =>
      choose(() => choices.pick('sortBy', 'Sort Follow-ups By', SORTINGS, SORTING_NAMES)),
    ),
  ])
    disposables.add(disposable);
  return disposables;
}

const GROUPING_NAMES: Readonly<Record<Grouping, string>> = {
  talk: 'Talk',
  day: 'Day',
  note: 'Note',
  speaker: 'Speaker',
  form: 'Form',
};
const FILTER_NAMES: Readonly<Record<Filter, string>> = { open: 'Open', done: 'Done', all: 'All', hints: 'Hints' };
const SORTING_NAMES: Readonly<Record<Sorting, string>> = { position: 'Position in the note', day: 'Day' };

const EMPTY: Readonly<Record<Filter, string>> = {
  open: 'Nothing left to do.',
  done: 'Nothing is done yet.',
  all: 'No follow-ups in the notes.',
  hints: 'No remarks that read like follow-ups.',
};

type Choice = Omit<ListChoice, 'isDismissed' | 'justDone'>;

/** How someone wants to see the list; kept from one session to the next. */
class Choices {
  readonly #memento: vscode.Memento;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  now(): Choice {
    return {
      groupBy: this.#known('groupBy', GROUPINGS),
      filter: this.#known('filter', FILTERS),
      sortBy: this.#known('sortBy', SORTINGS),
    };
  }

  /** Let someone choose; tells whether they did. */
  async pick<T extends string>(
    key: keyof Choice,
    title: string,
    values: readonly T[],
    names: Readonly<Record<T, string>>,
  ): Promise<boolean> {
    const now = this.#known(key, values);
    const items = values.map((value) => ({ label: names[value], description: value === now ? 'now' : '', value }));
    const picked = await vscode.window.showQuickPick(items, { title });
    if (picked === undefined) return false;
    await this.#memento.update(`followUps.${key}`, picked.value);
    return true;
  }

  /** What is kept, if this version knows it; else the first. */
  #known<T extends string>(key: keyof Choice, values: readonly T[]): T {
    const kept = this.#memento.get<string>(`followUps.${key}`);
    return values.find((value) => value === kept) ?? (values[0] as T);
  }
}

/** Ticking one of several that are selected ticks them all. */
async function tick(
  items: readonly (readonly [FollowUpNode, vscode.TreeItemCheckboxState])[],
  view: vscode.TreeView<FollowUpNode>,
  followUps: FollowUpEditor,
  tree: FollowUpsTree,
): Promise<void> {
  const [first] = items;
  if (first === undefined) return;
  const [, state] = first;
  const ticked = items.map(([node]) => node);
  const all = ticked.some((node) => view.selection.includes(node))
    ? [...new Set([...ticked, ...view.selection])]
    : ticked;
  const to = state === vscode.TreeItemCheckboxState.Checked ? 'done' : 'open';
  const targets = all.flatMap(({ uri, followUp }) =>
    followUp === undefined || followUp.form === 'hint' || followUp.state === to ? [] : [{ uri, followUp }],
  );
  const outcomes = await followUps.changeAll(targets, to);
  // VS Code has ticked the box already; where the note could not follow, the box has to go back.
  if (outcomes.some(({ kind }) => kind === 'refused')) tree.redraw(all);
}
