import assert from 'node:assert/strict';
import { outline } from '../render.js';

/** Forms of notes by name: each in three variants or more, one of them in another language. */
export type Forms = Readonly<Record<string, readonly Variant[]>>;

/** The text or its lines, and the sections in the form of `outline`. */
type Variant = readonly [written: string | readonly string[], read: readonly string[]];

/** Register a test for each variant: the sections that are read below headings, each a level below the one before. */
export function itReads(forms: Forms, headings: readonly string[] = ['FooConf 2024']): void {
  const above = headings.map((heading, at) => `${'#'.repeat(at + 1)} ${heading}\n\n`).join('');
  for (const [form, variants] of Object.entries(forms)) {
    for (const [written, read] of variants) {
      const text = typeof written === 'string' ? written : `${written.join('\n')}\n`;
      it(`${form}: ${text.slice(0, 40).replace(/\s+/gu, ' ')}`, () => {
        const below = outline(`${above}${text}`).slice(headings.length);
        assert.deepEqual(
          below.map((line) => line.slice('  '.length * headings.length)),
          read,
        );
      });
    }
  }
}
