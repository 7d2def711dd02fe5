import givenBy from '../../../../../data/givenBy.txt';
import introducingVerbs from '../../../../../data/introducingVerbs.txt';
import presentingVerbs from '../../../../../data/presentingVerbs.txt';
import speakingVerbs from '../../../../../data/speakingVerbs.txt';
import talkNouns from '../../../../../data/talkNouns.txt';
import tellingVerbs from '../../../../../data/tellingVerbs.txt';
import verbsBeforeSpeakers from '../../../../../data/verbsBeforeSpeakers.txt';
import { anyOf } from '../../../text/regexp.js';
import { wordsOf } from '../../../text/wordList.js';
import { namesRole } from './people.js';

/** Tells from the words before and behind a name whether a person gave the talk that a text is about. */

const END = String.raw`(?![\p{L}\p{N}])`;
const TALK = anyOf(wordsOf(talkNouns));
/** "us", in other languages, too */
const US = '(?:us|uns|nos|nous|ci|ons|oss|нам)';
/** What tells what a talk is about, and not whose it is. */
const ABOUT = 'about|on|over|über|sobre|sur|su|for|in|at|who|that|mit|with';
/** "our own ", "Acme engineer ", "the CTO of Acme, ", but not "Acme about " */
const ROLE_BEFORE = String.raw`(?:(?!(?:${ABOUT})\s)[^\s.;:()]{1,20}\s){0,5}`;

