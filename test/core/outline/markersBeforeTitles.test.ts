import assert from 'node:assert/strict';
import { talksIn } from '../render.js';

describe('items that start with a follow-up in brackets', () => {
  for (const [why, marker, titles] of [
    ['in English', '(TODO write notes)', ['Big Widgets in Production', 'How We Oil Gears', 'Levers for All of Us']],
    ['in German', '[TODO: Folien fehlen]', ['Große Räder im Betrieb', 'Wie wir Zahnräder ölen', 'Hebel für uns alle']],
    ['in French', '(TODO ajouter la vidéo)', ['Les grands bidules', 'Huiler les rouages', 'Des leviers pour tous']],
  ] as const) {
    it(`are talks as the other items are, ${why}`, () => {
      const [first, second, third] = titles.map((title, at) => `[${title}](talk-${at + 1}.md) (Jane Doe, 10:30)`);
      const list = `* ${first}\n* ${marker} ${second}\n* ${third}\n`;
      const talks = talksIn(`# GearConf 2031\n\n## Day 1\n\n${list}`);
      assert.equal(talks.length, 3);
      assert.match(talks[1] ?? '', new RegExp(`^talk ${titles[1]}`, 'u'));
    });
  }

  it('are follow-ups where the text stands behind the bracket', () => {
    const list = '* [Big Widgets](a.md)\n* [TODO] [How We Oil Gears](b.md)\n* [Levers for All](c.md)\n* [Cogs](d.md)\n';
    const talks = talksIn(`# GearConf 2031\n\n## Day 1\n\n${list}`);
    assert.deepEqual(talks, ['talk Big Widgets', 'talk Levers for All', 'talk Cogs']);
  });
});
