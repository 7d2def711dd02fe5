import * as vscode from 'vscode';
import type { TextEdit } from '../../core/index.js';
import { toTextEdits } from './convert.js';
import { isInEditor, openDocument } from './documents.js';

/** Why nothing was changed. */
export type Refusal =
  /** The command was given something it cannot use. */
  | 'badArgument'
  /** There is nothing here to do it to. */
  | 'nothingHere'
  /** The follow-up is not in the text any more. */
  | 'notFound'
  /** The talk, or whatever heading it was, is not in the text any more. */
  | 'sectionNotFound'
  /** It is as asked already. */
  | 'alreadySo'
  | 'readOnly'
  /** The document cannot be opened any more. */
  | 'gone'
  /** The text kept changing while the edit was on its way. */
  | 'changing';

/** What became of an edit. Commands answer with it, for whoever runs them. */
export type Outcome = Changed | Refused;

export interface Changed {
  readonly kind: 'changed';
  readonly uri: string;
  /** How many follow-ups. */
  readonly count: number;
}

export interface Refused {
  readonly kind: 'refused';
  readonly reason: Refusal;
}

/** The edits of a document's current text, and how many follow-ups they are about; or why there are none. */
export type Plan = { readonly edits: readonly TextEdit[]; readonly count: number } | Refusal;

export function refused(reason: Refusal): Refused {
  return { kind: 'refused', reason };
}

/** How often a plan is made again because the text changed under it: each keystroke on the way costs one. */
const ATTEMPTS = 12;

/**
 * Edit a document in one undo step, by a plan made from the very text it is applied to.
 *
 * A document nobody has in an editor is opened, edited and, unless it had unsaved changes, saved: it would else be left
 * behind as an unsaved file the user never opened.
 */
export async function editNote(uri: vscode.Uri, plan: (document: vscode.TextDocument) => Plan): Promise<Outcome> {
  const document = await openDocument(uri);
  if (document === undefined) return refused('gone');
  if (await isReadOnly(uri)) {
    const planned = plan(document);
    return refused(typeof planned === 'string' ? planned : 'readOnly');
  }
  const saveAfterwards = !document.isDirty && !document.isUntitled && !isInEditor(uri);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { version } = document;
    const planned = plan(document);
    if (typeof planned === 'string') return refused(planned);
    if (await apply(document, planned.edits)) {
      if (saveAfterwards) await document.save();
      return { kind: 'changed', uri: uri.toString(), count: planned.count };
    }
    if (document.version === version) return refused('readOnly');
  }
  return refused('changing');
}

/** Apply edits if the document is still as it was; tell whether its text has them now. */
async function apply(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
  const before = document.getText();
  const editor = vscode.window.visibleTextEditors.find((candidate) => candidate.document === document);
  if (editor === undefined) {
    const workspaceEdit = new vscode.WorkspaceEdit();
    workspaceEdit.set(document.uri, toTextEdits(edits));
    return await vscode.workspace.applyEdit(workspaceEdit);
  }
  // Through the editor where there is one: it knows when it is read-only for reasons no API tells (settings, locked
  // files), and then does nothing. It says it did all the same, so the text is asked.
  const accepted = await editor.edit(
    (builder) => {
      for (const edit of toTextEdits(edits)) builder.replace(edit.range, edit.newText);
    },
    { undoStopBefore: true, undoStopAfter: true },
  );
  return accepted && document.getText() !== before;
}

/** Tell whether the place a document is kept in takes no changes; the editor itself would let `applyEdit` make some. */
async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  const writable = vscode.workspace.fs.isWritableFileSystem(uri.scheme);
  if (writable !== true) return writable === false;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    // Deleted from disk but still open: its text can be edited, and saved again.
    return false;
  }
}
