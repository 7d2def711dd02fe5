import assert from 'node:assert/strict';
import { talksIn } from '../render.js';

describe('topics below a keynote in the singular', () => {
  for (const [why, day, title, talk, topics] of [
    [
      'in English',
      '# GearConf 2031 Day 2',
      'Day 2 Keynote',
      'talk Day 2 Keynote',
      ['Gears.example', 'Big widget platform', 'Levers'],
    ],
    [
      'in German',
      '# Räderkonferenz 2031, Tag 2',
      'Keynote',
      'talk:keynote Keynote',
      ['Zahnräder', 'Die große Plattform', 'Hebel'],
    ],
    [
      'in French',
      '# GearConf 2031, jour 2',
      'Opening Keynote',
      'talk:keynote Opening Keynote',
      ['Rouages', 'La grande plateforme', 'Leviers'],
    ],
  ] as const) {
    it(`are no talks, ${why}`, () => {
      const below = topics.map((topic) => `### ${topic}\n\n- a note\n`).join('\n');
      const text = `${day}\n\n## ${title}\n\n${below}\n## How we oil gears\n\n- a note\n\n## Springs at work\n\n- a note\n`;
      assert.deepEqual(talksIn(text), [talk, 'talk How we oil gears', 'talk Springs at work']);
    });
  }

  it('are talks where they name speakers', () => {
    const text =
      '# GearConf 2031\n\n## Keynote\n\n### Gears - Jane Doe, Acme\n\n- a\n\n### Levers - John Roe, Acme\n\n- b\n';
    assert.equal(talksIn(text).length, 2);
  });
});

describe('a bare heading behind many talks', () => {
  for (const [why, about, long, part, title, first] of [
    ['in English', 'My week', 'How we moved to widgets, part', 'Summary', 'Road ahead', 'Other events'],
    ['in German', 'Meine Woche', 'Wie wir große Räder bauten, Nummer', 'Fazit', 'Mein Hebel', 'Weitere Treffen'],
    ['in French', 'Ma semaine', 'Huiler de gros rouages, volume', 'Conclusion', 'Un levier', 'Le lendemain'],
  ] as const) {
    const bare = (heading: string): string => `## ${heading}\n\nSome text of one line.\n\n`;
    const titles = ['A', 'B', 'C', 'D', 'E'].map((letter) => `${long} ${letter}`);
    const talks = titles.map((each) => `## ${each}\n\n### Demo\n\n- a note\n\n### ${part}\n\n- a note\n\n`);
    const path = 'gearconf-2031/notes.md';

    it(`is a talk, ${why}`, () => {
      const read = talksIn(`# ${about}\n\n${bare(first)}${talks.join('')}${bare(title)}`, { path });
      assert.deepEqual(
        read,
        [...titles, title].map((each) => `talk ${each}`),
      );
    });
  }
});
