import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Note, NoteReader, parseNote } from '../../../src/core/index.js';
import { outline } from '../../../src/core/outline/outline.js';
import { NASTY, REMARK_IS_WRONG } from '../nastyText.js';
import { factsOfWhole } from '../readFacts.js';

/** The second way to a note: one parse by remark of the whole text, and no memory. */
function noteOfWhole(text: string): Note {
  const column = text.startsWith('\uFEFF') ? 1 : 0;
  const markdown = text.slice(column);
  return outline({ text: markdown, chunks: [factsOfWhole(markdown)] }, { column });
}

const TALKS = [
  '# KubeCon Day 1',
  '## Day 2',
  '# OpenTofu Day',
  '## Lightning Talks',
  '### Lunch',
  '## Widgets at Scale - Jane Doe, Acme & John Roe, Umbrella, Inc.',
  '## Gadgets - Jane Doe',
  '# Speaker: Jane Doe',
  '### Speaker: Jane Doe',
  '### Jane Doe',
  '##Day 3',
  'https://kccnceu2024.sched.com/event/1YeLj/widgets-at-scale-jane-doe-acme?iframe=no&w=100%&sidebar=yes',
  '[Gadgets](https://sched.co/1YeLk)',
  '[Gadgets][ref]',
  '**A. Keynote: Widgets**',
  '**B. Gadgets - Jane Doe, Acme**',
  '- Widgets - Jane Doe, Acme',
  '- Gadgets - John Roe, Acme',
  '## Things to check out:',
  'Action items:',
  '- one',
  '- TODO: one',
  '- [x] two',
  '> TODO: watch later',
  'DONE: it',
  'TODO: it',
  'TODO: it',
  'Speaker: Jane Doe',
  '---',
  '',
  '',
];
const line = fc.constantFrom(...NASTY, ...TALKS, ...TALKS);
const front = fc.constantFrom(
  '',
  '',
  '',
  '---\ntitle: Widgets\nspeaker: Jane Doe\n---\n',
  '---\ntitle: Widgets: a talk\nspeaker: Jane Doe\n...\n',
  '+++\ntitle = "Widgets"\n+++\n',
  '---\n',
  '\uFEFF',
);
const note = fc
  .tuple(front, fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\n', '\r\n', '\r'))
  .map(([head, lines, ending]) => (head + lines.join('\n')).replaceAll('\n', ending));
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(30)),
  insert: fc.oneof(
    line,
    line.map((each) => `\n${each}\n`),
    fc.constantFrom('', '\n', '\r\n', '\n\n', 'x', '`', '```\n', '<', '[', ' ', '#', '\n# KubeCon Day 1\n'),
  ),
});

describe('a note after edits', () => {
  it('is what reading it from scratch gives, and what one parse by remark of the whole text gives', () => {
    fc.assert(
      fc.property(note, fc.array(edit, { maxLength: 8 }), (start, edits) => {
        const reader = new NoteReader();
        const texts = [start];
        for (const { at, remove, insert } of edits) {
          const text = texts.at(-1) ?? '';
          const from = Math.floor(at * text.length);
          texts.push(text.slice(0, from) + insert + text.slice(from + remove));
        }
        // And back again, as undo does.
        const all = [...texts, ...texts.toReversed()].map((text) => ({ text, note: parseNote(text, { reader }) }));
        // Compared when all have been read: what came later must not show.
        for (const { text, note: edited } of all) {
          assert.deepEqual(edited, parseNote(text));
          if (!REMARK_IS_WRONG.test(text)) assert.deepEqual(edited, noteOfWhole(text));
        }
      }),
      {
        numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200),
        // Tags above headings, which close a declaration or are in a list. A byte order mark that is no longer at the start, right behind what was left open.
        examples: [
          ['<b>\n# heading', [{ at: 0, remove: 0, insert: '\n<!DOCTYPE\n' }]],
          ['<!DOCTYPE\n\n<b>\n# heading', []],
          ['- Gadgets - John Roe, Acme\n   <div>\n# heading', [{ at: 0, remove: 0, insert: '\n## Day 2\n' }]],
          ['<div>\n# heading\n<script>\n\t\n# heading', []],
          ['- Gadgets - John Roe, Acme\n<b>\n# heading', [{ at: 0, remove: 0, insert: '\n## Day 2\n' }]],
          [
            '\uFEFF# heading',
            [
              { at: 0, remove: 0, insert: '\n```\n' },
              { at: 0, remove: 0, insert: '```\n' },
            ],
          ],
          [
            '\uFEFF# heading',
            [
              { at: 0, remove: 0, insert: '\n<script>\n' },
              { at: 0, remove: 0, insert: '\n# heading\n' },
              { at: 0, remove: 0, insert: '<!DOCTYPE' },
            ],
          ],
        ],
      },
    );
  });
});
