import followUpsTitles from '../../../../../data/followUpsTitles.txt';
import laterWords from '../../../../../data/laterWords.txt';
import openQuestions from '../../../../../data/openQuestions.txt';
import talkParts from '../../../../../data/talkParts.txt';
import { isDoneTitle } from '../../../markdown/boards.js';
import { lowerCaseOf } from '../../../text/lowerCase.js';
import { wordsOf } from '../../../text/wordList.js';
import { bare } from '../bare.js';
import { withoutTail } from '../tails.js';
import { WEEKDAYS } from '../dates/dayNames.js';
import { joinedParts } from './joinedParts.js';

/** Patterns of titles of sections whose items are all follow-ups. */

const QUALIFIER = [
  'my|our|some|general|other|more|open|interesting|possible|potential|concrete|immediate|personal|remaining|team',
  String.raw`post[\s-]?conf(?:erence)?`,
].join('|');

/** "my other ", "on my ", "list of " */
const QUALIFIERS = String.raw`(?:(?:an?\s+)?list\s+of\s+|on\s+(?:my|our)\s+)?(?:(?:${QUALIFIER})\s+)*`;

const THING = [
  String.raw`things?|stuff|items?|topics?|ideas?|what(?:(?:['’]s|\s+is)\s+left)?`,
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
  'contact|email|e-mail|call|buy|install|download|test|discuss|revisit|verify|apply|implement|prototype|share',
  String.raw`experiment(?:\s+with)?|figure\s+out|bring\s+back|write\s+up|(?:blog|write)\s+about`,
].join('|');

/** "read", "read / watch", "read or experiment with" */
const ALL_TO_DO = [`(?:${TO_DO})`, String.raw`(?:(?:\s*[/,&+]\s*|\s+(?:and|or)\s+)(?:to\s+)?(?:${TO_DO})){0,3}`].join(
  '',
);

const LATER = [
  String.raw`(?:\s+(?:later|more|further|deeper|list|items?|out|at\s+home|back\s+home|at\s+work|about|next|soon|`,
  String.raw`with\s+(?:the|my|our)\s+(?:team|company|colleagues)))*`,
].join('');

/** "I want ", "need ", "we'd still like " */
const WISH = [
  String.raw`(?:(?:that\s+)?(?:i|we)(?:['’]d\s+like|\s+(?:still\s+)?(?:would\s+like|plan|hope|intend))\s+`,
  String.raw`|(?:(?:that\s+)?(?:i|we)\s+)?(?:still\s+)?(?:want|need|have)\s+|(?:still|left|yet)\s+)`,
].join('');

