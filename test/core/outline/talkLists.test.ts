import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { talksIn } from '../render.js';

describe('paragraphs that are each the link to a note', () => {
  for (const [why, intro, titles] of [
    ['in English', 'I went to the talks of Monday.', ['Big Widgets in Production', 'How We Oil Gears', 'Levers']],
    ['in German', 'Ich war am Montag dort.', ['Große Räder im Betrieb', 'Wie wir Zahnräder ölen', 'Hebel']],
    ['in French', 'Les exposés de lundi.', ['Les grands bidules en pratique', 'Huiler les rouages', 'Leviers']],
  ] as const) {
    it(`are talks, ${why}`, () => {
      const links = titles.map((title, at) => `[${title}](talk-${at + 1}.md)`);
      const expected = titles.map((title) => `talk ${title}`);
      assert.deepEqual(talksIn(`# GearConf 2031\n\n${intro}\n\n${links.join('\n\n')}\n`), expected);
      assert.deepEqual(talksIn(`# GearConf 2031\n\n${intro}\n\n${links.join('  \n')}\n`), expected);
    });
  }

  it('name the speaker on the first of two lines', () => {
    const link = (name: string, title: string): string => `[${name} (Acme)\n${title}](${title.length}.md)\n\n`;
    const text = `# GearConf 2031\n\n${link('Jane Doe', 'Big Widgets')}${link('John Roe', 'How We Oil Gears')}${link('Anna Müller', 'Räder')}`;
    assert.deepEqual(talksIn(text), [
      'talk Big Widgets < Jane Doe (Acme)',
      'talk How We Oil Gears < John Roe (Acme)',
      'talk Räder < Anna Müller (Acme)',
    ]);
  });

  it('are none where there is one, they lead elsewhere, or the note is about no conference', () => {
    const links = '[Big Widgets in Production](a.md)\n\n[How We Oil Gears](b.md)\n\n';
    assert.deepEqual(talksIn('# GearConf 2031\n\n[Big Widgets in Production](a.md)\n'), []);
    const others =
      '[Big Widgets](https://a.example)\n\n[Old Gears](https://b.example)\n\n[Levers](https://c.example)\n';
    assert.deepEqual(talksIn(`# GearConf 2031\n\n${others}`), []);
    const text = `# Widgets\n\nA library.\n\n${links}[Levers](c.md)\n`;
    assert.equal(parseNote(text, { path: 'widgets/README.md' }).isConference, false);
  });
});

describe('an item without a link among links to notes', () => {
  for (const [why, other, keynotes] of [
    ['in English', 'Acme’s gears and levers in a box', 'Opening Keynotes'],
    ['in German', 'Räder und Hebel im Baukasten', 'Lightning Talks'],
    ['in French', 'Rouages et leviers en boîte', 'Keynotes'],
  ] as const) {
    it(`is a talk, ${why}`, () => {
      const list = `- ${keynotes}\n- [Big Widgets](a.md)\n- [Old Gears at Work](b.md)\n- [Levers for All](c.md)\n- [Cogs](d.md)\n- ${other}\n`;
      const titles = talksIn(`# GearConf 2031\n\n## Monday\n\n${list}`);
      assert.equal(titles.length, 6);
      assert.equal(titles.at(-1), `talk ${other}`);
    });
  }

  it('is none if the item is a sentence', () => {
    const list =
      '- [Big Widgets](a.md)\n- [Old Gears at Work](b.md)\n- [Levers](c.md)\n- I also met John at the booth.\n';
    assert.equal(talksIn(`# GearConf 2031\n\n## Monday\n\n${list}`).length, 3);
  });
});

