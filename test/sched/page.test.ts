import assert from 'node:assert/strict';
import { parseSchedPage } from '../../src/sched/page/page.js';
import { FACTS, file, newPage, oldPage, type PageFacts, people, person, TALK } from './pages.js';

describe('an event page', () => {
  it('is read in the template of today', () => {
    assert.deepEqual(parseSchedPage(newPage()), TALK);
  });

  it('is read in the template before mid-2024, without its attendees', () => {
    assert.deepEqual(parseSchedPage(oldPage()), TALK);
  });

  it('is read with its head, its doctype and with a byte order mark', () => {
    assert.deepEqual(
      parseSchedPage(
        `\uFEFF${newPage({ ...FACTS, head: '<title>FooCon 2026: Widgets</title><meta name="title" content="x">' })}`,
      ),
      TALK,
    );
  });

  it('can have nothing but a title', () => {
    for (const page of [newPage, oldPage]) {
      const talk = parseSchedPage(page({ title: 'Lunch' }));
      assert.deepEqual(
        [talk?.title, talk?.speakers, talk?.files, talk?.abstract, talk?.room, talk?.track],
        ['Lunch', [], [], undefined, undefined, undefined],
      );
    }
  });

  it('leaves out badges beside and inside the title', () => {
    assert.equal(title(newPage, { title: 'Widgets', badge: ' FULL <span class="badge">Waitlist</span>' }), 'Widgets');
    assert.equal(
      title(oldPage, {
        title: 'Widgets',
        badge: '<span class="sched-event-seats sched-event-seats-limited">Limited Capacity</span>',
      }),
      'Widgets',
    );
  });

  it('keeps emphasis in the title, and leaves out what is styled as a badge', () => {
    assert.equal(title(newPage, { title: 'Big <em>Widgets</em> <span class="label">FULL</span>' }), 'Big Widgets');
    assert.equal(title(oldPage, { title: 'Big <em>Widgets</em> <span style="color: red">FULL</span>' }), 'Big Widgets');
  });

  it('tells the type of a file by its address, else by its icon', () => {
    const files = file('Slides', 'https://example.com/a.PDF', 'x') + file('Notes', 'https://example.com/notes', 'docx');
    assert.deepEqual(parseSchedPage(newPage({ ...FACTS, files }))?.files, [
      { name: 'Slides', url: 'https://example.com/a.PDF', type: 'pdf' },
      { name: 'Notes', url: 'https://example.com/notes', type: 'docx' },
    ]);
  });

  it('shows characters where the page has references to them', () => {
    assert.equal(
      title(newPage, { title: 'R&amp;D &lt;b&gt; &#8212; &#x1F600; caf&eacute; it&#146;s &nbsp; &unknown;' }),
      'R&D <b> — 😀 café it’s &unknown;',
    );
    assert.equal(
      title(oldPage, { title: 'Q&A with [x](command:y) &lt;img onerror=1&gt;' }),
      'Q&A with [x](command:y) <img onerror=1>',
    );
  });

  it('has thirty speakers under their roles', () => {
    const many = Array.from({ length: 30 }, (_, at) => person(`Speaker ${at}`, `Org ${at}`));
    for (const page of [newPage, oldPage]) {
      const talk = parseSchedPage(
        page({
          ...FACTS,
          people: `<strong>Moderators</strong> ${people(person('Mo Derator'))} <br class="s-clr"/> <strong>Speakers</strong> ${people(...many)}`,
        }),
      );
      assert.deepEqual(talk?.speakers.slice(0, 2), [
        { name: 'Mo Derator', role: 'Moderators' },
        { name: 'Speaker 0', organization: 'Org 0', role: 'Speakers' },
      ]);
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
      {
        name: 'Widgets at Scale',
        url: 'https://hosted-files.sched.co/fooconf/e8/Widgets%20at%20Scale.pdf',
        type: 'pdf',
      },
      {
        name: 'Notes%20100%.pptx',
        url: 'https://static.sched.com/hosted_files/fooconf/7d/Notes%20100%.pptx',
        type: 'pptx',
      },
    ]);
  });

  it('keeps the lines, paragraphs and lists of its abstract', () => {
    const description =
      '<p>One&nbsp;two\n  three</p><div>Four<br>five</div><ul><li>six</li><li><p>seven</p></li></ul>eight<script>no()</script><!-- no -->';
    assert.equal(
      parseSchedPage(newPage({ ...FACTS, description }))?.abstract,
      'One two three\n\nFour\nfive\n\n- six\n- seven\n\neight',
    );
  });

  it('is the same saved by a browser, with every address whole', () => {
    const saved = newPage().replace(/ href="(?!https?:)\/?([^"]*)"/g, ' href="https://fooconf2027.sched.com/$1"');
    assert.deepEqual(parseSchedPage(saved), TALK);
    assert.deepEqual(parseSchedPage(saved.replaceAll('com/#"', 'com/event/1aBc1/widgets"')), TALK);
  });

  it('ends its abstract where the next part begins, also when an element was never closed', () => {
    assert.equal(
      parseSchedPage(newPage({ ...FACTS, description: '<div><b>We built widgets.' }))?.abstract,
      'We built widgets.',
    );
  });

  it('names its level by any field about experience', () => {
    assert.equal(
      parseSchedPage(
        newPage({
          ...FACTS,
          fields:
            '<li><strong>Session Recorded?</strong> <a href="area/Yes">Yes</a></li><li><strong>Audience Level</strong> <a href="audience/Any">Any</a></li>',
        }),
      )?.level,
      'Any',
    );
    assert.equal(
      parseSchedPage(
        newPage({ ...FACTS, fields: '<li><strong>User Experience</strong> <a href="company/Yes">Yes</a></li>' }),
      )?.level,
      undefined,
    );
    assert.equal(parseSchedPage(newPage({ ...FACTS, fields: '' }))?.level, undefined);
  });
});

