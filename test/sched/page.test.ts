import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SchedTalk } from '../../src/sched/index.js';
import { parseSchedPage } from '../../src/sched/page/page.js';
import { CHALLENGE, FACTS, file, newPage, oldPage, type PageFacts, people, person } from './pages.js';

const TALK: SchedTalk = {
  title: 'Widgets at Scale - Ada Lund, Acme',
  start: '2026-03-25T13:15:00+01:00',
  end: '2026-03-25T14:15:00+01:00',
  timeZone: 'CET',
  room: 'Hall 8 | Room F',
  track: 'Maintainer Track',
  level: 'Intermediate',
  speakers: [
    { name: 'Ada Lund', organization: 'Principal Engineer, Acme', role: 'Speakers' },
    { name: 'Jo Small', organization: 'Umbrella, Inc.', role: 'Speakers' },
  ],
  abstract: 'We built widgets.\n\nThen we scaled them.',
  files: [],
};

describe('an event page', () => {
  it('is read in the template of today', () => {
    assert.deepEqual(parseSchedPage(newPage()), TALK);
  });

  it('is read in the template before mid-2024, without its attendees', () => {
    assert.deepEqual(parseSchedPage(oldPage()), TALK);
  });

  it('is read with its head, its doctype and with a byte order mark', () => {
    assert.deepEqual(parseSchedPage(`\uFEFF${newPage({ ...FACTS, head: '<title>FooCon 2026: Widgets</title><meta name="title" content="x">' })}`), TALK);
  });

  it('can have nothing but a title', () => {
    for (const page of [newPage, oldPage]) {
      const talk = parseSchedPage(page({ title: 'Lunch' }));
      assert.deepEqual([talk?.title, talk?.speakers, talk?.files, talk?.abstract, talk?.room, talk?.track], ['Lunch', [], [], undefined, undefined, undefined]);
    }
  });

  it('leaves out badges beside and inside the title', () => {
    assert.equal(title(newPage, { title: 'Widgets', badge: ' FULL <span class="badge">Waitlist</span>' }), 'Widgets');
    assert.equal(title(oldPage, { title: 'Widgets', badge: '<span class="sched-event-seats sched-event-seats-limited">Limited Capacity</span>' }), 'Widgets');
  });

  it('shows characters where the page has references to them', () => {
    assert.equal(title(newPage, { title: 'R&amp;D &lt;b&gt; &#8212; &#x1F600; caf&eacute; it&#146;s &nbsp; &unknown;' }), 'R&D <b> — 😀 café it’s &unknown;');
    assert.equal(title(oldPage, { title: 'Q&A with [x](command:y) &lt;img onerror=1&gt;' }), 'Q&A with [x](command:y) <img onerror=1>');
  });

  it('has thirty speakers under their roles', () => {
    const many = Array.from({ length: 30 }, (_, at) => person(`Speaker ${at}`, `Org ${at}`));
    for (const page of [newPage, oldPage]) {
      const talk = parseSchedPage(page({ ...FACTS, people: `<strong>Moderators</strong> ${people(person('Mo Derator'))} <br class="s-clr"/> <strong>Speakers</strong> ${people(...many)}` }));
      assert.deepEqual(talk?.speakers.slice(0, 2), [{ name: 'Mo Derator', role: 'Moderators' }, { name: 'Speaker 0', organization: 'Org 0', role: 'Speakers' }]);
      assert.equal(talk.speakers.length, 31);
    }
  });

  it('has files with their types, once each, and none that is no address of the web', () => {
    const files = [
      file('Widgets at Scale', 'https://hosted-files.sched.co/fooconf/e8/Widgets%20at%20Scale.pdf', 'pdf'),
      file('Widgets at Scale', 'https://hosted-files.sched.co/fooconf/e8/Widgets%20at%20Scale.pdf', 'pdf'),
      file('', '//static.sched.com/hosted_files/fooconf/7d/Notes%20100%.pptx', 'ppt'),
      file('Evil', 'javascript:alert(1)', 'pdf'),
    ].join('\n');
    assert.deepEqual(parseSchedPage(newPage({ ...FACTS, files }))?.files, [
      { name: 'Widgets at Scale', url: 'https://hosted-files.sched.co/fooconf/e8/Widgets%20at%20Scale.pdf', type: 'pdf' },
      { name: 'Notes%20100%.pptx', url: 'https://static.sched.com/hosted_files/fooconf/7d/Notes%20100%.pptx', type: 'pptx' },
    ]);
  });

  it('keeps the lines, paragraphs and lists of its abstract', () => {
    const description = '<p>One&nbsp;two\n  three</p><div>Four<br>five</div><ul><li>six</li><li><p>seven</p></li></ul>eight<script>no()</script><!-- no -->';
    assert.equal(parseSchedPage(newPage({ ...FACTS, description }))?.abstract, 'One two three\n\nFour\nfive\n\n- six\n- seven\n\neight');
  });

  it('is the same saved by a browser, with every address whole', () => {
    const saved = newPage().replace(/ href="(?!https?:)\/?([^"]*)"/g, ' href="https://fooconf2027.sched.com/$1"');
    assert.deepEqual(parseSchedPage(saved), TALK);
    assert.deepEqual(parseSchedPage(saved.replaceAll('com/#"', 'com/event/1aBc1/widgets"')), TALK);
  });

  it('ends its abstract where the next part begins, also when an element was never closed', () => {
    assert.equal(parseSchedPage(newPage({ ...FACTS, description: '<div><b>We built widgets.' }))?.abstract, 'We built widgets.');
  });

  it('names its level by any field about experience', () => {
    assert.equal(parseSchedPage(newPage({ ...FACTS, fields: '<li><strong>Session Recorded?</strong> <a href="area/Yes">Yes</a></li><li><strong>Audience Level</strong> <a href="audience/Any">Any</a></li>' }))?.level, 'Any');
    assert.equal(parseSchedPage(newPage({ ...FACTS, fields: '<li><strong>User Experience</strong> <a href="company/Yes">Yes</a></li>' }))?.level, undefined);
    assert.equal(parseSchedPage(newPage({ ...FACTS, fields: '' }))?.level, undefined);
  });
});

