import { lazily } from '../../text/lazily.js';
import { lowerCaseOf } from '../../text/lowerCase.js';

/**
 * Phrases people leave for themselves. They are only ever an offer, so they aim at what is said to oneself ("look it up
 * later", "check up on this") and not at what a speaker says ("we check the logs"). With each stands what it cannot do without, which is cheaper to look for. For lower case.
 */
const phrases = lazily((): readonly (readonly [has: RegExp, RegExp])[] => [
  // look it up, look up talks, look into this, look at it later
  [/look/, /(?:^|[,.;:!?([>]\s*|\b(?:to|and|should|must|need to|have to|let's|remember to|reminder to|i'll)\s+)look\s+(?:up|into)\s+\p{L}/u],
  [/look/, /\blook\s+(?:this|that|it|them|these|those)\s+up\b/u],
  // check up on this, check out the demo, check it out
  [/check/, /(?:^|[,.;:!?([>]\s*|\b(?:to|and|should|must|need to|have to|let's|remember to|reminder to|i'll)\s+)check\s+(?:up\s+on|out|into)\s+\p{L}/u],
  [/check/, /\bcheck\s+(?:this|that|it|them|these|those)\s+(?:out|up|later)\b/u],
  // watch later, read the paper later, try it at home
  [/later|after|home|work/, /(?:^|\P{L})(?:watch|re-?watch|read|try|test|investigate|explore|google|revisit)(?:\s+[^\s.,;:!?]{1,40}){0,6}?\s+(?:later|afterwards|at home|at work|back home|after the (?:talk|conference))\b/u],
  // worth a look, worth reading
  [/worth/, /\bworth\s+(?:an?\s+(?:look|read|try|visit)|checking|watching|reading|trying|looking|exploring|investigating|following)\b/u],
  // need to investigate, should try this, have to read
  [/should|must|need|have|want|remember|don't/, /\b(?:(?:we|i)\s+(?:should|must|need\s+to|have\s+to|want\s+to)|remember\s+to|don't\s+forget\s+to)\s+(?:also\s+|really\s+)?(?:watch|read|try|test|investigate|explore|google|ask|revisit|check|evaluate|look)\b/u],
  [/follow/, /\bfollow(?:-|\s+)up\s+(?:on|with)\b/u],
  // --> watch recording
  [/[>→⇒]/, /(?:-{1,2}>|→|⇒|=>)\s*(?:re-?watch|watch|read|try|check|look|see|find|ask|investigate|google|explore|download|get|test)\b/u],
]);

/** Each phrase has one of these, at a word's start. */
const QUICK = /\b(?:look\s|check\s|later|afterwards|at (?:home|work)|back home|after the |worth\s|should\s|must\s|(?:need|have|want)\s+to\s|remember\s+to|don't\s+forget|follow(?:-|\s+)up)|[>→⇒]/i;

/** Tell whether a line of visible text reads like a follow-up. */
export function readsLikeFollowUp(text: string): boolean {
  if (text.length < 8 || text.length > 1000 || !QUICK.test(text)) return false;
  const lower = lowerCaseOf(text);
  return phrases().some(([has, phrase]) => has.test(lower) && phrase.test(lower));
}
