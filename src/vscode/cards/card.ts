import * as vscode from 'vscode';
import { asMarkdownText, shortened } from '../../core/text/markdownText.js';
import type { TalkCard, TalkNotes } from '../../core/views/talkCard.js';
import { counted, formatName, joined, speakerInFull } from '../../core/note/names.js';
import { age, type Clock } from '../../sched/time/clock.js';
import { explain } from '../../sched/net/explain.js';
import type { FactSheet, Source } from '../../sched/writing/factSheet.js';
import type { SchedSpeaker } from '../../sched/page/talk.js';
import { commandLink } from '../host/commands.js';
import { type CardTarget, Commands } from '../host/contributions.js';
import type { NotLoaded } from '../schedules/schedService.js';

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
  readonly loading?: 'offer' | 'offerAgain' | NotLoaded | undefined;
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
    isAddition ? '' : `**${asMarkdownText(titleOf(card, sheet))}**`,
    sheet?.isCancelled === true ? '$(circle-slash) _Cancelled_' : '',
    speakers(card, sheet),
    lines([
      isAddition ? '' : iconed('calendar', joined([card.eventName, card.place])),
      iconed('tag', joined([card.format && formatName(card.format), sheet?.track, sheet?.level])),
      iconed('clock', timeOf(card, sheet)),
      iconed('location', sheet?.room ?? card.room),
    ]),
    sheet === undefined ? '' : abstract(sheet, card),
    sheet === undefined ? '' : links(sheet).slice(0, FILES_SHOWN).join('  \n'),
    ...(card.notes === undefined || isAddition ? [] : notes(card.notes)),
    ruled(
      lines([
        ...(sheet?.sources ?? []).map((source) =>
          iconed(source.kind === 'page' ? 'globe' : 'calendar', sourceText(source, sheet?.sources.length ?? 0, clock)),
        ),
        status(card, loading, at, clock),
        isAddition ? '' : actions(card, uri),
      ]),
    ),
  ]);
  return markdown;
}

/** Write all that is known of a talk as a page to read. */
export function drawPage(card: TalkCard, sheet: FactSheet, clock: Clock): string {
  const named = (name: string, text: string | undefined): string =>
    text === undefined || text === '' ? '' : `**${name}:** ${asMarkdownText(text)}`;
  const list = (items: readonly string[], title = ''): string =>
    items.length === 0 ? '' : paragraphs([title, items.map((item) => `- ${item}`).join('\n')]);
  return `${paragraphs([
    `# ${asMarkdownText(titleOf(card, sheet))}`,
    sheet.isCancelled ? '_Cancelled_' : '',
    list(
      sheet.speakers.length > 0
        ? sheet.speakers.map((speaker) => asMarkdownText(speakerText(speaker)))
        : card.speakers.map((speaker) => asMarkdownText(speakerInFull(speaker))),
      sheet.speakers.length === 0 && card.speakersAreFromLink === true ? 'Speakers, from the link:' : '',
    ),
    lines([
      named('Conference', joined([card.eventName, card.place])),
      named('When', timeOf(card, sheet)),
      named('Where', sheet.room ?? card.room),
      named('Track', sheet.track),
      named('Level', sheet.level),
    ]),
    ...(sheet.abstract ?? '')
      .split(/\n{2,}/)
      .map((paragraph) => paragraph.split('\n').map(asMarkdownText).join('  \n')),
    list(
      links(sheet).map((link) => link.replace(/\$\([\w-]+\) /, '')),
      '**Files:**',
    ),
    list(
      [...(card.notes?.open ?? []), ...(card.notes?.done ?? [])].map(
        ({ state, text }) => `${state === 'open' ? '☐' : '☑'} ${asMarkdownText(text)}`,
      ),
      '**In your notes:**',
    ),
    '---',
    lines(sheet.sources.map((source) => asMarkdownText(sourceText(source, 2, clock)))),
    card.url === undefined ? '' : `<${card.url}>`,
  ])}\n`;
}

/** A note's title is its writer's; without one, the page knows better than the link. */
function titleOf(card: TalkCard, sheet: FactSheet | undefined): string {
  return card.notes === undefined ? (sheet?.title ?? card.title) : card.title;
}

function timeOf(card: TalkCard, sheet: FactSheet | undefined): string | undefined {
  if (sheet?.time === undefined) return card.time;
  return sheet.readersTime === undefined ? sheet.time : `${sheet.time} (${sheet.readersTime} for you)`;
}

function speakers(card: TalkCard, sheet: FactSheet | undefined): string {
  const { speakers: named, speakersAreFromLink, slugRemainder } = card;
  const onPage = sheet?.speakers ?? [];
  const texts = onPage.length > 0 ? onPage.map(speakerText) : named.map(speakerInFull);
  const left = texts.length - SPEAKERS_SHOWN;
  if (texts.length > 0) {
    const shown = [...texts.slice(0, SPEAKERS_SHOWN), ...(left > 0 ? [`${left} more`] : [])].join(', ');
    if (onPage.length === 0 && speakersAreFromLink === true) return iconed('link', `From the link: ${shown}`);
    return iconed(texts.length > 1 ? 'organization' : 'person', shown);
  }
  return slugRemainder === undefined || sheet !== undefined
    ? ''
    : `$(link) From the link: _${asMarkdownText(titleCase(slugRemainder))}_`;
}

/** Nobody knows where in the words of a link names end, so that they are no list of people. */
function titleCase(words: string): string {
  return words.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Whoever is no speaker is so much the more worth a word: `Jo Hart (Acme), moderator`. */
function speakerText({ name, organization, role }: SchedSpeaker): string {
  const singular = role?.replace(/s$/i, '').toLowerCase();
  return joined(
    [
      speakerInFull({ name, ...(organization !== undefined && { organization }) }),
      singular === 'speaker' ? '' : singular,
    ],
    ', ',
  );
}

function abstract({ abstract: text }: FactSheet, { url }: TalkCard): string {
  if (text === undefined) return '';
  const short = shortened(text, ABSTRACT_SHOWN);
  const isWhole = !short.endsWith('…') && !text.includes('\n');
  if (isWhole || url === undefined) return asMarkdownText(short);
  const showAll = commandLink(Commands.showTalkDetails, { url });
  return `${asMarkdownText(short)} [Show All](${showAll} "Show All That Is Known of the Talk")`;
}

function links({ files, video }: FactSheet): readonly string[] {
  return [
    ...(video === undefined ? [] : [webLink('play-circle', 'Recording', video)]),
    ...files.map(({ name, url, type }) => webLink(type === 'pdf' ? 'file-pdf' : 'file', name, url)),
  ];
}

/** Nothing in an address may end the link that holds it. */
function webLink(icon: string, text: string, url: string): string {
  const safe = url.replace(/[()<>\\`\s"'[\]]/g, (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `[$(${icon}) ${asMarkdownText(text)}](${safe})`;
}

