import * as vscode from 'vscode';
import { explain } from '../../core/index.js';
import { sectionById } from '../../core/note/paths.js';
import { explainNote, explainSection } from '../../core/views/explained.js';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import type { Disposable } from '../host/disposables.js';
import { openDocument, parseUri } from '../host/documents.js';
import { type Refused, refused } from '../host/editNote.js';
import { remark } from '../host/messages.js';
import { isNoteTarget, isSectionTarget } from '../host/payloads.js';
import { activeNote } from './cursor.js';
import type { NoteStore } from './noteStore.js';

/** Register the command that tells what decided how a heading, a line or a whole file was read. */
export function registerExplainReading(store: NoteStore): Disposable {
  return registerCommand(Commands.explainReading, async (argument): Promise<Refused | undefined> => {
    const place = await placeOf(store, argument);
    if (place === undefined) {
      if (argument === undefined) remark('No markdown here');
      return refused(argument === undefined ? 'nothingHere' : 'badArgument');
    }
    await tell(store, place);
    return undefined;
  });
}

interface Place {
  readonly document: vscode.TextDocument;
  /** Absent where the whole file is meant. */
  readonly line?: number | undefined;
}

/** Find what is meant: the row that a command was given, or else the line of the cursor. */
async function placeOf(store: NoteStore, argument: unknown): Promise<Place | undefined> {
  if (argument === undefined) {
    const active = activeNote(store);
    return active && { document: active.document, line: active.editor.selection.active.line };
  }
  const uri = isNoteTarget(argument) ? parseUri(argument.uri) : undefined;
  const document = uri && (await openDocument(uri));
  const note = document && store.noteOf(document);
  if (document === undefined || note === undefined) return undefined;
  const section = isSectionTarget(argument) ? sectionById(note, argument.sectionId) : undefined;
  return { document, line: section?.headingRange.start.line };
}

async function tell(store: NoteStore, { document, line }: Place): Promise<void> {
  const explanation = explain(document.getText(), line ?? 0, store.parseOptions(document));
  const { isConference, section } = explanation;
  const onNote = explainNote(explanation);
  const onSection = isConference && line !== undefined && section ? explainSection(section) : undefined;
  const correct = isConference ? 'Treat as Other Markdown' : 'Treat as Conference Note';
  const answer = await vscode.window.showInformationMessage(
    onSection ?? onNote,
    { modal: true, ...(onSection !== undefined && { detail: onNote }) },
    correct,
  );
  if (answer !== correct) return;
  const command = isConference ? Commands.treatAsOtherMarkdown : Commands.treatAsConferenceNote;
  await vscode.commands.executeCommand(command, { uri: document.uri.toString() });
}
