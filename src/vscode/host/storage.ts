/** Files in the storage VS Code gives the extension, which several windows may use at a time. */
import * as vscode from 'vscode';
import type { CacheFile, CacheFolder } from '../../sched/net/cache.js';

/** Read a file; `undefined` where there is none. */
export async function readStored(file: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch {
    return undefined;
  }
}

/** Write a file under another name, which then takes the place of the old one: there is never half a file. */
export async function writeStored(file: vscode.Uri, content: Uint8Array): Promise<void> {
  const temporary = file.with({ path: `${file.path}.${Math.random().toString(36).slice(2)}.tmp` });
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..'));
  await vscode.workspace.fs.writeFile(temporary, content);
  await vscode.workspace.fs.rename(temporary, file, { overwrite: true });
}

/** Remove a file. Where there is none any more, another window was faster. */
export async function removeStored(file: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(file);
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
  }
}

/** List the names in a folder; none where there is no folder yet. */
export async function listStored(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

/** Keep a cache in a folder. */
export class StoredFolder implements CacheFolder {
  readonly #folder: vscode.Uri;

  constructor(folder: vscode.Uri) {
    this.#folder = folder;
  }

  read(name: string): Promise<Uint8Array | undefined> {
    return readStored(this.#file(name));
  }

  write(name: string, content: Uint8Array): Promise<void> {
    return writeStored(this.#file(name), content);
  }

  remove(name: string): Promise<void> {
    return removeStored(this.#file(name));
  }

  async list(): Promise<readonly CacheFile[]> {
    const files = await Promise.all(
      (await listStored(this.#folder)).map(async (name): Promise<CacheFile | undefined> => {
        try {
          const { size, mtime } = await vscode.workspace.fs.stat(this.#file(name));
          return { name, size, time: mtime };
        } catch {
          // Another window has removed it.
          return undefined;
        }
      }),
    );
    return files.filter((file) => file !== undefined);
  }

  #file(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, name);
  }
}
