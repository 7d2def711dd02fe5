import assert from 'node:assert/strict';
import { parseSchedPage } from '../../src/sched/page/page.js';
import { CHALLENGE, newPage } from './pages.js';

describe('no event page', () => {
  it('is a challenge, a list of events, an error or nothing', () => {
    const list =
      '<a class="name" href="event/1aBc1/a" id="0123456789abcdef0123456789abcdee">A</a><a class="name" href="event/1aBc2/b" id="0123456789abcdef0123456789abcdef">B</a>';
    for (const html of [
      CHALLENGE,
      list,
      '<html><body><h1>404 Not Found</h1></body></html>',
      '',
      '{"a":1}',
      '\0\0',
      '<',
      '<a class="name">',
    ]) {
      assert.equal(parseSchedPage(html), undefined, html);
    }
  });

  it('is one of a speaker with a single talk, of several talks in full, or of the conference', () => {
    const single =
      '<div class="list-simple"><span class="event ev_1"><a class="name" href="event/1aBc1/widgets" id="0123456789abcdef0123456789abcdef">Widgets</a></span></div>';
    const head = (address: string): string =>
      `<meta name="twitter:site" content="@sched"><meta property="og:title" content="FooCon 2026"><meta property="og:url" content="https://fooconf2027.sched.com/${address}">`;
    const conference =
      '<script type="application/ld+json">{"@type":"Event","name":"FooCon 2026","startDate":"2026-03-25"}</script>';
    const full = newPage().replace('href="#"', 'href="event/1aBc1/widgets"');
    for (const html of [
      single,
      conference + single,
      full + full,
      conference + full + full,
      head(''),
      head('speaker/ada') + single,
      head('list/simple') + conference,
    ]) {
      assert.equal(parseSchedPage(html), undefined, html);
    }
    assert.equal(parseSchedPage(head('event/1aBc1'))?.title, 'FooCon 2026');
  });
});
