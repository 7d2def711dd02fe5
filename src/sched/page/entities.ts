import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';

const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));?/gi;

/** Names HTML also knows without their semicolon, as far as people leave it out. */
const WITHOUT_SEMICOLON = new Set(['amp', 'AMP', 'apos', 'copy', 'gt', 'GT', 'lt', 'LT', 'nbsp', 'quot', 'QUOT', 'reg']);

/** What Windows has where Unicode has control characters, from 0x80; the few it leaves free stay what they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Replace character references (`&amp;`, `&#39;`, `&#x27;`) by their characters, as a browser does; what is none stays. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name === undefined) return fromNumber(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
    if (!whole.endsWith(';') && !WITHOUT_SEMICOLON.has(name)) return whole;
    return decodeNamedCharacterReference(name) || whole;
  });
}

function fromNumber(digits: string, base: 10 | 16): string {
  const code = Number.parseInt(digits, base);
  // Browsers take these for bytes of Windows' code page, and that is how they are meant.
  if (code >= 0x80 && code <= 0x9F) return WINDOWS_1252[code - 0x80] ?? '';
  return decodeNumericCharacterReference(digits, base);
}
