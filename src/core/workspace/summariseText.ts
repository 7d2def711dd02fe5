import type { Note } from '../note/note.js';
import { NoteReader } from '../reading/noteReader.js';
import { DEFAULT_MARKERS, type ParseOptions } from '../reading/parseNote.js';
import { type NoteSummary, summarise } from './fileRecord.js';
import { Packing } from './packedNote.js';
import type { Slices } from './slices.js';

/** The longest text, in characters, that is read within a slice. */
const SHORT = 50_000;

/**
 * Read the text of a note in slices, and summarise the note. Long texts are read chunk by chunk.
 *
 * @returns `undefined` for a text that is no conference note
 */
export async function summariseText(
  text: string,
  options: ParseOptions,
  parse: (text: string, options: ParseOptions) => Note,
  slices: Slices,
): Promise<NoteSummary | undefined> {
  await slices.pause();
  const note =
    text.length <= SHORT
      ? parse(text, options)
      : parse(text, { ...options, reader: await readAhead(text, options, slices) });
  if (!note.isConference) return undefined;
  const packing = new Packing(note);
  while (packing.packSome()) await slices.pause();
  return summarise(note, packing.finish());
}

/** Read the chunks of a text ahead, in slices. The reader that is returned has little left to do for that text. */
async function readAhead(
  text: string,
  { markers = DEFAULT_MARKERS }: ParseOptions,
  slices: Slices,
): Promise<NoteReader> {
  const reader = new NoteReader();
  const readNext = reader.readAhead(text, markers);
  while (readNext()) await slices.pause();
  return reader;
}
