/** Texts to measure with: a note in the shape of the samples, grown with distinct content, and hostile ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { noteLike } from './noteLike.js';

const sample = readFileSync(join(process.cwd(), 'samples/cloud-summit-2025.md'), 'utf8');

/**
 * A conference note of about `size` characters. No two of its parts are alike, nor those of notes that start with other
 * numbers.
 */
export function noteOf(size: number, first = 1): string {
  let text = '';
  for (let part = first; text.length < size; part++) text += `${noteLike(sample, part)}\n`;
  return text.slice(0, text.lastIndexOf('\n', size) + 1);
}

/** Texts nobody writes, of about `size` characters. */
export const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'one line': (size) => 'x'.repeat(size),
  '#': (size) => '#'.repeat(size),
  '>': (size) => '>'.repeat(size),
  '[': (size) => '['.repeat(size),
  '*': (size) => '*'.repeat(size),
  '`': (size) => '`'.repeat(size),
  '[a](': (size) => '[a]('.repeat(size / 4),
  '*a ': (size) => '*a '.repeat(size / 3),
  '<': (size) => '<'.repeat(size),
  headings: (size) => '# heading\n'.repeat(size / 10),
  'one paragraph of lines': (size) => 'foo bar\n'.repeat(size / 8),
  'one paragraph of links': (size) => 'https://a.example '.repeat(size / 18),
  'TODO: in one line': (size) => 'TODO: x '.repeat(size / 8),
  'a table': (size) => `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(size / 6)}`,
  'nested quotes': (size) => `${'> '.repeat(1000)}x\n`.repeat(size / 2002),
  'nested lists': (size) => `${'- '.repeat(1000)}x\n`.repeat(size / 2002),
  'lists nested by indentation': (size) =>
    Array.from({ length: Math.sqrt(size) }, (_, at) => `${' '.repeat(2 * at)}- x`).join('\n'),
  'an open fence': (size) => `\`\`\`\n${'code\n\n'.repeat(size / 6)}`,
  'open comments': (size) => '<!-- a\n\n'.repeat(size / 8),
  talks: (size) => '## A talk - Jane Doe, Acme\n\n'.repeat(size / 28),
};
