import assert from 'node:assert/strict';
import { readTitle } from '../../../../src/core/outline/words/titles/titles.js';

const read = (text: string): string => {
  const { title, speakers, sure } = readTitle(text);
  const names = speakers.map(({ name, organization }) =>
    organization === undefined ? name : `${name} @ ${organization}`,
  );
  return `${title} < ${names.join(', ')}${sure ? '' : ' ?'}`;
};

describe('a title in quotes behind the speakers', () => {
  for (const [text, expected] of [
    ['Keynote: Jane Doe (Acme), "Gears at night - a tale"', 'Gears at night - a tale < Jane Doe @ Acme'],
    ['Jane Doe (Acme), "Gears at night"', 'Gears at night < Jane Doe @ Acme'],
    ['Keynote: von Anna Müller: „Große Räder“', 'Große Räder < Anna Müller'],
    ['Marie Dupré (Acme), « Les rouages »', 'Les rouages < Marie Dupré @ Acme'],
  ] as const) {
    it(`is the title: ${text}`, () => assert.equal(read(text), expected));
  }

  it('is read from certain names alone', () => {
    assert.equal(read('Big widgets, "gears"'), 'Big widgets, "gears" <  ?');
  });
});
