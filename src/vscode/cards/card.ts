import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { asMarkdownText, shortened } from '../../core/text/markdownText.js';
import type { TalkCard, TalkNotes } from '../../core/views/talkCard.js';
import { formatName, joined, openFollowUpsText } from '../../core/note/names.js';
import type { Clock } from '../../sched/time/clock.js';
import type { FactSheet } from '../../sched/writing/factSheet.js';
import {
  failureText,
  isWorthAnotherTry,
  type LoadFailure,
  sourceText,
  speakersOfTalk,
  timeOfTalk,
  titleOfTalk,
  wordsOfLink,
} from '../../sched/writing/talkTexts.js';
import { commandLink } from '../host/commands.js';
import { type CardTarget, Commands, type SectionTarget } from '../host/contributions.js';
import { counted } from '../../core/text/language.js';
import { doneText } from '../../core/views/openText.js';

/** How much of a note, and of a page, a card repeats. */
const FOLLOW_UPS_SHOWN = 5;
const TEXT_SHOWN = 120;
const ABSTRACT_SHOWN = 400;
const SPEAKERS_SHOWN = 8;
const FILES_SHOWN = 8;

/** What a card says beyond the note and the link. */
export interface CardExtras {
  /** The document whose notes the card is about; absent when there are none. */
  readonly uri?: vscode.Uri | undefined;
  readonly sheet?: FactSheet | undefined;
  /** Offer to load details, or say why they were not. */
  readonly loading?: 'offer' | 'offerAgain' | LoadFailure | undefined;
  /** Where the card was asked for. */
  readonly at?: CardTarget['at'];
  readonly clock: Clock;
  /** The card comes below one that has what the note and the link say. */
  readonly isAddition?: boolean;
}

/**
 * Draw the card of a talk.
 *
 * What comes from notes, addresses and pages goes in as text, character by character; the command links are this
 * extension's own, and the card can run no other command than those it names.
 */
export function drawCard(
  card: TalkCard,
  { uri, sheet, loading, at, clock, isAddition = false }: CardExtras,
): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(undefined, true);
  markdown.isTrusted = {
    enabledCommands: [
      Commands.openOnSched,
      Commands.copyTalkLink,
      Commands.goToTalk,
      Commands.loadTalkDetails,
      Commands.showTalkDetails,
    ],
  };
  markdown.value = paragraphs([
    isAddition ? '' : lines([`**${asMarkdownText(titleOfTalk(card, sheet))}**`, actions(card, uri)]),
    sheet?.isCancelled === true ? `$(circle-slash) _${l10n.t('Cancelled')}_` : '',
    speakers(card, sheet),
    lines([
      isAddition ? '' : iconed('calendar', joined([card.eventName, card.place])),
      iconed('tag', joined([card.format && formatName(card.format), sheet?.track, sheet?.level])),
      iconed('clock', timeOfTalk(card, sheet)),
      iconed('location', sheet?.room ?? card.room),
    ]),
    sheet === undefined ? '' : links(sheet).slice(0, FILES_SHOWN).join('  \n'),
    ...(card.notes === undefined || isAddition ? [] : notes(card.notes)),
    ruled(
      lines([
        ...(sheet?.sources ?? []).map((source) =>
          iconed(source.kind === 'page' ? 'globe' : 'calendar', sourceText(source, sheet?.sources.length ?? 0, clock)),
        ),
        status(card, loading, at, clock),
      ]),
    ),
    sheet === undefined ? '' : ruled(abstract(sheet, card, uri)),
  ]);
  return markdown;
}

function speakers(card: TalkCard, sheet: FactSheet | undefined): string {
  const { texts, areFromLink } = speakersOfTalk(card, sheet);
  const words = wordsOfLink(card, sheet);
  if (texts.length === 0)
    return words === undefined ? '' : `$(link) ${l10n.t('From the link: {0}', `_${asMarkdownText(words)}_`)}`;
  const left = texts.length - SPEAKERS_SHOWN;
  const shown = [...texts.slice(0, SPEAKERS_SHOWN), ...moreText(left)].join(', ');
  if (areFromLink) return iconed('link', l10n.t('From the link: {0}', shown));
  return iconed(texts.length > 1 ? 'organization' : 'person', shown);
}

function moreText(left: number): readonly string[] {
  return left > 0 ? [counted(left, l10n.t('{count} more'))] : [];
}

