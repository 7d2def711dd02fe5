import talkNouns from '../../../../data/talkNouns.txt';
import type { LineFact } from '../../markdown/facts.js';
import { anyOf } from '../../text/regexp.js';
import { wordsOf } from '../../text/wordList.js';
import type { Candidate, Run } from './inlineTalk.js';
import { BEHIND_TITLE, type ItemParts, type Mark, marksIn, readParts } from './itemParts.js';
import { candidateOf, isOrdinary, isParagraph, talkAt } from './runs.js';
import { areFullAndKnown } from '../words/people/knownNames.js';
import { peopleAtStart } from '../words/people/peopleBehindBy.js';
import type { SpeakerList } from '../words/people/speakerLists.js';
import { splitBy } from '../words/titles/titleEnds.js';
import type { Order } from '../words/titles/titleSplits.js';
import type { TitleCut } from '../words/titles/titleStarts.js';

/**
 * Finds talks that are told of in sentences only, where marks tell what the title is and "by" who spoke: `I enjoyed
 * **Big widgets by Jane Doe**.`, `Then came the keynote *Small gears* by John Roe, which…`.
 */

/** Find the paragraphs with a talk inside; the first of several talks in a paragraph counts. */
export function talksInSentences(lines: readonly LineFact[], source: string, order: Order | undefined): Run {
  const candidates = lines.flatMap((line): readonly Candidate[] => {
    const isTold = isParagraph(line) && line.style === undefined && line.text.length <= LONGEST;
    if (!isTold || line.followUps.some(({ form }) => form !== 'hint')) return [];
    const parts = readInSentence(line, source);
    const evidence = parts && readParts(line, parts, [], order);
    return evidence ? [candidateOf('anyLine', talkAt(line, evidence, undefined))] : [];
  });
  return { candidates, count: candidates.length };
}

/** The longest paragraph that is searched, in characters. */
const LONGEST = 3000;

function readInSentence(line: LineFact, source: string): ItemParts | undefined {
  const { text, start, end } = line;
  if (end - start === text.length || !MAY_HAVE_BY.test(text)) return undefined;
  for (const mark of marksIn(line, source.slice(start, end))) {
    const cut = namedInside(mark) ?? namedBehind(mark, text);
    if (cut && !isOrdinary(cut.title)) return { ...cut, isCertain: true, order: 'titleFirst' };
  }
  return undefined;
}

const MAY_HAVE_BY = /\s(?:by|von|par|por|da|di|door|av|af|przez)\s\p{Lu}/u;

/** Read "**Big widgets by Jane Doe**". */
function namedInside({ text, isQuoted }: Mark): TitleCut | undefined {
  const cut = isQuoted ? undefined : splitBy(text);
  return cut && areCertain(cut.list) ? cut : undefined;
}

/** How far before a title the sentence says that this is a talk, in characters. */
const NEAR = 60;
const TALK = new RegExp(String.raw`(?<!\p{L})${anyOf(wordsOf(talkNouns))}(?!\p{L})`, 'iu');

/** Read "the talk *Big widgets* by Jane Doe". */
function namedBehind({ start, end, text: title }: Mark, text: string): TitleCut | undefined {
  if (!TALK.test(text.slice(Math.max(0, start - NEAR), start))) return undefined;
  const { 0: joint = '', groups } = BEHIND_TITLE.exec(text.slice(end)) ?? {};
  const speakers = groups?.['by'] === undefined ? [] : peopleAtStart(text.slice(end + joint.length));
  const list = { speakers, sure: speakers.length > 0 };
  return areCertain(list) ? { title, list } : undefined;
}

function areCertain(list: SpeakerList): boolean {
  return list.sure && areFullAndKnown(list);
}
