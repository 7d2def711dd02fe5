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
  /** The heading itself makes clear that these are speakers. */
  readonly sure: boolean;
  readonly format?: TalkFormat;
  readonly time?: string;
  readonly room?: string;
  /** Which order the heading shows, where only one is possible. */
  readonly order?: Order;
  /** With another order of the note's other headings, this heading may be read in another way. */
  readonly dependsOnOrder?: true;
}

const LONGEST_HEADING = 600;

/** "3. ", "#12: ", "(b) ", "B. " */
const NUMBER = /^(?:#?\d{1,2}[.)]|\(?[a-z]\)|[A-Z]\.|#\d{1,3}:?) (?=\S)/iu;

/** Take a talk's heading apart. Where in doubt, read less: what is not clearly a person stays in the title. */
export function readTitle(text: string, context: TitleContext = {}): TitleReading {
  // What is longer is no heading a person wrote; it is shown as it is.
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

/** Leave out quotation marks around a title, and a colon at its end. */
function tidy(title: string): string {
  if (isAlphanumeric(title.charCodeAt(0)) && isAlphanumeric(title.charCodeAt(title.length - 1))) return title;
  return title
    .replace(/^["“”„«]([^"“”„«»]+)["“”»]$/u, '$1')
    .replace(/\s*[:：]$/u, '')
    .trim();
}
