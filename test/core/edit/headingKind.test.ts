import assert from 'node:assert/strict';
import { explain, parseNote } from '../../../src/core/index.js';
import { correctKinds, type WantedKind } from '../../../src/core/edit/headingKind.js';
import { walk } from '../../../src/core/note/walk.js';
import { applyEdits } from '../applyEdits.js';

const NOTE = `# FooConf 2027

## Day 1

### Widgets at Scale - Ada Lund, Acme

https://foo2027.sched.com/event/1abc/widgets-at-scale

### Networking

We talked about gears.

## The morning after

### Gears for All - Bo Chen, Acme

- Anything Goes - Cy Diaz, Acme
`;

function lineOf(text: string, part: string): number {
  const line = text.split(/\r\n|\n/u).findIndex((each) => each.includes(part));
  assert.notEqual(line, -1, part);
  return line;
}

function corrected(text: string, part: string, wanted: WantedKind): string {
  const correction = correctKinds(text, [lineOf(text, part)], wanted);
  assert.ok('edits' in correction, JSON.stringify(correction));
  return applyEdits(text, correction.edits);
}

function kindOf(text: string, title: string): string | undefined {
  return [...walk(parseNote(text))].find((each) => each.title === title)?.kind;
}

describe('how a heading is read', () => {
  it('is corrected by a list in front matter: a talk, a day, a plain section', () => {
    const cases: readonly (readonly [title: string, wanted: WantedKind, field: string])[] = [
      ['Networking', 'talk', 'conference-notes-talks: ["Networking"]'],
      ['The morning after', 'day', 'conference-notes-days: ["The morning after"]'],
      ['Widgets at Scale', 'section', 'conference-notes-sections: ["Widgets at Scale - Ada Lund, Acme"]'],
    ];
    for (const [title, wanted, field] of cases) {
      assert.notEqual(kindOf(NOTE, title), wanted, title);
      const text = corrected(NOTE, title, wanted);
      assert.equal(text, `---\n${field}\n---\n\n${NOTE}`);
      const read = wanted === 'section' ? 'Widgets at Scale - Ada Lund, Acme' : title;
      assert.equal(kindOf(text, read), wanted, title);
    }
  });

  it('is corrected to the byte the other way', () => {
    for (const text of [
      NOTE,
      NOTE.replaceAll('\n', '\r\n'),
      `---\ntitle: Foo\n---\n${NOTE}`,
      `+++\na = 1\n+++\n${NOTE}`,
    ]) {
      const said = corrected(text, 'Networking', 'talk');
      assert.equal(kindOf(said, 'Networking'), 'talk');
      assert.equal(corrected(said, '### Networking', 'automatic'), text);
      const asSection = corrected(said, '### Networking', 'section');
      assert.equal(corrected(asSection, '### Networking', 'automatic'), text);
    }
  });

  it('is corrected from a line below, too', () => {
    assert.match(corrected(NOTE, 'We talked', 'talk'), /^conference-notes-talks: \["Networking"\]$/mu);
  });

  it('takes the other talks of a talk that is none any more for what they are', () => {
    const text = corrected(NOTE, 'The morning after', 'talk');
    assert.equal(kindOf(text, 'The morning after'), 'talk');
    assert.equal(kindOf(text, 'Widgets at Scale'), 'talk');
  });

  it('makes a talk in a talk that it seemed to be a part of, which then only holds it', () => {
    const text = '# FooConf 2027\n\n## Widgets at Scale - Ada Lund, Acme\n\n### Gears\n\nText.\n';
    assert.equal(kindOf(text, 'Gears'), 'section');
    const said = corrected(text, '### Gears', 'talk');
    assert.equal(kindOf(said, 'Gears'), 'talk');
  });

  it('is kept in a list that already has titles, in whatever form', () => {
    for (const field of [
      'conference-notes-talks: Gears',
      'conference-notes-talks:\n  - Gears',
      'conference-notes-talks:\n- Gears',
      'conference-notes-talks: [Gears]',
      'conference-notes-talks: [\n  Gears\n  ]',
    ]) {
      const text = `---\n${field}\ntitle: Foo\n---\n${NOTE}`;
      assert.equal(
        corrected(text, '### Networking', 'talk'),
        `---\nconference-notes-talks: ["Gears", "Networking"]\ntitle: Foo\n---\n${NOTE}`,
      );
    }
  });

  it('is kept for titles with signs that mean something in YAML and TOML', () => {
    for (const title of ['C#: "x" & \\y', '[Now] - {later}', "It's | > %", 'Ünïcode 🎉 안녕', '- #1: yes']) {
      for (const before of ['', '+++\na = 1\n+++\n']) {
        const text = `${before}# FooConf 2027\n\n### ${title}\n\nText.\n`;
        const line = lineOf(text, '### ');
        const heading = explain(text, line).section?.text ?? '';
        const said = corrected(text, '### ', 'day');
        assert.equal(explain(said, lineOf(said, '### ')).section?.kind, 'day', heading);
        assert.equal(corrected(said, '### ', 'automatic'), text);
      }
    }
  });

  it('can be that of no talk for a line that was taken for one', () => {
    const list = '# FooConf 2027\n\n- Widgets at Scale - Ada Lund, Acme\n- Anything Goes - Cy Diaz, Acme\n';
    assert.equal(kindOf(list, 'Anything Goes'), 'talk');
    const text = corrected(list, '- Anything Goes', 'section');
    assert.equal(kindOf(text, 'Anything Goes'), undefined);
    assert.equal(kindOf(text, 'Widgets at Scale'), 'talk');
    assert.equal(corrected(text, '- Anything Goes', 'automatic'), list);
    const asDay = correctKinds(list, [lineOf(list, '- Anything Goes')], 'day');
    assert.deepEqual(asDay, { titles: [], refused: 'noHeading' });
  });

  it('needs no correction where it is as wanted, and cannot have one without a heading', () => {
    assert.deepEqual(correctKinds(NOTE, [lineOf(NOTE, 'Widgets')], 'talk'), {
      titles: ['Widgets at Scale - Ada Lund, Acme'],
      refused: 'asWanted',
    });
    assert.deepEqual(correctKinds(NOTE, [lineOf(NOTE, 'Networking')], 'automatic'), {
      titles: ['Networking'],
      refused: 'asWanted',
    });
    assert.deepEqual(correctKinds('Text.\n', [0], 'talk'), { titles: [], refused: 'noHeading' });
  });

  it('is corrected for several at once, each on its line', () => {
    const lines = ['### Networking', '## The morning after', '### Widgets'].map((part) => lineOf(NOTE, part));
    const correction = correctKinds(NOTE, lines, 'day');
    assert.ok('edits' in correction);
    assert.equal(correction.edits.length, 1);
    const titles = ['Networking', 'The morning after', 'Widgets at Scale - Ada Lund, Acme'];
    assert.deepEqual(correction.titles, titles);
    const text = applyEdits(NOTE, correction.edits);
    for (const title of titles) assert.equal(kindOf(text, title), 'day', title);
  });

  it('is corrected in front matter with errors, too, of which nothing else changes', () => {
    for (const broken of [
      '---\n"a\n---',
      '---\n- a\n---',
      '---\n{a: 1}\n---',
      '---\na: [\nb: c\n...',
      '+++\na = \n+++',
    ]) {
      const text = `${broken}\n${NOTE}`;
      const changed = corrected(text, '### Networking', 'talk');
      assert.equal(kindOf(changed, 'Networking'), 'talk', broken);
      const added = changed.split('\n').filter((line) => line.startsWith('conference-notes-talks'));
      assert.equal(added.length, 1, broken);
      assert.equal(changed.replace(`${added[0] ?? ''}\n`, ''), text, broken);
    }
  });

  it('is corrected by an edit of its field alone, so that the cursor stays where it is', () => {
    const title = 'The morning after';
    const once = `---\ntitle: x\nconference-notes-days: ["Tea"]\nplace: y\n---\n\n${NOTE}`;
    const correction = correctKinds(once, [lineOf(once, title)], 'day');
    assert.ok('edits' in correction);
    assert.deepEqual(correction.edits, [
      { range: { start: { line: 2, character: 29 }, end: { line: 2, character: 29 } }, newText: `, "${title}"` },
    ]);
  });

  it('makes a conference note of the note', () => {
    const diary = '# Diary\n\n## Bread\n\nMilk.\n';
    assert.equal(parseNote(diary).isConference, false);
    assert.equal(parseNote(corrected(diary, 'Bread', 'talk')).isConference, true);
  });
});
