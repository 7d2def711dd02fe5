import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insertTalk, parseNote, type Speaker, walk } from '../../../src/core/index.js';
import { readTitle } from '../../../src/core/outline/words/titles/titles.js';
import { applyEdits } from '../applyEdits.js';

const URL = 'https://foo2024.sched.com/event/1abc';
const ADA: Speaker = { name: 'Ada Lund', organization: 'Acme' };
const SAM: Speaker = { name: 'Sam Small', organization: 'Tiny, Inc.' };

const other = (level: number, speakers = ' - Jo Doe, Foo'): string =>
  `${'#'.repeat(level)} Widgets${speakers}\n\nhttps://foo2024.sched.com/event/1abd/widgets\n`;

describe('a talk that is inserted', () => {
  it('is the same talk again in the note, whatever its title and speakers, and brings no follow-up', () => {
    const word = fc.constantFrom(
      'Widgets',
      'at',
      'Scale',
      'C#',
      '#',
      '[x](command:evil)',
      '<img src=x onerror=y>',
      '`code`',
      '*bold*',
      '_it_',
      '~~gone~~',
      '1.',
      '+',
      '&amp;',
      '🚀',
      'TODO: x',
      'TODO',
      'DONE:',
      '#todo',
      '[ ]',
      'https://example.org/_a_b',
      '[^1]',
      '[ref]',
      '|',
      'a|b',
      '\\',
      '$(zap)',
      '<!--',
      '```',
      '___',
      '日本語',
      'FIXME:',
    );
    const title = fc
      .array(word, { minLength: 1, maxLength: 6 })
      .map((words) => `Gizmos ${words.join(' ')} in Practice`)
      // What the rules for headings take for a speaker is one whoever writes it.
      .filter((given) => readTitle(given).title === given);
    const notes = fc.constantFrom(
      '',
      '# Day 1\n',
      `# KubeCon Day 1\n\n${other(2)}`,
      `# Day 1\n\n${other(3, '\n\n**Speaker:** Jo Doe, Foo')}`,
      `# Day 1\n\n${other(2, '\n\n_Jo Doe, Foo_')}\n[ref]: https://example.org\n\n[^1]: x\n`,
    );
    fc.assert(
      fc.property(
        title,
        fc.subarray([ADA, SAM]),
        notes,
        fc.constantFrom('\n', '\r\n'),
        (given, speakers, note, eol) => {
          const text = note.replaceAll('\n', eol);
          const options = { markers: ['TODO', 'FIXME'] };
          const line = text.split(/\r\n|\n/u).length - 1;
          const after = applyEdits(
            text,
            insertTalk(
              text,
              parseNote(text, options),
              { line, character: 0 },
              { title: given, speakers, url: URL },
              options,
            ).edits,
          );
          const sections = [...walk(parseNote(after, options))];
          const [talk] = sections.filter((each) => each.kind === 'talk' && each.link?.url === URL);
          assert.ok(talk?.kind === 'talk', after);
          assert.equal(talk.title, given, after);
          assert.deepEqual(talk.speakers, speakers, after);
          assert.deepEqual(
            sections.flatMap(({ followUps }) => followUps.filter(({ form }) => form !== 'hint')),
            [],
            after,
          );
          assert.deepEqual(
            talk.resources.map(({ url }) => url),
            [...given.matchAll(/https:\S+/gu)].map(([url]) => url),
          );
        },
      ),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) },
    );
  });
});
