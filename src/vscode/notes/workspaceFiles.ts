import * as vscode from 'vscode';
import type { IgnoreRules } from '../../core/workspace/ignoreRules.js';
import {
  type FileStat,
  IGNORE_FILES,
  type IgnoreFile,
  type NoteFiles,
  type ReadOptions,
} from '../../core/workspace/noteFiles.js';
import { decodeFile, isMarkdownName, MARKDOWN_FILES, pathInWorkspace } from '../host/documents.js';
import { asOneGlob, ExcludeGlobs, matchesGlobs, saidByGlobs } from './noteGlobs.js';
import { isSet, setting } from '../host/settings.js';

/** What is in there is somebody else's, whatever the settings say. */
const NEVER = ['**/node_modules'];

/** Larger ones are no lists that someone wrote. In bytes. */
const LARGEST_IGNORE_FILE = 256 * 1024;

/**
 * Folders on the machine that VS Code works on. Each file of another one, as of a repository on a server, is loaded
 * over the network.
 */
const NEAR_SCHEMES: ReadonlySet<string> = new Set(['file', 'vscode-remote']);

/** What the settings say for a workspace folder. */
interface FolderSettings {
  readonly use: 'on' | 'off' | 'whenAsked';
  readonly excluded: readonly string[];
  readonly excludes: ExcludeGlobs;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly markers: readonly string[];
}

/** The markdown files of the workspace, wherever it is kept. */
export class WorkspaceFiles implements NoteFiles {
  /** By the folder's address. Asking VS Code for every file would take longer than reading it. */
  #settings = new Map<string, FolderSettings>();
  /** What the ignore files say, by the folder's address, as of the last list; nothing is left out before the first. */
  readonly #rules = new Map<string, IgnoreRules>();
  #isAsked = false;

  /** Read the settings again. */
  forgetSettings(): void {
    this.#settings = new Map();
  }

