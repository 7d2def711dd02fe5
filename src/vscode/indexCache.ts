import * as vscode from 'vscode';
import { CACHE_PARTS, decodeCache, encodeCache } from '../core/workspace/cacheFile.js';
import type { FileRecord } from '../core/workspace/fileRecord.js';

/**
 * Keeps what was read of the workspace in the extension's storage for it.
 *
 * Each part is written to a file of another name, which then takes the place of the old one, so that there is never half a part.
 */
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
      const bytes = await read(this.#file(part));
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
    const temporary = file.with({ path: `${file.path}.${Math.random().toString(36).slice(2)}.tmp` });
    if (records.length === 0) {
      if (await read(file) !== undefined) await vscode.workspace.fs.delete(file);
      return;
    }
    await vscode.workspace.fs.createDirectory(this.#folder);
    await vscode.workspace.fs.writeFile(temporary, encodeCache(records, this.#key));
    await vscode.workspace.fs.rename(temporary, file, { overwrite: true });
  }

  async #parts(): Promise<readonly number[]> {
    try {
      const files = await vscode.workspace.fs.readDirectory(this.#folder);
      return files.map(([name]) => Number(/^notes-(\d+)\.bin$/u.exec(name)?.[1] ?? -1)).filter((part) => part >= 0 && part < CACHE_PARTS);
    } catch {
      // There is none yet.
      return [];
    }
  }

  #file(part: number): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `notes-${part}.bin`);
  }
}

async function read(file: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch {
    return undefined;
  }
}
