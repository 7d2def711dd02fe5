import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNote } from '../../../src/core/index.js';
import { decodeCache, encodeCache } from '../../../src/core/workspace/cacheFile.js';
import { type FileRecord, summarise } from '../../../src/core/workspace/fileRecord.js';
import { packNote, unpackNote } from '../../../src/core/workspace/packedNote.js';

const LINES = [
  '# KubeCon Day 1',
  '## Widgets at Scale - Jane Doe, Acme & John Roe, Umbrella, Inc.',
  'https://kccnceu2024.sched.com/event/1YeLj/widgets-at-scale?iframe=no&w=100%',
  'TODO: “watch” later \\ "quoted"',
  '- [x] done \uD83D half',
  '> look it up later 😀',
  '[a](https://example.org/é)',
  '---',
  '## Lunch',
  'Room: D105',
  '10:00 - 11:00',
  '* Title - Jane Doe, Engineer, Acme',
  '',
  '',
];
const note = fc.array(fc.constantFrom(...LINES), { maxLength: 30 }).map((lines) => lines.join('\n'));

describe('a packed note', () => {
  it('comes back as it was, frozen', () => {
    fc.assert(
      fc.property(note, (text) => {
        const read = parseNote(text, { path: '/notes/day-1.md' });
        const back = unpackNote(packNote(read));
        assert.deepEqual(back, read);
        assertFrozen(back);
      }),
    );
  });

  it('comes back when it is long, and not larger than it has to be', () => {
    const read = parseNote(Array.from({ length: 3000 }, (_, at) => `${LINES[at % LINES.length]} ${at}`).join('\n'), {
      path: '/notes/long.md',
      markers: ['TODO'],
    });
    const packed = packNote(read);
    assert.deepEqual(unpackNote(packed), read);
    assert.equal(packed.buffer.byteLength, packed.byteLength);
    for (const end of [3, 4, 100, packed.length - 1])
      assert.throws(() => unpackNote(packed.slice(0, end)), `cut at ${end}`);
  });
});

describe('a cache file', () => {
  const record = (uri: string, text: string): FileRecord => {
    const summary = summarise(parseNote(text, { path: uri }));
    return {
      uri,
      stamp: { size: text.length, mtime: 1_700_000_000_123 },
      settled: text.length % 2 === 0,
      hash: 7,
      readAs: '[["TODO"],null]',
      ...(summary && { summary }),
    };
  };
  const records = fc
    .array(fc.tuple(fc.webPath(), note), { maxLength: 6 })
    .map((all) => all.map(([path, text]) => record(`file://${path}`, text)));

  it('gives back the records it was written with, each in a buffer of its own', () => {
    fc.assert(
      fc.property(records, (all) => {
        const content = decodeCache(encodeCache(all, 'v1'), 'v1');
        assert.equal(content.kind, 'records');
        assert.deepEqual(content.records.map(plain), all.map(plain));
        for (const { summary } of content.records)
          assert.equal(summary?.packed.buffer.byteLength, summary?.packed.byteLength);
      }),
    );
  });

  it('is of no use when cut short, changed, of another version, or no cache file at all', () => {
    fc.assert(
      fc.property(records, fc.nat(), fc.integer({ min: 1, max: 255 }), (all, place, change) => {
        const bytes = encodeCache(all, 'v1');
        assert.deepEqual(decodeCache(bytes, 'v2'), { kind: 'useless', why: 'it is of another version' });
        assert.equal(decodeCache(bytes.slice(0, place % bytes.length), 'v1').kind, 'useless');
        const changed = bytes.slice();
        const at = place % bytes.length;
        changed[at] = (changed[at] ?? 0) ^ change;
        const content = decodeCache(changed, 'v1');
        // A change of how many records the head says there are harms nothing.
        if (content.kind === 'records') assert.deepEqual(content.records.map(plain), all.map(plain));
      }),
    );
    for (const text of ['', '{}\n', 'null\n', '\n\n', 'no cache'])
      assert.equal(decodeCache(new TextEncoder().encode(text), 'v1').kind, 'useless', text);
  });
});

function plain({ summary, ...others }: FileRecord): unknown {
  return { ...others, ...(summary && { title: summary.title, counts: summary.counts, packed: [...summary.packed] }) };
}

function assertFrozen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  assert.ok(Object.isFrozen(value));
  Object.values(value).forEach(assertFrozen);
}
