import assert from 'node:assert/strict';
import { decodeText } from '../../src/sched/net/decode.js';

const TEXT = 'BEGIN:VCALENDAR\r\nSUMMARY:Zürich – Woźniak 東京 🎉\r\n';
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const cut = (bytes: Buffer, from: number, ...between: readonly number[]): Buffer =>
  Buffer.concat([bytes.subarray(0, from), Buffer.from(between), bytes.subarray(from)]);

describe('the bytes of a page or a feed', () => {
  const plain: readonly (readonly [what: string, bytes: Buffer, contentType?: string])[] = [
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${TEXT}`)],
    ['UTF-8 under another name', utf8(TEXT), 'text/calendar; charset=iso-8859-1'],
    ['UTF-8 whose last character is cut off', Buffer.concat([utf8(TEXT), Buffer.from([0xf0, 0x9f, 0x8e])])],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 with its bytes the other way round', utf16be(`\uFEFF${TEXT}`)],
    ['UTF-16 without a byte order mark', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 without a byte order mark, the other way round', utf16be(TEXT)],
    ['UTF-16 by its content type', utf16be(TEXT), 'text/calendar; charset=UTF-16BE'],
  ];
  for (const [what, bytes, contentType] of plain) {
    it(`are read as ${what}`, () => assert.equal(decodeText(bytes, contentType), TEXT));
  }

  it('have their characters whole where a long line was folded inside, at any byte, with any line end', () => {
    const bytes = utf8(TEXT);
    for (const fold of [
      [0x0d, 0x0a, 0x20],
      [0x0a, 0x09],
      [0x0d, 0x20],
    ]) {
      for (const [at, byte] of bytes.entries()) {
        if (byte >> 6 === 2) assert.equal(decodeText(cut(bytes, at, ...fold)), TEXT, `${at}`);
      }
    }
  });

  it('lose nothing else by a byte that is not UTF-8, which is read as windows-1252', () => {
    for (const charset of ['', '; charset=utf-8', '; charset=UTF-8', '; charset=iso-8859-2']) {
      const bytes = Buffer.concat([utf8(TEXT), Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20]), utf8('Łódź')]);
      assert.equal(decodeText(bytes, `text/calendar${charset}`), `${TEXT}Café Łódź`);
    }
  });

  it('are those of the set that the content type names where hardly any are UTF-8', () => {
    const latin2 = Buffer.from([0x57, 0x6f, 0xbc, 0x6e, 0x69, 0x61, 0x6b]);
    assert.equal(decodeText(latin2, 'text/html; charset=iso-8859-2'), 'Woźniak');
    for (const charset of ['', '; charset=utf-8', '; charset=no-such-thing', '; charset=iso-8859-1']) {
      assert.equal(decodeText(Buffer.from('Größe, Café', 'latin1'), `text/html${charset}`), 'Größe, Café');
    }
  });

  it('are no characters where UTF-8 has none: overlong, surrogates, beyond Unicode, continued without a start', () => {
    for (const bytes of [
      [0xc0, 0xaf],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf8, 0x88, 0x80, 0x80, 0x80],
      [0x80],
      [0xe4, 0xbd, 0x41],
    ]) {
      assert.equal(decodeText(Buffer.from(bytes)), new TextDecoder('windows-1252').decode(Buffer.from(bytes)));
    }
  });

  it('keep all other characters of a long text with one stray byte', () => {
    const text = '東京 Zürich '.repeat(200_000);
    assert.equal(decodeText(Buffer.concat([utf8(text), Buffer.from([0xe9, 0x20])])), `${text}é `);
  });
});