describe('the recording of a talk', () => {
  const cases: readonly (readonly [string, PageFacts, string | undefined])[] = [
    [
      'is embedded',
      { frame: '<iframe src="//www.youtube.com/embed/AAAAAAAAAAA?rel=0" allowfullscreen></iframe>' },
      'https://www.youtube.com/embed/AAAAAAAAAAA?rel=0',
    ],
    [
      'is embedded, but loaded only when it is seen',
      { frame: '<iframe data-src="https://player.vimeo.com/video/1"></iframe>' },
      'https://player.vimeo.com/video/1',
    ],
    [
      'is linked by a button',
      { files: '<div class="sched-button"><a href="https://youtu.be/AAAAAAAAAAA">LINK TO VIDEO RECORDING</a></div>' },
      'https://youtu.be/AAAAAAAAAAA',
    ],
    [
      'is in a field',
      {
        fields:
          '<li><strong>Video</strong> <a href="https://youtu.be/BBBBBBBBBBB">https://youtu.be/BBBBBBBBBBB</a></li>',
      },
      'https://youtu.be/BBBBBBBBBBB',
    ],
    [
      'is in the abstract',
      { description: '<a href="https://vimeo.com/1/2">View the pre-recorded presentation</a>' },
      'https://vimeo.com/1/2',
    ],
    [
      'is in the abstract by another word',
      { description: 'You may <a href="https://vimeo.com/1/2">view this</a> at any time.' },
      'https://vimeo.com/1/2',
    ],
    [
      'is not a talk somebody gave elsewhere',
      { description: 'With <a href="https://www.youtube.com/watch?v=AAAAAAAAAAA">Ada Lund</a>' },
      undefined,
    ],
    [
      'is linked by one of two buttons nobody closed',
      {
        files:
          '<div class="sched-button"><a href="https://example.com">More<a href="https://youtu.be/AAAAAAAAAAA">Recording</div>',
      },
      'https://youtu.be/AAAAAAAAAAA',
    ],
    [
      'is not a meeting',
      { files: '<div class="sched-button"><a href="https://example.zoom.us/j/1">Join the video call</a></div>' },
      undefined,
    ],
    [
      'is not embedded slides',
      { frame: '<iframe src="https://docs.google.com/presentation/d/e/x/embed"></iframe>' },
      undefined,
    ],
    [
      'is not a channel',
      { fields: '<li><strong>More</strong> <a href="https://www.youtube.com/@acme">Acme</a></li>' },
      undefined,
    ],
  ];
  for (const [what, facts, video] of cases) {
    it(what, () => assert.equal(parseSchedPage(newPage({ ...FACTS, ...facts }))?.video, video));
  }
});

function title(page: typeof newPage, facts: PageFacts): string | undefined {
  return parseSchedPage(page({ ...FACTS, ...facts }))?.title;
}
