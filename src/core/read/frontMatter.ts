import { load } from 'js-yaml';
import { parse as parseToml } from 'smol-toml';
import type { Fact, Span } from './facts.js';

/** What a note's front matter says that matters here. */
export interface FrontMatter extends Span {
  readonly title?: string;
  /** As written, one string per entry. */
  readonly speakers: readonly string[];
  /** Whether the writer says that this is, or is not, a conference note: `conference-notes: true`. */
  readonly isConference?: boolean;
  /** The conference's name: `conference: KubeCon`, `event: …`. */
  readonly conference?: string;
  readonly url?: string;
  /** Tags, categories, keywords. */
  readonly tags: readonly string[];
}

/** Read the front matter among the facts; broken YAML or TOML counts as none. */
export function readFrontMatter(facts: readonly Fact[]): FrontMatter | undefined {
  const fact = facts.find((each) => each.type === 'frontMatter');
  if (fact?.type !== 'frontMatter') return undefined;
  const values = parseValues(fact.format, fact.value);
  const get = (...keys: string[]): unknown => keys.map((key) => values.get(key)).find((value) => value !== undefined && value !== null);
  const title = get('title', 'talk');
  const conference = get('conference', 'event', 'conf');
  const flag = [get('conference-notes', 'conferencenotes', 'conference_notes'), get('conference')].find((value) => typeof value === 'boolean');
  const url = get('sched', 'url', 'link', 'talk_url', 'schedule');
  return {
    start: fact.start,
    end: fact.end,
    tags: [...toStrings(get('tags', 'tag', 'keywords')), ...toStrings(get('categories', 'category')), ...toStrings(get('series'))],
    speakers: toStrings(get('speaker', 'speakers', 'presenter', 'presenters')),
    ...(typeof title === 'string' && title.trim() !== '' ? { title: title.trim() } : {}),
    ...(typeof conference === 'string' ? { conference } : {}),
    ...(typeof flag === 'boolean' ? { isConference: flag } : {}),
    ...(typeof url === 'string' ? { url } : {}),
  };
}

function parseValues(format: 'yaml' | 'toml', value: string): Map<string, unknown> {
  let parsed: unknown;
  try {
    parsed = format === 'yaml' ? load(value) : parseToml(value);
  } catch {
    // People's front matter is often not quite YAML; the note below it is what counts.
    return new Map();
  }
  if (typeof parsed !== 'object' || parsed === null) return new Map();
  return new Map(Object.entries(parsed).map(([key, entry]) => [key.toLowerCase(), entry as unknown]));
}

function toStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (typeof entry === 'string') return [entry];
    const name = typeof entry === 'object' && entry !== null && 'name' in entry ? entry.name : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}
