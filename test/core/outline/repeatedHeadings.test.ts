import assert from 'node:assert/strict';
import { talksIn } from '../render.js';

const titlesIn = (...note: Parameters<typeof talksIn>): readonly string[] =>
  talksIn(...note).map((line) => line.replace(/^talk(?::\w+)? /u, ''));

describe('a heading that comes over and over', () => {
  for (const [part, first, second, third] of [
    ['Who should see this one', 'Gears - Jane Doe', 'Levers - John Roe', 'Springs - Eve Adams'],
    ['Für wen das etwas ist', 'Räder - Anna Müller', 'Hebel - Max Muster', 'Federn - Eva Held'],
    ['Pour qui est cette conférence', 'Roues - Marie Dupré', 'Leviers - Jean Dupont', 'Ressorts - Anne Essai'],
  ] as const) {
    it(`is a part of each talk: ${part}`, () => {
      const note = [first, second, third].map((talk) => `## ${talk}\n\n- x\n\n## ${part}\n\n- y\n`).join('\n');
      assert.equal(titlesIn(`# GearConf 2031\n\n${note}`).length, 3);
    });
  }
  it('is a talk of each day', () => {
    const note = [1, 2, 3].map((day) => `## Day ${day}\n\n### Welcome to the gears\n\n- x\n`).join('\n');
    assert.equal(titlesIn(`# GearConf 2031\n\n${note}`).length, 3);
  });
});

describe('lines beside headings of talks', () => {
  for (const [group, items, talk] of [
    ['Afternoon sessions', ['Small gears', 'Old levers', 'Soft springs'], 'Widgets - Jane Doe, Acme'],
    ['Nachmittag', ['Kleine Räder', 'Alte Hebel', 'Weiche Federn'], 'Dinge - Anna Müller, Acme'],
    ['Après-midi', ['Petites roues', 'Vieux leviers', 'Ressorts mous'], 'Machins - Marie Dupré, Exemple'],
  ] as const) {
    it(`are notes: ${group}`, () => {
      const list = items.map((item) => `- ${item}\n  - x\n  - y\n`).join('');
      assert.equal(titlesIn(`# GearConf 2031\n\n## ${group}\n\n${list}\n### ${talk}\n\n- z\n`).length, 1);
    });
  }
});

describe('a file among notes of conferences', () => {
  const lines = (label: string): string => `${label}\n\n- a\n- b\n- c\n\n${label}\n\n- d\n- e\n`;
  for (const [path, title] of [
    ['jane+conference-notes/gearbox.md', 'Gearbox'],
    ['konferenz-notizen/2031/zahnrad.md', 'Zahnrad'],
    ['notes-de-conférences/engrenage.md', 'Engrenage'],
  ] as const) {
    it(`is a talk by its name of one word: ${path}`, () =>
      assert.deepEqual(titlesIn(lines('best ones'), { path }), [title]));
  }
  for (const path of ['conference-notes/links.md', 'conference-notes/contacts.md']) {
    it(`is none by the name of what stands beside talks: ${path}`, () => {
      assert.deepEqual(titlesIn('- https://a.example\n- https://b.example\n', { path }), []);
    });
  }
  for (const [path, title, [first, second]] of [
    ['conference-notes/gears/gears.md', 'Gears', ['Wednesday', 'Day 2']],
    ['konferenz-notizen/räder/räder.md', 'Räder', ['Mittwoch', 'Tag 2']],
    ['notes-de-conférences/roues/roues.md', 'Roues', ['Mercredi', 'Jour 2']],
  ] as const) {
    it(`has several talks below days, though the title is the name of the file: ${path}`, () => {
      const note = `# ${title}\n\n## ${first}\n\n## Levers for Everyone at Work\n\n- x\n\n# ${second}\n\n## Springs that Nobody Needs\n`;
      assert.equal(titlesIn(note, { path }).length, 2);
    });
  }
  for (const [path, title, parts] of [
    ['conference-notes/gearjs31/how-to-turn-gears.md', 'How to Turn Gears', ['Installation', 'Getting started']],
    ['konferenz-notizen/rad31/räder-richtig-drehen.md', 'Räder richtig drehen', ['Installation', 'Usage']],
    ['notes-de-conférences/roue31/tourner-les-roues.md', 'Tourner les roues', ['Installation', 'Configuration']],
  ] as const) {
    it(`may have any titles in its parts: ${path}`, () => {
      const note = `# ${title}\n\n${parts.map((part) => `## ${part}\n\n- x\n`).join('\n')}`;
      assert.deepEqual(titlesIn(note, { path }), [title]);
    });
  }
});
