import * as vscode from 'vscode';
import { followUpsAt, promoteLines } from '../../core/index.js';
import { counted } from '../../core/note/names.js';
import { registerCommand } from '../host/commands.js';
import { Commands, type FollowUpTarget } from '../host/contributions.js';
import { fromRange } from '../host/convert.js';
import { activeNote, trimmed } from '../notes/cursor.js';
import type { DismissedHints } from './dismissedHints.js';
import type { Disposable } from '../host/disposables.js';
import { editNote, refused } from '../host/editNote.js';
import type { FollowUpEditor } from './followUpEditor.js';
import { remark, report } from '../host/messages.js';
import type { NoteStore } from '../notes/noteStore.js';
import { allGiven, followUpTargets, membersOf } from '../host/payloads.js';

/** Register the commands that make follow-ups of remarks and plain lines, and those that put remarks out of sight. */
export function registerHintCommands(
  store: NoteStore,
  followUps: FollowUpEditor,
  dismissed: DismissedHints,
): Disposable {
  const hintsFor = (argument: unknown, selected: unknown): readonly FollowUpTarget[] => {
    const hints =
      argument === undefined
        ? hintsAtCursors(store)
        : followUpTargets(argument, selected).filter(({ followUp }) => followUp.form === 'hint');
    if (argument === undefined && hints.length === 0) remark('No hint here');
    return hints;
  };
  return vscode.Disposable.from(
    registerCommand(Commands.trackHint, async (argument, selected) => {
      const outcomes = await followUps.promote(hintsFor(argument, selected));
      return outcomes.find(({ kind }) => kind === 'refused') ?? outcomes.at(-1) ?? refused('nothingHere');
    }),
    registerCommand(Commands.dismissHint, async (argument, selected) => {
      const hints = hintsFor(argument, selected);
      await dismissed.dismiss(hints);
      if (hints.length > 0) remark(`Dismissed ${counted(hints.length, 'hint')}`);
    }),
    registerCommand(Commands.restoreHints, (argument, selected) => {
      if (argument === undefined) return dismissed.restoreAll();
      return dismissed.restore(
        allGiven(argument, selected).flatMap((given) => membersOf(given) ?? followUpTargets(given, undefined)),
      );
    }),
    registerCommand(Commands.promoteLine, async () => {
      const active = activeNote(store);
      if (active === undefined) return refused('nothingHere');
      const {
        editor,
        document: { uri },
      } = active;
      const lines = editor.selections
        .map(trimmed)
        .flatMap(({ start, end }) =>
          Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index),
        );
      return report(
        await editNote(uri, (document) => {
          const note = store.noteOf(document);
          const edits =
            note === undefined ? [] : promoteLines(document.getText(), note, lines, store.parseOptions(document));
          if (edits.length > 0) return { edits, count: edits.length };
          remark('No plain line here to turn into a follow-up');
          return 'nothingHere';
        }),
        uri,
      );
    }),
  );
}

function hintsAtCursors(store: NoteStore): readonly FollowUpTarget[] {
  const active = activeNote(store);
  if (active === undefined) return [];
  const uri = active.document.uri.toString();
  const hints = active.editor.selections
    .flatMap((selection) => followUpsAt(active.note, fromRange(trimmed(selection))))
    .filter(({ form }) => form === 'hint');
  return [...new Set(hints)].map((followUp) => ({ uri, followUp }));
}
