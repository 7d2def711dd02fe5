import assert from 'node:assert/strict';
import { outline } from '../render.js';

describe('a talk with the level of the day', () => {
  const notes: readonly (readonly [text: string, read: readonly string[]])[] = [
    [
      '# GearConf 2031 Day 1\n\n## Gears - Jane Doe\n\n# Levers by the Sea - John Roe (Acme)\n\n## Cogs - Ann Lee\n\n## Springs - Max Roe\n',
      [
        'day GearConf 2031 Day 1',
        '  talk Gears < Jane Doe',
        '  talk Levers by the Sea < John Roe (Acme)',
        '  talk Cogs < Ann Lee',
        '  talk Springs < Max Roe',
      ],
    ],
    [
      '# Montag\n\n## Räder - Anna Müller\n\n# Hebel am Meer - Max Muster (Acme)\n\n## Federn - Eva Held\n\n## Dinge - Paul Beispiel\n',
      [
        'day Montag',
        '  talk Räder < Anna Müller',
        '  talk Hebel am Meer < Max Muster (Acme)',
        '  talk Federn < Eva Held',
        '  talk Dinge < Paul Beispiel',
      ],
    ],
    [
      '# GearConf 2031\n\n### Roues - Jean Dupont\n\n## Le levier de la mer - Marie Dupré (Exemple)\n\n### Ressorts - Anne Essai\n\n### Vis - Luc Essai\n',
      [
        'section GearConf 2031',
        '  talk Roues < Jean Dupont',
        '  talk Le levier de la mer < Marie Dupré (Exemple)',
        '  talk Ressorts < Anne Essai',
        '  talk Vis < Luc Essai',
      ],
    ],
  ];
  for (const [text, read] of notes) {
    it(`is beside the talks below: ${read[0] ?? ''}`, () => assert.deepEqual(outline(text), read));
  }

  for (const [why, names, titles] of [
    ['in English', ['Jane Doe', 'John Roe', 'Mary Major'], ['Big Widgets', 'Oiling Gears', 'Levers', 'Cogs at Work']],
    ['in German', ['Anna Müller', 'Max Muster', 'Eva Beispiel'], ['Große Dinge', 'Zahnräder', 'Hebel', 'Federn']],
    ['in French', ['Marie Dupré', 'Jean Dupont', 'Anne Essai'], ['Les bidules', 'Rouages', 'Leviers', 'Ressorts']],
  ] as const) {
    it(`is beside others of the same level, all with names right below, ${why}`, () => {
      const talk = (level: number, at: number): string =>
        `${'#'.repeat(level)} ${titles[at]}\n\n- ${names[at % 3]}, Acme\n\n- some notes\n\n`;
      const text = `# GearConf 2031\n\n${talk(2, 0)}${talk(2, 1)}${talk(3, 2)}${talk(3, 3)}`;
      const talks = outline(text).map((line) => line.trim());
      assert.deepEqual(
        talks.filter((line) => line.startsWith('talk')),
        titles.map((title, at) => `talk ${title} < ${names[at % 3]} (Acme)`),
      );
    });
  }

  it('is one that others of the level of those below come before', () => {
    const text = '# GearConf 2031\n\n## Levers, hosted by Jane Doe\n\n### Cogs - Ann Lee\n\n### Springs - Max Roe\n';
    assert.deepEqual(outline(text).filter((line) => line.trim().startsWith('talk')).length, 2);
  });
});
