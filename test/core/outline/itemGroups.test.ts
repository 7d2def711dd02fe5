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
