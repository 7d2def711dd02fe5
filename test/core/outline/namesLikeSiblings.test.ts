import assert from 'node:assert/strict';
import { talksIn } from '../render.js';

/** The talks below headings, each over a note. */
const read = (headings: readonly string[]): readonly string[] =>
  talksIn(`# GearConf 2031\n\n## Day 1\n\n${headings.map((each) => `### ${each}\n\n- a note\n`).join('\n')}`);

const FORMS: Readonly<Record<string, readonly (readonly [why: string, talks: Readonly<Record<string, string>>])[]>> = {
  'single first names behind "by", where several headings end so,': [
    [
      'in English',
      { 'Big Widgets by Ryan': 'Big Widgets < Ryan', 'Small Levers By Charlie': 'Small Levers < Charlie' },
    ],
    ['in German', { 'Große Räder von Sven': 'Große Räder < Sven', 'Kleine Hebel von Anna': 'Kleine Hebel < Anna' }],
    ['in Chinese', { '齿轮 by 小明': '齿轮 < 小明', '写出好的杠杆 by 李大华': '写出好的杠杆 < 李大华' }],
  ],
  'single first names in brackets, where several headings end so,': [
    [
      'in English',
      { 'Pairing for all (Lisa and Max)': 'Pairing for all < Lisa & Max', 'Levers (Ryan)': 'Levers < Ryan' },
    ],
    ['in German', { 'Große Räder (Sven)': 'Große Räder < Sven', 'Hebel (Anna, Jonas)': 'Hebel < Anna & Jonas' }],
    ['in Spanish', { 'Ruedas (Ana y Jorge)': 'Ruedas < Ana & Jorge', 'Palancas (María)': 'Palancas < María' }],
    [
      'and not languages that are called so',
      { 'Fast maths (Julia)': 'Fast maths (Julia)', 'Web gears (Ruby)': 'Web gears (Ruby)' },
    ],
  ],
  'names behind full-width signs': [
    ['in Chinese', { '齿轮实践／张伟／阿里云': '齿轮实践 < 张伟 (阿里云)', '杠杆湖，陈强': '杠杆湖 < 陈强' }],
    ['in Japanese', { '静かな歯車｜佐藤健｜LINE': '静かな歯車 < 佐藤健 (LINE)' }],
    ['in Korean', { '톱니바퀴｜김철수｜Acme': '톱니바퀴 < 김철수 (Acme)' }],
  ],
  'names that all headings start with, before a colon,': [
    ['in Chinese', { '张伟：齿轮实践': '齿轮实践 < 张伟', '陈强：杠杆湖': '杠杆湖 < 陈强' }],
    ['in Korean', { '김철수: 톱니바퀴': '톱니바퀴 < 김철수', '박민수: 지렛대': '지렛대 < 박민수' }],
    [
      'in English, with a surname that is a word',
      { 'Andrew Large: Big Gears': 'Big Gears < Andrew Large', 'Jane Doe: Small Levers': 'Small Levers < Jane Doe' },
    ],
  ],
  'a known name behind "with" or "by"': [
    ['in Portuguese', { 'Peças pequenas com Maria Souza': 'Peças pequenas < Maria Souza' }],
    ['in Swedish', { 'Små kugghjul med Erik Lund': 'Små kugghjul < Erik Lund' }],
    ['in Spanish', { 'Ruedas pequeñas, de Ana Ruiz': 'Ruedas pequeñas < Ana Ruiz' }],
    [
      'in Italian, where several headings have it',
      { 'Ruote piccole di Marco Rossi': 'Ruote piccole < Marco Rossi', 'Leve di Anna Bianchi': 'Leve < Anna Bianchi' },
    ],
  ],
  'an organisation behind a slash, or in square brackets': [
    [
      'in English',
      { 'Gears - Jane Doe [Acme]': 'Gears < Jane Doe (Acme)', 'Levers - John Roe/Cisco': 'Levers < John Roe (Cisco)' },
    ],
    ['in German', { 'Räder - Anna Müller / Acme': 'Räder < Anna Müller (Acme)' }],
    ['in French', { 'Rouages - Jean Dupont [Exemple SA]': 'Rouages < Jean Dupont (Exemple SA)' }],
  ],
  'a title of one word before a comma': [
    ['in English', { 'Gears, Jane Doe, Acme': 'Gears < Jane Doe (Acme)' }],
    ['in German', { 'Zahnräder, Anna Müller': 'Zahnräder < Anna Müller' }],
    ['in French', { 'Rouages, Jean Dupont, Exemple': 'Rouages < Jean Dupont (Exemple)' }],
  ],
  'several names before a comma, like siblings': [
    [
      'in English',
      {
        'Jane Doe and John Roe, RESTful services in gears, two ways to them':
          'RESTful services in gears, two ways to them < Jane Doe & John Roe',
        'Mary Major, Oiling the gears of tomorrow': 'Oiling the gears of tomorrow < Mary Major',
      },
    ],
    [
      'in German',
      {
        'Anna Müller, Zahnräder für die Hebel': 'Zahnräder für die Hebel < Anna Müller',
        'Max Muster und Eva Klein, Hebel im großen Betrieb': 'Hebel im großen Betrieb < Max Muster & Eva Klein',
      },
    ],
    [
      'in French',
      {
        'Jean Dupont et Marie Dupré, Huiler les rouages pour demain':
          'Huiler les rouages pour demain < Jean Dupont & Marie Dupré',
        'Luc Martin, Des leviers dans la nature': 'Des leviers dans la nature < Luc Martin',
      },
    ],
  ],
};

for (const [form, variants] of Object.entries(FORMS)) {
  describe(form, () => {
    for (const [why, talks] of variants) {
      it(`are read ${why}`, () => {
        assert.deepEqual(
          read(Object.keys(talks)),
          Object.values(talks).map((talk) => `talk ${talk}`),
        );
      });
    }
  });
}

describe('what only looks like a name beside a title', () => {
  for (const [why, headings] of [
    ['a single word behind "by"', ['Gears Secure by Default', 'Levers by Example', 'Learning by Doing']],
    ['a single name that no other heading has', ['Big Widgets by Charlie', 'How We Oil Gears']],
    [
      'words that start like names, before a colon, among other titles',
      ['高性能：齿轮', '方法论：杠杆', '齿轮的未来在哪里', '我们如何给杠杆上油', '小小的齿轮'],
    ],
    ['such words before a colon, and another', ['明日：歯車', '高可用：杠杆', '概要：大きな歯車']],
    ['a story of a person, in Italian', ['La storia di Ada Lovelace', 'Le ruote in pratica']],
    ['a company behind a comma', ['Gears, Umbrella Widgets', 'Levers, Acme']],
  ] as const) {
    it(`stays in the title: ${why}`, () => {
      assert.deepEqual(
        read(headings),
        headings.map((each) => `talk ${each}`),
      );
    });
  }
});
