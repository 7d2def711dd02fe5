import recordingWords from '../../../../data/recordingWords.txt';
import type { LinkFact } from '../../markdown/facts.js';
import { isAlphanumeric } from '../../text/ascii.js';
import { lowerCaseOf } from '../../text/lowerCase.js';
import { anyOf } from '../../text/regexp.js';
import { wordsOf } from '../../text/wordList.js';

/** Removes what stands behind a heading and is no part of it: links to slides, anchors, tags, stars and marks. */

const RECORDING_WORDS = wordsOf(recordingWords);
const RECORDING = `(?:${anyOf(RECORDING_WORDS)})`;

/** What programs read: "{#widgets}", "{.wide}"; "^widgets-1"; "#rust". */
const MARKS = [String.raw`\s*\{[#.:][^{}]{1,80}\}`, String.raw`\s\^[\w-]+`, String.raw`\s#\p{L}[\p{L}\p{N}_/-]*`];
const MARK = new RegExp(`(?:${MARKS.join('|')})\\s*$`, 'u');

const TAILS = [
  ...MARKS,
  // "⭐", "👍🏽", "★★★☆☆"
  String.raw`(?![©®™])(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u{1F3FB}-\u{1F3FF}\uFE0F\u200D★☆✓✔✗✘])`,
  // "(★★★★)"
  String.raw`\s*[([][★☆⭐\uFE0F\s]{1,12}[)\]]`,
  // "⭐:"
  String.raw`(?<=[\p{Extended_Pictographic}\uFE0F★☆])\s*[:：]`,
  // ":star:", ":star::star:", "(:star:)"
  String.raw`(?:\s|(?<=:)):[a-z0-9_+-]{2,30}:`,
  String.raw`\s*\((?::[a-z0-9_+-]{2,30}:\s?){1,10}\)`,
  // "(5/5)", "[8/10]", "4/5"
  String.raw`\s*[([]\s*\d{1,2}(?:[.,]\d)?\s*/\s*(?:5|10)\s*[)\]]`,
  String.raw`\s\d(?:[.,]\d)?/(?:5|10)`,
  // " - slides", " | video & slides", "[slides]"
  String.raw`\s*(?:\s[-–—/]|[|·•→])\s*${RECORDING}(?:\s*[,&+|/·-]\s*${RECORDING})*`,
  String.raw`\s*[([]\s*${RECORDING}(?:\s*[,&+|/·-]\s*${RECORDING})*\s*[)\]]`,
  // "(slides: https://example.org)"
  String.raw`\s*[([]\s*(?:${RECORDING}\s*[:：]?\s*)?https?:\/\/[^\s()[\]]+\s*[)\]]`,
  // "(gold sponsor)", "[sponsored]"
  String.raw`\s*[([](?:bronze|silver|gold|platinum|diamond)\ssponsor[)\]]`,
  String.raw`\s*[([]sponsored(?:\s(?:by\s[^()[\]]{2,40}|session|talk))?[)\]]`,
  // What stood before them
  String.raw`\s+[-–—|·•→,]`,
];
const TAIL = new RegExp(`(?:${TAILS.join('|')})\\s*$`, 'iu');

/** "[Jane Doe][jane]" in a note that lacks the definition of "[jane]" */
const OPEN_REFERENCE = /\[([^[\]]{1,120})\]\[[^[\]]{0,80}\]/gu;

/** Return a text with what a reader would see of links without a definition. */
export function withoutReferences(text: string): string {
  return text.includes('][') ? text.replace(OPEN_REFERENCE, '$1') : text;
}

/** "watch on youtube", "read the abstract", "vidéo ansehen" */
const SHOWN_RECORDING = new RegExp(
  [
    String.raw`^(?:watch|read|see|view|get|download|links? to|voir|regarder|ver|mira)\s`,
    String.raw`(?:(?:the|its|my|this|on|at|la|les?|el|o|full|session|talk|conference)\s)*`,
    `(?:${RECORDING}|abstract|talk)`,
    String.raw`(?:\s(?:on|at|sur|en)\s${RECORDING})?$|^${RECORDING}\s(?:ansehen|anschauen|lesen)$`,
  ].join(''),
  'u',
);

