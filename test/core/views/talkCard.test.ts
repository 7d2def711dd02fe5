import assert from 'node:assert/strict';
import { type Note, parseNote, parseSchedUrl, type Talk, walk } from '../../../src/core/index.js';
import { schedLinkAt } from '../../../src/core/views/links.js';
import { sameEvent, talkOf } from '../../../src/core/note/paths.js';
import { linkCard, talkCard } from '../../../src/core/views/talkCard.js';

const NOTE = `# KubeCon Day 1

# Data Day

## Widgets at Scale - Ada Lund, Acme & Jo Hart, Umbrella, Inc.

https://kccnceu2024.sched.com/event/1YeLy/widgets-at-scale-ada-lund-acme-jo-hart-umbrella-inc?iframe=no&w=100%&sidebar=yes

TODO: try widgets

DONE: ask Ada

> nice slide, look it up later

### More

See [the paper](https://example.com/paper).

## Gadgets for Everyone

https://kccnceu2024.sched.com/event/1YeLz/gadgets-for-everyone-sam-small-tiny
`;

describe('the card of a talk', () => {
  it('says who, where, when, and all the note has on it', () => {
    const note = parseNote(NOTE);
    const { notes, ...card } = talkCard(note, talk(note, 'Widgets at Scale'));
    assert.deepEqual(card, {
      title: 'Widgets at Scale',
      speakers: [
        { name: 'Ada Lund', organization: 'Acme' },
        { name: 'Jo Hart', organization: 'Umbrella, Inc.' },
      ],
      eventName: 'KubeCon + CloudNativeCon Europe 2024',
      place: 'KubeCon Day 1 › Data Day',
      url: 'https://kccnceu2024.sched.com/event/1YeLy/widgets-at-scale-ada-lund-acme-jo-hart-umbrella-inc',
    });
    assert.deepEqual(
      notes && {
        open: notes.open.map(({ text }) => text),
        done: notes.done.map(({ text }) => text),
        hints: notes.hints.length,
        remarks: notes.remarks.map(({ text }) => text),
        resources: notes.resources.map(({ url }) => url),
      },
      {
        open: ['try widgets'],
        done: ['ask Ada'],
        hints: 1,
        remarks: ['nice slide, look it up later'],
        resources: ['https://example.com/paper'],
      },
    );
  });

  it('shows what the link has beyond the title where the note names no speakers', () => {
    const note = parseNote(NOTE);
    const card = talkCard(note, talk(note, 'Gadgets for Everyone'));
    assert.deepEqual(card.speakers, []);
    assert.equal(card.slugRemainder, 'sam small tiny');
  });

  it('names the conference also when asked for by a short link, which names none', () => {
    const note = parseNote(NOTE);
    const short = parseSchedUrl('https://sched.co/1YeLy');
    assert.ok(short);
    const card = talkCard(note, talk(note, 'Widgets at Scale'), short);
    assert.equal(card.eventName, 'KubeCon + CloudNativeCon Europe 2024');
    assert.equal(card.url, 'https://sched.co/1YeLy');
  });

  it('leaves out what nobody knows', () => {
    const note = parseNote('# A Talk\n\nSpeaker: Ada Lund\n');
    const { notes, ...card } = talkCard(note, talk(note, 'A Talk'));
    assert.ok(notes);
    assert.deepEqual(card, { title: 'A Talk', speakers: [{ name: 'Ada Lund' }] });
  });
});

describe('the card of a link alone', () => {
  it('guesses the title from the slug', () => {
    const link = parseSchedUrl('https://fooconf2027.sched.com/event/1aBcD/some-great-kubernetes-talk?iframe=no');
    assert.ok(link);
    assert.deepEqual(linkCard(link), {
      title: 'Some great Kubernetes talk',
      speakers: [],
      eventName: 'Fooconf 2027',
      url: 'https://fooconf2027.sched.com/event/1aBcD/some-great-kubernetes-talk',
    });
  });

  it('names the event by its id where there is no slug', () => {
    const link = parseSchedUrl('https://fooconf2027.sched.com/event/1aBcD');
    assert.equal(link && linkCard(link).title, 'Event 1aBcD');
  });
});

describe('the link at a position', () => {
  const LINE = 6;
  const text = NOTE.split('\n')[LINE] ?? '';

  it('is the whole link, wherever in it the position is', () => {
    const note = parseNote(NOTE);
    for (const character of [0, 12, text.length]) {
      assert.deepEqual(schedLinkAt(note, { line: LINE, character }, text)?.range, {
        start: { line: LINE, character: 0 },
        end: { line: LINE, character: text.length },
      });
    }
  });

  it('is none beside a link, on another line, or on a link to elsewhere', () => {
    const note = parseNote(NOTE);
    assert.equal(schedLinkAt(note, { line: 0, character: 3 }, '# KubeCon Day 1'), undefined);
    assert.equal(
      schedLinkAt(note, { line: 16, character: 20 }, 'See [the paper](https://example.com/paper).'),
      undefined,
    );
  });

  it('is read off the line where the note has no section for it', () => {
    const line = '[w]: <https://fooconf2027.sched.com/event/1aBcD/widgets> "Widgets"';
    assert.deepEqual(schedLinkAt(parseNote(''), { line: 3, character: 20 }, line), {
      host: 'fooconf2027.sched.com',
      eventId: '1aBcD',
      slug: 'widgets',
      url: 'https://fooconf2027.sched.com/event/1aBcD/widgets',
      range: { start: { line: 3, character: 6 }, end: { line: 3, character: 55 } },
    });
    assert.equal(schedLinkAt(parseNote(''), { line: 3, character: 2 }, line), undefined);
  });
});

describe('the talk of a link', () => {
  it('is found by host and id, whatever the rest of the address', () => {
    const note = parseNote(NOTE);
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
    assert.equal(talkOf(parseNote(NOTE), a), undefined);
  });
});

function talk(note: Note, title: string): Talk {
  const found = [...walk(note)].find((section) => section.title === title);
  assert.equal(found?.kind, 'talk');
  return found;
}
