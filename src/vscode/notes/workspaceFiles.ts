import * as vscode from 'vscode';
import type { FileStat, NoteFiles, ReadOptions } from '../../core/workspace/noteFiles.js';
import { decodeFile, isMarkdownName, MARKDOWN_FILES } from '../host/documents.js';
import { asOneGlob, ExcludeGlobs, saidByGlobs } from './noteGlobs.js';
import { setting } from '../host/settings.js';

/** What is in there is somebody else's, whatever the settings say. */
const NEVER = ['**/node_modules'];

/** What the settings say for a workspace folder. */
interface FolderSettings {
  readonly isOn: boolean;
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

  /** Read the settings again. */
  forgetSettings(): void {
    this.#settings = new Map();
  }

  async list(): Promise<readonly string[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const found = await Promise.all(
      folders.map(async (folder) => {
        const { isOn, excluded } = this.#settingsOf(folder);
        return isOn
          ? await vscode.workspace.findFiles(new vscode.RelativePattern(folder, MARKDOWN_FILES), asOneGlob(excluded))
          : [];
      }),
    );
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
    if (!isMarkdownName(address)) return false;
    return this.#isLookedAt(vscode.Uri.parse(address));
  }

  mayHold(address: string): boolean {
    return !isMarkdownName(address) && this.#isLookedAt(vscode.Uri.parse(address));
  }

  readOptions(address: string): ReadOptions {
    const uri = vscode.Uri.parse(address);
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder === undefined) return {};
    const { include, exclude, markers } = this.#settingsOf(folder);
    const isConference = saidByGlobs(uri, include, exclude);
    return { markers, ...(isConference !== undefined && { isConference }) };
  }

  #isLookedAt(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (folder === undefined) return false;
    const { isOn, excludes } = this.#settingsOf(folder);
    return isOn && !excludes.matches(uri);
  }

  #settingsOf(folder: vscode.WorkspaceFolder): FolderSettings {
    const key = folder.uri.toString();
    const known = this.#settings.get(key);
    if (known !== undefined) return known;
    const exclude = setting('notes.exclude', folder.uri);
    const excluded = [...NEVER, ...excludedBy('files', folder), ...excludedBy('search', folder), ...exclude];
    const settings = {
      isOn: setting('notes.workspace', folder.uri),
      excluded,
      excludes: new ExcludeGlobs(folder, excluded),
      include: setting('notes.include', folder.uri),
      exclude,
      markers: setting('followUps.markers', folder.uri),
    };
    this.#settings.set(key, settings);
    return settings;
  }
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
