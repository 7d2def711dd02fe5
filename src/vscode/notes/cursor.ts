/** What is under the cursor. */
import * as vscode from 'vscode';
import {
  followUpsAt,
  type Note,
  type OfferedFollowUp,
  offeredIn,
  type Position,
  type SchedUrl,
  sectionAt,
  type Section,
} from '../../core/index.js';
import { isActionable } from '../../core/note/followUps.js';
import { schedLinkAt } from '../../core/views/links.js';
import { enclosingTalk, pathTo } from '../../core/note/paths.js';
import type { Talk } from '../../core/index.js';
import { fromPosition, fromRange } from '../host/convert.js';
import { MARKDOWN } from '../host/documents.js';
import type { NoteStore } from './noteStore.js';

/** The markdown someone is in, whether or not it is a conference note: what is asked for by name works in any. */
export interface ActiveNote {
  readonly editor: vscode.TextEditor;
  readonly document: vscode.TextDocument;
  readonly note: Note;
}

export function activeNote(store: NoteStore): ActiveNote | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== MARKDOWN) return undefined;
  const note = store.noteOf(editor.document);
  return note && { editor, document: editor.document, note };
}

/** Give the follow-ups of every cursor and selection, selection by selection, none of them twice. */
export function followUpsAtSelections({ editor, note }: ActiveNote): readonly (readonly OfferedFollowUp[])[] {
  const seen = new Set<string>();
  const offered = offeredIn(note);
  return editor.selections.map((selection) =>
    followUpsAt(note, fromRange(trimmed(selection)))
      .filter((followUp) => {
        const isNew = isActionable(followUp) && !seen.has(followUp.id);
        seen.add(followUp.id);
        return isNew;
      })
      .map(offered),
  );
}

/** A selection that ends before the first character of a line shows nothing of that line as selected. */
export function trimmed(selection: vscode.Selection): vscode.Range {
  if (selection.isSingleLine || selection.end.character > 0) return selection;
  return new vscode.Range(selection.start, new vscode.Position(selection.end.line - 1, Number.MAX_SAFE_INTEGER));
}

/** Give the path to the section the cursor is in, outermost first. */
export function pathAtCursor({ editor, note }: ActiveNote): readonly Section[] {
  return pathAt(note, fromPosition(editor.selection.active));
}

function pathAt(note: Note, position: Position): readonly Section[] {
  const section = sectionAt(note, position);
  return section === undefined ? [] : pathTo(note, section.id);
}

/** Give the talk around the cursor, or the section where there is none. */
export function talkOrSectionAtCursor({ editor, note }: ActiveNote): Section | undefined {
  return talkOrSectionAt(note, fromPosition(editor.selection.active));
}

/** Give the talk around a position, or the section where there is none. */
export function talkOrSectionAt(note: Note, position: Position): Section | undefined {
  const path = pathAt(note, position);
  return enclosingTalk(path) ?? path.at(-1);
}

export function talkAtCursor(active: ActiveNote): Talk | undefined {
  return enclosingTalk(pathAtCursor(active));
}

/** Give the event the cursor is on: that of the link under it, else that of the talk around it. */
export function eventAtCursor(active: ActiveNote): SchedUrl | undefined {
  return linkAtCursor(active) ?? talkAtCursor(active)?.link;
}

export function linkAtCursor({ editor, document, note }: ActiveNote): SchedUrl | undefined {
  const { active: position } = editor.selection;
  return schedLinkAt(note, fromPosition(position), document.lineAt(position.line).text);
}
