import type { Link, PhrasingContent, Text } from 'mdast';
import { isSpace } from '../../text/isSpace.js';
import { execAt, matchesAt } from '../../text/regexp.js';
import { type Phrasing, pointAt, type SourceLine, textNode } from './phrasing.js';

/** The characters that may start markup. GFM makes links of bare addresses, of `www.` and of e-mail addresses, too. */
const ODD = /[\0\\`*_[\]<&~@]|:\/\/|www\./gi;

/** A character between marks that is only text. */
const INNER = '[^\\0\\\\`*_[\\]<&~@]';
/** The text behind emphasis that certainly ends there: `**so**, `. */
const BEHIND_EMPHASIS = '(?=[\\s.,:;!?)]|$)';

/** The host of an address: `example.org:80`. */
const HOST = '[a-z0-9-]+(?:\\.[a-z0-9-]+)+(?::\\d+)?';
/**
 * The path, query or fragment of an address. Its last character is one that none of GFM's rules strips from an address.
 */
const PATH = "[/?#](?:[\\w\\-.~/?#=%+,:;@!$&'|]*[a-z0-9\\-/=%+#])?";
/** `https://example.org/path`, up to a blank. */
const ADDRESS = new RegExp(`https?://${HOST}(?:${PATH})?(?=[ \\t]|$)`, 'iy');
/** `<https://example.org>` */
const AUTOLINK = /<(https?:\/\/[\w\-.~/?#=%+,:;@!$&'|()*]+)>/iy;
/** `&amp;`, `&#35;`, and some texts that only look like a reference. */
const REFERENCE = /&(?:#|\w+;)/y;
/** `` `code` `` */
const CODE = /`([^`\r\n]+)`(?!`)/y;
/** `**strong**` */
const STRONG = new RegExp(`\\*\\*(?=\\S)(${INNER}+)\\*\\*${BEHIND_EMPHASIS}`, 'y');
/** `*emphasis*`, `_emphasis_` */
const EMPHASIS = new RegExp(`([*_])(?=\\S)(${INNER}+)\\1${BEHIND_EMPHASIS}`, 'y');
/** `[text](address)` */
const LINK = new RegExp(`\\[(?!\\^)(${INNER}*[^\\0\\\\\`*_[\\]<&~@\\s])\\]\\(([\\w\\-./:?#=%+,;@!$'|]+)\\)`, 'y');

/** The prose of a line, while it is parsed. */
interface Prose {
  /** The whole text, and the line's prose: a copy is faster than patterns that check for the end of the prose. */
  readonly text: string;
  readonly prose: string;
  /** The offset of the prose in the text. */
  readonly start: number;
  readonly line: SourceLine;
}

/** Markup on a line: its node, and its end as an offset of the prose. */
interface Found {
  readonly node: Exclude<PhrasingContent, Text>;
  readonly end: number;
}

/** What a character that may start markup is: markup, or only text, or unclear. */
type Outcome = Found | 'text' | 'unsure';

/**
 * Parse a line of prose whose markup is only addresses, code, emphasis and links that do not depend on other lines.
 * Adds its nodes to `into`.
 *
 * @param start the offset of the prose in the text
 * @param end the offset behind the prose
 * @returns `false` if the line may have other markup
 */
export function parsePlainLine(text: string, start: number, end: number, line: SourceLine, into: Phrasing): boolean {
  const prose: Prose = { text, prose: text.slice(start, end), start, line };
  let done = 0;
  const addText = (to: number): void => {
    if (to > done) into.addText(prose.prose.slice(done, to), pointAt(line, start + done), pointAt(line, start + to));
  };
  for (ODD.lastIndex = 0; ;) {
    const odd = ODD.exec(prose.prose);
    if (!odd) break;
    const at = odd[0] === '://' ? startOfAddress(prose.prose, odd.index) : odd.index;
    const outcome = parseAt(prose, odd[0], at);
    if (outcome === 'unsure') return false;
    if (outcome === 'text') continue;
    addText(at);
    into.add(outcome.node);
    done = outcome.end;
    ODD.lastIndex = done;
  }
  addText(prose.prose.length);
  return true;
}

