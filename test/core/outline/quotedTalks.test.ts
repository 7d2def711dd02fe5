import { itReads } from './forms.js';

/** A quote with a blank line between its paragraphs. */
const quote = (...paragraphs: readonly string[]): readonly string[] => [
  ...paragraphs.flatMap((text, at) => (at === 0 ? [`> ${text}`] : ['>', `> ${text}`])),
  '',
  'My notes.',
  '',
];

describe('quotes with paragraphs', () => {
  itReads({
    'are talks: the title, what the talk is about, and the speaker with a handle': [
      [
        [
          ...quote('Hunting gears in the dark', 'Learn how to find gears.', 'Jane Doe @jane'),
          ...quote('Painting the levers', 'We paint them blue.', 'John Roe @john'),
        ],
        ['talk Hunting gears in the dark < Jane Doe', 'talk Painting the levers < John Roe'],
      ],
      [
        [
          ...quote('Räder im Dunkeln', 'Wie man Räder findet.', 'Und Öl.', 'Anna Müller, @anna'),
          ...quote('Hebel in Blau', 'Wir malen sie an.', 'Max Muster, @max'),
        ],
        ['talk Räder im Dunkeln < Anna Müller', 'talk Hebel in Blau < Max Muster'],
      ],
      [
        [
          ...quote('Des rouages bleus', 'On les peint.', 'Jean Dupont @jean'),
          ...quote('Des leviers verts', 'On les cherche.', 'Marie Curie @marie'),
        ],
        ['talk Des rouages bleus < Jean Dupont', 'talk Des leviers verts < Marie Curie'],
      ],
      [
        [
          ...quote('**Gears at sea**', 'John builds boats.', 'John Roe @john'),
          ...['> **Räder im All**', '> Anna baut Satelliten.', '> Anna Müller @anna', ''],
        ],
        ['talk Gears at sea < John Roe', 'talk Räder im All < Anna Müller'],
      ],
    ],
    'are none if someone is quoted, or if they are quotes one by one': [
      [
        [
          ...quote('Gears are small.', 'Levers are long.', 'Jane Doe @jane'),
          ...quote('Oil helps', 'John Roe @john'),
          ...['> Hunting gears', '', '> Learn how to find gears.', '', '> Jane Doe @jane', ''],
        ],
        [],
      ],
    ],
  });
});
