import { frontMatterLength } from '../markdown/frontMatterLength.js';
import { type FrontMatterValue, readFrontMatterValues } from '../markdown/frontMatterValues.js';
import type { TextEdit } from '../note/note.js';
import { lineEndOf } from '../text/lineEnds.js';
import { LineIndex } from '../text/lineIndex.js';

/** Front matter without any field, with the blank line behind. */
const EMPTY = /^(?:---|\+{3})[ \t]*(?:\r\n|\n|\r)(?:---|\.{3}|\+{3})[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)?(?:\r\n|\n|\r|$)/u;

/**
 * Return a text with another value of a field of its front matter.
 *
 * | Text                          | Change                                                        |
 * | ----------------------------- | ------------------------------------------------------------- |
 * | has the field                 | the field, with all of its lines, gets the value              |
 * | has the field, no value given | the field is taken away, and front matter that is then empty  |
 * | has front matter, YAML or TOML| the field is added as its first                               |
 * | has none                      | front matter with the field is put before the text            |
 *
 * @param name the field as it is written where it is added
 * @param value as it is written, the same in YAML and TOML: `true`, or JSON
 * @param pattern matches the field's name in all its forms; a regular expression's source
 */
export function withField(text: string, name: string, value: string | undefined, pattern = name): string {
  const frontMatter = text.slice(0, frontMatterLength(text));
  const eol = lineEndOf(text);
  const isToml = frontMatter.startsWith('+++');
  const line = value === undefined ? '' : `${name}${isToml ? ' =' : ':'} ${value}${eol}`;
  const field = fieldPattern(pattern).exec(frontMatter);
  if (field) {
    const changed = text.slice(0, field.index) + line + text.slice(field.index + field[0].length);
    return value === undefined ? changed.replace(EMPTY, '') : changed;
  }
  if (value === undefined) return text;
  if (frontMatter === '') return `---${eol}${line}---${eol}${eol}${text}`;
  const firstLine = /^[^\r\n]*(?:\r\n|\n|\r)/u.exec(frontMatter)?.[0].length ?? 0;
  return text.slice(0, firstLine) + line + text.slice(firstLine);
}

/** A field with its line end, and the lines of its list: indented ones, items and the bracket that closes a list. */
function fieldPattern(name: string): RegExp {
  const lineEnd = String.raw`(?:\r\n|\n|\r)`;
  const goesOn = String.raw`(?:[ \t]+\S|-[ \t]|\])[^\r\n]*`;
  return new RegExp(String.raw`^${name}[ \t]*[:=][^\r\n]*${lineEnd}(?:${goesOn}${lineEnd})*`, 'imu');
}

/** Read the texts that a field of a text's front matter lists; a single text is a list of one. */
export function fieldTexts(text: string, name: string): readonly string[] {
  const [, ...lines] = text
    .slice(0, frontMatterLength(text))
    .trimEnd()
    .split(/\r\n|\n|\r/u);
  const format = text.startsWith('+++') ? 'toml' : 'yaml';
  const value: FrontMatterValue = readFrontMatterValues(lines.slice(0, -1).join('\n'), format).get(name) ?? [];
  return typeof value === 'string' ? [value] : value;
}

/** Return the one edit that makes a text the changed one; no edit where both are the same. */
export function editsBetween(text: string, changed: string): readonly TextEdit[] {
  if (text === changed) return [];
  const shorter = Math.min(text.length, changed.length);
  let start = 0;
  while (start < shorter && text[start] === changed[start]) start++;
  let same = 0;
  while (same < shorter - start && text.at(-1 - same) === changed.at(-1 - same)) same++;
  const lines = new LineIndex(text);
  const range = { start: lines.position(start), end: lines.position(text.length - same) };
  return [{ range, newText: changed.slice(start, changed.length - same) }];
}