/** Check for the name of a link to slides or a recording: "slides", "vidéo", "Watch on YouTube". */
export function isRecording(text: string): boolean {
  const lower = lowerCaseOf(text);
  return RECORDING_WORDS.has(lower) || SHOWN_RECORDING.test(lower);
}

const MOST_TAILS = 12;
const LONGEST = 600;

/** Remove what stands behind a heading and its speakers. A heading that would be nothing else is left as it is. */
export function withoutTail(text: string): string {
  if (text.length > LONGEST) return text;
  let rest = text;
  for (let count = 0; count < MOST_TAILS && mayHaveTail(rest); count++) {
    const at = rest.search(TAIL);
    const shorter = at <= 0 ? '' : rest.slice(0, at).trimEnd();
    if (!/[\p{L}\p{N}]/u.test(shorter)) break;
    rest = shorter;
  }
  return rest;
}

/** Remove what only programs read behind a heading: anchors, the ids of blocks, tags. */
export function withoutMarks(text: string): string {
  if (text.length > LONGEST || !/[{^#]/u.test(text)) return text;
  let rest = text;
  for (let count = 0; count < MOST_TAILS; count++) {
    const shorter = rest.replace(MARK, '').trimEnd();
    if (shorter === rest || !/[\p{L}\p{N}]/u.test(shorter)) break;
    rest = shorter;
  }
  return rest;
}

/** Check, fast, whether a text may have a tail, as few have. */
function mayHaveTail(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  const word = text.slice(text.lastIndexOf(' ') + 1);
  const isWord = isAlphanumeric(last) || last > LAST_ASCII;
  if (!isWord) return !SENTENCE_ENDS.includes(text.charAt(text.length - 1));
  if (last > LAST_ASCII && !/[\p{L}\p{N}]$/u.test(word)) return true;
  const first = word.charAt(0);
  if (first === '#' || first === '^' || first === ':') return true;
  if (RECORDING_WORDS.has(lowerCaseOf(word)) || word.endsWith('/5') || word.endsWith('/10')) return true;
  return word.includes('|') || /[·•→]/u.test(word);
}

const SENTENCE_ENDS = '.?!"\'”’»';
const LAST_ASCII = 127;

/** " (she/her)", " [they/them]" */
const PRONOUNS =
  /\s*[([](?:she|he|they|xe|ze|sie|er|elle|il|iel|ella|él|ela|ele)\s?\/\s?\p{L}{2,6}(?:\s?\/\s?\p{L}{2,6})?[)\]]/giu;

/** Remove pronouns behind names: "Jane Doe (she/her), Acme". */
export function withoutPronouns(text: string): string {
  return text.includes('/') ? text.replace(PRONOUNS, '') : text;
}

/** "Personal website", "LinkedIn": the name of a link to a person's page. */
const PAGE = /^(?:(?:personal|her|his|their) )?(?:web ?site|homepage|linkedin|twitter|github|mastodon|bluesky)$/iu;
const APART = /[,|/·•([–—-]\s*$/u;

/** Remove links to slides, recordings and pages of people: `Widgets - Jane Doe [slides](…), [video](…)`. */
export function withoutRecordingLinks(text: string, links: readonly LinkFact[]): string {
  let rest = text;
  for (let at = links.length - 1; at >= 0; at--) {
    const name = links[at]?.text ?? '';
    const end = [name, `${name})`, `${name}]`].find((each) => rest.endsWith(each));
    if (end === undefined || rest.length === end.length) break;
    const before = rest.slice(0, -end.length);
    // "Widgets on GitHub" ends with its title.
    if (!isRecording(name) && !(PAGE.test(name) && APART.test(before))) break;
    rest = before.replace(/[\s,|/·•([–—-]+$/u, '');
  }
  return rest === '' ? text : rest;
}
