import { itReads } from './forms.js';

describe('a list below a sentence that announces talks', () => {
  itReads({
    'titles before what was thought of them': [
      [
        'It was fun. The talks I saw:\n\n- Big widgets: they are small, after all. I had not known that.\n- Old gears\n- **Levers for all** - self explaining ;)\n',
        ['talk Big widgets', 'talk Old gears', 'talk Levers for all'],
      ],
      [
        '## Eindrücke\n\nFür mich waren folgende Vorträge am besten:\n\n* Große Räder – Ein Überblick über alles. Sehr gut gemacht.\n* [Kleine Räder](https://a.example), mit einer Vorführung\n* Zahnräder, die mitwachsen\n',
        ['section Eindrücke', '  talk Große Räder', '  talk Kleine Räder', '  talk Zahnräder, die mitwachsen'],
      ],
      [
        '**Which presentation did I like most?**\n\n- *Big widgets*. Small, after all.\n- Old gears - Jane Doe\n',
        ['talk Big widgets', 'talk Old gears < Jane Doe'],
      ],
      [
        'Vamos às palestras que assisti:\n\n- Alavancas: o palestrante mostrou como elas funcionam. Muito bom, e com bastante público.\n- Rodas dentadas: gostei. Vale a pena.\n',
        ['talk Alavancas', 'talk Rodas dentadas'],
      ],
      [
        '我听了这些演讲：\n\n- 大齿轮的设计：演讲者介绍了很多例子。很有意思。\n- 杠杆的原理\n',
        ['talk 大齿轮的设计', 'talk 杠杆的原理'],
      ],
    ],
    'no talks, as the sentence tells of something else': [
      ['What I learnt from the talks:\n\n- Gears are small\n- Levers lift things\n', []],
      ['Themen in den Vorträgen waren:\n\n- Räder und Hebel\n- Alles über Öl\n', []],
      ['Les leçons des conférences :\n\n- Huiler les rouages\n- Lever les leviers\n', []],
      [
        '## Logins for All\n\nUser sessions:\n\n- Cookies of old\n- Tokens\n- Tickets for all\n',
        ['talk Logins for All'],
      ],
      ['Good talks have:\n\n- A clear story\n- Few slides\n', []],
      ['We had snacks (between many talks):\n\n- Big apples\n- Old bread\n', []],
      ['The talks were good:\n\n- They were short and to the point.\n- We had time to ask, which I liked.\n', []],
    ],
  });
});

describe('lists of a plan with one item in bold each', () => {
  const lists = (slots: readonly (readonly string[])[], next: string): string =>
    slots.map((slot) => `${next}\n\n${slot.map((item) => `- ${item}\n`).join('')}`).join('\n');
  const read = (slots: readonly (readonly string[])[]): readonly string[] =>
    slots.flat().map((title) => `talk ${title.replaceAll('**', '')}`);
  const plans = [
    [
      'Next up:',
      [
        ['**Big widgets**', 'Old gears'],
        ['Levers', '**Cogs at work**'],
        ['**Oil**', 'Springs', 'Rust'],
      ],
    ],
    [
      'Danach gibt es:',
      [
        ['Große Räder', '**Hebel**'],
        ['**Öl im Alltag**', 'Federn'],
        ['Rost', '**Zahnräder**'],
      ],
    ],
    [
      'Je choisirai.',
      [
        ['**Les leviers**', 'Huiler'],
        ['Des roues', '**Un ressort**'],
        ['**La rouille**', 'Rien'],
      ],
    ],
  ] as const;

  itReads(
    {
      'are the talks to choose from': plans.map(([next, slots]) => [lists(slots, next), read(slots)]),
      'are notes where there are few, or several are bold': [
        [lists(plans[0][1].slice(0, 2), 'Notes:'), []],
        [
          lists(
            [
              ['**Big**', '**Old**'],
              ['**Cogs**', '**Oil**'],
              ['Rust', '**Levers**'],
            ],
            'Notes:',
          ),
          [],
        ],
      ],
    },
    ['FooConf 2024', 'Day 1'],
  );
});
