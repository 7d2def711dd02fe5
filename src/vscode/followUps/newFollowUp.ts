import type * as vscode from 'vscode';
import { addFollowUp, type Position } from '../../core/index.js';
import { sectionById } from '../../core/note/paths.js';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import { activeNote, talkOrSectionAtCursor } from '../notes/cursor.js';
import type { Disposable } from '../host/disposables.js';
import { editNote, type Outcome, refused } from '../host/editNote.js';
import { remark, report } from '../host/messages.js';
import { goTo } from '../host/navigation.js';
import type { NoteStore } from '../notes/noteStore.js';
import { findSection } from '../notes/targets.js';

/** Register the command that adds a follow-up to a talk, and leaves the cursor where its words go. */
export function registerNewFollowUp(store: NoteStore): Disposable {
  return registerCommand(Commands.addFollowUp, async (argument): Promise<Outcome> => {
    const place = argument === undefined ? atCursor(store) : await findSection(store, argument);
    if ('kind' in place && place.kind === 'refused') return place;
    const { uri, sectionId } = 'kind' in place ? { uri: place.uri, sectionId: place.section.id } : place;
    let cursor: Position | undefined;
    const outcome = await editNote(uri, (document) => {
      const note = store.noteOf(document);
      if (note === undefined) return 'sectionNotFound';
      const section = sectionId === undefined ? undefined : sectionById(note, sectionId);
      if (sectionId !== undefined && section === undefined) return 'sectionNotFound';
      const added = addFollowUp(document.getText(), note, section, store.parseOptions(document));
      cursor = added.cursor;
      return { edits: added.edits, count: 1 };
    });
    if (outcome.kind === 'changed' && cursor !== undefined)
      await goTo(uri, { start: cursor, end: cursor }, { preserveFocus: false });
    return report(outcome, uri);
  });
}

type Place =
  { readonly uri: vscode.Uri; readonly sectionId: string | undefined } | Extract<Outcome, { readonly kind: 'refused' }>;

/** The talk around the cursor, or the section where there is none, or the note. */
function atCursor(store: NoteStore): Place {
  const active = activeNote(store);
  if (active === undefined) {
    remark('No note here to add a follow-up to');
    return refused('nothingHere');
  }
  return { uri: active.document.uri, sectionId: talkOrSectionAtCursor(active)?.id };
}
