import type { Element, ParentNode } from 'domhandler';
import { parseWhen, type When } from '../time/when.js';
import { attribute, byClass, find, findAll, outermost, parseHtml, type Test } from './dom.js';
import { type JsonLd, readJsonLd } from './jsonLd.js';
import { isLink, readFiles, readVideo } from './links.js';
import { readSpeakers } from './speakers.js';
import type { SchedTalk } from './talk.js';
import { collapse, lineOf, nonEmpty, textOf } from './text.js';

/**
 * Read the page of one event, in the template of today or the one before mid-2024, whole or without its head.
 *
 * Returns `undefined` for other pages: a challenge, a list of events, garbage. Never throws.
 */
export function parseSchedPage(html: string): SchedTalk | undefined {
  const page = parseHtml(html);
  const details = find(page, byClass('sched-event-details')) ?? find(page, byClass('sched-event-details-container'));
  const names = findAll(page, byClass('name', 'a'));
  const shared = details === undefined ? metaContent(page, 'og:url') : undefined;
  const ofEvent = shared === undefined ? undefined : /\/event\/./.test(shared);
  const shown = readTitle(page, names, details !== undefined);
  // The JSON-LD of pages of lists, of speakers and of whole conferences is not about a talk.
  if (shown === undefined && (names.length > 0 || ofEvent === false)) return undefined;
  const data = readJsonLd(page, shown);
  const title = shown ?? data?.name ?? (ofEvent === true ? metaContent(page, 'og:title') : undefined);
  return title === undefined ? undefined : readTalk(page, details, title, data);
}

function readTalk(page: ParentNode, details: Element | undefined, title: string, data: JsonLd | undefined): SchedTalk {
  const place = find(page, byClass('sched-event-details-timeandplace'));
  const type = find(page, byClass('sched-event-type'));
  const room = readRoom(page, place) ?? data?.room;
  const track = readTrack(type);
  const level = readLevel(type);
  const abstract = readAbstract(page) ?? data?.abstract;
  const video = readVideo(page, details);
  return {
    title,
    ...mergeWhen(readWhen(page, place), data),
    ...(room !== undefined && { room }),
    ...(track !== undefined && { track }),
    ...(level !== undefined && { level }),
    speakers: readSpeakers(page),
    ...(abstract !== undefined && { abstract }),
    files: readFiles(page),
    ...(video !== undefined && { video }),
  };
}

/** Elements inside a title that are part of its text; others are badges. */
const INLINE = new Set(['b', 'bdi', 'br', 'em', 'i', 'q', 's', 'small', 'strong', 'sub', 'sup', 'u', 'wbr']);

