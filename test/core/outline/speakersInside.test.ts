import assert from 'node:assert/strict';
import { talksIn } from '../render.js';

const TITLE = 'Gears for Everyone';

function speakersIn(text: string): string {
  const [talk = ''] = talksIn(`# FooConf 2031\n\n## ${TITLE}\n\n${text}\n\n## Levers at Work - Max Roe, Acme\n`);
  return talk.replace(`talk ${TITLE}`, '').replace(' < ', '');
}

/** What is read in texts that name their speakers elsewhere than at the start. */
const FORMS: Readonly<Record<string, readonly (readonly [text: string, speakers: string])[]>> = {
  'behind the talk': [
    ['A very good talk by Jane Doe on what gears do.', 'Jane Doe'],
    ['Another great talk was the one on round gears by [Jane Doe](https://twitter.com/jane).', 'Jane Doe'],
    ['Muy buena charla a cargo de Ana Ruiz, y muy recomendable.', 'Ana Ruiz'],
    ['Uma palestra muito boa, apresentada por Ana Souza, sobre rodas.', 'Ana Souza'],
    ['Cette conférence présentée par Marie Dupré (Acme) parle de roues.', 'Marie Dupré (Acme)'],
    ['Die Session von Max Mustermann war die beste des Tages.', 'Max Mustermann'],
    ['De presentatie van Jan de Vries ging over tandwielen in de praktijk.', 'Jan de Vries'],
    ['本次分享由王小明老师带来，主要讲齿轮。', '王小明'],
    ['今年は山田さんのキーノートから始まりました。', '山田'],
  ],
  'behind what they do': [
    ['This talk, given by Acme engineer Jane Doe, was about gears.', 'Jane Doe'],
    ['I learned a lot. The tutor was Jane Doe, who cares for gears.', 'Jane Doe'],
    ['Speaker [janix](https://chaos.social/@janix) erklärt, wie sich Räder drehen.', 'janix'],
  ],
  'before what they did': [
    ['Wheels are old. In this session, Jane Doe walked us through all of them.', 'Jane Doe'],
    ['La mejor de todas, Ana Ruiz nos dio un clinic de ruedas.', 'Ana Ruiz'],
    ['Räder sind alt. Doch Anna Müller und Dr. med. Max Roe zeigen, wie sie sich drehen.', 'Anna Müller & Dr. Max Roe'],
    ['Gears are old, and [janix](https://mastodon.example/@janix) showed us how they turn.', 'janix'],
  ],
  'behind the verb': [
    ['Danach zeigte uns Anna Müller, wie man Räder baut.', 'Anna Müller'],
    ['En esta ocasión nos habló Ana Ruiz de ruedas.', 'Ana Ruiz'],
    ['О колёсах рассказал Иван Петров, и очень хорошо.', 'Иван Петров'],
  ],
  'several, each with where they work': [
    ['Jane Doe from Acme and John Roe from Umbrella presented gears.', 'Jane Doe (Acme) & John Roe (Umbrella)'],
    ['Gears again: Jane Doe (Acme) and John Roe (Umbrella) talked.', 'Jane Doe (Acme) & John Roe (Umbrella)'],
    ['Anna Müller von Acme und Max Roe von Umbrella sprachen über Räder.', 'Anna Müller (Acme) & Max Roe (Umbrella)'],
    ["Acme's Jane Doe and Umbrella's John Roe talked about gears.", 'Jane Doe & John Roe'],
    ['[Jane Doe](https://chaos.social/@jane) and Bob showed us gears.', 'Jane Doe & Bob'],
  ],
  'in a text of several lines': [
    ['My favourite talk of the\nday was the one on gears by\nJane Doe, who was great fun.', 'Jane Doe'],
    ['Ein sehr guter Vortrag von\nAnna Müller über das Rad.', 'Anna Müller'],
    ['Una charla muy buena, a\ncargo de Ana Ruiz y sus ruedas.', 'Ana Ruiz'],
  ],
  'right below the title': [
    ['Jane Doe explained gears and levers.', 'Jane Doe'],
    ['Max Mustermann erklärte Räder und was sie dreht.', 'Max Mustermann'],
    ['Ana Ruiz mostró ruedas de todo el mundo.', 'Ana Ruiz'],
  ],
};

describe('a text below the title names its speakers', () => {
  for (const [form, texts] of Object.entries(FORMS)) {
    for (const [text, speakers] of texts) {
      it(`${form}: ${text.slice(0, 50).replaceAll('\n', ' ')}`, () => assert.equal(speakersIn(text), speakers));
    }
  }

  it('as the only person that it links, where other texts name theirs', () => {
    const note = (text: string): readonly string[] =>
      talksIn(
        [
          `# FooConf 2031\n\n## ${TITLE}\n\nJane Doe talked about gears, and what turns them.\n`,
          '## Levers at Work\n\nJohn Roe presented levers, and where to stand.\n',
          `## The Humble Widget\n\n${text}\n`,
        ].join('\n'),
      ).slice(2);
    const page = 'https://chaos.social/@anna';
    for (const text of [
      `For [Anna Müller](${page}) it is a riddle why widgets rest.`,
      `Für [Anna Müller](${page}) ist es ein Rätsel, warum Dinge ruhen.`,
      `Pour [Anna Müller](${page}), les choses se reposent.`,
    ]) {
      assert.deepEqual(note(text), ['talk The Humble Widget < Anna Müller'], text);
    }
    assert.deepEqual(note('For Anna Müller it is a riddle why widgets rest.'), ['talk The Humble Widget']);
    const product = `The maker of [Gearbox](https://twitter.com/gearbox) makes widgets that rest.`;
    assert.deepEqual(note(product), ['talk The Humble Widget']);
  });
});

describe('a text below the title names other people', () => {
  for (const text of [
    'Inspired by a talk by Jane Doe, they built a gear that turns by itself.',
    'After the keynote by Jane Doe, all went to sleep, and then came levers.',
    'Similar to the session by Jane Doe last year, but longer.',
    'The talk was about the book by Jane Doe, which is on gears.',
    'A method developed by Jane Doe makes gears round.',
    'A session by Acme about Jane Doe and her gears.',
    'Jane Doe asked about gears, and nobody knew why.',
    'Gears are round, Jane Doe said, and went on to levers.',
    'Es ging um Räder. Anna Müller fragte, wie sie sich drehen.',
    '- they turn\n- as in the example, Jane Doe showed that they do',
    'Gears turn, and [Gearbox](https://twitter.com/gearbox) showed us how.',
    'Gears turn, and [gearbox](https://github.com/gearbox) showed us how.',
    'Kaiju Kingdom explained gears to machines of all sizes.',
    'In Santiago Bernabeu ging es um Räder und was sie dreht.',
  ]) {
    it(text.slice(0, 60), () => assert.equal(speakersIn(text), ''));
  }
});
