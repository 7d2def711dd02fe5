import assert from 'node:assert/strict';
import { parseDocument } from 'htmlparser2';
import { findAll, textContent } from 'domutils';
import { parseNote, parseSchedUrl, walk } from '../../src/core/index.js';
import { linkCard, talkCard, type TalkCard } from '../../src/core/views/talkCard.js';
import { type DetailPage, detailPage } from '../../src/sched/writing/detailPage.js';
import { factSheet, type KnownEvent } from '../../src/sched/writing/factSheet.js';
import { TALK } from './pages.js';

const CLOCK = { now: 0, locale: 'en-US', timeZone: 'UTC' };
const COMMANDS = { load: 'command:load?1', open: 'command:open?1', copy: 'command:copy?1', goToNotes: 'command:go?1' };
const NOTE = `# FooConf 2027

## Day 1

### Lightning Talk: Widgets at Scale - Ada Lund, Acme

https://fooconf2027.sched.com/event/1aBc1/widgets-at-scale-ada-lund-acme

TODO: try widgets

DONE: ask Ada

> Cogs are better.
> Much better.

See [the paper](https://example.com/paper), we should look it up later.
`;

function cardIn(note: string): TalkCard {
  const parsed = parseNote(note);
  const talk = [...walk(parsed)].find(({ kind }) => kind === 'talk');
  assert.equal(talk?.kind, 'talk');
  return talkCard(parsed, talk);
}

function cardOfLink(url: string): TalkCard {
  return linkCard(parseSchedUrl(url) ?? assert.fail(url));
}

function write(page: Pick<DetailPage, 'card'> & Partial<DetailPage>): string {
  return detailPage({ commands: COMMANDS, nonce: 'a1b2', clock: CLOCK, ...page });
}

/** What a reader sees: the outline of headings, the text, and links with where they lead. */
interface Read {
  readonly outline: readonly string[];
  readonly text: string;
  readonly links: readonly string[];
  readonly elements: readonly string[];
}

function read(html: string): Read {
  const all = findAll(() => true, parseDocument(html).children);
  return {
    outline: all.flatMap((each) => (/^h\d$/.test(each.name) ? `${each.name} ${textContent(each)}` : [])),
    text: all.flatMap((each) => (each.name === 'main' ? textContent(each) : [])).join(''),
    links: all.flatMap((each) => (each.name === 'a' ? `${textContent(each)} → ${each.attribs['href'] ?? ''}` : [])),
    elements: [...new Set(all.map(({ name }) => name))].sort(),
  };
}

