import assert from 'node:assert/strict';
import { memo } from '../../../src/core/text/memo.js';

describe('a function that remembers its results', () => {
  const count = (kept?: number) => {
    let calls = 0;
    const fn = memo((first: object, ...rest: readonly unknown[]) => ({ first, rest, call: ++calls }), kept);
    return { fn, calls: () => calls };
  };

  it('returns the same result for the same arguments, and is called once', () => {
    const { fn, calls } = count();
    const key = {};
    assert.equal(fn(key, 1, 'a'), fn(key, 1, 'a'));
    assert.equal(calls(), 1);
  });

  it('takes first arguments that only look alike for different ones', () => {
    const { fn } = count();
    assert.notEqual(fn({}), fn({}));
  });

  it('compares lists item by item, and everything else by identity', () => {
    const { fn } = count();
    const key = {};
    const item = {};
    assert.equal(fn(key, [item, 1], NaN), fn(key, [item, 1], NaN));
    assert.notEqual(fn(key, [item]), fn(key, [{}]));
    assert.notEqual(fn(key, [item]), fn(key, [item, item]));
    assert.notEqual(fn(key, {}), fn(key, {}));
    assert.notEqual(fn(key, 0), fn(key, '0'));
  });

  it('tells missing arguments from those that are undefined', () => {
    const { fn } = count();
    const key = {};
    assert.deepEqual(fn(key).rest, []);
    assert.deepEqual(fn(key, undefined).rest, [undefined]);
  });

  it('remembers the last few results of each first argument, and forgets the oldest', () => {
    const { fn } = count(2);
    const [key, other] = [{}, {}];
    const [one, two] = [fn(key, 1), fn(key, 2)];
    fn(other, 3);
    assert.equal(fn(key, 1), one);
    assert.equal(fn(key, 2), two);
    fn(key, 3);
    assert.equal(fn(key, 2), two);
    assert.notEqual(fn(key, 1), one);
  });

  it('remembers nothing of a call that throws', () => {
    let fails = true;
    const fn = memo((key: { readonly name: string }) => {
      if (fails) throw new Error(key.name);
      return key.name;
    });
    const key = { name: 'a' };
    assert.throws(() => fn(key));
    fails = false;
    assert.equal(fn(key), 'a');
  });
});
