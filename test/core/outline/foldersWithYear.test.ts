import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';

const isNote = (path: string, text: string): boolean => parseNote(text, { path }).isConference;

describe('a folder called as a conference on no list', () => {
  for (const [path, text] of [
    ['gearworld2031-notes/turning-gears.md', '# Turning gears\n\n* Jane Doe (@jane)\n\n## The gear\n\n- x\n'],
    ['räder2031-notizen/große-räder.md', '# Große Räder\n\n- x\n'],
    ['notes-bidules2031/petits-bidules.md', '# Les petits bidules\n\n- x\n'],
    ['gearworld2031/day_1/02-big-gears.md', '# Big gears\n\n- x\n'],
    ['Widgets Berlin 2031/Tag 2/03 Zahnräder.md', '# Zahnräder im Takt\n\n- x\n'],
    ['bidules2031/jour-1/petits-bidules.md', '# Les petits bidules\n\n- x\n'],
  ] as const) {
    it(`has notes of it, with a year and a word for notes or days: ${path}`, () => {
      assert.equal(isNote(path, text), true);
    });
  }

  for (const path of [
    'comp2031-notes/gears.md',
    'cs2031-notes/week-1/gears.md',
    'fall2031-notes/gears.md',
    'gearworld2031/gears.md',
    'Family trip 2031/Day 1/temple.md',
    'summer-school-2031/day-1/gears.md',
    'python-training-2031/day-2/gears.md',
    'bootcamp2031/tag-3/gears.md',
    'japan2031/day-1.md',
  ]) {
    it(`is not the folder of a course or journey, and has a word for notes or days: ${path}`, () => {
      assert.equal(isNote(path, '# Gears at home\n\nJane Doe\n\n- x\n'), false);
    });
  }
});

describe('the name of a conference in a path', () => {
  for (const path of ['2031/Google I_O/Web/gears.md', 'google-i-o-2031/gears.md', 'linux.conf.au/2031/gears.md']) {
    it(`may have a slash or a dot: ${path}`, () => {
      assert.equal(isNote(path, '# Gears for all of us\n\n- x\n'), true);
    });
  }
});

describe('an address as the name of a conference', () => {
  const note = '# Turning gears - Jane Doe\n\n- x\n';

  for (const path of [
    'gears.io-2031-03-19/turning.md',
    'räder.dev-2031-03-19.md',
    'talks/bidules.tech-2031-03-19/turning.md',
  ]) {
    it(`makes a conference and a day of a name with a date: ${path}`, () => {
      const { isConference, sections } = parseNote(note, { path });
      assert.deepEqual([isConference, sections.map(({ kind }) => kind)], [true, ['day']]);
    });
  }

  for (const path of [
    'gears.github.io/turning.md',
    'gears.io/turning.md',
    'gears.io-2031/turning.md',
    'github.io-2031-03-19/turning.md',
  ]) {
    it(`is one of a site without a year: ${path}`, () => {
      assert.equal(isNote(path, note), false);
    });
  }
});
