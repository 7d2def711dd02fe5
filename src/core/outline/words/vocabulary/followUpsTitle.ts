import followUpsTitles from '../../../../../data/followUpsTitles.txt';
import talkParts from '../../../../../data/talkParts.txt';
import { lowerCaseOf } from '../../../text/lowerCase.js';
import { wordsOf } from '../../../text/wordList.js';
import { bare } from '../bare.js';

/** Patterns of titles of sections whose items are all follow-ups. */

/** "my other " */
const QUALIFIERS = String.raw`(?:(?:my|our|some|general|other|more|open|interesting|possible|personal|remaining)\s+)*`;

const THING = [
  'things?|stuff|items?|topics?|ideas?|what',
  'talks?|sessions?|links?|videos?|recordings?|books?|papers?|articles?|(?:blog\\s+)?posts?|blogs?|repos?|demos?',
  'tools?|projects?|products|technologies|tech|people|companies|libraries|frameworks?|terms|keywords|concepts',
].join('|');

const TO_DO = [
  String.raw`check(?:[\s-]+(?:out|up|into|later))?`,
  String.raw`look\s+(?:at|into|up)`,
  String.raw`try(?:\s+out)?`,
  String.raw`follow(?:[\s-]+up)?(?:\s+(?:on|with))?`,
  String.raw`(?:dig|dive)(?:\s+deeper)?\s+in(?:to)?|dig\s+deeper`,
  String.raw`play\s+(?:around\s+)?with|catch\s+up(?:\s+on)?|listen\s+to|read\s+up\s+on|talk\s+to|find\s+out`,
  'watch|re-?watch|read|re-?read|do|investigate|explore|review|research|learn|study|google|search|ask|evaluate',
  'contact|email|e-mail|call|buy|install|download|test|discuss|revisit|verify',
].join('|');

const LATER = String.raw`(?:\s+(?:later|more|list|items?|out|at home|back home|at work|about|next|soon))*`;

/** "things I want to check out later", "things that came up that I want to look at", "to watch" */
const THINGS_TO_DO = [
  String.raw`(?:(?:${THING})\s+(?:that\s+(?:\p{L}+\s+){0,5}?)?`,
  String.raw`(?:(?:that\s+)?(?:i|we)\s+(?:still\s+)?(?:want|need|have)\s+)?)?`,
  String.raw`to[\s-]+(?:be\s+(?:watched|read|checked|tried|reviewed|done|investigated)|${TO_DO})`,
  LATER,
].join('');

/** "topics I should investigate", "things we gotta look into" */
const THINGS_WE_SHOULD_DO = [
  String.raw`(?:(?:things|stuff|topics?|tools?|talks?|what)\s+)?(?:i|we)\s+`,
  String.raw`(?:should|must|need\s+to|have\s+to|gotta|want\s+to|will|plan\s+to)\s+`,
  String.raw`(?:look|check|investigate|watch|read|try|learn|explore|study|research)(?:\s+(?:at|into|out|up|more))*`,
].join('');

/** "worth checking out", "articles worth reading" */
const WORTHY = [
  String.raw`(?:(?:${THING})\s+)?worth\s+`,
  String.raw`(?:checking|reading|watching|trying|exploring|investigating|looking|an?\s+(?:look|read|try|visit))`,
  String.raw`(?:\s+(?:out|into|at|up))?`,
].join('');

/** "technos à regarder", "favoris (à voir en replay)" */
const FRENCH = [
  String.raw`(?:\p{L}+\s+){0,3}\(?à\s+`,
  String.raw`(?:regarder|voir|revoir|tester|lire|relire|essayer|creuser|explorer|faire|étudier)\b[^.!?]{0,40}`,
].join('');

