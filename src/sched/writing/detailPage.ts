import * as l10n from '@vscode/l10n';
import { formatName, joined } from '../../core/note/names.js';
import type { Resource } from '../../core/note/note.js';
import { asLabel } from '../../core/text/invisible.js';
import type { TalkCard, TalkNotes } from '../../core/views/talkCard.js';
import type { Clock } from '../time/clock.js';
import { DETAIL_PAGE_STYLE } from './detailPageStyle.js';
import type { FactSheet } from './factSheet.js';
import {
  failureText,
  isWorthAnotherTry,
  type LoadFailure,
  sourceText,
  speakersOfTalk,
  timeOfTalk,
  titleOfTalk,
  wordsOfLink,
} from './talkTexts.js';
import { displayLanguage } from '../../core/text/language.js';

/** All that is known of a talk, and what can be done with it. */
export interface DetailPage {
  readonly card: TalkCard;
  readonly sheet?: FactSheet | undefined;
  /** What to say of loading the talk's page: that it can be loaded, or is on its way, or why it is not there. */
  readonly loading?: 'offer' | 'offerAgain' | 'running' | LoadFailure | undefined;
  /** Whether the note no longer has the talk, so that this is what it had. */
  readonly isGone?: boolean;
  /** The addresses of commands; what has none is not offered. */
  readonly commands: PageCommands;
  /** Lets the page's own style in, and no other; letters and digits that nobody can foresee. */
  readonly nonce: string;
  readonly clock: Clock;
}

export interface PageCommands {
  readonly load?: string | undefined;
  readonly open?: string | undefined;
  readonly copy?: string | undefined;
  readonly goToNotes?: string | undefined;
}

/**
 * Write all that is known of a talk as an HTML page to read. The page has no script, and asks nobody for anything.
 *
 * What comes from notes, addresses, pages and schedules goes in as text, character by character. Only addresses of the
 * web become links.
 */
export function detailPage(page: DetailPage): string {
  const { card, sheet, nonce, clock } = page;
  const title = text(titleOfTalk(card, sheet));
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${displayLanguage()}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<title>${title}</title>
<style nonce="${nonce}">${DETAIL_PAGE_STYLE}</style>
</head>
<body>
<main>
${written([
  `<h1>${title}</h1>`,
  sheet?.isCancelled === true ? `<p class="warning">${text(l10n.t('Cancelled'))}</p>` : '',
  actions(page),
  status(page),
  facts(card, sheet),
  speakers(card, sheet),
  part(l10n.t('Abstract'), abstract(sheet?.abstract ?? '')),
  part(l10n.t('Recording and files'), list(files(sheet))),
  card.notes === undefined ? '' : part(l10n.t('In your notes'), notes(card.notes)),
  part(l10n.t('Sources'), sources(sheet, clock)),
])}
</main>
</body>
</html>
`;
}

function actions({ loading, commands }: DetailPage): string {
  const { load, open, copy, goToNotes } = commands;
  const items = [
    loading === 'offer' && action(l10n.t('Load Details'), load, 'primary'),
    loading === 'offerAgain' && action(l10n.t('Load Again'), load),
    typeof loading === 'object' && isWorthAnotherTry(loading) && action(l10n.t('Try Again'), load),
    action(l10n.t('Open on Sched'), open),
    action(l10n.t('Copy Link'), copy),
    action(l10n.t('Go to Notes'), goToNotes),
  ].filter((item) => typeof item === 'string' && item !== '');
  return items.length === 0 ? '' : `<ul class="actions">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function action(name: string, address: string | undefined, kind = 'secondary'): string {
  return address === undefined ? '' : `<a class="${kind}" href="${text(address)}">${text(name)}</a>`;
}

function status({ loading, isGone, clock }: DetailPage): string {
  return written([
    isGone === true ? `<p class="warning">${text(l10n.t('The note no longer has this talk.'))}</p>` : '',
    loading === 'running' ? `<p>${text(l10n.t('Loading details from sched.com…'))}</p>` : '',
    typeof loading === 'object' ? `<p class="warning">${text(failureText(loading, clock))}</p>` : '',
  ]);
}

function facts(card: TalkCard, sheet: FactSheet | undefined): string {
  const rows = [
    [l10n.t('Conference'), joined([card.eventName, card.place])],
    [l10n.t('When'), timeOfTalk(card, sheet)],
    [l10n.t('Where'), sheet?.room ?? card.room],
    [l10n.t('Track'), sheet?.track],
    [l10n.t('Format'), card.format && formatName(card.format)],
    [l10n.t('Level'), sheet?.level],
  ].filter(([, value]) => value !== undefined && value !== '');
  if (rows.length === 0) return '';
  return `<dl>${rows.map(([name = '', value = '']) => `<dt>${text(name)}</dt><dd>${text(value)}</dd>`).join('')}</dl>`;
}

function speakers(card: TalkCard, sheet: FactSheet | undefined): string {
  const { texts, areFromLink } = speakersOfTalk(card, sheet);
  const words = texts.length === 0 ? wordsOfLink(card, sheet) : undefined;
  if (words !== undefined) return part(l10n.t('From the link'), `<p>${text(words)}</p>`);
  return part(areFromLink ? l10n.t('Speakers, from the link') : l10n.t('Speakers'), list(texts.map(text)));
}

function abstract(plain: string): string {
  return plain
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${lines(paragraph)}</p>`)
    .join('\n');
}

function files(sheet: FactSheet | undefined): readonly string[] {
  return [
    ...(sheet?.video === undefined ? [] : [webLink(l10n.t('Recording'), sheet.video)]),
    ...(sheet?.files ?? []).map(({ name, url }) => webLink(name, url)),
  ];
}

/** There is the note beside the sources, so that each has to tell what is from there. */
function sources(sheet: FactSheet | undefined, clock: Clock): string {
  return list((sheet?.sources ?? []).map((source) => text(sourceText(source, Infinity, clock))));
}

function notes({ open, done, hints, remarks, resources }: TalkNotes): string {
  const textsOf = (followUps: TalkNotes['open']): string => list(followUps.map((followUp) => text(followUp.text)));
  return written([
    part(l10n.t('Open follow-ups'), textsOf(open), 3),
    part(l10n.t('Done'), textsOf(done), 3),
    part(l10n.t('Hints'), textsOf(hints), 3),
    part(l10n.t('Remarks'), remarks.map((remark) => `<blockquote>${lines(remark.text)}</blockquote>`).join('\n'), 3),
    part(l10n.t('Links'), list(resources.map(resourceLink)), 3),
  ]);
}

function resourceLink({ text: name, url }: Resource): string {
  return webLink(name.trim() === '' ? url : name, url);
}

/** Link to an address of the web; all other addresses are left out, as they may be commands. */
function webLink(name: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return text(name);
  return `<a href="${text(url.href)}">${text(name)}</a>`;
}

/** Write a part with its heading; nothing where there is nothing in it. */
function part(heading: string, content: string, level = 2): string {
  return content === '' ? '' : `<h${level}>${text(heading)}</h${level}>\n${content}`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function written(parts: readonly string[]): string {
  return parts.filter((each) => each !== '').join('\n');
}

function lines(plain: string): string {
  return plain.trim().split('\n').map(text).join('<br>');
}

/** Write untrusted text so that HTML shows its characters, as `asLabel` leaves them; also in quotation marks. */
function text(plain: string): string {
  return asLabel(plain).replace(/[&<>"'`]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