/** "a talk on widgets by ", "die Session von " */
const TALK_BY = String.raw`${TALK}(?<topic>(?:\s[^.!?;:]{0,80}?)?)\s(?:by|from|von|par|por|door|av|da)`;
/** "charla de ", "conférence de " */
const TALK_OF = String.raw`${TALK}\s(?:de|di|do|da|del|dello|della|van)`;
const SPEAKERS = [
  'speakers?|presenters?|tutor|instructor|lecturer|trainer|referent(?:in|en)?|vortragende[rn]?|dozent(?:in)?|spreker',
  'ponentes?|palestrantes?|orador[ae]?s?|orateurs?|oratrice|intervenante?s?|relatore|relatrice|спикер|докладчик',
].join('|');
/** "was", in other languages, too */
const WAS = 'was|were|is|are|war(?:en)?|ist|sind|fue|era|foi|était|est';
/** "The speaker was ", "Speaker " */
const SPEAKER_WAS = `(?:${SPEAKERS})(?:,| (?:${WAS}))?`;
/** "Danach zeigte uns " */
const VERB = String.raw`${anyOf(wordsOf(verbsBeforeSpeakers))}(?: (?:${US}|sich|dann|hier|også|då))?`;
const GIVEN_BEFORE = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:${TALK_BY}|${TALK_OF}|${SPEAKER_WAS}|${anyOf(wordsOf(givenBy))})\s${ROLE_BEFORE}$`,
    String.raw`|(?<![\p{L}\p{N}])${VERB}\s$`,
    String.raw`|^(?:next|first|then|last|finally)(?: up)?,? (?:was|came|we had)\s$`,
  ].join(''),
  'iu',
);
/** "the book", "developed": what is by somebody else than the speaker */
const MADE = new RegExp(
  [
    '(?<!\\p{L})(?:book|paper|article|post|library|tool|work|quote|study|method|buch|libro|livre|livro',
    '|developed|written|created|made|invented|proposed|introduced|founded|used|inspired|done|built)$',
  ].join(''),
  'iu',
);
/** "based on a ", "nach dem ": what is told of another talk */
const OF_OTHERS = new RegExp(
  [
    String.raw`(?<!\p{L})(?:based on|builds on|refers to|follow-up to|inspired by|similar to|unlike|like in|as in`,
    '|such as|reminded me of|after|before|following|quot(?:ed|es|ing)|compared? to|see|wie bei|wie in|nach|vor|inspiriert von',
    '|basierend auf|baut auf|basado en|inspirad[oa] (?:en|por)|después de|inspiré par|baseado em',
    String.raw`|(?:antes|depois) d[aeo]l?|d['’]après|après|avant)\s(?:[\p{L}’'-]{1,20}\s){0,4}$`,
  ].join(''),
  'iu',
);
const LONGEST_BEFORE = 140;

/** Check whether the words before a name tell that this person gave the talk; `undefined` if they tell of another. */
export function isGivenBefore(before: string): boolean | undefined {
  const end = before.slice(-LONGEST_BEFORE);
  const match = GIVEN_BEFORE.exec(end);
  if (OF_OTHERS.test(match ? end.slice(0, match.index) : end)) return undefined;
  return match !== null && !MADE.test(match.groups?.['topic'] ?? '');
}

const GIVEN =
  '(?:talk|session|keynote|presentation|lecture|demo|overview|introduction|tour|workshop|update|clinic|(?:deep[ -])?dive|walkthrough)';
/** " then", " kindly" */
const ADVERB = String.raw`(?: (?:\p{Ll}{2,12}ly|then|also|first|dann|zuerst|después|ensuite|poi))?`;
const TELLING_VERBS = anyOf(wordsOf(tellingVerbs));
const HOW =
  '(?:how|why|what|wie|warum|was|welche[nrs]?|cómo|como|por qué|comment|pourquoi|come|perché|hoe|waarom|hvordan|hur|как|почему)';
/** " talked", "'s keynote", " gives a short tour", " showed us" */
const SPEAKING = new RegExp(
  [
    `^(?:,?${ADVERB} ${anyOf(wordsOf(speakingVerbs))}`,
    String.raw`|['’]s? (?:[\p{L}-]+ ){0,2}${TALK}`,
    `|,?${ADVERB} (?:gives|delivers|did|had|held) (?:us )?(?:an?|the|h(?:is|er)|their)`,
    String.raw` (?:[a-z-]+ ){0,3}${GIVEN}`,
    `|,?${ADVERB} ${US} ${TELLING_VERBS}|,?${ADVERB} ${TELLING_VERBS},? (?:to )?(?:${US}|${HOW}))${END}`,
  ].join(''),
  'u',
);
/** " presents", " speaks"; not " talks to", as programs do */
const PRESENTING = new RegExp(
  `^,?${ADVERB} ${anyOf(wordsOf(presentingVerbs))}(?![\\p{L}\\p{N}]| to (?!us\\b|me\\b))`,
  'u',
);
const TELLING = new RegExp(`^,?${ADVERB} ${TELLING_VERBS}${END}`, 'u');
const INTRODUCED = new RegExp(`^,? ${anyOf(wordsOf(introducingVerbs))}${END}`, 'u');
/** ", CTO of Acme", " is a senior engineer at" */
const DESCRIBED = /^(?:, | \(| is | was | ist | est | es )(?<about>[^,.;:()]{2,60})/u;
/** " from Acme", ", CTO of Acme," */
const ORGANIZATION = new RegExp(
  [
    '^(?:,? (?:from|at|of|von|chez|de chez|@) |, [^,."“„«*]{2,40}? (?:at|of|bei|chez|@) ?)',
    String.raw`(?<name>[\p{Lu}\p{N}][\p{L}\p{N}.&-]*(?: \p{Lu}[\p{L}\p{N}.&-]*){0,2})`,
  ].join(''),
  'u',
);
/** " (Acme)" */
const IN_BRACKETS = /^ \((?<name>\p{Lu}[^()@\d]{1,40})\)/u;
/** " asked": what others do in a talk */
const ASKED = new RegExp(`^,?${ADVERB} (?:asked|wondered|fragte|preguntó|perguntou|a demandé|chiese|vroeg)${END}`, 'u');

/** An organisation behind a name. */
export interface Work {
  readonly organization: string | undefined;
  /** The length of the text with it. */
  readonly length: number;
}

/** Read the organisation of a person right behind the name: " from Acme", " (Acme)". */
export function workBehind(text: string): Work {
  const match = ORGANIZATION.exec(text) ?? IN_BRACKETS.exec(text);
  const organization = match?.groups?.['name']?.replace(/[.-]+$/u, '');
  const isRole = organization !== undefined && text.startsWith(' (') && namesRole(organization);
  return { organization: isRole ? undefined : organization, length: match?.[0].length ?? 0 };
}

/** What the words behind a name tell: that a person spoke, told or asked something, or less. */
export type Deed = 'speaking' | 'presenting' | 'telling' | 'introduced' | 'asking';

/** What the words behind a name tell of the person. */
export interface Behind {
  readonly deed: Deed | undefined;
  /** Whether they tell what the person does at work. */
  readonly hasRole: boolean;
  readonly organization: string | undefined;
}

/** Read what the words behind a name tell of the person. */
export function readBehind(text: string): Behind {
  const about = DESCRIBED.exec(text)?.groups?.['about'];
  const { organization, length } = workBehind(text);
  return {
    deed: deedIn(text) ?? deedIn(text.slice(length)) ?? (INTRODUCED.test(text) ? 'introduced' : undefined),
    hasRole: about !== undefined && namesRole(about),
    organization,
  };
}

function deedIn(text: string): Deed | undefined {
  if (SPEAKING.test(text)) return 'speaking';
  if (PRESENTING.test(text)) return 'presenting';
  if (TELLING.test(text)) return 'telling';
  return ASKED.test(text) ? 'asking' : undefined;
}
