import { decodeEntities } from './entities.js';
import { byClass, type Element, elements, find, findAll, hasClass, lineOf, outermost, parseHtml, rawText, textOf } from './html.js';
import type { SchedFile, SchedSpeaker, SchedTalk } from './talk.js';
import { cleanIso, parseWhen, type When } from '../time/when.js';

/**
 * Read the page of one event, in the template of today or the one before mid-2024, whole or without its head.
 *
 * `undefined` for what is no event page: a challenge, a list of events, garbage. Never throws.
 */
export function parseSchedPage(html: string): SchedTalk | undefined {
  const page = parseHtml(html);
  if (page === undefined) return undefined;
  const details = find(page, byClass('sched-event-details')) ?? find(page, byClass('sched-event-details-container'));
  const names = findAll(page, byClass('name', 'a'));
  const shared = details === undefined ? metaContent(page, 'og:url') : undefined;
  const ofEvent = shared === undefined ? undefined : /\/event\/./.test(shared);
  const shown = readTitle(page, names, details !== undefined);
  // Pages of lists, of speakers and of whole conferences tell machines of other things than a talk.
  if (shown === undefined && (names.length > 0 || ofEvent === false)) return undefined;
  const data = readJsonLd(page, shown);
  const title = shown ?? data?.name ?? (ofEvent === true ? metaContent(page, 'og:title') : undefined);
  if (title === undefined) return undefined;

  const place = find(page, byClass('sched-event-details-timeandplace'));
  const type = find(page, byClass('sched-event-type'));
  const when = mergeWhen(readWhen(page, place), data);
  const room = readRoom(page, place) ?? data?.room;
  const track = readTrack(type);
  const level = readLevel(type);
  const abstract = readAbstract(page) ?? data?.abstract;
  const video = readVideo(page, details);
  return {
    title,
    ...when,
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

function readTitle(page: Element, names: readonly Element[], isEvent: boolean): string | undefined {
  // An event's own name leads nowhere; that in a list leads to its page.
  const own = names.filter(({ attributes }) => /^$|#/.test(attributes.get('href') ?? ''));
  if (own.length > 1 && !isEvent) return undefined;
  const anchor = own[0] ?? (isEvent && names.length === 1 ? names[0] : undefined);
  const title = find(anchor ?? (isEvent && names.length === 0 ? page : undefined), byClass('session-title'));
  if (title !== undefined) return nonEmpty(lineOf(title, isBadge));
  return nonEmpty(lineOf(anchor, (element) => !INLINE.has(element.name) && (element.attributes.has('class') || element.attributes.has('style'))));
}

function isBadge(element: Element): boolean {
  return /\b(?:sched-event-seats|badge|label|seats)\b/.test(element.attributes.get('class') ?? '');
}

function metaContent(page: Element, name: string): string | undefined {
  const meta = find(page, (element) => element.name === 'meta' && (element.attributes.get('property') ?? element.attributes.get('name')) === name);
  return nonEmpty(collapse(meta?.attributes.get('content') ?? ''));
}

function readWhen(page: Element, place: Element | undefined): When | undefined {
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

/** Read the heading of the old template: `Thursday, November 12 • 1:00pm - 2:30pm`, its year only in the heading's id. */
function readOldHeader(page: Element): When | undefined {
  const header = find(page, byClass('sched-container-header'));
  const date = /^\d{4}-\d\d-\d\d$/.exec(header?.attributes.get('id') ?? '')?.[0];
  const times = lineOf(find(header, byClass('sched-container-dates'))).split('•').at(-1);
  return date === undefined || times === undefined ? undefined : parseWhen(`${date} ${times}`, undefined, '');
}

/** Gather what tells where a conference is. The abstract does not: it may be about any place. */
function placeHints(page: Element): string {
  const share = find(page, byClass('sched-share-twitter'))?.attributes.get('href') ?? '';
  return [
    lineOf(find(page, ({ name }) => name === 'title')),
    metaContent(page, 'og:description') ?? '',
    share.replace(/\+/g, ' '),
    lineOf(find(page, byClass('list-single__location'))),
    lineOf(find(page, byClass('list-single__event'))),
  ].join('\n');
}

/**
 * Settle on one answer where a page says twice when a talk is.
 *
 * What machines are told has an offset, which an abbreviation does not always give; what people are told has the zone.
 */
function mergeWhen(shown: When | undefined, data: JsonLd | undefined): Partial<When> {
  const start = data?.start;
  if (shown === undefined) return start === undefined ? {} : { start, ...(data?.end !== undefined && { end: data.end }) };
  if (start === undefined || !hasOffset(start) || Date.parse(start) === (hasOffset(shown.start) ? Date.parse(shown.start) : undefined)) return shown;
  const end = data?.end ?? shown.end;
  return { start, ...(end !== undefined && { end }), ...(shown.timeZone !== undefined && { timeZone: shown.timeZone }) };
}

function hasOffset(iso: string): boolean {
  return /(?:Z|[+-]\d\d:\d\d)$/.test(iso);
}

function readRoom(page: Element, place: Element | undefined): string | undefined {
  const location = find(page, byClass('list-single__location'));
  for (const element of [location, place]) {
    const venue = find(element, ({ name, attributes }) => name === 'a' && /(?:^|\/)venue\//.test(attributes.get('href') ?? ''));
    const room = nonEmpty(lineOf(venue));
    if (room !== undefined) return room;
  }
  // A room that is no link stands alone in its element.
  return nonEmpty(lineOf(location, ({ name, attributes }) => name === 'a' || name === 'em' || /map/.test(attributes.get('class') ?? attributes.get('id') ?? '')));
}

function readTrack(type: Element | undefined): string | undefined {
  const links = findAll(type, ({ name, attributes }) => name === 'a' && /(?:^|\/)type\//.test(attributes.get('href') ?? ''));
  const [first] = links.map((link) => nonEmpty(lineOf(link))).filter((text) => text !== undefined);
  return first ?? customField(type, /^(?:track|type|category)$/i);
}

/** Experience alone may be anything a conference offers: "User Experience". */
function readLevel(type: Element | undefined): string | undefined {
  return customField(type, /\b(?:level|difficulty|expertise|niveau|nivel)\b|^experience\b/i);
}

/** Give the values of the conference's own field whose name suits. */
function customField(type: Element | undefined, suits: RegExp): string | undefined {
  for (const item of outermost(find(type, byClass('tip-custom-fields')), ({ name }) => name === 'li')) {
    const label = find(item, ({ name }) => name === 'strong');
    if (label === undefined || !suits.test(lineOf(label))) continue;
    const links = outermost(item, isLink).map((link) => lineOf(link)).filter((text) => text !== '');
    const value = links.length > 0 ? links.join(', ') : nonEmpty(lineOf(item, (element) => element === label).replace(/^[-\s:]+/, ''));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Parts of the page that look like they had people or roles in them, and do not. */
const NO_ROLES = ['tip-description', 'sched-event-details-timeandplace', 'sched-event-type', 'notification-bar'];

/** The people, each by the heading of a role above them. Those of the list of attendees look the same. */
function readSpeakers(page: Element): readonly SchedSpeaker[] {
  const speakers = new Map<string, SchedSpeaker>();
  let role: string | undefined;
  const isPerson = byClass('sched-person-session');
  const leaf = (element: Element): boolean => isPerson(element) || element.name === 'strong' || NO_ROLES.some((name) => hasClass(element, name))
    || element.attributes.get('id') === 'sched-page-event-attendees';
  for (const element of elements(page, leaf)) {
    if (element.name === 'strong') role = nonEmpty(lineOf(element).replace(/:$/, ''));
    if (!isPerson(element)) continue;
    const speaker = readSpeaker(element, role);
    if (speaker !== undefined) speakers.set(JSON.stringify(speaker), speaker);
  }
  return [...speakers.values()];
}

function readSpeaker(person: Element, role: string | undefined): SchedSpeaker | undefined {
  const heading = find(person, ({ name }) => name === 'h2');
  const link = find(heading ?? person, ({ name, attributes }) => name === 'a' && !hasClassIn(attributes, 'sched-avatar'));
  const name = nonEmpty(lineOf(heading)) ?? nonEmpty(lineOf(link)) ?? nonEmpty(collapse(link?.attributes.get('title') ?? ''));
  if (name === undefined) return undefined;
  const organization = nonEmpty(lineOf(find(person, byClass('sched-event-details-role-company'))));
  return { name, ...(organization !== undefined && { organization }), ...(role !== undefined && { role }) };
}

function hasClassIn(attributes: ReadonlyMap<string, string>, name: string): boolean {
  return ` ${attributes.get('class') ?? ''} `.includes(` ${name} `);
}

/** What follows the description inside an element that somebody forgot to close. */
const AFTER_DESCRIPTION = ['tip-roles', 'sched-file', 'sched-event-details-timeandplace', 'sched-event-type', 'sched-person-session'];

function readAbstract(page: Element): string | undefined {
  const description = find(page, byClass('tip-description'));
  return nonEmpty(textOf(description, (element) => AFTER_DESCRIPTION.some((name) => hasClass(element, name))));
}

function readFiles(page: Element): readonly SchedFile[] {
  const files = new Map<string, SchedFile>();
  for (const element of elements(page)) {
    if (element.name !== 'a' || !hasClass(element, 'file-uploaded')) continue;
    const url = webAddress(element.attributes.get('href'));
    if (url === undefined || files.has(url)) continue;
    const type = fileType(url) ?? /\bfile-uploaded-(\w+)/.exec(element.attributes.get('class') ?? '')?.[1];
    files.set(url, { name: nonEmpty(lineOf(element)) ?? fileName(url), url, ...(type !== undefined && { type }) });
  }
  return [...files.values()];
}

function fileName(url: string): string {
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function fileType(url: string): string | undefined {
  return /\.([a-z\d]{1,5})$/i.exec(new URL(url).pathname)?.[1]?.toLowerCase();
}

/** Sites of recordings and streams. */
const VIDEO_HOST = /(?:^|\.)(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|wistia\.(?:com|net)|dailymotion\.com|loom\.com|livestream\.com|twitch\.tv|bilibili\.com|media\.ccc\.de)$/;
/** What people embed that is no video. */
const NOT_VIDEO = /(?:^|\.)(?:google\.com|slideshare\.net|speakerdeck\.com|sli\.do|slido\.com|mentimeter\.com|padlet\.com|miro\.com|typeform\.com|sched\.com|sched\.co)$/;

function readVideo(page: Element, details: Element | undefined): string | undefined {
  // The conference's own player comes first, then what the organisers linked to, then what the abstract links to.
  for (const frame of findAll(details, ({ name }) => name === 'iframe')) {
    const url = webAddress(frame.attributes.get('src') ?? frame.attributes.get('data-src'));
    if (url !== undefined && !NOT_VIDEO.test(new URL(url).hostname)) return url;
  }
  for (const source of findAll(details, ({ name }) => name === 'video' || name === 'source')) {
    const url = webAddress(source.attributes.get('src'));
    if (url !== undefined) return url;
  }
  for (const link of linksOf([...findAll(page, byClass('sched-button')), ...findAll(page, byClass('tip-custom-fields'))])) {
    const url = webAddress(link.attributes.get('href'));
    if (url === undefined) continue;
    const isRecording = /\b(?:recording|video|watch|replay|livestream)\b/i.test(lineOf(link)) && !/zoom\.us$/.test(new URL(url).hostname);
    if (isRecording || isVideo(url)) return url;
  }
  return linksOf(findAll(page, byClass('tip-description')))
    .filter((link) => /\b(?:recording|recorded|video|watch|replay|view)\b/i.test(lineOf(link)))
    .map((link) => webAddress(link.attributes.get('href')))
    .find((url) => url !== undefined && isVideo(url));
}

/** A single video, not a channel or somebody's page. */
function isVideo(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return VIDEO_HOST.test(hostname) && pathname.length > 1 && !/^\/(?:@|c\/|channel\/|user\/)/.test(pathname);
}

function linksOf(parents: readonly Element[]): readonly Element[] {
  return parents.flatMap((parent) => outermost(parent, isLink));
}

function isLink({ name, attributes }: Element): boolean {
  return name === 'a' && attributes.has('href');
}

/** Make an address of the web absolute; `undefined` for any other kind. */
function webAddress(address: string | undefined): string | undefined {
  const text = (address ?? '').trim();
  const absolute = text.startsWith('//') ? `https:${text}` : text;
  if (!/^https?:\/\//i.test(absolute)) return undefined;
  try {
    return new URL(absolute).href;
  } catch {
    return undefined;
  }
}

/** What the page says in JSON-LD. */
interface JsonLd {
  readonly name: string;
  readonly start?: string;
  readonly end?: string;
  readonly room?: string;
  readonly abstract?: string;
}

/** A page may tell of more than its talk: of the conference, say. With a title, only what is called like it counts. */
function readJsonLd(page: Element, title: string | undefined): JsonLd | undefined {
  const called = squash(title ?? '');
  for (const script of findAll(page, ({ name, attributes }) => name === 'script' && /^application\/ld\+json/i.test(attributes.get('type') ?? ''))) {
    const event = findEvent(parseJson(rawText(script)), 0, (name) => called.includes(squash(name)) || squash(name).includes(called));
    if (event !== undefined) return event;
  }
  return undefined;
}

/** Keep letters and digits, which stay the same however often a name is escaped and wherever it is cut. */
function squash(name: string): string {
  return decodeEntities(name).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
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
  if (typeof value !== 'object' || value === null || depth > 4) return undefined;
  if (Array.isArray(value)) return firstOf(value, depth, isMeant);
  const entry = value as Readonly<Record<string, unknown>>;
  if (!/Event$/.test(String([entry['@type']].flat()[0]))) return findEvent(entry['@graph'], depth + 1, isMeant);
  const name = plain(entry['name']);
  if (name === undefined || !isMeant(name)) return undefined;
  const start = typeof entry['startDate'] === 'string' ? cleanIso(entry['startDate']) : undefined;
  const end = typeof entry['endDate'] === 'string' ? cleanIso(entry['endDate']) : undefined;
  const location = [entry['location']].flat()[0];
  const room = typeof location === 'string' ? plain(location) : isRecord(location) ? plain(location['name']) : undefined;
  const description = typeof entry['description'] === 'string' ? entry['description'] : '';
  // It is HTML, and its markup mostly escaped once more.
  const abstract = nonEmpty(textOf(parseHtml(/<\w/.test(description) && !/&lt;\w/.test(description) ? description : decodeEntities(description))));
  return {
    name: name.replace(/\s+/g, ' '),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(room !== undefined && { room }),
    ...(abstract !== undefined && { abstract }),
  };
}

function firstOf(values: readonly unknown[], depth: number, isMeant: (name: string) => boolean): JsonLd | undefined {
  for (const value of values) {
    const event = findEvent(value, depth + 1, isMeant);
    if (event !== undefined) return event;
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function plain(value: unknown): string | undefined {
  return typeof value === 'string' ? nonEmpty(collapse(decodeEntities(value))) : undefined;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function nonEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}
