import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { talksIn } from '../render.js';

describe('the link to a page of a talk', () => {
  for (const [why, list] of [
    [
      'in English',
      '- [From Gears to Widgets](https://gear.example/2031/schedule/event/gears/)\n- [Widgets](https://gear.example/2031/schedule/event/w/)\n',
    ],
    [
      'in French',
      '- [Des bidules](https://cfp.bidules.example/2031/talk/AB12/)\n- [Bidules](https://cfp.bidules.example/2031/talk/C34/)\n',
    ],
    [
      'in German',
      '* [Vom Zahnrad zum Hebel](https://hebel.example/programm/sessions/12)\n* [Hebel](https://hebel.example/programm/sessions/13)\n',
    ],
  ] as const) {
    it(`makes talks of a list, whatever is over it, ${why}`, () => {
      const text = `# GearConf 2031\n\n## Sunday\n\n### Other Sunday talks\n\nThe talks I did attend:\n\n${list}`;
      assert.equal(talksIn(text).length, 2);
    });
  }

  it('makes no talk of a link to slides or to a speaker’s own site', () => {
    const text =
      '# GearConf 2031\n\n## Sunday\n\n- [Gears](https://docs.google.com/presentation/d/1aB)\n- [b](https://b.example)\n';
    assert.deepEqual(talksIn(text), []);
  });
});

describe('a list of talks with speakers below a heading such as “Links”', () => {
  const lists = [
    ['Links', '- Big Widgets - Jane Doe, Acme\n- Old Gears - John Roe, Foo Inc.\n'],
    ['Inhalt', '1. Große Räder - Anna Müller, Acme\n2. Kleine Räder - Max Muster, Foo GmbH\n'],
    ['Liens', '- Les bidules - Jean Dupont, Exemple\n- Les machins - Marie Dupré, Acme\n'],
  ] as const;
  for (const [title, list] of lists) {
    it(`is read where the note has no other talks: ${title}`, () => {
      const text = `# WidgetConf 2031\n\n## ${title}\n\n${list}`;
      assert.equal(talksIn(text).length, 2);
      assert.equal(parseNote(text).isConference, true);
    });

    it(`is none beside talks, nor in what is about no conference: ${title}`, () => {
      const talk = '## Levers - Eva Muster, Acme\n\n- x\n\n';
      assert.deepEqual(talksIn(`# WidgetConf 2031\n\n${talk}## ${title}\n\n${list}`), [
        'talk Levers < Eva Muster (Acme)',
      ]);
      assert.equal(
        parseNote(`# My project\n\n## ${title}\n\n${list}`, { path: 'docs/project.md' }).isConference,
        false,
      );
    });
  }
});

describe('what people said, below a heading such as “Notes”', () => {
  for (const [title, said] of [
    ['Notes', '- Jane Doe: great chat about gears\n- John Roe: works at Acme now\n'],
    ['Notizen', '- Anna Müller: hat mir ihre Räder gezeigt\n- Max Muster: sucht noch einen Hebel\n'],
    ['Notes', '- Jean Dupont : aime les bidules ronds\n- Marie Dupré : cherche un machin\n'],
  ] as const) {
    it(`is no list of talks: ${said.split('\n')[0] ?? ''}`, () => {
      assert.deepEqual(talksIn(`# WidgetConf 2031\n\n## ${title}\n\n${said}`), []);
    });
  }

  it('is one where titles follow the names', () => {
    const list = '- Jane Doe: Big Widgets in Space\n- John Roe: Old Gears and New Ones\n';
    assert.equal(talksIn(`# WidgetConf 2031\n\n## Notes\n\n${list}`).length, 2);
  });
});

describe('a talk of which the note says only who spoke', () => {
  for (const [label, first, second] of [
    ['Speaker', 'Dr. Jane Roe', 'John Roe'],
    ['Referentin', 'Anna Müller', 'Eva Muster'],
    ['Oratrice', 'Jeanne Dupré', 'Marie Exemple'],
  ] as const) {
    it(`has the name as its title: ${label}`, () => {
      const text = `# GearConf 2031\n\n## Day 1\n\n### ${label}: ${first}\n\n- x\n- y\n\n### ${label}: ${second}\n\n- z\n`;
      assert.deepEqual(talksIn(text), [`talk ${first} < ${first}`, `talk ${second} < ${second}`]);
    });
  }
});

describe('several headings that say who speaks, right below the conference', () => {
  for (const [label, first, second] of [
    ['Speaker', 'Jane Doe', 'John Roe'],
    ['Referentin', 'Anna Müller', 'Eva Muster'],
    ['Oratrice', 'Jeanne Dupré', 'Marie Exemple'],
  ] as const) {
    it(`are talks, and no facts about one talk: ${label}`, () => {
      const text = `# GearConf 2031\n\n## ${label}: ${first}\n\n- x\n\n## ${label}: ${second}\n\n- z\n`;
      assert.deepEqual(talksIn(text), [`talk ${first} < ${first}`, `talk ${second} < ${second}`]);
    });
  }
});

describe('what a talk is about', () => {
  it('is neither its time nor its room', () => {
    const notes = '- What: coarse\n- When: checked at runtime\n- Where: in the widget\n';
    assert.deepEqual(talksIn(`# GearConf 2031\n\n## Gears - Jane Doe, Acme\n\n${notes}`), [
      'talk Gears < Jane Doe (Acme)',
    ]);
    const facts = 'When: Tuesday afternoon\nWhere: Hall 2\n';
    assert.deepEqual(talksIn(`# GearConf 2031\n\n## Gears - Jane Doe, Acme\n\n${facts}`), [
      'talk Gears < Jane Doe (Acme) @ Tuesday afternoon in Hall 2',
    ]);
  });
});

describe('“Notes” below a day', () => {
  for (const [day, notes] of [
    ['React Gears Day 1 - 2031', 'Notes'],
    ['Tag 1 der Rädertage', 'Notizen'],
    ['Jour 1', 'Mes notes'],
  ] as const) {
    it(`holds talks as the day does: ${day}`, () => {
      const text = `# ${day}\n\n## ${notes}\n\n### Lever talk\n\n- x\n\n### Old gears\n\n- y\n\n## Widgets at scale\n\n- z\n`;
      assert.equal(talksIn(text, { path: 'conf-notes/gears-2031/notes.md' }).length, 3);
    });
  }
});
