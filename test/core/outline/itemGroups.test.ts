import { itReads } from './forms.js';

describe('items that are a group over its talks', () => {
  itReads(
    {
      'links to talks below, and beside behind a number': [
        [
          '- Keynotes\n  - [Big widgets](https://a.example/1)\n  - [gears](https://a.example/2)\n- Parallel 1 [Levers for all](https://a.example/3)\n- Session 2: [Cogs at work](https://a.example/4)\n',
          ['talk Big widgets', 'talk gears', 'talk Levers for all', 'talk Cogs at work'],
        ],
        [
          '- Vorträge:\n  - [Große Räder](a.md)\n  - [Hebel](b.md)\n- Kurzvorträge:\n  - [Zahnräder im Alltag](c.md)\n',
          ['talk Große Räder', 'talk Hebel', 'talk Zahnräder im Alltag'],
        ],
        [
          '- Sécurité\n  - [Les grands bidules](a.md)\n  - [Huiler](b.md)\n- Mécanique\n  - [Des leviers pour tous](c.md)\n',
          ['talk Les grands bidules', 'talk Huiler', 'talk Des leviers pour tous'],
        ],
      ],
      'titles with speakers below': [
        [
          '- Lightning talks\n  - Big widgets - Jane Doe\n  - Old gears - John Roe\n- Levers for all - Eve Adams\n',
          ['talk Big widgets < Jane Doe', 'talk Old gears < John Roe', 'talk Levers for all < Eve Adams'],
        ],
        [
          '- Track A\n  - Große Räder (Anna Müller)\n  - Kleine Räder (Max Muster)\n- Track B\n  - Hebel im Takt (Erika Schulz)\n',
          ['talk Große Räder < Anna Müller', 'talk Kleine Räder < Max Muster', 'talk Hebel im Takt < Erika Schulz'],
        ],
        [
          '- Conférences\n  - Les grands bidules (Marie Dupré)\n  - Huiler les rouages (Jean Martin)\n',
          ['talk Les grands bidules < Marie Dupré', 'talk Huiler les rouages < Jean Martin'],
        ],
      ],
      'links behind the number of a version': [
        [
          '- Gears 3 [docs](https://a.example/1)\n- Levers 2 [source](https://a.example/2)\n- Cogs 4 [site](c.md)\n',
          [],
        ],
      ],
      'talks over links to notes on them, and a keynote over notes': [
        [
          '- Keynote\n  - widgets are big\n- Big widgets\n  - [my notes](a.md)\n- Old gears\n  - [Slides](b.md)\n- Levers\n  - x\n',
          ['talk Big widgets', 'talk Old gears', 'talk Levers'],
        ],
      ],
    },
    ['FooConf 2024', 'Day 1'],
  );
});

describe('a link with nothing but a time behind', () => {
  itReads(
    {
      'is a talk at that time': [
        [
          '* [Big widgets](https://a.example/1) 10:00am - 12:30pm\n* [Gears for all](https://a.example/2) 1:30pm - 4:00pm\n',
          ['talk Big widgets @ 10:00am - 12:30pm', 'talk Gears for all @ 1:30pm - 4:00pm'],
        ],
        [
          '* [Große Räder](https://a.example/1), 10:00 - 10:45\n* [Hebel](https://a.example/2), 11:00 - 11:45\n',
          ['talk Große Räder @ 10:00 - 10:45', 'talk Hebel @ 11:00 - 11:45'],
        ],
        [
          '* [Les bidules](https://a.example/1) (10h00)\n* [Huiler](https://a.example/2) (11h15)\n',
          ['talk Les bidules @ 10h00', 'talk Huiler @ 11h15'],
        ],
      ],
      'is none with words behind': [
        ['* [Widgets](https://a.example/1) has 10 parts\n* [Gears](b.md) at 10:00 sharp\n', []],
      ],
    },
    ['FooConf 2024', 'Day 1'],
  );
});

describe('a topic over linked titles by their speakers', () => {
  itReads({
    'is no talk, though a title has its words': [
      [
        '## Gear Networks\n\n* [Oil in the Gear Networks of old](https://youtu.be/1) by Jane Doe (Acme)\n* [Rust](https://youtu.be/2) by John Roe\n',
        ['track Gear Networks', '  talk Oil in the Gear Networks of old < Jane Doe (Acme)', '  talk Rust < John Roe'],
      ],
      [
        '## Zahnräder\n\n* [Öl für alte Zahnräder](https://youtu.be/1) von Anna Müller\n* [Rost](https://youtu.be/2) von Max Muster\n',
        ['track Zahnräder', '  talk Öl für alte Zahnräder < Anna Müller', '  talk Rost < Max Muster'],
      ],
      [
        '## Les rouages\n\n* [Huiler les rouages](https://youtu.be/1) par Marie Dupré\n* [La rouille](https://youtu.be/2) par Jean Martin\n',
        ['track Les rouages', '  talk Huiler les rouages < Marie Dupré', '  talk La rouille < Jean Martin'],
      ],
    ],
    'is a talk over its own title': [
      ['## Gear Networks\n\n**Gear Networks - Jane Doe, Acme**\n\n- x\n', ['talk Gear Networks < Jane Doe (Acme)']],
    ],
  });
});
