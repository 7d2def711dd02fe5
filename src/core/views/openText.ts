import * as l10n from '@vscode/l10n';
import { counted } from '../text/language.js';

/** Write how many follow-ups are open, as short as a row needs: `2 open`; nothing if none is. */
export function openText(open: number): string {
  return open > 0 ? counted(open, l10n.t('{count} open')) : '';
}

/** Write how many follow-ups of the note in the editor are open: `2 open follow-ups in this note`. */
export function openInThisNoteText(open: number): string {
  return counted(open, l10n.t('{count} open follow-up in this note|{count} open follow-ups in this note'));
}

/** Write how many follow-ups are done: `2 done`; nothing if none is. */
export function doneText(done: number): string {
  return done > 0 ? counted(done, l10n.t('{count} done')) : '';
}
