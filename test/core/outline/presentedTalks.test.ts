import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { outline, talksIn } from '../render.js';
import { itReads } from './forms.js';

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

describe('paragraphs of a title with a colon and the speaker behind a dash', () => {
  itReads({
    'are talks': [
      [
        '[1] Gear Engineering: a Step Ahead — [Jane Doe (@jane)](https://a.example)\n\n[2] Old Widgets - John Roe\n',
        ['talk Gear Engineering: a Step Ahead < Jane Doe', 'talk Old Widgets < John Roe'],
      ],
      [
        'Räder im Alltag: ein Überblick – Anna Müller\n\nHebel für alle – Max Muster\n',
        ['talk Räder im Alltag: ein Überblick < Anna Müller', 'talk Hebel für alle < Max Muster'],
      ],
      [
        'Les rouages : une histoire - Marie Dupré\n\nHuiler les leviers - Jean Martin\n',
        ['talk Les rouages : une histoire < Marie Dupré', 'talk Huiler les leviers < Jean Martin'],
      ],
    ],
    'are none behind a label': [['Present: Jane Doe, John Roe\n\nAbsent: Eve Adams, Max Muster\n', []]],
  });
});

describe('paragraphs whose marks tell the title and the speakers apart', () => {
  itReads({
    'are talks': [
      [
        '[Big widgets](https://a.example) by [Jane Doe](https://b.example): small, after all. I liked it.\n\nJohn Roe: "Old gears"\n',
        ['talk Big widgets < Jane Doe', 'talk Old gears < John Roe'],
      ],
      [
        '**Große Räder** *Anna Müller*\n\n**Hebel für alle** *Max Muster*\n',
        ['talk Große Räder < Anna Müller', 'talk Hebel für alle < Max Muster'],
      ],
      [
        'Marie Dupré, *Les grands bidules*\n\nJean Martin, *Huiler les rouages*. Très bien.\n',
        ['talk Les grands bidules < Marie Dupré', 'talk Huiler les rouages < Jean Martin'],
      ],
    ],
    'are none where there is one, or they are sentences': [
      ['[Big widgets](https://a.example) by [Jane Doe](https://b.example): an article.\n', []],
      ['**Widgets** by Acme are small.\n\n[Jane Doe](https://a.example) showed *Gears* to us.\n', []],
    ],
  });
});

describe('a sentence that tells of a talk', () => {
  for (const [why, sentence, talk] of [
    ['with the speaker in bold, too', 'I enjoyed the session **Big Gears by Jane Doe** a lot.', 'Big Gears < Jane Doe'],
    [
      'with two speakers',
      'In the talk **Small Levers: A Story by Jane Doe and John Roe**, I got it.',
      'Small Levers: A Story < Jane Doe & John Roe',
    ],
    [
      'in German',
      'Danach kam der Vortrag **Räder im Takt von Anna Müller**, und es war gut.',
      'Räder im Takt < Anna Müller',
    ],
    [
      'in French, with the speaker behind',
      'Puis la présentation *Des rouages* par Marie Dupré, qui était longue.',
      'Des rouages < Marie Dupré',
    ],
    ['with the title as a link', 'The keynote [Gears](https://x.example/a) by Jane Doe was good.', 'Gears < Jane Doe'],
  ] as const) {
    it(`names the talk ${why}`, () => {
      assert.deepEqual(talksIn(`# GearConf 2031\n\n## Day 1\n\nIt rained. ${sentence}\n\nWe had lunch.\n`), [
        `talk ${talk}`,
      ]);
    });
  }

  it('ends with the name before a full stop', () => {
    const text = 'The keynote *Gears* by Jane Doe. Afterwards it rained.\n\nI saw the talk *Oil* by Dr. John Roe.\n';
    assert.deepEqual(talksIn(`# GearConf 2031\n\n## Day 1\n\nIt rained. ${text}`), [
      'talk Gears < Jane Doe',
      'talk Oil < Dr. John Roe',
    ]);
  });

  it('tells so of those beside, and links no other talk', () => {
    const event = 'https://gearconf2031.sched.com/event/1aBcD';
    const text = `The keynote **Big Gears by Jane Doe** and [Oil](${event}).\n\nIn **Small Levers by John Roe**, I got it.\n`;
    const { sections } = parseNote(`# GearConf 2031\n\n## Day 1\n\nIt rained. ${text}`);
    const talks = sections[0]?.children[0]?.children ?? [];
    assert.deepEqual(
      talks.map((each) => [each.title, each.kind === 'talk' && each.link !== undefined]),
      [
        ['Big Gears', false],
        ['Small Levers', false],
      ],
    );
  });

  it('goes on from line to line, and tells of one talk on each', () => {
    const text = [
      '# GearConf 2031\n\n## Day 1\n',
      'It rained. First I saw the keynote **Big',
      'Gears by Jane Doe**, which was good, and then',
      'the talk *Small Levers* by John',
      'Roe, which was long and went on over time.\n',
    ];
    assert.deepEqual(talksIn(text.join('\n')), ['talk Big Gears < Jane Doe', 'talk Small Levers < John Roe']);
  });

  for (const sentence of [
    'Somebody lent me the book *Big Gears* by Jane Doe.',
    'I bought **Big Gears by Jane Doe** at the booth.',
    'The session was **chaired by Jane Doe**.',
    'A talk that was _Translated by Anna Müller_ and so on.',
    'After the talk, **everyone was impressed by Jane Doe** and left.',
    'Of the talk, see [the writeup by Jane Doe](https://x.example/a).',
    'Der Vortrag wurde *moderiert von Anna Müller* und war kurz.',
    'Everything was **sorted by Size Class** there.',
    'Then came the keynote *Gears* by the vendor.',
    'I met **Jane Doe** by the coffee of John Roe.',
  ]) {
    it(`names none: ${sentence}`, () => {
      assert.deepEqual(talksIn(`# GearConf 2031\n\n## Day 1\n\nIt rained. ${sentence}\n`), []);
    });
  }

  it('below a talk is one of the notes', () => {
    const text =
      '# GearConf 2031\n\n## Day 1\n\n### Cogs - John Roe, Foo\n\nSee also the talk **Gears by Jane Doe**.\n';
    assert.deepEqual(talksIn(text), ['talk Cogs < John Roe (Foo)']);
  });
});
