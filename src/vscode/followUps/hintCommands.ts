import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { followUpsAt, offeredIn, promoteLines } from '../../core/index.js';
import { registerCommand } from '../host/commands.js';
import { Commands, type FollowUpTarget } from '../host/contributions.js';
import { fromRange } from '../host/convert.js';
import { activeNote, type ActiveNote, trimmed } from '../notes/cursor.js';
import type { DismissedHints } from './dismissedHints.js';
import type { Disposable } from '../host/disposables.js';
import { editNote, type Outcome, refused } from '../host/editNote.js';
import type { FollowUpEditor } from './followUpEditor.js';
import { remark, report } from '../host/messages.js';
import type { NoteStore } from '../notes/noteStore.js';
import { allGiven, followUpTargets, membersOf } from '../host/payloads.js';
import { withTrackedRanges } from '../host/trackedRanges.js';
import { counted } from '../../core/text/language.js';

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
    if (argument === undefined && hints.length === 0) remark(l10n.t('No hint here'));
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
      if (hints.length > 0) remark(counted(hints.length, l10n.t('Dismissed {count} hint|Dismissed {count} hints')));
    }),
    registerCommand(Commands.restoreHints, (argument, selected) => {
      if (argument === undefined) return dismissed.restoreAll();
      return dismissed.restore(
        allGiven(argument, selected).flatMap((given) => membersOf(given) ?? followUpTargets(given, undefined)),
      );
    }),
    registerCommand(Commands.promoteLine, () => {
      const active = activeNote(store);
      return active === undefined ? refused('nothingHere') : promoteSelectedLines(store, active);
    }),
  );
}

/** Make follow-ups of the lines someone has selected, wherever these are by the time of the edit. */
async function promoteSelectedLines(store: NoteStore, { editor, document }: ActiveNote): Promise<Outcome> {
  const words = editor.selections.flatMap((selection) => wordsIn(document, trimmed(selection)));
  return withTrackedRanges(document, words, async (now) =>
    report(
      await editNote(document.uri, (current) => {
        const note = store.noteOf(current);
        const lines = now().map(({ start }) => start.line);
        const edits =
          note === undefined ? [] : promoteLines(current.getText(), note, lines, store.parseOptions(current));
        if (edits.length > 0) return { edits, count: edits.length };
        remark(l10n.t('No plain line here to turn into a follow-up'));
        return 'nothingHere';
      }),
      document.uri,
    ),
  );
}

/** Give where the words of each line are, without the blanks around them; a blank line has none. */
function wordsIn(document: vscode.TextDocument, { start, end }: vscode.Range): readonly vscode.Range[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => document.lineAt(start.line + index))
    .filter(({ isEmptyOrWhitespace }) => !isEmptyOrWhitespace)
    .map(({ range, firstNonWhitespaceCharacterIndex: first }) => range.with(range.start.translate(0, first)));
}

function hintsAtCursors(store: NoteStore): readonly FollowUpTarget[] {
  const active = activeNote(store);
  if (active === undefined) return [];
  const uri = active.document.uri.toString();
  const hints = active.editor.selections
    .flatMap((selection) => followUpsAt(active.note, fromRange(trimmed(selection))))
    .filter(({ form }) => form === 'hint');
  return [...new Set(hints)].map(offeredIn(active.note)).map((followUp) => ({ uri, followUp }));
}
