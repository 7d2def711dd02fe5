import assert from 'node:assert/strict';
import { parseNote, parseSchedUrl, walk } from '../../../src/core/index.js';
import { eventOfKey, linkedEvents, sameEvent } from '../../../src/core/note/linkedEvents.js';
import { pathTo, placeOf, sectionById, talkAgain, talkOf } from '../../../src/core/note/paths.js';
import { NOTE } from '../conferenceNote.js';
import { TEXT } from '../twoTalks.js';

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
    const widgets = note.sections[0]?.children[0]?.children[0];
    assert.equal(placeOf(note, pathTo(note, widgets?.id ?? '')), 'Monday');
  });

  it('is none for what is not there', () => {
    assert.deepEqual(pathTo(NOTE, 'nowhere'), []);
    assert.equal(sectionById(NOTE, 'nowhere'), undefined);
  });
});

describe('the talk of a link', () => {
  it('is found by host and id, whatever the rest of the address', () => {
    const note = parseNote(TEXT);
    for (const url of [
      'https://kccnceu2024.sched.com/event/1YeLy',
      'http://kccnceu2024.sched.org/event/1YeLy/old-title',
      'https://sched.co/1YeLy',
    ]) {
      const link = parseSchedUrl(url);
      assert.equal(link && talkOf(note, link)?.title, 'Widgets at Scale', url);
    }
  });

  it('is none of another conference, and none of another id', () => {
    const [a, b, c] = [
      'https://a2024.sched.com/event/1YeLy',
      'https://b2024.sched.com/event/1YeLy',
      'https://a2024.sched.com/event/1YeLz',
    ].map(parseSchedUrl);
    assert.ok(a && b && c);
    assert.equal(sameEvent(a, b), false);
    assert.equal(sameEvent(a, c), false);
    assert.equal(talkOf(parseNote(TEXT), a), undefined);
  });
});

describe('the events that a note links to', () => {
  it('are each there once, with the host and the id of the first link, as keys from which both can be read again', () => {
    const note = parseNote(
      '# Day 1\n\n## A\n\nhttps://foo.sched.com/event/1aBc1/a?iframe=no\n\n## B\n\nhttp://foo.sched.org/event/1aBc1\n\nhttps://sched.co/1aBc2\n',
    );
    const events = linkedEvents(note);
    assert.deepEqual(events, ['foo.sched.com/1aBc1', 'sched.co/1aBc2']);
    assert.deepEqual(events.map(eventOfKey), [
      { host: 'foo.sched.com', eventId: '1aBc1' },
      { host: 'sched.co', eventId: '1aBc2' },
    ]);
  });
});

describe('a talk of a note that has changed', () => {
  const TWO = '# Day 1\n\n## Widgets - Ada Lund, Acme\n\n## Cogs - Sam Small, Tiny\n';
  const again = (text: string): string | undefined => {
    const note = parseNote(TWO);
    const talk = [...walk(note)].find(({ title }) => title === 'Widgets');
    assert.equal(talk?.kind, 'talk');
    return talkAgain(parseNote(text), { note, talk })?.title;
  };

  it('is found where it has moved to', () =>
    assert.equal(again('# Day 1\n\n## Cogs - Sam Small, Tiny\n\n## Widgets - Ada Lund, Acme\n'), 'Widgets'));

  it('is found by its place when its heading, or one above, is another', () => {
    assert.equal(again(TWO.replace('Widgets', 'Gadgets')), 'Gadgets');
    assert.equal(again(TWO.replace('Day 1', 'Day 2')), 'Widgets');
  });

  it('is not the next one when it is gone', () => {
    assert.equal(again('# Day 1\n\n## Cogs - Sam Small, Tiny\n'), undefined);
    assert.equal(again(''), undefined);
  });
});
