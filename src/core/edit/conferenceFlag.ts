import { frontMatterLength } from '../markdown/frontMatterLength.js';
import type { TextEdit } from '../note/note.js';
import { parseNote, type ParseOptions } from '../reading/parseNote.js';
import { lineEndOf } from '../text/lineEnds.js';
import { LineIndex } from '../text/lineIndex.js';

/** The field of front matter that decides, with its line end. */
const FIELD = /^conference[-_]?notes[ \t]*[:=][^\r\n]*(?:\r\n|\n|\r)/imu;
/** Front matter without any field, with the blank line behind. */
const EMPTY = /^(?:---|\+{3})[ \t]*(?:\r\n|\n|\r)(?:---|\.{3}|\+{3})[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)?(?:\r\n|\n|\r|$)/u;

/**
 * Correct a wrong guess of whether a text is a conference note, by the field `conference-notes` of its front matter.
 *
 * | Text                                                  | Edit                                             |
 * | ----------------------------------------------------- | ------------------------------------------------ |
 * | is as wanted                                          | none                                             |
 * | has the field, and would be as wanted without it      | the field is taken away, and empty front matter  |
 * | has the field                                         | its value becomes the other                      |
 * | has front matter, YAML or TOML                        | the field is added as its first                  |
 * | has none                                              | front matter with the field is put before it     |
 *
 * @param options how the text is read
 */
export function correctConference(text: string, wanted: boolean, options: ParseOptions = {}): readonly TextEdit[] {
  const isAsWanted = (each: string): boolean => parseNote(each, options).isConference === wanted;
  if (isAsWanted(text)) return [];
  const frontMatter = text.slice(0, frontMatterLength(text));
  const field = FIELD.exec(frontMatter);
  const eol = lineEndOf(text);
  const isToml = frontMatter.startsWith('+++');
  const line = `conference-notes${isToml ? ' =' : ':'} ${String(wanted)}${eol}`;
  if (field === null) {
    const firstLine = /^[^\r\n]*(?:\r\n|\n|\r)/u.exec(frontMatter)?.[0].length ?? 0;
    return [replaced(text, firstLine, firstLine, frontMatter === '' ? `---${eol}${line}---${eol}${eol}` : line)];
  }
  const end = field.index + field[0].length;
  const without = text.slice(0, field.index) + text.slice(end);
  if (!isAsWanted(without)) return [replaced(text, field.index, end, line)];
  const empty = EMPTY.exec(without)?.[0].length ?? 0;
  return [empty > 0 ? replaced(text, 0, empty + field[0].length, '') : replaced(text, field.index, end, '')];
}

function replaced(text: string, start: number, end: number, newText: string): TextEdit {
  const lines = new LineIndex(text);
  return { range: { start: lines.position(start), end: lines.position(end) }, newText };
}
