import assert from 'node:assert/strict';
import { talksIn } from '../render.js';

const read = (headings: readonly string[], below = '- a note'): readonly string[] =>
  talksIn(`# GearConf 2031\n\n## Day 1\n\n${headings.map((each) => `### ${each}\n\n${below}\n`).join('\n')}`);

describe('the second half of a title', () => {
  for (const heading of [
    "Les rouages chez Acme - Retour d'Expérience",
    'Ruedas y palancas - Buenas Prácticas',
    'Zahnräder im Betrieb - Teil Zwei',
    'Hebel für alle - Erste Schritte',
    'Scaling Gears - Horizontal Pod Autoscaler',
    'Big Data and Gears - Apache Spark',
    'Trading Widgets - Jane Street Edition',
  ]) {
    it(`is no person: ${heading}`, () => assert.deepEqual(read([heading]), [`talk ${heading}`]));
  }

  it('is none before a colon: "Grace Under Pressure: Handling Load"', () => {
    const headings = ['Grace Under Pressure: Handling Load', 'Rose Tinted Glasses: Looking Back', 'Small Gears'];
    assert.deepEqual(
      read(headings),
      headings.map((each) => `talk ${each}`),
    );
  });

  it('is no company that is called as people are', () => {
    for (const heading of ['Fast gears - Jane Street', 'Slow gears - Johnson Controls', 'Zahnräder - Wells Fargo'])
      assert.deepEqual(read([heading]), [`talk ${heading}`]);
  });

  it('is none where a few of many titles have two words with capitals behind a dash', () => {
    const headings = [
      'Gears - Golden Paths',
      'Levers - Kaiju Kingdom',
      'Old Cogs',
      'New Cogs',
      'Big Belts',
      'Small Belts',
      'Oil',
    ];
    assert.deepEqual(
      read(headings),
      headings.map((each) => `talk ${each}`),
    );
  });

  it('is a person where others certainly are', () => {
    assert.deepEqual(read(['Gears - Xyra Quell', 'Levers - Jane Doe', 'Old Cogs at Work']), [
      'talk Gears < Xyra Quell',
      'talk Levers < Jane Doe',
      'talk Old Cogs at Work',
    ]);
  });
});

describe('praise below a title', () => {
  for (const praise of [
    'Guter Überblick, Viele Beispiele',
    'Buenas Prácticas, Nuevos Pasos',
    'Bonnes Pratiques, Première Partie',
  ]) {
    it(`names nobody: ${praise}`, () => assert.deepEqual(read(['Big Widgets'], praise), ['talk Big Widgets']));
  }
});

describe('a title in italics behind the people', () => {
  for (const [heading, talk] of [
    ['Jane Doe and John Roe, Acme, *Gears again*', 'Gears again < Jane Doe (Acme) & John Roe (Acme)'],
    ['Max Muster, Beispiel GmbH, _Hebel_', 'Hebel < Max Muster (Beispiel GmbH)'],
    ['Jean Dupont, Exemple, Inc., **Rouages partout**', 'Rouages partout < Jean Dupont (Exemple, Inc.)'],
    ['Jane Doe, *Gears*', 'Gears < Jane Doe'],
  ] as const) {
    it(`is told from them: ${heading}`, () => assert.deepEqual(read([heading]), [`talk ${talk}`]));
  }

  it('is a part of the title where nobody is before', () => {
    assert.deepEqual(read(['Gears, Levers, *and Belts*']), ['talk Gears, Levers, and Belts']);
  });
});
