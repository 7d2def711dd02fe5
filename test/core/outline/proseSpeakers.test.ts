import assert from 'node:assert/strict';
import { talksIn } from '../render.js';

const CONFERENCE = '# FooConf 2031\n\n';

describe('the text about a talk starts with its speaker', () => {
  const texts: readonly (readonly [text: string, speakers: string])[] = [
    ['[Jane Doe](https://twitter.com/janedoe) has been at Acme, where she made widgets rounder.', 'Jane Doe'],
    ['[Jane Doe](https://example.org/jane) works at [Acme](https://example.org) and cares for gears.', 'Jane Doe'],
    ['[Xyra Quell](https://www.linkedin.com/in/xyra) is a senior engineer who likes gears.', 'Xyra Quell'],
    ['**Jane Doe**, CTO of Acme, opened with a story about gears and what turns them.', 'Jane Doe (Acme)'],
    ['Jane Doe (@janedoe) on what gears do when nobody turns them.', 'Jane Doe'],
    ['[Jane Doe (@janedoe)](https://example.org/jane) on what gears do when nobody turns them.', 'Jane Doe'],
    ['Jane Doe from Acme talked about gears and what turns them.', 'Jane Doe (Acme)'],
    ['Jane Doe and Xyra Quell presented gears and what turns them.', 'Jane Doe & Xyra Quell'],
    ["Jane Doe's talk was about gears and what turns them.", 'Jane Doe'],
    ['In this talk, Jane Doe told us how gears turn.', 'Jane Doe'],
    ['- [Jane Doe](https://github.com/janedoe) showed gears and what turns them', 'Jane Doe'],
    [
      'A few words, before anything else, on why I went to see this talk at all.\n\nDr. Jane Doe spoke of gears.',
      'Dr. Jane Doe',
    ],
    ['The day opened with a keynote by **Jane Doe**, *"The Power of Gears: a Story"*. She told how.', 'Jane Doe'],
    ['The speaker was Jane Doe from Acme, who told us of gears.', 'Jane Doe (Acme)'],
    ['Den Abend begann ein Vortrag von Anna Müller, der allen gefiel.', 'Anna Müller'],
    ['Anna Müller sprach über Zahnräder und was sie dreht.', 'Anna Müller'],
    ['[Jean Dupont](https://mastodon.example/@jean) nous a présenté des roues dentées.', 'Jean Dupont'],
    ['アクメの山田さんの発表でした。歯車について。', '山田'],
    ['바퀴를 만드는 김민준님의 발표 입니다.', '김민준'],
  ];
  for (const [text, speakers] of texts) {
    it(`as in ${text.slice(0, 40)}`, () => {
      const note = `${CONFERENCE}## Gears for Everyone\n\n[Video](https://example.org/video)\n\n${text}\n\n- notes\n`;
      assert.deepEqual(talksIn(note), [`talk Gears for Everyone < ${speakers}`]);
    });
  }

  it('as the texts about the other talks do', () => {
    const text = (name: string, url: string): string =>
      `[${name}](${url}) with a love of gears, and of what turns them.`;
    const note = (last: string): string =>
      [
        `${CONFERENCE}## Gears for Everyone\n\n${text('Jane Doe', 'https://twitter.com/jane')}\n`,
        `## Levers at Work\n\n${text('John Roe', 'https://twitter.com/john')}\n`,
        `## The Humble Widget\n\n${last}\n`,
      ].join('\n');
    const found = (last: string): string | undefined => talksIn(note(last))[2];
    assert.equal(found(text('Xyra Quell', 'https://twitter.com/xyra')), 'talk The Humble Widget < Xyra Quell');
    assert.equal(found(text('Xyra Quell', 'https://example.org/widgets')), 'talk The Humble Widget');
  });
});

