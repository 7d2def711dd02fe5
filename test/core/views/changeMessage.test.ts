import assert from 'node:assert/strict';
import { changeMessage } from '../../../src/core/views/changeMessage.js';

describe('the message about follow-ups that were changed out of sight', () => {
  it('names the note of one, and counts several and their notes', () => {
    assert.equal(changeMessage({ states: ['done'], notes: ['a.md'] }), 'Marked done in “a.md”.');
    assert.equal(changeMessage({ states: ['open'], notes: ['a.md'] }), 'Reopened in “a.md”.');
    assert.equal(
      changeMessage({ states: ['done', 'done', 'done'], notes: ['a.md'] }),
      'Marked 3 follow-ups done in “a.md”.',
    );
    assert.equal(
      changeMessage({ states: ['open', 'open'], notes: ['a.md', 'b.md'] }),
      'Reopened 2 follow-ups in 2 notes.',
    );
    assert.equal(changeMessage({ states: ['open', 'done'], notes: ['a.md'] }), 'Toggled 2 follow-ups in “a.md”.');
  });

  it('repeats the follow-up where it was chosen from a list, but no more of it than there is room for', () => {
    assert.equal(
      changeMessage({ states: ['done'], notes: ['a.md'], text: 'buy   a\nkettle' }),
      'Marked done in “a.md”: buy a kettle',
    );
    assert.match(changeMessage({ states: ['done'], notes: ['a.md'], text: 'tea '.repeat(50) }), /^.{60,105}…$/u);
  });
});
