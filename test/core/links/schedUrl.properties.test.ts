import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSchedUrl } from '../../../src/core/links/schedUrl.js';

const UID = '0123456789abcdef0123456789abcdef';

describe('parseSchedUrl', () => {
  it('takes whatever it is given without throwing, and reads its own clean addresses back', () => {
    const piece = fc.constantFrom(
      'https://',
      'http://',
      'www.',
      'a',
      '.sched.com',
      '.sched.org',
      'sched.co',
      '/event/',
      '/',
      '2bQxR',
      UID,
      '%',
      '%2B',
      '%23',
      '%C3%A9',
      '\u0301',
      '?iframe=no&w=100%',
      '&amp;',
      '#',
      '@',
      ':',
      '..',
      '\\',
      '\ud800',
      ' ',
      '-+-',
      'é',
      '/mobile/#session:',
      '/2031-03-19/overview',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }).map((tail) => `https://a.sched.com/event/2bQxR/${tail}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const once = parseSchedUrl(text);
        if (once !== undefined) assert.deepEqual(parseSchedUrl(once.url), once);
      }),
      { numRuns: 3000 },
    );
  });

  it('is quick with a link of a megabyte', () => {
    // What it works, not how long it waits for others on a busy machine; in microseconds.
    const started = process.cpuUsage();
    for (const filler of ['a', '%', '/', '-', '.', 'sched.']) {
      parseSchedUrl(`https://${filler.repeat(1e6)}`);
      parseSchedUrl(`https://a.sched.com/event/2bQxR/${filler.repeat(1e6)}`);
      parseSchedUrl(`https://a.sched.com/overview/type/${filler.repeat(1e6)}`);
    }
    assert.ok(process.cpuUsage(started).user < 3_000_000);
  });
});
