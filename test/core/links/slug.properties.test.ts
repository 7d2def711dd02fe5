import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareSlug, slugBeyondTitle, slugify, titleFromSlug } from '../../../src/core/links/slug.js';

describe('slugify', () => {
  it('gives nothing but the letters of a slug, and leaves a slug as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const slug = slugify(title);
        assert.match(slug, /^(?:[a-z0-9+#]+(?:-[a-z0-9+#]+)*)?$/);
        assert.equal(slugify(slug), slug);
      }),
    );
  });
});

describe('compareSlug', () => {
  it('confirms every heading by the slug sched.com makes of it', () => {
    const word = fc.constantFrom(
      'Rust',
      'AI/ML',
      '+',
      'C#',
      'C++',
      '⚡',
      'Lightning Talk:',
      'Łódź',
      '-',
      '—',
      '&',
      'What’s',
      'Panel:',
      '🚀',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const heading = `${words.join(' ')} end`;
        assert.equal(compareSlug(slugify(heading), heading), 'same', heading);
        assert.equal(slugBeyondTitle(`${slugify(heading)}-bo-acme`, heading), 'bo acme');
      }),
    );
  });

  it('takes any text', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (slug, heading) => {
        compareSlug(slug, heading);
        titleFromSlug(slug);
        assert.equal(slugBeyondTitle(slug, heading) !== undefined, compareSlug(slug, heading) === 'longer');
      }),
    );
  });
});
