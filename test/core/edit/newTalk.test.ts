import assert from 'node:assert/strict';
import {
  type InsertedTalk,
  insertTalk,
  insertTalkHere,
  type NewTalk,
  parseNote,
  type Speaker,
  walk,
} from '../../../src/core/index.js';
import { applyEdits } from '../applyEdits.js';
import { outline } from '../render.js';

const URL = 'https://foo2024.sched.com/event/1abc';
const ADA: Speaker = { name: 'Ada Lund', organization: 'Acme' };
const SAM: Speaker = { name: 'Sam Small', organization: 'Tiny, Inc.' };
const TALK: NewTalk = { title: 'Gizmos at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.', url: URL };

/** Insert where `|` is; give the text with `|` at the cursor. */
function insert(
  marked: string,
  talk: NewTalk = TALK,
  how: (...given: Parameters<typeof insertTalk>) => InsertedTalk | undefined = insertTalk,
): string {
  const text = marked.replace('|', '');
  const before = marked.slice(0, marked.indexOf('|')).split(/\r\n|\n|\r/u);
  const inserted = how(text, parseNote(text), { line: before.length - 1, character: before.at(-1)?.length ?? 0 }, talk);
  if (inserted === undefined) return 'nothing';
  const lines = applyEdits(text, inserted.edits).split('\n');
  const { line, character } = inserted.cursor;
  lines[line] = `${lines[line]?.slice(0, character) ?? ''}|${lines[line]?.slice(character) ?? ''}`;
  return lines.join('\n');
}

const other = (level: number, speakers = ' - Jo Doe, Foo'): string =>
  `${'#'.repeat(level)} Widgets${speakers}\n\nhttps://foo2024.sched.com/event/1abd/widgets\n`;

