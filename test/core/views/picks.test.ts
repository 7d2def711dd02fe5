import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/index.js';
import { tallyNote } from '../../../src/core/note/followUps.js';
import { lenses } from '../../../src/core/views/lenses.js';
import { pathTo, placeOf, sectionById } from '../../../src/core/note/paths.js';
import { followUpPicks, talkPicks } from '../../../src/core/views/picks.js';

const NOTE = parseNote(`# Monday

## Widgets at Scale - Ada Lund, Acme

https://fooconf2027.sched.com/event/1aBc1/widgets-at-scale

TODO: try widgets

### Questions

- [x] ask Ada
- [ ] read the paper

> look it up later

## Gadgets - Sam Small, Tiny

Nothing to do.

# Tuesday

## Sprockets - Kim Kay, Gears

https://fooconf2027.sched.com/event/1aBc3/sprockets

TODO: oil them
`);

const EVERYTHING = { markDone: true, reopen: true, talk: true };

describe('lenses', () => {
  it('stand above talks and above their follow-ups, hints aside', () => {
    assert.deepEqual(
      lenses(NOTE, EVERYTHING).map(
        (lens) => `${lens.range.start.line} ${lens.kind}${'count' in lens ? ` ${lens.count}` : ''}`,
      ),
      [
        '2 openFollowUps 2',
        '2 openOnSched',
        '6 markDone',
        '10 reopen',
        '11 markDone',
        '21 openFollowUps 1',
        '21 openOnSched',
        '25 markDone',
      ],
    );
  });

  it('can be had without each kind', () => {
    const kinds = (choice: Partial<typeof EVERYTHING>) =>
      new Set(lenses(NOTE, { ...EVERYTHING, ...choice }).map(({ kind }) => kind));
    assert.deepEqual(kinds({ markDone: false }), new Set(['openFollowUps', 'openOnSched', 'reopen']));
    assert.deepEqual(kinds({ reopen: false }), new Set(['openFollowUps', 'openOnSched', 'markDone']));
    assert.deepEqual(kinds({ talk: false }), new Set(['markDone', 'reopen']));
  });
});

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
    assert.equal(talkPicks(NOTE, 'FooConf 2027')[0]?.detail, 'FooConf 2027 › Monday');
    // A note of one day is called as that is.
    assert.equal(talkPicks(NOTE, 'Monday')[0]?.detail, 'Monday');
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

describe('a tally', () => {
  it('keeps hints apart', () => {
    const { open, done, hints } = tallyNote(NOTE);
    assert.deepEqual([open.length, done.length, hints.map(({ text }) => text)], [3, 1, ['look it up later']]);
  });
});

describe('a place in a note', () => {
  it('is the way to it from the top', () => {
    const [monday] = NOTE.sections;
    const talk = monday?.children[0];
    assert.ok(monday && talk);
    assert.deepEqual(pathTo(NOTE, talk.id), [monday, talk]);
    assert.equal(placeOf(NOTE, pathTo(NOTE, talk.id)), 'Monday');
    assert.equal(sectionById(NOTE, talk.id), talk);
  });

  it('does not name the lone heading over the whole note', () => {
    const note = parseNote(
      '# FooConf\n\n## Monday\n\n### Widgets - Ada Lund, Acme\n\nhttps://fooconf2027.sched.com/event/1aBc1/widgets\n',
    );
    assert.equal(talkPicks(note)[0]?.detail, 'Monday');
  });

  it('is none for what is not there', () => {
    assert.deepEqual(pathTo(NOTE, 'nowhere'), []);
    assert.equal(sectionById(NOTE, 'nowhere'), undefined);
  });
});
