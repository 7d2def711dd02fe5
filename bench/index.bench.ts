/**
 * Measures the index of a workspace: reading all notes for the first time, starting with what was kept, and what it
 * holds in memory. Prints a table; exits with 1 where a number the design promises is missed.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseNote } from '../src/core/index.js';
import { CACHE_PARTS, decodeCache, encodeCache } from '../src/core/workspace/cacheFile.js';
import { SLICE } from '../src/core/workspace/slices.js';
import type { NoteFiles } from '../src/core/workspace/noteFiles.js';
import { WorkspaceIndex } from '../src/core/workspace/workspaceIndex.js';
import { noteOf } from './inputs.js';
import { noteLike } from './noteLike.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is promised for a thousand notes of 14 KB; ten thousand may take ten times as much. */
const COLD = 4;
const WARM = 0.3;
const MEMORY = 3;
const NOTE = 14_000;
const KEY = 'bench';

let missed = 0;
const base = noteOf(NOTE);

void main();

async function main(): Promise<void> {
  console.log(
    `\nIndex of a workspace, notes of ${NOTE / 1000} KB, seconds of CPU (Node ${process.version}, ${process.platform} ${process.arch})`,
  );
  console.log(row('notes', 'cold', 'of it, parser', 'warm', 'memory ÷ text', 'hold, p99 ms', 'kept, MB'));
  for (const count of [1000, 10_000]) await measure(count);
  process.exitCode = missed > 0 ? 1 : 0;
}

async function measure(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'conference-notes-bench-'));
  try {
    const notes = join(folder, 'notes');
    const cache = join(folder, 'cache');
    mkdirSync(notes);
    mkdirSync(cache);
    let size = 0;
    for (let at = 0; at < count; at++) {
      const text = noteLike(base, at).slice(0, NOTE);
      size += text.length;
      writeFileSync(join(notes, `note-${at}.md`), text);
    }
    // The files have been left alone for a while, as almost all of a workspace's have.
    await new Promise((resolve) => setTimeout(resolve, 2600));

    const memoryBefore = memory();
    const first = newIndex(notes);
    // However many there are: of more than anyone's, the index would ask first.
    const cold = await cpu(() => first.index.goOn());
    expect(first.index.notes.length === count, `All of the ${count} notes were read.`);
    const perText = (memory() - memoryBefore) / size;
    let kept = 0;
    for (let part = 0; part < CACHE_PARTS; part++) {
      const bytes = encodeCache(first.index.recordsOf(part), KEY);
      kept += bytes.length;
      writeFileSync(join(cache, `notes-${part}.bin`), bytes);
    }

    const second = newIndex(notes);
    const warm = await cpu(async () => {
      for (const name of readdirSync(cache)) {
        const content = decodeCache(await readFile(join(cache, name)), KEY);
        if (content.kind === 'records') second.index.restore(content.records);
      }
      await second.index.goOn();
    });
    expect(second.index.notes.length === count && second.parsed() === 0, 'A second start parses nothing.');
    const scale = count / 1000;
    console.log(
      row(
        count.toLocaleString('en'),
        judged(cold, COLD * scale),
        first.parsing().toFixed(2),
        judged(warm, WARM * scale),
        judged(perText, MEMORY),
        `${first.hold().toFixed(0)} (slice: ${SLICE})`,
        (kept / 1e6).toFixed(0),
      ),
    );
    first.index.dispose();
    second.index.dispose();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function newIndex(folder: string): {
  index: WorkspaceIndex;
  parsed: () => number;
  parsing: () => number;
  hold: () => number;
} {
  let parsed = 0;
  let turn = performance.now();
  let parsing = 0;
  const holds: number[] = [];
  const uriOf = (name: string): string => `file://${folder}/${name}`;
  const pathOf = (uri: string): string => uri.slice('file://'.length);
  const files: NoteFiles = {
    list: () => Promise.resolve(readdirSync(folder).map(uriOf)),
    stat: async (uri) => {
      const { size, mtimeMs } = await stat(pathOf(uri));
      return { kind: 'file', stamp: { size, mtime: Math.floor(mtimeMs) } };
    },
    read: (uri) => readFile(pathOf(uri)),
    decode: (bytes) => Promise.resolve(new TextDecoder().decode(bytes)),
    covers: (uri) => uri.startsWith(uriOf('')) && uri.endsWith('.md'),
    mayHold: () => false,
    readOptions: () => ({ markers: ['TODO'] }),
  };
  const index = new WorkspaceIndex({
    files,
    clock: {
      now: () => Date.now(),
      yield: async () => {
        holds.push(performance.now() - turn);
        await new Promise((resolve) => setTimeout(resolve, 0));
        turn = performance.now();
      },
    },
    parse: (text, options) => {
      // Of a batch of files, the first is parsed when all are there.
      if (parsed++ % 16 === 0) turn = performance.now();
      const before = performance.now();
      const note = parseNote(text, options);
      parsing += (performance.now() - before) / 1000;
      return note;
    },
    onChange: () => undefined,
    onProgress: () => undefined,
    onDoubt: () => expect(false, 'Every file can be read.'),
    log: { warn: console.warn, debug: () => undefined, error: console.error },
  });
  return {
    index,
    parsed: () => parsed,
    parsing: () => parsing,
    hold: () => holds.sort((a, b) => a - b)[Math.floor(holds.length * 0.99)] ?? 0,
  };
}

async function cpu(run: () => Promise<unknown>): Promise<number> {
  collectGarbage();
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Bytes in use, in the heap and outside. */
function memory(): number {
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function judged(value: number, limit: number): string {
  const bad = value > limit;
  if (bad) missed++;
  return `${value.toFixed(2)} of ${limit}${bad ? ' MISSED' : ''}`;
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Not so: ${what}`);
}

function row(...cells: string[]): string {
  return cells.map((cell) => cell.padEnd(20)).join('');
}
