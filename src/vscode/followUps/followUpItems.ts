import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FollowUp, FollowUpState, SchedLink } from '../../core/index.js';
import { notePlaces } from '../../core/note/noteNames.js';
import { asListText } from '../../core/text/markdownText.js';
import { addressOf } from '../../core/views/links.js';
import { followUpPicks, hintPicks } from '../../core/views/picks.js';
import { activeNote } from '../notes/cursor.js';
import type { DismissedHints } from './dismissedHints.js';
import { isNoteDocument } from '../host/documents.js';
import type { KnownNote } from '../notes/knownNote.js';
import type { NoteStore } from '../notes/noteStore.js';
import type { PlaceItem } from '../host/previewPick.js';
import { inSlices } from '../notes/slicedNotes.js';

/** A follow-up in a list to choose from. */
export interface FollowUpItem extends PlaceItem {
  readonly followUp: FollowUp;
  readonly link: SchedLink | undefined;
}

/** Part of the notes: one, or a section of one. */
export interface Scope {
  readonly document: vscode.TextDocument;
  readonly sectionId?: string;
}

/** What can be done to an entry, as its keys do. Getters, because the language is not known yet when this is loaded. */
export const BUTTONS = {
  done: {
    iconPath: new vscode.ThemeIcon('check'),
    get tooltip() {
      return l10n.t('Mark Done');
    },
  },
  openLink: {
    iconPath: new vscode.ThemeIcon('link-external'),
    get tooltip() {
      return l10n.t('Open Talk on Sched');
    },
  },
  openAddress: {
    iconPath: new vscode.ThemeIcon('globe'),
    get tooltip() {
      return l10n.t('Open Link');
    },
  },
  copy: {
    iconPath: new vscode.ThemeIcon('copy'),
    get tooltip() {
      return l10n.t('Copy');
    },
  },
  promote: {
    iconPath: new vscode.ThemeIcon('add'),
    get tooltip() {
      return l10n.t('Track as TODO');
    },
  },
} as const satisfies Readonly<Record<string, vscode.QuickInputButton>>;

/**
 * Gathers the entries of a list, note by note: of those that are open at once, of thousands of closed ones as they are
 * read.
 */
export class Gathering {
  readonly #store: NoteStore;
  readonly #state: FollowUpState;
  readonly #within: Scope | undefined;
  readonly #dismissed: DismissedHints | undefined;
  /** The notes in the order they had at first: working off the list opens them, and moves nothing. */
  readonly #order: readonly string[];
  readonly #several: boolean;
  readonly #places: ReadonlyMap<string, string>;
  readonly #closed: readonly KnownNote[];
  readonly #gathered: Set<string>;
  /** The notes that the list has changed. */
  readonly #changed = new Set<string>();
  readonly #items = new WeakMap<KnownNote, readonly FollowUpItem[]>();

  /**
   * @param dismissed given where remarks that read like follow-ups are listed, too: behind the others, and without
   *   those dismissed
   */
  constructor(
    store: NoteStore,
    state: FollowUpState,
    within: Scope | undefined,
    dismissed: DismissedHints | undefined,
  ) {
    this.#store = store;
    this.#state = state;
    this.#within = within;
    this.#dismissed = dismissed;
    const all = this.#notes();
    const notes = all.filter(({ counts }) => counts[state] > 0 || (dismissed !== undefined && counts.hints > 0));
    this.#several = all.length > 1;
    this.#places = notePlaces(all);
    const open = notes.filter(({ document }) => document !== undefined);
    this.#closed = notes.filter(({ document }) => document === undefined);
    this.#order = [...open, ...this.#closed].map(keyOf);
    this.#gathered = new Set(open.map(keyOf));
  }

  /** Give the entries of all gathered notes, as the notes are after the list has changed some entries. */
  after(changed: readonly FollowUpItem[]): readonly FollowUpItem[] {
    for (const { uri } of changed) this.#changed.add(uri.toString());
    return this.now();
  }

  /** Give the entries of all notes that have been gathered, as the notes are now. */
  now(): readonly FollowUpItem[] {
    const notes = new Map(this.#notes().map((note) => [keyOf(note), note]));
    // Of a closed note that the list has changed, the file is read again only later. Of others, it is the text that VS
    // Code still has that may be old.
    const loaded = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
    return this.#order.flatMap((key) => {
      const note = this.#gathered.has(key) ? notes.get(key) : undefined;
      const document = note?.document === undefined && this.#changed.has(key) ? loaded.get(key) : undefined;
      return note === undefined ? [] : this.#itemsOf((document && this.#store.known(document)) ?? note);
    });
  }

  /** Gather the entries of the other notes, if there are any. */
  rest(): AsyncIterable<readonly FollowUpItem[]> | undefined {
    if (this.#closed.length === 0) return undefined;
    return inSlices(this.#closed, (note) => {
      this.#gathered.add(keyOf(note));
      return this.#itemsOf(note);
    });
  }

  /** A note may have changed since a section was found in it: by this very list. */
  #notes(): readonly KnownNote[] {
    if (this.#within === undefined) return reachableNotes(this.#store);
    const note = this.#store.known(this.#within.document);
    return note === undefined ? [] : [note];
  }

  #itemsOf(known: KnownNote): readonly FollowUpItem[] {
    const items = this.#items.get(known) ?? this.#makeItems(known);
    this.#items.set(known, items);
    return items;
  }

  #makeItems({ uri, note }: KnownNote): readonly FollowUpItem[] {
    const dismissed = this.#dismissed;
    const name = this.#several ? { title: note.title, place: this.#places.get(uri.toString()) } : undefined;
    const scope = [name, this.#within?.sectionId] as const;
    const hints =
      dismissed === undefined
        ? []
        : hintPicks(note, ...scope).filter(({ followUp }) => !dismissed.has(uri.toString(), followUp));
    return [...followUpPicks(note, this.#state, ...scope), ...hints].map(
      ({ followUp, label, description, detail, range, talk }) => {
        const isHint = followUp.form === 'hint';
        return {
          label: isHint ? `$(lightbulb) ${asListText(label)}` : asListText(label),
          description: asListText(description),
          detail: asListText(detail),
          buttons:
            dismissed === undefined
              ? []
              : [
                  isHint ? BUTTONS.promote : BUTTONS.done,
                  ...(talk?.link === undefined ? [] : [BUTTONS.openLink]),
                  ...(addressOf(followUp) === undefined ? [] : [BUTTONS.openAddress]),
                  BUTTONS.copy,
                ],
          uri,
          range,
          isLast: isHint,
          followUp,
          link: talk?.link,
        };
      },
    );
  }
}

function keyOf({ uri }: KnownNote): string {
  return uri.toString();
}

/** The conference notes there are, and the markdown someone is in even if it is none, but not an old version of one. */
export function reachableNotes(store: NoteStore): readonly KnownNote[] {
  const notes = store.notes();
  const active = activeNote(store);
  if (
    active === undefined ||
    !isNoteDocument(active.document) ||
    (active.note.isConference && notes.some(({ document }) => document === active.document))
  )
    return notes;
  const known = store.known(active.document);
  return known === undefined ? notes : [known, ...notes];
}
