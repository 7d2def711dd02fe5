import assert from 'node:assert/strict';
import { belongingOf } from '../../src/sched/writing/conferenceOfNote.js';
import { event, schedule } from './schedules.js';

const SCHEDULE = schedule(
  [event('Widgets', '2026-03-24T09:00:00Z', { url: 'https://kccnceu2026.sched.com/event/1aBc1' })],
  'KubeCon + CloudNativeCon Europe 2026',
);
const about = (events: readonly string[], title = 'Notes', path = '/notes/notes.md'): ReturnType<typeof belongingOf> =>
  belongingOf({ events, title, path }, SCHEDULE);
const links = (host: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${host}.sched.com/1aBc${at}`);

describe('the conference that a note is about', () => {
  it('is the one that most of its links lead to', () => {
    assert.equal(about(links('kccnceu2026', 1)), 'same');
    assert.equal(about([...links('kccnceu2026', 5), ...links('barconf2025', 2)]), 'same');
    assert.equal(about([...links('kccnceu2026', 2), ...links('barconf2025', 5)]), 'other');
    assert.equal(about(links('barconf2025', 1)), 'other');
  });

  it('may be one of several that share a note', () =>
    assert.equal(about([...links('kccnceu2026', 4), ...links('barconf2025', 9)]), 'same'));

  it('is told by the name in the title, the file or a folder where there are no links', () => {
    assert.equal(about([], 'KubeCon EU 2026: Tuesday'), 'same');
    assert.equal(about([], 'Tuesday', '/home/ada/KubeCon-Europe/2026/tuesday.md'), 'same');
    assert.equal(about([], 'Tuesday', '/notes/kccnceu2026/tuesday.md'), 'same');
    assert.equal(about(['sched.co/1aBc1'], 'KubeCon'), 'same');
    assert.equal(about([], 'Ideas', '/kubecon/2026/drafts/some/folder/ideas.md'), 'unknown');
    assert.equal(about([]), 'unknown');
  });

  it('is another in another year or region', () => {
    assert.equal(about([], 'KubeCon EU 2025'), 'other');
    assert.equal(about([], 'KubeCon North America 2026'), 'other');
    assert.equal(about([], 'Tuesday', '/notes/kubecon-na/tuesday.md'), 'other');
  });

  it('is told by its name though all links so far lead to a conference beside it', () => {
    assert.equal(about(links('colocatedeventseu2026', 5), 'KubeCon Europe 2026'), 'same');
    assert.equal(about(links('kccncna2026', 5), 'KubeCon 2026'), 'other');
  });
});
