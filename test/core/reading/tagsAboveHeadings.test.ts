import assert from 'node:assert/strict';
import { outline } from '../render.js';

describe('a heading right below tags', () => {
  const read = ['talk Gears < Jane Doe (Acme)', '  - task read', 'talk Levers < John Roe (Foo)', '  - marker write'];
  const note = (tags: string, code: string): string =>
    `${tags}\n## Gears - Jane Doe, Acme\n${code}\n\n- [ ] read\n\n${tags}\n## Levers - John Roe, Foo\n\nTODO: write\n`;

  for (const [tags, code] of [
    ['<br/>', '```sh\nspin\n\n# comment\n```'],
    ['<a name="räder"></a>', '~~~\nkurbeln\n\n## Kommentar\n~~~'],
    ['</details>', '<!-- 注\n\n# 注释\n-->'],
    ['<div>\n<br/>', '<pre>\n\n# comment\n</pre>'],
    ['</p>\n<br/>', '```\n\n# comment\n```'],
  ] as const) {
    for (const end of ['\n', '\r\n', '\r']) {
      it(`leaves code below whole: ${JSON.stringify(tags + end + code)}`, () => {
        const found = outline(note(tags, code).replaceAll('\n', end));
        assert.deepEqual(found.slice(-4), read);
        assert.ok(!/comment|kommentar|注释/iu.test(found.join()));
      });
    }
  }

  it('is text of HTML that other text stands in', () => {
    assert.deepEqual(outline('<p>\nwidgets\n## Gears - Jane Doe\n</p>\n\n## Levers - John Roe, Acme\n'), [
      'talk Levers < John Roe (Acme)',
    ]);
  });
});
