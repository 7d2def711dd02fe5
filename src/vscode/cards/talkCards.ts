import type * as vscode from 'vscode';
import type { SchedUrl } from '../../core/index.js';
import { talkOf } from '../../core/note/paths.js';
import { linkCard, talkCard, type TalkCard } from '../../core/views/talkCard.js';
import type { NoteStore, OpenNote } from '../notes/noteStore.js';

/** What link and notes say of an event, and which document's notes. */
export interface NoteCard {
  readonly card: TalkCard;
  readonly uri?: vscode.Uri;
}

/**
 * Look for the talk in the note the link is in, then in the others that are open; other markdown says nothing of talks.
 */
export function cardOf(store: NoteStore, link: SchedUrl, document?: vscode.TextDocument): NoteCard {
  const here = document && store.noteOf(document);
  const notes: readonly OpenNote[] = [
    ...(document !== undefined && here?.isConference === true ? [{ document, note: here }] : []),
    ...store.openNotes(),
  ];
  for (const open of notes) {
    const talk = talkOf(open.note, link);
    if (talk !== undefined) return { card: talkCard(open.note, talk, link), uri: open.document.uri };
  }
  return { card: linkCard(link) };
}
