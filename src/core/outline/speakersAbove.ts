import type { Evidence } from './evidence.js';
import type { Heading } from './headings.js';
import { undecorated } from './words/speakerLines.js';
import { readSpeakerList, type SpeakerList } from './words/speakerLists.js';

/** Reads headings that are the names of speakers, above the title of the talk. */

/** Read the people that a heading names; `undefined` if the heading is something else. */
export function peopleIn({ text }: Heading): SpeakerList | undefined {
  return readSpeakerList(undecorated(text), 'separateLine');
}

/** Return the evidence of a title below the heading of the speakers. */
export function withSpeakersAbove(evidence: Evidence, above: Heading): Evidence {
  const names = evidence.speakers.length === 0 || evidence.speakersAreFromLink === true;
  const speakers = names ? peopleIn(above)?.speakers : undefined;
  return speakers
    ? { ...evidence, speakers, speakersAreFromLink: false, speakersAreSure: true, speakersBy: 'label' }
    : evidence;
}
