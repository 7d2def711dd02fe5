import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { arch, pid, versions } from 'node:process';
import { Script } from 'node:vm';

/** A module that was loaded from its file. */
export interface Loaded<Exports> {
  readonly exports: Exports;
  /** Whether what V8 made of the code an earlier time was of use; else it was compiled. */
  readonly wasCompiled: boolean;
  /** Keep what V8 has made of the code by now. Rejects when it cannot be written. */
  keep(): Promise<void>;
}

/** As Node wraps modules, but for `__filename` and `__dirname`, which code for the web has no use for; on one line with where the code starts. */
const OPEN = '(function (exports, require, module) {';
const CLOSE = '\n})';

/** In bytes, of SHA-1. */
const HASH = 20;

/**
 * Load a CommonJS module that runs anywhere, as `require` does, and with the compiled code that was kept of it, where there is some:
 * for a large one that saves most of the time. V8 takes compiled code on trust, so it is only given what was written by this build
 * of V8 for this very file, and is as it was written.
 *
 * @param file the module
 * @param kept where its compiled code is kept
 * @param require what the module asks for others with
 */
export function loadCompiled<Exports>(file: string, kept: string, require: NodeJS.Require): Loaded<Exports> {
  const { size, mtimeMs } = statSync(file);
  const key = JSON.stringify([versions, arch, file, size, mtimeMs]);
  const cachedData = readKept(kept, key);
  const script = new Script(OPEN + readFileSync(file, 'utf8') + CLOSE, { filename: file, columnOffset: -OPEN.length, ...(cachedData && { cachedData }) });
  const module = { exports: {} as Exports };
  const run = script.runInThisContext() as (...values: readonly unknown[]) => void;
  run(module.exports, require, module);
  return {
    exports: module.exports,
    wasCompiled: script.cachedDataRejected === false,
    async keep() {
      const data = script.createCachedData();
      await mkdir(dirname(kept), { recursive: true });
      // In one step: another window may be reading it, or writing it, too.
      const written = `${kept}.${pid}`;
      await writeFile(written, Buffer.concat([hashOf(key, data), data]));
      await rename(written, kept);
    },
  };
}

function readKept(kept: string, key: string): Buffer | undefined {
  try {
    const content = readFileSync(kept);
    const data = content.subarray(HASH);
    return hashOf(key, data).equals(content.subarray(0, HASH)) ? data : undefined;
  } catch {
    // There is none yet; if it cannot be read, it is as if there was none.
    return undefined;
  }
}

function hashOf(key: string, data: Buffer): Buffer {
  return createHash('sha1').update(key).update(data).digest();
}
