import * as vscode from 'vscode';
import type { Range } from '../../core/index.js';
import { toRange } from './convert.js';
import type { Disposable } from './disposables.js';
import { allTabs, isInEditor, openDocument, setPreviewed, uriOfTab } from './documents.js';
import { reveal, showDocument } from './navigation.js';

/** A place in a document. */
interface Place {
  readonly uri: vscode.Uri;
  readonly range: Range;
}

/** Shows places one after the other, and can put everything back. */
export class EditorPreview implements Disposable {
  readonly #highlight = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
  });
  readonly #before = vscode.window.tabGroups.all.map(groupState);
  /** Previews run one by one; of those that wait only the last is worth showing. */
  #work: Promise<void> = Promise.resolve();
  #wanted: Place | undefined;
  #shownIn: vscode.TextEditor | undefined;
  #touched = false;
  /** The documents nobody had open before, by `Uri.toString()`. */
  readonly #opened = new Map<string, vscode.Uri>();

  show(item: Place): void {
    this.#wanted = item;
    this.#work = this.#work
      .then(async () => {
        if (this.#wanted !== item) return;
        this.#touched = true;
        this.#noteOpened(item.uri);
        const editor = await showDocument(item.uri, { preserveFocus: true });
        if (editor === undefined) return;
        if (this.#shownIn !== editor) this.#shownIn?.setDecorations(this.#highlight, []);
        this.#shownIn = editor;
        const { start } = toRange(item.range);
        editor.setDecorations(this.#highlight, [new vscode.Range(start, start)]);
        reveal(editor, item.range);
        await this.#closeOpened(item.uri);
      })
      .catch(() => {
        // A document that went away has no preview; choosing it says so.
      });
  }

  /** Stop where the preview is; of the documents it has opened, only the chosen one stays, as one somebody opened. */
  async settle(chosen: vscode.Uri): Promise<void> {
    await this.#end();
    this.#opened.delete(chosen.toString());
    setPreviewed(chosen, false);
    await this.#closeOpened();
  }

  async undo(): Promise<void> {
    await this.#end();
    if (!this.#touched) return;
    await this.#closeOpened();
    const active = this.#before.find((group) => group.isActive);
    // The group someone was in comes last, so that the focus ends up there.
    for (const group of this.#before.filter((candidate) => candidate !== active)) await restore(group, true);
    if (active !== undefined) await restore(active, false);
  }

  dispose(): void {
    for (const uri of this.#opened.values()) setPreviewed(uri, false);
    this.#highlight.dispose();
  }

  /** Wait until no preview is under way. */
  async #end(): Promise<void> {
    this.#wanted = undefined;
    await this.#work;
  }

  #noteOpened(uri: vscode.Uri): void {
    if (isInEditor(uri)) return;
    this.#opened.set(uri.toString(), uri);
    setPreviewed(uri, true);
  }

  /** Close the tabs of the documents that nobody had open before: an edit makes a preview a tab that would stay. */
  async #closeOpened(except?: vscode.Uri): Promise<void> {
    const opened = allTabs().filter((tab) => {
      const key = uriOfTab(tab)?.toString();
      return key !== undefined && key !== except?.toString() && this.#opened.has(key) && !tab.isDirty;
    });
    if (opened.length > 0) await vscode.window.tabGroups.close(opened, true);
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
