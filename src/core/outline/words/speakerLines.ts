import speakerLabels from '../../../../data/speakerLabels.txt';
import { lowerCaseOf } from '../../text/lowerCase.js';
import { anyOf } from '../../text/regexp.js';
import { wordsOf } from '../../text/wordList.js';
import { readSpeakerList, type SpeakerList } from './speakerLists.js';
import { ROOM_LABELS, TIME_LABELS } from './timesAndRooms.js';

/** Reads lines that name the speakers of the talk above. */

/** A line that names the speakers. */
export interface SpeakerLine extends SpeakerList {
  /** How the line names them: behind a label such as `Speaker:`, in italics or bold, or by its place alone. */
  readonly by: 'label' | 'emphasis' | 'place';
}

const SPEAKER_LABELS = wordsOf(speakerLabels);

/** "- " */
const BULLET = String.raw`[-*•\s]*`;
/** "Speaker: ", "by " */
const LABEL = new RegExp(String.raw`^${BULLET}${anyOf(SPEAKER_LABELS)}\s*(?:(?<colon>[:：])\s*)?(?=\S)`, 'u');
const MAY_BE_LABEL = new RegExp(`^${BULLET}${anyOf([...SPEAKER_LABELS, ...TIME_LABELS, ...ROOM_LABELS])}`, 'iu');

const LONGEST_LINE = 600;
const LONGEST_LINE_WITHOUT_LABEL = 120;

/** Check, fast, whether a line may start with a label of speakers, time or room. */
export function mayBeLabelled(line: string): boolean {
  return MAY_BE_LABEL.test(line);
}

/**
 * Read a separate line that names the speakers: `**Speaker:** A, Org`, `Presenter: A`, `by [A](…)`, `_A B_`, `A B
 * (Org)`.
 *
 * @param style the style of the whole line
 */
export function readSpeakerLine(text: string, style: 'emphasis' | undefined): SpeakerLine | undefined {
  // The link of the talk, most often.
  if (text.startsWith('http') && /^https?:\/\//u.test(text)) return undefined;
  const label = labelOf(text);
  if (label) return readLabelled(text, label);
  if (text.length > LONGEST_LINE_WITHOUT_LABEL || /[.!?:;]$/u.test(text)) return undefined;
  const list = readSpeakerList(text, 'separateLine');
  return list?.sure ? { ...list, by: style ?? 'place' } : undefined;
}

/** Read a line that names the speakers behind a label: `**Speaker:** A, Org`, `Presenter: A`. */
export function readLabelledSpeakers(text: string): SpeakerLine | undefined {
  const label = labelOf(text);
  const line = label && readLabelled(text, label);
  return line?.by === 'label' ? line : undefined;
}

interface Label {
  readonly length: number;
  readonly hasColon: boolean;
}

function labelOf(text: string): Label | undefined {
  const match = text.length > LONGEST_LINE ? null : LABEL.exec(lowerCaseOf(text));
  return match ? { length: match[0].length, hasColon: match.groups?.['colon'] !== undefined } : undefined;
}

function readLabelled(text: string, { length, hasColon }: Label): SpeakerLine | undefined {
  const list = readSpeakerList(text.slice(length), hasColon ? 'labelled' : undefined);
  return list && (hasColon || list.sure) ? { ...list, by: hasColon ? 'label' : 'emphasis' } : undefined;
}

/** Check whether a line is only a label, `**Speakers**:`, for the list that follows. */
export function isSpeakersLabel(text: string): boolean {
  return /^(?:speakers?|presenters?|panell?ists?|moderators?)\s*[:：]?$/i.test(text);
}
