import type { TalkFormat } from '../../note/note.js';
import { lowerCaseOf } from '../../text/lowerCase.js';

/** Reads labels with the format of a talk: "Panel: Build, Adopt, Buy", "⚡ Lightning Talk 3 - What's Next?". */

/** The same formats in other languages. */
const ELSEWHERE = {
  lightning: 'blitzvortrag|lt|ライトニングトーク|闪电演讲|라이트닝 토크',
  keynote: '基調講演|キーノート|主题演讲|主題演講|키노트',
  panel: String.raw`podiumsdiskussion|table\s+ronde|mesa\s+redonda|tavola\s+rotonda`,
  workshop: 'taller|atelier',
} as const;

/** A pattern for the names of each format, in lower case. */
const FORMATS: readonly (readonly [TalkFormat, string])[] = [
  [
    'lightning',
    String.raw`lightning\s+talks?|ignite(?:\s+talk)?|⚡(?:\s*talk)?|charla\s+relámpago|${ELSEWHERE.lightning}`,
  ],
  [
    'keynote',
    [
      String.raw`(?:(?:sponsored|sponsor|opening|closing)\s+)?keynote(?:\s+(?:session|talk|address))?`,
      ELSEWHERE.keynote,
    ].join('|'),
  ],
  ['panel', String.raw`(?:(?:sponsored|keynote)\s+)?panel(?:\s+(?:discussion|session))?|${ELSEWHERE.panel}`],
  ['tutorial', String.raw`(?:sponsored\s+)?tutorial`],
  [
    'workshop',
    String.raw`(?:(?:sponsored|hands-on)\s+)?workshop|hands-on(?:\s+lab)?|contrib\s?fest|${ELSEWHERE.workshop}`,
  ],
  ['bof', String.raw`bof|birds[\s-]of[\s-]a[\s-]feather|unconference`],
  ['demo', String.raw`demo(?:\s+theat(?:er|re)|\s+session)?|sponsored\s+demo`],
];

const PLAIN_TALKS =
  'talk|session|presentation|breakout|vortrag|conférence|charla|ponencia|palestra|foredrag|föredrag|lezing|доклад';
/** "talk", "Invited Session", "breakout session" */
const PLAIN_TALK = [
  String.raw`(?:(?:sponsored|invited|short|long|contributed)\s+)?`,
  String.raw`(?:breakout\s+session|${PLAIN_TALKS})`,
].join('');

/** "⚡ " */
const EMOJI = String.raw`[\s\p{So}\uFE0F]*`;
/** "[", as in "[Keynote] Widgets" */
const OPENING = '[[(【]?';
/** " 3", " #3" */
const NUMBER = String.raw`(?:\s+(?:#\s*)?\d{1,3})?`;
/** ": ", " | ", " - ", and "] " behind what stands in brackets */
const JOINT = String.raw`\s*(?:[:：|]|\s[-–—](?=\s)|[\])】](?:\s?[:：|–—-])?)\s*(?=\S)`;

const PLAIN_LABEL = new RegExp(`^${EMOJI}${OPENING}${PLAIN_TALK}${NUMBER}${JOINT}`, 'u');
/** Any of the formats, each in a named group. */
const FORMAT = `(?:${FORMATS.map(([format, name]) => `(?<${format}>${name})`).join('|')})`;
const LABEL = new RegExp(`^${EMOJI}${OPENING}${FORMAT}${NUMBER}${JOINT}`, 'u');
/** "tutorial", "panel session" */
const FORMAT_ALONE = new RegExp(String.raw`^${FORMAT}(?:\s+(?:session|talk))?$`, 'u');

/** The starts of all labels. Most titles start otherwise, so the labels need not be tried. */
const BEGINNINGS = [
  'lightning|ignite|keynote|panel|tutorial|workshop|hands-on|bof|birds|unconference|demo|contrib',
  PLAIN_TALKS,
  ...Object.values(ELSEWHERE),
  'sponsor|opening|closing|invited|short|long',
].join('|');
const MAY_BE_LABELLED = new RegExp(String.raw`^[[(【]?(?:[\s\p{So}\uFE0F\u200D]|${BEGINNINGS})`, 'u');

/** "Talk: ", "Vortrag 3 - "; a session may hold several talks. */
const TALK_LABEL = new RegExp(`^${EMOJI}(?:talk|vortrag|charla|ponencia|palestra|lezing|доклад)${NUMBER}${JOINT}`, 'u');

/** Check for a label that only a single talk has: "Talk: Widgets". */
export function isLabelledTalk(title: string): boolean {
  const lower = lowerCaseOf(title);
  return MAY_BE_LABELLED.test(lower) && TALK_LABEL.test(lower);
}

/** Remove the labels at the start of a title; the first label with a format decides the format. */
export function withoutLabels(title: string): { readonly rest: string; readonly format: TalkFormat | undefined } {
  let rest = title;
  let format: TalkFormat | undefined;
  if (!MAY_BE_LABELLED.test(lowerCaseOf(title))) return { rest, format };
  let before: string;
  do {
    before = rest;
    const label = LABEL.exec(lowerCaseOf(rest));
    format ??= formatOf(label);
    rest = rest.slice(label?.[0].length ?? 0);
    const plainLabel = PLAIN_LABEL.exec(lowerCaseOf(rest));
    rest = rest.slice(plainLabel?.[0].length ?? 0).replace(/^[\s\p{So}\uFE0F\u200D]+(?=\S)/u, '');
  } while (rest !== before);
  return { rest, format };
}

/** Return the format whose name is the whole text, as in "(Tutorial)"; `undefined` for other texts. */
export function formatNamed(text: string): TalkFormat | undefined {
  const lower = lowerCaseOf(text);
  return MAY_BE_LABELLED.test(lower) ? formatOf(FORMAT_ALONE.exec(lower)) : undefined;
}

function formatOf(match: RegExpExecArray | null): TalkFormat | undefined {
  return FORMATS.find(([format]) => match?.groups?.[format] !== undefined)?.[0];
}
