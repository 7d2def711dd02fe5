import * as vscode from 'vscode';
import type { SchedLink, Talk } from '../core/index.js';
import { schedLinkAt } from '../core/projections/links.js';
import { talkOf } from '../core/projections/paths.js';
import { linkCard, talkCard } from '../core/projections/talkCard.js';
import { drawCard } from './card.js';
import { fromPosition, toRange } from './convert.js';
import type { Disposable } from './disposables.js';
import { MARKDOWN_SELECTOR } from './documents.js';
import type { NoteStore, OpenNote } from './noteStore.js';

/** Register the card over every sched.com link in markdown. It says what is known here; it asks nobody. */
export function registerHover(store: NoteStore): Disposable {
  return vscode.languages.registerHoverProvider(MARKDOWN_SELECTOR, new SchedLinkHover(store));
}

class SchedLinkHover implements vscode.HoverProvider {
  readonly #store: NoteStore;

  constructor(store: NoteStore) {
    this.#store = store;
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const note = this.#store.noteOf(document);
    if (note === undefined) return undefined;
    const link = schedLinkAt(note, fromPosition(position), document.lineAt(position.line).text);
    if (link === undefined) return undefined;
    const known = this.#notesOn(link, { document, note });
    const card = known === undefined
      ? drawCard(linkCard(link))
      : drawCard(talkCard(known.note, known.talk, link), known.document.uri);
    return new vscode.Hover(card, toRange(link.range));
  }

  /** Look for the talk in the note the link is in, then in the others that are open; other markdown says nothing of talks. */
  #notesOn(link: SchedLink, here: OpenNote): (OpenNote & { readonly talk: Talk }) | undefined {
    for (const open of [...here.note.isConference ? [here] : [], ...this.#store.openNotes()]) {
      const talk = talkOf(open.note, link);
      if (talk !== undefined) return { ...open, talk };
    }
    return undefined;
  }
}
