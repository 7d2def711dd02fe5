import type * as vscode from 'vscode';
import type { SchedUrl } from '../../core/index.js';
import { eventOfKey, sameEvent } from '../../core/note/linkedEvents.js';
import { talkOf } from '../../core/note/paths.js';
import { linkCard, talkCard, type TalkCard } from '../../core/views/talkCard.js';
import type { KnownNote } from '../notes/knownNote.js';
import type { NoteStore } from '../notes/noteStore.js';

/** What link and notes say of an event, and which document's notes. */
export interface NoteCard {
  readonly card: TalkCard;
  readonly uri?: vscode.Uri;
}

/**
 * Look for the talk in the note the link is in, then in the others that are open, then in closed ones; other markdown
 * says nothing of talks.
 */
export function cardOf(store: NoteStore, link: SchedUrl, document?: vscode.TextDocument): NoteCard {
  const here = document && store.noteOf(document);
  const mentions = ({ events }: KnownNote): boolean => events.some((key) => sameEvent(eventOfKey(key), link));
  const notes: readonly Pick<KnownNote, 'uri' | 'note'>[] = [
    ...(document !== undefined && here?.isConference === true ? [{ uri: document.uri, note: here }] : []),
    ...store.openNotes().map(({ document: { uri }, note }) => ({ uri, note })),
    ...store.notes().filter(mentions),
  ];
  for (const { uri, note } of notes) {
    const talk = talkOf(note, link);
    if (talk !== undefined) return { card: talkCard(note, talk, link), uri };
  }
  return { card: linkCard(link) };
}
