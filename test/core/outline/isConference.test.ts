import assert from 'node:assert/strict';
import { parseNote, type ParseOptions } from '../../../src/core/index.js';

describe('a text', () => {
  const cases: readonly (readonly [why: string, text: string, options: ParseOptions, expected: boolean])[] = [
    ['a talk with its sched.com link is enough', '# Widgets\n\nhttps://sched.co/1YeLj\n', {}, true],
    ['a heading alone is not', '# Widgets\n\ntext\n', {}, false],
    ['front matter says so', '---\nconference-notes: true\n---\n# Widgets\n', {}, true],
    ['front matter says so in few words', '---\nconference: true\n---\n# Widgets\n', {}, true],
    [
      'front matter says that it is not',
      '---\nconference-notes: false\n---\n# Widgets\n\nhttps://sched.co/1YeLj\n',
      {},
      false,
    ],
    ['settings say so', '# Widgets\n', { isConference: true }, true],
    ['settings say that it is not', '# Widgets\n\nhttps://sched.co/1YeLj\n', { isConference: false }, false],
    [
      'front matter counts more than settings',
      '---\nconference-notes: false\n---\n# Widgets\n',
      { isConference: true },
      false,
    ],
    ['a title named like a conference needs talks', '# KubeCon 2024\n', {}, false],
    ['a title named like a conference with talks below', '# KubeCon 2024\n\n## Widgets\n\n## Gadgets\n', {}, true],
    ['the path names the conference', '# Widgets\n\n## Abstract\n', { path: 'notes/PyCon2023/widgets.md' }, true],
    ['a README with installation notes', '# DevConf\n\n## Installation\n\n## Usage\n', { path: 'README.md' }, false],
    [
      'a tool whose headings name people',
      '# Tool\n\n## Installation\n\n## Usage\n\n## Design - Jane Doe, Acme\n\n## Logo - John Roe, Foo\n',
      { path: 'tool.md' },
      false,
    ],
    [
      'a README that is the notes',
      '# DevConf 2023\n\n## Widgets - Jane Doe, Acme\n\n## Gadgets - John Roe, Foo\n',
      { path: 'README.md' },
      true,
    ],
    [
      'a recipe',
      '# Pancakes\n\n## Ingredients\n\n- flour\n\n## Steps\n\n1. TODO: mix\n',
      { path: 'cooking/pancakes.md' },
      false,
    ],
    ['nothing', '', {}, false],
    ['what templates start with', '---\ntitle: W\nspeaker: false\nevent: 2024\n---\n# x\n', {}, false],
    ['broken front matter', '---\n: [\n---\n# x\n', {}, false],
  ];
  for (const [why, text, options, expected] of cases) {
    it(`is ${expected ? 'a' : 'no'} conference note: ${why}`, () =>
      assert.equal(parseNote(text, options).isConference, expected));
  }
});
