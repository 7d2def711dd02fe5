import type { Heading } from '../headings/headings.js';
import { areKnown } from '../words/people/knownNames.js';
import { readSpeakerList } from '../words/people/speakerLists.js';
import type { TitleCut } from '../words/titles/titleStarts.js';

/** Reads headings in which italics tell the title from the people before: `## Jane Doe, Acme, *Big widgets*`. */

/** ", *Big widgets*" */
const TITLE_LAST = /,\s(?<sign>\*\*?|__?)(?=\S)(?<title>[^*_\r\n]{2,200})\k<sign>\s*#*$/u;

/** Read a heading of people, their organisation and a title in italics; `undefined` for other headings. */
export function readTitleInItalics({ fact, chunk }: Heading): TitleCut | undefined {
  const source = fact ? chunk.text.slice(fact.start, fact.end) : '';
  const title = TITLE_LAST.exec(source)?.groups?.['title'] ?? '';
  if (!fact || title === '' || !fact.text.endsWith(title)) return undefined;
  const list = readSpeakerList(fact.text.slice(0, -title.length).replace(/,\s*$/u, ''), 'separateLine');
  return list?.sure === true && areKnown(list) ? { title, list } : undefined;
}
