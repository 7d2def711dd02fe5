import assert from 'node:assert/strict';
import { outline, talksIn } from '../render.js';

const linesOf = (text: string): readonly string[] => outline(text).map((line) => line.trim());

describe('titles with labelled speakers of their own below one heading', () => {
  for (const [why, heading, label, more, titles] of [
    ['in English', 'Panel 1: Gears', 'Speaker', 'Co-author', ['Widgets that are shared', 'How to oil gears']],
    ['in German', 'Panel 1: Räder', 'Referentin', 'Koautor', ['Räder für alle Leute', 'Wie man richtig ölt']],
    [
      'in French',
      'Panel 1: Rouages',
      'Intervenante',
      'Coauteur',
      ['Des bidules partagés', 'Comment huiler les rouages'],
    ],
  ] as const) {
    it(`are talks of a track, as paragraphs in bold, ${why}`, () => {
      const talk = (title: string, name: string): string =>
        `**${title} over\ntwo lines\n${label}: ${name} (Acme)\n${more}: Max Muster\n(Foo GmbH)**\n\n- a note\n\nsome more\n\n`;
      const text = `# GearConf 2031\n\n## ${heading}\n\n${talk(titles[0], 'Jane Doe')}${talk(titles[1], 'Anna Müller')}`;
      assert.deepEqual(linesOf(text).slice(1), [
        `track ${heading}`,
        `talk ${titles[0]} over two lines < Jane Doe (Acme)`,
        `talk ${titles[1]} over two lines < Anna Müller (Acme)`,
      ]);
    });

    it(`are talks of a session, as items, ${why}`, () => {
      const item = (title: string, name: string): string => `- ${title}\n  - ${label}: ${name}\n  - a note\n`;
      const text = `# GearConf 2031\n\n## Session 1\n\n${item(titles[0], 'Jane Doe')}${item(titles[1], 'Anna Müller')}`;
      const found = talksIn(text);
      assert.deepEqual(found, [`talk ${titles[0]} < Jane Doe`, `talk ${titles[1]} < Anna Müller`]);
    });

    it(`leave the speakers of a single talk to the heading, ${why}`, () => {
      const facts = `${label}: Jane Doe\n${label}: Anna Müller\n\n- a note\n`;
      const found = linesOf(`# GearConf 2031\n\n## ${titles[0]}\n\n${facts}`);
      assert.deepEqual(found.slice(1), [`talk ${titles[0]} < Jane Doe & Anna Müller`]);
    });
  }
});

describe('a title in bold that goes on in the next line', () => {
  for (const [why, first, second, name] of [
    ['behind a colon', 'Gears without oil:', 'a story of noise', 'Jane Doe'],
    ['behind a comma, in German', 'Räder und Hebel,', 'die niemand braucht', 'Anna Müller'],
    ['in small letters, in French', 'Huiler les rouages', 'de toutes les machines', 'Marie Dupré'],
  ] as const) {
    const expected = [`talk ${first} ${second} < ${name} (Acme)`];

    it(`is read whole, in one pair of signs, ${why}`, () => {
      assert.deepEqual(talksIn(`# GearConf 2031\n\n**${first}\n${second}\n${name}, Acme**\n\n- a note\n`), expected);
    });

    it(`is read whole, in two, ${why}`, () => {
      assert.deepEqual(
        talksIn(`# GearConf 2031\n\n**${first}**\n**${second}**\n${name}, Acme\n\n- a note\n`),
        expected,
      );
    });
  }

  it('has neither a time nor a room nor a thought of its own in it', () => {
    for (const below of ['10:00, Room A', '10:00', 'Room 5', 'Very good talk', 'and Jane Doe']) {
      const [talk] = talksIn(`# GearConf 2031\n\n**Levers, gears:**\n**${below}**\nJane Doe, Acme\n\n- a note\n`);
      assert.match(talk ?? '', /^talk Levers, gears(?! V| 1| R| and)/u, below);
    }
  });

  it('has no name of a speaker in it', () => {
    assert.deepEqual(talksIn('# GearConf 2031\n\n**Gears without oil:**\n**Jane Doe, Acme**\n\n- a note\n'), [
      'talk Gears without oil < Jane Doe (Acme)',
    ]);
  });
});
