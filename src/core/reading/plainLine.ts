import { isSpace } from '../text/isSpace.js';
import { linkFact } from '../markdown/facts.js';
import { execAt, matchesAt } from '../text/regexp.js';
import type { LineDraft } from '../markdown/lineDraft.js';

/** What might be more than text. GFM makes links of addresses, also of `www.` and e-mail. */
const ODD = /[\0\\`*_[\]<&~@]|:\/\/|www\./gi;

/** Tell whether a line may hold more than text. */
export function mayHoldMarkdown(line: string): boolean {
  return matchesAt(ODD, line, 0);
}

/** An address that ends where a blank follows, so that none of GFM's rules for what trails one applies. */
const ADDRESS = /https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#](?:[\w\-.~/?#=%+,:;@!$&'|]*[a-z0-9\-/=%+#])?)?(?=[ \t]|$)/iy;
/** Tell whether a line is an address and nothing else. */
export function isAddress(line: string): boolean {
  return line.startsWith('http') && matchesAt(ADDRESS, line, 0) && ADDRESS.lastIndex === line.length;
}

const AUTOLINK = /<(https?:\/\/[\w\-.~/?#=%+,:;@!$&'|()*]+)>/iy;
const REFERENCE = /&(?:#|\w+;)/y;
const CODE = /`([^`\r\n]+)`(?!`)/y;
const STRONG = /\*\*(?=\S)([^\0\\`*_[\]<&~@]+)\*\*(?=[\s.,:;!?)]|$)/y;
const EMPHASIS = /([*_])(?=\S)([^\0\\`*_[\]<&~@]+)\1(?=[\s.,:;!?)]|$)/y;
const LINK = /\[(?!\^)([^\0\\`*_[\]<&~@]*[^\0\\`*_[\]<&~@\s])\]\(([\w\-./:?#=%+,;@!$'|]+)\)/y;

/**
 * Read a line of prose with no more markdown than addresses, code, emphasis and links that can be told without the lines
 * around it. Adds its parts to a draft; `false` when there is more to it.
 *
 * @param start where in the text the prose starts
 */
export function readPlainLine(text: string, start: number, end: number, draft: LineDraft): boolean {
  // Lines are short: a copy of one costs less than looking for its end in every pattern.
  const line = text.slice(start, end);
  let done = 0;
  const addText = (to: number): void => {
    if (to > done) add(draft, start + done, start + to, line.slice(done, to), false, 'plain');
  };
  for (ODD.lastIndex = 0; ; ) {
    const odd = ODD.exec(line);
    if (!odd) break;
    let at = odd.index;
    const before = line[at - 1];
    const apart = before === undefined || before === ' ' || before === '(';
    switch (odd[0]) {
      case '://': {
        at -= line[at - 1] === 's' || line[at - 1] === 'S' ? 5 : 4;
        const address = at < 0 || (at > 0 && line[at - 1] !== ' ') ? null : execAt(ADDRESS, line, at);
        if (!address) return false;
        addText(at);
        done = ADDRESS.lastIndex;
        draft.links.push(linkFact(address[0], address[0], { start: start + at, end: start + done }));
        add(draft, start + at, start + done, address[0], true, 'link');
        break;
      }
      case '`': {
        const code = execAt(CODE, line, at);
        if (!code) return false;
        addText(at);
        done = CODE.lastIndex;
        const value = code[1] ?? '';
        add(draft, start + at, start + done, value.trim() !== '' && value.startsWith(' ') && value.endsWith(' ') ? value.slice(1, -1) : value, true, 'plain');
        break;
      }
      case '*':
      case '_': {
        if (odd[0] === '_' && isWord(before) && isWord(line[at + 1])) continue;
        if (odd[0] === '*' && before === ' ' && line[at + 1] === ' ') continue;
        const strong = execAt(STRONG, line, at);
        const match = apart && before !== '(' ? (strong ?? execAt(EMPHASIS, line, at)) : null;
        const inner = match?.[strong ? 1 : 2] ?? '';
        if (!match || /\s$|:\/\/|www\./iu.test(inner)) return false;
        addText(at);
        const innerStart = start + at + (strong ? 2 : 1);
        add(draft, innerStart, innerStart + inner.length, inner, false, strong ? 'strong' : 'emphasis');
        done = at + match[0].length;
        break;
      }
      case '[': {
        const link = before === undefined || before === ' ' ? execAt(LINK, line, at) : null;
        const inner = link?.[1] ?? '';
        if (!link || /^\s|:\/\/|www\./iu.test(inner)) return false;
        addText(at);
        done = LINK.lastIndex;
        const innerEnd = start + at + 1 + inner.length;
        draft.links.push(linkFact(link[2] ?? '', inner.replace(/\s+/gu, ' '), { start: start + at, end: start + done }));
        add(draft, start + at + 1, innerEnd, inner, false, 'link');
        add(draft, innerEnd, start + done, '', true, 'link');
        break;
      }
      case '&':
        if (matchesAt(REFERENCE, line, at)) return false;
        continue;
      case '<': {
        if (!/[a-z/!?]/iu.test(line[at + 1] ?? '')) continue;
        const autolink = execAt(AUTOLINK, line, at);
        if (!autolink) return false;
        addText(at);
        done = AUTOLINK.lastIndex;
        const url = autolink[1] ?? '';
        draft.links.push(linkFact(url, url, { start: start + at, end: start + done }));
        add(draft, start + at, start + done, url, true, 'link');
        break;
      }
      case '@':
        if (before !== undefined && !isSpace(line, at - 1)) return false;
        continue;
      case '~':
        // Alone it strikes nothing through.
        if (text.indexOf('~') !== text.lastIndexOf('~')) return false;
        continue;
      default:
        return false;
    }
    ODD.lastIndex = done;
  }
  addText(line.length);
  return true;
}

function add(draft: LineDraft, start: number, end: number, visible: string, opaque: boolean, style: 'plain' | 'strong' | 'emphasis' | 'link'): void {
  draft.parts.push({ start, end, visible, opaque });
  if (visible.trim() === '') return;
  if ((draft.plain || draft.strong || draft.emphasis || draft.link) && !draft[style]) draft.plain = true;
  draft[style] = true;
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
