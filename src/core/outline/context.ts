import type { FrontMatter } from '../markdown/frontMatter.js';
import type { Evidence } from './evidence.js';
import type { PlacedHeading } from './placedHeadings.js';
import { namesConference } from './words/conferenceNames.js';
import { readDay } from './words/dates.js';

/** What is known of a note besides its headings. */
export interface About {
  readonly path: string | undefined;
  readonly frontMatter: FrontMatter | undefined;
  /** Whether the writer, in the note or in settings, has decided that this is, or is not, a conference note. */
  readonly decided: boolean | undefined;
}

/** Whether a note is about a conference, as far as names tell. */
export interface Context {
  /** Its first heading, or front matter, has the name of a conference. */
  readonly titled: boolean;
  /** That, or its path has, or there is a "Day 2" or a keynote. */
  readonly likely: boolean;
}

/** Read what names tell: of headings, files and folders, in front matter. */
export function readContext(
  headings: readonly PlacedHeading[],
  evidence: readonly (Evidence | undefined)[],
  { path, frontMatter, decided }: About,
): Context {
  if (decided !== undefined) return { titled: decided, likely: decided };
  const first = headings.find(({ heading }) => heading.fact)?.heading;
  if (evidence.filter((each) => each?.words.isProjectTitle).length >= 2) return { titled: false, likely: false };
  const titled =
    (first !== undefined && namesConference(first.text)) ||
    frontMatter?.conference !== undefined ||
    (frontMatter?.title !== undefined && namesConference(frontMatter.title));
  const likely =
    titled ||
    evidence.some((each) => each?.words.isKeynote) ||
    (frontMatter?.tags ?? []).some((tag) => namesConference(tag)) ||
    isInPath(path) ||
    (!DIARY.test(first?.text ?? '') && evidence.some((each) => each?.words.day?.numbered && each.words.day.clear));
  return { titled, likely };
}

/** What has a "Day 2" and is no conference. */
const DIARY = /(?:100|days?\s+of\s+(?:code|learning)|log|journal|diary)/iu;

/** Whether a file or folder is named like a conference, or "day-2". */
function isInPath(path: string | undefined): boolean {
  return (path ?? '')
    .split(/[\\/]/u)
    .slice(-4)
    .map((part) => part.replace(/\.[^.]+$/u, '').replace(/[_-]+/gu, ' '))
    .map((part) => part.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
    .some(namesConferenceOrDay);
}

function namesConferenceOrDay(part: string): boolean {
  return namesConference(part) || namesConference(part.replace(/ /gu, '')) || readDay(part)?.numbered === true;
}
