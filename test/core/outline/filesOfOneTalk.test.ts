import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { outline } from '../render.js';

describe('the parts of a talk that its file is named after', () => {
  const cases: readonly (readonly [path: string, text: string, talk: string])[] = [
    [
      'gearcon-2031-notes/day1/01-turning-gears.md',
      '## Notes\n\n- x\n\n### Old gears vs new gears\n\n- y\n\n### Players\n\n- z\n',
      'Turning Gears',
    ],
    [
      'konferenznotizen/Dinge 2031/3 - Dinge im Takt.md',
      '## Wie Dinge ticken\n\n- x\n\n## Fünf Schritte zu besseren Dingen\n\n- y\n\n## Warum im Takt?\n\n- z\n',
      'Dinge im Takt',
    ],
    [
      'conf-notes/BidulesConf/Comment les bidules changent notre vie.md',
      '## Les bidules créatifs\n\n- x\n\n## Cinq étapes vers le bidule\n\n- y\n',
      'Comment les bidules changent notre vie',
    ],
    [
      'conf-notes/_posts/2031-04-12-gears.md',
      '---\ntitle: "Gears are good for you"\nspeakers: [Jane Doe, John Roe]\n---\n\n## Jane, a first-year gear maker\n\n- x\n\n## John at Acme as of now\n\n- y\n\n## Link to the pad\n\n- z\n',
      'Gears are good for you',
    ],
  ];
  for (const [path, text, talk] of cases) {
    it(`are no talks: ${path}`, () => {
      const talks = outline(text, { path }).filter((line) => /^ *talk/u.test(line));
      assert.deepEqual(
        talks.map((line) => line.trim().replace(/^talk |(?: <| - ).*/gu, '')),
        [talk],
      );
    });
  }

  it('are talks where they name their speakers, or the file is named after a conference', () => {
    const spoken = '## Widgets - Jane Doe, Acme\n\n- x\n\n## Gears - John Roe, Foo Inc.\n\n- y\n';
    const bare = '# Talks\n\n## The widget in us\n\n- x\n\n## Gears all the way down\n\n- y\n';
    for (const [path, text] of [
      ['gearcon-notes/01-all-the-talks.md', spoken],
      ['conference-notes/2031-WidgetDevConference.md', bare],
      ['conference-notes/2031 Widget Days Berlin.md', bare],
    ] as const) {
      const talks = outline(text, { path }).filter((line) => /^ *talk/u.test(line));
      assert.equal(talks.length, 2, path);
    }
  });
});

describe('a note in a file that is called as one talk of a day', () => {
  for (const [path, day] of [
    ['gophercon-2031/Day2-Talk03.md', 'Day2 Talk03'],
    ['gophercon-2031/Day-2-keynote.md', 'Day 2 keynote'],
    ['gophercon-2031/Tag1-Vortrag02.md', 'Tag1 Vortrag02'],
    ['gophercon-2031/dia-1-charla-4.md', 'dia 1 charla 4'],
  ] as const) {
    it(`is that talk: ${path}`, () => {
      assert.deepEqual(outline('# Fuzzing in anger\n\n- x\n- y\n', { path }), [
        `day ${day}`,
        '  talk Fuzzing in anger',
      ]);
      assert.equal(parseNote('# Fuzzing in anger\n\n- x\n', { path }).isConference, true);
    });
  }

  it('has several talks where it is called as a day', () => {
    const text = '# GopherCon\n\n## Widgets\n\n- x\n\n## Gears\n\n- y\n';
    for (const path of [
      'gophercon-2031/day-2.md',
      'gophercon-2031/day-2-keynotes.md',
      'gophercon-2031/Tag-2-Vorträge.md',
    ])
      assert.deepEqual(outline(text, { path }).slice(2), ['    talk Widgets', '    talk Gears'], path);
  });
});

