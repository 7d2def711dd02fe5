import { type Forms, itReads } from './forms.js';

const forms: Forms = {
  'over who speaks': [
    [
      '## Never on Sunday\n\nby Max Hill\n\n## Widgets - Jane Doe, Acme\n',
      ['talk Never on Sunday < Max Hill', 'talk Widgets < Jane Doe (Acme)'],
    ],
    [
      '## Bauen am Freitag\n\nvon Anna Kurz\n\n## Hebel - Eva Lang, Acme\n',
      ['talk Bauen am Freitag < Anna Kurz', 'talk Hebel < Eva Lang (Acme)'],
    ],
    [
      '## Jamais le lundi\n\nMarie Dupré, Exemple\n\n## Bidules - Luc Martin, Acme\n',
      ['talk Jamais le lundi < Marie Dupré (Exemple)', 'talk Bidules < Luc Martin (Acme)'],
    ],
    ['## Man Friday\n\n*Max Hill*\n', ['talk Man Friday < Max Hill']],
  ],
  'as a name': [['## Monday.com for widgets - Max Hill, Acme\n', ['talk Monday.com for widgets < Max Hill (Acme)']]],
  'where nobody speaks, and with the name of the conference': [
    [
      '## Talks on Friday\n\n### Widgets - Jane Doe, Acme\n',
      ['day Talks on Friday', '  talk Widgets < Jane Doe (Acme)'],
    ],
    [
      '## GopherCon Friday\n\nHost: Max Hill\n\n### Widgets - Jane Doe, Acme\n\n### Gears - John Roe, Foo\n',
      ['day GopherCon Friday', '  talk Widgets < Jane Doe (Acme)', '  talk Gears < John Roe (Foo)'],
    ],
    [
      '## Vorträge am Freitag\n\n### Hebel - Eva Lang, Acme\n',
      ['day Vorträge am Freitag', '  talk Hebel < Eva Lang (Acme)'],
    ],
  ],
};

describe('a weekday at the end of a heading,', () => itReads(forms));
