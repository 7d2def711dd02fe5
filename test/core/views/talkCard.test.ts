import assert from 'node:assert/strict';
import { type Note, parseNote, parseSchedUrl, type Talk, walk } from '../../../src/core/index.js';
import { linkCard, saysMoreThanHeading, talkCard } from '../../../src/core/views/talkCard.js';
import { TEXT as NOTE } from '../twoTalks.js';

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
    assert.deepEqual(card.speakers, [{ name: 'Sam Small', organization: 'Tiny' }]);
    assert.equal(card.speakersAreFromLink, true);
    assert.equal(card.slugRemainder, undefined);
  });

  it('shows the words of the link where they do not tell the speakers for certain', () => {
    const note = parseNote('# KubeCon 2024\n\n## Gadgets\n\nhttps://x.sched.com/event/1YFa1/gadgets-for-zyx-and-qwe');
    const card = talkCard(note, talk(note, 'Gadgets'));
    assert.deepEqual(card.speakers, []);
    assert.equal(card.speakersAreFromLink, undefined);
    assert.equal(card.slugRemainder, 'for zyx and qwe');
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

describe('the card over a heading', () => {
  const saysMore = (below: string): boolean => {
    const note = parseNote(`# Day 1\n\n## Cogs - Sam Small, Tiny\n\n${below}\n`);
    return saysMoreThanHeading(talkCard(note, talk(note, 'Cogs')));
  };

  it('says more where there is a link, or anything that the card shows of the notes', () => {
    for (const below of [
      'https://fooconf2027.sched.com/event/1aBcD',
      'TODO: oil them',
      'DONE: oil them',
      'look it up later',
      '> round',
      'https://example.com',
    ])
      assert.equal(saysMore(below), true, below);
  });

  it('says no more where there is nothing, or only what it does not show', () => {
    assert.equal(saysMore(''), false);
    assert.equal(saysMore('They turn.'), false);
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

function talk(note: Note, title: string): Talk {
  const found = [...walk(note)].find((section) => section.title === title);
  assert.equal(found?.kind, 'talk');
  return found;
}
