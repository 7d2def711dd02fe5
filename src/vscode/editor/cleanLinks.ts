import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import { type CleanableLink, cleanableLinks, cleaningEdits } from '../../core/index.js';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import { toRange } from '../host/convert.js';
import { activeNote, type ActiveNote } from '../notes/cursor.js';
import type { Disposable } from '../host/disposables.js';
import { parseUri } from '../host/documents.js';
import { editNote, type Outcome, refused } from '../host/editNote.js';
import { remark, report } from '../host/messages.js';
import type { NoteStore } from '../notes/noteStore.js';
import { isNoteTarget } from '../host/payloads.js';
import { withTrackedRanges } from '../host/trackedRanges.js';
import { counted } from '../../core/text/language.js';

/**
 * Register the command that cleans the addresses of sched.com links: of those under the cursors, else of all in the
 * note.
 */
export function registerCleanLinks(store: NoteStore): Disposable {
  return registerCommand(Commands.cleanSchedLinks, async (argument): Promise<Outcome> => {
    if (argument === undefined) {
      const active = activeNote(store);
      return active === undefined ? refused('nothingHere') : cleanAtCursors(store, active);
    }
    const uri = isNoteTarget(argument) ? parseUri(argument.uri) : undefined;
    return uri === undefined ? refused('badArgument') : clean(store, uri);
  });
}

async function cleanAtCursors(store: NoteStore, { document, editor, note }: ActiveNote): Promise<Outcome> {
  const here = touched(cleanableLinks(document.getText(), note), editor.selections).map(({ range }) => toRange(range));
  if (here.length === 0) return clean(store, document.uri);
  return withTrackedRanges(document, here, (now) =>
    clean(store, document.uri, (links) =>
      // Not those that only stand beside one.
      links.filter(({ range }) => now().some((each) => toRange(each).intersection(toRange(range))?.isEmpty === false)),
    ),
  );
}

async function clean(
  store: NoteStore,
  uri: vscode.Uri,
  choose = (links: readonly CleanableLink[]): readonly CleanableLink[] => links,
): Promise<Outcome> {
  let found = 0;
  const outcome = await editNote(uri, (document) => {
    const note = store.noteOf(document);
    const links = note === undefined ? [] : cleanableLinks(document.getText(), note);
    found = links.length;
    const edits = cleaningEdits(choose(links));
    return edits.length === 0 ? 'nothingHere' : { edits, count: edits.length };
  });
  if (outcome.kind === 'changed')
    remark(counted(outcome.count, l10n.t('Cleaned {count} sched.com link|Cleaned {count} sched.com links')));
  else if (outcome.reason === 'nothingHere')
    remark(found === 0 ? l10n.t('No sched.com links here') : l10n.t('Clean already'));
  return report(outcome, uri);
}

/** The links some ranges touch. */
export function touched(links: readonly CleanableLink[], ranges: readonly vscode.Range[]): readonly CleanableLink[] {
  return links.filter(({ range }) => ranges.some((each) => each.intersection(toRange(range)) !== undefined));
}
