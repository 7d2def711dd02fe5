import assert from 'node:assert/strict';
import { parseNote, walk } from '../../../src/core/index.js';
import { outline } from '../render.js';

/** What stands beside talks in notes, and how the whole note is read. */
const notes: Readonly<Record<string, readonly (readonly [text: string, read: readonly string[]])[]>> = {
  'an evening or booths are no talks': [
    [
      '# FooConf 2031\n\n## Day 1\n\n### Big Widgets for Everyone\n\n- x\n\n### Acme After Party\n\nLoud.\n\n### Codelabs\n\nFun.\n\n### Community Gathering @ FooConf\n\nNice.\n',
      [
        'section FooConf 2031',
        '  day Day 1',
        '    talk Big Widgets for Everyone',
        '    section Acme After Party',
        '    section Codelabs',
        '    section Community Gathering @ FooConf',
      ],
    ],
    [
      '# WidgetConf 2031\n\n## Tag 1\n\n### Große Dinge für alle Leute\n\n- x\n\n### Acme-Feier im Hof\n\nLaut.\n\n### Messestände\n\nBunt.\n',
      [
        'section WidgetConf 2031',
        '  day Tag 1',
        '    talk Große Dinge für alle Leute',
        '    section Acme-Feier im Hof',
        '    section Messestände',
      ],
    ],
    [
      '# FooConf 2031\n\n## 1일차\n\n### 거대한 부품을 만드는 다섯 가지 방법\n\n- x\n\n### 기업부스\n\n좋았다\n\n### 아크메 뒤풀이\n\n좋았다\n',
      [
        'section FooConf 2031',
        '  day 1일차',
        '    talk 거대한 부품을 만드는 다섯 가지 방법',
        '    section 기업부스',
        '    section 아크메 뒤풀이',
      ],
    ],
    [
      '# FooConf 2031\n\n## Day 1\n\n### Widgets from a third party - Jane Doe, Acme\n\n### The Widget Party - John Roe, Acme\n',
      [
        'section FooConf 2031',
        '  day Day 1',
        '    talk Widgets from a third party < Jane Doe (Acme)',
        '    talk The Widget Party < John Roe (Acme)',
      ],
    ],
  ],
  'a quotation is no talk': [
    [
      '# FooConf 2031\n\n"Small widgets make small people" - Jane Doe, Acme Rockets\n\n## Gears in Production, Part Two\n\n- x\n',
      ['section FooConf 2031', '  talk Gears in Production, Part Two'],
    ],
    [
      '# FooConf 2031\n\n## Räder für alle Leute\n\nEs war gut.\n\n_„Dinge sind klein. Sehr klein.“ - Anna Müller, Acme_\n',
      ['section FooConf 2031', '  talk Räder für alle Leute'],
    ],
    [
      '# FooConf 2031\n\n"Widgets at Scale" - Jane Doe, Acme\n\n"Gears at Noon" - John Roe, Foo\n',
      ['section FooConf 2031', '  talk Widgets at Scale < Jane Doe (Acme)', '  talk Gears at Noon < John Roe (Foo)'],
    ],
  ],
  'a reading list is no list of follow-ups, unless it is mine': [
    ['# FooConf 2031\n\n## Reading list\n\n- A book\n', ['section FooConf 2031', '  section Reading list']],
    [
      '# FooConf 2031\n\n## My reading list\n\n- A book\n',
      ['section FooConf 2031', '  followUps My reading list', '    - item A book'],
    ],
  ],
  'a list of other things before the talks has its own label': [
    [
      '# FooConf 2031\n\n## Berlin\n\n**Words to remember**\n\n- Gear ratio\n- Torque\n- Axle\n- Cog\n\nGreat talks:\n\n- [Strange Widgets: Drawing Them With\nPowerful Pens](https://youtu.be/1) by Jane Doe\n\n    Well done.\n\n- [Gears as\nProofs](https://youtu.be/2) by John Roe\n',
      [
        'section FooConf 2031',
        '  track Berlin',
        '    talk Strange Widgets: Drawing Them With Powerful Pens < Jane Doe',
        '    talk Gears as Proofs < John Roe',
      ],
    ],
    [
      '# WidgetConf 2031\n\n## Wien\n\nNeue Wörter:\n\n- Drehmoment\n- Achse\n- Zahnkranz\n\nGute Vorträge:\n\n- [Dinge im Takt](https://youtu.be/1) von Anna Müller\n- [Räder für alle](https://youtu.be/2) von Max Muster\n',
      [
        'section WidgetConf 2031',
        '  track Wien',
        '    talk Dinge im Takt < Anna Müller',
        '    talk Räder für alle < Max Muster',
      ],
    ],
  ],
  'talks at the level of the title, with and without people, are in the conference': [
    [
      '# Notes from FooConf 2031\n\n## Just Enough Gears\nJane Doe\n\n- x\n\n# Levers\n\n- x\n\n# Widgets\nJohn Roe, Acme\n\n- x\n\n# Learning Cogs\n\n- x\n',
      [
        'section Notes from FooConf 2031',
        '  talk Just Enough Gears < Jane Doe',
        'talk Levers',
        'talk Widgets < John Roe (Acme)',
        'talk Learning Cogs',
      ],
    ],
    [
      '# WidgetConf 2031\n\n# Hebel im Alltag\n\n- x\n\n# Dinge im Takt\nAnna Müller, Acme\n\n- x\n\n# Räder\n\n- x\n',
      ['section WidgetConf 2031', 'talk Hebel im Alltag', 'talk Dinge im Takt < Anna Müller (Acme)', 'talk Räder'],
    ],
    ['# Notes\n\n# Levers\n\n- x\n\n# Cogs\n\n- x\n', ['section Notes', 'section Levers', 'section Cogs']],
  ],
  'a remark over a talk is none, if only the talk names people': [
    [
      '# FooConf 2031\n\n## Videos will be linked when available\n\n### The Big Widget Panel\n\n> Jane Doe\n> John Roe\n\n## Day 1\n\n### Big Gears\n\n> Ann Lee\n',
      [
        'section FooConf 2031',
        '  track Videos will be linked when available',
        '    talk The Big Widget Panel < Jane Doe & John Roe',
        '  day Day 1',
        '    talk Big Gears < Ann Lee',
      ],
    ],
    [
      '# WidgetConf 2031\n\n## Was ich vor Ort gesehen habe\n\n### Dinge im Takt\n\nAnna Müller, Acme\n\n### Räder\n\nMax Muster, Acme\n',
      [
        'section WidgetConf 2031',
        '  track Was ich vor Ort gesehen habe',
        '    talk Dinge im Takt < Anna Müller (Acme)',
        '    talk Räder < Max Muster (Acme)',
      ],
    ],
    [
      '# FooConf 2031\n\n## How we build widgets in winter\n\n### Jane Doe\n\n- x\n',
      ['section FooConf 2031', '  talk How we build widgets in winter < Jane Doe', '    section Jane Doe'],
    ],
  ],
  'a keynote with a speaker is one talk, whatever its headings': [
    [
      '# FooConf 2031\n\n## Keynote\n\nby Jane Doe / John Roe\n\n### Updates from the factory\n\nx\n\n### New gears\n\nx\n\n## Big Widgets for All\nAnn Lee, Acme\n',
      [
        'section FooConf 2031',
        '  talk:keynote Keynote < Jane Doe & John Roe',
        '    section Updates from the factory',
        '    section New gears',
        '  talk Big Widgets for All < Ann Lee (Acme)',
      ],
    ],
    [
      '# FooConf 2031\n\n## Keynote\n\npar Jeanne Dupont\n\n### Les nouveautés\n\nx\n\n### Bidules\n\nx\n\n## Tout sur les machins\nJean Exemple, Acme\n',
      [
        'section FooConf 2031',
        '  talk:keynote Keynote < Jeanne Dupont',
        '    section Les nouveautés',
        '    section Bidules',
        '  talk Tout sur les machins < Jean Exemple (Acme)',
      ],
    ],
  ],
  'a table without titles, speakers and times has no talks': [
    [
      '# FooConf 2031\n\n| Booth | Gift |\n|---|---|\n| Acme Widgets on floor two | a small gear |\n| Foo Levers and friends | a large cog |\n',
      ['section FooConf 2031'],
    ],
  ],
  'a talk at the level of the days is not the title over them': [
    [
      '# Opening and Widgets for All\n\n- x\n\n# Levers in Production\n\nJane Doe, Acme\n\n# Monday\n\n## Gears\nJohn Roe, Foo\n',
      [
        'talk Opening and Widgets for All',
        'talk Levers in Production < Jane Doe (Acme)',
        'day Monday',
        '  talk Gears < John Roe (Foo)',
      ],
    ],
  ],
  'links to days are no days': [
    [
      '# FooConf 2031\n\n[Day 1](https://example.org/1)\n\nFun.\n\n[Day 2](https://example.org/2)\n\nFun.\n',
      ['section FooConf 2031'],
    ],
  ],
  'a single bold weekday is a day, and a date is none': [
    [
      '**Tuesday**\n\nGood coffee.\n\n### Widgets at Scale - Jane Doe, Acme\n\n- x\n',
      ['day Tuesday', '  talk Widgets at Scale < Jane Doe (Acme)'],
    ],
    [
      '# Dinge\n\n**Dienstag**\n\n### Dinge im Takt - Anna Müller, Acme\n',
      ['section Dinge', '  day Dienstag', '    talk Dinge im Takt < Anna Müller (Acme)'],
    ],
    [
      '# Widgets at Scale - Jane Doe, Acme\n\n**Tuesday, 4 March 2031**\n\n## Notes\n',
      ['talk Widgets at Scale < Jane Doe (Acme)', '  section Notes'],
    ],
  ],
};

describe('beside talks', () => {
  for (const [name, variants] of Object.entries(notes)) {
    it(name, () => {
      for (const [text, read] of variants) assert.deepEqual(outline(text), read, text);
    });
  }

  it('a quote that is a talk is no remark of the talk above', () => {
    const talks = [...walk(parseNote('10:00 Talk | Jane Doe\n> goes on in a quote\n_Jane Doe_\n'))].slice(1);
    assert.deepEqual(
      talks.map(({ title, remarks }) => [title, remarks.length]),
      [
        ['Talk', 0],
        ['goes on in a quote', 0],
      ],
    );
  });
});
