import { shown } from '../../markdown/lineDraft.js';
import type { Speaker, TalkFormat } from '../../note/note.js';
import { isAlphanumeric } from '../../text/ascii.js';
import { formatNamed, withoutLabels } from './formatLabels.js';
import { withoutBrackets, withoutTime } from './timesAndRooms.js';
import { onlySpeakers, type Order, splitSpeakers, type TitleContext } from './titleSpeakers.js';

/** A talk's heading, taken apart. */
export interface TitleReading {
  /** Without speakers, format label, number, time and room. */
  readonly title: string;
  readonly speakers: readonly Speaker[];
  /** Whether the heading alone makes certain that these are speakers. */
  readonly sure: boolean;
  readonly format?: TalkFormat;
  readonly time?: string;
  readonly room?: string;
  /** The order of the heading, if only one is possible. */
  readonly order?: Order;
  /** Set if the heading may be read in another way, with another order of the other headings of the note. */
  readonly dependsOnOrder?: true;
}

const LONGEST_HEADING = 600;

/** "3. ", "#12: ", "(b) ", "B. " */
const NUMBER = /^(?:#?\d{1,2}[.)]|\(?[a-z]\)|[A-Z]\.|#\d{1,3}:?) (?=\S)/iu;

/** Take the heading of a talk apart. In doubt, a part of the heading stays in the title. */
export function readTitle(text: string, context: TitleContext = {}): TitleReading {
  // A longer text is no heading that a person wrote, and stays as it is.
  if (text.length > LONGEST_HEADING) return { title: text, speakers: [], sure: false };
  const start = withoutTime(shown(text).replace(NUMBER, ''));
  const end = withoutBrackets(start.rest);
  const label = withoutLabels(end.rest);
  const onlyLabel = label.rest === end.rest ? undefined : onlySpeakers(end.rest, label.rest);
  const { split, dependsOnOrder } = onlyLabel
    ? { split: onlyLabel, dependsOnOrder: false }
    : splitSpeakers(label.rest, context);
  const title = tidy(split?.title ?? label.rest);
  const format = end.format ?? label.format ?? formatNamed(title);
  const time = start.time ?? end.time;
  return {
    title,
    speakers: split?.list.speakers ?? [],
    sure: split?.list.sure ?? false,
    ...(format !== undefined && { format }),
    ...(time !== undefined && { time: time.trim() }),
    ...(end.room !== undefined && { room: end.room }),
    ...(split?.order && { order: split.order }),
    ...(dependsOnOrder && { dependsOnOrder }),
  };
}

/** Remove quotation marks around a title, and a colon at its end. */
function tidy(title: string): string {
  if (isAlphanumeric(title.charCodeAt(0)) && isAlphanumeric(title.charCodeAt(title.length - 1))) return title;
  return title
    .replace(/^["“”„«]([^"“”„«»]+)["“”»]$/u, '$1')
    .replace(/\s*[:：]$/u, '')
    .trim();
}
