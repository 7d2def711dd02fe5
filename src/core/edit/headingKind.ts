import { SAID_FIELDS, SAID_KINDS, type SaidKind } from '../markdown/frontMatter.js';
import type { TextEdit } from '../note/note.js';
import { keyOf } from '../outline/sections/ids.js';
import type { SectionExplanation } from '../outline/explain.js';
import { explain, type ParseOptions } from '../reading/parseNote.js';
import { linesOf } from '../text/lineEnds.js';
import { editsBetween, fieldTexts, withField } from './frontMatterField.js';

/** What a heading is to be read as: a kind, or what its text and place tell. */
export type WantedKind = SaidKind | 'automatic';

/** Why a heading cannot be read as wanted. */
export type KindRefusal =
  /** The heading is read as wanted. */
  | 'asWanted'
  /** The line is below no heading, or is none and cannot become what only headings are. */
  | 'noHeading'
  /** The front matter has an error, so that the correction would not be read. */
  | 'frontMatter';

/** The edits that correct how headings are read, and the headings' texts; or why there are none. */
export type KindCorrection =
  | { readonly titles: readonly string[]; readonly edits: readonly TextEdit[] }
  | { readonly titles: readonly string[]; readonly refused: KindRefusal };

/**
 * Correct how headings are read, by the fields `conference-notes-talks`, `-days` and `-sections` of the note's front
 * matter, which list titles of headings. All headings with such a title are read so.
 *
 * | Heading                                     | Change                                                      |
 * | ------------------------------------------- | ----------------------------------------------------------- |
 * | is read as wanted, and nothing is said      | none                                                        |
 * | would be read as wanted if nothing was said | the title is taken out of the fields, and fields left empty |
 * | else                                        | the title moves to the field of the wanted kind             |
 *
 * @param lines 0-based: the lines of the headings, or lines below; or of talks without headings, which can only be made
 *   none
 * @param options how the text is read
 */
export function correctKinds(
  text: string,
  lines: readonly number[],
  wanted: WantedKind,
  options: ParseOptions = {},
): KindCorrection {
  let corrected = text;
  let refused: KindRefusal = 'noHeading';
  const titles: string[] = [];
  const asWanted: string[] = [];
  for (const line of lines) {
    const section = explain(corrected, line + addedLines(text, corrected), options).section;
    const result = section ? correctKind(corrected, section, wanted, options) : 'noHeading';
    if (typeof result === 'string') {
      refused = result;
      if (result === 'asWanted' && section) asWanted.push(section.text);
    } else {
      corrected = result.corrected;
      titles.push(result.title);
    }
  }
  return corrected === text ? { titles: asWanted, refused } : { titles, edits: editsBetween(text, corrected) };
}

function correctKind(
  text: string,
  section: SectionExplanation,
  wanted: WantedKind,
  options: ParseOptions,
): { readonly title: string; readonly corrected: string } | KindRefusal {
  if (!(section.isHeading || wanted === 'section' || wanted === 'automatic')) return 'noHeading';
  const title = section.text;
  const unsaid = SAID_KINDS.reduce((changed, kind) => withoutTitle(changed, kind, title), text);
  const isAsWanted = (changed: string): boolean =>
    wanted === 'automatic' || sectionAfter(text, changed, section, options)?.kind === wanted;
  const corrected = isAsWanted(unsaid) ? unsaid : withTitle(unsaid, wanted, title);
  if (!isAsWanted(corrected)) return 'frontMatter';
  return corrected === text ? 'asWanted' : { title, corrected };
}

/** Read a section again after a change of the front matter, which moves the lines behind. */
function sectionAfter(
  text: string,
  changed: string,
  { line, text: title }: SectionExplanation,
  options: ParseOptions,
): SectionExplanation | undefined {
  const section = explain(changed, line + addedLines(text, changed), options).section;
  return section?.text === title ? section : undefined;
}

/** Count the lines that changes of the front matter have added: so far have all lines behind moved. */
function addedLines(text: string, changed: string): number {
  return linesOf(changed).length - linesOf(text).length;
}

function withoutTitle(text: string, kind: SaidKind, title: string): string {
  const field = SAID_FIELDS[kind];
  const titles = fieldTexts(text, field);
  const left = titles.filter((each) => keyOf(each) !== keyOf(title));
  return left.length === titles.length ? text : withField(text, field, left.length === 0 ? undefined : written(left));
}

function withTitle(text: string, kind: WantedKind, title: string): string {
  if (kind === 'automatic') return text;
  const field = SAID_FIELDS[kind];
  return withField(text, field, written([...fieldTexts(text, field), title]));
}

/** Write a list as JSON, which is a list in YAML and in TOML, too. */
function written(titles: readonly string[]): string {
  return `[${titles.map((title) => JSON.stringify(title)).join(', ')}]`;
}
