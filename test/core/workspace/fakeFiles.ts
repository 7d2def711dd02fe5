import type { FileStat, NoteFiles, ReadOptions } from '../../../src/core/workspace/noteFiles.js';
import { pathOf } from '../../../src/core/workspace/uris.js';

export const ROOT = 'file:///w';

export interface FakeFile {
  readonly text: string;
  readonly mtime: number;
  /** Where it is not that of the text. */
  readonly size?: number;
}

/** A workspace in memory, with settings. Every answer takes some turns of the event loop, as given. */
export class FakeFiles implements NoteFiles {
  readonly files = new Map<string, FakeFile>();
  readonly #turns: () => number;
  excluded: string | undefined;
  markers: readonly string[] = ['TODO'];
  reads = 0;
  listable = true;
  /** Whether it can be told what is there. */
  isReachable = true;
  /** Whether files can be read. */
  isReadable = true;

  constructor(turns: () => number = () => 0) {
    this.#turns = turns;
  }

  async list(): Promise<readonly string[]> {
    await this.#wait();
    if (!this.listable) throw new Error('No');
    return [...this.files.keys()].filter((uri) => this.covers(uri));
  }

  async stat(uri: string): Promise<FileStat | undefined> {
    await this.#wait();
    if (!this.isReachable) throw new Error('No');
    const file = this.files.get(uri);
    if (file !== undefined)
      return { kind: 'file', stamp: { size: file.size ?? bytesOf(file).length, mtime: file.mtime } };
    return [...this.files.keys()].some((each) => each.startsWith(`${uri}/`)) ? { kind: 'folder' } : undefined;
  }

  async read(uri: string): Promise<Uint8Array | undefined> {
    this.reads++;
    await this.#wait();
    if (!this.isReadable) throw new Error('No');
    const file = this.files.get(uri);
    // What is written while it is read may be read, too.
    return file && bytesOf(file);
  }

  async decode(bytes: Uint8Array): Promise<string> {
    await this.#wait();
    return new TextDecoder().decode(bytes);
  }

  covers(uri: string): boolean {
    return (
      uri.startsWith(`${ROOT}/`) &&
      uri.endsWith('.md') &&
      (this.excluded === undefined || !uri.startsWith(`${this.excluded}/`))
    );
  }

  mayHold(folder: string): boolean {
    return folder.startsWith(`${ROOT}/`);
  }

  readOptions(uri: string): ReadOptions {
    return { markers: this.markers, ...(pathOf(uri).includes('/always/') && { isConference: true }) };
  }

  async #wait(): Promise<void> {
    for (let turns = this.#turns(); turns > 0; turns--) await Promise.resolve();
  }
}

function bytesOf({ text }: FakeFile): Uint8Array {
  return new TextEncoder().encode(text);
}
