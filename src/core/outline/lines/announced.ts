import type { LineFact } from '../../markdown/facts.js';
import { isAscii } from '../../text/ascii.js';
import { isGroupTitle } from '../words/vocabulary/vocabulary.js';
import { isParagraph, looksLikeTitle } from './runs.js';

/** Tells which lists are talks by what is around: "The talks I saw:", or one of each list in bold, the choice. */

/** Words for several talks, or for one among several. */
const TALKS = [
  '(?:talk|session|presentation|keynote|workshop)s|(?:kurz|blitz)?vorträge|präsentationen|conférences|exposés|ateliers',
  'présentations|charlas|ponencias|presentaciones|sesiones|talleres|palestras|apresentações|sessões|interventi',
  'presentazioni|sessioni|presentaties|lezingen|sessies|föredrag|foredrag|prelekcje|доклады|выступления',
  'which (?:talk|session|presentation)|welche[nrs]? vortrag|quelle conférence|qué charla|qual palestra|quale intervento',
].join('|');
const EAST_ASIAN_TALKS = '演讲|演講|讲座|講座|分享会|議程|セッション|講演|発表|トーク|발표|세션';
const NAMES_TALKS = new RegExp(String.raw`(?<!\p{L})(?:${TALKS})(?!\p{L})|${EAST_ASIAN_TALKS}`, 'u');

/** "learnt from the talks", "in den Vorträgen", "goals of the workshops", but no "some of the talks" */
const INSIDE = [
  'from|in|for|during|after|before|between|across|aus|bei|für|nach|während|zwischen|dans|pour|pendant|après|entre|en',
  'para|durante|nas|após|nelle|tra|dopo',
  String.raw`(?<!(?:some|most|all|best|one|few|list|selection|highlights|overview|summary|recap|rest|lot|variety)\s)of`,
].join('|');
const ARTICLE = 'all|most|many|the|my|our|these|den|die|allen|les|ces|mes|las|los|as|os|le|i';
/** "lessons", "Themen", "related" */
const OTHER_WORD = [
  'learn|lesson|takeaway|take-away|insight|themes|topic|question|tip|trend|tool|book|link|format|quote|problem|rule',
  'related|similar|previous|speaker|types|categor|gelernt|lehre|erkenntnis|thema|frage|appris|leçon|thème|aprend|leccion',
].join('|');
/** What a list of something else follows: also "good talks have". */
const NOT_TALKS = new RegExp(
  [
    String.raw`(?<!\p{L})(?:(?:${INSIDE})\s(?:(?:${ARTICLE})\s){0,3}(?:\p{L}{1,20}\s)?(?:${TALKS})(?!\p{L})`,
    String.raw`|(?:${OTHER_WORD})|(?:${TALKS})\s(?:have|had|need|should|must)(?!\p{L}))`,
  ].join(''),
  'u',
);

const LONGEST_ANNOUNCEMENT = 200;
/** The last sentence of a paragraph: "It was fun. The talks I saw:" */
const SENTENCES_BEFORE = /^.*[.!?。]\s+(?=\S)/su;

/** "(some talks are not online)" */
const BRACKETS = /[(（][^()（）]{0,200}[)）]/gu;

/** Check whether a paragraph, up to one of its lines, announces talks: "The talks I saw:", "Which sessions?" */
export function announcesTalks(lines: readonly LineFact[], at: number): boolean {
  let text = '';
  for (let line = lines[at]; line && text.length < LONGEST_ANNOUNCEMENT; line = lines[--at]) {
    text = `${line.text} ${text}`;
    if (line.first) break;
  }
  const end = text.trim().slice(-LONGEST_ANNOUNCEMENT).replace(BRACKETS, ' ');
  const sentence = end.replace(SENTENCES_BEFORE, '').trim().toLowerCase();
  // "User sessions:"
  const isShort = !/\s\S+\s/u.test(sentence) && isAscii(sentence);
  return NAMES_TALKS.test(sentence) && !NOT_TALKS.test(sentence) && (!isShort || isGroupTitle(sentence));
}

/** With fewer lists, a word in bold may be chance. */
const FEWEST_CHOICES = 3;

/** Check for a plan with a list for each slot, of which one item is in bold: the talk that was chosen. */
export function areChoices(lines: readonly LineFact[]): boolean {
  const lists: LineFact[][] = [];
  lines.forEach((line, at) => {
    if (line.itemDepth === undefined) return;
    if (at === 0 || isParagraph(lines[at - 1] as LineFact)) lists.push([]);
    lists.at(-1)?.push(line);
  });
  const choices = lists.filter(isChoice).length;
  return choices >= FEWEST_CHOICES && choices * 3 >= lists.length * 2;
}

function isChoice(items: readonly LineFact[]): boolean {
  const bold = items.filter(({ style }) => style === 'strong').length;
  return items.length > 1 && bold === 1 && items.every((item) => item.itemDepth === 1 && looksLikeTitle(item.text));
}
