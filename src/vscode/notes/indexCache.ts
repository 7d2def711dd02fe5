import * as vscode from 'vscode';
import { CACHE_PARTS, decodeCache, encodeCache } from '../../core/workspace/cacheFile.js';
import type { FileRecord } from '../../core/workspace/fileRecord.js';
import { listStored, readStored, removeStored, writeStored } from '../host/storage.js';

/** Keeps what was read of the workspace in the extension's storage for it. */
export class IndexCache {
  readonly #folder: vscode.Uri;
  readonly #key: string;
  readonly #log: vscode.LogOutputChannel;

  /** @param key what the content depends on besides the files; what was written with another key is not read. */
  constructor(folder: vscode.Uri, key: string, log: vscode.LogOutputChannel) {
    this.#folder = folder;
    this.#key = key;
    this.#log = log;
  }

  /**
   * Read all parts, one after the other.
   *
   * @param take gets the records of each
   * @param onUseless gets the number of each that is there but cannot be used
   */
  async load(take: (records: readonly FileRecord[]) => void, onUseless: (part: number) => void): Promise<void> {
    const parts = await this.#parts();
    for (const part of parts) {
      const bytes = await readStored(this.#file(part));
      if (bytes === undefined) continue;
      const content = decodeCache(bytes, this.#key);
      if (content.kind === 'records') {
        take(content.records);
        continue;
      }
      this.#log.info(`Part ${part} of the notes index is read anew: ${content.why}.`);
      onUseless(part);
    }
  }

  async save(part: number, records: readonly FileRecord[]): Promise<void> {
    const file = this.#file(part);
    if (records.length > 0) await writeStored(file, encodeCache(records, this.#key));
    else await removeStored(file);
  }

  async #parts(): Promise<readonly number[]> {
    const names = await listStored(this.#folder);
    return names
      .map((name) => Number(/^notes-(\d+)\.bin$/u.exec(name)?.[1] ?? -1))
      .filter((part) => part >= 0 && part < CACHE_PARTS);
  }

  #file(part: number): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `notes-${part}.bin`);
  }
}
