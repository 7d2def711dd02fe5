import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from './disposables.js';
import { EditorPreview } from './editorPreview.js';
import { inTurn } from './inTurn.js';
import { goTo } from './navigation.js';
import { PickEntries, type PlaceItem } from './pickEntries.js';

export type { PlaceItem } from './pickEntries.js';

export interface PreviewPickOptions<T extends PlaceItem> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly T[];
  /** Entries that take time to gather: the list grows as they come. Nobody asks for more once it is closed. */
  readonly more?: AsyncIterable<readonly T[]>;
  /** Whether choosing an entry goes to its place, or only tells which it was. */
  readonly then: 'go' | 'stay';
  /** The entry to start on; it is not previewed, as nobody has moved yet. */
  readonly active?: T | undefined;
  /** Preview the first entry at once: choosing one changes what is there, so it has to be seen. */
  readonly previewsFirst?: boolean;
  /** Runs for a button of an entry; the entries to go on with, none to close the list, nothing to leave it as it is. */
  readonly onButton?: (item: T, button: vscode.QuickInputButton) => Promise<readonly T[] | undefined>;
  /** Lets several entries be chosen, by a button of the list. */
  readonly several?: Several<T>;
  /** Is handed the list while it is shown; the result goes with it. */
  readonly onShow?: (list: ShownList) => Disposable;
}

export interface Several<T extends PlaceItem> {
  readonly button: vscode.QuickInputButton;
  /** What to do to choose, and what happens then. */
  readonly placeholder: string;
  /** Runs for those chosen; the entries to go on with, none to close the list. */
  readonly onAccept: (items: readonly T[]) => Promise<readonly T[]>;
}

/** What keys can do to a list: they reach its buttons where the mouse would be needed. */
export interface ShownList {
  /** Press a button of the entry someone is on, if it has that. */
  press(tooltip: string): void;
  /** Start or stop choosing several. */
  chooseSeveral(): void;
}

/**
 * Let someone choose a place while the editor shows the one they are on.
 *
 * Unless it goes to the chosen place in the end, every editor group is left as it was found: the same tab in front,
 * scrolled to the same line.
 *
 * @returns the chosen entry; nothing where the list was closed
 */
export async function pickPlace<T extends PlaceItem>(options: PreviewPickOptions<T>): Promise<T | undefined> {
  const preview = new EditorPreview();
  const list = new PlaceList(options, preview);
  try {
    const chosen = await list.choose();
    await list.settle();
    if (chosen === undefined || options.then === 'stay') {
      await preview.undo();
    } else {
      await preview.leave();
      await goTo(chosen.uri, chosen.range, { preserveFocus: false });
    }
    return chosen;
  } finally {
    list.dispose();
    preview.dispose();
  }
}

/** The list itself: its entries, buttons and keys. */
class PlaceList<T extends PlaceItem> implements Disposable, ShownList {
  readonly #options: PreviewPickOptions<T>;
  readonly #preview: EditorPreview;
  readonly #disposables = new DisposableStore();
  readonly #pick = this.#disposables.add(vscode.window.createQuickPick<T>());
  readonly #entries: PickEntries<T>;

  constructor(options: PreviewPickOptions<T>, preview: EditorPreview) {
    this.#options = options;
    this.#preview = preview;
    this.#pick.title = options.title;
    this.#pick.placeholder = options.placeholder;
    this.#pick.matchOnDescription = true;
    this.#pick.matchOnDetail = true;
    if (options.several !== undefined) this.#pick.buttons = [options.several.button];
    this.#entries = new PickEntries(this.#pick, options.items);
    this.#previewActive(options.active ?? options.items[0]);
  }

  /** Show the list and wait for what becomes of it. */
  choose(): Promise<T | undefined> {
    const { onShow, more } = this.#options;
    const pick = this.#pick;
    return new Promise((resolve) => {
      this.#listen(
        pick.onDidTriggerButton(() => this.chooseSeveral()),
        pick.onDidTriggerItemButton(({ item, button }) => inTurn(this, () => this.#press(item, button))),
        pick.onDidChangeValue(() => this.#entries.onTyped()),
        pick.onDidAccept(() => this.#accept(resolve)),
        pick.onDidHide(() => resolve(undefined)),
      );
      const shown = onShow?.(this);
      if (shown !== undefined) this.#listen(shown);
      pick.show();
      if (more !== undefined) void this.#entries.grow(more, () => this.#disposables.isDisposed);
    });
  }

  press(tooltip: string): void {
    // The next may be pressed before the last is done, and the list has moved on.
    void inTurn(this, async () => {
      const [item] = this.#pick.activeItems;
      const button = item?.buttons?.find((each) => each.tooltip === tooltip);
      if (item !== undefined && button !== undefined) await this.#press(item, button);
    });
  }

  /** Wait until what was pressed is done. */
  settle(): Promise<void> {
    return inTurn(this, () => Promise.resolve());
  }

  chooseSeveral(): void {
    const { several, placeholder } = this.#options;
    if (several === undefined) return;
    this.#pick.canSelectMany = !this.#pick.canSelectMany;
    this.#pick.selectedItems = [];
    this.#pick.placeholder = this.#pick.canSelectMany ? several.placeholder : placeholder;
    // Rows that are there already would get no boxes, or keep them.
    this.#entries.draw();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #listen(...listeners: readonly Disposable[]): void {
    for (const listener of listeners) this.#disposables.add(listener);
  }

  /** Preview the entry someone is on once they have moved or typed: the list starts on an entry by itself. */
  #previewActive(first: T | undefined): void {
    let start = first;
    let isUsed = this.#options.previewsFirst === true;
    if (start !== undefined) this.#pick.activeItems = [start];
    this.#listen(
      this.#pick.onDidChangeValue(() => (isUsed = true)),
      this.#pick.onDidChangeActive(([item]) => {
        if (item === undefined) return;
        start ??= item;
        if (!isUsed && item === start) return;
        isUsed = true;
        this.#preview.show(item);
      }),
    );
  }

  #accept(resolve: (item: T | undefined) => void): void {
    const { several } = this.#options;
    if (!this.#pick.canSelectMany || several === undefined) {
      resolve(this.#pick.selectedItems[0]);
      return;
    }
    const chosen = this.#pick.selectedItems;
    this.chooseSeveral();
    if (chosen.length > 0) void inTurn(this, async () => this.#goOnWith(await several.onAccept(chosen), 0));
  }

  async #press(item: T, button: vscode.QuickInputButton): Promise<void> {
    const at = this.#pick.items.indexOf(item);
    const items = await this.#options.onButton?.(item, button);
    if (items !== undefined) this.#goOnWith(items, at);
  }

  #goOnWith(items: readonly T[], at: number): void {
    this.#entries.set(items);
    // On to the next, which has taken the place of the one that is gone.
    const next = this.#entries.shownFrom(at);
    if (next !== undefined) this.#pick.activeItems = [next];
    else if (items.length === 0 && !this.#pick.busy) this.#pick.hide();
  }
}