describe('the recording of a talk', () => {
  const cases: readonly (readonly [string, PageFacts, string | undefined])[] = [
    ['is embedded', { frame: '<iframe src="//www.youtube.com/embed/AAAAAAAAAAA?rel=0" allowfullscreen></iframe>' }, 'https://www.youtube.com/embed/AAAAAAAAAAA?rel=0'],
    ['is linked by a button', { files: '<div class="sched-button"><a href="https://youtu.be/AAAAAAAAAAA">LINK TO VIDEO RECORDING</a></div>' }, 'https://youtu.be/AAAAAAAAAAA'],
    ['is in a field', { fields: '<li><strong>Video</strong> <a href="https://youtu.be/BBBBBBBBBBB">https://youtu.be/BBBBBBBBBBB</a></li>' }, 'https://youtu.be/BBBBBBBBBBB'],
    ['is in the abstract', { description: '<a href="https://vimeo.com/1/2">View the pre-recorded presentation</a>' }, 'https://vimeo.com/1/2'],
    ['is in the abstract by another word', { description: 'You may <a href="https://vimeo.com/1/2">view this</a> at any time.' }, 'https://vimeo.com/1/2'],
    ['is not a talk somebody gave elsewhere', { description: 'With <a href="https://www.youtube.com/watch?v=AAAAAAAAAAA">Ada Lund</a>' }, undefined],
    ['is linked by one of two buttons nobody closed', { files: '<div class="sched-button"><a href="https://example.com">More<a href="https://youtu.be/AAAAAAAAAAA">Recording</div>' }, 'https://youtu.be/AAAAAAAAAAA'],
    ['is not a meeting', { files: '<div class="sched-button"><a href="https://example.zoom.us/j/1">Join the video call</a></div>' }, undefined],
    ['is not embedded slides', { frame: '<iframe src="https://docs.google.com/presentation/d/e/x/embed"></iframe>' }, undefined],
    ['is not a channel', { fields: '<li><strong>More</strong> <a href="https://www.youtube.com/@acme">Acme</a></li>' }, undefined],
  ];
  for (const [what, facts, video] of cases) {
    it(what, () => assert.equal(parseSchedPage(newPage({ ...FACTS, ...facts }))?.video, video));
  }
});

