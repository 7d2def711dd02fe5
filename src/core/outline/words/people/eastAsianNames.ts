import { isAscii } from '../../../text/ascii.js';
import { areLikely } from './knownNames.js';
import { nameLikeness } from './nameLikeness.js';
import { namesRole } from './people.js';
import { readSpeakerList, type SpeakerList } from './speakerLists.js';

/** Reads names in Chinese, Japanese and Korean on a line of their own, which other short words look like, too. */

const NAME = String.raw`[\p{sc=Han}\p{sc=Hangul}]{2,5}`;
const ROLE = [
  '대표|이사|팀장|개발자|엔지니어|교수|연구원|工程师|工程師|总监|總監|经理|經理|架构师|架構師|教授|开发者|創辦人',
  'エンジニア|開発者|研究員|代表|取締役|社長',
].join('|');
/** "김철수 네이버 CTO", "张伟 阿里云架构师" */
const AT_WORK = new RegExp(
  [
    String.raw`^(?<name>${NAME})[\s,，、/|·]{1,3}(?<organization>[^\s,，、。.!?]{2,20}?)`,
    String.raw`\s?(?<role>${ROLE}|[A-Z][A-Za-z]{2,20})$`,
  ].join(''),
  'u',
);
/** "by " */
const BY = /^by\s+/iu;
const LONGEST = 60;

/** Read a line that may be names in Chinese, Japanese or Korean, with what the people do; `undefined` for others. */
export function readEastAsianNames(line: string): SpeakerList | undefined {
  if (line.length > LONGEST || isAscii(line)) return undefined;
  const { name = '', organization = '', role = '' } = AT_WORK.exec(line)?.groups ?? {};
  if (role !== '' && (namesRole(role) || !isAscii(role)) && nameLikeness(name) !== 'no') {
    return { speakers: [{ name, organization }], sure: true };
  }
  const list = readSpeakerList(line.replace(BY, ''), 'separateLine');
  return list && list.speakers.every((speaker) => !isAscii(speaker.name)) && areLikely(list) ? list : undefined;
}

/** Check for "by" before names. */
export function startsWithBy(line: string): boolean {
  return BY.test(line);
}
