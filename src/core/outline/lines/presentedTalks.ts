import type { LineFact } from '../../markdown/facts.js';
import { readEvidence } from '../evidence/evidence.js';
import type { Candidate, Run } from './inlineTalk.js';
import { readItemParts, readParts } from './itemParts.js';
import { candidateOf, isOrdinary, isParagraph, talkAt } from './runs.js';
import { readSetApart } from './setApart.js';
import { peopleAtStart } from '../words/people/peopleBehindBy.js';
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

/** Find the paragraphs that set their titles apart and go on with who presented the talk. */
export function presentedIn(lines: readonly LineFact[], source: string, order: Order | undefined): Run {
  const candidates = lines.flatMap((line, at): readonly Candidate[] => {
    if (!line.first || !isParagraph(line) || line.followUps.some(({ form }) => form !== 'hint')) return [];
    const apart = readSetApart(line, source);
    const next = lines[at + 1];
    const rest = apart && next?.first === false ? `${apart.rest} ${next.text}` : apart?.rest;
    const by = rest === undefined ? undefined : PRESENTED.exec(rest)?.[0];
    if (!apart || rest === undefined || by === undefined || isOrdinary(apart.title)) return [];
    const speakers = peopleAtStart(rest.slice(by.length));
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