describe('the time of a talk', () => {
  const cases: readonly (readonly [when: string, zone: string, start: string, end: string | undefined])[] = [
    ['Thursday October 22, 2026 11:15am - 12:00pm', 'PDT', '2026-10-22T11:15:00-07:00', '2026-10-22T12:00:00-07:00'],
    ['Sunday April 26, 2026 10:00pm - Monday April 27, 2026 2:00am', 'EDT', '2026-04-26T22:00:00-04:00', '2026-04-27T02:00:00-04:00'],
    ['Thursday July 5, 2018 08:00 - Friday July 6, 2018 00:00', 'CEST', '2018-07-05T08:00:00+02:00', '2018-07-06T00:00:00+02:00'],
    ['Saturday December 31, 2022 11:00pm - 1:00am', 'EST', '2022-12-31T23:00:00-05:00', '2023-01-01T01:00:00-05:00'],
    ['Friday November 10, 2023 12:05am - 12:15pm', '', '2023-11-10T00:05:00', '2023-11-10T12:15:00'],
    ['Friday November 10, 2023 9:00am', 'JST', '2023-11-10T09:00:00+09:00', undefined],
    ['Tuesday June 10, 2025 13:15 - 14:15', '+08', '2025-06-10T13:15:00+08:00', '2025-06-10T14:15:00+08:00'],
    ['Tuesday June 10, 2025 13:15 - 14:15', 'Europe/Amsterdam', '2025-06-10T13:15:00+02:00', '2025-06-10T14:15:00+02:00'],
    ['mercredi 25 mars 2026 13:15 - 14:15', 'CET', '2026-03-25T13:15:00+01:00', '2026-03-25T14:15:00+01:00'],
    ['Tuesday June 10, 2025 13:15 - 14:15', 'XYZ', '2025-06-10T13:15:00', '2025-06-10T14:15:00'],
  ];
  for (const [when, zone, start, end] of cases) {
    it(`${when} ${zone}`, () => {
      for (const page of [newPage, oldPage]) {
        const talk = parseSchedPage(page({ ...FACTS, when, zone }));
        assert.deepEqual([talk?.start, talk?.end, talk?.timeZone], [start, end, zone === '' ? undefined : zone]);
      }
    });
  }

  it('has its zone also where that sticks to the time', () => {
    assert.equal(parseSchedPage(newPage({ ...FACTS, when: 'Wednesday March 25, 2026 13:15 - 14:15CET', zone: '' }))?.start, '2026-03-25T13:15:00+01:00');
  });

  it('is that of the place where an abbreviation means several zones', () => {
    const start = (facts: PageFacts): string | undefined => parseSchedPage(newPage({ ...FACTS, ...facts }))?.start?.slice(-6);
    const [december, june] = ['Thursday December 12, 2024 9:00am - 9:30am', 'Tuesday June 10, 2025 9:00am - 9:30am'];
    assert.equal(start({ when: june, zone: 'CST', address: 'Hong Kong, China' }), '+08:00');
    assert.equal(start({ when: june, zone: 'CST', room: '第一會議室' }), '+08:00');
    assert.equal(start({ when: december, zone: 'CST' }), '-06:00');
    assert.equal(start({ when: june, zone: 'IST', address: 'Convention Centre, Dublin' }), '+01:00');
    assert.equal(start({ when: june, zone: 'IST', head: '<title>KubeCon + CloudNativeCon India 2025: Widgets</title>' }), '+05:30');
    assert.equal(start({ when: june, zone: 'IST' }), ':00:00', 'nobody knows which');
  });

  it('is taken from the old heading where there is no other', () => {
    assert.deepEqual(
      [parseSchedPage(oldPage({ ...FACTS, when: '', zone: '' }))].map((talk) => [talk?.start, talk?.end]),
      [['2026-03-25T13:15:00', '2026-03-25T14:15:00']],
    );
  });

  it('is the one machines are told where people are told none that is exact', () => {
    const head = '<script type="application/ld+json">{"@type":"Event","name":"W","startDate":"2026-06-10T13:15:00+0530","endDate":"2026-06-10T14:15:00+0530"}</script>';
    const talk = parseSchedPage(newPage({ ...FACTS, when: 'Wednesday June 10, 2026 13:15 - 14:15', zone: 'IST', head }));
    assert.deepEqual([talk?.start, talk?.end, talk?.timeZone], ['2026-06-10T13:15:00+05:30', '2026-06-10T14:15:00+05:30', 'IST']);
  });
});

