import type { TextEdit } from '../note/note.js';
import { parseNote, type ParseOptions } from '../reading/parseNote.js';
import { editsBetween, withField } from './frontMatterField.js';

/**
 * Correct a wrong guess of whether a text is a conference note, by the field `conference-notes` of its front matter.
 * The field is taken away where the text is as wanted without it.
 *
 * @param options how the text is read
 * @returns no edit where the text is as wanted
 */
export function correctConference(text: string, wanted: boolean, options: ParseOptions = {}): readonly TextEdit[] {
  const isAsWanted = (each: string): boolean => parseNote(each, options).isConference === wanted;
  const flagged = (value: string | undefined): string =>
    withField(text, 'conference-notes', value, 'conference[-_]?notes');
  if (isAsWanted(text)) return [];
  const unflagged = flagged(undefined);
  return editsBetween(text, isAsWanted(unflagged) ? unflagged : flagged(String(wanted)));
}
