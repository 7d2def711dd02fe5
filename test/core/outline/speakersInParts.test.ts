import assert from 'node:assert/strict';
import { talksIn } from '../render.js';

const talkIn = (text: string): string | undefined => talksIn(text)[0];
const below = (lines: string): string | undefined =>
  talkIn(`# GearConf 2031\n\n## Big gears for all\n\n${lines}\n\nIt was about gears, and long.\n`);
const heading = (text: string): string | undefined => talkIn(`# GearConf 2031\n\n## ${text}\n\nIt was about gears.\n`);

describe('the lines below a label of speakers', () => {
  for (const [name, lines, speakers] of [
    [
      'have what people do behind a colon',
      'Speaker(s):\n\n- Jane Doe ([@jane](https://twitter.com/jane)): CTO, Acme\n- John Roe: Engineer, Umbrella',
      'Jane Doe (Acme) & John Roe (Umbrella)',
    ],
    [
      'have the same in French',
      'Intervenants :\n\n- Marie Dupré : ingénieure, Acme\n- Anna Müller : CTO, Umbrella',
      'Marie Dupré (Acme) & Anna Müller (Umbrella)',
    ],
    [
      'follow "Presented by"',
      'Presented by:\n\n1. Jane Doe, Acme\n2. John Roe, Umbrella',
      'Jane Doe (Acme) & John Roe (Umbrella)',
    ],
    ['follow "Panel speakers"', '**Panel speakers:**\n\n- Jane Doe\n- John Roe', 'Jane Doe & John Roe'],
    [
      'have organisations with their people in brackets',
      '> Authors:\n> Acme Labs (Jane Doe, John Roe)\n> Umbrella University (Anna Müller)',
      'Jane Doe (Acme Labs) & John Roe (Acme Labs) & Anna Müller (Umbrella University)',
    ],
    [
      'have the same in Chinese',
      '> 作者：\n> 某某大学（Wei Zhang, Jane Doe）\n> 美国Acme (John Roe)',
      'Wei Zhang (某某大学) & Jane Doe (某某大学) & John Roe (美国Acme)',
    ],
  ] as const) {
    it(name, () => {
      assert.equal(below(lines), `talk Big gears for all < ${speakers}`);
    });
  }

  it('are no organisations', () => {
    assert.equal(below('> 作者：\n> 某某大学'), 'talk Big gears for all');
  });

  it('are not the notes below "With"', () => {
    assert.equal(below('With:\n\n- Jane and gears\n- oil'), 'talk Big gears for all');
  });
});

describe('the speakers in a heading', () => {
  for (const [name, text, talk] of [
    ['may have a link without a definition', 'Big gears - [Jane Doe][jane-doe]', 'Big gears < Jane Doe'],
    ['may have several of them', 'Gears - [Jane Doe][jane] & [John Roe][john]', 'Gears < Jane Doe & John Roe'],
    ['may have one in German', 'Große Räder von [Anna Müller][anna]', 'Große Räder < Anna Müller'],
    ['stand before the time in brackets', 'Big gears (Jane Doe, 10:30 am)', 'Big gears < Jane Doe @ 10:30 am'],
    ['stand there in pairs', 'Big gears (10:30 am, Jane Doe & John Roe)', 'Big gears < Jane Doe & John Roe @ 10:30 am'],
    ['stand there in German', 'Große Räder (Anna Müller, 10:30 Uhr)', 'Große Räder < Anna Müller @ 10:30 Uhr'],
    [
      'are no room with the name of a person',
      'Big gears (Grace Hopper Room, 10:30 am)',
      'Big gears @ 10:30 am in Grace Hopper Room',
    ],
    ['are followed by others', 'Big gears by Jane Doe, John Roe and others', 'Big gears < Jane Doe & John Roe'],
    [
      'are featured',
      'Gears featuring Jane Doe, John Roe, Anna Müller et al.',
      'Gears < Jane Doe & John Roe & Anna Müller',
    ],
    [
      'are followed by others in Spanish',
      'Ruedas por Anna Müller, Marie Dupré y otros',
      'Ruedas < Anna Müller & Marie Dupré',
    ],
    [
      'share what stands behind the last',
      'Big gears (Jane Doe, John Roe, Acme)',
      'Big gears < Jane Doe (Acme) & John Roe (Acme)',
    ],
    [
      'go on behind a comma and "and"',
      'Gears (Jane Doe, Acme, and John Roe and Anna Müller, Umbrella)',
      'Gears < Jane Doe (Acme) & John Roe (Umbrella) & Anna Müller (Umbrella)',
    ],
    ['stand at dots', 'Große Räder von Anna Müller · Marie Dupré', 'Große Räder < Anna Müller & Marie Dupré'],
  ] as const) {
    it(name, () => {
      assert.equal(heading(text), `talk ${talk}`);
    });
  }
});
