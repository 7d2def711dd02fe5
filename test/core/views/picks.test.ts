import assert from 'node:assert/strict';
import { followUpPicks, hintPicks, talkPicks } from '../../../src/core/views/picks.js';
import { parseNote } from '../../../src/core/index.js';
import { NOTE } from '../conferenceNote.js';

describe('talks to choose from', () => {
  it('come with speakers and day', () => {
    assert.deepEqual(
      talkPicks(NOTE).map(({ label, description, detail, range }) => [label, description, detail, range.start.line]),
      [
        ['Widgets at Scale', 'Ada Lund', 'Monday', 2],
        ['Gadgets', 'Sam Small', 'Monday', 15],
        ['Sprockets', 'Kim Kay', 'Tuesday', 21],
      ],
    );
  });

  it('name their note where there are several', () => {
    assert.equal(talkPicks(NOTE, { title: 'FooConf 2027' })[0]?.detail, 'FooConf 2027 › Monday');
    // A note of one day is called as that is.
    assert.equal(talkPicks(NOTE, { title: 'Monday' })[0]?.detail, 'Monday');
  });

  it('say where their note is, too, if another has its title', () => {
    const details = (title: string, note = NOTE): readonly string[] =>
      talkPicks(note, { title, place: '2026' }).map(({ detail }) => detail);
    assert.deepEqual(details('FooConf')[0], 'FooConf (2026) › Monday');
    assert.deepEqual(details('Monday')[0], 'Monday (2026)');
    // A note of one talk is called as that is.
    assert.deepEqual(details('Widgets', parseNote('# Widgets - Ada Lund, Acme\n')), ['2026']);
  });
});

describe('hints to choose from', () => {
  it('come with their talk, and are no follow-ups', () => {
    assert.deepEqual(
      hintPicks(NOTE).map(({ label, description, detail }) => [label, description, detail]),
      [['look it up later', 'Widgets at Scale', 'Monday']],
    );
    const all = [...followUpPicks(NOTE, 'open'), ...followUpPicks(NOTE, 'done')].map(({ label }) => label);
    assert.equal(all.includes('look it up later'), false);
  });
});

describe('follow-ups to choose from', () => {
  it('come with their talk and day, by state', () => {
    assert.deepEqual(
      followUpPicks(NOTE, 'open').map(({ label, description, detail }) => [label, description, detail]),
      [
        ['try widgets', 'Widgets at Scale', 'Monday'],
        ['read the paper', 'Widgets at Scale', 'Monday'],
        ['oil them', 'Sprockets', 'Tuesday'],
      ],
    );
    assert.deepEqual(
      followUpPicks(NOTE, 'done').map(({ label }) => label),
      ['ask Ada'],
    );
  });

  it('can be those of one section only', () => {
    const tuesday = NOTE.sections[1]?.id;
    assert.deepEqual(
      followUpPicks(NOTE, 'open', undefined, tuesday).map(({ label }) => label),
      ['oil them'],
    );
    assert.deepEqual(followUpPicks(NOTE, 'open', undefined, 'no such section'), []);
  });
});