function parseAt(prose: Prose, sign: string, at: number): Outcome {
  switch (sign) {
    case '://':
      return address(prose, at);
    case '`':
      return code(prose, at);
    case '*':
    case '_':
      return emphasis(prose, sign, at);
    case '[':
      return link(prose, at);
    case '&':
      return matchesAt(REFERENCE, prose.prose, at) ? 'unsure' : 'text';
    case '<':
      return /[a-z/!?]/iu.test(prose.prose[at + 1] ?? '') ? autolink(prose, at) : 'text';
    case '@':
      return at > 0 && !isSpace(prose.prose, at - 1) ? 'unsure' : 'text';
    case '~':
      // A single tilde strikes nothing through.
      return prose.text.indexOf('~') === prose.text.lastIndexOf('~') ? 'text' : 'unsure';
    default:
      return 'unsure';
  }
}

/** Return the start of the address whose `://` is at an offset. */
function startOfAddress(prose: string, at: number): number {
  return at - (/s/i.test(prose[at - 1] ?? '') ? 5 : 4);
}

function address(prose: Prose, at: number): Outcome {
  const match = at < 0 || (at > 0 && prose.prose[at - 1] !== ' ') ? null : execAt(ADDRESS, prose.prose, at);
  if (!match) return 'unsure';
  const [url] = match;
  return linkAt(prose, url, url, at, at, at + url.length);
}

function autolink(prose: Prose, at: number): Outcome {
  const [whole, url] = execAt(AUTOLINK, prose.prose, at) ?? [];
  return whole === undefined || url === undefined ? 'unsure' : linkAt(prose, url, url, at, at + 1, at + whole.length);
}

function link(prose: Prose, at: number): Outcome {
  const before = prose.prose[at - 1];
  const match = before === undefined || before === ' ' ? execAt(LINK, prose.prose, at) : null;
  const [whole, inner, url] = match ?? [];
  if (whole === undefined || inner === undefined || url === undefined || /^\s|:\/\/|www\./iu.test(inner))
    return 'unsure';
  return linkAt(prose, url, inner, at, at + 1, at + whole.length);
}

function linkAt(prose: Prose, url: string, text: string, from: number, textFrom: number, end: number): Found {
  const node: Link = {
    type: 'link',
    title: null,
    url,
    children: [textAt(prose, text, textFrom)],
    position: positionOf(prose, from, end),
  };
  return { node, end };
}

function code(prose: Prose, at: number): Outcome {
  const [whole, inner] = execAt(CODE, prose.prose, at) ?? [];
  if (whole === undefined || inner === undefined) return 'unsure';
  const isPadded = inner.trim() !== '' && inner.startsWith(' ') && inner.endsWith(' ');
  const value = isPadded ? inner.slice(1, -1) : inner;
  const end = at + whole.length;
  return { node: { type: 'inlineCode', value, position: positionOf(prose, at, end) }, end };
}

function emphasis(prose: Prose, sign: '*' | '_', at: number): Outcome {
  const before = prose.prose[at - 1];
  const behind = prose.prose[at + 1];
  if (sign === '_' && isWord(before) && isWord(behind)) return 'text';
  if (sign === '*' && before === ' ' && behind === ' ') return 'text';
  if (before !== undefined && before !== ' ') return 'unsure';
  const strong = execAt(STRONG, prose.prose, at);
  const match = strong ?? execAt(EMPHASIS, prose.prose, at);
  const inner = match?.[strong ? 1 : 2];
  if (!match || inner === undefined || /\s$|:\/\/|www\./iu.test(inner)) return 'unsure';
  const children = [textAt(prose, inner, at + (strong ? 2 : 1))];
  const end = at + match[0].length;
  return { node: { type: strong ? 'strong' : 'emphasis', children, position: positionOf(prose, at, end) }, end };
}

function textAt(prose: Prose, value: string, at: number): Text {
  const { start, line } = prose;
  return textNode(value, pointAt(line, start + at), pointAt(line, start + at + value.length));
}

function positionOf({ start, line }: Prose, from: number, end: number): NonNullable<Text['position']> {
  return { start: pointAt(line, start + from), end: pointAt(line, start + end) };
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
