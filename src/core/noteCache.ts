import type { Evidence } from './outline/evidence.js';
import type { Reading } from './read/readPiece.js';
import { Memo } from './text/memo.js';

/** What is remembered of one note's earlier texts. One cache serves one note, read with the same markers each time. */
export class NoteCache {
  /** By the text of a piece. */
  readonly readings = new Memo<Reading>();
  /** By what it was read from: a heading and the lines under it. */
  readonly evidence = new Memo<Evidence>();

  /** Forget what the last reading of the note did not need. */
  sweep(): void {
    this.readings.sweep();
    this.evidence.sweep();
  }
}