describe('a talk that is inserted', () => {
  it('goes on the empty line, with blank lines around it and a line for its notes', () => {
    assert.equal(insert('|'), `## Gizmos at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.\n\n${URL}\n\n|`);
    assert.equal(
      insert('# Day 1\n\n|'),
      `# Day 1\n\n## Gizmos at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.\n\n${URL}\n\n|`,
    );
    assert.equal(
      insert(`# Day 1\n  |\n${other(2)}`),
      `# Day 1\n\n## Gizmos at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.\n\n${URL}\n\n|\n\n${other(2)}`,
    );
    assert.equal(
      insert('# Day 1\n|\n\n## Lunch\n'),
      `# Day 1\n\n## Gizmos at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.\n\n${URL}\n\n|\n\n## Lunch\n`,
    );
  });

  it('goes behind the talk it is asked for in, before rules', () => {
    const first = `${other(3)}\nnotes|\n\n#### Details\n\nmore`;
    assert.equal(
      insert(`# Day 1\n\n${first}\n\n---\n\n${other(3)}`),
      `# Day 1\n\n${first.replace('|', '')}\n\n### Gizmos at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.\n\n${URL}\n\n|\n\n---\n\n${other(3)}`,
    );
    assert.equal(
      insert('no headings|'),
      `no headings\n\n## Gizmos at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.\n\n${URL}\n\n|`,
    );
  });

  it('goes behind all of the talk it is asked for in, or the list of talks, and not in their midst', () => {
    const heading = `### Gizmos at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.\n\n${URL}\n\n|`;
    const talk = `${other(3)}\n#### Details|\n\nmore\n\n#### Questions\n\nnone`;
    assert.equal(insert(`## Day 1\n\n${talk}\n`), `## Day 1\n\n${talk.replace('|', '')}\n\n${heading}\n`);
    const bullets = '## Day 1\n\n* Widgets - Jo Doe, Foo|\n* Gadgets - Al Roe, Bar';
    assert.equal(insert(`${bullets}\n`), `${bullets.replace('|', '')}\n\n${heading}\n`);
  });

  it('is no part of code or front matter', () => {
    const code = `# Day 1\n\n${other(2)}\n\`\`\`\ncode\n|\n\`\`\`\n`;
    assert.equal(insert(code, TALK, insertTalkHere), 'nothing');
    assert.match(insert(code), /code\n\n```\n\n## Gizmos/u);
    const frontMatter = '---\ntitle: x\n|\n---\n\n# Day 1\n';
    assert.equal(insert(frontMatter, TALK, insertTalkHere), 'nothing');
    assert.match(insert(frontMatter), /# Day 1\n\n## Gizmos/u);
    assert.equal(insert('text|', TALK, insertTalkHere), 'nothing');
  });

  it('has the line endings of the note', () => {
    assert.doesNotMatch(insert(`# Day 1\r\n\r\n${other(2).replaceAll('\n', '\r\n')}|`), /(?<!\r)\n/u);
  });

  const styles: readonly (readonly [name: string, note: string, written: string])[] = [
    [
      'at the level of most talks',
      `# Day 1\n\n${other(4)}\n${other(4).replace('1abd', '1abe')}\n### Keynote: X - Jo Doe, Foo`,
      '#### Gizmos at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.',
    ],
    [
      'below bullets',
      '## Day 1\n\n* Widgets - Jo Doe, Foo\n* Gadgets - Al Roe, Bar\n',
      '### Gizmos at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.',
    ],
    [
      'with the dash of most',
      `# Day 1\n\n${other(2)}\n${['1abe', '1abf'].map((id) => other(2, ' – Jo Doe, Foo').replace('1abd', id)).join('\n')}`,
      '## Gizmos at Scale – Ada Lund, Acme & Sam Small, Tiny, Inc.',
    ],
    ['below a day without talks', '## Day 1\n', '### Gizmos at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.'],
    [
      'with underlined headings',
      `Widgets - Jo Doe, Foo\n---\n\n${URL.replace('1abc', '1abd')}\n`,
      '## Gizmos at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.',
    ],
    [
      'with headings underlined twice',
      `Widgets - Jo Doe, Foo\n===\n\n${URL.replace('1abc', '1abd')}\n`,
      '# Gizmos at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.',
    ],
    [
      'with a dash',
      `# Day 1\n\n${other(2, ' – Jo Doe, Foo')}`,
      '## Gizmos at Scale – Ada Lund, Acme & Sam Small, Tiny, Inc.',
    ],
    [
      'with brackets',
      `# Day 1\n\n${other(2, ' - Jo Doe (Foo)')}`,
      '## Gizmos at Scale - Ada Lund (Acme) & Sam Small (Tiny, Inc.)',
    ],
    [
      'with a labelled line',
      `# Day 1\n\n${other(2, '\n\n**Speaker:** Jo Doe, Foo')}`,
      '## Gizmos at Scale\n\n**Speakers:** Ada Lund, Acme & Sam Small, Tiny, Inc.',
    ],
    [
      'with a labelled line right below',
      `# Day 1\n\n${other(2, '\nPresenters: Jo Doe and Al Roe')}`,
      '## Gizmos at Scale\nPresenters: Ada Lund, Acme & Sam Small, Tiny, Inc.',
    ],
    [
      'on a line in italics, several people included',
      `# Day 1\n\n${other(2, '\n\n_Jo Doe, Foo_')}`,
      '## Gizmos at Scale\n\n_Ada Lund, Acme & Sam Small, Tiny, Inc._',
    ],
    [
      'with headings that are indented',
      `# Day 1\n\n${['1abe', '1abf'].map((id) => `   #${other(3).replace('1abd', id)}`).join('\n')}`,
      '#### Gizmos at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.',
    ],
    [
      'with three hyphens',
      `# Day 1\n\n${other(2, ' --- Jo Doe, Foo')}`,
      '## Gizmos at Scale --- Ada Lund, Acme & Sam Small, Tiny, Inc.',
    ],
    [
      'with a list of people',
      `# Day 1\n\n${other(2, '\n\nSpeakers:\n\n10. Jo Doe, Foo\n11. Al Roe, Bar')}`,
      '## Gizmos at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.',
    ],
    [
      'with links to people',
      `# Day 1\n\n${other(2, '\n\nby [Jo Doe](https://example.org)')}`,
      '## Gizmos at Scale - Ada Lund, Acme & Sam Small, Tiny, Inc.',
    ],
  ];
  for (const [name, note, written] of styles) {
    it(`is written like the note’s other talks, ${name}`, () => {
      const text = insert(`${note}\n|`).replace('|', '');
      assert.ok(text.includes(`\n${written}\n\n${URL}\n`), text);
      const added = outline(text)
        .map((line) => line.trim())
        .filter((line) => line.includes('Gizmos'));
      assert.deepEqual(added, ['talk Gizmos at Scale < Ada Lund (Acme) & Sam Small (Tiny, Inc.)']);
    });
  }

  it('has its speakers on a line in italics where the others have', () => {
    assert.match(
      insert(`${other(2, '\n\n_Jo Doe, Foo_')}\n|`, { title: 'Gizmos', speakers: [ADA], url: URL }),
      /\n## Gizmos\n\n_Ada Lund, Acme_\n\nhttps:/u,
    );
  });

  it('has its speakers from elsewhere where the title names none', () => {
    assert.equal(
      insert('|', { title: 'Gizmos', speakers: [ADA, SAM], url: URL }).split('\n')[0],
      '## Gizmos - Ada Lund, Acme & Sam Small, Tiny, Inc.',
    );
    assert.equal(
      insert('|', { title: 'Gizmos - Ada Lund, Acme', speakers: [ADA, SAM] }).split('\n')[0],
      '## Gizmos - Ada Lund, Acme',
    );
    assert.equal(
      insert(`${other(2, '\n\nSpeaker: Jo Doe')}\n|`, { title: 'Gizmos', url: URL })
        .split('\n')
        .at(-5),
      '## Gizmos',
    );
  });

  it('has one speaker behind a label for one, whatever label the others have', () => {
    const talk = { title: 'Gizmos - Ada Lund, Acme' };
    for (const label of ['Speaker', 'Speakers'])
      assert.match(
        insert(`${other(2, `\n\n**${label}:** Jo Doe, Foo`)}\n|`, talk),
        /\n\*\*Speaker:\*\* Ada Lund, Acme\n/u,
      );
  });

  it('has its speakers as its title names them', () => {
    const heading = (title: string): string => insert('|', { title });
    assert.equal(
      heading('Gizmos - Ada Lund, Acme and Sam Small, Tiny'),
      '## Gizmos - Ada Lund, Acme and Sam Small, Tiny\n\n|',
    );
    assert.equal(heading('Gizmos by Ada Lund, Acme'), '## Gizmos by Ada Lund, Acme\n\n|');
    assert.equal(insert('|', { title: 'Gizmos', speakers: [{ name: 'Ada Lund' }] }), '## Gizmos - Ada Lund\n\n|');
  });

  it('is no follow-up, whatever its title begins with', () => {
    for (const title of ['TODO: write tests', 'todo later', '#todo lists', 'DONE: a retrospective', 'LATER: more']) {
      const text = '# Day 1\n\n';
      const options = { markers: ['TODO', 'LATER'] };
      const { edits } = insertTalk(text, parseNote(text), { line: 2, character: 0 }, { title, url: URL }, options);
      const [, talk] = [...walk(parseNote(applyEdits(text, edits), options))];
      assert.deepEqual([talk?.title, talk?.followUps], [title, []]);
    }
  });

  it('keeps labels, numbers and the like in its heading', () => {
    assert.match(
      insert('|', { ...TALK, title: '⚡ Lightning Talk: 1. Gizmos (Room 5) - Ada Lund, Acme' }),
      /^## ⚡ Lightning Talk: 1\. Gizmos \(Room 5\) - Ada Lund, Acme\n/u,
    );
  });

  it('has no backslash that nothing calls for', () => {
    const talk = { title: '[JA] Q&A: C# or snake_case? 2 * 3 < 7', url: URL };
    assert.equal(insert('|', talk).split('\n')[0], '## [JA] Q&A: C# or snake_case? 2 * 3 < 7');
    const defined = '[ja]: https://example.org\n';
    assert.equal(insert(`${defined}\n|`, talk).split('\n')[2], '## \\[JA] Q&A: C# or snake_case? 2 * 3 < 7');
  });

  it('has a link to all of its address', () => {
    assert.match(
      insert('|', { ...TALK, url: `${URL}/widgets_(2)_*` }),
      /\n\n<https:\/\/foo2024\.sched\.com\/event\/1abc\/widgets_\(2\)_\*>\n/u,
    );
  });
});
