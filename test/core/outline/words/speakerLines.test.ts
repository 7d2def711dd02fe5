import assert from 'node:assert/strict';
import { readSpeakerLine } from '../../../../src/core/outline/words/speakerLines.js';

describe('a line of its own', () => {
  const lines: readonly (readonly [line: string, expected: string | undefined])[] = [
    ['Speaker: Jane Doe, Acme', 'Jane Doe (Acme)'],
    ['Speakers: Jane Doe, John Roe', 'Jane Doe & John Roe'],
    ['Presenter: jane', 'jane'],
    ['Authors: Jane Doe, Acme', 'Jane Doe (Acme)'],
    ['- speaker: Jane Doe', 'Jane Doe'],
    ['by Jane Doe', 'Jane Doe'],
    ['Jane Doe (Acme)', 'Jane Doe (Acme)'],
    ['Jane Doe - @jane', 'Jane Doe'],
    ['by 2015', undefined],
    ['by the way, it works', undefined],
    ['KCP looks interesting', undefined],
    ['Outline:', undefined],
    ['Speakerphone is on', undefined],
  ];
  for (const [line, expected] of lines) {
    it(`that says ${JSON.stringify(line)} names ${expected ?? 'nobody'}`, () => {
      const list = readSpeakerLine(line, undefined)?.speakers.map(({ name, organization }) =>
        organization === undefined ? name : `${name} (${organization})`,
      );
      assert.equal(list?.join(' & '), expected);
    });
  }
});
