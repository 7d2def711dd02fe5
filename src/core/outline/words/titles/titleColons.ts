import { isAscii } from '../../../text/ascii.js';
import { areKnown, areLikely } from '../people/knownNames.js';
import { nameLikeness } from '../people/nameLikeness.js';
import { readSpeakerList, type SpeakerList } from '../people/speakerLists.js';
import { NO_SPEAKERS, type Split, type SplitResult, type TitleContext, worksSomewhere } from './titleSplits.js';

/** Separates the title and the speakers at a colon. */

/** Split `Speaker: Title`. A title with a subtitle has the same form, so the name has to be certain. */
export function splitAtColon(text: string, { order }: TitleContext): SplitResult {
  const at = text.search(/:\s|：/u);
  if (at <= 0) return NO_SPEAKERS;
  const list = readSpeakerList(text.slice(0, at).trim());
  if (!list?.sure) {
    const split = list && mayStandFirst(list) && order !== 'titleFirst' ? list : undefined;
    return split ? splitBeforeColon(text, at, split, order) : splitBehindColon(text, order);
  }
  if (list.speakers.some(({ name }) => nameLikeness(name) !== 'strong')) return NO_SPEAKERS;
  const dependsOnOrder = !list.speakers.some(worksSomewhere);
  // "Umbrella Widgets: a Story" has the same form, too.
  if (dependsOnOrder && order !== 'speakerFirst' && !areKnown(list)) {
    return { ...splitBehindColon(text, order), dependsOnOrder };
  }
  return { split: { title: text.slice(at + 1).trim(), list, order: 'speakerFirst' }, dependsOnOrder };
}

/** "Andrew Large", "김민준": people where the other headings start with people, too. */
function mayStandFirst(list: SpeakerList): boolean {
  return areShortAndLikely(list) || (areLikely(list) && areKnown(list));
}

function splitBeforeColon(text: string, at: number, list: SpeakerList, order: TitleContext['order']): SplitResult {
  const split: Split = { title: text.slice(at + 1).trim(), list };
  return { split: order === 'speakerFirst' ? split : undefined, dependsOnOrder: true, likely: 'speakerFirst' };
}

/** Split `Title: Speaker` where other headings name people at the end, too: a subtitle may be a person. */
function splitBehindColon(text: string, order: TitleContext['order']): SplitResult {
  const joint = [...text.matchAll(/：\s*|:\s+/gu)].at(-1);
  if (!joint || joint.index === 0) return NO_SPEAKERS;
  const list = readSpeakerList(text.slice(joint.index + joint[0].length));
  if (!list || !((list.sure && areKnown(list)) || areShortAndLikely(list))) return NO_SPEAKERS;
  const split: Split = { title: text.slice(0, joint.index).trim(), list };
  return { split: order === 'titleFirst' ? split : undefined, dependsOnOrder: true, likely: 'titleFirst' };
}

/** "김민준": the length of words, too, so that the first character has to be a surname. */
function areShortAndLikely(list: SpeakerList): boolean {
  return areLikely(list) && list.speakers.every(({ name }) => !isAscii(name) && name.length < LONG_IN_EAST_ASIA);
}

const LONG_IN_EAST_ASIA = 4;
