import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseNote, type ParseOptions } from '../../../src/core/index.js';
import { outline } from '../render.js';

/**
 * One folder a case: `input.md`, the `outline.txt` it must give, and `path.txt` where the note's path matters. The
 * notes that ship as samples are cases too. With `UPDATE_FIXTURES=1` missing outlines are written, to be read before
 * they are committed.
 */
const FIXTURES = join(import.meta.dirname, '../fixtures');
const SAMPLES = join(import.meta.dirname, '../../../samples');

describe('the outline of', () => {
  for (const name of readdirSync(FIXTURES)) {
    const file = (part: string): string => join(FIXTURES, name, part);
    const options = existsSync(file('path.txt')) ? { path: readFileSync(file('path.txt'), 'utf8').trim() } : {};
    it(`${name.replaceAll('-', ' ')} is the one kept with the note`, () =>
      compare(file('input.md'), file('outline.txt'), options));
  }
  for (const name of readdirSync(SAMPLES).filter((each) => each.endsWith('.md'))) {
    it(`the sample ${name} is the one kept for it`, () =>
      compare(join(SAMPLES, name), join(import.meta.dirname, '../samples', `${name}.outline.txt`), {}));
  }
});

function compare(input: string, expected: string, options: ParseOptions): void {
  const text = readFileSync(input, 'utf8');
  const actual = [
    parseNote(text, options).isConference ? 'A conference note:' : 'No conference note:',
    ...outline(text, options),
    '',
  ].join('\n');
  if (!existsSync(expected) && process.env['UPDATE_FIXTURES']) writeFileSync(expected, actual);
  assert.equal(actual, readFileSync(expected, 'utf8'));
}
