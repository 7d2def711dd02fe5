import type { Definitions } from '../markdown/definitions.js';
import type { ChunkFacts, TextFacts } from '../markdown/facts.js';
import { MarkerGrammar } from '../markdown/followUps/markers.js';
import type { Note } from '../note/note.js';
import { outline } from '../outline/outline.js';
import { READERS } from '../outline/tree/readers.js';
import { LineEnds } from '../text/lineEnds.js';
import { memo } from '../text/memo.js';
import { detachedCopy } from '../text/detachedCopy.js';
import { chunkFactsOf, labelsIn } from './chunkFacts.js';
import { type Chunk, chunkAt, nextHeading } from './chunks.js';
import { commonChunks } from './commonChunks.js';
import { MEMOISED_READERS } from './memoisedReaders.js';
import { type ParsedPart, type ParsePart, parseOddPart, parsePlainPart } from './parsePart.js';
import { RecentTexts } from './recentTexts.js';

/** Options for reading a text. */
export interface ReaderOptions {
  readonly path?: string | undefined;
  readonly markers: readonly string[];
  readonly isConference?: boolean | undefined;
}

/** A note that was read, and what it was read from. */
interface RecentNote {
  readonly text: string;
  readonly chunks: readonly Chunk[];
  readonly readAs: string;
  readonly note: Note;
}

/** How many notes are kept: the last one, and the one before, which undo leads to. */
const KEPT = 2;

/**
 * Reads a note each time it is edited. The reader keeps the chunks of the last texts, and reads each chunk by pure
 * functions that keep their results. So the cost of an edit is little more than that of the chunks it changes. The
 * result is the same as without memory, except that unchanged parts are the same objects.
 *
 * The only class with state on the way from a text to its note. A reader serves one note.
 */
export class NoteReader {
  readonly #remembers: boolean;
  readonly #chunks = new RecentTexts<Chunk>();
  readonly #parts = new RecentTexts<ParsedPart>();
  #lastChunks: readonly Chunk[] = [];
  #notes: readonly RecentNote[] = [];
  #markers: readonly string[] = [];
  #grammar: MarkerGrammar | undefined;

  /** @param remembers whether the note may be read more than once; if not, memory would only cost time */
  constructor(remembers = true) {
    this.#remembers = remembers;
  }

  /** Read a text as a note. */
  read(text: string, options: ReaderOptions): Note {
    const { path, markers, isConference } = options;
    const readAs = JSON.stringify([path, markers, isConference]);
    const recent = this.#notes.find((each) => each.readAs === readAs && each.text === text);
    const note = recent?.note ?? this.#outline(text, options);
    if (this.#remembers) {
      // The next text is likely to differ little from this one.
      if (recent) this.#lastChunks = recent.chunks;
      const others = this.#notes.filter((each) => each !== recent);
      this.#notes = [{ text, readAs, note, chunks: this.#lastChunks }, ...others.slice(0, KEPT - 1)];
    }
    return note;
  }

  /** Read the facts of a text that has no byte order mark. */
  factsOf(text: string, markers: readonly string[]): TextFacts {
    const grammar = this.#grammarOf(markers);
    const chunks = this.#chunksOf(text);
    const definitions = definitionsOfAll(chunks);
    const read = this.#remembers ? this.#rememberedFactsOf : this.#chunkFactsOf;
    const facts = chunks.map((chunk) => {
      const labels = definitions.size === 0 ? NONE : labelsIn(chunk.text, definitions);
      const urls = labels.length === 0 ? NONE : labels.map((label) => definitions.get(label) ?? '');
      return read(chunk, labels, urls, grammar);
    });
    this.#chunks.limit(2 * text.length);
    this.#parts.limit(2 * text.length);
    return { text, chunks: facts };
  }

  /**
   * Read a text ahead, chunk by chunk. The next `read` of the text has little left to do.
   *
   * @returns a function that reads the next chunk, and returns whether there are more
   */
  readAhead(text: string, markers: readonly string[]): () => boolean {
    const grammar = this.#grammarOf(markers);
    const lineEnds = new LineEnds(text);
    const chunks: Chunk[] = [];
    let at = 0;
    return () => {
      if (at < text.length) {
        const chunk = this.#chunkAt(text, at, lineEnds);
        chunks.push(chunk);
        at += chunk.text.length;
        const facts = this.#rememberedFactsOf(chunk, NONE, NONE, grammar);
        const { headingsOf, wordsOf, evidenceOf } = MEMOISED_READERS;
        for (const heading of headingsOf(facts)) evidenceOf(heading, wordsOf(heading), NONE, undefined);
        this.#lastChunks = chunks;
      }
      return at < text.length;
    };
  }

