import * as vscode from 'vscode';
import type { Range } from '../../core/index.js';
import { toRange } from './convert.js';
import { type Disposable, DisposableStore } from './disposables.js';
import { allTabs, isInEditor, openDocument, setPreviewed, uriOfTab } from './documents.js';
import { columnOf, reveal } from './navigation.js';

/** A place in a document. */
interface Place {
  readonly uri: vscode.Uri;
  readonly range: Range;
}

/** Shows places one after the other, and can put everything back. */
export class EditorPreview implements Disposable {
  readonly #disposables = new DisposableStore();
  readonly #highlight = this.#disposables.add(
    vscode.window.createTextEditorDecorationType({
      isWholeLine: true,
      backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
    }),
  );
  readonly #before = vscode.window.tabGroups.all.map(groupState);
  readonly #ownTab = new OwnTab();
  /** Previews run one by one; of those that wait only the last is worth showing. */
  #work: Promise<void> = Promise.resolve();
  #wanted: Place | undefined;
  #shownIn: vscode.TextEditor | undefined;
  /** The editor that someone clicked into, which closes the list. */
  #clicked: vscode.TextEditor | undefined;

  constructor() {
    this.#disposables.add(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        if (kind === vscode.TextEditorSelectionChangeKind.Mouse) this.#clicked = textEditor;
      }),
    );
  }

  show(item: Place): void {
    this.#wanted = item;
    this.#work = this.#work
      .then(async () => {
        if (this.#wanted !== item) return;
        const editor = await this.#ownTab.show(item.uri);
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

  /** Make way for what is opened instead of the preview: only a tab that it will replace stays. */
  async leave(): Promise<void> {
    await this.#settle();
    await this.#ownTab.close({ keepsPreview: true, preserveFocus: true });
  }

  /** Put everything back; but who clicked into the preview wants to be there. */
  async undo(): Promise<void> {
    await this.#settle();
    if (this.#shownIn === undefined || this.#clicked === this.#shownIn) return;
    const hasFocusElsewhere = this.#clicked !== undefined;
    await this.#ownTab.close({ keepsPreview: false, preserveFocus: hasFocusElsewhere });
    const active = this.#before.find((group) => group.isActive);
    // The group someone was in comes last, so that the focus ends up there.
    for (const group of this.#before.filter((candidate) => candidate !== active)) await restore(group, true);
    if (active !== undefined) await restore(active, hasFocusElsewhere);
  }

  dispose(): void {
    this.#ownTab.release();
    this.#disposables.dispose();
  }

  /** Wait until no preview is under way. */
  async #settle(): Promise<void> {
    this.#wanted = undefined;
    await this.#work;
  }
}

/**
 * The one tab of a preview, for documents that are in no tab yet. It never takes the place of a tab that was there:
 * what VS Code replaces cannot always be brought back.
 */
class OwnTab {
  #uri: vscode.Uri | undefined;
  /** The documents that nobody had open before, by `Uri.toString()`. */
  readonly #opened = new Map<string, vscode.Uri>();

  /** Show a document, in its own tab if it has one. */
  async show(uri: vscode.Uri): Promise<vscode.TextEditor | undefined> {
    const document = await openDocument(uri);
    if (document === undefined) return undefined;
    const viewColumn = columnOf(uri);
    if (viewColumn !== undefined)
      return vscode.window.showTextDocument(document, { viewColumn, preserveFocus: true, preview: true });
    const last = this.#uri;
    const previous = textTab(last);
    const { tabs } = vscode.window.tabGroups.activeTabGroup;
    const wouldReplace = tabs.some((tab) => tab.isPreview && tab !== previous);
    if (!isInEditor(uri)) {
      this.#opened.set(uri.toString(), uri);
      setPreviewed(uri, true);
    }
    this.#uri = uri;
    const editor = await vscode.window.showTextDocument(document, { preserveFocus: true, preview: !wouldReplace });
    // Looked up again: VS Code 1.100 has another object for the tab by now.
    const toClose = textTab(last);
    await closeTabs(toClose ? [toClose] : [], true);
    return editor;
  }

  /** Close the tabs of the preview, unless they have changes: an edit makes a preview a tab that would stay. */
  async close({ keepsPreview, preserveFocus }: { keepsPreview: boolean; preserveFocus: boolean }): Promise<void> {
    const own = textTab(this.#uri);
    const tabs = allTabs().filter((tab) => tab === own || this.#opened.has(uriOfTab(tab)?.toString() ?? ''));
    await closeTabs(keepsPreview ? tabs.filter((tab) => !tab.isPreview) : tabs, preserveFocus);
    this.release();
  }

  /** Take the documents that are still in a tab for such as someone opened. */
  release(): void {
    for (const uri of this.#opened.values()) setPreviewed(uri, false);
    this.#opened.clear();
    this.#uri = undefined;
  }
}

/** Find the tab with the text of a document. */
function textTab(uri: vscode.Uri | undefined): vscode.Tab | undefined {
  const key = uri?.toString();
  return allTabs().find((tab) => tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === key);
}

async function closeTabs(tabs: readonly vscode.Tab[], preserveFocus: boolean): Promise<void> {
  // VS Code has closed those that gave their place to another preview.
  const open = tabs.filter((tab) => allTabs().includes(tab) && !tab.isDirty);
  if (open.length > 0) await vscode.window.tabGroups.close(open, preserveFocus);
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
  return {
    viewColumn: group.viewColumn,
    isActive: group.isActive,
    uri: activeTab?.input instanceof vscode.TabInputText ? activeTab.input.uri : undefined,
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
  if (tabIndex < 0 || group?.activeTab === group?.tabs[tabIndex]) return;
  // Not a text: a comparison, settings, an image. It can only be brought to the front by its place, where the focus is.
  const focusGroup = FOCUS_GROUP[viewColumn - 1];
  if (focusGroup === undefined) return;
  await vscode.commands.executeCommand(focusGroup);
  await vscode.commands.executeCommand('workbench.action.openEditorAtIndex', tabIndex);
}

/** VS Code's commands that move the focus into a group of editors, by the group's place. */
const FOCUS_GROUP = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'].map(
  (place) => `workbench.action.focus${place}EditorGroup`,
);

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
