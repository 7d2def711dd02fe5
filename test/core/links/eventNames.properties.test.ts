import fc from 'fast-check';
import { eventName } from '../../../src/core/links/eventNames.js';

describe('eventName', () => {
  it('takes any text for a host', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (host) => typeof eventName(host) === 'string'));
  });
});
