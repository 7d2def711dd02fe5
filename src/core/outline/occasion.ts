import type { FrontMatter } from '../read/frontMatter.js';
import type { Block } from './blocks.js';
import type { DayReader } from './dates.js';
import { namesConference } from './vocabulary.js';

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
export function readOccasion(blocks: readonly Block[], days: DayReader, { path, frontMatter, said }: About): Occasion {
  if (said !== undefined) return { titled: said, likely: said };
  const headings = blocks.filter(({ heading }) => heading).map(({ passage }) => passage);
  const first = headings[0]?.text ?? '';
  if (headings.filter((heading) => heading.isProjectTitle).length >= 2) return { titled: false, likely: false };
  const titled = namesConference([frontMatter?.title ?? '', frontMatter?.conference ?? '', first].join(' | ')) || frontMatter?.conference !== undefined;
  const tagged = (frontMatter?.tags ?? []).some((tag) => namesConference(tag));
  const parts = (path ?? '')
    .split(/[\\/]/u)
    .slice(-4)
    .map((part) => part.replace(/\.[^.]+$/u, '').replace(/[_-]+/gu, ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
  const inPath = parts.some((part) => namesConference(part) || namesConference(part.replace(/ /gu, '')) || days.read(part)?.numbered === true);
  const numbered = headings.some((heading) => {
    const day = heading.day(days);
    return day?.numbered === true && day.clear;
  });
  const keynote = headings.some((heading) => heading.isKeynote);
  return { titled, likely: titled || tagged || inPath || keynote || (numbered && !/(?:100|days?\s+of\s+(?:code|learning)|log|journal|diary)/iu.test(first)) };
}