describe('JSON-LD alone', () => {
  it('tells the talk, escaped twice as it is, in a graph or not', () => {
    const event = { '@type': 'Event', name: 'R&amp;D', description: 'We built &lt;b&gt;widgets&lt;/b&gt;.<br />Then we scaled them.', startDate: '2026-03-25T13:15:00+0100', endDate: '2026-03-25T14:15:00Z', location: { '@type': 'Place', name: 'Room F' } };
    for (const data of [event, [event], { '@graph': [{ '@type': 'Organization' }, event] }]) {
      assert.deepEqual(parseSchedPage(`<script type="application/ld+json">${JSON.stringify(data)}</script>`), {
        title: 'R&D', start: '2026-03-25T13:15:00+01:00', end: '2026-03-25T14:15:00Z', room: 'Room F', speakers: [], files: [],
        abstract: 'We built widgets.\nThen we scaled them.',
      });
    }
  });

  it('counts where it is of the talk, not of the conference beside it', () => {
    const block = (name: string, startDate: string): string => `<script type="application/ld+json">${JSON.stringify({ '@type': 'Event', name, startDate })}</script>`;
    const conference = block('FooCon 2026', '2026-03-20T09:00:00+0100');
    const when = { when: 'Wednesday March 25, 2026 13:15 - 14:15', zone: 'XYZ', title: 'Bits &amp; Widgets' };
    const start = (...blocks: readonly string[]): string | undefined => parseSchedPage(newPage({ ...FACTS, ...when, head: blocks.join('') }))?.start;
    assert.equal(start(conference), '2026-03-25T13:15:00');
    assert.equal(start(conference, block('Bits &amp;amp; Widgets', '2026-03-25T13:15:00+0530')), '2026-03-25T13:15:00+05:30');
  });

  it('may be broken', () => {
    assert.deepEqual(parseSchedPage(newPage({ ...FACTS, head: '<script type="application/ld+json">{"@type":"Event",</script>' })), TALK);
  });
});

