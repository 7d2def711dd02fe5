import talkNouns from '../../../../../data/talkNouns.txt';
import { anyOf } from '../../../text/regexp.js';
import { wordsOf } from '../../../text/wordList.js';
import { nameLikeness } from '../people/nameLikeness.js';
import { areFullAndKnown, areKnown } from '../people/knownNames.js';
import { namesOrganisation, namesRole } from '../people/people.js';
import { readSpeakerList, type SpeakerList } from '../people/speakerLists.js';

/** Separates the speakers and the title where the speakers stand first, and no dash behind them. */

/** A heading cut into its title and its speakers. */
export interface TitleCut {
  readonly title: string;
  readonly list: SpeakerList;
}

const FORMAT = '(?:(?:opening|closing|morning|final) )?(?:keynote|talk|lightning talk|panel|workshop|tutorial)';
/** "Keynote by Jane Doe: ", "Talk (Jane Doe) - " */
const NAMED_FORMAT = new RegExp(
  [
    String.raw`^${FORMAT}\s(?:(?:by|von|par|por)\s(?<by>[^:()]{4,80}?)|\((?<inBrackets>[^()]{4,80})\))`,
    String.raw`(?:\s?[:：]|\s[-–—])\s+`,
  ].join(''),
  'iu',
);

/** Split `Keynote by Speaker: Title`. */
export function splitNamedFormat(text: string): TitleCut | undefined {
  const format = NAMED_FORMAT.exec(text);
  const list = format ? readSpeakerList(format.groups?.['by'] ?? format.groups?.['inBrackets'] ?? '') : undefined;
  return format && list?.sure === true && areKnown(list) ? { title: text.slice(format[0].length), list } : undefined;
}

/** Split `Speaker, Company: Title`, whatever the commas in the title. */
export function splitAtWork(text: string): TitleCut | undefined {
  const colon = text.search(/[:：]\s/u);
  const list = colon > 0 ? readSpeakerList(text.slice(0, colon)) : undefined;
  const isCertain = list?.sure === true && areKnown(list) && list.speakers.every(isFullAndAtWork);
  return isCertain ? { title: text.slice(colon + 1).trim(), list } : undefined;
}

function isFullAndAtWork({ name, organization }: SpeakerList['speakers'][number]): boolean {
  return organization !== undefined && nameLikeness(name) === 'strong';
}

/** "Jane Doe, Acme, in conversation" */
const IN_CONVERSATION = /,?\s+(?:in conversation|im gespräch|en conversación|in conversazione)$/iu;

/** Return the people before "in conversation with" and those behind. */
export function withPartner(before: string, list: SpeakerList): SpeakerList {
  const end = before.search(IN_CONVERSATION);
  const first = end > 0 ? readSpeakerList(before.slice(0, end), 'separateLine') : undefined;
  return first?.sure === true ? { ...list, speakers: [...first.speakers, ...list.speakers] } : list;
}

/** `Jane Doe (Acme), "Big widgets"`, `by Jane Doe: "Big widgets"`, `Jane Doe's "Big widgets"` */
const QUOTED_LAST = new RegExp(
  [
    String.raw`^(?:(?:by|von|par|por|door|di)\s)?(?<names>[^"“”„«»「」]{3,100}?)(?<![-–—|/·])`,
    String.raw`(?:\s?(?<sign>[,:：])\s?|['’]s\s+|\s+)`,
    '["“„«「](?<title>[^"“”„«»「」]{3,200})["“”»」]\\.?$',
  ].join(''),
  'iu',
);

/** Split `Speaker, "Title"`: quotation marks tell what the title is. Without a sign before, names have to be known. */
export function splitBeforeQuote(text: string): TitleCut | undefined {
  const { names = '', sign, title = '' } = QUOTED_LAST.exec(text)?.groups ?? {};
  const list = names === '' ? undefined : readSpeakerList(names.trim());
  const isCertain = list?.sure === true && (sign !== undefined || areKnown(list));
  return isCertain ? { title: title.trim(), list } : undefined;
}

