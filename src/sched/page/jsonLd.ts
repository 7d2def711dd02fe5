/** The talk of a page in JSON-LD, which is for machines. */
import type { ParentNode } from 'domhandler';
import { textContent } from 'domutils';
import { decodeHTML } from 'entities';
import { cleanIso } from '../time/when.js';
import { attribute, findAll, parseHtml } from './dom.js';
import { collapse, nonEmpty, textOf } from './text.js';

export interface JsonLd {
  readonly name: string;
  readonly start?: string;
  readonly end?: string;
  readonly room?: string;
  readonly abstract?: string;
}

/**
 * Read the JSON-LD of a talk; return `undefined` if the page has none.
 *
 * @param title of the talk, where the page shows one: a page may also describe its conference, which has another name
 */
export function readJsonLd(page: ParentNode, title: string | undefined): JsonLd | undefined {
  const shown = squash(title ?? '');
  const isMeant = (name: string): boolean => shown.includes(squash(name)) || squash(name).includes(shown);
  const scripts = findAll(page, (element) => element.name === 'script' && JSON_LD.test(attribute(element, 'type')));
  return firstOf(scripts, (script) => findEvent(parseJson(textContent(script)), 0, isMeant));
}

const JSON_LD = /^application\/ld\+json/i;
/** Events are not nested deeper. */
const DEPTH = 4;

/** Keep letters and digits, which stay the same however often a name is escaped and wherever a name is cut. */
function squash(name: string): string {
  return decodeHTML(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function parseJson(text: string): unknown {
  try {
    // Line breaks inside strings are not JSON, but descriptions have them.
    return JSON.parse(text.trim().replace(/[\u0000-\u001F]+/g, ' '));
  } catch {
    return undefined;
  }
}

function findEvent(value: unknown, depth: number, isMeant: (name: string) => boolean): JsonLd | undefined {
  if (depth > DEPTH) return undefined;
  if (Array.isArray(value)) return firstOf(value as readonly unknown[], (each) => findEvent(each, depth + 1, isMeant));
  if (!isRecord(value)) return undefined;
  if (!/Event$/.test(String([value['@type']].flat()[0]))) return findEvent(value['@graph'], depth + 1, isMeant);
  const name = plainText(value['name']);
  return name !== undefined && isMeant(name) ? readEvent(value, name) : undefined;
}

function readEvent(event: Readonly<Record<string, unknown>>, name: string): JsonLd {
  const start = timeOf(event['startDate']);
  const end = timeOf(event['endDate']);
  const location = [event['location']].flat()[0];
  const room = plainText(isRecord(location) ? location['name'] : location);
  const abstract = textOfHtml(event['description']);
  return {
    name,
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(room !== undefined && { room }),
    ...(abstract !== undefined && { abstract }),
  };
}

function firstOf<T, Found>(values: readonly T[], find: (value: T) => Found | undefined): Found | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function timeOf(value: unknown): string | undefined {
  return typeof value === 'string' ? cleanIso(value) : undefined;
}

function plainText(value: unknown): string | undefined {
  return typeof value === 'string' ? nonEmpty(collapse(decodeHTML(value))) : undefined;
}

/** Return the text of a description, which is HTML, mostly escaped once more. */
function textOfHtml(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const isHtml = /<\w/.test(value) && !/&lt;\w/.test(value);
  return nonEmpty(textOf(parseHtml(isHtml ? value : decodeHTML(value))));
}
