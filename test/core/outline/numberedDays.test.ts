import assert from 'node:assert/strict';
import { explain, parseNote } from '../../../src/core/index.js';
import { outline } from '../render.js';

/** Trips, courses, puzzles and plans are numbered by days, too: a number is no name of a conference. */
describe('a numbered day', () => {
  const bare: readonly (readonly [why: string, path: string, text: string])[] = [
    ['of a trip', 'travel/japan/day-2.md', '# Day 2\n\n## The shrine on the hill\n\nx\n\n## Dinner\n\ny\n'],
    ['of a trip, by the name of the file only', 'japan-2031/day-2.md', '## The shrine on the hill\n\n## A market\n'],
    [
      'of a trip, in one file',
      'japan.md',
      '# Japan\n\n## Day 1\n\n### The shrine\n\n### A market\n\n## Day 2\n\n### Deer\n',
    ],
    ['of a course', 'bootcamp/day-3.md', '# Day 3\n\n## Boxes in rows\n\nx\n\n## Boxes in columns\n\ny\n'],
    [
      'of a puzzle',
      'puzzles/2031/day-05.md',
      '# Day 5: Falling gears\n\n## Part 1\n\nx\n\n## Part 2\n\nTODO: faster\n',
    ],
    ['of a new job, in German', 'neu/tag-1.md', '# Tag 1\n\n## Laptop einrichten\n\nx\n\n## Kollegen kennenlernen\n'],
    ['of a trip, in Spanish', 'viaje/dia-3.md', '# Día 3\n\n## El jardín de la ciudad\n\nx\n\n## Cena\n\ny\n'],
    ['of a trip, in Chinese', '旅行/第二天.md', '# 第二天\n\n## 古老的花园\n\nx\n\n## 长长的墙\n\ny\n'],
    ['after a start', 'docs/day-2.md', '# Day 2 operations\n\n## Copies of the data\n\nx\n\n## Newer versions\n\ny\n'],
  ];
  for (const [why, path, text] of bare) {
    it(`${why} makes no conference note`, () => assert.equal(parseNote(text, { path }).isConference, false));
  }

  const more: readonly (readonly [why: string, path: string, text: string])[] = [
    ['speakers', 'day-2.md', '# Day 2\n\n## Gears for all - Jane Doe, Acme\n\n## Why wheels turn - John Roe, Foo\n'],
    ['speakers, in German', 'tag-2.md', '# Tag 2\n\n## Räder für alle - Anna Müller, Acme\n\n## Warum? (Max Muster)\n'],
    ['a conference around', 'gearcon-2031/day-2.md', '# Day 2\n\n## Gears for all\n\nx\n\n## Why wheels turn\n\ny\n'],
    [
      'a conference in the title',
      'x.md',
      '# GearConf\n\n## Day 1\n\n### Gears for all\n\n## Day 2\n\n### Why wheels turn\n',
    ],
    ['a keynote', 'day-1.md', '# Day 1\n\n## Keynote\n\nx\n\n## Gears for all\n\ny\n\n## Why wheels turn\n\nz\n'],
  ];
  for (const [why, path, text] of more) {
    it(`makes a conference note with ${why}`, () => assert.equal(parseNote(text, { path }).isConference, true));
  }

  it('in the name of a file is told as such, and not as the name of a conference', () => {
    const clues = explain('## The shrine on the hill\n', 0, { path: 'japan/day-2.md' }).note.map(({ clue }) => clue);
    assert.ok(clues.includes('numberedDay'));
    assert.ok(!clues.includes('conferencePath'));
  });
});

describe('a keynote that names its day', () => {
  for (const [days, keynote] of [
    [['Day 1', 'Day 2'], 'Keynote of the second day'],
    [['Primer día', 'Último día'], 'Keynote del último día'],
    [['Erster Tag', 'Zweiter Tag'], 'Keynote am zweiten Tag'],
  ] as const) {
    it(`is a talk and no day: ${keynote}`, () => {
      const text = `# FooConf 2031\n\n## ${days[0]}\n\n### Gears - Jane Doe\n\nx\n\n## ${days[1]}\n\n### ${keynote}\n\nx\n\n### Cogs - John Roe\n\nx\n`;
      assert.deepEqual(outline(text).slice(3), [`  day ${days[1]}`, `    talk ${keynote}`, '    talk Cogs < John Roe']);
    });
  }
});
