import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';

const isNote = (path: string, text: string): boolean => parseNote(text, { path }).isConference;

describe('the README of a workshop', () => {
  for (const [path, title, label] of [
    ['gearcon-2031-tutorial/README.md', 'Intro to gears - GearCon 2031 tutorial', 'Instructors'],
    ['gears-workshop/readme.md', 'Gears by hand: workshop for GearConf 2031', 'Presenters'],
    ['atelier-bidules-devoxx/README.md', 'Atelier Bidules - Devoxx France 2031', 'Animateurs'],
    ['javaland-2031/README.md', 'Zahnrad-Schulung auf der JavaLand 2031', 'Referenten'],
  ] as const) {
    it(`names its teachers, and no talks: ${path}`, () => {
      const people = '- [Jane Doe](https://jane.example), Acme\n- [Hans Müller](https://hans.example), Foo GmbH\n';
      assert.equal(isNote(path, `# ${title}\n\n## ${label}\n\n${people}\n## 9:00 Gears\n\n- x\n`), false);
    });
  }

  it('may be a note of it where the title says so', () => {
    const text = '# GearCon 2031 workshops: my notes\n\n## Gears by hand - Jane Doe, Acme\n\n- x\n';
    assert.equal(isNote('gearcon-2031/README.md', text), true);
  });
});

describe('the README of a project in a folder called as talks', () => {
  for (const dates of [
    ['2031-08-15: more gears', '2031-08-16: a glitch'],
    ['15 August 2031 - more gears', '16 August 2031 - a glitch'],
    ['15. August 2031: mehr Zahnräder', '16. August 2031: ein Fehler'],
  ]) {
    it(`is its log where each entry has a date: ${dates[0]}`, () => {
      const text = dates.map((date) => `## ${date}\n\n- *Big gears*: x\n- *Small gears*: y\n`).join('\n');
      assert.equal(isNote('conference-talks/README.md', text), false);
    });
  }

  it('is a note where dates stand alone or days have numbers', () => {
    for (const day of ['2031-08-15', 'Day 1', 'Tag 1', 'Tuesday, 15 August 2031']) {
      const text = `# GearConf\n\n## ${day}\n\n### Big gears turn\n\n- x\n\n### Small gears rest\n\n- y\n`;
      assert.equal(isNote('conference-talks/README.md', text), true, day);
    }
  });
});

describe('a day of a diary', () => {
  for (const [title, first, second] of [
    ['Tuesday 4 March 2031', 'Talk with Jane Doe about money', '14:00 Chat with Ann Lee about holidays'],
    ['Dienstag, 4. März 2031', 'Chat mit Anna Müller über Geld', '14:00 Talk mit Max Muster über Urlaub'],
    ['Martes 4 de marzo de 2031', 'Chat con Ana Ruiz sobre dinero', '14:00 Chat con Juan Pérez sobre vacaciones'],
  ] as const) {
    it(`has no talks where the writer talked with people: ${title}`, () => {
      assert.equal(isNote('notes/x.md', `# ${title}\n\n## Acme\n\n- ${first}\n- ${second}\n`), false);
    });
  }
});

describe('the minutes of a meeting', () => {
  for (const [path, title] of [
    ['events/2031-kubecon/minutes.md', 'Meetup Minutes'],
    ['gearconf-2031/2031-05-22-minutes.md', 'Gears'],
    ['gearconf-2031/orga.md', 'Minutes of the programme committee'],
    ['gearconf-2031/protokoll.md', 'Protokoll'],
  ] as const) {
    it(`are none of a conference in whose folder they are: ${title}`, () => {
      assert.equal(isNote(path, `# ${title}\n\n22 May 2031\n\n## Use-cases\n\n- x\n\n## Next steps\n\n- y\n`), false);
    });
  }
});

describe('a page of the site of a conference', () => {
  for (const path of [
    'website/content/events/2031-berlin/program/jane-doe.md',
    'gearconf-2031/_speakers/jane-doe.md',
    'gearconf-web/talks/gears.md',
    'gearconf.github.io/_posts/2031-03-19-gears.md',
    'räder-konferenz-website/sprecher/jane-doe.md',
  ]) {
    it(`is no note of a talk: ${path}`, () => {
      assert.equal(
        isNote(path, '---\ntitle: Turning gears\nspeakers: [Jane Doe]\n---\n\nIn this talk we turn gears.\n'),
        false,
      );
      assert.equal(
        isNote(path, '+++\nTitle = "Turning gears"\nSpeakers = ["jane-doe"]\n+++\n\nWe turn gears.\n'),
        false,
      );
    });
  }

  for (const path of [
    'site/content/posts/gearconf.md',
    'kubecon-eu/gears.md',
    'paris-web/gears.md',
    'JSConf.eu/gears.md',
  ]) {
    it(`is not what only has an ending as one: ${path}`, () => {
      assert.equal(isNote(path, '---\ntitle: Turning gears\nspeakers: [Jane Doe]\n---\n\n- x\n'), true);
    });
  }
});

