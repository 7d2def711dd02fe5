import assert from 'node:assert/strict';
import { talksIn } from '../render.js';
import { itReads } from './forms.js';

describe('items whose marks tell the title and the speakers apart', () => {
  itReads({
    'a link and a name in bold or italics': [
      [
        '+ [Big widgets][1] **Jane Doe**\n+ [Old gears][2] **John Roe?**\n+ [Levers][3] **Zed**\n\n[1]: a.md\n[2]: b.md\n[3]: c.md\n',
        ['talk Big widgets < Jane Doe', 'talk Old gears < John Roe', 'talk Levers < Zed'],
      ],
      [
        '- [Große Räder](a.md) *Anna Müller*\n- [Zahnräder im Alltag](b.md) *Max Muster*\n',
        ['talk Große Räder < Anna Müller', 'talk Zahnräder im Alltag < Max Muster'],
      ],
      [
        '- **Les grands bidules** _Marie Dupré_\n- **Huiler les rouages** _Jean Martin_\n',
        ['talk Les grands bidules < Marie Dupré', 'talk Huiler les rouages < Jean Martin'],
      ],
    ],
    'a title by someone, and what was thought of it': [
      [
        '- [Big widgets](https://a.example) by [Jane Doe](https://b.example): small, after all. I liked it.\n- [Gears](https://c.example) by John Roe (video)\n',
        ['talk Big widgets < Jane Doe', 'talk Gears < John Roe'],
      ],
      [
        '- "Große Räder" von Anna Müller – sehr zu empfehlen. Mit Demo.\n- „Kleine Räder“ von Max Muster. Kürzer als gedacht.\n',
        ['talk Große Räder < Anna Müller', 'talk Kleine Räder < Max Muster'],
      ],
      [
        '- *Les grands bidules* par Marie Dupré : on en a vu trois. Bien.\n- *Huiler les rouages* par\n  [Jean Martin](https://a.example). De l’huile !\n',
        ['talk Les grands bidules < Marie Dupré', 'talk Huiler les rouages < Jean Martin'],
      ],
    ],
    'someone, and the title in quotes or italics': [
      [
        '* [Jane Doe](https://a.example) and [John Roe](https://b.example) "[Big widgets](https://c.example)": nice -> [Slides](https://d.example)\n* Eve Adams on "Old gears"\n* [Zed](https://e.example) "Levers": short\n',
        ['talk Big widgets < Jane Doe & John Roe', 'talk Old gears < Eve Adams', 'talk Levers < Zed'],
      ],
      [
        '* Anna Müller und Max Muster „Große Räder“: Es ging um Räder.\n* Erika Schulz über „Hebel für alle“\n',
        ['talk Große Räder < Anna Müller & Max Muster', 'talk Hebel für alle < Erika Schulz'],
      ],
      [
        '* Marie Dupré, *Les grands bidules*\n* Jean Martin, *Huiler les rouages*\n',
        ['talk Les grands bidules < Marie Dupré', 'talk Huiler les rouages < Jean Martin'],
      ],
    ],
    'a title over the speaker in italics': [
      [
        '- Big widgets\n  *Jane Doe*\n- Old gears\n  *John Roe*\n',
        ['talk Big widgets < Jane Doe', 'talk Old gears < John Roe'],
      ],
      [
        '- Große Räder\n  *Anna Müller*\n- Kleine Räder\n  *Max Muster*\n',
        ['talk Große Räder < Anna Müller', 'talk Kleine Räder < Max Muster'],
      ],
      [
        '- Les bidules\n  _Marie Dupré_\n- Les rouages\n  _Jean Martin_\n',
        ['talk Les bidules < Marie Dupré', 'talk Les rouages < Jean Martin'],
      ],
    ],
    'nobody, or what was said': [
      ['- Jane Doe on widgets: "a thing of the past."\n- John Roe said "no way" to that\n', []],
      ['- [Jane Doe](https://a.example) **John Roe**\n- [Eve Adams](https://b.example) **Max Muster**\n', []],
      ['- [Räder](https://a.example) *sehr gut*\n- [Hebel](https://b.example) *Na ja*\n- [Kleines](c.md) *ja*\n', []],
      ['- *Widgets* by hand: slow\n- *Gears* with oil, which helps\n- *Levers* by Acme: expensive\n', []],
    ],
  });
});

describe('several authors in the item inside of a link', () => {
  itReads(
    {
      'are the speakers': [
        [
          '- [Big widgets](https://a.example/1.pdf)\n  - Jane Doe, Xyra Quell, John Roe and Zorp Blim\n\n  They are small.\n- [Old gears](https://a.example/2.pdf)\n  - Eve Adams\n',
          ['talk Big widgets < Jane Doe & Xyra Quell & John Roe & Zorp Blim', 'talk Old gears < Eve Adams'],
        ],
        [
          '- [Große Räder](a.pdf)\n  - Qirx Zabel, Anna Müller und Max Muster\n- [Hebel](b.pdf)\n  - Erika Schulz, Yorv Knall, Peter Zwirn, Ulf Dorn\n',
          [
            'talk Große Räder < Qirx Zabel & Anna Müller & Max Muster',
            'talk Hebel < Erika Schulz & Yorv Knall & Peter Zwirn & Ulf Dorn',
          ],
        ],
        [
          '- [Les bidules](a.pdf)\n  - Xirg Voul, Marie Dupré et Jean Martin\n- [Huiler](b.pdf)\n  - Zorb Quen, Luc Petit et Anne Roux\n',
          [
            'talk Les bidules < Xirg Voul & Marie Dupré & Jean Martin',
            'talk Huiler < Zorb Quen & Luc Petit & Anne Roux',
          ],
        ],
      ],
      'are tools where few names are known': [
        [
          '- [Big widgets](https://a.example/1.pdf)\n  - Cloud Gears, Xyra Quell and Gear Box\n- [Old gears](https://a.example/2.pdf)\n  - Rusty Levers, Open Cogs and Small Widgets\n',
          [],
        ],
      ],
    },
    ['FooConf 2024', 'Day 1'],
  );
});

describe('items with a long remark behind the title and the speaker', () => {
  for (const [why, by, talks] of [
    ['in English', ', by', { 'Big Gears for All': 'Jane Doe', Levers: 'John Roe' }],
    ['in Spanish', ', de', { 'Ruedas modernas para todos': 'Ana Ruiz', 'El despertar de la rueda': 'Jorge Díaz' }],
    ['in German', ' von', { 'Große Räder im Takt': 'Anna Müller', Hebel: 'Max Muster' }],
  ] as const) {
    it(`are talks ${why}`, () => {
      const remark = `It was good, and long. ${'And so it went on for a while. '.repeat(30)}`;
      const items = Object.entries(talks).map(
        ([title, name]) => `- [${title}](https://x.example/t)${by} [${name}](https://x.example/n): ${remark}\n`,
      );
      assert.deepEqual(
        talksIn(`# GearConf 2031\n\n## Talks\n\n${items.join('\n<!-- picture -->\n\n')}`),
        Object.entries(talks).map(([title, name]) => `talk ${title} < ${name}`),
      );
    });
  }
});
