import type { Span } from '../text/range.js';
import type { Fact } from './facts.js';
import { type FrontMatterValue, readFrontMatterValues } from './frontMatterValues.js';
import { withoutWikiLinks } from './wikiLinks.js';

/** The fields of a note's front matter that matter here. */
export interface FrontMatter extends Span {
  readonly title?: string;
  /** As written, one string per list item. */
  readonly speakers: readonly string[];
  /** Whether the note is a conference note by `conference-notes: true` or `false`; absent without that field. */
  readonly isConference?: boolean;
  /** The conference's name: `conference: KubeCon`, `event: …`. */
  readonly conference?: string;
  readonly url?: string;
  /** As written. */
  readonly date?: string;
  /** Tags, keywords, categories and series. */
  readonly tags: readonly string[];
  /** The titles of the headings whose kinds the note says itself, as written: `conference-notes-talks: [Widgets]`. */
  readonly saidKinds?: Readonly<Partial<Record<SaidKind, readonly string[]>>>;
}

/** A kind that a note can say a heading is of, by a field of front matter. */
export type SaidKind = keyof typeof SAID_FIELDS;

/** The fields of front matter with the titles of headings of a kind. */
export const SAID_FIELDS = {
  talk: 'conference-notes-talks',
  day: 'conference-notes-days',
  section: 'conference-notes-sections',
} as const;

export const SAID_KINDS = ['talk', 'day', 'section'] as const satisfies readonly SaidKind[];

/** Read the front matter among the facts. */
export function readFrontMatter(facts: readonly Fact[]): FrontMatter | undefined {
  const fact = facts.find((each) => each.type === 'frontMatter');
  if (fact?.type !== 'frontMatter') return undefined;
  const values = readFrontMatterValues(fact.value, fact.format);
  const get = (...keys: string[]): FrontMatterValue | undefined =>
    keys.map((key) => values.get(key)).find((value) => value !== undefined);
  const title = get('title', 'talk');
  const conference = get('conference', 'event', 'conf');
  const speakers = toStrings(get('speaker', 'speakers', 'presenter', 'presenters')).map(withoutWikiLinks);
  const date = get('date', 'day');
  const flag = toFlag(get('conference-notes', 'conferencenotes', 'conference_notes')) ?? toFlag(get('conference'));
  const url = get('sched', 'url', 'link', 'talk_url', 'schedule');
  return {
    start: fact.start,
    end: fact.end,
    tags: [
      ...toStrings(get('tags', 'tag', 'keywords')),
      ...toStrings(get('categories', 'category')),
      ...toStrings(get('series')),
    ],
    speakers: speakers.filter(mayBeName),
    ...(typeof title === 'string' && title !== '' ? { title: withoutWikiLinks(title) } : {}),
    ...(typeof conference === 'string' && mayBeName(conference) ? { conference: withoutWikiLinks(conference) } : {}),
    ...(flag !== undefined ? { isConference: flag } : {}),
    ...(typeof date === 'string' ? { date } : {}),
    ...(typeof url === 'string' ? { url } : {}),
    ...saidKinds(get),
  };
}

function saidKinds(get: (key: string) => FrontMatterValue | undefined): Pick<FrontMatter, 'saidKinds'> {
  const said = SAID_KINDS.map((kind) => [kind, toStrings(get(SAID_FIELDS[kind]))] as const);
  const given = said.filter(([, titles]) => titles.length > 0);
  return given.length === 0 ? {} : { saidKinds: Object.fromEntries(given) };
}

function toStrings(value: FrontMatterValue = []): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

/** Check that a value is not one that templates start with (`false`, `none`) and not a number. */
function mayBeName(text: string): boolean {
  return /\p{L}/u.test(text) && !/^(?:true|false|yes|no|none|null|n\/a|tb[ac])$/iu.test(text);
}

/** Read `true` or `false`; `undefined` for any other value. */
function toFlag(value: FrontMatterValue | undefined): boolean | undefined {
  return typeof value === 'string' && /^(?:true|false)$/iu.test(value) ? value.toLowerCase() === 'true' : undefined;
}
