import * as vscode from 'vscode';
import type { Range } from '../../core/index.js';
import { toRange } from './convert.js';
import { type Disposable, DisposableStore } from './disposables.js';
import { openDocument, uriOfTab } from './documents.js';
import { goTo, reveal, showDocument } from './navigation.js';

/** An entry of a list of places in notes. */
export interface PlaceItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
  readonly range: Range;
  /** Stands behind all that do not, whenever they come. */
  readonly isLast?: boolean;
}

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
 */
export async function pickPlace<T extends PlaceItem>(options: PreviewPickOptions<T>): Promise<T | undefined> {
  const disposables = new DisposableStore();
  const preview = disposables.add(new Preview());
  const pick = disposables.add(vscode.window.createQuickPick<T>());
  pick.title = options.title;
  pick.placeholder = options.placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const entries = new Entries(pick, options.items);
  let untouched = options.active ?? options.items[0];
  if (untouched !== undefined) pick.activeItems = [untouched];
  try {
    const chosen = await new Promise<T | undefined>((resolve) => {
      disposables.add(
        pick.onDidChangeActive(([item]) => {
          if (item === undefined || item === untouched) return;
          untouched = undefined;
          preview.show(item);
        }),
      );
      const goOnWith = (items: readonly T[], at: number): void => {
        entries.set(items);
        // On to the next, which has taken the place of the one that is gone.
        const next = pick.items[Math.min(at, pick.items.length - 1)];
        if (next !== undefined) pick.activeItems = [next];
        else if (items.length === 0 && !pick.busy) pick.hide();
      };
      const press = async (item: T, button: vscode.QuickInputButton): Promise<void> => {
        const at = pick.items.indexOf(item);
        const items = await options.onButton?.(item, button);
        if (items !== undefined) goOnWith(items, at);
      };
      const chooseSeveral = (): void => {
        const { several } = options;
        if (several === undefined) return;
        pick.canSelectMany = !pick.canSelectMany;
        pick.selectedItems = [];
        pick.placeholder = pick.canSelectMany ? several.placeholder : options.placeholder;
        // Rows that are there already would get no boxes, or keep them.
        entries.draw();
      };
      if (options.several !== undefined) pick.buttons = [options.several.button];
      disposables.add(pick.onDidTriggerButton(chooseSeveral));
      disposables.add(pick.onDidTriggerItemButton(({ item, button }) => press(item, button)));
      disposables.add(
        pick.onDidAccept(async () => {
          if (!pick.canSelectMany || options.several === undefined) {
            resolve(pick.selectedItems[0]);
            return;
          }
          const chosen = pick.selectedItems;
          chooseSeveral();
          if (chosen.length > 0) goOnWith(await options.several.onAccept(chosen), 0);
        }),
      );
      disposables.add(pick.onDidChangeValue(() => entries.onTyped()));
      disposables.add(pick.onDidHide(() => resolve(undefined)));
      const shown = options.onShow?.({
        chooseSeveral,
        press: (tooltip) => {
          const [item] = pick.activeItems;
          const button = item?.buttons?.find((each) => each.tooltip === tooltip);
          if (item !== undefined && button !== undefined) void press(item, button);
        },
      });
      if (shown !== undefined) disposables.add(shown);
      pick.show();
      if (options.more !== undefined) void entries.grow(options.more, () => disposables.isDisposed);
    });
    if (chosen === undefined || options.then === 'stay') {
      await preview.undo();
    } else {
      await preview.settle();
      await goTo(chosen.uri, chosen.range, { preserveFocus: false });
    }
    return chosen;
  } finally {
    disposables.dispose();
  }
}

/** How many entries a list can hold and still open, scroll and search at once. */
const MOST = 4000;

/** The entries of a list; of very many, it holds those that fit what is typed. */
class Entries<T extends PlaceItem> {
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

  /** As VS Code searches: for the words as they are typed, in any part of an entry. */
  draw(): void {
    const typed = this.#pick.value.trim().toLowerCase();
    const fits = (text: string | undefined): boolean => text !== undefined && text.toLowerCase().includes(typed);
    const chosen = new Set(this.#pick.canSelectMany ? this.#pick.selectedItems.map(placeOf) : []);
    const isChosen = (item: T): boolean => chosen.size > 0 && chosen.has(placeOf(item));
    const fitting = (): readonly T[] =>
      this.#all.filter(({ label, description, detail }) => fits(label) || fits(description) || fits(detail));
    // What is chosen stays, whatever is typed.
    const some =
      this.#all.length <= MOST ? this.#all : [...new Set([...this.#all.filter(isChosen), ...fitting()])].slice(0, MOST);
    const [active] = this.#pick.activeItems;
    this.#pick.keepScrollPosition = true;
    this.#pick.items = [...some];
    if (active !== undefined && some.includes(active)) this.#pick.activeItems = [active];
    if (this.#pick.canSelectMany) this.#pick.selectedItems = some.filter(isChosen);
  }
}

/** Tells an entry from the others, also when it has been made anew. */
function placeOf({ uri, range: { start }, label }: PlaceItem): string {
  return [uri.toString(), start.line, start.character, label].join(' ');
}

function inOrder<T extends PlaceItem>(items: readonly T[]): readonly T[] {
  return items.some(({ isLast }) => isLast)
    ? [...items.filter(({ isLast }) => !isLast), ...items.filter(({ isLast }) => isLast)]
    : items;
}

/** Shows places one after the other, and can put everything back. */
class Preview implements Disposable {
  readonly #highlight = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
  });
  readonly #before = vscode.window.tabGroups.all.map(groupState);
  /** Previews run one by one; of those that wait only the last is worth showing. */
  #work: Promise<void> = Promise.resolve();
  #wanted: PlaceItem | undefined;
  #shownIn: vscode.TextEditor | undefined;
  #touched = false;