describe('a note whose first heading is called as its file', () => {
  for (const [path, text, talk] of [
    ['kubecon-2031/day2/WidgetControllers.md', '# Securing gears with widget controllers', 'Widget'],
    ['konferenz-notizen/2031/grosse-zahnraeder.md', '# Die grosse Frage der Zahnraeder', 'Zahnräder'],
    ['conf-notes/les-petits-bidules.md', '# Pourquoi les petits bidules ?', 'Bidules'],
  ] as const) {
    it(`is about one talk, also with more headings at the top: ${path}`, () => {
      const parts = `${text}\n\n- x\n\n# ${talk} policy in depth\n\n- y\n\n# The open ${talk} agent\n\n- z\n`;
      const talks = outline(parts, { path }).filter((line) => /^ *talk/u.test(line));
      assert.deepEqual(
        talks.map((line) => line.trim()),
        [text.replace('#', 'talk')],
      );
    });
  }
});

describe('a title as the name of the file', () => {
  const bare = '## Big gears turning\n\n- x\n\n## Small gears resting\n\n- y\n';
  for (const [path, title, kind] of [
    ['gearcon-2031/Talks I saw.md', 'Talks I saw', 'group'],
    ['gearcon-2031/workshop-day.md', 'Workshop day', 'track'],
    ['gearcon-2031/kurzvortraege.md', 'Kurzvorträge', 'group'],
  ] as const) {
    it(`holds talks, and is none: ${path}`, () => {
      assert.deepEqual(outline(`# ${title}\n\n${bare}`, { path }), [
        `${kind} ${title}`,
        '  talk Big gears turning',
        '  talk Small gears resting',
      ]);
    });
  }

  for (const [path, title] of [
    ['gearcon-2031/contacts.md', 'Contacts'],
    ['gearcon-2031/kontakte.md', 'Kontakte'],
    ['gearcon-2031/people.md', 'People'],
  ] as const) {
    it(`is beside the talks: ${path}`, () => {
      const text = `# ${title}\n\n- Jane Doe, Acme\n- John Roe, Foo Inc.\n`;
      assert.equal(parseNote(text, { path }).isConference, false);
    });
  }

  it('is that of one talk otherwise', () => {
    assert.deepEqual(outline(`# The gears of the day\n\n${bare}`, { path: 'gearcon-2031/gears-of-the-day.md' }), [
      'talk The gears of the day',
      '  section Big gears turning',
      '  section Small gears resting',
    ]);
  });
});

describe('a note that is called as the first word of its title', () => {
  for (const [path, title] of [
    ['conf_notes/gearconf/gearbox.md', 'Gearbox - Shifting under load'],
    ['konferenz-notizen/2031/zahnrad.md', 'Zahnrad und Hebel'],
    ['notes-de-conf/rouages.md', 'Rouages, et rien de plus'],
  ] as const) {
    it(`is about one talk: ${path}`, () => {
      const text = `# ${title}\n\n---\n\nJane Doe\n\n## Strings - Activity Tracking\n\n- x\n\n## Sets - Top Lists\n\n- y\n`;
      const talks = outline(text, { path }).filter((line) => /^ *talk/u.test(line));
      assert.deepEqual(
        talks.map((line) => line.trim()),
        [`talk ${title} < Jane Doe`],
      );
    });
  }
});

describe('a file that is called as a group of talks', () => {
  for (const [path, text] of [
    ['kubecon-2031-notes/3.02-lightning-talks.md', '## Gears\n\n- x\n\n## Levers\n\n- y\n'],
    ['gearcon-2031-notes/02b-morning-talks.md', 'gears for all\n---\n\n- x\n\nlevers at noon\n---\n\n- y\n'],
    ['gearcon-notes/pages/lightning-talks-4-11.md', 'title: Lightning talks\n\n## Gears\n\n- x\n\n##Levers\n\n- y\n'],
    ['konferenz-notizen/2031/keynotes.md', '== Räder ==\n\n- x\n\n== Hebel ==\n\n- y\n'],
    [
      'gearcon2031/01-projects/keynote-talks.md',
      '# Highlights\n\n- a\n\n# Acme: levers\n\n- x\n\n# Old gears\n\n- y\n',
    ],
  ] as const) {
    it(`has talks of few words, and is none: ${path}`, () => {
      assert.equal(outline(text, { path }).filter((line) => /^ *talk/u.test(line)).length, 2);
    });
  }
});

