import roleWords from '../../../../../data/roleWords.txt';
import type { Speaker } from '../../../note/note.js';
import { anyOf } from '../../../text/regexp.js';
import { wordsOf } from '../../../text/wordList.js';
import { areKnown } from './knownNames.js';
import { readSpeakerList, type SpeakerList } from './speakerLists.js';

/** Reads the people behind words that announce them, as "by" and "with" do. */

/** "Acme Engineers ", "CTO " */
const ROLE_BEFORE = new RegExp(
  String.raw`^(?:[\p{L}\p{N}.&'’-]{1,30} ){0,3}?${anyOf(wordsOf(roleWords))}s? (?=\p{Lu})`,
  'iu',
);

/** Read people, also behind what they do: "Acme Engineers Jane Doe and John Roe". */
export function readPeopleBehind(text: string): SpeakerList | undefined {
  const role = ROLE_BEFORE.exec(text)?.[0];
  const list = role === undefined ? undefined : readSpeakerList(text.slice(role.length));
  return list?.sure && areKnown(list) ? list : (readSpeakerList(text) ?? readAtSlash(text));
}

/** "Xyra Quell / Acme Tools" */
const AT_SLASH = /^(?<name>[^/]{4,40}?)\s\/\s(?<organization>\p{Lu}[^/]{1,40})$/u;

/** Read a person behind "by" who works at what stands behind a slash. */
function readAtSlash(text: string): SpeakerList | undefined {
  const { name = '', organization = '' } = AT_SLASH.exec(text)?.groups ?? {};
  const list = name === '' ? undefined : readSpeakerList(name);
  return list?.sure && list.speakers.length === 1
    ? { ...list, speakers: list.speakers.map((speaker) => ({ ...speaker, organization })) }
    : undefined;
}

/** "Jane", "F.X." */
const WORD = String.raw`(?:(?:\p{Lu}\.){1,3}|\p{Lu}[\p{L}'’-]+)`;
/** "Jane Doe", "Dr. F.X. Doe" */
const NAME = new RegExp(String.raw`^(?:(?:Dr|Mrs?|Ms|Prof)\.?\s)?${WORD}(?:\s${WORD}){1,3}`, 'u');
/** ", MD", ", Ph.D." */
const DEGREE = /^,\s\p{Lu}[\p{L}.]{1,8}(?![\p{L}.])(?!\s\p{Lu})/u;
const AND = /^\s*(?:,|&|,?\s(?:and|und|et|y|e))\s+(?=\p{Lu})/u;
const MOST_SPEAKERS = 6;

/** Read the people that a text starts with, whatever follows: "Jane Doe, MD and John Roe showed me". */
export function peopleAtStart(text: string): readonly Speaker[] {
  const speakers: Speaker[] = [];
  let rest = text;
  while (speakers.length < MOST_SPEAKERS) {
    const name = NAME.exec(rest)?.[0];
    const list = name === undefined ? undefined : readSpeakerList(name);
    if (name === undefined || list?.sure !== true) break;
    speakers.push(...list.speakers);
    rest = rest.slice(name.length);
    for (let degree = DEGREE.exec(rest); degree; degree = DEGREE.exec(rest)) rest = rest.slice(degree[0].length);
    const and = AND.exec(rest)?.[0];
    if (and === undefined) break;
    rest = rest.slice(and.length);
  }
  return speakers;
}