  show(item: PlaceItem): void {
    this.#wanted = item;
    this.#work = this.#work
      .then(async () => {
        if (this.#wanted !== item) return;
        this.#touched = true;
        const editor = await showDocument(item.uri, { preserveFocus: true });
        if (editor === undefined) return;
        if (this.#shownIn !== editor) this.#shownIn?.setDecorations(this.#highlight, []);
        this.#shownIn = editor;
        const { start } = toRange(item.range);
        editor.setDecorations(this.#highlight, [new vscode.Range(start, start)]);
        reveal(editor, item.range);
      })
      .catch(() => {
        // A document that went away has no preview; choosing it says so.
      });
  }

  /** Wait until no preview is under way. */
  async settle(): Promise<void> {
    this.#wanted = undefined;
    await this.#work;
  }

  async undo(): Promise<void> {
    await this.settle();
    if (!this.#touched) return;
    const active = this.#before.find((group) => group.isActive);
    // The group someone was in comes last, so that the focus ends up there.
    for (const group of this.#before.filter((candidate) => candidate !== active)) await restore(group, true);
    if (active !== undefined) await restore(active, false);
  }

  dispose(): void {
    this.#highlight.dispose();
  }
}

/** What an editor group showed. */
interface GroupState {
  readonly viewColumn: vscode.ViewColumn;
  readonly isActive: boolean;
  readonly uri: vscode.Uri | undefined;
  readonly tabIndex: number;
  readonly isPreview: boolean;
  readonly visibleRange: vscode.Range | undefined;
}

function groupState(group: vscode.TabGroup): GroupState {
  const { activeTab } = group;
  const uri = activeTab?.input instanceof vscode.TabInputText ? uriOfTab(activeTab) : undefined;
  return {
    viewColumn: group.viewColumn,
    isActive: group.isActive,
    uri,
    tabIndex: activeTab === undefined ? -1 : group.tabs.indexOf(activeTab),
    isPreview: activeTab?.isPreview ?? false,
    visibleRange: editorIn(group.viewColumn)?.visibleRanges[0],
  };
}

async function restore(state: GroupState, preserveFocus: boolean): Promise<void> {
  const { viewColumn, uri, isPreview, tabIndex } = state;
  if (uri !== undefined) {
    const document = await openDocument(uri);
    if (document === undefined) return;
    // A tab that was covered comes back as it was; one that was scrolled does not.
    const scrolled = editorIn(viewColumn)?.document === document;
    const editor = await vscode.window.showTextDocument(document, { viewColumn, preserveFocus, preview: isPreview });
    if (scrolled && state.visibleRange !== undefined) await scrollBack(editor, state.visibleRange);
    return;
  }
  const group = vscode.window.tabGroups.all.find((candidate) => candidate.viewColumn === viewColumn);
  if (tabIndex < 0) {
    // There was nothing: only what someone has changed or kept stays.
    await vscode.window.tabGroups.close(
      group?.tabs.filter((tab) => tab.isPreview && !tab.isDirty) ?? [],
      preserveFocus,
    );
    return;
  }
  // Not a text: settings, an image, a preview. It can only be brought back by its place, in the group with the focus.
  if (group?.activeTab === group?.tabs[tabIndex] || !state.isActive) return;
  await vscode.commands.executeCommand('workbench.action.openEditorAtIndex', tabIndex);
}

/** Scroll so that the same lines are in sight as before. */
async function scrollBack(editor: vscode.TextEditor, before: vscode.Range): Promise<void> {
  const [now] = editor.visibleRanges;
  const lines = before.start.line - (now ?? before).start.line;
  if (lines === 0) return;
  if (editor === vscode.window.activeTextEditor) {
    // Line by line, because "at the top" means below the headings that stick there, which the range does not count.
    await vscode.commands.executeCommand('editorScroll', {
      to: lines > 0 ? 'down' : 'up',
      by: 'line',
      value: Math.abs(lines),
    });
  } else {
    editor.revealRange(before, vscode.TextEditorRevealType.AtTop);
  }
}

function editorIn(viewColumn: vscode.ViewColumn): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find((editor) => editor.viewColumn === viewColumn);
}
