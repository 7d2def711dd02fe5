import assert from 'node:assert/strict';
import { parseNote, type ParseOptions } from '../../../src/core/index.js';

type Case = readonly [why: string, text: string, options: ParseOptions, expected: boolean];

describe('a text', () => {
  const cases: readonly Case[] = [
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
    [
      'a title with a year before a word for notes',
      '# Gadgets I/O 2031 — prise de notes\n\n## Le premier machin\n\n> Jean Dupont\n\n## Le dernier machin\n\n> Marie Dupré\n',
      {},
      true,
    ],
    [
      'a line under the title that names the conference',
      '# Dinge im Takt\n\nVortrag von [[Anna Müller]] auf der [[WidgetConf 2031]], Köln\n\n## Notizen\n\n- x\n',
      {},
      true,
    ],
    [
      'prose under the title that names a conference',
      '# My year\n\nI was at KubeCon.\n\n## Work\n\n## Family\n',
      {},
      false,
    ],
    [
      'a first line that names the conference over a list',
      'Gadget Summit 2031\n\n- Big Widgets - Jane Doe (Acme)\n- Gears - John Roe (Foo)\n',
      {},
      true,
    ],
    [
      'a title with a word of meetings that names a conference',
      '# KubeCon 2031, team notes\n\n## Widgets - Jane Doe, Acme\n\n## Gears - John Roe, Foo\n',
      {},
      true,
    ],
    ...['EuroPython', 'ng-conf', 'linux.conf.au', '31C3', '인프콘', 'Velocity 2031', 'sc31'].map((name): Case => {
      return ['a name without a word for conferences', `# ${name}\n\n## Gears - Jane Doe\n\n## Levers\n`, {}, true];
    }),
    ...['Velocity', 'Strata', 'signal'].map((name): Case => {
      return [
        'a word that names a conference only with a year',
        `# ${name}\n\n## Gears - Jane Doe\n\n## Levers\n`,
        {},
        false,
      ];
    }),
    ...['gear-session-notes', 'bootcamp-session-notes'].map((folder): Case => {
      return ['the notes of a session of anything', '# Gears for all\n\n- x\n', { path: `${folder}/a.md` }, false];
    }),
    ...['talk-proposals', 'gearconf-cfp-31', 'submissions'].map((folder): Case => {
      const text = '# Gears for all\n\n## Abstract\n\nJane Doe\n';
      return ['a proposal of a talk', text, { path: `conference-notes/${folder}/gears.md` }, false];
    }),
    ...['meeting-minutes', 'protokolle', 'réunions'].map((folder): Case => {
      const text = '# Gear design 2031\n\n- 19 March 2031\n\n## Gears - Jane Doe\n\n## Levers - John Roe\n';
      return ['the minutes of a meeting', text, { path: `org/${folder}/2031-03-19.md` }, false];
    }),
    ...['GearConf 2031: my thoughts', 'GearConf 2031: Gedanken', 'GearConf 2031 : bilan'].map((title): Case => {
      return [
        'a post called as a conference, without talks',
        `---\ntitle: "${title}"\n---\n\nIt was nice.\n`,
        {},
        false,
      ];
    }),
    ...['talks', 'Vorträge', 'conférences'].map((folder): Case => {
      return [
        'its folder has the talks of a conference',
        '# Gears for all\n\n- x\n',
        { path: `gearcon31/${folder}/a.md` },
        true,
      ];
    }),
    ...[
      ['Call for Papers', 'Submissions', 'Important Dates', 'Organizing Committee', 'Volunteers'],
      ['Einreichung', 'Sponsoren', 'Planung', 'Call for Papers', 'Vorlage'],
      ['Appel: call for papers', 'Candidature', 'Organisation', 'Template', 'Sponsors'],
    ].map((titles): Case => {
      const sections = titles.map((title) => `## ${title}\n\n- Jane Doe, Acme\n- John Roe, Foo\n`);
      return ['a call for papers', `# GearConf 2031\n\n${sections.join('\n')}`, {}, false];
    }),
    ['the path names the conference', '# Widgets\n\n## Abstract\n', { path: 'notes/PyCon2023/widgets.md' }, true],
    [
      'its folder is called as notes of a conference',
      '# Gears for all\n\n- x\n',
      { path: 'gearcon-notes/x/a.md' },
      true,
    ],
    ['its folder says so, in German', '# Zahnräder für alle\n\n- x\n', { path: 'Vortrags-Notizen/a.md' }, true],
    ['its folder says so, in Japanese', '# 歯車の話をしよう\n\n- x\n', { path: '勉強会メモ/a.md' }, true],
    ['its folder says so in capitals', '# Gears for all of us\n\n- x\n', { path: 'GearConfNotes/2031/a.md' }, true],
    [
      'its folder says so, and a word of the title is one of meetings',
      '# Designing meetings for gears\n\n*Jane Doe*\n\n- x\n',
      { path: 'conference-notes/gears.md' },
      true,
    ],
    ['a title with a year before "conf"', '# Gears 2031 Conf\n\n## Wheels - Jane Doe, Acme\n\n## Axles\n', {}, true],
    ['a title in Korean', '# 톱니바퀴 컨퍼런스 2031\n\n## 바퀴\n\n## 축\n', {}, true],
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

describe('a first heading that is one of several talks', () => {
  for (const [title, first, others] of [
    ['GearHack 2031', 'CTF in a Box? The Weirdest Gear of All', ['Smart Lever, Dumb Idea', 'From Oil to Root']],
    ['Räderwerk 2031', 'Kochbuch für Räder: Rezepte ohne Öl', ['Hebel am Abend', 'Vom Öl zum Rad']],
    ['GearHack 2031 - mes notes', 'CTF dans une boîte ? Le plus étrange', ['Un levier idiot', 'De l’huile au rouage']],
  ] as const) {
    it(`does not decide what the note is about: ${first}`, () => {
      const talks = [first, ...others].map((each) => `## ${each}\n\nJane Doe, Acme\n\nIt was good.\n`).join('\n');
      assert.equal(parseNote(`---\ntitle: "${title}"\n---\n\n${talks}`).isConference, true);
    });
  }

  it('decides where it is the title', () => {
    const talks = ['Gears', 'Levers'].map((each) => `## ${each}\n\nJane Doe, Acme\n\nIt was good.\n`).join('\n');
    assert.equal(parseNote(`---\ntitle: "2031"\n---\n\n# CTF writeups\n\n${talks}`).isConference, false);
  });
});

describe('a title that names somebody beside days', () => {
  for (const title of ['Sourdough (by Jane Doe)', 'Wanderung mit Anna Müller', 'Un roman (Marie Dupré)']) {
    it(`is no talk of these days: ${title}`, () => {
      assert.equal(parseNote(`# ${title}\n\nMix.\n\n## Day 1\n\n- x\n\n## Day 2\n\n- y\n`).isConference, false);
    });
  }

  it('takes nothing from talks in the days', () => {
    const day = (name: string): string => `# ${name}\n\n## Gears on ${name} - Jane Doe, Acme\n\n- x\n`;
    assert.equal(parseNote(`${day('Day 1')}\n${day('Day 2')}`).isConference, true);
  });
});