const TITLES = [
  THINGS_TO_DO,
  THINGS_WE_SHOULD_DO,
  WORTHY,
  // "to-do list", "TO DOs"
  String.raw`to[\s-]?do['’]?s?(?:[\s-]+(?:list|items?|tasks?))?`,
  // "action items", "follow-up tasks"
  String.raw`(?:action(?:able)?|follow[\s-]?up|todo)\s+(?:items?|points?|list|tasks?|actions?)`,
  String.raw`actions|actionables`,
  // "next steps"
  String.raw`next\s+(?:steps?|actions?)`,
  // "follow-ups"
  String.raw`follow[\s-]?ups?`,
  // "follow-up reading"
  String.raw`follow[\s-]?up\s+(?:topics?|reading|questions?|links?|ideas?)`,
  // "look into these"
  String.raw`(?:look|check)\s+(?:into|out|up|at)(?:\s+(?:later|these|this|them|list)){0,2}`,
  // "check later", "check these out"
  String.raw`check\s+(?:(?:these|this|them|it)\s+)?(?:out\s+)?later|check\s+(?:these|this|them)\s+out`,
  // "watch list", "read later", "google later"
  String.raw`(?:watch|read|try|check|google|research|explore)(?:list|\s+(?:list|later))`,
  // "homework", "reminders"
  String.raw`(?:homework|tasks?(?:\s+list)?|reminders?|don['’]?t\s+forget)`,
  // "must read"
  String.raw`must[\s-](?:watch|read|try)(?:\s+(?:${THING}))?`,
  // "further investigation"; "further reading" is what someone recommends
  String.raw`further\s+(?:research|investigation)`,
  // "my reading list": without "my", what a speaker recommends
  String.raw`(?<=(?:my|our)\s)reading\s+list`,
  FRENCH,
  // Spanish: "cosas por ver"
  String.raw`(?:cosas\s+)?(?:por|para)\s+(?:ver|leer|probar|revisar|mirar)(?:\s+(?:después|luego))?`,
  // Italian: "cose da leggere"
  String.raw`(?:cose\s+)?da\s+(?:vedere|rivedere|leggere|provare|guardare)(?:\s+(?:dopo|poi))?`,
].join('|');

/** " from the talk", " after KubeCon", " for me" */
const ORIGIN = [
  String.raw`(?:\s+(?:from|after)\s+\p{L}+(?:\s+\p{L}+){0,2}|\s+for\s+(?:me|us|myself|later|home|work|you|everyone|`,
  String.raw`(?:the|my|our|this|next)\s+(?:team|week|month|company|project|conference|talk)))?`,
].join('');

const FOLLOW_UPS = new RegExp(`^${QUALIFIERS}(?:${TITLES})${ORIGIN}$`, 'u');
/** "Actions for Jane": of a person, not of a thing ("actions for sound"), so the case matters. */
const FOR_PERSON = new RegExp(
  [
    String.raw`^(?:[Aa]ctions?(?:\s+(?:[Ii]tems?|[Pp]oints?))?|[Tt]asks?|[Tt][Oo]-?[Dd][Oo]s?|[Nn]ext\s+[Ss]teps)`,
    String.raw`\s+for\s+\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?$`,
  ].join(''),
  'u',
);

const OTHER_LANGUAGES = wordsOf(followUpsTitles);
/** "unsere ", "mes " */
const OTHER_QUALIFIERS =
  /^(?:(?:meine|unsere|weitere|mes|nos|mis|nuestras|le\s+mie|minhas|nossas|mijn|mine|mina|moje)\s+|我的)/u;

/** What stands behind a title and is no part of it: `{#id}`, `(3)`, `[2/5]`, `#tag`, `^id`, an emoji. */
const TAIL = /\s*(?:\{[^{}]{0,80}\}|[([（]\d{1,4}(?:\/\d{1,4})?[)\]）]|[:：])$|\s+[#^][\p{L}\p{N}_/-]+$/u;

const LONGEST = 60;

/** Check for the title of a list of follow-ups: Things to check out, Action items, To watch, Next steps, TODO… */
export function isFollowUpsTitle(text: string, title = bare(text)): boolean {
  const name = withoutTail(title);
  if (name.length > LONGEST) return false;
  const lower = lowerCaseOf(name);
  if (FOLLOW_UPS.test(lower) || OTHER_LANGUAGES.has(lower.replace(OTHER_QUALIFIERS, ''))) return true;
  return FOR_PERSON.test(name);
}

function withoutTail(title: string): string {
  let rest = title;
  for (let left = MOST_TAILS; left > 0 && TAIL.test(rest); left--) rest = bare(rest.replace(TAIL, ''));
  return rest;
}

/** How many things behind a title are left out. */
const MOST_TAILS = 4;

const TALK_PARTS = wordsOf(talkParts);

/** Check for the title of a part of a talk's notes, which ends a list of follow-ups: Notes, Summary, Questions… */
export function isTalkPart(text: string): boolean {
  return TALK_PARTS.has(lowerCaseOf(bare(text)));
}
