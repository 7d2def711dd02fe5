import assert from 'node:assert/strict';
import { talksIn } from '../render.js';

describe('a title in quotation marks', () => {
  for (const [heading, title, speakers] of [
    ['2. "Functional Gears" Jane Doe', 'Functional Gears', 'Jane Doe'],
    ['„Räder im Takt“ Anna Müller', 'Räder im Takt', 'Anna Müller'],
    ['«Les rouages» Jean Dupont, Exemple', 'Les rouages', 'Jean Dupont (Exemple)'],
  ] as const) {
    it(`ends where they end, and the speakers follow: ${heading}`, () => {
      assert.deepEqual(talksIn(`# GearConf 2031\n\n## Day 1\n\n### ${heading}\n\n- x\n`), [
        `talk ${title} < ${speakers}`,
      ]);
    });
  }

  it('may be a part of the title', () => {
    const heading = '"Hello World" Considered Harmful';
    assert.deepEqual(talksIn(`# GearConf 2031\n\n## Day 1\n\n### ${heading}\n\n- x\n`), [`talk ${heading}`]);
  });
});

describe('a linked title', () => {
  for (const [why, first, second] of [
    ['in English', ['Strong Gears on a Shoestring', 'Kelsey Roe-Doe'], ['What Widgets Can Be', 'Dustin Doe']],
    ['in German', ['Starke Räder', 'Anna Müller'], ['Was Hebel können', 'Max Muster']],
    ['in French', ['Des rouages solides', 'Jean Dupont'], ['Ce que peuvent les leviers', 'Marie Dupré']],
  ] as const) {
    it(`stands over the speaker, and what the talk is about below, ${why}`, () => {
      const talk = ([title, name]: readonly [string, string]): string =>
        `[${title}](https://video.example.org/${title.length})  \n${name}  \nIt was good, and I learnt a lot.  \nSee also the slides.\n\n`;
      assert.deepEqual(talksIn(`# PyCon 2031\n\nHighlights:\n\n${talk(first)}${talk(second)}`), [
        `talk ${first[0]} < ${first[1]}`,
        `talk ${second[0]} < ${second[1]}`,
      ]);
    });
  }
});

describe('an index of the talks of a conference', () => {
  it('may have links such as “Opening Keynote”, and a list of other things before', () => {
    const text = [
      '# gear-conf-2031-notes\n\n# Sessions\n\nEach page has:\n\n* What it was for.\n* What I got.\n* My notes\n\nSome are long.\n',
      '1. [Opening Keynote](a.md)\n1. [Big Gears](b.md)\n1. [Lightning Talks](c.md)\n1. [Old Levers](d.md)\n1. [Cogs](e.md)\n1. [Q/A Session](f.md)\n',
    ].join('\n');
    assert.deepEqual(talksIn(text, { path: 'gear-conf-2031-notes/README.md' }), [
      'talk:keynote Opening Keynote',
      'talk Big Gears',
      'talk:lightning Lightning Talks',
      'talk Old Levers',
      'talk Cogs',
      'talk Q/A Session',
    ]);
  });
});

describe('bold titles in Chinese and Japanese', () => {
  for (const [label, first, second] of [
    ['讲师', '电商搜索引擎的个性化实践', '实时数据处理系统的演进'],
    ['登壇者', '歯車を支える技術のはなし', 'レバーの運用を考える'],
  ] as const) {
    it(`are talks though they have no blanks: ${label}`, () => {
      const text = `# KubeCon 2031\n\n## Day 1\n\n**${first}**\n\n${label}: Jane Doe\n\n- x\n\n**${second}**\n\n${label}: John Roe\n`;
      assert.deepEqual(talksIn(text), [`talk ${first} < Jane Doe`, `talk ${second} < John Roe`]);
    });
  }
});

describe('the first line of a note, with a hash and without a blank', () => {
  it('is the title over lines in italics', () => {
    const text = '#Gears for All of Us\n*A practical guide*\n*Jane Doe*\n\nThe cause is haste.\n';
    assert.deepEqual(talksIn(text, { path: 'djangocon-2031-notes/gears.md' }), ['talk Gears for All of Us < Jane Doe']);
  });
});