const MEETING = [
  '(?:panel|discussion|interview|fireside chat|conversation|q&a|ama|(?:opening |closing )?keynote',
  '|gespräch|podium|entretien|entrevista|intervista)',
].join('');
/** "Interview: Jane Doe and John Roe on widgets", "Fireside chat with Jane Doe about widgets" */
const ON_TOPIC = new RegExp(
  [
    String.raw`^(?:(?:${MEETING}\s(?:with|mit|avec|con)|(?:${MEETING}|(?:lightning )?talk|chat|session)\s?[:：])\s+)?`,
    String.raw`(?<names>\p{Lu}[^:()"“”]{4,120}?)`,
    String.raw`\s(?:on|about|discuss(?:es)?|über|sur|sobre|su)\s\S`,
  ].join(''),
  'iu',
);
/** "Jane Doe's keynote", "Jane Doe’s closing talk on widgets" */
const OWN_TALK = new RegExp(
  [
    String.raw`^(?<names>\p{Lu}[^:()"“”'’]{4,40}?)['’]s?\s(?:[\p{L}-]{2,20}\s){0,2}`,
    String.raw`${anyOf(wordsOf(talkNouns))}(?:$|[:：]|\s)`,
  ].join(''),
  'iu',
);

/**
 * Read the speakers of a title that goes on with what they do: "Interview: Jane Doe and John Roe on widgets".
 *
 * @param title the text without the label
 */
export function splitInTitle(text: string, title: string): TitleCut | undefined {
  const own = OWN_TALK.exec(text)?.groups?.['names'];
  const names = own ?? ON_TOPIC.exec(text)?.groups?.['names'] ?? '';
  const list = names === '' ? undefined : readSpeakerList(names, 'separateLine');
  const isCertain = list?.sure === true && areKnown(list) && list.speakers.every(isFull);
  // "Jane Doe on widgets" may be one of the notes.
  const isTalk = own !== undefined || !text.startsWith(names) || (list?.speakers.length ?? 0) > 1;
  return isCertain && isTalk ? { title, list } : undefined;
}

function isFull({ name, organization }: SpeakerList['speakers'][number]): boolean {
  return name.includes(' ') && organization === undefined;
}

/**
 * Split `Speaker, Title`. Where someone works stands there, too, so that the rest has to read like a title, and other
 * headings have to name their speakers first.
 */
export function splitNameAtComma(text: string): TitleCut | undefined {
  const start = BEFORE_NAME.exec(text)?.[0].length ?? 0;
  const comma = text.indexOf(', ', start);
  if (comma < 0 || comma > LONGEST_NAME) return undefined;
  const title = text.slice(comma + 2).trim();
  if (!LIKE_TITLE.test(title) || title.split(' ').length < LEAST_WORDS) return undefined;
  const first = title.split(',')[0] ?? '';
  if (namesRole(first) || (namesOrganisation(first) && !SMALL_WORD.test(first))) return undefined;
  const list = readSpeakerList(text.slice(start, comma));
  return list && (list.sure || areFullAndKnown(list)) && !list.speakers.some(({ organization }) => organization)
    ? { title, list }
    : undefined;
}

/** "(Workshop B) " */
const BEFORE_NAME = /^[([][\p{L}\p{N} /&-]{2,20}[)\]]\s+/u;
/** What hardly stands in the name of an organisation. */
const LIKE_TITLE = new RegExp(
  [
    String.raw`[:?!]|(?:^|\s)\p{L}+ing\s|(?:\S+\s+){6}`,
    String.raw`|\s(?:in|for|with|to|the|a|an|on|from|your|how|as|is|und|für|im|mit|des?|les|pour|dans|para|con|en)\s`,
  ].join(''),
  'iu',
);
const LEAST_WORDS = 4;
/** A word in small letters, as the name of an organisation hardly has: "RESTful services". */
const SMALL_WORD = /\s\p{Ll}{4}/u;
const LONGEST_NAME = 60;
