import assert from 'node:assert/strict';
import { talksIn } from '../render.js';

const titlesIn = (text: string): readonly string[] => talksIn(text).map((line) => line.slice('talk '.length));

describe('a name as the next heading of the same level', () => {
  for (const [name, titles, talks] of [
    [
      'is the speaker of the talk above',
      ['Big gears for all', 'Jane Doe, Acme', 'Levers at scale', 'by John Roe'],
      ['Big gears for all < Jane Doe (Acme)', 'Levers at scale < John Roe'],
    ],
    [
      'is so with a company and a handle in brackets',
      ['Big gears for all', 'Jane Doe (Acme, @jane)', 'Levers at scale', 'John Roe (Umbrella)'],
      ['Big gears for all < Jane Doe (Acme)', 'Levers at scale < John Roe (Umbrella)'],
    ],
    [
      'is so in German',
      ['Große Räder für alle', 'von Anna Müller', 'Hebel im Betrieb', 'Max Muster'],
      ['Große Räder für alle < Anna Müller', 'Hebel im Betrieb < Max Muster'],
    ],
    [
      'is another talk behind a talk with a speaker',
      ['Big gears for all - Jane Doe', 'John Roe, Acme', 'Anna Müller - Levers at scale', 'Marie Dupré'],
      [
        'Big gears for all < Jane Doe',
        'John Roe, Acme < John Roe (Acme)',
        'Levers at scale < Anna Müller',
        'Marie Dupré < Marie Dupré',
      ],
    ],
  ] as const) {
    it(name, () => {
      const text = titles.map(
        (title, at) => `## ${title}\n\n${at % 2 === 0 ? '' : '- Much was said about gears.\n\n'}`,
      );
      assert.deepEqual(titlesIn(`# GearConf 2031\n\n${text.join('')}`), talks);
    });
  }

  it('is a talk below a day', () => {
    const text = '# GearConf 2031\n\n## Monday\n\n## Jane Doe, Acme\n\n- Gears\n\n## John Roe, Acme\n\n- Levers\n';
    assert.deepEqual(titlesIn(text), ['Jane Doe, Acme < Jane Doe (Acme)', 'John Roe, Acme < John Roe (Acme)']);
  });
});

describe('two rare names on the line of a speaker', () => {
  for (const [line, speaker] of [
    ['**Xyra Quell, Zorb Biopharma**', 'Xyra Quell (Zorb Biopharma)'],
    ['_Quillo Vrank, Morba Labora_', 'Quillo Vrank (Morba Labora)'],
    ['von Xyra Quell, Räder Müllheim', 'Xyra Quell (Räder Müllheim)'],
  ] as const) {
    it(`are a person and where she works: ${line}`, () => {
      assert.deepEqual(titlesIn(`# GearConf 2031\n\n## Big gears for all\n\n${line}\n\n- It was about gears.\n`), [
        `Big gears for all < ${speaker}`,
      ]);
    });
  }
});
