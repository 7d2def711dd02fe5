import type { FrontMatter } from '../markdown/frontMatter.js';
import type { Speaker } from '../note/note.js';
import { parseSchedUrl, schedKey } from '../links/schedUrl.js';
import { readDay } from './words/dates.js';
import type { Nested } from './nest.js';
import { readSpeakers } from './words/speakerLists.js';
import type { Stretch } from '../reading/stretches.js';
import { readTitle } from './words/titles.js';
import { namesConference } from './words/conferenceNames.js';

/** What a note says outside of its text's headings: in its front matter, or in its name. */

/**
 * A note whose front matter alone names the talk is that talk, and all its headings are parts of it; where the note has
 * the talk and its front matter the speakers, they are the talk's.
 *
 * @param first the stretch that holds the front matter
 * @param likely names say that the note is about a conference: then a title alone will do where there are no headings
 */
export function talkFromFrontMatter(nested: readonly Nested[], frontMatter: FrontMatter | undefined, likely: boolean, text: string, first: Stretch): readonly Nested[] {
  if (!frontMatter) return nested;
  const speakers = frontMatter.speakers.flatMap((each) => readSpeakers(each, 'labelled')?.speakers ?? []);
  const talks = count(nested, 'talk');
  if (talks > 0 || holds(nested, 'day') || frontMatter.title === undefined) return talks === 1 ? nested.map((each) => withSpeakers(each, speakers)) : nested;
  const event = frontMatter.url === undefined ? undefined : parseSchedUrl(frontMatter.url);
  const reading = readTitle(frontMatter.title);
  const bare = likely && nested.every(({ entry }) => entry.level === 0);
  if (speakers.length === 0 && !event && !reading.sure && !bare) return nested;
  const at = text.slice(frontMatter.start, frontMatter.end).search(/^title\s*[:=]/mu);
  const start = frontMatter.start + Math.max(at, 0);
  const lineEnd = /[\r\n]|$/u.exec(text.slice(start))?.index ?? 0;
  return [
    {
      entry: {
        stretch: first,
        kind: 'talk',
        level: 0.5,
        heading: { start, end: start + lineEnd },
        title: reading.title,
        evidence: { reading, speakers: reading.speakers.length > 0 ? reading.speakers : speakers, speakersAreSure: reading.sure, speakersBy: undefined, event, eventKey: event && schedKey(event), titleKey: reading.title.toLowerCase(), slugAgrees: false, slugRemainder: undefined, time: reading.time, room: reading.room, vocabulary: undefined },
        facts: nested.filter(({ entry }) => entry.level === 0).flatMap(({ entry }) => entry.facts),
        from: start,
        end: undefined,
        adopts: false,
        known: {},
      },
      children: nested.filter(({ entry }) => entry.level > 0),
      end: text.trimEnd().length,
    },
  ];
}

function withSpeakers(nested: Nested, speakers: readonly Speaker[]): Nested {
  const { entry } = nested;
  const { evidence } = entry;
  const given = evidence && entry.kind === 'talk' && evidence.speakers.length === 0 ? { ...entry, evidence: { ...evidence, speakers }, known: {} } : entry;
  const children = nested.children.map((child) => withSpeakers(child, speakers));
  return given === entry && children.every((child, at) => child === nested.children[at]) ? nested : { entry: given, children, end: nested.end };
}

/** A note without days whose file or folder is named for one (`day-1.md`, `2012-09-20/notes.md`) is that day. */
export function dayFromPath(nested: readonly Nested[], path: string | undefined, text: string): readonly Nested[] {
  if (path === undefined || !holds(nested, 'talk') || holds(nested, 'day')) return nested;
  const title = pathParts(path)
    .slice(0, 2)
    .find((part, index) => {
      const day = readDay(part);
      return day && (day.remainder === '' || (index === 0 && day.numbered && (namesConference(day.remainder) || /^(?:notes?|my notes|talks?)$/iu.test(day.remainder))));
    });
  const first = nested[0];
  if (title === undefined || !first) return nested;
  const at = { start: first.entry.heading.start, end: first.entry.heading.start };
  return [
    {
      entry: { stretch: first.entry.stretch, kind: 'day', level: 0, heading: at, title, evidence: undefined, facts: [], from: at.start, end: undefined, adopts: false, known: {} },
      children: nested,
      end: Math.max(text.trimEnd().length - first.entry.stretch.start, at.end),
    },
  ];
}

/** What the whole note is called. */
export function titleOf(nested: readonly Nested[], frontMatter: FrontMatter | undefined, path: string | undefined): string {
  const [only, ...others] = nested.filter(({ entry }) => entry.level > 0);
  if (frontMatter?.title !== undefined) return frontMatter.title;
  if (only && others.length === 0 && only.entry.title !== '') return only.entry.title;
  return path === undefined ? (only?.entry.title ?? '') : (pathParts(path)[0] ?? '');
}

/** File name and folders, innermost first, as people read them: without ending, `-` and `_` for blanks. */
function pathParts(path: string): string[] {
  return path
    .split(/[\\/]/u)
    .reverse()
    .filter((part) => part !== '')
    .map((part, index) => {
      const name = decode(index === 0 ? part.replace(/\.[^.]+$/u, '') : part);
      return name.replace(/_+/gu, ' ').replace(/(?<!\d)-|-(?!\d)/gu, ' ').replace(/\s+/gu, ' ').trim();
    });
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function holds(nested: readonly Nested[], kind: string): boolean {
  return nested.some(({ entry, children }) => entry.kind === kind || holds(children, kind));
}

function count(nested: readonly Nested[], kind: string): number {
  return nested.reduce((sum, { entry, children }) => sum + (entry.kind === kind ? 1 : 0) + count(children, kind), 0);
}
