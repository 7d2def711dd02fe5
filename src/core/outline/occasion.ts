import type { FrontMatter } from '../markdown/frontMatter.js';
import type { Block } from './blocks.js';
import { readDay } from './words/dates.js';
import type { Passage } from './passage.js';
import { namesConference } from './words/conferenceNames.js';

/** What is known of a note besides its text. */
export interface About {
  readonly path: string | undefined;
  readonly frontMatter: FrontMatter | undefined;
  /** Whether the writer says that this is, or is not, a conference note. */
  readonly said: boolean | undefined;
}

/** Whether a note is about a conference, as far as names tell. */
export interface Occasion {
  /** Its first heading, or front matter, has the name of a conference. */
  readonly titled: boolean;
  /** That, or its path has, or there is a "Day 2" or a keynote. */
  readonly likely: boolean;
}

/** Read what names tell: of headings, files and folders, in front matter. */
export function readOccasion(blocks: readonly Block[], { path, frontMatter, said }: About): Occasion {
  if (said !== undefined) return { titled: said, likely: said };
  let projectTitles = 0;
  let keynote = false;
  let first: Passage | undefined;
  for (const { heading, passage } of blocks) {
    if (!heading) continue;
    first ??= passage;
    if (passage.isProjectTitle) projectTitles++;
    keynote ||= passage.isKeynote;
  }
  if (projectTitles >= 2) return { titled: false, likely: false };
  const titled = first?.namesConference === true || frontMatter?.conference !== undefined || (frontMatter?.title !== undefined && namesConference(frontMatter.title));
  const isNumbered = (): boolean => blocks.some(({ passage: { day } }) => day?.numbered === true && day.clear);
  const isLikely = (): boolean => keynote || (frontMatter?.tags ?? []).some((tag) => namesConference(tag)) || isInPath(path) || (!/(?:100|days?\s+of\s+(?:code|learning)|log|journal|diary)/iu.test(first?.text ?? '') && isNumbered());
  return { titled, likely: titled || isLikely() };
}

/** Whether a file or folder is named like a conference, or "day-2". */
function isInPath(path: string | undefined): boolean {
  return (path ?? '')
    .split(/[\\/]/u)
    .slice(-4)
    .map((part) => part.replace(/\.[^.]+$/u, '').replace(/[_-]+/gu, ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
    .some((part) => namesConference(part) || namesConference(part.replace(/ /gu, '')) || readDay(part)?.numbered === true);
}
