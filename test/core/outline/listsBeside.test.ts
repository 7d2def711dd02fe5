import assert from 'node:assert/strict';
import { talksIn } from '../render.js';

const kinds = [
  [
    'in English',
    ['Day 1', 'Day 2'],
    ['Widgets and Gears', 'Real-time levers at work'],
    ['Cogs for All', 'Big Gears', 'Levers', 'Oil for Your Gears'],
  ],
  [
    'in German',
    ['Montag', 'Dienstag'],
    ['Räder und Hebel', 'Hebel im täglichen Betrieb'],
    ['Zahnräder für alle', 'Große Räder', 'Hebel heute', 'Öl fürs Rad'],
  ],
  [
    'in French',
    ['Jour 1', 'Jour 2'],
    ['Rouages et leviers', 'Les bidules au quotidien'],
    ['Engrenages pour tous', 'Grands rouages', 'Bidules', 'Huiler les leviers'],
  ],
] as const;

const linked = (titles: readonly string[]): string => titles.map((title, at) => `- [${title}](${at}.md)\n`).join('');
const plain = (titles: readonly string[]): string => titles.map((title) => `- ${title}\n`).join('');

describe('a list of a day without links, beside lists of links of other days', () => {
  for (const [why, [first, second], titles, others] of kinds) {
    it(`has talks, too, ${why}`, () => {
      const text = `# GearConf 2031\n\n## ${first}\n\n${plain(titles)}\n## ${second}\n\n${linked(others)}`;
      assert.deepEqual(
        talksIn(text),
        [...titles, ...others].map((title) => `talk ${title}`),
      );
    });

    it(`has none if the day has sentences, or no other day has a list of talks, ${why}`, () => {
      const sentences = plain(titles.map((title) => `${title}.`));
      assert.equal(
        talksIn(`# GearConf 2031\n\n## ${first}\n\n${sentences}\n## ${second}\n\n${linked(others)}`).length,
        others.length,
      );
      assert.deepEqual(
        talksIn(`# GearConf 2031\n\n## ${first}\n\n${plain(titles)}\n## ${second}\n\n${plain(others)}`),
        [],
      );
    });
  }

  it('is a plan if the items of the other days have times', () => {
    const plan = '- 9:00 get up\n- 9:30 bus to the hall\n- 10:00 pick up the badge\n- 11:00 first talk\n';
    const found = talksIn(`# GearConf 2031\n\n## Day 1\n\n- pack the bag\n- train to the hotel\n\n## Day 2\n\n${plan}`);
    assert.ok(!found.includes('talk train to the hotel'));
  });
});
