import * as l10n from '@vscode/l10n';
import type { Talk } from '../../core/index.js';
import { asListText } from '../../core/text/markdownText.js';
import { notePlaces } from '../../core/note/noteNames.js';
import { talkPicks } from '../../core/views/picks.js';
import { sectionIcon } from '../host/icons.js';
import { remark } from '../host/messages.js';
import { pickPlace, type PlaceItem } from '../host/previewPick.js';
import { activeNote, talkAtCursor } from './cursor.js';
import type { KnownNote } from './knownNote.js';
import type { NoteStore } from './noteStore.js';
import { inSlices } from './slicedNotes.js';

interface TalkItem extends PlaceItem {
  readonly talk: Talk;
}

interface PickTalkOptions {
  readonly title: string;
  readonly then: 'go' | 'stay';
  /** Which talks to list; all where absent. */
  readonly suits?: (talk: Talk) => boolean;
}

/** Let someone choose a talk: the open notes' come first, those of thousands of closed ones as they are read. */
export async function pickTalk(
  store: NoteStore,
  { title, then, suits = () => true }: PickTalkOptions,
): Promise<TalkItem | undefined> {
  await store.whenRead(({ counts }) => counts.talks > 0);
  const notes = store.notes().filter(({ counts }) => counts.talks > 0);
  const places = notePlaces(notes);
  const itemsOf = ({ uri, title: noteTitle, note }: KnownNote): readonly TalkItem[] =>
    talkPicks(note, notes.length > 1 ? { title: noteTitle, place: places.get(uri.toString()) } : undefined)
      .filter(({ talk }) => suits(talk))
      .map((pick): TalkItem => ({
        label: asListText(pick.label),
        description: asListText(pick.description),
        detail: asListText(pick.detail),
        iconPath: sectionIcon(pick.talk),
        uri,
        range: pick.range,
        talk: pick.talk,
      }));
  const items = notes.filter(({ document }) => document !== undefined).flatMap(itemsOf);
  const closed = notes.filter(({ document }) => document === undefined);
  if (items.length === 0 && closed.length === 0) {
    remark(l10n.t('No talks in the notes'));
    return undefined;
  }
  const active = activeNote(store);
  const here = active && talkAtCursor(active);
  return pickPlace({
    title,
    placeholder: l10n.t('Search by title, speaker, day or track'),
    items,
    ...(closed.length > 0 && { more: inSlices(closed, itemsOf) }),
    then,
    active: items.find(({ talk, uri }) => talk.id === here?.id && uri.toString() === active?.document.uri.toString()),
  });
}
