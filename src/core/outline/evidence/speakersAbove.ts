import type { Evidence } from './evidence.js';
import type { Heading } from '../headings/headings.js';
import { readLabelledSpeakers, undecorated } from '../words/titles/speakerLines.js';
import { readSpeakerList, type SpeakerList } from '../words/people/speakerLists.js';

/** Reads headings that are the names of speakers, above the title of the talk. */

/** Read the people that a heading names, with or without a label; `undefined` if the heading is something else. */
export function peopleIn({ text }: Heading): SpeakerList | undefined {
  const plain = undecorated(text);
  return readLabelledSpeakers(plain) ?? readSpeakerList(plain, 'separateLine');
}

/** Return the evidence of a heading that names the speakers over a title, and so is no title of its own. */
export function withoutSpeakers(evidence: Evidence): Evidence {
  if (evidence.speakers.length === 0) return evidence;
  const reading = { ...evidence.reading, speakers: [], sure: false };
  return { ...evidence, reading, speakers: [], speakersAreSure: false, speakersBy: undefined };
}

/** Return the evidence of a title below the heading of the speakers. */
export function withSpeakersAbove(evidence: Evidence, above: Heading): Evidence {
  const isUnnamed =
    evidence.speakersAreFromLink === true || evidence.speakers.every(({ name }) => name.startsWith('@'));
  const speakers = isUnnamed ? peopleIn(above)?.speakers : undefined;
  return speakers
    ? { ...evidence, speakers, speakersAreFromLink: false, speakersAreSure: true, speakersBy: 'label' }
    : evidence;
}
