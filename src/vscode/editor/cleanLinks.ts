import type * as vscode from 'vscode';
import { type CleanableLink, cleanableLinks, cleaningEdits, type TextEdit } from '../../core/index.js';
import { counted } from '../../core/note/names.js';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import { toRange } from '../host/convert.js';
import { activeNote } from '../notes/cursor.js';
import type { Disposable } from '../host/disposables.js';
import { parseUri } from '../host/documents.js';
import { editNote, type Outcome, refused } from '../host/editNote.js';
import { remark, report } from '../host/messages.js';
import type { NoteStore } from '../notes/noteStore.js';
import { isNoteTarget } from '../host/payloads.js';

/**
 * Register the command that cleans the addresses of sched.com links: of those under the cursors, else of all in the
 * note.
 */
export function registerCleanLinks(store: NoteStore): Disposable {
  return registerCommand(Commands.cleanSchedLinks, async (argument): Promise<Outcome> => {
    const active = activeNote(store);
    const wanted = isNoteTarget(argument) ? parseUri(argument.uri) : undefined;
    const uri = argument === undefined ? active?.document.uri : wanted;
    if (uri === undefined) return refused(argument === undefined ? 'nothingHere' : 'badArgument');
    let found = 0;
    const outcome = await editNote(uri, (document) => {
      const note = store.noteOf(document);
      const links = note === undefined ? [] : cleanableLinks(document.getText(), note);
      found = links.length;
      const here = argument === undefined ? editsAt(links, active?.editor.selections ?? []) : undefined;
      const edits = here ?? cleaningEdits(links);
      return edits.length === 0 ? 'nothingHere' : { edits, count: edits.length };
    });
    if (outcome.kind === 'changed') remark(`Cleaned ${counted(outcome.count, 'sched.com link')}`);
    else if (outcome.reason === 'nothingHere') remark(found === 0 ? 'No sched.com links here' : 'Clean already');
    return report(outcome, uri);
  });
}

/** The edits that clean the links some ranges touch; `undefined` where they touch none. */
export function editsAt(
  links: readonly CleanableLink[],
  ranges: readonly vscode.Range[],
): readonly TextEdit[] | undefined {
  const touched = links.filter(({ range }) => ranges.some((each) => each.intersection(toRange(range)) !== undefined));
  return touched.length === 0 ? undefined : cleaningEdits(touched);
}
