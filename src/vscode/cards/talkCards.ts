import type * as vscode from 'vscode';
import type { SchedUrl } from '../../core/index.js';
import { eventOfKey, sameEvent } from '../../core/note/linkedEvents.js';
import { talkAgain, type TalkInNote, talkOf } from '../../core/note/paths.js';
import { linkCard, talkCard, type TalkCard } from '../../core/views/talkCard.js';
import type { KnownEvent } from '../../sched/writing/factSheet.js';
import type { KnownNote } from '../notes/knownNote.js';
import type { NoteStore } from '../notes/noteStore.js';
import { noteAt } from '../notes/targets.js';
import type { SchedService } from '../schedules/schedService.js';

/** A talk in the note of a document. */
export interface TalkPlace extends TalkInNote {
  readonly uri: vscode.Uri;
}

/** What a card or a page is about: an event that no note has a talk of, or a talk of a note, with or without a link. */
export type TalkSubject =
  | { readonly link: SchedUrl; readonly place?: undefined }
  | { readonly link?: SchedUrl | undefined; readonly place: TalkPlace };

/**
 * Find the talk that is an event: in the note the link is in, then in the others that are open, then in closed ones;
 * other markdown says nothing of talks.
 */
export function subjectOf(store: NoteStore, link: SchedUrl, document?: vscode.TextDocument): TalkSubject {
  const here = document && store.noteOf(document);
  const mentions = ({ events }: KnownNote): boolean => events.some((key) => sameEvent(eventOfKey(key), link));
  const notes: readonly Pick<KnownNote, 'uri' | 'note'>[] = [
    ...(document !== undefined && here?.isConference === true ? [{ uri: document.uri, note: here }] : []),
    ...store.openNotes().map(({ document: { uri }, note }) => ({ uri, note })),
    ...store.notes().filter(mentions),
  ];
  for (const { uri, note } of notes) {
    const talk = talkOf(note, link);
    if (talk !== undefined) return { link, place: { uri, note, talk } };
  }
  return { link };
}

/** Find a talk again, as notes have changed; `undefined` when nothing knows it any more. */
export function subjectNow(store: NoteStore, { link, place }: TalkSubject): TalkSubject | undefined {
  const note = place && noteAt(store, place.uri);
  if (place !== undefined && note !== undefined) {
    const talk = talkAgain(note, place);
    if (talk !== undefined) return { link: talk.link ?? link, place: { uri: place.uri, note, talk } };
  }
  return link && subjectOf(store, link);
}

/** Tell whether two subjects are the same event, or else the same talk of a note. */
export function isSameSubject(a: TalkSubject, b: TalkSubject): boolean {
  if (a.link !== undefined && b.link !== undefined) return sameEvent(a.link, b.link);
  return a.place?.uri.toString() === b.place?.uri.toString() && a.place?.talk.id === b.place?.talk.id;
}

/** Give what is known of a talk by its link, without asking anybody. */
export async function knownOf(sched: SchedService, { link, place }: TalkSubject): Promise<KnownEvent> {
  return link === undefined ? {} : sched.known(link, place?.talk.title);
}

/** Collect what link and note say of a talk; its conference has the name that an imported schedule gives it. */
export function cardOf({ link, place }: TalkSubject, { conference }: KnownEvent = {}): TalkCard {
  const card = place === undefined ? linkCard(link) : talkCard(place.note, place.talk, link);
  return conference === undefined ? card : { ...card, eventName: conference };
}
