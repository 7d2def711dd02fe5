import type * as vscode from 'vscode';
import type { Range } from '../../core/index.js';

/** An entry of a list of places in notes. */
export interface PlaceItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
  readonly range: Range;
  /** Stands behind all that do not, whenever they come. */
  readonly isLast?: boolean;
}

/** How many entries a list can hold and still open, scroll and search at once. */
const MOST = 4000;

/** The entries of a list of places; of very many, it holds those that fit what is typed. */
export class PickEntries<T extends PlaceItem> {
  readonly #pick: vscode.QuickPick<T>;
  #all: readonly T[];

  constructor(pick: vscode.QuickPick<T>, items: readonly T[]) {
    this.#pick = pick;
    this.#all = inOrder(items);
    this.draw();
  }

  set(items: readonly T[]): void {
    this.#all = inOrder(items);
    this.draw();
  }

  onTyped(): void {
    if (this.#all.length > MOST) this.draw();
  }

  async grow(more: AsyncIterable<readonly T[]>, isOver: () => boolean): Promise<void> {
    this.#pick.busy = true;
    let shown = 0;
    for await (const items of more) {
      if (isOver()) return;
      this.#all = inOrder([...this.#all, ...items]);
      // Not each time: VS Code takes the whole list anew.
      if (this.#all.length < shown * 1.5) continue;
      shown = this.#all.length;
      this.draw();
    }
    if (isOver()) return;
    this.#pick.busy = false;
    this.draw();
  }

  /** Find the first entry from a place in the list on that what is typed leaves in sight, else the last before. */
  shownFrom(at: number): T | undefined {
    const { items, value } = this.#pick;
    const start = Math.max(at, 0);
    return items.slice(start).find(fitting(value)) ?? items.slice(0, start).findLast(fitting(value));
  }

  draw(): void {
    const chosen = new Set(this.#pick.canSelectMany ? this.#pick.selectedItems.map(placeOf) : []);
    const isChosen = (item: T): boolean => chosen.size > 0 && chosen.has(placeOf(item));
    // What is chosen stays, whatever is typed.
    const some =
      this.#all.length <= MOST
        ? this.#all
        : [...new Set([...this.#all.filter(isChosen), ...this.#all.filter(fitting(this.#pick.value))])].slice(0, MOST);
    const [active] = this.#pick.activeItems;
    this.#pick.keepScrollPosition = true;
    this.#pick.items = [...some];
    if (active !== undefined && some.includes(active)) this.#pick.activeItems = [active];
    if (this.#pick.canSelectMany) this.#pick.selectedItems = some.filter(isChosen);
  }
}

/** As VS Code searches: for the words as they are typed, in any part of an entry, icons aside. */
function fitting(value: string): (item: PlaceItem) => boolean {
  const typed = value.trim().toLowerCase();
  const fits = (text: string | undefined): boolean => text?.replace(ICON, '').toLowerCase().includes(typed) === true;
  return ({ label, description, detail }) => fits(label) || fits(description) || fits(detail);
}

/** `$(lightbulb) `, but not `\$(note)`: an escaped icon is shown as it is written. */
const ICON = /(?<!\\)\$\([\w-]+(?:~\w+)?\)/g;

/** Tells an entry from the others, also when it has been made anew. */
function placeOf({ uri, range: { start }, label }: PlaceItem): string {
  return [uri.toString(), start.line, start.character, label].join(' ');
}

function inOrder<T extends PlaceItem>(items: readonly T[]): readonly T[] {
  return items.some(({ isLast }) => isLast)
    ? [...items.filter(({ isLast }) => !isLast), ...items.filter(({ isLast }) => isLast)]
    : items;
}