describe('items with notes inside', () => {
  const list = (titles: readonly string[]): string =>
    titles.map((title) => `- ${title}\n  - what I noted\n    - and more\n  - a question\n`).join('');

  for (const [why, day, group, titles] of [
    ['in English', 'Day 1', 'Lightning Talks', ['Gears that grow with your team', 'Levers', 'Side widgets at home']],
    ['in German', 'Montag', 'Kurzvorträge', ['Räder, die mitwachsen', 'Hebel', 'Kleine Zahnräder zu Hause']],
    ['in French', 'Lundi', 'Lightning talks', ['Des rouages qui grandissent', 'Leviers', 'Petits bidules maison']],
  ] as const) {
    const expected = titles.map((title) => `talk ${title}`);

    it(`are talks below a group, ${why}`, () => {
      assert.deepEqual(talksIn(`# GearConf 2031\n\n## ${day}\n\n### ${group}\n\n${list(titles)}`), expected);
    });

    it(`are talks in a file that is called as a group, ${why}`, () => {
      assert.deepEqual(talksIn(list(titles), { path: `notes/GearConf2031/${group}.md` }), expected);
    });

    it(`are notes below a talk, ${why}`, () => {
      const talk = `### ${titles[0]} - Jane Doe, Acme\n\n${list(['The first point', 'Another point', 'A third point'])}`;
      assert.equal(talksIn(`# GearConf 2031\n\n## ${day}\n\n${talk}`).length, 1);
    });
  }

  it('are notes below the title of a talk and below what was learnt', () => {
    const points = list(['Widgets are small parts', 'Gears turn other gears', 'Levers need a place']);
    assert.equal(talksIn(`# Big Widgets\n\n${points}`, { path: 'gearconf-2031/big-widgets.md' }).length, 1);
    const talk = '## Big Widgets - Jane Doe, Acme\n\n- x\n\n';
    assert.equal(talksIn(`# GearConf 2031\n\n${talk}## Takeaways\n\n${points}`).length, 1);
  });

  it('are notes below “Keynotes” that each talk has', () => {
    const talk = (title: string): string =>
      `## ${title} - Jane Doe, Acme\n\n## Keynotes\n\n${list(['Widgets are small parts', '**Gears turn gears**', 'Levers'])}\n`;
    assert.equal(talksIn(`# GearConf 2031\n\n${talk('Big Gears')}${talk('Old Levers')}${talk('Cogs')}`).length, 3);
  });
});

describe('titles that are set apart in items', () => {
  const conference = '# GearConf 2031\n\n';

  for (const [why, heading, items, titles] of [
    [
      'in italics over notes, in English',
      'Learnings',
      '- _Navigating the widgets_\n  - small parts\n- wrong room\n- _How gears help you_\n  - they turn\n- _Levers_: a talk\n- _The levers of old_\n  - x\n',
      ['Navigating the widgets', 'How gears help you', 'The levers of old'],
    ],
    [
      'in quotation marks over what they were about, in German',
      'Lightning Talks',
      '- „Die Wahrheit über Räder“: Jemand erzählt von Rädern.\n- „Hebel – die Karte für alle“ – es ging um Karten\n- „Ein Rad im Keller? Gebaut. Ein Bericht“: Ein Rad.\n- „Was ein Hebel alles kann“\n',
      [
        'Die Wahrheit über Räder',
        'Hebel – die Karte für alle',
        'Ein Rad im Keller? Gebaut. Ein Bericht',
        'Was ein Hebel alles kann',
      ],
    ],
    [
      'in bold over notes, in French',
      'Jour 1',
      '- **Acme : comment huiler**\n  - x\n- **Les grands rouages**\n  - x\n- **Exemple : un levier de plus**\n  - x\n',
      ['Acme : comment huiler', 'Les grands rouages', 'Exemple : un levier de plus'],
    ],
  ] as const) {
    it(`are talks: ${why}`, () => {
      const found = talksIn(`${conference}## ${heading}\n\n${items}`);
      assert.deepEqual(
        found,
        titles.map((title) => `talk ${title}`),
      );
    });
  }

  for (const [why, items] of [
    [
      'words in bold before what they mean',
      '- **Small widgets**: are small\n- **Old gears**: turn\n- **Levers**: lift it\n',
    ],
    ['Wörter in Kursivschrift', '- *Räder*: drehen sich\n- *Hebel*: heben\n- *Zahnrad*: greift\n'],
    [
      'quotations',
      '- "widgets are a thing of the past" - no\n  - x\n- "we all use gears now": no\n- "levers have won" - no\n',
    ],
    ['remarks in italics', '- *Gears were a main topic*\n- *Widgets were shown by Acme*\n- *Levers were missing*\n'],
    ['des citations', '- « Les leviers. » - Jean\n- « Huiler ! Toujours. » - lui\n- « Un bidule est petit. »\n'],
  ] as const) {
    it(`are none: ${why}`, () => {
      const talk = '## Big Widgets - Jane Doe, Acme\n\n- x\n\n';
      assert.equal(talksIn(`${conference}${talk}## Takeaways\n\n${items}`).length, 1);
      assert.deepEqual(talksIn(`${conference}## Day 1\n\n${items}`), []);
    });
  }
});
