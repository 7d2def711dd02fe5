import { type Forms, itReads } from './forms.js';

const forms: Forms = {
  'a label in front is none of the title': [
    ['## Charla 4: Widgets - Ana García, Acme\n', ['talk Widgets < Ana García (Acme)']],
    ['## Palestra: Rodas no servidor - João Silva, Acme\n', ['talk Rodas no servidor < João Silva (Acme)']],
    ['## Table ronde : les bidules - Jean Exemple, Acme\n', ['talk:panel les bidules < Jean Exemple (Acme)']],
    ['## 【LT】 Ruby - Jane Doe, Acme\n', ['talk:lightning Ruby < Jane Doe (Acme)']],
    ['## 基調講演：型で守る - Jane Doe, Acme\n', ['talk:keynote 型で守る < Jane Doe (Acme)']],
    ['## Palestrantes: a story - Jane Doe, Acme\n', ['talk Palestrantes: a story < Jane Doe (Acme)']],
  ],
  'a label of a single talk tells the title from parts that look like talks': [
    [
      '## Talk: Gears and levers\n\n- Speaker: Jane Doe\n\n#### Gears [Tooth Profile Curve]\n\n- x\n\n#### Levers and how long they are\n\n- x\n',
      [
        'talk Gears and levers < Jane Doe',
        '  section Gears [Tooth Profile Curve]',
        '  section Levers and how long they are',
      ],
    ],
    [
      '## Vortrag: Räder und Hebel\n\nReferentin: Anna Kurz\n\n#### Räder: eine Reise\n\n- x\n',
      ['talk Räder und Hebel < Anna Kurz', '  section Räder: eine Reise'],
    ],
    ['## Charla 2: Ruedas para todos\n\n- x\n', ['talk Ruedas para todos']],
  ],
  'the code of a session is none of the title': [
    ['## DAT301 | Deep Dive into Gears\n\n- x\n', ['talk Deep Dive into Gears']],
    ['## [SVS404] Räder ohne Öl bauen - Anna Kurz\n', ['talk Räder ohne Öl bauen < Anna Kurz']],
    ['## Des leviers pour tous (ARC312-R)\n\npar Marie Dupré\n', ['talk Des leviers pour tous < Marie Dupré']],
    ['## What RFC 793 says - Jane Doe, Acme\n', ['talk What RFC 793 says < Jane Doe (Acme)']],
  ],
  'a number in front is none of the title': [
    ['## (4) Widgets - Jane Doe, Acme\n', ['talk Widgets < Jane Doe (Acme)']],
    ['## A1 | Gears - Tim Lang, Acme\n', ['talk Gears < Tim Lang (Acme)']],
    ['## 1.- Ruedas sin conexión - Ana García, Acme\n', ['talk Ruedas sin conexión < Ana García (Acme)']],
    ['## 3. - Hebel im Takt - Anna Kurz, Acme\n', ['talk Hebel im Takt < Anna Kurz (Acme)']],
    ['## (404) not found - Jane Doe, Acme\n', ['talk (404) not found < Jane Doe (Acme)']],
    ['## S3: a story - Jane Doe, Acme\n', ['talk S3: a story < Jane Doe (Acme)']],
  ],
  'the number of a part stays, with or without speakers': [
    [
      '## Widgets (Part 1) - Jane Doe, Acme\n\n## Widgets (Part 2) - Jane Doe, Acme\n',
      ['talk Widgets (Part 1) < Jane Doe (Acme)', 'talk Widgets (Part 2) < Jane Doe (Acme)'],
    ],
    [
      '## Gears - John Roe, Foo\n\n## Widgets in practice (Part 1)\n\n- x\n\n## Widgets in practice (Part 2)\n\n- y\n',
      ['talk Gears < John Roe (Foo)', 'talk Widgets in practice (Part 1)', 'talk Widgets in practice (Part 2)'],
    ],
    [
      '## Hebel (Teil 1) - Anna Kurz, Acme\n\n## Hebel (Teil 2) - Anna Kurz, Acme\n',
      ['talk Hebel (Teil 1) < Anna Kurz (Acme)', 'talk Hebel (Teil 2) < Anna Kurz (Acme)'],
    ],
    // Behind the whole, a later part is no second talk.
    [
      '## Widgets\n\nby Jane Doe\n\n## Widgets (Part 2)\n\n- x\n\n## Gears\n\nby John Roe\n',
      ['talk Widgets < Jane Doe', 'section Widgets (Part 2)', 'talk Gears < John Roe'],
    ],
  ],
};

describe('in titles,', () => itReads(forms));
