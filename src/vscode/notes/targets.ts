import type * as vscode from 'vscode';
import type { Note, Section } from '../../core/index.js';
import { sectionById } from '../../core/note/paths.js';
import { findDocument, openDocument, parseUri } from '../host/documents.js';
import { type Refused, refused } from '../host/editNote.js';
import { report } from '../host/messages.js';
import type { NoteStore } from './noteStore.js';
import { isSectionTarget } from '../host/payloads.js';

/** A section that was asked for, in its document as it is now. */
export interface FoundSection {
  readonly kind: 'found';
  readonly uri: vscode.Uri;
  readonly document: vscode.TextDocument;
  readonly note: Note;
  readonly section: Section;
}

/** Find the section a command was given; tells the person at the screen when it is gone. */
export async function findSection(store: NoteStore, argument: unknown): Promise<FoundSection | Refused> {
  const uri = isSectionTarget(argument) ? parseUri(argument.uri) : undefined;
  if (!isSectionTarget(argument) || uri === undefined) return refused('badArgument');
  const document = await openDocument(uri);
  if (document === undefined) return report(refused('gone'), uri);
  const note = store.noteOf(document);
  const section = note && sectionById(note, argument.sectionId);
  return note === undefined || section === undefined
    ? report(refused('sectionNotFound'), uri)
    : { kind: 'found', uri, document, note, section };
}

/** Give the note in a document as it is now; `undefined` for a closed document that is no conference note. */
export function noteAt(store: NoteStore, uri: vscode.Uri): Note | undefined {
  const document = findDocument(uri);
  const key = uri.toString();
  return document === undefined
    ? store.notes().find((each) => each.uri.toString() === key)?.note
    : store.noteOf(document);
}
