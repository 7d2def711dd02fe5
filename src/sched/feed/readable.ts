import { decodeHTMLAttribute } from 'entities';
import { withoutInvisible } from '../../core/text/invisible.js';

/**
 * Replace character references, which sched.com leaves in the texts of its feeds.
 *
 * The rules are those for attributes, so that addresses keep text that only resembles a reference: `?day=2&copy=1`.
 */
function decode(text: string): string {
  return decodeHTMLAttribute(text);
}

/**
 * Return a text on one line, with character references decoded and invisible characters dropped; `undefined` where
 * nothing is left.
 */
export function readableLine(text: string | undefined): string | undefined {
  const line = withoutInvisible(decode(text ?? ''))
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? undefined : line;
}

/**
 * Return a text in its lines, with character references decoded and at most one empty line in a row; `undefined` where
 * nothing is left.
 */
export function readableText(text: string | undefined): string | undefined {
  const lines = decode(text ?? '')
    .replace(/[\t\u00A0 ]+/g, ' ')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());
  const paragraphs = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return paragraphs === '' ? undefined : paragraphs;
}
