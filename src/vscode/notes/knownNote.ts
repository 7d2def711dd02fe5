import * as vscode from 'vscode';
import type { Note } from '../../core/index.js';
import { countNote, type NoteCounts } from '../../core/note/counts.js';
import { linkedEvents } from '../../core/note/linkedEvents.js';
import type { ClosedNote } from '../../core/workspace/closedNote.js';

/** A conference note, whether or not it is open. */
export interface KnownNote {
  readonly uri: vscode.Uri;
  /** Present while the note is open: its live text then counts, and not the file's. */
  readonly document?: vscode.TextDocument;
  /** Known without reading the note again, as is the title. */
  readonly counts: NoteCounts;
  readonly title: string;
  /** The sched.com events that the note links to, see `linkedEvents`; known without reading the note again. */
  readonly events: readonly string[];
  /**
   * What the note says. Of a closed one it may be brought back only when asked for, so ask only for those that are
   * shown.
   */
  readonly note: Note;
}

/** Sum up an open note as closed notes are summed up. */
export function summaryOf(note: Note): Pick<KnownNote, 'counts' | 'title' | 'events'> {
  return { counts: countNote(note), title: note.title, events: linkedEvents(note) };
}

/** A note of a file. There may be ten thousand, so nothing is made before it is asked for. */
export class KnownClosedNote implements KnownNote {
  readonly #note: ClosedNote;
  #uri: vscode.Uri | undefined;

  constructor(note: ClosedNote) {
    this.#note = note;
  }

  get uri(): vscode.Uri {
    this.#uri ??= vscode.Uri.parse(this.#note.uri, true);
    return this.#uri;
  }

  get counts(): NoteCounts {
    return this.#note.counts;
  }

  get title(): string {
    return this.#note.title;
  }

  get events(): readonly string[] {
    return this.#note.events;
  }

  get note(): Note {
    return this.#note.note;
  }
}