describe('the page of a talk', () => {
  const pageAt = (at: number): KnownEvent => ({
    page: { talk: { ...TALK, files: [{ name: 'Slides', url: 'https://example.com/a.pdf' }] }, at },
  });

  it('has all that is known below headings in order: of the talk’s page, and of the note', () => {
    const page = read(write({ card: cardIn(NOTE), sheet: factSheet(pageAt(0), CLOCK), loading: 'offerAgain' }));
    assert.deepEqual(page.outline, [
      'h1 Widgets at Scale',
      'h2 Speakers',
      'h2 Abstract',
      'h2 Recording and files',
      'h2 In your notes',
      'h3 Open follow-ups',
      'h3 Done',
      'h3 Hints',
      'h3 Remarks',
      'h3 Links',
      'h2 Sources',
    ]);
    for (const part of [
      'Fooconf 2027 · Day 1',
      'Wed, Mar 25, 2026, 1:15 – 2:15 PM CET (12:15 – 1:15 PM for you)',
      'Hall 8 | Room F',
      'Maintainer Track',
      'Intermediate',
      'Lightning talk',
      'Ada Lund (Principal Engineer, Acme)',
      'Then we scaled them.',
      'try widgets',
      'ask Ada',
      'Much better.',
      'we should look it up later',
      'from sched.com, just now',
    ])
      assert.ok(page.text.includes(part), `${part} is not in\n${page.text}`);
    assert.deepEqual(page.links, [
      'Load Again → command:load?1',
      'Open on Sched → command:open?1',
      'Copy Link → command:copy?1',
      'Go to Notes → command:go?1',
      'Slides → https://example.com/a.pdf',
      'the paper → https://example.com/paper',
    ]);
  });

  it('of a talk that the note alone knows has what the note has, and offers nothing of sched.com', () => {
    const card = cardIn('# Day 1\n\n## Cogs - Sam Small, Tiny\n\nTODO: oil them\n');
    const page = read(write({ card, commands: { goToNotes: 'command:go?1' } }));
    assert.deepEqual(page.outline, ['h1 Cogs', 'h2 Speakers', 'h2 In your notes', 'h3 Open follow-ups']);
    assert.deepEqual(page.links, ['Go to Notes → command:go?1']);
  });

  it('of a bare link has its title, its conference and the offer to load the rest', () => {
    const card = cardOfLink('https://fooconf2027.sched.com/event/1aBc1/some-great-kubernetes-talk');
    const { load, open, copy } = COMMANDS;
    const page = read(write({ card, loading: 'offer', commands: { load, open, copy } }));
    assert.deepEqual(page.outline, ['h1 Some great Kubernetes talk']);
    assert.match(page.text, /Fooconf 2027/);
    assert.deepEqual(page.links, [
      'Load Details → command:load?1',
      'Open on Sched → command:open?1',
      'Copy Link → command:copy?1',
    ]);
  });

  it('says that details are on their way, why they are not there, and offers another try where that may help', () => {
    const card = cardIn(NOTE);
    const running = read(write({ card, loading: 'running' }));
    assert.match(running.text, /Loading details from sched\.com…/);
    assert.doesNotMatch(running.links.join(), /Load|Try/);
    const failed = read(write({ card, loading: { reason: 'timedOut' } }));
    assert.match(failed.text, /sched\.com took too long to answer\./);
    assert.equal(failed.links[0], 'Try Again → command:load?1');
    assert.doesNotMatch(read(write({ card, loading: { reason: 'notFound' } })).links.join(), /Try Again/);
  });

  it('says that the note no longer has the talk, and that the talk is cancelled', () => {
    const sheet = factSheet(pageAt(0), CLOCK);
    assert.ok(sheet);
    const page = read(write({ card: cardIn(NOTE), isGone: true, sheet: { ...sheet, isCancelled: true } }));
    assert.match(page.text, /The note no longer has this talk\./);
    assert.match(page.text, /Cancelled/);
  });

  it('names what only the link names as from the link', () => {
    const named = cardIn('# KubeCon 2024\n\n## Widgets\n\nhttps://x.sched.com/event/1YFa1/widgets-jane-doe-google');
    assert.deepEqual(read(write({ card: named })).outline, ['h1 Widgets', 'h2 Speakers, from the link']);
    const words = cardIn('# KubeCon 2024\n\n## Gadgets\n\nhttps://x.sched.com/event/1YFa1/gadgets-for-zyx-and-qwe');
    const page = read(write({ card: words }));
    assert.deepEqual(page.outline, ['h1 Gadgets', 'h2 From the link']);
    assert.match(page.text, /For Zyx And Qwe/);
  });

  it('shows just the characters of notes, pages and schedules, and links to addresses of the web only', () => {
    for (const nasty of [
      '</title><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onclick='alert(1)",
      '&lt;b&gt; &#60;',
      '<!-- </h1> --><style>*{display:none}</style>',
    ]) {
      const sheet = factSheet(
        {
          page: {
            at: 0,
            talk: {
              ...TALK,
              title: nasty,
              room: nasty,
              abstract: nasty,
              track: nasty,
              speakers: [{ name: nasty, organization: nasty, role: nasty }],
              files: [
                { name: nasty, url: `https://example.com/${nasty}` },
                { name: nasty, url: 'command:workbench.action.quit' },
                { name: nasty, url: 'javascript:alert(1)' },
              ],
              video: 'data:text/html,x',
            },
          },
        },
        CLOCK,
      );
      const html = write({ card: cardOfLink('https://fooconf2027.sched.com/event/1aBc1'), sheet });
      const page = read(html);
      assert.equal(page.outline[0], `h1 ${nasty}`);
      assert.ok(page.text.split(nasty).length > 7, page.text);
      assert.deepEqual(
        page.elements,
        'a body dd dl dt h1 h2 head html li main meta p style title ul'.split(' '),
        'Elements that the page alone does not write',
      );
      const targets = page.links.map((link) => link.split(' → ').at(-1) ?? '');
      assert.deepEqual(
        targets.filter((target) => !/^(?:https:\/\/example\.com\/|command:(?:load|open|copy|go)\?1$)/.test(target)),
        [],
      );
      assert.doesNotMatch(html, /\son\w+=["']/);
    }
  });

  it('leads nowhere by the links of a note but to addresses of the web', () => {
    const card = cardIn(
      '# Day 1\n\n## Cogs - Sam Small, Tiny\n\n[x](command:conferenceNotes.clearTalkDetails) [y](file:///etc/passwd) [z](../z.md) <https://example.com>\n',
    );
    const page = read(write({ card, commands: {} }));
    assert.deepEqual(page.links, ['https://example.com → https://example.com/']);
  });

  it('lets nothing in but its own style: no script, no picture, no frame', () => {
    const html = write({ card: cardIn(NOTE) });
    assert.match(html, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.match(
      html,
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-a1b2'">/,
    );
    assert.equal(html.split('<style nonce="a1b2">').length, 2);
    assert.doesNotMatch(html, /\ssrc=|url\(/);
  });
});
