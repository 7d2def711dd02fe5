import { itReads } from './forms.js';

const EVENT = 'https://kcx2031.sched.com/event';

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
    'topics hold the talks that are linked below, and are tracks below "Talks"': [
      [
        [
          '## Talks',
          ...[
            '### AI 模型分发',
            `[AI Model Distribution - Jane Doe, Acme](${EVENT}/1YeMb/ai-model-distribution-jane-doe-acme)`,
          ],
          ...['### 可观测性', `- [Less Is Less - John Roe, Foo](${EVENT}/1YeMc/less-is-less-john-roe-foo)`, '  - 好'],
          ...['### Gears in Space', `<${EVENT}/1YeMd/gears-in-space-ada-lund-acme>`],
        ],
        [
          'section Talks',
          '  track AI 模型分发',
          '    talk AI Model Distribution < Jane Doe (Acme)',
          '  track 可观测性',
          '    talk Less Is Less < John Roe (Foo)',
          '  talk Gears in Space <~ Ada Lund (Acme)',
        ],
      ],
      [
        [
          '## Vorträge',
          ...[
            '### Sicherheit',
            `[Keys Are Everywhere - Jane Doe, Acme](${EVENT}/1YeMb/keys-are-everywhere-jane-doe-acme)`,
          ],
          ...['### Öl und Fett', `[Greasing the Wheels](${EVENT}/1YeMc/greasing-the-wheels-john-roe-foo)`],
        ],
        [
          'section Vorträge',
          '  track Sicherheit',
          '    talk Keys Are Everywhere < Jane Doe (Acme)',
          '  track Öl und Fett',
          '    talk Greasing the Wheels <~ John Roe (Foo)',
        ],
      ],
      [
        [
          '## Talks',
          ...['### Gears - Jane Doe, Acme', 'x', '### Cogs - John Roe, Foo', 'x', '### Networks'],
          `[Cables All the Way](${EVENT}/1YeMc/cables-all-the-way-ada-lund-acme)`,
        ],
        ['group Talks', '  talk Gears < Jane Doe (Acme)', '  talk Cogs < John Roe (Foo)', '  group Networks'].concat(
          '    talk Cables All the Way <~ Ada Lund (Acme)',
        ),
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