/** "things I want to check out later", "things that came up that I want to look at", "need to check", "to watch" */
const THINGS_TO_DO = [
  String.raw`(?:(?:${THING})\s+(?:that\s+(?:\p{L}+\s+){0,5}?)?)?${WISH}?`,
  String.raw`to[\s-]+(?:be\s+(?:watched|read|checked|tried|reviewed|done|investigated)|${ALL_TO_DO})`,
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
  String.raw`(?:regarder|voir|revoir|tester|lire|relire|essayer|creuser|explorer|faire|étudier|vérifier)\b[^.!?]{0,40}`,
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
  // "open points"
  String.raw`(?:open|pending|outstanding)\s+(?:points?|items?)`,
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
  // "try it at home"; "try it out" is what a speaker says
  String.raw`try\s+(?:(?:these|this|them|it)\s+)?(?:out\s+)?(?:later|at\s+(?:home|work))`,
  // "watch list", "read later", "google later"
  String.raw`(?:watch|read|try|check|google|research|explore)(?:list|-list|\s+(?:list|later))`,
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
const LATER_WORDS = wordsOf(laterWords);
const OPEN_QUESTIONS = wordsOf(openQuestions);
/** "unsere ", "auf meiner ", "mes " */
const OTHER_QUALIFIERS = new RegExp(
  [
    String.raw`^(?:(?:(?:auf|en|op|på|na|sur|dans)\s+)?(?:meiner?|unserer?|weitere|ma|mes|nos|mis?|nuestras|le\s+mie|`,
    String.raw`minhas?|nossas|mijn|min|mine|mina|moje)\s+|我的)`,
  ].join(''),
  'u',
);

/** What stands behind a title and is no part of it: `{#id}`, `(3)`, `[2/5]`, `(for me)`, `#tag`, `^id`. */
const TAIL = new RegExp(
  [
    String.raw`\s*(?:\{[^{}]{0,80}\}|[([（](?:\d{1,4}(?:\/\d{1,4})?|(?:for )?(?:me|us))[)\]）]|[:：])$`,
    String.raw`\s+[#^][\p{L}\p{N}_/-]+$`,
  ].join('|'),
  'iu',
);

const LONGEST = 60;

/** Check for the title of a list of follow-ups: Things to check out, Action items, To watch, Next steps, TODO… */
export function isFollowUpsTitle(text: string, title = bare(text)): boolean {
  return isFollowUpsLabel(text, title) || LATER_WORDS.has(lowerCaseOf(withoutTails(title)));
}

/** Check for the same where the text is no heading: "Later:" over a list may go on with what happened. */
export function isFollowUpsLabel(text: string, title = bare(text)): boolean {
  const name = withoutTails(title);
  if (name.length > LONGEST) return false;
  if (namesFollowUps(name)) return true;
  // "Next steps & open questions"
  const parts = joinedParts(name);
  return (
    parts.length > 1 &&
    parts.some(namesFollowUps) &&
    parts.every((part) => namesFollowUps(part) || isOpenQuestions(part))
  );
}

function isOpenQuestions(part: string): boolean {
  return OPEN_QUESTIONS.has(lowerCaseOf(part));
}

function namesFollowUps(name: string): boolean {
  const lower = lowerCaseOf(name);
  if (isInLists(lower) || FOR_PERSON.test(name)) return true;
  const rest = withoutWhen(lower);
  return rest !== lower && isInLists(rest);
}

function isInLists(lower: string): boolean {
  return FOLLOW_UPS.test(lower) || OTHER_LANGUAGES.has(lower.replace(OTHER_QUALIFIERS, ''));
}

/** The title where there is only a marker: `[!todo]`. */
const NAMELESS = 'TODO';

/** Return the title of a list of follow-ups as it is shown: without what stands behind and is no part of it. */
export function followUpsTitleOf(text: string): string {
  const title = withoutTails(withoutTail(text)).replace(/\s*[:：]$/u, '');
  return title === '' ? NAMELESS : title;
}

function withoutTails(title: string): string {
  let rest = title;
  for (let left = MOST_TAILS; left > 0 && TAIL.test(rest); left--) rest = bare(rest.replace(TAIL, ''));
  return rest;
}

/** How many things behind a title are left out. */
const MOST_TAILS = 4;

const DAYS: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...['today', 'tomorrow', 'heute', 'morgen', 'demain', 'hoy', 'mañana', 'domani', 'amanhã', 'jutro', 'завтра'],
]);
const BEFORE_DAY = new Set([
  'for',
  'on',
  'für',
  'am',
  'pour',
  'para',
  'per',
  'voor',
  'för',
  'til',
  'till',
  'na',
  'на',
  'el',
]);

/** Remove the day that a list is for: "todo list for monday", "monday's todos", "day 1 todos". */
function withoutWhen(lower: string): string {
  if (!lower.includes(' ')) return lower;
  const words = lower.replace(/[()]/gu, '').split(' ');
  const [first = '', second = ''] = words;
  if (DAYS.has(first.replace(/['’]s$/u, ''))) words.shift();
  else if (first === 'day' && /^\d{1,2}$/u.test(second)) words.splice(0, 2);
  if (DAYS.has(words.at(-1) ?? '')) {
    words.pop();
    while (BEFORE_DAY.has(words.at(-1) ?? '')) words.pop();
  }
  return words.join(' ');
}

const TALK_PARTS = wordsOf(talkParts);

/** Check for a title that ends a list of follow-ups: a part of a talk's notes, Notes, Questions… or what is done. */
export function endsFollowUps(text: string): boolean {
  const title = withoutTails(bare(text));
  return TALK_PARTS.has(lowerCaseOf(title)) || isDoneTitle(title);
}
