import assert from 'node:assert/strict';
import { asLabel } from '../../../src/core/text/invisible.js';
import { asListText, asMarkdownText } from '../../../src/core/text/markdownText.js';

const [OVERRIDE, EMBEDDING, ISOLATE, POP, END] = ['\u202E', '\u202B', '\u2067', '\u202C', '\u2069'];
const FROM_THE_RIGHT_MARK = '\u200F';

describe('untrusted text as a label', () => {
  it('turns nothing round that is shown beside it', () => {
    for (const mark of [OVERRIDE, EMBEDDING, ISOLATE, POP, END])
      assert.equal(asLabel(`Widgets ${mark}at Scale`), 'Widgets at Scale');
    assert.equal(asListText(`${OVERRIDE}Widgets`), 'Widgets');
    assert.equal(asMarkdownText(`${OVERRIDE}Widgets`), 'Widgets');
  });

  it('keeps all letters and marks of what is written from the right, and keeps them apart from what is beside', () => {
    for (const text of ['ווידג׳טים בקנה מידה', 'أدوات على نطاق واسع', 'Widgets של דנה', `C++${FROM_THE_RIGHT_MARK}`]) {
      assert.equal(asLabel(text), `\u2068${text}\u2069`);
      assert.equal(asLabel(`${OVERRIDE}${text}`), `\u2068${text}\u2069`);
    }
  });

  it('has each part of a row apart, so that the first part stays first', () => {
    assert.equal(
      asLabel('ווידג׳טים 101 · FooConf 2031 › Day 2 · دانا'),
      '\u2068ווידג׳טים 101\u2069 · FooConf 2031 › Day 2 · \u2068دانا\u2069',
    );
  });

  it('is as it was where nothing is written from the right, joiners and marks from the left included', () => {
    for (const text of ['Widgets at Scale – 100 %', '会議', '👩‍💻', 'नमस्‍ते', 'C++\u200E'])
      assert.equal(asLabel(text), text);
  });
});
