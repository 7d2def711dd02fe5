import type { LineFact } from '../../markdown/facts.js';

/** Titles that are set apart at the start of a line: `*Big widgets*: what I thought`, `"Big widgets" - …`. */

/** A title that is set apart, and how. */
export interface SetApart {
  readonly title: string;
  readonly by: 'emphasis' | 'strong' | 'quotes';
  /** The text behind the title. */
  readonly rest: string;
}

const QUOTED = new RegExp(
  [
    String.raw`^(?:"(?<a>[^"]{3,200})"|“(?<b>[^“”]{3,200})”|„(?<c>[^„“”]{3,200})[“”]|[«»]\s?(?<d>[^«»]{3,200}?)\s?[«»]`,
    '|[「『《](?<e>[^「」『』《》]{3,200})[」』》])(?<rest>.*)$',
  ].join(''),
  'su',
);
const EMPHASISED = /^(?<signs>\*\*|__|\*|_)(?=\S)(?<title>[^*_\r\n]{3,200})\k<signs>(?![\p{L}\p{N}])/u;

/**
 * Read the title that a line sets apart at its start.
 *
 * @param source the text that the offsets of the line are relative to
 */
export function readSetApart({ text, style, start, links }: LineFact, source: string): SetApart | undefined {
  const quoted = QUOTED.exec(text)?.groups;
  if (quoted) {
    const { a, b, c, d, e, rest = '' } = quoted;
    return { title: (a ?? b ?? c ?? d ?? e ?? '').trim(), by: 'quotes', rest };
  }
  if (style === 'emphasis' || style === 'strong') return { title: text, by: style, rest: '' };
  if (links.length > 0 && style === 'link') return undefined;
  const { signs = '', title = '' } = EMPHASISED.exec(source.slice(start, start + LONGEST))?.groups ?? {};
  if (title === '' || !text.startsWith(title)) return undefined;
  return { title, by: signs.length === 2 ? 'strong' : 'emphasis', rest: text.slice(title.length) };
}

const LONGEST = 210;

/** "Big widgets: ", "Big widgets - " */
const AHEAD = /^(?<title>.{3,120}?)(?:[:：]\s|：|\s[-–—]\s)(?<remark>.*)$/su;
const SHORT = 80;
const SENTENCE = /[.!…。！]$|[.!?。！？]\s/u;

/**
 * Read the title ahead of what was thought of the talk, in a list of talks: set apart, linked, or up to a colon or dash
 * before a text of sentences.
 */
export function readTitleAhead(line: LineFact, source: string): string | undefined {
  const { text, links } = line;
  const apart = readSetApart(line, source);
  const linked = links[0] && text.startsWith(links[0].text) ? links[0].text : undefined;
  const title = apart?.title ?? linked;
  if (title !== undefined)
    return /^\s*(?:$|[-:：–—(,.])/u.test(text.slice(text.indexOf(title) + title.length)) ? title : undefined;
  const ahead = AHEAD.exec(text)?.groups;
  const { title: before = '', remark = '' } = ahead ?? {};
  return before !== '' && (remark.length > SHORT || SENTENCE.test(remark)) ? before : undefined;
}
