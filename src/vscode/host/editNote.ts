import * as vscode from 'vscode';
import type { TextEdit } from '../../core/index.js';
import { fromPosition, toTextEdits } from './convert.js';
import { isOpenForSomebody, openDocument } from './documents.js';
import { inTurn } from './inTurn.js';

/** Why a note is not as someone asked for; unless said otherwise, nothing was changed. */
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
  /** To save it would change other text: it was read in another encoding than it is written in. */
  | 'misread'
  /** It was changed, but could not be saved. */
  | 'notSaved'
  /** The document cannot be opened any more. */
  | 'gone'
  /** The text kept changing while the edit was on its way. */
  | 'changing'
  /** Another program has changed the file, and VS Code still has the text from before. */
  | 'outdated';

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
 * A document nobody has open is opened, edited and, unless it had unsaved changes, saved: it would else be left behind
 * as an unsaved file the user never opened. Edits of one document wait for each other: while the first is being saved,
 * its unsaved change would be taken for somebody's.
 */
export function editNote(uri: vscode.Uri, plan: (document: vscode.TextDocument) => Plan): Promise<Outcome> {
  return inTurn(uri.toString(), () => edit(uri, plan));
}

async function edit(uri: vscode.Uri, plan: (document: vscode.TextDocument) => Plan): Promise<Outcome> {
  const document = await openDocument(uri);
  if (document === undefined) return refused('gone');
  const obstacle = await obstacleTo(document);
  if (obstacle !== undefined) {
    const planned = plan(document);
    return refused(typeof planned === 'string' ? planned : obstacle);
  }
  const saveAfterwards = !document.isDirty && !document.isUntitled && !isOpenForSomebody(uri);
  if (saveAfterwards && !(await becomesCurrent(document))) return refused('outdated');
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { version } = document;
    const planned = plan(document);
    if (typeof planned === 'string') return refused(planned);
    const isApplied = await apply(document, planned.edits);
    if (isApplied === true) {
      if (saveAfterwards && !(await document.save())) return refused('notSaved');
      return { kind: 'changed', uri: uri.toString(), count: planned.count };
    }
    if (isApplied === 'takenBack' || document.version === version) return refused('readOnly');
  }
  return refused('changing');
}

/** How long VS Code may take to read a file again that has changed, in milliseconds. */
const READING_AGAIN = 3000;

/**
 * Wait until a document without unsaved changes says what its file does. VS Code keeps the text of a closed file for
 * some minutes, and does not always hear that the file has changed: edits of that text could not be saved.
 */
async function becomesCurrent(document: vscode.TextDocument): Promise<boolean> {
  const end = Date.now() + READING_AGAIN;
  while (!(await isCurrent(document))) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return true;
}

async function isCurrent(document: vscode.TextDocument): Promise<boolean> {
  const bytes = await bytesOf(document.uri);
  if (bytes === undefined || document.isDirty) return true;
  const { encoding } = document;
  const inOneForm = (text: string): string => text.replace(/\r\n?/g, '\n');
  return inOneForm(await vscode.workspace.decode(bytes, { encoding })) === inOneForm(document.getText());
}

/** Read a file; `undefined` where there is none, or none any more. */
async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  if (!isInFile(uri)) return undefined;
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

/** Apply edits if the document is still as it was; tell whether its text has them now. */
async function apply(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<boolean | 'takenBack'> {
  const before = document.getText();
  const editor = vscode.window.visibleTextEditors.find((candidate) => candidate.document === document);
  if (editor === undefined) return applyUnseen(document, toTextEdits(edits));
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

/**
 * Apply edits to a document that no editor shows, and take them back if VS Code would never save them: the text of a
 * document that is read-only by a setting or for the session can be changed, but does not count as changed then.
 */
async function applyUnseen(document: vscode.TextDocument, edits: vscode.TextEdit[]): Promise<boolean | 'takenBack'> {
  const before = document.getText();
  const saved: vscode.TextDocument[] = [];
  const saves = vscode.workspace.onDidSaveTextDocument((each) => void saved.push(each));
  try {
    if (!(await applyToText(document, edits))) return false;
  } finally {
    saves.dispose();
  }
  if (document.isDirty || saved.includes(document) || !isInFile(document.uri)) return true;
  await applyToText(document, toTextEdits([changeBackTo(before, document)]));
  return 'takenBack';
}

function applyToText({ uri }: vscode.TextDocument, edits: vscode.TextEdit[]): Thenable<boolean> {
  const workspaceEdit = new vscode.WorkspaceEdit();
  workspaceEdit.set(uri, edits);
  return vscode.workspace.applyEdit(workspaceEdit);
}

/** Make the edit that brings an earlier text back, and leaves alone what is the same in both. */
export function changeBackTo(before: string, document: vscode.TextDocument): TextEdit {
  const now = document.getText();
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  return {
    range: {
      start: fromPosition(document.positionAt(start)),
      end: fromPosition(document.positionAt(now.length - end)),
    },
    newText: before.slice(start, before.length - end),
  };
}

function isInFile({ scheme }: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined;
}

/** Tell why a document that has been opened cannot be edited, as far as that can be known before. */
async function obstacleTo(document: vscode.TextDocument): Promise<Refusal | undefined> {
  if (document.isUntitled) return undefined;
  if (await isReadOnly(document.uri)) return 'readOnly';
  return (await isMisread(document)) ? 'misread' : undefined;
}

/** Tell whether the place a document is kept in takes no changes; the editor itself would let `applyEdit` make some. */
async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
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

/**
 * Tell whether a save would change bytes that no edit is about, because VS Code reads the file in an encoding that is
 * not the file's: of a Latin-1 file read as UTF-8, no accent would be left.
 */
async function isMisread({ uri, encoding }: vscode.TextDocument): Promise<boolean> {
  const bytes = await bytesOf(uri);
  // Deleted from disk but still open: there is nothing to lose.
  if (bytes === undefined) return false;
  const text = await vscode.workspace.decode(bytes, { encoding });
  const saved = await vscode.workspace.encode(text, { encoding });
  return saved.length !== bytes.length || saved.some((byte, at) => byte !== bytes[at]);
}
