/** What a page links to: files and recordings. */
import type { Element, ParentNode } from 'domhandler';
import { decoded } from '../../core/text/decoded.js';
import { attribute, byClass, findAll, outermost, type Test } from './dom.js';
import type { SchedFile } from './talk.js';
import { lineOf, nonEmpty } from './text.js';

/** Check whether an element is a link, to an address that passes a test where one is set. */
export function isLink(to?: RegExp): Test {
  return (element) => {
    const address = element.name === 'a' ? element.attribs['href'] : undefined;
    return address !== undefined && (to?.test(address) ?? true);
  };
}

/** Read the files of a talk, each once. */
export function readFiles(page: ParentNode): readonly SchedFile[] {
  const files = new Map<string, SchedFile>();
  for (const link of outermost(page, byClass('file-uploaded', 'a'))) {
    const url = webAddress(link, 'href');
    if (url === undefined || files.has(url.href)) continue;
    const type = fileType(url) ?? /\bfile-uploaded-(\w+)/.exec(attribute(link, 'class'))?.[1];
    const name = nonEmpty(lineOf(link)) ?? fileName(url);
    files.set(url.href, { name, url: url.href, ...(type !== undefined && { type }) });
  }
  return [...files.values()];
}

function fileName(url: URL): string {
  return decoded(url.pathname.split('/').at(-1) ?? '');
}

function fileType(url: URL): string | undefined {
  return /\.([a-z\d]{1,5})$/i.exec(url.pathname)?.[1]?.toLowerCase();
}

const domains = (...names: readonly string[]): RegExp =>
  new RegExp(`(?:^|\\.)(?:${names.join('|').replaceAll('.', '\\.')})$`);

/** Sites of recordings and streams: `www.youtube.com`. */
const VIDEO_SITE = domains(
  ...['youtube.com', 'youtube-nocookie.com', 'youtu.be', 'vimeo.com', 'wistia.com', 'wistia.net', 'dailymotion.com'],
  ...['loom.com', 'livestream.com', 'twitch.tv', 'bilibili.com', 'media.ccc.de'],
);
/** Sites of other things that people embed: `docs.google.com`. */
const NO_VIDEO_SITE = domains(
  ...['google.com', 'slideshare.net', 'speakerdeck.com', 'sli.do', 'slido.com', 'mentimeter.com', 'padlet.com'],
  ...['miro.com', 'typeform.com', 'sched.com', 'sched.co'],
);

/**
 * Find the recording or the stream of a talk.
 *
 * The conference's own player comes first, then what the organisers linked to, then what the abstract links to.
 */
export function readVideo(page: ParentNode, details: Element | undefined): string | undefined {
  return embeddedVideo(details) ?? linkedVideo(page) ?? videoOfAbstract(page);
}

function embeddedVideo(details: Element | undefined): string | undefined {
  const frames = findAll(details, ({ name }) => name === 'iframe')
    .map((frame) => webAddress(frame, 'src') ?? webAddress(frame, 'data-src'))
    .filter((url) => url !== undefined && !NO_VIDEO_SITE.test(url.hostname));
  const videos = findAll(details, ({ name }) => name === 'video' || name === 'source').map((video) =>
    webAddress(video, 'src'),
  );
  return [...frames, ...videos].find((url) => url !== undefined)?.href;
}

function linkedVideo(page: ParentNode): string | undefined {
  for (const place of [byClass('sched-button'), byClass('tip-custom-fields')]) {
    for (const link of linksIn(page, place)) {
      const url = webAddress(link, 'href');
      if (url !== undefined && (isVideo(url) || isCalledRecording(link, url))) return url.href;
    }
  }
  return undefined;
}

/** Check whether the text of a link promises a recording, which may be on any site but one of meetings. */
function isCalledRecording(link: Element, { hostname }: URL): boolean {
  return /\b(?:recording|video|watch|replay|livestream)\b/i.test(lineOf(link)) && !/zoom\.us$/.test(hostname);
}

function videoOfAbstract(page: ParentNode): string | undefined {
  return linksIn(page, byClass('tip-description'))
    .filter((link) => /\b(?:recording|recorded|video|watch|replay|view)\b/i.test(lineOf(link)))
    .map((link) => webAddress(link, 'href'))
    .find((url) => url !== undefined && isVideo(url))?.href;
}

/** Check whether an address is that of a single video, not of a channel or of a person. */
function isVideo({ hostname, pathname }: URL): boolean {
  return VIDEO_SITE.test(hostname) && pathname.length > 1 && !/^\/(?:@|c\/|channel\/|user\/)/.test(pathname);
}

function linksIn(page: ParentNode, place: Test): readonly Element[] {
  return outermost(page, place).flatMap((parent) => outermost(parent, isLink()));
}

/** Read an address of the web from an attribute; `undefined` for any other kind of address. */
function webAddress(element: Element, name: string): URL | undefined {
  const text = attribute(element, name).trim();
  const absolute = text.startsWith('//') ? `https:${text}` : text;
  return /^https?:\/\//i.test(absolute) && URL.canParse(absolute) ? new URL(absolute) : undefined;
}
