import type { LineFact } from '../../markdown/facts.js';
import type { Speaker } from '../../note/note.js';
import { readEvidence } from '../evidence/evidence.js';
import type { Candidate, Run } from './inlineTalk.js';
import { readItemParts, readParts } from './itemParts.js';
import { candidateOf, isOrdinary, isParagraph, talkAt } from './runs.js';
import { readSetApart } from './setApart.js';
import { readSpeakerList } from '../words/people/speakerLists.js';
import type { Order } from '../words/titles/titleSplits.js';

/**
 * Finds paragraphs that start with a title and the speakers: `**Big widgets** presented by Jane Doe was good.`, or with
 * both apart by their marks, as in items: `*Big widgets* by Jane Doe: what I thought`.
 */

const PRESENTED = new RegExp(
  [
    String.raw`^,?\s*\(?(?:(?:was|wurde|fue|foi|a été) )?(?:(?:presented|given|held|delivered) by`,
    '|(?:gehalten|präsentiert|vorgetragen) von|présentée? par|(?:presentad[oa]|apresentad[oa]) por|presentat[oa] da)\\s+',
  ].join(''),
  'iu',
);
/** "Jane Doe", "F.X. Doe" */
const NAME = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}/u;
/** ", MD", ", Ph.D." */
const DEGREE = /^,\s\p{Lu}[\p{L}.]{1,8}(?![\p{L}.])(?!\s\p{Lu})/u;
const AND = /^\s*(?:,|&|,?\s(?:and|und|et|y|e))\s+(?=\p{Lu})/u;
const MOST_SPEAKERS = 6;

/** Find the paragraphs that set their titles apart and go on with who presented the talk. */
export function presentedIn(lines: readonly LineFact[], source: string, order: Order | undefined): Run {
  const candidates = lines.flatMap((line, at): readonly Candidate[] => {
    if (!line.first || !isParagraph(line) || line.followUps.some(({ form }) => form !== 'hint')) return [];
    const apart = readSetApart(line, source);
    const next = lines[at + 1];
    const rest = apart && next?.first === false ? `${apart.rest} ${next.text}` : apart?.rest;
    const by = rest === undefined ? undefined : PRESENTED.exec(rest)?.[0];
    if (!apart || rest === undefined || by === undefined || isOrdinary(apart.title)) return [];
    const speakers = peopleIn(rest.slice(by.length));
    if (speakers.length === 0) return [];
    const evidence = readEvidence({ ...line, text: apart.title, links: [] }, [], order);
    const named = { ...evidence, speakers, speakersAreSure: true, speakersBy: 'label' } as const;
    return [candidateOf('anyLine', talkAt(line, named, undefined))];
  });
  const apart = apartIn(lines, source, order);
  const all = apart.length < FEWEST ? candidates : [...candidates, ...apart];
  return { candidates: all, count: all.length };
}

/** A single paragraph may be about an article or a tool. */
const FEWEST = 2;

/** Find the paragraphs whose marks alone tell the title and the speakers. */
function apartIn(lines: readonly LineFact[], source: string, order: Order | undefined): readonly Candidate[] {
  return lines.flatMap((line): readonly Candidate[] => {
    if (!line.first || !isParagraph(line) || line.followUps.some(({ form }) => form !== 'hint')) return [];
    const parts = readItemParts(line, source);
    if (parts?.isCertain !== true || isOrdinary(parts.title)) return [];
    const whole = readEvidence(line, [], order);
    const isRead = whole.reading.speakers.length > 0 && whole.speakersAreSure;
    const named = isRead ? whole : readParts(line, parts, [], order);
    return named ? [candidateOf('anyLine', talkAt(line, named, undefined))] : [];
  });
}

/** Read the people that a text starts with. */
function peopleIn(text: string): readonly Speaker[] {
  const speakers: Speaker[] = [];
  let rest = text;
  while (speakers.length < MOST_SPEAKERS) {
    const name = NAME.exec(rest)?.[0];
    const list = name === undefined ? undefined : readSpeakerList(name);
    if (name === undefined || list?.sure !== true) break;
    speakers.push(...list.speakers);
    rest = rest.slice(name.length);
    for (let degree = DEGREE.exec(rest); degree; degree = DEGREE.exec(rest)) rest = rest.slice(degree[0].length);
    const and = AND.exec(rest)?.[0];
    if (and === undefined) break;
    rest = rest.slice(and.length);
  }
  return speakers;
}
