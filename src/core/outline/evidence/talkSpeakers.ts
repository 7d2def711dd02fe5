import type { Speaker } from '../../note/note.js';
import type { Evidence } from './evidence.js';
import { frozen, NONE } from '../../text/frozen.js';
import { startsWithHonorific } from '../words/people/nameLikeness.js';
import { readSpeakerLine } from '../words/titles/speakerLines.js';
import { areKnown } from '../words/people/knownNames.js';
import { splitNameAtComma } from '../words/titles/titleStarts.js';

/** The speakers of what is known to be a talk. */

/** Return the speakers in the evidence of a talk, or else those that are its whole title: "Dr. Jane Doe, Acme". */
export function speakersOfTalk(evidence: Evidence | undefined, title: string): readonly Speaker[] {
  const speakers = evidence?.speakers ?? NONE;
  return frozenSpeakers(speakers.length > 0 ? speakers : speakersAsTitle(title));
}

/** Read a title that is only a name: that of the speaker. */
export function speakersAsTitle(title: string): readonly Speaker[] {
  const beforeComma = splitNameAtComma(title)?.list;
  if (beforeComma && areKnown(beforeComma)) return beforeComma.speakers;
  const read = title.length > LONGEST_NAME ? undefined : readSpeakerLine(title, undefined);
  const isName = read?.sure === true && (areKnown(read) || startsWithHonorific(title));
  return isName && read.speakers.every(({ name }) => name.includes(' ')) ? read.speakers : NONE;
}

const LONGEST_NAME = 100;

/** Freeze speakers deeply. */
export function frozenSpeakers(speakers: readonly Speaker[]): readonly Speaker[] {
  return frozen(
    speakers.map(({ name, organization }) => {
      return Object.freeze(organization === undefined ? { name } : { name, organization });
    }),
  );
}
