import type { Nodes } from 'mdast';

/** A code block or HTML that a text leaves open: the text that follows, up to a match of `close`, belongs to it. */
export interface LeftOpen {
  /** Matches its end. */
  readonly close: RegExp;
  /** A line that closes it. */
  readonly ending: string;
}

/** The start of fenced code or HTML. */
const OPENING = /^ {0,3}(?:`{3}|~{3}|<)/m;

/** Check, without a parse, whether a text may leave code or HTML open. Nearly no part of a note may. */
export function mayLeaveOpen(text: string): boolean {
  return OPENING.test(text);
}

/** Check whether the last node of a text is code or HTML that the text leaves open; `undefined` if it is not. */
export function leftOpen(last: Nodes | undefined, text: string): LeftOpen | undefined {
  if (!last || (last.type !== 'code' && last.type !== 'html')) return undefined;
  const source = text.slice(last.position?.start.offset ?? 0, last.position?.end.offset).trimEnd();
  const lastLine = /[^\r\n]*$/u.exec(source)?.[0] ?? '';
  return last.type === 'code' ? openCode(source, lastLine) : openHtml(source, lastLine);
}

function openCode(source: string, lastLine: string): LeftOpen | undefined {
  const fence = /^(?:`{3,}|~{3,})/u.exec(source)?.[0];
  if (fence === undefined) return undefined;
  const close = `^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`;
  if (lastLine.length < source.length && new RegExp(close, 'u').test(lastLine)) return undefined;
  return { close: new RegExp(close, 'gmu'), ending: fence };
}

function openHtml(source: string, lastLine: string): LeftOpen | undefined {
  const kind = kindOf(source);
  // HTML of other kinds ends at a blank line.
  if (!kind) return { close: /(?<=\n|\r(?!\n))[ \t]*(?:(?=[\r\n])|$)/gu, ending: '' };
  return kind.end.test(lastLine) ? undefined : { close: new RegExp(kind.end, 'giu'), ending: kind.ending };
}

/** Check whether HTML starts with a comment, code or other text that is not shown as HTML. */
export function startsHidden(source: string): boolean {
  return kindOf(source) !== undefined;
}

function kindOf(source: string): HtmlKind | undefined {
  // The blanks before HTML are part of it.
  const trimmed = source.trimStart();
  return HTML_KINDS.find(({ start }) => start.test(trimmed));
}

interface HtmlKind {
  readonly start: RegExp;
  readonly end: RegExp;
  readonly ending: string;
}

/** The starts and ends of the HTML blocks that blank lines do not end: CommonMark's kinds 1 to 5. */
const HTML_KINDS: readonly HtmlKind[] = [
  {
    start: /^<(?:script|pre|style|textarea)(?:[\s>]|$)/iu,
    end: /<\/(?:script|pre|style|textarea)>/iu,
    ending: '</pre>',
  },
  { start: /^<!--/u, end: /-->/u, ending: '-->' },
  { start: /^<\?/u, end: /\?>/u, ending: '?>' },
  { start: /^<!\[CDATA\[/u, end: /\]\]>/u, ending: ']]>' },
  { start: /^<![a-z]/iu, end: />/u, ending: '>' },
];
