/**
 * Tags right above headings. By the letter of CommonMark, a heading right below a line of tags is text of the HTML,
 * which nobody means.
 */

/** `br`, `div`, `a`, but no heading and no start of code */
const TAG_NAME = String.raw`(?!(?:h[1-6]|script|pre|style|textarea)\b)[a-z][a-z\d-]*`;
/** `<br/>`, `</div>`, `<a name="day-2">`; `-->`, `?>` and `]]>` close what no tag opened. */
const TAG = String.raw`<\/?${TAG_NAME}(?:\s[^<>\r\n]*)?\/?(?<![-?\]])>[ \t]*`;
const LINE_OF_TAGS = new RegExp(String.raw`^ {0,3}(?:${TAG})+$`, 'iu');
const TAGS_ABOVE_HEADING = new RegExp(String.raw`^ {0,3}(?:${TAG})+(?=(?:\r\n|\n|\r)#{1,6}(?:[ \t\r\n]|$))`, 'gimu');
/** Tags of blocks, which end a paragraph or list if they are not indented. Others go on with it. */
const TAGS_OF_BLOCK =
  /^<\/?(?:article|center|details|div|hr|li|ol|p|section|summary|table|tbody|td|tr|ul)(?=[\s/>]|$)/iu;
/** What ends before HTML may start: a heading, a rule, or front matter. */
const ENDED = /^(?:#{1,6}(?:\s|$)|(?:---|\+\+\+|\.\.\.)$)/u;
/** The start of a blank line, or of a heading below a line that may be of tags. */
const END_OF_HTML = new RegExp(
  [
    String.raw`(?<=\n|\r(?!\n))(?:[ \t]*(?:(?=[\r\n])|$)`,
    String.raw`|(?<=>[ \t]*(?:\r\n|\n|\r))(?=#{1,6}(?:[ \t\r\n]|$)))`,
  ].join(''),
  'gu',
);

/** Replace all but the line breaks of a text by blanks. All offsets stay the same. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Replace a line of nothing but tags right above a heading by blanks: `<br/>`, `<a name="day-2"></a>`. */
export function blankTagsAboveHeadings(text: string): string {
  if (!text.includes('<')) return text;
  return text.replace(TAGS_ABOVE_HEADING, (tags, at: number) => (hidesHeading(tags, at, text) ? blank(tags) : tags));
}

/**
 * Find the end of HTML that blank lines end: the next blank line, or a heading that a line of tags would hide.
 *
 * @param from an offset in the HTML
 */
export function endOfHtml(text: string, from: number): number {
  const end = new RegExp(END_OF_HTML);
  end.lastIndex = from;
  for (let match = end.exec(text); match; match = end.exec(text)) {
    const at = match.index;
    if (text.charAt(at) !== '#') return end.lastIndex;
    const above = lineBefore(text, at);
    if (above && LINE_OF_TAGS.test(above.line) && hidesHeading(above.line, above.start, text)) return at;
    end.lastIndex = at + 1;
  }
  return text.length;
}

/**
 * Check whether tags hide the heading below: if HTML starts there, or above without a blank line between. Tags in a
 * paragraph or list hide nothing.
 */
function hidesHeading(tags: string, at: number, text: string): boolean {
  if (isInDeclaration(text, at)) return false;
  let first = tags;
  let before = lineBefore(text, at);
  for (; before && before.line !== '' && !ENDED.test(before.line); before = lineBefore(text, before.start)) {
    if (TAGS_OF_BLOCK.test(first)) return true;
    first = before.line;
  }
  if (TAGS_OF_BLOCK.test(first)) return true;
  if (!LINE_OF_TAGS.test(first)) return false;
  // Indented tags may be in a list, blank lines or not.
  if (first.startsWith(' ')) while (before?.line === '') before = lineBefore(text, before.start);
  return !before || before.line === '' || ENDED.test(before.line);
}

/** Return the line that ends before an offset, which is the start of a line. */
function lineBefore(text: string, at: number): { readonly line: string; readonly start: number } | undefined {
  if (at === 0) return undefined;
  const end = text.startsWith('\r\n', at - 2) ? at - 2 : at - 1;
  let start = end;
  while (start > 0 && !'\r\n'.includes(text.charAt(start - 1))) start--;
  return { line: text.slice(start, end).trimEnd(), start };
}

/** Check for an offset inside `<!DOCTYPE`, `<?php` or a comment, which a tag behind may close. */
function isInDeclaration(text: string, at: number): boolean {
  return at > 0 && /<[!?]/.test(text.slice(text.lastIndexOf('>', at - 1) + 1, at));
}
