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

/**
 * Find the talks in paragraphs, one a line at the most: a line can be the heading of one talk only. Books and films
 * have authors, too, so that a paragraph has to speak of talks, or one beside.
 */
export function talksInSentences(lines: readonly LineFact[], source: string, order: Order | undefined): Run {
  const found = lines.flatMap((first, at) => {
    const paragraph = first.first && isParagraph(first) ? paragraphAt(lines, at) : [];
    return paragraph.length > 0 && mayTellOfTalks(paragraph) ? talksIn(paragraph, source) : [];
  });
  const areTold = found.some(({ isSaid }) => isSaid);
  const candidates = (areTold ? found : []).flatMap(({ line, parts }): readonly Candidate[] => {
    const evidence = readParts(line, parts, [], order);
    return evidence ? [candidateOf('anyLine', talkAt(line, evidence, undefined))] : [];
  });
  return { candidates, count: candidates.length };
}

/** A talk in a sentence. */
interface ToldTalk {
  /** The line where the title starts, without links to other talks. */
  readonly line: LineFact;
  readonly parts: ItemParts;
  /** Whether the paragraph speaks of talks. */
  readonly isSaid: boolean;
}

/** Return the lines of the paragraph that starts at an index. */
function paragraphAt(lines: readonly LineFact[], at: number): readonly LineFact[] {
  let end = at + 1;
  while (lines[end]?.first === false) end++;
  return lines.slice(at, end);
}

function mayTellOfTalks(paragraph: readonly LineFact[]): boolean {
  const isProse = paragraph.every(({ style }) => style === undefined);
  const hasFollowUps = paragraph.some(({ followUps }) => followUps.some(({ form }) => form !== 'hint'));
  return isProse && !hasFollowUps && paragraph.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST;
}

/** The longest paragraph that is searched, in characters. */
const LONGEST = 3000;

/** Find the talks in a paragraph, whose sentences go on from line to line. */
function talksIn(paragraph: readonly LineFact[], source: string): readonly ToldTalk[] {
  const text = paragraph.map((line) => line.text).join(' ');
  if (!MAY_HAVE_BY.test(text)) return [];
  const markdown = paragraph.map(({ start, end }) => source.slice(start, end)).join(' ');
  if (markdown.length === text.length) return [];
  const whole = { ...(paragraph[0] as LineFact), text, links: paragraph.flatMap(({ links }) => links) };
  const found = new Map<LineFact, ToldTalk>();
  const isSaid = TALK.test(text);
  for (const mark of marksIn(whole, markdown)) {
    const line = lineAt(paragraph, mark.start);
    const cut = found.has(line) ? undefined : (namedInside(mark) ?? namedBehind(mark, text));
    if (!cut || isOrdinary(cut.title)) continue;
    const parts: ItemParts = { ...cut, isCertain: true, order: 'titleFirst' };
    const links = line.links.filter((link) => link.text === mark.text);
    found.set(line, { line: { ...line, links }, parts, isSaid });
  }
  return [...found.values()];
}

/** Return the line with a character of the joined text of a paragraph. */
function lineAt(paragraph: readonly LineFact[], at: number): LineFact {
  let end = 0;
  return paragraph.find(({ text }) => (end += text.length + 1) > at) ?? (paragraph[0] as LineFact);
}

const MAY_HAVE_BY = /\s(?:by|von|par|por|de|da|di|door|av|af|przez)\s\p{Lu}/u;

/** "organised", "Translated", "the writeup", "Copyright 2024", "All were impressed": by somebody, and no talk */
const NO_TITLE = /^(?:\p{Ll}|Copyright\s|\S+$)|\s(?:\p{Ll}+(?:ed|iert)|blown away)$/u;

/** Read "**Big widgets by Jane Doe**". */
function namedInside({ text, isQuoted }: Mark): TitleCut | undefined {
  const cut = isQuoted ? undefined : splitBy(text);
  return cut && areCertain(cut.list) && !NO_TITLE.test(cut.title) ? cut : undefined;
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