describe('no event page', () => {
  it('is a challenge, a list of events, an error or nothing', () => {
    const list = '<a class="name" href="event/1aBc1/a" id="0123456789abcdef0123456789abcdee">A</a><a class="name" href="event/1aBc2/b" id="0123456789abcdef0123456789abcdef">B</a>';
    for (const html of [CHALLENGE, list, '<html><body><h1>404 Not Found</h1></body></html>', '', '{"a":1}', '\0\0', '<', '<a class="name">']) {
      assert.equal(parseSchedPage(html), undefined, html);
    }
  });

  it('is one of a speaker with a single talk, of several talks in full, or of the conference', () => {
    const single = '<div class="list-simple"><span class="event ev_1"><a class="name" href="event/1aBc1/widgets" id="0123456789abcdef0123456789abcdef">Widgets</a></span></div>';
    const head = (address: string): string => `<meta name="twitter:site" content="@sched"><meta property="og:title" content="FooCon 2026"><meta property="og:url" content="https://fooconf2027.sched.com/${address}">`;
    const conference = '<script type="application/ld+json">{"@type":"Event","name":"FooCon 2026","startDate":"2026-03-25"}</script>';
    const full = newPage().replace('href="#"', 'href="event/1aBc1/widgets"');
    for (const html of [single, conference + single, full + full, conference + full + full, head(''), head('speaker/ada') + single, head('list/simple') + conference]) {
      assert.equal(parseSchedPage(html), undefined, html);
    }
    assert.equal(parseSchedPage(head('event/1aBc1'))?.title, 'FooCon 2026');
  });

  it('is garbage, and what is cut or broken gives a talk or nothing', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('<a class="name">', '</a>', '<div class="tip-roles">', '</div>', '<strong>', '&amp', '&#', '<!--', '<script>', '"', "'", '<', '>', '\0'));
    fc.assert(fc.property(fc.array(piece), fc.nat(), (pieces, at) => {
      const page = newPage();
      const cut = at % page.length;
      for (const html of [pieces.join(''), page.slice(0, cut), `${page.slice(0, cut)}${pieces.join('')}${page.slice(cut)}`]) {
        const talk = parseSchedPage(html);
        if (talk !== undefined) assert.notEqual(talk.title, '');
      }
    }), { numRuns: 300 });
  });

  // Time that grows faster than the text would take minutes here.
  it('is read to its end, whatever a megabyte is made of', () => {
    for (const unit of ['<div>', '</a>', '<div><a></b>', '<strong>x', '<a class="name">', '<div class="sched-person-session">', '<li>', '<!--', '&amp']) {
      assert.equal(parseSchedPage(unit.repeat(1_000_000 / unit.length)), undefined, unit);
    }
  });

  const start = '<a class="name" href="#">x</a><div class="sched-event-details">';

  const description = '<div class="tip-description">Widgets</div>';

  it('is read as far as its elements are not nested deeper than those of any page', () => {
    for (const unit of ['<div>', '<b><i>', '<ul><li>', '<svg>', '<table><tr><td>', '<p><span>']) {
      const talk = parseSchedPage(`${start}${description}${unit.repeat(100_000)}<a class="file-uploaded" href="https://example.com/x.pdf">X</a>`);
      assert.deepEqual([talk?.title, talk?.abstract, talk?.files], ['x', 'Widgets', []], unit);
    }
    assert.equal(parseSchedPage(`${'<div>'.repeat(400)}${start}${description}`)?.abstract, 'Widgets');
  }).timeout(20_000);

  const files = Array.from({ length: 200 }, (_, at) => `<a class="file-uploaded" href="https://example.com/${at}.pdf"><b>`).join('');
  for (const [what, more] of [
    ['lines', `<div class="tip-description">${'<br>'.repeat(125_000)}`],
    ['cells', `<div class="tip-description">${'<td>'.repeat(125_000)}`],
    ['items', `<div class="tip-description">${'<li>'.repeat(125_000)}`],
    ['fields inside each other', `<div class="sched-event-type"><ul class="tip-custom-fields">${'<li><strong>'.repeat(40_000)}`],
    ['ends of elements that do not begin, inside many that do not end', '<i>'.repeat(400) + '</x>'.repeat(250_000)],
    ['elements that begin and end by turns, with the wrong names', '<div></x>'.repeat(100_000)],
    ['an attribute', `<div class="${'a '.repeat(500_000)}">`],
    ['attributes', `<div ${Array.from({ length: 100_000 }, (_, at) => `a${at}=b`).join(' ')}>`],
    ['an attribute that does not end', `<div class="${'a>'.repeat(500_000)}`],
    ['a comment that does not end', `<!--${'<div>->'.repeat(150_000)}`],
    ['comments inside each other', '<!-- '.repeat(200_000)],
    ['the beginnings of tags', '<'.repeat(1_000_000)],
    ['the beginnings of references', `<div>${'&#x'.repeat(300_000)}`],
    ['a script that does not end', `<script type="application/ld+json">${'</scrip'.repeat(150_000)}`],
    ['brackets of JSON-LD', `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>`],
    ['abstracts inside each other with links', '<div class="tip-description">'.repeat(400) + '<a href="x">y</a>'.repeat(50_000)],
    ['files inside each other', `${files}${'word '.repeat(200_000)}`],
    ['tracks inside each other', `<div class="sched-event-type">${'<a href="type/x"><b>'.repeat(200)}${'word '.repeat(200_000)}`],
  ] as const) {
    // Time that grows faster than the text, or with the depth of elements that are read one by one, would take minutes.
    it(`is read to its end when a megabyte is made of ${what}`, () => {
      assert.equal(parseSchedPage(`${start}${more}`)?.title, 'x');
    }).timeout(20_000);
  }
});

function title(page: typeof newPage, facts: PageFacts): string | undefined {
  return parseSchedPage(page({ ...FACTS, ...facts }))?.title;
}