function readTitle(page: ParentNode, names: readonly Element[], isEvent: boolean): string | undefined {
  // An event's own name leads nowhere; that in a list leads to its page.
  const own = names.filter((name) => /^$|#/.test(attribute(name, 'href')));
  if (own.length > 1 && !isEvent) return undefined;
  const anchor = own[0] ?? (isEvent && names.length === 1 ? names[0] : undefined);
  const title = find(anchor ?? (isEvent && names.length === 0 ? page : undefined), byClass('session-title'));
  return nonEmpty(title === undefined ? lineOf(anchor, isStyled) : lineOf(title, isBadge));
}

function isBadge(element: Element): boolean {
  return /\b(?:sched-event-seats|badge|label|seats)\b/.test(attribute(element, 'class'));
}

function isStyled({ name, attribs }: Element): boolean {
  return !INLINE.has(name) && (attribs['class'] !== undefined || attribs['style'] !== undefined);
}

function metaContent(page: ParentNode, name: string): string | undefined {
  const meta = find(
    page,
    (each) => each.name === 'meta' && (each.attribs['property'] ?? each.attribs['name']) === name,
  );
  return nonEmpty(collapse(attribute(meta, 'content')));
}

function readWhen(page: ParentNode, place: Element | undefined): When | undefined {
  const hints = [placeHints(page), textOf(place)].join('\n');
  for (const element of [place, find(page, byClass('list-single__date'))]) {
    const when = element && parseWhen(textOf(element), zoneIn(element), hints);
    if (when !== undefined) return when;
  }
  return readOldHeader(page);
}

function zoneIn(element: Element): string | undefined {
  return nonEmpty(lineOf(find(element, byClass('tz'))));
}

/** Read the heading of the old template, whose year is only in its id: `Thursday, November 12 • 1:00pm - 2:30pm`. */
function readOldHeader(page: ParentNode): When | undefined {
  const header = find(page, byClass('sched-container-header'));
  const date = /^\d{4}-\d\d-\d\d$/.exec(attribute(header, 'id'))?.[0];
  const times = lineOf(find(header, byClass('sched-container-dates')))
    .split('•')
    .at(-1);
  return date === undefined || times === undefined ? undefined : parseWhen(`${date} ${times}`, undefined, '');
}

/**
 * Collect the texts that name the place of a conference. The abstract is left out, as an abstract may be about any
 * place.
 */
function placeHints(page: ParentNode): string {
  return [
    lineOf(find(page, ({ name }) => name === 'title')),
    metaContent(page, 'og:description') ?? '',
    attribute(find(page, byClass('sched-share-twitter')), 'href').replace(/\+/g, ' '),
    lineOf(find(page, byClass('list-single__location'))),
    lineOf(find(page, byClass('list-single__event'))),
  ].join('\n');
}

/**
 * Settle on one answer where a page has two times for its talk.
 *
 * The time for machines has an offset, which not every abbreviation has; the time for people has the zone.
 */
function mergeWhen(shown: When | undefined, data: JsonLd | undefined): Partial<When> {
  const start = data?.start;
  if (shown === undefined) {
    return start === undefined ? {} : { start, ...(data?.end !== undefined && { end: data.end }) };
  }
  const shownAt = hasOffset(shown.start) ? Date.parse(shown.start) : undefined;
  if (start === undefined || !hasOffset(start) || Date.parse(start) === shownAt) return shown;
  const end = data?.end ?? shown.end;
  const { timeZone } = shown;
  return { start, ...(end !== undefined && { end }), ...(timeZone !== undefined && { timeZone }) };
}

function hasOffset(iso: string): boolean {
  return /(?:Z|[+-]\d\d:\d\d)$/.test(iso);
}

function readRoom(page: ParentNode, place: Element | undefined): string | undefined {
  const location = find(page, byClass('list-single__location'));
  for (const element of [location, place]) {
    const room = nonEmpty(lineOf(find(element, isLink(/(?:^|\/)venue\//))));
    if (room !== undefined) return room;
  }
  // A room that is no link stands alone in its element.
  return nonEmpty(lineOf(location, isBesideRoom));
}

function isBesideRoom({ name, attribs }: Element): boolean {
  return name === 'a' || name === 'em' || /map/.test(attribs['class'] ?? attribs['id'] ?? '');
}

function readTrack(type: Element | undefined): string | undefined {
  const tracks = outermost(type, isLink(/(?:^|\/)type\//)).map((link) => lineOf(link));
  return tracks.find((track) => track !== '') ?? customField(type, /^(?:track|type|category)$/i);
}

/** Experience alone may be anything a conference offers: "User Experience". */
function readLevel(type: Element | undefined): string | undefined {
  return customField(type, /\b(?:level|difficulty|expertise|niveau|nivel)\b|^experience\b/i);
}

/** Read the values of the first of the conference's own fields with a fitting name. */
function customField(type: Element | undefined, name: RegExp): string | undefined {
  for (const item of outermost(find(type, byClass('tip-custom-fields')), isItem)) {
    const label = find(item, (element) => element.name === 'strong');
    if (label === undefined || !name.test(lineOf(label))) continue;
    const links = outermost(item, isLink())
      .map((link) => lineOf(link))
      .filter((text) => text !== '');
    const rest = lineOf(item, (element) => element === label).replace(/^[-\s:]+/, '');
    const value = nonEmpty(links.length > 0 ? links.join(', ') : rest);
    if (value !== undefined) return value;
  }
  return undefined;
}

const isItem: Test = ({ name }) => name === 'li';

/** What follows the description inside an element that was never closed. */
const AFTER_DESCRIPTION = [
  byClass('tip-roles'),
  byClass('sched-file'),
  byClass('sched-event-details-timeandplace'),
  byClass('sched-event-type'),
  byClass('sched-person-session'),
];

function readAbstract(page: ParentNode): string | undefined {
  const description = find(page, byClass('tip-description'));
  return nonEmpty(textOf(description, (element) => AFTER_DESCRIPTION.some((isAfter) => isAfter(element))));
}