function abstract({ abstract: text }: FactSheet, card: TalkCard, uri: vscode.Uri | undefined): string {
  if (text === undefined) return '';
  const short = shortened(text, ABSTRACT_SHOWN);
  const isWhole = !short.endsWith('…') && !text.includes('\n');
  const showAll = detailsLink(card, uri);
  if (isWhole || showAll === undefined) return asMarkdownText(short);
  return `${asMarkdownText(short)} [${l10n.t('Show All')}](${showAll} "${l10n.t('Show All That Is Known of the Talk')}")`;
}

function links({ files, video }: FactSheet): readonly string[] {
  return [
    ...(video === undefined ? [] : [webLink('play-circle', l10n.t('Recording'), video)]),
    ...files.map(({ name, url, type }) => webLink(type === 'pdf' ? 'file-pdf' : 'file', name, url)),
  ];
}

/** Nothing in an address may end the link that holds it. */
function webLink(icon: string, text: string, url: string): string {
  const safe = url.replace(/[()<>\\`\s"'[\]]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `[$(${icon}) ${asMarkdownText(text)}](${safe})`;
}

function status({ url }: TalkCard, loading: CardExtras['loading'], at: CardTarget['at'], clock: Clock): string {
  if (loading === undefined || url === undefined) return '';
  const command = commandLink(Commands.loadTalkDetails, { url, ...(at !== undefined && { at }) });
  const load = (text: string): string => `[${text}](${command} "${l10n.t('Get the Talk’s Page From sched.com')}")`;
  if (loading === 'offer') return load(`$(cloud-download) ${l10n.t('Load details from sched.com')}`);
  if (loading === 'offerAgain') return load(`$(refresh) ${l10n.t('Load again from sched.com')}`);
  const text = `$(warning) ${asMarkdownText(failureText(loading, clock))}`;
  return isWorthAnotherTry(loading) ? `${text} ${load(l10n.t('Try Again'))}` : text;
}

function notes({ open, done, hints, remarks, resources }: TalkNotes): readonly string[] {
  const counts = joined([
    openFollowUpsText(open.length),
    doneText(done.length),
    hints.length > 0 ? counted(hints.length, l10n.t('{count} hint|{count} hints')) : '',
    remarks.length > 0 ? counted(remarks.length, l10n.t('{count} remark|{count} remarks')) : '',
    resources.length > 0 ? counted(resources.length, l10n.t('{count} link|{count} links')) : '',
  ]);
  const shown = [...open, ...done].slice(0, FOLLOW_UPS_SHOWN);
  const left = open.length + done.length - shown.length;
  return [
    ruled(iconed('note', counts)),
    lines([
      ...shown.map((followUp) =>
        iconed(followUp.state === 'open' ? 'circle-large-outline' : 'pass', shortened(followUp.text, TEXT_SHOWN)),
      ),
      ...moreText(left),
    ]),
  ];
}

function actions(card: TalkCard, uri: vscode.Uri | undefined): string {
  const { url } = card;
  const place = placeOf(card, uri);
  const details = detailsLink(card, uri);
  return [
    url !== undefined &&
      `[$(link-external) ${l10n.t('Open on Sched')}](${commandLink(Commands.openOnSched, { url })} "${url}")`,
    url !== undefined &&
      `[$(copy) ${l10n.t('Copy Link')}](${commandLink(Commands.copyTalkLink, { url })} "${l10n.t('Copy the Clean Link')}")`,
    place &&
      `[$(go-to-file) ${l10n.t('Go to Notes')}](${commandLink(Commands.goToTalk, place)} "${l10n.t('Go to the Talk’s Heading')}")`,
    details !== undefined &&
      `[$(info) ${l10n.t('Show Details')}](${details} "${l10n.t('Show All That Is Known of the Talk')}")`,
  ]
    .filter((link) => typeof link === 'string')
    .join('&nbsp;&nbsp; ');
}

/** The talk's page is about the notes that the card is about. */
function detailsLink(card: TalkCard, uri: vscode.Uri | undefined): string | undefined {
  const { url } = card;
  const subject = placeOf(card, uri) ?? (url === undefined ? undefined : { url });
  return subject && commandLink(Commands.showTalkDetails, subject);
}

function placeOf({ notes: inNote }: TalkCard, uri: vscode.Uri | undefined): SectionTarget | undefined {
  return uri === undefined || inNote === undefined ? undefined : { uri: uri.toString(), sectionId: inNote.sectionId };
}

/** Put an icon before untrusted text; nothing where there is no text. */
function iconed(icon: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `$(${icon}) ${asMarkdownText(text)}`;
}

/** Set lines one below the other, in one paragraph. */
function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('  \n');
}

/** Set a block apart from what is above it. */
function ruled(block: string): string {
  return block === '' ? '' : `---\n\n${block}`;
}

function paragraphs(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}
