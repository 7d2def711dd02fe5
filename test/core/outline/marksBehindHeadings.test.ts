import { type Forms, itReads } from './forms.js';

const talk = '### Widgets - Jane Doe, Acme\n';
const read = '  talk Widgets < Jane Doe (Acme)';

const forms: Forms = {
  'anchors, ids of blocks and tags': [
    [`## Day 1 {#d1}\n\n${talk}`, ['day Day 1', read]],
    [`## Tag 2 ^tag2\n\n${talk}`, ['day Tag 2', read]],
    [`## Piste A #piste {.wide}\n\n${talk}`, ['track Piste A', read]],
    [
      '## Widgets - Jane Doe, Acme\n\n## Coffee break #break\n\n## Lunch 🍕 {#l}\n',
      ['talk Widgets < Jane Doe (Acme)', 'break Coffee break', 'break Lunch 🍕'],
    ],
    ['## Cosas por ver {#despues}\n\n- hebel\n', ['followUps Cosas por ver', '  - item hebel']],
  ],
  'but not other signs': [
    [`## Track {A}\n\n${talk}`, ['track Track {A}', read]],
    [`## Track C#\n\n${talk}`, ['track Track C#', read]],
    [`## Piste n^2\n\n${talk}`, ['track Piste n^2', read]],
  ],
};

describe('titles are shown without what only programs read behind them:', () => itReads(forms));
