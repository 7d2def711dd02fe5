import type { ParseOptions } from '../reading/parseNote.js';
import type { Stamp } from './fileRecord.js';

/** The settings that a file is read with, and its path as far as that tells of the notes in it. */
export type ReadOptions = Pick<ParseOptions, 'markers' | 'isConference' | 'path'>;

/** A file, with its stamp, or a folder. */
export type FileStat = { readonly kind: 'file'; readonly stamp: Stamp } | { readonly kind: 'folder' };

/** A file with the names of what a program is to leave alone, as git and ripgrep have them. */
export interface IgnoreFile {
  /** The path of the folder that the file is in, relative to the workspace folder; empty for that folder itself. */
  readonly folder: string;
  readonly text: string;
}

/** The names of such files. Of two in one folder, the later one here takes precedence. */
export const IGNORE_FILES: readonly string[] = ['.gitignore', '.ignore'];

/** The files of the workspace, which the host implements. Addresses are texts, as `Uri.toString()` writes them. */
export interface NoteFiles {
  /** List the markdown files of the workspace. The list may have errors: `covers` and `stat` decide about each file. */
  list(): Promise<readonly string[]>;
  /** Check for a file or folder; `undefined` if there is none. Rejects if that cannot be checked right now. */
  stat(uri: string): Promise<FileStat | undefined>;
  /** Read the bytes of a file; `undefined` if the file is gone. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /** Decode the bytes of a file as VS Code would when it opens the file. */
  decode(bytes: Uint8Array, uri: string): Promise<string>;
  /**
   * Check whether a file with an address belongs to the index: markdown in the workspace that no setting and no ignore
   * file excludes.
   */
  covers(uri: string): boolean;
  /** Check whether a folder with an address may have files of the index. */
  mayHold(folder: string): boolean;
  /** Return what a file is read with. Without a path, the one in its address counts. */
  readOptions(uri: string): ReadOptions;
}