  #outline(text: string, { path, markers, isConference }: ReaderOptions): Note {
    // A byte order mark is no part of the markdown: behind the mark, `---` and `#` would be text.
    const column = text.startsWith('\uFEFF') ? 1 : 0;
    const facts = this.factsOf(text.slice(column), markers);
    return outline(facts, { path, isConference, column }, this.#remembers ? MEMOISED_READERS : READERS);
  }

  /** Return the grammar of markers; the same object as before for the same markers. */
  #grammarOf(markers: readonly string[]): MarkerGrammar {
    const before = this.#markers;
    const areSame = markers.length === before.length && markers.every((marker, at) => marker === before[at]);
    if (!this.#grammar || !areSame) this.#grammar = new MarkerGrammar(markers);
    this.#markers = markers;
    return this.#grammar;
  }

  /** Cut a text into its chunks. Chunks that an edit left alone are the same objects as before. */
  #chunksOf(text: string): readonly Chunk[] {
    const lineEnds = new LineEnds(text);
    const { head, tail } = commonChunks(text, this.#lastChunks, lineEnds);
    const chunks = [...head];
    let at = lengthOf(head);
    let tailStart = text.length - lengthOf(tail);
    let kept = 0;
    while (at < tailStart) {
      const chunk = this.#chunkAt(text, at, lineEnds);
      chunks.push(chunk);
      at += chunk.text.length;
      // Code or HTML that is left open reaches into the tail.
      for (let next = tail[kept]; next && tailStart < at; next = tail[++kept]) tailStart += next.text.length;
    }
    for (let index = kept; index < tail.length; index++) chunks.push(tail[index] as Chunk);
    if (this.#remembers) this.#lastChunks = chunks;
    return chunks;
  }

  /** Return the chunk at an offset; the same object as before if a kept chunk has the same text. */
  #chunkAt(text: string, at: number, lineEnds: LineEnds): Chunk {
    if (!this.#remembers) return chunkAt(text, at, lineEnds, this.#parse);
    const recent = this.#chunks.get(keyOf(text.slice(at, nextHeading(text, at, lineEnds)), at === 0));
    if (recent && !recent.isOpen) return recent;
    const chunk = chunkAt(text, at, lineEnds, this.#parse);
    const same = this.#chunks.get(keyOf(chunk.text, chunk.isFirst));
    if (same) return same;
    const detached = { ...chunk, text: detachedCopy(chunk.text) };
    this.#chunks.set(keyOf(detached.text, detached.isFirst), detached);
    return detached;
  }

  readonly #parse: ParsePart = (text, isFirst, labels) =>
    parsePlainPart(text, isFirst) ?? this.#parseOdd(text, isFirst, labels);

  /**
   * Parse with remark. Results are kept even for a text that is read once: parses take long, and lines are repeated.
   */
  readonly #parseOdd: ParsePart = (text, isFirst, labels) => {
    const key = JSON.stringify([isFirst, labels, text]);
    const recent = this.#parts.get(key);
    if (recent) return recent;
    const parsed = parseOddPart(detachedCopy(text), isFirst, labels);
    this.#parts.set(key, parsed);
    return parsed;
  };

  readonly #chunkFactsOf = (
    chunk: Chunk,
    labels: readonly string[],
    urls: readonly string[],
    grammar: MarkerGrammar,
  ): ChunkFacts => {
    const definitions = new Map(labels.map((label, at) => [label, urls[at] ?? '']));
    return chunkFactsOf(chunk, definitions, grammar, this.#parse);
  };

  readonly #rememberedFactsOf = memo(this.#chunkFactsOf);
}

const NONE: readonly never[] = [];

/** Return the key of a chunk: only the first chunk of a text may have front matter. */
function keyOf(text: string, isFirst: boolean): string {
  return isFirst ? `first\u0000${text}` : text;
}

function lengthOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((length, chunk) => length + chunk.text.length, 0);
}

/** Collect the definitions of all chunks. The first definition of a label counts, as in CommonMark. */
function definitionsOfAll(chunks: readonly Chunk[]): Definitions {
  const all = new Map<string, string>();
  for (const { definitions } of chunks) {
    for (const [label, url] of definitions) if (!all.has(label)) all.set(label, url);
  }
  return all;
}
