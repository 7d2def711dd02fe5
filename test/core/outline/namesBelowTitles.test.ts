import assert from 'node:assert/strict';
import { talksIn } from '../render.js';

type Talk = readonly [title: string, below: string, read: string];

/** The talks of headings, each over lines. */
const read = (talks: readonly Talk[]): readonly string[] =>
  talksIn(`# GearConf 2031\n\n## Day 1\n\n${talks.map(([title, below]) => `### ${title}\n\n${below}\n`).join('\n')}`);

const NOTES = '\n- a note about it';

const FORMS: Readonly<Record<string, Readonly<Record<string, readonly Talk[]>>>> = {
  'names in Chinese, Japanese and Korean': {
    'alone, like siblings, in Chinese': [
      ['齿轮实践之路', `张伟${NOTES}`, '张伟'],
      ['杠杆的未来', `陈强，阿里云${NOTES}`, '陈强 (阿里云)'],
    ],
    'alone, like siblings, in Japanese': [
      ['静かな歯車の話', `田中花子${NOTES}`, '田中花子'],
      ['速いレバーの話', `佐藤健、メルカリ${NOTES}`, '佐藤健 (メルカリ)'],
      ['大きな歯車の話', `by 山田太郎${NOTES}`, '山田太郎'],
    ],
    'with what they do, in Korean': [
      ['조용한 톱니바퀴', `- 김철수 네이버 CTO\n- 기술은 문화다, 사람이 먼저다`, '김철수 (네이버)'],
      ['큰 지렛대', `박민수, 카카오${NOTES}`, '박민수 (카카오)'],
    ],
  },
  'unknown names on lines that all talks have': {
    'in English': [
      ['Big Gears', `Xyra Quell${NOTES}`, 'Xyra Quell'],
      ['Small Levers', `Zork Vandel${NOTES}`, 'Zork Vandel'],
      ['Old Widgets', `Quorra Blim${NOTES}`, 'Quorra Blim'],
    ],
    'in German': [
      ['Große Räder', `Xyra Quell${NOTES}`, 'Xyra Quell'],
      ['Kleine Hebel', `Zork Vandel${NOTES}`, 'Zork Vandel'],
      ['Alte Dinge', `Anna Müller${NOTES}`, 'Anna Müller'],
    ],
    'in French': [
      ['Les rouages', `Xyra Quell${NOTES}`, 'Xyra Quell'],
      ['Les leviers', `Zork Vandel${NOTES}`, 'Zork Vandel'],
      ['Les bidules', `Quorra Blim${NOTES}`, 'Quorra Blim'],
    ],
  },
  'known first names before words that are rarely names': {
    'of companies and sizes': [
      ['Big Gears', `Chris Apple${NOTES}`, 'Chris Apple'],
      ['Small Levers', `*Andrew Large*${NOTES}`, 'Andrew Large'],
    ],
    'in one note with others': [
      ['Big Gears', `Jane Doe, Acme${NOTES}`, 'Jane Doe (Acme)'],
      ['Small Levers', `Emily Small & Deep Kapur${NOTES}`, 'Emily Small & Deep Kapur'],
    ],
    'in German': [['Große Räder', `Sabine Large${NOTES}`, 'Sabine Large']],
  },
  'first names before organisations that all talks have': {
    'in English': [
      ['Big Gears', `Joe / Acme CV${NOTES}`, 'Joe (Acme CV)'],
      ['Small Levers', `Kevin / Umbrella${NOTES}`, 'Kevin (Umbrella)'],
    ],
    'in German': [
      ['Große Räder', `Anna / Beispiel${NOTES}`, 'Anna (Beispiel)'],
      ['Kleine Hebel', `Jonas / Muster AG${NOTES}`, 'Jonas (Muster AG)'],
    ],
    'in Spanish': [
      ['Ruedas', `Ana / Ejemplo${NOTES}`, 'Ana (Ejemplo)'],
      ['Palancas', `Jorge / Muestra${NOTES}`, 'Jorge (Muestra)'],
    ],
  },
  'a list of people of one form': {
    'below what they do': [
      [
        'Gears or Levers',
        'Two engineers:\n\n- Jane Doe from Acme\n- Xyra Quell from Umbrella',
        'Jane Doe (Acme) & Xyra Quell (Umbrella)',
      ],
    ],
    'in German': [
      [
        'Räder im Takt',
        '- Anna Müller, Acme\n- Xyra Quell, Beispiel GmbH',
        'Anna Müller (Acme) & Xyra Quell (Beispiel GmbH)',
      ],
    ],
    'on one line, before their company': [
      ['Gears', `*Jane Doe, Xyra Quell, Acme Labs*${NOTES}`, 'Jane Doe (Acme Labs) & Xyra Quell (Acme Labs)'],
    ],
  },
  'a link to the page of a person': {
    'whose surname is a word': [['Big Gears', `[Xyra Will](https://twitter.com/xyra)${NOTES}`, 'Xyra Will']],
    'on another page, in German': [['Große Räder', `[Xyra Park](https://beispiel.social/@xyra)${NOTES}`, 'Xyra Park']],
    'in a list, in Spanish': [
      ['Ruedas grandes', '- [Xyra First](https://www.linkedin.com/in/xyra-first)\n- una nota larga', 'Xyra First'],
    ],
  },
  'several links to the pages of people': {
    'with pages of their own inside': [
      [
        'Big Gears',
        '- [Jane Doe](https://twitter.com/jane)\n  - [GitHub](https://github.com/jane)\n- [John Roe](https://twitter.com/john)',
        'Jane Doe & John Roe',
      ],
    ],
  },
  'a dash behind each name': {
    'and what each does': [
      [
        'Gears',
        '- Presenters: Jane Doe - SRE at Acme, John Roe - CTO at Umbrella\n- a note',
        'Jane Doe (Acme) & John Roe (Umbrella)',
      ],
    ],
    'and where each works, in German': [
      ['Räder', `Anna Müller - Acme, Max Muster - Beispiel${NOTES}`, 'Anna Müller (Acme) & Max Muster (Beispiel)'],
    ],
    'or behind the last, for both': [
      ['Rouages', `Marie Dupré & Jean Dupont - Exemple${NOTES}`, 'Marie Dupré (Exemple) & Jean Dupont (Exemple)'],
    ],
  },
  'long names and other labels': {
    'in Spanish': [['Ruedas', '- José María de la Torre Núñez\n- una nota larga', 'José María de la Torre Núñez']],
    'in German': [['Räder', `Teilnehmer: Anna Müller, Max Muster${NOTES}`, 'Anna Müller & Max Muster']],
    'in Portuguese': [['Rodas', `Participantes: Maria Souza, Ana Ruiz${NOTES}`, 'Maria Souza & Ana Ruiz']],
  },
  'a text about the talk': {
    'from somebody': [['Gears', 'Nice talk from Jane Doe. It was long, and about gears.', 'Jane Doe']],
    'by people who did something': [
      ['Levers', 'Jane Doe from Acme did a deep-dive into levers, and how they are oiled.', 'Jane Doe (Acme)'],
    ],
    'who had something': [['Widgets', 'John Roe had a great talk on widgets, and what they are good for.', 'John Roe']],
  },
};

for (const [form, variants] of Object.entries(FORMS)) {
  describe(`${form}, below titles,`, () => {
    for (const [why, talks] of Object.entries(variants)) {
      it(`name the speakers ${why}`, () => {
        assert.deepEqual(
          read(talks),
          talks.map(([title, , speakers]) => `talk ${title} < ${speakers}`),
        );
      });
    }
  });
}

describe('what only looks like a name below a title', () => {
  for (const [why, talks] of [
    [
      'a short word in Chinese below a single talk',
      [
        ['齿轮实践之路', `高性能${NOTES}`],
        ['杠杆的未来', '- 好'],
      ],
    ],
    [
      'first names that are also words of everyday',
      [
        ['Big Gears', `Max Performance${NOTES}`],
        ['Small Levers', `Rich Text${NOTES}`],
        ['Old Widgets', `will release${NOTES}`],
      ],
    ],
    [
      'the name of a part',
      [
        ['齿轮实践之路', `简介${NOTES}`],
        ['杠杆的未来', `摘要${NOTES}`],
      ],
    ],
    [
      'items with capitals',
      ['Big Gears', 'Small Levers', 'Old Widgets'].map((each, at) => [
        each,
        `- ${['Mesh Topology', 'Oil Levels', 'Cog Teeth'][at] ?? ''}\n- more`,
      ]),
    ],
    [
      'words with capitals below a few of the talks',
      ['Big Gears', 'Small Levers', 'Old Widgets', 'New Cogs', 'Tiny Belts'].map((each, at) => [
        each,
        at < 2 ? `${['Kaiju Kingdom', 'Golden Paths'][at] ?? ''}${NOTES}` : '- a note',
      ]),
    ],
    [
      'a link to the page of a project',
      [['Big Gears', `[Golden Paths](https://github.com/acme/golden-paths)${NOTES}`]],
    ],
    ['participants that are counted', [['Big Gears', `Participants: 20${NOTES}`]]],
    ['a talk from a company', [['Big Gears', 'Nice talk from Umbrella Widgets. It was long.']]],
  ] as const) {
    it(`names nobody: ${why}`, () => {
      assert.deepEqual(
        read(talks.map(([title = '', below = '']) => [title, below, ''])),
        talks.map(([title]) => `talk ${title}`),
      );
    });
  }
});
