import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { addFollowUp, type Note, type Position, type Section } from '../../core/index.js';
import { sectionById } from '../../core/note/paths.js';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import { activeNote, talkOrSectionAt } from '../notes/cursor.js';
import type { Disposable } from '../host/disposables.js';
import { editNote, type Outcome, refused } from '../host/editNote.js';
import { remark, report } from '../host/messages.js';
import { goTo } from '../host/navigation.js';
import { withTrackedCursor } from '../host/trackedRanges.js';
import type { NoteStore } from '../notes/noteStore.js';
import { findSection } from '../notes/targets.js';

/** Register the command that adds a follow-up to a talk, and leaves the cursor where its words go. */
export function registerNewFollowUp(store: NoteStore): Disposable {
  return registerCommand(Commands.addFollowUp, async (argument): Promise<Outcome> => {
    if (argument === undefined) return addAtCursor(store);
    const found = await findSection(store, argument);
    if (found.kind === 'refused') return found;
    return add(store, found.uri, (note) => sectionById(note, found.section.id) ?? 'sectionNotFound');
  });
}

/** Add a follow-up to the talk around the cursor, or to the section where there is none, or to the note. */
async function addAtCursor(store: NoteStore): Promise<Outcome> {
  const active = activeNote(store);
  if (active === undefined) {
    remark(l10n.t('No note here to add a follow-up to'));
    return refused('nothingHere');
  }
  const { document, editor } = active;
  return withTrackedCursor(document, editor.selection.active, (now) =>
    add(store, document.uri, (note) => talkOrSectionAt(note, now())),
  );
}

async function add(
  store: NoteStore,
  uri: vscode.Uri,
  place: (note: Note) => Section | undefined | 'sectionNotFound',
): Promise<Outcome> {
  let cursor: Position | undefined;
  const outcome = await editNote(uri, (document) => {
    const note = store.noteOf(document);
    if (note === undefined) return 'sectionNotFound';
    const section = place(note);
    if (section === 'sectionNotFound') return section;
    const added = addFollowUp(document.getText(), note, section, store.parseOptions(document));
    cursor = added.cursor;
    return { edits: added.edits, count: 1 };
  });
  if (outcome.kind === 'changed' && cursor !== undefined)
    await goTo(uri, { start: cursor, end: cursor }, { preserveFocus: false });
  return report(outcome, uri);
}
