import { itReads } from './forms.js';

describe('a heading that says nothing of its talk', () => {
  itReads({
    'is titled by a label below': [
      [
        [
          '## Talk 1',
          '',
          '__Topic__: Gears that never grind',
          '',
          '- a note',
          '',
          '## Workshop',
          '',
          'Title: Oil for all',
        ],
        ['talk Gears that never grind', 'talk Oil for all'],
      ],
      [
        [
          '## Vortrag 1',
          '',
          '**Thema:** Räder ohne Rost',
          '',
          '- notiert',
          '',
          '## Vortrag 2',
          '',
          '- Titel: Öl für alle',
        ],
        ['talk Räder ohne Rost', 'talk Öl für alle'],
      ],
      [
        ['## 発表1', '', 'タイトル：歯車の未来', '', '- メモ', '', '## 発表2', '', 'テーマ：油と水', '', '- メモ'],
        ['talk 歯車の未来', 'talk 油と水'],
      ],
    ],
    'may be the name of the speaker': [
      [
        ['### Jane Doe', 'Topic: Gears that never grind', '', '- a note', '', '### Anna Müller, Acme', 'Topic: Oil'],
        ['talk Gears that never grind < Jane Doe', 'talk Oil < Anna Müller (Acme)'],
      ],
      [['### Juan Ruiz', '', '**Tema:** Engranajes para todos'], ['talk Engranajes para todos < Juan Ruiz']],
      [['### Jean Dupont', '', 'Sujet : Des rouages sans bruit'], ['talk Des rouages sans bruit < Jean Dupont']],
    ],
    'keeps a title of its own': [
      [['## Gears in space - Jane Doe', '', 'Topic: hardware', '', '- a note'], ['talk Gears in space < Jane Doe']],
      [['## Räder im All - Anna Müller', '', 'Thema: Hardware'], ['talk Räder im All < Anna Müller']],
      [['## Rouages - Jean Dupont', '', 'Sujet : matériel'], ['talk Rouages < Jean Dupont']],
    ],
  });
});
