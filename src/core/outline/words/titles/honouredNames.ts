import { readSpeakerList, type SpeakerList } from '../people/speakerLists.js';
import type { TitleCut } from './titleStarts.js';

/** Separates Japanese titles from the names behind, each with a word that only people have: "歯車の話 山田 太郎 氏". */

const SIGN = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]`;
/** "山田 太郎", "jane-doe" */
const NAME = [
  String.raw`(?:${SIGN}{1,6}(?:\s${SIGN}{1,6})?`,
  String.raw`|\p{Lu}[\p{sc=Latin}.'-]{1,20}\s\p{Lu}[\p{sc=Latin}.'-]{1,20}|[\p{sc=Latin}.'-]{2,30})`,
].join('');
const HONOURED = String.raw`${NAME}\s?(?:氏|さん|先生)`;
const NAMES_AT_END = new RegExp(
  String.raw`(?<=[\s～〜」』】。])(?<names>${HONOURED}(?:\s?[/／、・&]\s?${HONOURED})*)$`,
  'u',
);
const JOINT = /\s?[/／、・&]\s?/u;

/** Split `Title 山田 太郎 氏 / 佐藤 花子 氏`. */
export function splitHonoured(text: string): TitleCut | undefined {
  const { index = 0, groups } = /[氏ん生]$/u.test(text) ? (NAMES_AT_END.exec(text) ?? {}) : {};
  const title = text.slice(0, index).trim();
  const lists = (groups?.['names'] ?? '').split(JOINT).map((name) => readSpeakerList(name, 'labelled'));
  // "歯車 by jane さん"
  if (title === '' || /\sby$/iu.test(title) || !lists.every((list): list is SpeakerList => list !== undefined))
    return undefined;
  return { title, list: { speakers: lists.flatMap(({ speakers }) => speakers), sure: true } };
}
