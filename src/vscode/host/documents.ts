/** Which of VS Code's documents are notes, and how to get at one that may not be open. */
import * as vscode from 'vscode';

export const MARKDOWN = 'markdown';

const ENDINGS = ['md', 'markdown', 'mkd', 'mdown', 'mdwn'];

/** Files that are markdown by their name, for `findFiles`; globs mind case, and people do not. */
export const MARKDOWN_FILES = `**/*.{${ENDINGS.map(inEitherCase).join(',')}}`;

function inEitherCase(ending: string): string {
  return ending.replace(/./g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

const MARKDOWN_NAME = new RegExp(`\\.(?:${ENDINGS.join('|')})$`, 'i');

/** Tell whether a path or address is that of a markdown file, to judge by its name. */
export function isMarkdownName(path: string): boolean {
  return MARKDOWN_NAME.test(path);
}

/** For providers: markdown wherever it comes from, be it a disk, a server, a browser or nowhere yet. */
export const MARKDOWN_SELECTOR: vscode.DocumentSelector = { language: MARKDOWN };

/** Schemes whose markdown is not somebody's note: old versions, input boxes, other extensions' displays. */
const FOREIGN_SCHEMES: ReadonlySet<string> = new Set([
  'git',
  'gitfs',
  'gitlens',
  'gitlens-git',
  'hg',
  'svn',
  'pr',
  'review',
  'githubpr',
  'reviewfile',
  'vscode-local-history',
  'merge-conflict.conflict-diff',
  'conflictResolution',
  'vscode-scm',
  'comment',
  'output',
  'log',
  'vscode-interactive-input',
  'interactive',
  'vscode-settings',
  'walkThrough',
  'walkThroughSnippet',
  'search-editor',
]);

/** Chats make up a family of schemes that grows with every release. */
const FOREIGN_SCHEME_PREFIXES = ['vscode-chat', 'chat-', 'inline-chat', 'vscode-copilot'];

/** Tell a document that can be a note from markdown that only passes through the editor. */
export function isNoteDocument(document: vscode.TextDocument): boolean {
  return document.languageId === MARKDOWN && isNoteUri(document.uri);
}

export function isNoteUri({ scheme }: vscode.Uri): boolean {
  return !FOREIGN_SCHEMES.has(scheme) && !FOREIGN_SCHEME_PREFIXES.some((prefix) => scheme.startsWith(prefix));
}

/** Say which document a tab shows for reading or writing; of two that are compared, the one on the right. */
export function uriOfTab(tab: vscode.Tab): vscode.Uri | undefined {
  const { input } = tab;
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  if (input instanceof vscode.TabInputTextDiff) return input.modified;
  return undefined;
}

/** List the tabs of all editor groups. */
export function allTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

/** Documents that are in a tab only because a list previews them, by `Uri.toString()`. */
const previewed = new Set<string>();

/** Note that a document is in a tab only because a list previews it, or no longer only because of that. */
export function setPreviewed(uri: vscode.Uri, isPreviewed: boolean): void {
  if (isPreviewed) previewed.add(uri.toString());
  else previewed.delete(uri.toString());
}

/** Tell whether someone has opened a document: it is in an editor or a tab, and not just because a list shows it. */
export function isOpenForSomebody(uri: vscode.Uri): boolean {
  return isInEditor(uri) && !previewed.has(uri.toString());
}

/** Tell whether a document is in front of someone, or in a tab. */
export function isInEditor(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return (
    vscode.window.visibleTextEditors.some((editor) => editor.document.uri.toString() === key) ||
    allTabs().some((tab) => uriOfTab(tab)?.toString() === key)
  );
}

export function findDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key && !document.isClosed);
}

/** Get a document, from disk if need be; `undefined` when there is none any more. */
export async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = findDocument(uri);
  if (open !== undefined) return open;
  // Opening an untitled document that was closed would make a new, empty one.
  if (uri.scheme === 'untitled') return undefined;
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** Read the bytes of a file as VS Code would when it opens the file. */
export async function decodeFile(bytes: Uint8Array, uri: vscode.Uri): Promise<string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 without a byte order mark is valid UTF-8, too.
    if (!text.includes('\0')) return text;
  } catch {
    // Not UTF-8.
  }
  // VS Code knows of byte order marks, and of encodings in the settings.
  return vscode.workspace.decode(bytes, { uri });
}

/** Read the address of a document out of a payload; `undefined` when it is none. */
export function parseUri(text: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(text, true);
  } catch {
    return undefined;
  }
}

/** Name a document as a message does. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/**
 * Return the path of a file from its workspace folder on, with the name of that: where on a machine the folder is tells
 * nothing of the notes in it. A file in no workspace folder has its whole path.
 */
export function pathInWorkspace(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder === undefined ? uri.path : uri.path.slice(folder.uri.path.lastIndexOf('/'));
}
