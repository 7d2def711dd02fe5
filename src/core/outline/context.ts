import type { FrontMatter } from '../markdown/frontMatter.js';
import type { Evidence } from './evidence.js';
import type { PlacedHeading } from './placedHeadings.js';
import { namesConference } from './words/conferenceNames.js';
import { readDay } from './words/dates.js';

/** What outline reads besides headings: the path, front matter and settings of a note. */
export interface About {
  readonly path: string | undefined;
  readonly frontMatter: FrontMatter | undefined;
  /** Whether front matter or settings decide that the note is, or is not, a conference note. */
  readonly decided: boolean | undefined;
}

/** Whether a note is about a conference, by the names in the note. */
export interface Context {
  /** Whether its first heading or front matter names a conference. */
  readonly titled: boolean;
  /** Whether its first heading, front matter or path names a conference, or it has a "Day 2" or a keynote. */
  readonly likely: boolean;
}

/** Read the context from the names of headings, files and folders, and in front matter. */
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

/** Titles of notes that have a "Day 2" and are about no conference. */
const DIARY = /(?:100|days?\s+of\s+(?:code|learning)|log|journal|diary)/iu;

/** Check whether the name of the file or a folder is that of a conference, or "day-2". */
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
