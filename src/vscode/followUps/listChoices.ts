import * as l10n from '@vscode/l10n';
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
import { ContextKeys } from '../host/contributions.js';

/** Return the names of the groupings. */
export function groupingNames(): Readonly<Record<Grouping, string>> {
  return {
    talk: l10n.t('Talk'),
    day: l10n.t('Day'),
    note: l10n.t('Note'),
    speaker: l10n.t('Speaker'),
    form: l10n.t('Form'),
  };
}

/** Return the names of the filters. */
export function filterNames(): Readonly<Record<Filter, string>> {
  return { open: l10n.t('Open'), done: l10n.t('Done'), all: l10n.t('All'), hints: l10n.t('Hints') };
}

/** Return the names of the sortings. */
export function sortingNames(): Readonly<Record<Sorting, string>> {
  return { position: l10n.t('Position in the note'), day: l10n.t('Day') };
}

type Choice = Pick<ListChoice, 'groupBy' | 'filter' | 'sortBy'> & { readonly isCurrentOnly: boolean };

/** How someone wants to see the list; kept from one session to the next. */
export class ListChoices {
  readonly #memento: vscode.Memento;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
    this.#tellWhetherCurrentOnly();
  }

  now(): Choice {
    return {
      groupBy: this.#known('groupBy', GROUPINGS),
      filter: this.#known('filter', FILTERS),
      sortBy: this.#known('sortBy', SORTINGS),
      isCurrentOnly: this.#memento.get(CURRENT_ONLY) === true,
    };
  }

  async setCurrentOnly(isCurrentOnly: boolean): Promise<void> {
    await this.#memento.update(CURRENT_ONLY, isCurrentOnly);
    this.#tellWhetherCurrentOnly();
  }

  /** Let someone choose; tells whether they did. */
  async pick<T extends string>(
    key: PickedKey,
    title: string,
    values: readonly T[],
    names: Readonly<Record<T, string>>,
  ): Promise<boolean> {
    const now = this.#known(key, values);
    const items = values.map((value) => ({
      label: names[value],
      description: value === now ? l10n.t('Current') : '',
      value,
    }));
    const picked = await vscode.window.showQuickPick(items, { title });
    if (picked === undefined) return false;
    await this.#memento.update(`followUps.${key}`, picked.value);
    return true;
  }

  /** What is kept, if this version knows it; else the first. */
  #known<T extends string>(key: PickedKey, values: readonly T[]): T {
    const kept = this.#memento.get<string>(`followUps.${key}`);
    return values.find((value) => value === kept) ?? (values[0] as T);
  }

  #tellWhetherCurrentOnly(): void {
    void vscode.commands.executeCommand('setContext', ContextKeys.currentNoteOnly, this.now().isCurrentOnly);
  }
}

type PickedKey = 'groupBy' | 'filter' | 'sortBy';

const CURRENT_ONLY = 'followUps.isCurrentOnly';
