import speakerLabels from '../../../../../data/speakerLabels.txt';
import { isAscii } from '../../../text/ascii.js';
import { anyOf } from '../../../text/regexp.js';
import { wordsOf } from '../../../text/wordList.js';
import { areLikely } from '../people/knownNames.js';
import { readSpeakerList, type SpeakerList } from '../people/speakerLists.js';
import type { TitleCut } from './titleStarts.js';

/** Separates the title and the speakers where a label stands between them. */

/** ", Speaker: ", "，讲师：", "((Speaker: " */
const SPEAKER_LABEL = new RegExp(
  String.raw`(?:[\s,，;|–—-]|(?<bracket>[(（[【])){1,8}(?<label>${anyOf(wordsOf(speakerLabels))})\s*[:：]\s*(?=\S)`,
  'iu',
);
const CLOSING = /[\s)）\]】]+$/u;
/** Labels that stand before other things, too: "(host: Linux)" */
const VAGUE = /^(?:hosts?|name|who|guests?|by|with|authors?|wer|qui|quién|chi|von|par|por|door|av|作者|著者)$/iu;

/** Split `Title, speaker: Speaker` and `Title (Speaker: A)`; brackets may be doubled, and hold a nickname. */
export function splitAtLabel(text: string): TitleCut | undefined {
  const match = /[:：]/u.test(text) ? SPEAKER_LABEL.exec(text) : null;
  const { bracket, label = '' } = match?.groups ?? {};
  if (!match || match.index === 0) return undefined;
  const isBracketed = bracket !== undefined && CLOSING.test(text);
  const people = text.slice(match.index + match[0].length);
  const list = readSpeakerList(isBracketed ? withoutClosing(people) : people, 'labelled');
  // "Virtual host: a story" has the form, too.
  const isSure = list && (list.sure || areLikely(list) || (isBracketed && !VAGUE.test(label) && areNames(list)));
  return isSure ? { title: text.slice(0, match.index), list } : undefined;
}

/** Remove brackets that were opened before the label: "Jane Doe))", "Jane Doe (Acme))". */
function withoutClosing(text: string): string {
  let rest = text;
  while (CLOSING.test(rest) && count(rest, /[)）\]】]/gu) > count(rest, /[(（[【]/gu))
    rest = rest.slice(0, -1).trimEnd();
  return rest;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** "Winter", "@jane": no word in small letters */
function areNames({ speakers }: SpeakerList): boolean {
  return speakers.every(({ name }) => !isAscii(name) || /^[\p{Lu}@]/u.test(name));
}
