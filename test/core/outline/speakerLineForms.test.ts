import { itReads } from './forms.js';

const TITLE = '## Gears for Everyone';
const read = (speakers: string): readonly string[] => [
  `talk Gears for Everyone${speakers === '' ? '' : ` < ${speakers}`}`,
];
const below = (
  ...lines: readonly (readonly [line: string, speakers: string])[]
): readonly (readonly [text: string, read: readonly string[]])[] => {
  return lines.map(([line, speakers]) => [`${TITLE}\n\n${line}\n\n- they turn\n`, read(speakers)] as const);
};

describe('a line below a title', () => {
  itReads({
    'names people of whom half have known first names': below(
      ['- Xyra Quell, Jane Doe and John Roe', 'Xyra Quell & Jane Doe & John Roe'],
      ['* Anna Müller und Xyra Quell', 'Anna Müller & Xyra Quell'],
      ['- Zyla Z. Roe, Ana Ruiz, Jorge Díaz', 'Zyla Z. Roe & Ana Ruiz & Jorge Díaz'],
    ),
    'names somebody with one name and a role': below(
      ['Janix, Developer Advocate', 'Janix'],
      ['Janix - CTO at Acme', 'Janix (Acme)'],
      ['Janix, Entwicklerin bei Acme', 'Janix (Acme)'],
      ['Janix, Ingénieure, Acme', 'Janix (Acme)'],
    ),
    'goes on with another speaker behind a sign or a word': below(
      [
        'Jane Doe (Acme)\n| John Roe (Acme)\n| Emily Small (Foo)',
        'Jane Doe (Acme) & John Roe (Acme) & Emily Small (Foo)',
      ],
      ['[Jane Doe](https://x.example/j)\n| [John Roe](https://x.example/r)', 'Jane Doe & John Roe'],
      ['Anna Müller\nund Max Muster', 'Anna Müller & Max Muster'],
      ['Ana Ruiz\n& Jorge Díaz', 'Ana Ruiz & Jorge Díaz'],
    ),
    'names somebody behind a label for all genders': below(
      ['Ponente/s: Ana Ruiz, Jorge Díaz', 'Ana Ruiz & Jorge Díaz'],
      ['Ponente/a: Ana Ruiz', 'Ana Ruiz'],
      ['Speaker/s: Jane Doe, Xyra Quell', 'Jane Doe & Xyra Quell'],
      ['Sprecher/in: Anna Müller', 'Anna Müller'],
    ),
    'names nobody by a first name before a slash, if no other talk has that': below(
      ['Austin / Texas', ''],
      ['Mark / Sweep', ''],
      ['Anna / Beispiel', ''],
    ),
    'names a second person by what surnames end in': below(
      ['Jane Doe, Quill Johnson', 'Jane Doe & Quill Johnson'],
      ['Anna Müller, Xyra Vandelmann', 'Anna Müller & Xyra Vandelmann'],
      ['Jane Doe, Umbrella Widgets', 'Jane Doe (Umbrella Widgets)'],
      ['Anna Müller, Uni Heidelberg', 'Anna Müller (Uni Heidelberg)'],
      ['Jane Doe, Harley Davidson', 'Jane Doe (Harley Davidson)'],
    ),
    'names somebody with one name and a handle': below(
      ['> jane @jane42', 'jane'],
      ['Anna (@anna)', 'Anna'],
      ['José @jo.se', 'José'],
    ),
    'ends with a colon behind a role': below(
      ['Jane Doe, CTO at Acme:', 'Jane Doe (Acme)'],
      ['Jane Doe - Engineer on the Gears Team, Acme:', 'Jane Doe (Acme)'],
      ['Anna Müller, Entwicklerin bei Acme:', 'Anna Müller (Acme)'],
    ),
    'has others, who are not named': below(
      ['- Jane Doe + 2 students from a small school', 'Jane Doe'],
      ['Jane Doe and her team', 'Jane Doe'],
      ['Anna Müller und weitere', 'Anna Müller'],
      ['Marie Dupré et d’autres', 'Marie Dupré'],
    ),
    'has links to slides and recordings behind the name': below(
      ['- Jane Doe, [slides](https://example.org/a.pdf), [video](https://example.org/v)', 'Jane Doe'],
      ['Jane Doe [[slides](https://example.org/a.pdf)] [[video](https://example.org/v)]', 'Jane Doe'],
      ['**Anna Müller** ([Video](https://example.org/v)', 'Anna Müller'],
    ),
    'has a handle between name and organisation': below(
      ['Jane Doe — @janedoe — Acme', 'Jane Doe (Acme)'],
      ['Anna Müller – @anna – Acme', 'Anna Müller (Acme)'],
      ['Ana Ruiz | @ana | Acme', 'Ana Ruiz (Acme)'],
    ),
    'has a label in other languages': below(
      ['Prezentuje: Jan Kowalski', 'Jan Kowalski'],
      ['登壇: 山田太郎さん', '山田太郎'],
      ['分享嘉宾：王小明（某公司）', '王小明 (某公司)'],
      ['Apresentada por Ana Souza', 'Ana Souza'],
      ['Pembicara: Jane Doe', 'Jane Doe'],
    ),
    'has words before the label': below(
      ['Our speaker: Xyra Quell', 'Xyra Quell'],
      ['Session Speakers: Xyra Quell & Janix', 'Xyra Quell & Janix'],
      ['Unsere Referentin: Anna Müller', 'Anna Müller'],
      ['Talk name: Kaiju Kingdom', ''],
    ),
    'names several people, each with where they work': below(
      [
        'Jane Doe (Acme), John Roe (Umbrella), and Max Roe (Gears)',
        'Jane Doe (Acme) & John Roe (Umbrella) & Max Roe (Gears)',
      ],
      [
        'Anna Müller (Acme), Max Roe (Umbrella), und Ana Ruiz (Gears)',
        'Anna Müller (Acme) & Max Roe (Umbrella) & Ana Ruiz (Gears)',
      ],
      ['Speakers: Jane Doe (Acme), Xyra Quell (Gears), & Max Roe', 'Jane Doe (Acme) & Xyra Quell (Gears) & Max Roe'],
    ),
    'links each of several people': below(
      ['Speaker: [Jane](https://example.org/1), [John](https://example.org/2)', 'Jane & John'],
      ['Referenten: [Anna](https://example.org/1), [Max](https://example.org/2)', 'Anna & Max'],
      ['Ponentes: [Ana](https://example.org/1), [Luis](https://example.org/2)', 'Ana & Luis'],
      ['Speaker: [Jane](https://example.org/1), [Acme](https://example.org/2)', 'Jane (Acme)'],
    ),
    'names nobody': below(
      ['Kubernetes, Security Lead', ''],
      ['Jane Doe:', ''],
      ['- Gears and more', ''],
      ['Kaiju @kaiju', ''],
      ['- Kaiju Kingdom and Gear Wheels', ''],
      ['Gears, Levers and Co', ''],
    ),
  });
});
