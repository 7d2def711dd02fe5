import assert from 'node:assert/strict';
import { changedFollowUps, parseNote } from '../../../src/core/index.js';

const changed = (before: string, after: string): readonly string[] =>
  changedFollowUps(parseNote(before), parseNote(after)).map(
    ({ state, text, range, copies = 0 }) => `${state} ${text}, line ${range.start.line}, ${copies}`,
  );

describe('the follow-ups that an edit has changed', () => {
  const note = '# Teapots - Ida Kettle\n\nTODO: brew\n\nTODO: brew\n\n- [x] ~~pour~~ ✅ 2027-03-01\n\nTODO: sip\n';

  it('are those whose state is another, as they are now, one of two alike as well', () => {
    assert.deepEqual(
      changed(note, note.replace('brew\n\nTODO', 'brew\n\nDONE').replace('[x] ~~pour~~ ✅ 2027-03-01', '[ ] pour')),
      ['done brew, line 4, 1', 'open pour, line 6, 1'],
    );
  });

  it('are none that are new, or gone, or of another wording', () => {
    assert.deepEqual(changed(note, `${note}\nDONE: wash up\n`), []);
    assert.deepEqual(changed(note, note.replace('TODO: sip', 'DONE: drink')), []);
  });
});
