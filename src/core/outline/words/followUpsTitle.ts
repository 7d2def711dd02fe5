import { lowerCaseOf } from '../../text/lowerCase.js';
import { bare } from './bare.js';

/** Patterns of titles of sections whose items are all follow-ups. */

/** "my other " */
const QUALIFIERS = String.raw`(?:(?:my|our|some|other|more|open|interesting|possible|personal)\s+)*`;

const THING = [
  'things?|stuff|items?|topics?|ideas?|what',
  'talks?|sessions?|links?|videos?|recordings?|books?|papers?',
  'tools?|projects?|products|technologies|tech|people|companies',
].join('|');

const TO_DO = [
  String.raw`check(?:[\s-]+(?:out|up|into))?`,
  String.raw`look\s+(?:at|into|up)`,
  String.raw`try(?:\s+out)?`,
  String.raw`follow(?:[\s-]+up)?(?:\s+on)?`,
  'watch|read|do|investigate|explore|review|research|learn|google|ask|evaluate|remember',
].join('|');

/** "things I want to check out later", "to watch" */
const THINGS_TO_DO = [
  String.raw`(?:(?:${THING})\s+(?:i\s+(?:want|need|have)\s+)?)?`,
  String.raw`to[\s-]+(?:${TO_DO})`,
  String.raw`(?:\s+(?:later|more|list|items?|out|at home|back home))*`,
].join('');

/** "topics I should investigate", "things we gotta look into" */
const THINGS_WE_SHOULD_DO = [
  String.raw`(?:things|stuff|topics?)\s+(?:i|we)\s+`,
  String.raw`(?:should|must|need\s+to|have\s+to|gotta|want\s+to)\s+`,
  String.raw`(?:look|check|investigate|watch|read|try|learn|explore|study|research)(?:\s+(?:at|into|out|up|more))*`,
].join('');

/** "technos à regarder", "favoris (à voir en replay)" */
const FRENCH = [
  String.raw`(?:\p{L}+\s+){0,3}\(?à\s+`,
  String.raw`(?:regarder|voir|tester|lire|essayer|creuser|explorer|faire)\b[^.!?]{0,40}`,
].join('');

const TITLES = [
  THINGS_TO_DO,
  THINGS_WE_SHOULD_DO,
  // "to-do list"
  String.raw`to-?dos?(?:\s+(?:list|items?))?`,
  // "action items", "follow-up tasks"
  String.raw`(?:action(?:able)?|follow[\s-]?up|todo)\s+(?:items?|points?|list|tasks?)`,
  // "actions for Jane"
  String.raw`actions?(?:\s+for\s+\p{L}+)?`,
  // "next steps"
  String.raw`next\s+(?:steps?|actions?)`,
  // "follow-ups"
  String.raw`follow[\s-]?ups?`,
  // "follow-up reading"
  String.raw`follow[\s-]?up\s+(?:topics?|reading|questions?|links?|ideas?)`,
  // "look into these"
  String.raw`(?:look|check)\s+(?:into|out|up|at)(?:\s+(?:later|these|this|list))?`,
  // "check later", "check out later"
  String.raw`check\s+(?:out\s+)?later`,
  // "watch list", "read later"
  String.raw`(?:watch|read|try)\s*(?:list|later)`,
  // "homework"
  String.raw`(?:homework|tasks)`,
  // "recommended reading", "further watching"
  String.raw`(?:recommended|suggested|further)\s+(?:reading|watching)(?:\s+list)?`,
  FRENCH,
  // German: "noch anschauen"
  String.raw`(?:noch\s+)?(?:anschauen|ansehen|nachlesen|nachschauen|ausprobieren)`,
  // Spanish: "cosas por ver"
  String.raw`(?:cosas\s+)?(?:por|para)\s+(?:ver|leer|probar|revisar|mirar)`,
  // Italian: "cose da leggere"
  String.raw`(?:cose\s+)?da\s+(?:vedere|leggere|provare|guardare)`,
  // Dutch: "nog uitzoeken"
  String.raw`(?:nog\s+)?(?:uitzoeken|uitproberen|te\s+(?:bekijken|lezen|doen))`,
].join('|');

/** " from the talk", " after KubeCon" */
const ORIGIN = String.raw`(?:\s+(?:from|after|for)\s+\p{L}+(?:\s+\p{L}+){0,2})?`;

const FOLLOW_UPS = new RegExp(`^${QUALIFIERS}(?:${TITLES})${ORIGIN}$`, 'u');

const LONGEST = 60;

/** Check for the title of a list of follow-ups: Things to check out, Action items, To watch, Next steps, TODO… */
export function isFollowUpsTitle(text: string, title = bare(text)): boolean {
  return title.length <= LONGEST && FOLLOW_UPS.test(lowerCaseOf(title));
}
