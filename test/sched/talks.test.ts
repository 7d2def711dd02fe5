import assert from 'node:assert/strict';
import { parseSchedUrl } from '../../src/core/index.js';
import type { SchedUrl } from '../../src/core/index.js';
import type { SchedSpeaker } from '../../src/sched/page/talk.js';
import { talkOfEvent, talkOfLink, talkOfPage } from '../../src/sched/writing/talks.js';
import { event } from './schedules.js';

const LINK: SchedUrl = {
  host: 'foo2026.sched.com',
  eventId: '1aBc1',
  url: 'https://foo2026.sched.com/event/1aBc1',
};

describe('a talk to write down from a schedule', () => {
  const urlOf = (url: string): string | undefined => talkOfEvent(event('Widgets', '2026-03-25T13:15:00Z', { url })).url;

  it('has the title and the address of the event', () => {
    const { title, url } = talkOfEvent(
      event('Widgets - Ada Lund', '2026-03-25T13:15:00Z', { url: 'https://example.com/a' }),
    );
    assert.deepEqual([title, url], ['Widgets - Ada Lund', 'https://example.com/a']);
  });

  it('has an address that cannot end a link or be markup, or none', () => {
    assert.equal(urlOf('https://example.com/a<b> c'), 'https://example.com/a%3Cb%3E%20c');
    assert.equal(urlOf('https://exa mple'), undefined);
    assert.deepEqual(talkOfEvent({ uid: '1', title: 'Widgets', start: '', end: '' }), { title: 'Widgets' });
  });
});

describe('a talk to write down from its page', () => {
  const speakers = (...all: readonly SchedSpeaker[]): unknown =>
    talkOfPage({ title: 'Widgets', speakers: all, files: [] }, LINK).speakers;

  it('has the title of the page and the address of the link', () =>
    assert.deepEqual(talkOfPage({ title: 'Widgets', speakers: [], files: [] }, LINK), {
      title: 'Widgets',
      speakers: [],
      url: LINK.url,
    }));

  it('has speakers with their organisations, without their positions', () => {
    assert.deepEqual(
      speakers(
        { name: 'Ada Lund', organization: 'Principal Engineer, Acme, Inc.', role: 'Speakers' },
        { name: 'Jo Small', organization: 'Umbrella' },
        { name: 'Sam Solo' },
      ),
      [
        { name: 'Ada Lund', organization: 'Acme, Inc.' },
        { name: 'Jo Small', organization: 'Umbrella' },
        { name: 'Sam Solo' },
      ],
    );
  });

  it('keeps names and organisations as they are where they do not read as those of one speaker', () => {
    const odd = { name: 'Ada & Jo', organization: 'Acme' };
    const two = { name: 'Ada Lund', organization: 'Acme & Bo Poe, Foo' };
    assert.deepEqual(speakers(odd, two, { name: 'X; Y' }), [odd, two, { name: 'X; Y' }]);
  });

  it('leaves out sponsors and exhibitors', () =>
    assert.deepEqual(
      speakers({ name: 'Acme', role: 'Sponsors' }, { name: 'Foo', role: 'Exhibitor' }, { name: 'Ada Lund' }),
      [{ name: 'Ada Lund' }],
    ));
});

describe('a talk to write down from its link alone', () => {
  const of = (url: string): unknown => talkOfLink(parseSchedUrl(url) ?? assert.fail(url));

  it('has the title that its address spells', () =>
    assert.deepEqual(of(`${LINK.url}/panel-rust-on-kubernetes`), {
      title: 'Panel: Rust on Kubernetes',
      url: `${LINK.url}/panel-rust-on-kubernetes`,
    }));

  it('is called by the id of its event where the address spells no title', () =>
    assert.deepEqual(of(LINK.url), { title: 'Event 1aBc1', url: LINK.url }));
});
