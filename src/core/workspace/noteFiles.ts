import type { ParseOptions } from '../reading/parseNote.js';
import type { Stamp } from './fileRecord.js';

/** What the settings say of a file. */
export type ReadOptions = Pick<ParseOptions, 'markers' | 'isConference'>;

export type FileStat = { readonly kind: 'file'; readonly stamp: Stamp } | { readonly kind: 'folder' };

/** The files of the workspace; given by the host. Files are named by address, as `Uri.toString()` writes it. */
export interface NoteFiles {
  /**
   * List the markdown files of the workspace. A discovery, not the truth: `covers` and `stat` have the last word on
   * each.
   */
  list(): Promise<readonly string[]>;
  /** Tell what is there; `undefined` when nothing is, and an error when that cannot be said right now. */
  stat(uri: string): Promise<FileStat | undefined>;
  /** Give the bytes of a file; `undefined` when there is none any more. */
  read(uri: string): Promise<Uint8Array | undefined>;
  decode(bytes: Uint8Array, uri: string): Promise<string>;
  /**
   * Tell whether a file of this name would belong to the index: markdown in the workspace that no setting leaves out.
   */
  covers(uri: string): boolean;
  /** Tell whether a folder of this name could have files of the index in it. */
  mayHold(folder: string): boolean;
  readOptions(uri: string): ReadOptions;
}
