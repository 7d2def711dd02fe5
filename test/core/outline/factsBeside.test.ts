import assert from 'node:assert/strict';
import { outline, talksIn } from '../render.js';

describe('headings right behind the heading of a talk, at the same level', () => {
  for (const [why, titles, day] of [
    ['in English', ['Big Widgets in Production', 'How We Oil Gears'], 'Day 1'],
    ['in German', ['Große Räder im Betrieb', 'Wie wir Zahnräder ölen'], 'Tag 1'],
    ['in Japanese', ['大きな歯車の運用', 'レバーの作り方'], '1日目'],
  ] as const) {
    it(`are its speakers and pages, ${why}`, () => {
      const talks = titles.map(
        (title, at) =>
          `### ${title}\n### ${['Jane Doe', 'John Roe'][at]}, Acme\n### https://acme.example/${at}\n\nSome notes.\n`,
      );
      assert.deepEqual(talksIn(`# GearConf 2031\n\n## ${day}\n\n${talks.join('\n')}`), [
        `talk ${titles[0]} < Jane Doe (Acme)`,
        `talk ${titles[1]} < John Roe (Acme)`,
      ]);
    });
  }

  it('are talks of their own where they have a title', () => {
    const text = '# GearConf 2031\n\n## Day 1\n\n### Big Widgets\n### Jane Doe - Oiling Gears\n### John Roe - Levers\n';
    assert.equal(talksIn(text).length, 3);
  });

  it('are beside the name of a conference, a track or a group', () => {
    for (const above of ['GearConf 2031', 'Widgets track', 'Lightning talks']) {
      const lines = outline(`# Notes\n\n## ${above}\n## Jane Doe, Acme\n\n- a\n\n## John Roe, Gears Ltd\n\n- b\n`);
      const depthOf = (text: string): number | undefined => lines.find((line) => line.includes(text))?.search(/\S/u);
      assert.equal(depthOf('Jane Doe'), depthOf(above), above);
    }
  });

  it('are no talks if they are only addresses', () => {
    const text =
      '# GearConf 2031\n\n## Day 1\n\n### Big Widgets\n\nBy Jane Doe\n\n### https://acme.example/slides\n\n- a\n';
    assert.deepEqual(talksIn(text), ['talk Big Widgets < Jane Doe']);
  });
});

describe('the reference of a heading that nothing defines', () => {
  for (const [why, title, name] of [
    ['in English', 'Big Widgets in Production', 'Jane Doe'],
    ['in German', 'Große Räder im Betrieb', 'Anna Müller'],
    ['in French', 'Les grands bidules en pratique', 'Marie Dupré'],
  ] as const) {
    it(`is left out, ${why}`, () => {
      const text = `# GearConf 2031\n\n## Day 1\n\n### ${title} - [${name}][profile]\n\n- a note\n`;
      assert.deepEqual(talksIn(text), [`talk ${title} < ${name}`]);
      assert.deepEqual(talksIn(`${text}\n[other]: {{< a b >}}\n[profile]: https://acme.example/me\n`), [
        `talk ${title} < ${name}`,
      ]);
    });
  }

  it('leaves other brackets', () => {
    assert.deepEqual(talksIn('# GearConf 2031\n\n## Day 1\n\n### Gears [and] [levers] at work - Jane Doe, Acme\n'), [
      'talk Gears [and] [levers] at work < Jane Doe (Acme)',
    ]);
  });
});