/** With one source, it is clear what is from there. */
function sourceText({ kind, name, at, gave }: Source, sources: number, clock: Clock): string {
  const what = sources > 1 ? `${gave.join(', ')} from` : 'from';
  const text = `${what} ${kind === 'page' ? 'sched.com' : `the schedule “${name ?? ''}”`}, ${age(at, clock)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function status({ url }: TalkCard, loading: CardExtras['loading'], at: CardTarget['at'], clock: Clock): string {
  if (loading === undefined || url === undefined) return '';
  const command = commandLink(Commands.loadTalkDetails, { url, ...(at !== undefined && { at }) });
  const load = (text: string): string => `[${text}](${command} "Get the Talk’s Page From sched.com")`;
  if (loading === 'offer') return load('$(cloud-download) Load details from sched.com');
  if (loading === 'offerAgain') return load('$(refresh) Load again from sched.com');
  const until =
    loading.until === undefined
      ? undefined
      : new Intl.DateTimeFormat(clock.locale, { timeStyle: 'short' }).format(loading.until);
  const text = `$(warning) ${asMarkdownText(explain(loading.reason, { until }))}`;
  return ['restricted', 'off', 'browser', 'notFound'].includes(loading.reason) ? text : `${text} ${load('Try Again')}`;
}

function notes({ open, done, hints, remarks, resources }: TalkNotes): readonly string[] {
  const counts = joined([
    open.length > 0 ? counted(open.length, 'open follow-up') : '',
    done.length > 0 ? `${done.length} done` : '',
    hints.length > 0 ? counted(hints.length, 'hint') : '',
    remarks.length > 0 ? counted(remarks.length, 'remark') : '',
    resources.length > 0 ? counted(resources.length, 'link') : '',
  ]);
  const shown = [...open, ...done].slice(0, FOLLOW_UPS_SHOWN);
  const left = open.length + done.length - shown.length;
  return [
    ruled(iconed('note', counts)),
    lines([
      ...shown.map((followUp) =>
        iconed(followUp.state === 'open' ? 'circle-large-outline' : 'pass', shortened(followUp.text, TEXT_SHOWN)),
      ),
      left > 0 ? `${left} more` : '',
    ]),
  ];
}

function actions({ url, notes: inNote }: TalkCard, uri: vscode.Uri | undefined): string {
  const place = uri !== undefined && inNote !== undefined && { uri: uri.toString(), sectionId: inNote.sectionId };
  return [
    url !== undefined && `[$(link-external) Open on Sched](${commandLink(Commands.openOnSched, { url })} "${url}")`,
    url !== undefined && `[$(copy) Copy Link](${commandLink(Commands.copyTalkLink, { url })} "Copy the Clean Link")`,
    place && `[$(go-to-file) Go to Notes](${commandLink(Commands.goToTalk, place)} "Go to the Talk's Heading")`,
  ]
    .filter((link) => link !== false)
    .join('&nbsp;&nbsp; ');
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
