import { type FrontMatter, SAID_KINDS, type SaidKind } from '../../markdown/frontMatter.js';
import { keyOf } from '../sections/ids.js';

/** The kinds that a note says its headings are of, by their titles in the form for ids. */
export type SaidKinds = ReadonlyMap<string, SaidKind>;

const NOTHING_SAID: SaidKinds = new Map();

/**
 * Read the kinds that front matter says. Where one title is listed under several kinds, the last of talk, day and
 * section counts.
 */
export function readSaidKinds({ saidKinds }: Pick<FrontMatter, 'saidKinds'> = {}): SaidKinds {
  if (saidKinds === undefined) return NOTHING_SAID;
  return new Map(SAID_KINDS.flatMap((kind) => (saidKinds[kind] ?? []).map((title) => [keyOf(title), kind] as const)));
}

/** Return the kind that a note says a heading is of, by the text of the heading; `undefined` if the note says none. */
export function saidKindOf(text: string, said: SaidKinds): SaidKind | undefined {
  return said.size === 0 ? undefined : said.get(keyOf(text));
}
