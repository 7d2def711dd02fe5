import assert from 'node:assert/strict';
import { anyOf } from '../../../src/core/text/regexp.js';

describe('the pattern for any of some words', () => {
  const found = (words: Iterable<string>, text: string): string | undefined =>
    new RegExp(anyOf(words), 'u').exec(text)?.[0];

  it('finds the longest word that is there', () => {
    assert.equal(found(['panel', 'panels', 'pan'], 'two panels'), 'panels');
    assert.equal(found(new Set(['panels', 'panel']), 'a panel'), 'panel');
  });

  it('takes signs for what they are', () => {
    assert.equal(found(['inc.', 'a|b', 'c++'], 'incorporated'), undefined);
    assert.equal(found(['inc.', 'a|b', 'c++'], 'in c++'), 'c++');
    assert.equal(found(['inc.', 'a|b', 'c++'], 'b a|b'), 'a|b');
  });

  it('finds phrases whatever white space is between their words', () => {
    assert.equal(found(['getting started'], 'getting \u00a0started'), 'getting \u00a0started');
    assert.equal(found(['getting started'], 'gettingstarted'), undefined);
  });
});