  /** Whether there are folders that are only looked at when someone asks for it. */
  get waits(): boolean {
    return (vscode.workspace.workspaceFolders ?? []).some((folder) => this.#settingsOf(folder).use === 'whenAsked');
  }

  /** Look at all folders from now on. */
  ask(): void {
    this.#isAsked = true;
    this.forgetSettings();
  }

  async list(): Promise<readonly string[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all(folders.map((folder) => this.#listFolder(folder)));
    return [...new Set(found.flat().map((uri) => uri.toString()))].filter((uri) => this.covers(uri));
  }

  async stat(uri: string): Promise<FileStat | undefined> {
    try {
      const { type, size, mtime } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
      return (type & vscode.FileType.Directory) !== 0 ? { kind: 'folder' } : { kind: 'file', stamp: { size, mtime } };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async read(uri: string): Promise<Uint8Array | undefined> {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.parse(uri));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  decode(bytes: Uint8Array, uri: string): Promise<string> {
    return decodeFile(bytes, vscode.Uri.parse(uri));
  }

  covers(address: string): boolean {
    return isMarkdownName(address) && this.#isLookedAt(vscode.Uri.parse(address), 'file');
  }

  mayHold(address: string): boolean {
    return !isMarkdownName(address) && this.#isLookedAt(vscode.Uri.parse(address), 'folder');
  }

  /** Check whether an address is that of a file which says what is left out. */
  isIgnoreFile(address: string): boolean {
    return (
      IGNORE_FILES.some((name) => address.endsWith(`/${name}`)) && this.#isLookedAt(vscode.Uri.parse(address), 'file')
    );
  }

  readOptions(address: string): ReadOptions {
    const uri = vscode.Uri.parse(address);
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder === undefined) return {};
    const { include, exclude, markers } = this.#settingsOf(folder);
    const isConference = saidByGlobs(uri, include, exclude);
    return { markers, path: pathInWorkspace(uri), ...(isConference !== undefined && { isConference }) };
  }

  async #listFolder(folder: vscode.WorkspaceFolder): Promise<readonly vscode.Uri[]> {
    const { use, excluded } = this.#settingsOf(folder);
    if (use !== 'on') return [];
    const exclude = asOneGlob(excluded);
    const find = (glob: string): Thenable<readonly vscode.Uri[]> =>
      vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob), exclude);
    const [files, ignoreFiles] = await Promise.all([
      find(MARKDOWN_FILES),
      obeysIgnoreFiles(folder) ? find(`**/{${IGNORE_FILES.join(',')}}`) : [],
    ]);
    // In the order in which they take precedence.
    const sorted = IGNORE_FILES.flatMap((name) => ignoreFiles.filter(({ path }) => path.endsWith(`/${name}`)));
    const read = await Promise.all(sorted.map((uri) => this.#readIgnoreFile(folder, uri)));
    const { IgnoreRules } = await import('../../core/workspace/ignoreRules.js');
    this.#rules.set(folder.uri.toString(), new IgnoreRules(read.filter((file) => file !== undefined)));
    return files;
  }

  async #readIgnoreFile(folder: vscode.WorkspaceFolder, uri: vscode.Uri): Promise<IgnoreFile | undefined> {
    const bytes = await this.read(uri.toString());
    if (bytes === undefined || bytes.length > LARGEST_IGNORE_FILE) return undefined;
    const path = relativePath(folder, uri);
    return { folder: path.slice(0, Math.max(path.lastIndexOf('/'), 0)), text: new TextDecoder().decode(bytes) };
  }

  #isLookedAt(uri: vscode.Uri, kind: 'file' | 'folder'): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder === undefined) return false;
    const { use, excludes, include } = this.#settingsOf(folder);
    if (use !== 'on' || excludes.matches(uri)) return false;
    const rules = this.#rules.get(folder.uri.toString());
    const path = relativePath(folder, uri);
    // What someone names in the settings is looked at wherever it is.
    return kind === 'file'
      ? rules?.ignoresFile(path) !== true || matchesGlobs(uri, include)
      : rules?.ignoresFolder(path) !== true || include.length > 0;
  }

  #settingsOf(folder: vscode.WorkspaceFolder): FolderSettings {
    const key = folder.uri.toString();
    const known = this.#settings.get(key);
    if (known !== undefined) return known;
    const exclude = setting('notes.exclude', folder.uri);
    const excluded = [...NEVER, ...excludedBy('files', folder), ...excludedBy('search', folder), ...exclude];
    const settings = {
      use: this.#useOf(folder),
      excluded,
      excludes: new ExcludeGlobs(folder, excluded),
      include: setting('notes.include', folder.uri),
      exclude,
      markers: setting('followUps.markers', folder.uri),
    };
    this.#settings.set(key, settings);
    return settings;
  }

  #useOf({ uri }: vscode.WorkspaceFolder): FolderSettings['use'] {
    if (!setting('notes.workspace', uri)) return 'off';
    const isNear = NEAR_SCHEMES.has(uri.scheme) || this.#isAsked || isSet('notes.workspace', uri);
    return isNear ? 'on' : 'whenAsked';
  }
}

/** Return the path of a file or folder below a workspace folder. */
function relativePath(folder: vscode.WorkspaceFolder, uri: vscode.Uri): string {
  return uri.path.slice(folder.uri.path.length).replace(/^\//, '');
}

/** VS Code's search has a setting for it, which holds here, too. */
function obeysIgnoreFiles({ uri }: vscode.WorkspaceFolder): boolean {
  return vscode.workspace.getConfiguration('search', uri).get<unknown>('useIgnoreFiles') !== false;
}

/**
 * Give the globs of `files.exclude` or `search.exclude` that hold; those with conditions are about files made from
 * others.
 */
function excludedBy(section: 'files' | 'search', { uri }: vscode.WorkspaceFolder): readonly string[] {
  const globs = vscode.workspace.getConfiguration(section, uri).get<unknown>('exclude');
  if (typeof globs !== 'object' || globs === null) return [];
  return Object.entries(globs)
    .filter(([, isOn]) => isOn === true)
    .map(([glob]) => glob);
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError &&
    ['FileNotFound', 'FileNotADirectory', 'FileIsADirectory'].includes(error.code)
  );
}
