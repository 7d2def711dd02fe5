import assert from 'node:assert/strict';
import { talksIn } from '../render.js';

describe('single words at the end of all titles, each another', () => {
  for (const [why, talks] of [
    [
      'in English',
      [
        ['Beyond Big Widgets', 'Zellman'],
        ['The Gears of Tomorrow', 'Roebuck'],
        ['Data for Levers', 'Marini'],
        ['How to Oil', 'Wrobel'],
        ['Cogs in Practice', "O'Dowd"],
      ],
    ],
    [
      'in German',
      [
        ['Mehr als Räder', 'Müllner'],
        ['Ein Zahnrad fürs Leben', 'Kasperek'],
        ['Daten für Hebel', 'Lindlar'],
        ['Richtig ölen', 'Großmann'],
      ],
    ],
    [
      'in French',
      [
        ['Au-delà des bidules', 'Dupré'],
        ['Les rouages de demain', 'Lafitte'],
        ['Des données pour leviers', 'Perrin'],
        ['Bien huiler', 'Gaudry'],
      ],
    ],
  ] as const) {
    const expected = talks.map(([title, name]) => `talk ${title} < ${name}`);

    it(`are the speakers, in a list, ${why}`, () => {
      const list = talks.map(([title, name], at) => `1. [${title} - ${name}](${at}.md)`).join('\n');
      assert.deepEqual(talksIn(`# GearConf 2031\n\nSessions:\n\n${list}\n`), expected);
    });

    it(`are the speakers, in headings, ${why}`, () => {
      const headings = talks.map(([title, name]) => `### ${title} – ${name}\n\n- a note\n- another\n`).join('\n');
      assert.deepEqual(talksIn(`# GearConf 2031\n\n## Day 1\n\n${headings}`), expected);
    });

    it(`are parts of the titles of a few talks, ${why}`, () => {
      const headings = talks.map(([title, name], at) => `### ${title}${at < 3 ? ` - ${name}` : ''}\n\n- a note\n`);
      assert.deepEqual(
        talksIn(`# GearConf 2031\n\n## Day 1\n\n${headings.slice(0, 3).join('\n')}`),
        talks.slice(0, 3).map(([title, name]) => `talk ${title} - ${name}`),
      );
      const more = ['Old Levers at Home', 'Small Widgets at Work', 'What Gears Mean'].map(
        (title) => `### ${title}\n\n- x\n`,
      );
      assert.equal(
        talksIn(`# GearConf 2031\n\n## Day 1\n\n${[...headings, ...more].join('\n')}`)[0]?.includes('<'),
        false,
      );
    });
  }

  for (const [why, ends] of [
    ['parts', ['Part', 'Demo', 'Introduction', 'Testing', 'Notes']],
    ['the same word', ['Zellman', 'Zellman', 'Roebuck', 'Marini', 'Wrobel']],
    ['companies', ['Netflix', 'Google', 'Microsoft', 'Spotify', 'Uber']],
  ] as const) {
    it(`are no speakers if they are ${why}`, () => {
      const list = ends.map((end, at) => `- [The Gears of ${'ABCDE'.charAt(at)}x - ${end}](${at}.md)`).join('\n');
      const found = talksIn(`# GearConf 2031\n\n## Day 1\n\n${list}\n`);
      assert.equal(found.length, 5);
      assert.deepEqual(
        found.filter((line) => line.includes('<')),
        [],
      );
    });
  }
});