describe('the text about a talk starts with something else', () => {
  const texts = [
    '[Kaiju Kingdom](https://github.com/kaiju/kingdom) is a framework for monsters of all sizes.',
    '[Kaiju Kingdom](https://twitter.com/kaiju) and what to do about it.',
    '[Acme Widgets](https://twitter.com/acme) is a company that makes widgets.',
    'Kaiju Kingdom works at any scale, and has no parts that move.',
    'Jane Doe and all others left early, so that nobody asked.',
    'Jane Doe',
    '> Jane Doe said that gears are hard, and was right.',
    '"Gears are hard", Jane Doe said, and went on to widgets.',
    'The day opened with a keynote by Acme Widgets, and went on with gears.',
    'The speakers were Umbrella Tools, and nobody knew why they hummed.',
    'Widgets talked to gears, and gears talked to levers.',
    '皆さんの発表を楽しみにしています。歯車について。',
    'Das Rad drehte sich, und Anna Müller sah ihm zu.',
  ];
  for (const text of texts.filter((each) => each !== 'Jane Doe')) {
    it(`as in ${text.slice(0, 40)}`, () => {
      const note = `${CONFERENCE}## Gears for Everyone - John Roe\n\n- x\n\n## The Humble Widget\n\n${text}\n`;
      assert.equal(talksIn(note)[1], 'talk The Humble Widget');
    });
  }
});

describe('what programs do, too, tells less of a speaker', () => {
  const about = (last: string): string | undefined =>
    talksIn(
      [
        `${CONFERENCE}## Gears for Everyone\n\nJane Doe talked about gears, and what turns them.\n`,
        `## Levers at Work\n\nJohn Roe presented levers, and where to stand.\n`,
        `## The Humble Widget at Rest\n\n${last}\n`,
      ].join('\n'),
    )[2];

  for (const text of [
    'Kaiju Tempo presents traces in the form of a waterfall.',
    'Kaiju Runner talks to the browser over a socket.',
    'Kaiju Aurora speaks SQL, and nothing else.',
    'Alexa Cloud talks to everybody in the house.',
    'Claude Code gives answers to most questions.',
    'Kaiju Spark presenta datos de todas las ruedas.',
    'Kaiju Studio présente des erreurs à chaque tour de roue.',
    'Kaiju Werkstatt spricht mit allen Geräten im Haus.',
  ]) {
    it(`as in ${text}`, () => assert.equal(about(text), 'talk The Humble Widget at Rest'));
  }

  for (const [text, speaker] of [
    ['Jane Doe presents widgets, and what they are for.', 'Jane Doe'],
    ['Jane Doe gives a short tour of widgets at rest.', 'Jane Doe'],
    ['Jane Doe talks to us about widgets at rest.', 'Jane Doe'],
    ['Anna Müller spricht über Räder, die ruhen.', 'Anna Müller'],
    ['Xyra Quell presented widgets, and what they are for.', 'Xyra Quell'],
  ] as const) {
    it(`but a person as in ${text}`, () => assert.equal(about(text), `talk The Humble Widget at Rest < ${speaker}`));
  }
});

describe('a line below the title is a name where such lines name the speakers of other talks', () => {
  const cases: readonly (readonly [form: string, mark: string])[] = [
    ['a quote', '> '],
    ['an item', '- '],
  ];
  for (const [form, mark] of cases) {
    it(`as ${form}`, () => {
      const note = (third: string): string =>
        [
          `${CONFERENCE}## Gears for Everyone\n\n${mark}Jane Doe, Acme\n`,
          `## Levers at Work\n\n${mark}John Roe, Acme\n`,
          `## The Humble Widget\n\n${mark}${third}\n`,
        ].join('\n');
      assert.equal(talksIn(note('Xyra Quell'))[2], 'talk The Humble Widget < Xyra Quell');
      assert.equal(talksIn(note('Widgets are small'))[2], 'talk The Humble Widget');
    });
  }

  it('as the next line of a quote', () => {
    const note = `${CONFERENCE}## Gears for Everyone\n\n> Anna Müller\n> Xyra Quell\n`;
    assert.deepEqual(talksIn(note), ['talk Gears for Everyone < Anna Müller & Xyra Quell']);
  });

  it('and nowhere else', () => {
    const note = `${CONFERENCE}## Gears for Everyone - Jane Doe\n\n> Xyra Quell\n`;
    assert.deepEqual(talksIn(note), ['talk Gears for Everyone < Jane Doe']);
    const alone = `${CONFERENCE}## Gears for Everyone\n\n> Xyra Quell\n\n## Levers at Work - Jane Doe\n`;
    assert.equal(talksIn(alone)[0], 'talk Gears for Everyone');
  });
});
