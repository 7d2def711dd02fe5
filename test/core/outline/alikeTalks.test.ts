import assert from 'node:assert/strict';
import { outline, talksIn } from '../render.js';

const titlesIn = (text: string): readonly string[] => talksIn(text).map((line) => line.slice('talk '.length));

describe('a heading beside talks with parts', () => {
  const talkWith = (title: string, parts: readonly string[]): string =>
    `## ${title}\n\n- x\n\n${parts.map((part) => `### ${part}\n\n- x\n`).join('\n')}\n`;
  const notes: readonly (readonly [title: string, lessons: string, parts: readonly string[], others: string[]])[] = [
    [
      'GearConf 2031',
      'Everything We Know about Old Gears and New Levers',
      [
        '1. Turning a Gear by Hand at Night',
        '2. Levers That Bend in the Cold',
        '3. Oil for Gears of Any Age',
        '4. Springs That Sing in the Morning',
        '5. A Box for All of the Above',
      ],
      ['How the Mill Got Its Second Gear', 'A Short Tale of Long Levers', 'Springs at the Bottom of the Sea'],
    ],
    [
      'GearConf 2031 Notizen',
      'Alles über alte Räder und neue Hebel',
      [
        '1. Ein Rad von Hand drehen',
        '2. Hebel, die im Winter brechen',
        '3. Öl für jedes Alter der Räder',
        '4. Federn singen früh am Morgen',
        '5. Eine Kiste für alles zusammen',
      ],
      ['Wie die Mühle ihr Rad bekam', 'Kurze Geschichte der langen Hebel', 'Federn am Grund des Meeres'],
    ],
    [
      'GearConf 2031, notes',
      'Tout sur les vieilles roues et les leviers',
      [
        '1. Tourner une roue à la main',
        '2. Des leviers qui cassent en hiver',
        '3. De l’huile pour toutes les roues',
        '4. Les ressorts chantent le matin',
        '5. Une boîte pour tout cela ensemble',
      ],
      ['Comment le moulin eut sa roue', 'Petite histoire des longs leviers', 'Des ressorts au fond de la mer'],
    ],
  ];
  for (const [title, lessons, parts, others] of notes) {
    it(`is one, whatever its parts are called: ${lessons}`, () => {
      const rest = others.map((each) => talkWith(each, ['Rims', 'Hubs'])).join('');
      assert.deepEqual(titlesIn(`# ${title}\n\n${talkWith(lessons, parts)}${rest}`), [lessons, ...others]);
    });
  }

  it('holds talks if these name their speakers', () => {
    const rest = (notes[0]?.[3] ?? []).map((each) => talkWith(each, ['Rims', 'Hubs'])).join('');
    const track = talkWith('Gears and more of them for all', ['Small Gears - Jane Doe, Acme', 'Big Gears - John Roe']);
    assert.equal(titlesIn(`# GearConf 2031\n\n${track}${rest}`).length, 5);
  });
});

describe('a talk that is written twice', () => {
  for (const [first, second] of [
    ['Jane Doe - Widgets at Scale for All', 'Widgets at Scale for All - Jane Doe'],
    ['Zahnräder im Alltag - Anna Müller', 'Zahnräder im Alltag - Anna Müller'],
    ['Des leviers pour tous (Marie Dupré)', 'Des leviers pour tous (Marie Dupré)'],
  ] as const) {
    it(`is one: ${first}`, () => {
      const note = `# GearConf 2031\n\n## My favourites\n\n### ${first}\n\n- x\n\n## All\n\n### ${second}\n\n- y\n\n### Springs - Eve Adams\n`;
      assert.equal(titlesIn(note).length, 2);
    });
  }
  it('by two people is two', () => {
    assert.equal(titlesIn('# GearConf 2031\n\n## Gears and You - Jane Doe\n\n## Gears and You - John Roe\n').length, 2);
  });
});

describe('a heading about the conference', () => {
  for (const [title, heading] of [
    ['Gear Fair Bonn 2031 Report', 'How I came to be at Gear Fair Bonn 2031'],
    ['Räder Welt Köln 2031', 'Was ist die Räder Welt Köln 2031'],
    ['Tour des Roues Lyon 2031 - notes', 'Pourquoi aller au Tour des Roues Lyon 2031'],
  ] as const) {
    it(`is no talk: ${heading}`, () => {
      const note = `# ${title}\n\n## ${heading}\n\n- x\n\n## Gears - Jane Doe, Acme\n\n## Levers - John Roe, Foo\n`;
      assert.deepEqual(titlesIn(note), ['Gears < Jane Doe (Acme)', 'Levers < John Roe (Foo)']);
    });
  }
});

describe('the name of the conference', () => {
  const talkHeadings = '## Gears - Jane Doe\n\n## Levers - John Roe\n\n## Springs - Eve Adams\n';
  for (const title of ['Notes on GearConf 2031', 'Notizen zur GearConf 2031', 'Prise de notes : GearConf 2031']) {
    it(`is no talk at the level of the talks: ${title}`, () => {
      assert.equal(titlesIn(`## ${title}\n\n[Site](https://gearconf.example)\n\n${talkHeadings}`).length, 3);
    });
  }
  it('is that of a talk that welcomes to the conference', () => {
    assert.equal(titlesIn(`## Welcome to PyCon\n\nSpeaker: Max Muster\n\n${talkHeadings}`).length, 4);
  });
  for (const [title, file] of [
    ['Gear World', 'gear-world-2031'],
    ['Welt der Räder', 'welt-der-räder-2031'],
    ['Monde des roues', 'monde-des-roues-2031'],
  ] as const) {
    it(`is that of the file with a year: ${file}`, () => {
      const note = `# ${title}\n\n## Gears for Everyone at Work\n\n- x\n\n## Levers for Nobody at Home\n\n- y\n`;
      const found = outline(note, { path: `conference-notes/${file}.md` });
      assert.ok(!found.some((line) => line.includes(`talk ${title}`)), found.join('\n'));
    });
  }
});

describe('a topic over nothing but links to notes', () => {
  for (const [group, topic, items] of [
    ['Breakout Sessions', 'Gearboxes', ['Gears that Nobody Ever Breaks', 'A Lever Map of Acme']],
    ['Vorträge', 'Netze', ['Zahnräder, die niemand jemals bricht', 'Eine Karte von allen Hebeln']],
    ['Conférences', 'Sécurité', ['Des roues que rien ne casse', 'Une carte de tous les leviers']],
  ] as const) {
    it(`is a track: ${topic}`, () => {
      const list = items.map((title, at) => `1. [${title}](notes/${at}.md)`).join('\n');
      const note = `# GearConf 2031\n\n## Keynotes\n\n### [Jane Doe Keynote](a.md)\n\n## ${group}\n\n### ${topic}\n\n${list}\n`;
      assert.deepEqual(outline(note, { path: 'gearconf-2031/README.md' }).slice(3), [
        `  section ${group}`,
        `    track ${topic}`,
        ...items.map((title) => `      talk ${title}`),
      ]);
    });
  }
});
