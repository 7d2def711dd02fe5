import assert from 'node:assert/strict';
import { outline, talksIn } from '../render.js';

const linesOf = (text: string): readonly string[] => outline(text).map((line) => line.trim());

describe('a paragraph that starts with a title and who presented the talk', () => {
  for (const [why, by, and, title, prose] of [
    ['in English', 'presented by', 'and', ['Big Widgets in Hospitals', 'Gears for Care'], 'showed me how parts move.'],
    [
      'in German',
      'gehalten von',
      'und',
      ['Große Räder im Spital', 'Hebel im Alltag'],
      'zeigte, wie Teile sich drehen.',
    ],
    ['in French', 'présentée par', 'et', ['De grands rouages', 'Des leviers utiles'], 'a montré comment ils tournent.'],
  ] as const) {
    it(`is a talk, ${why}`, () => {
      const text = [
        'Title: GearConf recap\nDate: 2031-03-19 19:10\n',
        `**${title[0]}** ${by} [Jane Doe, MD](https://x.example/jane) ${and} John Roe, Ph.D. ${prose}\n\nMore of it.\n`,
        `“${title[1]}” ${by}\nAnna Müller ${prose} It was long.\n`,
      ].join('\n');
      assert.deepEqual(
        linesOf(text).filter((line) => /^(?:talk|day)/u.test(line)),
        [`talk ${title[0]} < Jane Doe & John Roe`, `talk ${title[1]} < Anna Müller`],
      );
    });

    it(`is none without a person, ${why}`, () => {
      const text = `# GearConf 2031\n\n**${title[0]}** ${by} the vendor ${prose}\n\n**${title[1]}** ${prose}\n`;
      assert.deepEqual(talksIn(text), []);
    });
  }
});
