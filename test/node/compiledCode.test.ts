import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadCompiled } from '../../src/node/compiledCode.js';

interface Module {
  add(a: number, b: number): number;
  line(): string;
}

const CODE = `"use strict";
const { sep } = require('node:path');
exports.add = (a, b) => a + b;
exports.line = () => sep + new Error('here').stack.split('\\n')[1];
`;

describe('a module’s compiled code', () => {
  let folder: string;
  let file: string;
  let kept: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'conference-notes-'));
    file = join(folder, 'module.js');
    kept = join(folder, 'storage', 'compiled.bin');
    writeFileSync(file, CODE);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const load = (): ReturnType<typeof loadCompiled<Module>> => loadCompiled<Module>(file, kept, createRequire(file));

  /** As the next start does: in another process, whose V8 has not seen the code. Tells whether it was compiled. */
  const loadAgain = (): boolean => {
    const program = `
      const { loadCompiled } = require(${JSON.stringify(join(import.meta.dirname, '../../src/node/compiledCode.ts'))});
      const { exports: { add }, wasCompiled } = loadCompiled(${JSON.stringify(file)}, ${JSON.stringify(kept)}, require);
      console.log(JSON.stringify([wasCompiled, add(1, 2)]));`;
    const [wasCompiled, sum] = JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', '--input-type=commonjs', '--eval', program], { encoding: 'utf8' })) as [boolean, number];
    assert.equal(sum, 3);
    return wasCompiled;
  };

  it('is used by the next start, and by none before it is kept', async () => {
    const { exports, wasCompiled, ...loaded } = load();
    assert.equal(wasCompiled, false);
    assert.equal(exports.add(2, 3), 5);
    assert.equal(loadAgain(), false);
    await loaded.keep();
    assert.equal(loadAgain(), true);
    assert.deepEqual(readdirSync(dirname(kept)), ['compiled.bin']);
  });

  it('leaves lines and columns as they are in the file', () => {
    assert.ok(load().exports.line().endsWith(`${file}:4:28)`), load().exports.line());
    writeFileSync(file, 'exports.line = () => new Error().stack');
    assert.match(load().exports.line(), /module\.js:1:22\)/);
  });

  it('is not used when the file is another one', async () => {
    await load().keep();
    writeFileSync(file, CODE.replace('a + b', 'b + a'));
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    assert.equal(loadAgain(), false);
  });

  it('is not used when it is not as it was written', async () => {
    await load().keep();
    const content = readFileSync(kept);
    const changed = Buffer.from(content);
    changed[content.length >> 1] = (changed[content.length >> 1] ?? 0) ^ 1;
    for (const other of [changed, content.subarray(0, content.length - 1), content.subarray(0, 20), Buffer.from('x'), Buffer.alloc(0)]) {
      writeFileSync(kept, other);
      assert.equal(loadAgain(), false);
    }
  });

  it('says why it cannot be kept, and the module works', async () => {
    writeFileSync(dirname(kept), 'a file');
    const { exports, ...loaded } = load();
    await assert.rejects(loaded.keep());
    assert.equal(exports.add(1, 1), 2);
    rmSync(dirname(kept));
    mkdirSync(kept, { recursive: true });
    await assert.rejects(load().keep());
    assert.ok(statSync(kept).isDirectory());
  });

  it('is nothing to a module that cannot be loaded', () => {
    writeFileSync(file, 'throw new Error("at once")');
    assert.throws(load, /at once/);
    rmSync(file);
    assert.throws(load, { code: 'ENOENT' });
  });
});
