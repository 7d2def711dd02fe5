import { FollowUpCopies } from '../outline/followUpCopies.js';
import type { Note } from '../note/note.js';
import { type Stretch, StretchReader } from './stretches.js';
import { MarkerGrammar } from '../markdown/followUps/markers.js';
import { PieceReader } from './readPieces.js';
import type { Steps } from '../text/steps.js';

/** A text, read. */
export interface TextReading {
  readonly stretches: readonly Stretch[];
  /** How many characters were not read because no person writes such text. */
  readonly skipped: number;
}

/** What decides what a text is read as, besides itself. */
interface ReadAs {
  readonly path?: string | undefined;
  readonly markers?: readonly string[] | undefined;
  readonly isConference?: boolean | undefined;
}

interface Remembered {
  readonly text: string;
  readonly readAs: string;
  readonly note: Note;
}

/** How many notes are kept: the last one, and what undoing leads to. */
const KEPT = 2;

/** What is remembered of one note's earlier texts, so that reading the next costs what differs. One cache serves one note. */
export class NoteCache {
  /** Of the follow-ups of the last note that was made. */
  readonly copies = new FollowUpCopies();
  private notes: readonly Remembered[] = [];
  private markers = '';
  private reader: StretchReader | undefined;

  /** @param remembers whether there will be other texts; if not, remembering would only cost time */
  constructor(private readonly remembers = true) {}

  /** Give the note of a text, which is made unless the text is one of the last. */
  *note(text: string, { path, markers, isConference }: ReadAs, make: () => Steps<Note>): Steps<Note> {
    const readAs = JSON.stringify([path, markers, isConference]);
    const known = this.notes.find((each) => each.readAs === readAs && each.text === text);
    if (known) this.reader?.recall(text);
    const note = known?.note ?? (yield* make());
    this.notes = [{ text, readAs, note }, ...this.notes.filter((each) => each !== known).slice(0, KEPT - 1)];
    return note;
  }

  /** Read a text; what was read before does not show in what is given. */
  *read(text: string, markers: readonly string[]): Steps<TextReading> {
    const key = markers.join('\u0000');
    if (!this.reader || key !== this.markers) {
      this.markers = key;
      this.reader = new StretchReader(new PieceReader(new MarkerGrammar(markers), this.remembers));
    }
    const stretches = yield* this.reader.read(text);
    let skipped = 0;
    for (const stretch of stretches) skipped += stretch.skipped;
    return { stretches, skipped };
  }
}