describe('a note in the source of a site', () => {
  for (const path of ['gearconf-notes/src/content/posts/gears.md', 'gearconf-notes/src/public/notes/gears.md']) {
    it(`is no file of a project: ${path}`, () => {
      const text = '# Turning gears\n\nSpeaker: Jane Doe\n\n- x\n';
      assert.equal(parseNote(text, { path }).isConference, true);
      const below = '## Turning\n\n- x\n\n## Gears in src\n\n- y\n';
      assert.equal(parseNote(below, { path: 'gearconf-notes/src/gears.md' }).isConference, false);
    });
  }
});

describe('a file that is called as a conference', () => {
  for (const [path, text] of [
    ['conf-notes/2031-10-03-GearconBerlin.md', '##Widgets\n- x\n\n##Big gears\n- y\n'],
    ['notizen/RäderKonferenz 2031.md', '# Zahnräder\n\n- x\n\n# Hebel\n\n- y\n'],
    ['conference-and-meetup-notes/madc2031.md', '# Docker\n\n- x\n\n# GraphQL\n\n- y\n'],
    ['2031/2031 Acme GearFest in Berlin.md', '## Intro\n\n## Docker 로 보는 기어\n\n- x\n\n## Levers 101\n\n- y\n'],
    ['2031-geardays.md', '### Day 1\n## Keynote\n- x\n\n## SBT\n- y\n'],
  ] as const) {
    it(`has talks of few words, without anything else that tells: ${path}`, () => {
      const talks = outline(text, { path }).filter((line) => /^ *talk/u.test(line));
      assert.equal(talks.length, 2);
      assert.equal(parseNote(text, { path }).isConference, true);
    });
  }
});

describe('a file that is called as a day', () => {
  for (const [path, text] of [
    ['kubecon-notes/day2.md', '## Widgets and gears, Acme\n\n- x\n\n## Move to levers, Umbrella\n\n- y\n'],
    ['konferenznotizen/GetriebeConf/Dienstag.md', '## Große Räder\n\n- x\n\n## Kleine Räder\n\n- y\n'],
    ['notes-de-conf/jour 2/README.md', '## Les petits bidules\n\n- x\n\n## Les grands bidules\n\n- y\n'],
  ] as const) {
    it(`has talks on that day without anything else that tells: ${path}`, () => {
      assert.equal(parseNote(text, { path }).isConference, true);
      assert.deepEqual(
        outline(text, { path }).map((line) => /^ *(?:day|talk)/u.exec(line)?.[0]),
        ['day', '  talk', '  talk'],
      );
    });
  }

  it('has no talk in its only title', () => {
    const text = '# Widget notes\n\n## Big widgets\n\n- x\n\n## Small widgets\n\n- y\n';
    const [day, title] = outline(text, { path: 'kubecon-notes/day2.md' });
    assert.deepEqual([day, title], ['day day2', '  section Widget notes']);
  });
});

describe('the README of a repository in a folder called as a conference', () => {
  const text = (about: string): string =>
    `# Gears in the cloud - GearCon 2031\n\n${about}\n\n## Gears introduction\n\n- x\n\n## Step-by-step guide\n\n- y\n`;
  for (const [about, expected] of [
    ['This repository contains the code of our demo.', false],
    ['Dieses Repository enthält den Code unserer Demo.', false],
    ['このリポジトリはデモのコードです。', false],
    ['This repository contains my notes from all sessions.', true],
    ['A day full of gears.', true],
  ] as const) {
    it(`is ${expected ? 'a note' : 'none'} with “${about}”`, () => {
      assert.equal(parseNote(text(about), { path: 'gearcon-2031/README.md' }).isConference, expected);
    });
  }
});