describe('a title with a word of meetings, courses or planning', () => {
  for (const [path, title] of [
    ['conf-notes/gears.md', 'Scaling a live gear game with no budget'],
    ['gearconf-notes/gears.md', 'Ideas for better code review'],
    ['gearcon-2031/gears.md', 'How our team moved to gears'],
    ['konferenz-notizen/räder.md', 'Warum Planung ohne Plan gelingt'],
    ['notes-de-conf/bidules.md', 'Une organisation sans réunion ni chef'],
    ['conf-notes/gears.md', 'How books explain gears'],
    ['gearcon-2031/minutes-not-hours.md', 'Minutes, not hours: faster gears'],
    ['gearcon-2031/gears-in-5-minutes.md', 'All gears in 5 minutes'],
  ] as const) {
    it(`may be that of a talk in the folder of a conference: ${title}`, () => {
      assert.equal(isNote(path, `# ${title}\n\n*Jane Doe*\n\n- x\n`), true);
    });
  }

  for (const [path, title] of [
    ['gearconf-2031/budget.md', 'Budget'],
    ['gearconf-2031/sponsors/letter.md', 'Letter to those who pay for it'],
    ['gearconf-2031/weekly.md', 'Weekly sync'],
    ['talks/gearconf-2031/outline.md', 'Outline: turning gears'],
    ['vault/templates/conference-note.md', 'Title of the talk'],
    ['papers/icml-2031/gears.md', 'Gears for deep learning'],
    ['lectures/summit-2031/gears.md', 'Hill climbing for all of us'],
  ] as const) {
    it(`is that of something else where it is short or the folder says so: ${path}`, () => {
      assert.equal(isNote(path, `# ${title}\n\n- x\n`), false);
    });
  }
});

describe('a document that says who wrote it', () => {
  for (const [label, title] of [
    ['Author', 'Event style guide'],
    ['**Authors:**', 'The gear incubator'],
    ['Autoren', 'Leitfaden für Zahnräder'],
    ['Auteur', 'Guide des bidules'],
    ['Moderator', 'The gear forum'],
  ] as const) {
    it(`is no note of a talk: ${label}`, () => {
      const by = `${label.replace(/:?(\**)$/u, ':$1')} Jane Doe, John Roe`;
      assert.equal(
        isNote('docs/gears.md', `# ${title}\n\n${by}\n\n## Why gears?\n\nText.\n\n## When?\n\nText.\n`),
        false,
      );
    });
  }

  it('is one with the name of a conference, or where it says who speaks', () => {
    const text = (label: string): string => `# Event style guide\n\n${label}: Jane Doe\n\n## Why gears?\n\nText.\n`;
    assert.equal(isNote('gearcon-2031/gears.md', text('Author')), true);
    assert.equal(isNote('docs/gears.md', text('Speaker')), true);
  });
});

describe('the minutes of many meetings', () => {
  for (const path of [
    'sig/archive/201808-201902_Community_Meeting_Minutes.md',
    'sig/archive/sitzungsprotokolle.md',
    'sig/archive/compte-rendu de réunion.md',
  ]) {
    it(`are no notes of talks, whoever presents: ${path}`, () => {
      const days = ['October 15', 'September 17', 'August 20'].map((day) => {
        return `## ${day}, 2031\n\n- Moderators: Jane Doe (Acme)\n- Demo: Big gears - John Roe, Acme\n- Gears in space - Ann Smith, Foo\n`;
      });
      assert.equal(isNote(path, days.join('\n')), false);
    });
  }
});

