import assert from 'node:assert/strict';
import { correctConference, parseNote } from '../../../src/core/index.js';
import { applyEdits } from '../applyEdits.js';

const DIARY = '# Diary\n\nBread, milk.\n';
const CONFERENCE = '# FooConf 2027\n\n## Widgets at Scale - Ada Lund, Acme\n\nhttps://foo2027.sched.com/event/1abc\n';

const correct = (text: string, wanted: boolean): string => applyEdits(text, correctConference(text, wanted));

describe('a wrong guess of what a note is', () => {
  const cases: readonly (readonly [name: string, text: string, wanted: boolean, corrected: string])[] = [
    ['is put right by front matter', DIARY, true, `---\nconference-notes: true\n---\n\n${DIARY}`],
    ['is put right the other way', CONFERENCE, false, `---\nconference-notes: false\n---\n\n${CONFERENCE}`],
    [
      'is put right in the front matter there is',
      `---\ntitle: May\n---\n${DIARY}`,
      true,
      `---\nconference-notes: true\ntitle: May\n---\n${DIARY}`,
    ],
    [
      'is put right in TOML',
      `+++\ntitle = "May"\n+++\n${DIARY}`,
      true,
      `+++\nconference-notes = true\ntitle = "May"\n+++\n${DIARY}`,
    ],
    [
      'is put right with the line ends of the note',
      DIARY.replaceAll('\n', '\r\n'),
      true,
      `---\nconference-notes: true\n---\n\n${DIARY}`.replaceAll('\n', '\r\n'),
    ],
    [
      'that settings lead to is put right where the field says the same',
      `---\nconference-notes: true\nconference: true\n---\n${DIARY}`,
      false,
      `---\nconference-notes: false\nconference: true\n---\n${DIARY}`,
    ],
  ];
  for (const [name, text, wanted, corrected] of cases) {
    it(name, () => {
      assert.equal(correct(text, wanted), corrected);
      assert.equal(parseNote(corrected).isConference, wanted);
    });
  }

  it('is none where the note is read as wanted', () => {
    assert.deepEqual(correctConference(DIARY, false), []);
    assert.deepEqual(correctConference(CONFERENCE, true), []);
  });

  it('is taken back to the byte by the opposite correction', () => {
    for (const text of [DIARY, DIARY.replaceAll('\n', '\r\n'), `---\ntitle: May\n---\n${DIARY}`, `+++\na = 1\n+++\n`])
      assert.equal(correct(correct(text, true), false), text);
    assert.equal(correct(correct(CONFERENCE, false), true), CONFERENCE);
  });
});
