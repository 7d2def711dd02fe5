import assert from 'node:assert/strict';
import { outline } from '../render.js';

/** What stands beside a name and is no title of a talk: a date, what someone does. */
describe('no title of a talk is', () => {
  const dated = [
    ['big-widgets.md', '# Big Widgets\n\n## Jane Doe - @janedoe - 19 Sept 2031 15:25\n\n- x\n', 'Jane Doe'],
    [
      'dinge-im-takt.md',
      '# Dinge im Takt\n\n## Anna Müller | 19. März 2031 | 11:40 Uhr\n\n- x\n',
      'Anna Müller @ 11:40 Uhr',
    ],
    ['les-bidules.md', '# Les bidules\n\n## Jean Dupont, Exemple – 19 mars 2031\n\n- x\n', 'Jean Dupont (Exemple)'],
  ] as const;
  for (const [file, text, speaker] of dated) {
    it(`a date behind the speaker: ${file}`, () => {
      const [talk, section] = outline(text, { path: `gearcon-notes/${file}` });
      assert.match(talk ?? '', /^talk /u);
      assert.ok(talk?.endsWith(`< ${speaker}`), talk);
      assert.match(section ?? '', /^ {2}section /u);
    });
  }

  const slots = [
    '## Tuesday\n\n### Keynote\n\n19 March 2031 - 10:00-11:00 CET - Blue Whale\n\n- x\n',
    '## Dienstag\n\n### Keynote\n\n19. März 2031 - 10:00 - Blauer Wal\n\n- x\n',
    '## Mardi\n\n### Keynote\n\n19 mars 2031 - 10:00-11:00CET - Baleine Bleue\n\n- x\n',
  ];
  for (const text of slots) {
    it(`the date below a keynote: ${text.slice(3, 8).trim()}`, () => {
      const talks = outline(`# FooConf 2031\n\n${text}\n### Widgets - Ada Lovelace, Acme\n`).filter((line) =>
        /^ *talk/u.test(line),
      );
      assert.deepEqual(
        talks.map((line) => line.trim().replace(/ [<@].*/u, '')),
        ['talk:keynote Keynote', 'talk Widgets'],
      );
    });
  }

  const met = [
    'Encounters\n\n- Jane Doe - CEO and Founder, Acme (one of the 3 founders of Gears)\n- John Roe - Senior Staff Developer Advocate, Foo\n- Mary Major - Engineer, Bar\n',
    'Begegnungen\n\n- Anna Müller - Leiterin Entwicklung, Beispiel GmbH\n- Eva Muster - Entwicklerin, Acme\n- Max Muster - Berater, Foo\n',
    'Rencontres\n\n- Jean Dupont - Ingénieur, Exemple\n- Marie Dupré - Directrice, Acme\n- Luc Martin - Consultant, Foo\n',
  ];
  for (const text of met) {
    it(`what someone does: ${text.slice(0, 10)}`, () => {
      const found = outline(`# FooConf 2031\n\n## Widgets - Ada Lovelace, Acme\n\n- x\n\n## ${text}`);
      assert.deepEqual(found, [
        'section FooConf 2031',
        '  talk Widgets < Ada Lovelace (Acme)',
        `  section ${text.split('\n')[0] ?? ''}`,
      ]);
    });
  }

  it('but a title may end with a role or a date', () => {
    const text =
      '## Life of a Staff Engineer - Jane Doe, Acme\n\n## The Widget Maintainer, Alone - John Roe, Foo\n\n## What Broke on 19 March 2031 - Ada Poe, Bar\n';
    assert.deepEqual(outline(`# FooConf 2031\n\n${text}`).slice(1), [
      '  talk Life of a Staff Engineer < Jane Doe (Acme)',
      '  talk The Widget Maintainer, Alone < John Roe (Foo)',
      '  talk What Broke on 19 March 2031 < Ada Poe (Bar)',
    ]);
  });

  const parts = [
    ['Big Widgets', 'Big Widgets (Part 2)', 'Big Widgets (Part 3)'],
    ['Dinge im Takt', 'Dinge im Takt, Teil 2', 'Dinge im Takt – Teil 3'],
    ['Les bidules', 'Les bidules (partie 2)', 'Les bidules (Partie 3)'],
  ];
  for (const [title = '', ...others] of parts) {
    it(`the number of a part behind the title of a talk: ${others.join()}`, () => {
      const headings = [title, ...others, 'Gears for Everyone at Home'].map((each) => `### ${each}\n\n- x\n\n`);
      assert.deepEqual(outline(`# FooConf 2031\n\n## Day 1\n\n${headings.join('')}`).slice(2), [
        `    talk ${title}`,
        ...others.map((each) => `    section ${each}`),
        '    talk Gears for Everyone at Home',
      ]);
    });
  }

  it('but parts are talks where no heading has the title alone', () => {
    const text = '### Big Widgets for All (Part 1)\n\n- x\n\n### Big Widgets for All (Part 2)\n\n- x\n';
    const talks = outline(`# FooConf 2031\n\n## Day 1\n\n${text}`).filter((line) => line.startsWith('    talk'));
    assert.equal(talks.length, 2);
  });

  for (const thanks of [
    'It was a big event, so many thanks to [Jane Doe](https://a.example)\nfor the trip to Berlin.',
    'Ich freute mich sehr, mit einem Dank an [Max Muster](https://a.example)\nund der Fahrt dorthin.',
    'Un grand merci pour cette idée à [Marie Dupré](https://a.example)\net pour le voyage.',
  ]) {
    it(`a sentence that a linked name belongs to: ${thanks.slice(0, 20)}`, () => {
      const read = outline(`# FooConf 2031\n\n${thanks}\n\n## Widgets - Ada Lovelace, Acme\n`);
      assert.deepEqual(read, ['section FooConf 2031', '  talk Widgets < Ada Lovelace (Acme)']);
    });
  }
});
