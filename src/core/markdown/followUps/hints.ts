import { lowerCaseOf } from '../../text/lowerCase.js';

/**
 * Phrases people write for themselves ("look it up later", "check up on this"), as opposed to notes on what a speaker
 * does ("we check the logs"). Patterns are for lower case.
 */

/** A phrase, and a word that every match has, which is faster to search for. */
interface Phrase {
  readonly has: RegExp;
  readonly pattern: RegExp;
}

const THIS = '(?:this|that|it|them|these|those)';

/** The text before an order to oneself: the start of the line, punctuation, "need to ". */
const ORDER_START = [
  String.raw`(?:^|[,.;:!?([>]\s*|`,
  String.raw`\b(?:to|and|should|must|need to|have to|let's|remember to|reminder to|i'll)\s+)`,
].join('');

/** "later", "at home" */
const SOME_TIME = '(?:later|afterwards|at home|at work|back home|after the (?:talk|conference))';
const LATER_VERB = '(?:watch|re-?watch|read|try|test|investigate|explore|google|revisit)';
/** Up to six words in one sentence. */
const FEW_WORDS = String.raw`(?:\s+[^\s.,;:!?]{1,40}){0,6}?`;

const WORTHY = [
  String.raw`an?\s+(?:look|read|try|visit)`,
  'checking|watching|reading|trying|looking|exploring|investigating|following',
].join('|');

const OBLIGATION = [
  String.raw`(?:we|i)\s+(?:should|must|need\s+to|have\s+to|want\s+to)`,
  String.raw`remember\s+to`,
  String.raw`don't\s+forget\s+to`,
].join('|');
const DUTY = 'watch|read|try|test|investigate|explore|google|ask|revisit|check|evaluate|look';

const ARROW_VERB = 're-?watch|watch|read|try|check|look|see|find|ask|investigate|google|explore|download|get|test';

const PHRASES: readonly Phrase[] = [
  // "look up talks", "need to look into eBPF"
  phrase(/look/, String.raw`${ORDER_START}look\s+(?:up|into)\s+\p{L}`),
  // "look it up"
  phrase(/look/, String.raw`\blook\s+${THIS}\s+up\b`),
  // "check up on this", "check out the demo"
  phrase(/check/, String.raw`${ORDER_START}check\s+(?:up\s+on|out|into)\s+\p{L}`),
  // "check it out", "check this later"
  phrase(/check/, String.raw`\bcheck\s+${THIS}\s+(?:out|up|later)\b`),
  // "watch later", "read the paper later", "try it at home"
  phrase(/later|after|home|work/, String.raw`(?:^|\P{L})${LATER_VERB}${FEW_WORDS}\s+${SOME_TIME}\b`),
  // "worth a look", "worth reading"
  phrase(/worth/, String.raw`\bworth\s+(?:${WORTHY})\b`),
  // "we should try this", "i have to read it", "remember to ask"
  phrase(
    /should|must|need|have|want|remember|don't/,
    String.raw`\b(?:${OBLIGATION})\s+(?:also\s+|really\s+)?(?:${DUTY})\b`,
  ),
  // "follow up on this"
  phrase(/follow/, String.raw`\bfollow(?:-|\s+)up\s+(?:on|with)\b`),
  // "--> watch recording"
  phrase(/[>→⇒]/, String.raw`(?:-{1,2}>|→|⇒|=>)\s*(?:${ARROW_VERB})\b`),
];

function phrase(has: RegExp, pattern: string): Phrase {
  return { has, pattern: new RegExp(pattern, 'u') };
}

/** Every match of a phrase has one of these, at the start of a word. */
const QUICK = new RegExp(
  [
    String.raw`\b(?:look\s|check\s|later|afterwards|at (?:home|work)|back home|after the |worth\s|should\s|must\s|`,
    String.raw`(?:need|have|want)\s+to\s|remember\s+to|don't\s+forget|follow(?:-|\s+)up)|[>→⇒]`,
  ].join(''),
  'i',
);

const SHORTEST = 8;
const LONGEST = 1000;

/** Check whether a line of visible text reads like a follow-up. */
export function readsLikeFollowUp(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || !QUICK.test(text)) return false;
  const lower = lowerCaseOf(text);
  return PHRASES.some(({ has, pattern }) => has.test(lower) && pattern.test(lower));
}
