import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { talksIn } from '../render.js';

describe('attributes behind links and paragraphs', () => {
  const day = '# GearConf 2031\n\n## Day 1\n\n### ';
  for (const [why, text, talk] of [
    [
      'behind a linked name',
      'Big Widgets\n\nBy [Jane Doe](https://jane.example){:rel="nofollow"}, Engineer @ Acme\n\n- x\n',
      'talk Big Widgets < Jane Doe (Acme)',
    ],
    [
      'behind several, with the pages of the speakers, in French',
      [
        'Les grands bidules\n\nPar [Marie Dupré](https://m.example){:rel="nofollow" .me}, Acme, [Website](https://w.example){:target="_blank"}  ',
        'Par [Jean Dupont](https://j.example){: rel="nofollow"}, Acme\n\n- x\n',
      ].join('\n'),
      'talk Les grands bidules < Marie Dupré (Acme) & Jean Dupont (Acme)',
    ],
    [
      'below the heading, in German',
      'Große Räder\n{: .vortrag #raeder}\n\n[Anna Müller](https://github.com/anna){:.x}\n\n- x\n',
      'talk Große Räder < Anna Müller',
    ],
    ['behind the heading', 'Big Widgets {: .talk}\n\n**Jane Doe**{: .speaker}\n\n- x\n', 'talk Big Widgets < Jane Doe'],
  ] as const) {
    it(`are no text: ${why}`, () => assert.deepEqual(talksIn(`${day}${text}`), [talk]));
  }

  it('are no text of follow-ups', () => {
    const [section] = parseNote('# Gears\n\n- TODO: read [this](https://a.example){:rel="nofollow"} soon\n').sections;
    assert.equal(section?.followUps[0]?.text, 'read this soon');
  });

  it('are told from what programs write', () => {
    const [section] = parseNote('# Gears\n\n- TODO: match {:ok, value} and {:error}\n').sections;
    assert.equal(section?.followUps[0]?.text, 'match {:ok, value} and {:error}');
  });
});
