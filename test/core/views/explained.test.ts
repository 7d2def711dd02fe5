import assert from 'node:assert/strict';
import { explain } from '../../../src/core/index.js';
import { explainNote, explainSection } from '../../../src/core/views/explained.js';

const NOTE =
  '# FooConf 2027\n\n## Day 1\n\n### Widgets at Scale - Ada Lund, Acme\n\nhttps://foo2027.sched.com/event/1abc\n\n### Lunch\n\n### Thoughts\n\ntext\n';

const lineOf = (text: string): number => NOTE.split('\n').findIndex((line) => line.includes(text));
const section = (text: string): string => {
  const explanation = explain(NOTE, lineOf(text)).section;
  assert.ok(explanation);
  return explainSection(explanation);
};

describe('why something is read as it is', () => {
  it('is said of a talk by what speaks for it, with what to do if it is none', () => {
    assert.match(
      section('Widgets'),
      /^“Widgets at Scale - Ada Lund, Acme” is read as a talk: [^.]+event[^.]*\. If it is none/,
    );
  });

  it('is said of what is no talk by what speaks against one', () => {
    assert.match(section('Day 1'), /^“Day 1” is read as a day: [^.]*the heading is a day/);
    assert.match(section('Lunch'), /^“Lunch” is read as a break/);
    assert.match(section('Thoughts'), /^“Thoughts” is read as a plain section: .*“This Is a Talk”\. “Day 2”/);
  });

  it('is said of a note by what decided, be it a clue or a word of its writer', () => {
    assert.match(explainNote(explain(NOTE, 0)), /^This is read as conference notes: the title names a conference; /);
    assert.match(
      explainNote(explain('# Diary\n\nBread, milk.\n', 0)),
      /^This is not read as conference notes: [^.]*most markdown is about something else/,
    );
    assert.equal(
      explainNote(explain(`---\nconference-notes: false\n---\n\n${NOTE}`, 0)),
      'This is not read as conference notes, because its front matter or the settings say so.',
    );
  });
});