describe('a long document with a list of titles and names', () => {
  for (const list of [
    [
      '## Further reading',
      '- [How to turn gears](https://a.example) - Jane Doe',
      '- [Big gears](https://b.example) - John Roe',
      '- [Small gears](https://c.example) - Ann Smith',
    ],
    [
      '## Weiterführendes',
      '- [Zahnräder drehen](https://a.example) - Anna Schmidt',
      '- [Große Räder](https://b.example) - Hans Müller',
      '- [Kleine Räder](https://c.example) - Jane Doe',
    ],
    [
      '## Pour aller plus loin',
      '- [Les bidules](https://a.example) - Jean Dupont',
      '- [Grands bidules](https://b.example) - Marie Dupré',
      '- [Petits bidules](https://c.example) - Jane Doe',
    ],
  ]) {
    it(`is no note of talks: ${list[0] ?? ''}`, () => {
      const parts = Array.from({ length: 12 }, (_, at) => `## Rule ${String(at)}\n\nText.\n`);
      assert.equal(isNote('docs/guide.md', `# Pull requests\n\n${parts.join('\n')}\n${list.join('\n')}\n`), false);
    });
  }
});

describe('what people make for a conference', () => {
  for (const [path, title] of [
    ['gearconf-2031-workshop/docs/01-setup.md', 'Setup of your machine'],
    ['javaland-2031-schulung/übungen/räder.md', 'Zahnräder drehen'],
    ['atelier-devoxx-2031/etapes/bidule.md', 'Installer le bidule'],
    ['talk-gearconf-2031/slides.md', 'Turning gears'],
    ['ctf-writeups/nahamcon2031/gears.md', 'Turning gears'],
    ['phd/reviews/icml-2031/paper-123.md', 'Gears for deep learning'],
  ] as const) {
    it(`is no note of one: ${path}`, () => {
      assert.equal(isNote(path, `# ${title}\n\n- x\n\n## Gears\n\n- y\n`), false);
    });
  }

  it('is not what a talk may be called as, or a note of a course there', () => {
    for (const [path, title] of [
      ['gearconf-2031/about-gears-and-levers.md', 'About gears and levers'],
      ['gearconf-2031/tutorials/gears.md', 'Gears by hand'],
      ['WWDC31/gears.md', 'What is new in gears'],
    ] as const) {
      assert.equal(isNote(path, `# ${title}\n\n- x\n`), true, path);
    }
  });
});

describe('a list of lines and names in a text that names no conference', () => {
  for (const [title, by] of [
    ['What we wish for', ' by'],
    ['Was wir lesen', ' von'],
    ['Merci à tous', ' par'],
    ['Selected projects', ', mentored by'],
  ] as const) {
    it(`is no list of talks: ${title}`, () => {
      const names = ['Jane Doe', 'John Roe', 'Ann Smith', 'Hans Müller', 'Marie Dupré', 'Anna Schmidt'];
      const lines = names.map((name, at) => `- [Gears without oil ${String(at)}](https://g.example)${by} ${name}\n`);
      assert.equal(isNote('blog/posts/gears.md', `# ${title}\n\nText.\n\n${lines.join('')}`), false);
    });
  }

  it('is one below days, and where the title names a conference', () => {
    const list = '- *Turning gears* - Jane Doe, Acme\n- *Levers* - John Roe, Foo\n- *Wheels* - Ann Smith, Foo\n';
    assert.equal(isNote('blog/posts/gears.md', `# Gears\n\n## Tuesday\n\n${list}\n## Wednesday\n\n${list}`), true);
    assert.equal(isNote('blog/posts/gears.md', `# GearConf\n\n## Gears\n\n${list}`), true);
  });
});

describe('an issue of a newsletter', () => {
  for (const title of [
    'The Gear Times - Issue No. 84',
    'Räderpost, Ausgabe 12',
    'This week in gears',
    'Bidules, numéro 3',
  ]) {
    it(`is about no conference: ${title}`, () => {
      const text = `# ${title}\n\n## GearConf is near - Jane Doe\n\nText.\n\n## Levers - John Roe, Acme\n\nText.\n`;
      assert.equal(isNote('blog/posts/gears.md', text), false);
    });
  }
});

describe('a heading for facts below the title in front matter', () => {
  const text = (heading: string, line: string): string =>
    `---\ntitle: Turning gears for all\n---\n\n## ${heading}\n\n- 28 March 2031\n${line}\n\n## Theory\n\n- x\n`;
  for (const [heading, line] of [
    ['General info', '- Speaker: Jane Doe, Acme'],
    ['Infos', '- Referentin: Anna Schmidt'],
    ['Contexte', '- Oratrice : Marie Dupré'],
  ] as const) {
    it(`has who speaks: ${heading}`, () => assert.equal(isNote('vault/gears.md', text(heading, line)), true));
  }

  it('may have who wrote the text, who is no speaker', () => {
    assert.equal(isNote('vault/gears.md', text('Info', '- Author: Jane Doe')), false);
  });
});
