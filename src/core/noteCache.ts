import { type Stretch, StretchReader } from './outline/stretches.js';
import { MarkerGrammar } from './read/markers.js';
import { PieceReader } from './read/readPieces.js';

/** A text, read. */
export interface TextReading {
  readonly stretches: readonly Stretch[];
  /** How many characters were not read because no person writes such text. */
  readonly skipped: number;
}

/** What is remembered of one note's earlier texts, so that reading the next costs what differs. One cache serves one note. */
export class NoteCache {
  private markers = '';
  private reader: StretchReader | undefined;

  /** Read a text; what was read before does not show in what is given. */
  read(text: string, markers: readonly string[]): TextReading {
    const key = markers.join('\u0000');
    if (!this.reader || key !== this.markers) {
      this.markers = key;
      this.reader = new StretchReader(new PieceReader(new MarkerGrammar(markers)));
    }
    const stretches = this.reader.read(text);
    return { stretches, skipped: stretches.reduce((sum, { skipped }) => sum + skipped, 0) };
  }
}
