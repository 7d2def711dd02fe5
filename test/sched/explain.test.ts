import assert from 'node:assert/strict';
import { explain, type Reason } from '../../src/sched/net/explain.js';

const REASONS: Readonly<Record<Reason, RegExp>> = {
  blocked: /does not answer programs right now\.$/,
  offline: /cannot be reached/,
  notFound: /no such event/,
  tooLarge: /more than a talk can be/,
  timedOut: /too long/,
  cancelled: /cancelled/,
  notAllowed: /leads away from it/,
  unusable: /something else/,
  browser: /importing the conference’s \.ics file works/,
  restricted: /not trusted/,
  off: /turned off in the settings/,
};

describe('why nothing was loaded', () => {
  for (const [reason, pattern] of Object.entries(REASONS) as [Reason, RegExp][]) {
    it(`is one sentence that a user understands when it is ${reason}`, () => {
      assert.match(explain(reason), pattern);
      assert.match(explain(reason), /^[A-Zs][^\n]*\.$/);
    });
  }

  it('has the time until which sched.com is left alone, where that is known', () =>
    assert.equal(
      explain('blocked', { until: '1:15 PM' }),
      'sched.com does not answer programs right now; it is left alone until 1:15 PM.',
    ));

  it('is about the schedule where one was to be imported', () => {
    const reasons = Object.keys(REASONS) as readonly Reason[];
    for (const reason of reasons) assert.doesNotMatch(explain(reason, { about: 'schedule' }), /talk|event/, reason);
    assert.equal(explain('notFound', { about: 'schedule' }), 'sched.com has no schedule at this address.');
    assert.match(explain('blocked', { about: 'schedule' }), /Download its \.ics file in a browser/);
  });
});
