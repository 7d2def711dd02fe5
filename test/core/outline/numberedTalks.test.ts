import assert from 'node:assert/strict';
import { outline } from '../render.js';
import { itReads } from './forms.js';

describe('talks', () => {
  itReads({
    'that are numbered go on where a level slipped': [
      [
        [
          '## Talk 1: Gears',
          'x',
          '### Talk 2: Cogs',
          'x',
          '#### The problem',
          'x',
          '### When to grease',
          'x',
          '### Talk 3: Oil',
          'x',
        ],
        ['talk Gears', 'talk Cogs', '  section The problem', 'section When to grease', 'talk Oil'],
      ],
      [
        ['## Vortrag 1: Räder', 'x', '### Vortrag 2: Öl', 'x'],
        ['talk Räder', 'talk Öl'],
      ],
      [
        ['## Charla 1: Engranajes', 'x', '### Charla 2: Aceite', 'x'],
        ['talk Engranajes', 'talk Aceite'],
      ],
    ],
    'stand below bold days below a heading for all of them': [
      [
        [
          '## Talks',
          '__Thursday__',
          '',
          '- "Gears" (Jane Doe)',
          '- "Cogs" (Ann Lee)',
          '',
          '__Friday__',
          '',
          '- "Oil" (John Roe)',
        ],
        ['section Talks', '  day Thursday', '    talk Gears < Jane Doe', '    talk Cogs < Ann Lee'].concat([
          '  day Friday',
          '    talk Oil < John Roe',
        ]),
      ],
    ],
  });
});

describe('a conference in one word', () => {
  for (const title of ['GearUnconference NL 2031 notes', 'Räderkonferenz', 'Rougekongress 2031']) {
    it(`is the title beside talks, and "Notes by" are notes: ${title}`, () => {
      const talks = '# Cogs - John Roe\n\nx\n\n# Notes by Sean van Roe\n\nx\n\n# Oil for all\n\nx\n';
      assert.deepEqual(outline(`# ${title}\n\n## Session: Big gears - Jane Doe\n\nx\n\n${talks}`), [
        `section ${title}`,
        '  talk Big gears < Jane Doe',
        'talk Cogs < John Roe',
        'section Notes by Sean van Roe',
        'talk Oil for all',
      ]);
    });
  }
});
