import { itReads } from './forms.js';

describe('what is said of a talk or a topic', () => {
  itReads({
    'a heading that starts with a word of READMEs is a talk': [
      [
        ['## Contributing to Gearnetes', 'x', '## Jane Doe - Go for robots', 'x', '## Usage of widgets at Acme', 'x'],
        ['talk Contributing to Gearnetes', 'talk Go for robots < Jane Doe', 'talk Usage of widgets at Acme'],
      ],
      [
        ['## Voraussetzungen für gute Räder', 'x', '## Anna Müller - Öl', 'x', '## Einrichtung einer Werkstatt', 'x'],
        ['talk Voraussetzungen für gute Räder', 'talk Öl < Anna Müller', 'talk Einrichtung einer Werkstatt'],
      ],
      [
        ['## Installation', 'x', '## Getting started', 'x', '## Jane Doe - Gears', 'x'],
        ['section Installation', 'section Getting started', 'talk Gears < Jane Doe'],
      ],
    ],
    'a heading that is called a topic holds the talks below': [
      [
        [
          '## Topic: Security',
          '### Hacking yourself',
          '### Keys everywhere',
          '## Topic: Cloud',
          '### Functions',
          '### Queues',
        ],
        ['track Topic: Security', '  talk Hacking yourself', '  talk Keys everywhere'].concat([
          'track Topic: Cloud',
          '  talk Functions',
          '  talk Queues',
        ]),
      ],
      [
        ['## Thema: Sicherheit', '### Schlüssel für alle', '### Schlösser im Test', '## Räder im Takt - Anna Müller'],
        [
          'track Thema: Sicherheit',
          '  talk Schlüssel für alle',
          '  talk Schlösser im Test',
          'talk Räder im Takt < Anna Müller',
        ],
      ],
      [
        ['## 主题：安全', '### 钥匙无处不在', '### 自己攻击自己'],
        ['track 主题：安全', '  talk 钥匙无处不在', '  talk 自己攻击自己'],
      ],
    ],
    'names stand below a single talk as below the others': [
      [
        [
          '## Design',
          '### Cogs revisited',
          'Jane Doe',
          '### Levers instead of ropes',
          'John Roe',
          '## Oil',
          '### Reading logs',
          'Ann Lee',
        ],
        ['track Design', '  talk Cogs revisited < Jane Doe', '  talk Levers instead of ropes < John Roe'].concat([
          'track Oil',
          '  talk Reading logs < Ann Lee',
        ]),
      ],
    ],
    'the whole title, set apart below a short one, names the speaker': [
      [
        [
          '## Gears',
          '',
          '**Gears: the long way round** - Jane Doe',
          '',
          '- x',
          '',
          '## Cogs',
          '',
          '_Cogs 4: what is new_ – John Roe, Acme',
        ],
        ['talk Gears < Jane Doe', 'talk Cogs < John Roe (Acme)'],
      ],
      [['## Öl und Luft', '', '**Öl und Luft im Alltag** - Anna Müller'], ['talk Öl und Luft < Anna Müller']],
      [['## Rouages', '', '**Rouages sans bruit** - Jean Dupont, Acme'], ['talk Rouages < Jean Dupont (Acme)']],
    ],
  });
});
