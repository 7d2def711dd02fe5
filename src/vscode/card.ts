import * as vscode from 'vscode';
import { asMarkdownText, shortened } from '../core/projections/markdownText.js';
import type { TalkCard, TalkNotes } from '../core/projections/talkCard.js';
import { counted, formatName, joined, speakerInFull } from '../core/projections/words.js';
import { commandLink } from './commands.js';
import { Commands } from './contributions.js';

/** How much of a note a card repeats. */
const FOLLOW_UPS_SHOWN = 5;
const TEXT_SHOWN = 120;

/**
 * Draw the card of a talk.
 *
 * What comes from notes and addresses goes in as text, character by character; the links are this extension's own, and
 * the card can run no other command than those it names.
 *
 * @param uri the document whose notes the card is about; absent when there are none.
 */
export function drawCard(card: TalkCard, uri?: vscode.Uri): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(undefined, true);
  markdown.isTrusted = { enabledCommands: [Commands.openOnSched, Commands.copyTalkLink, Commands.goToTalk] };
  const blocks = [
    `**${asMarkdownText(card.title)}**`,
    speakers(card),
    lines([
      iconed('calendar', joined([card.eventName, card.place])),
      iconed('tag', card.format && formatName(card.format)),
      iconed('clock', card.time),
      iconed('location', card.room),
    ]),
    ...(card.notes === undefined ? [] : notes(card.notes)),
    actions(card, uri),
  ];
  markdown.value = blocks.filter((block) => block !== '').join('\n\n');
  return markdown;
}

function speakers({ speakers: named, slugRemainder }: TalkCard): string {
  if (named.length > 0) return iconed(named.length > 1 ? 'organization' : 'person', named.map(speakerInFull).join(', '));
  return slugRemainder === undefined ? '' : `$(link) From the link: _${asMarkdownText(slugRemainder)}_`;
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
    counts === '' ? '' : `---\n\n${iconed('note', counts)}`,
    lines([
      ...shown.map((followUp) =>
        iconed(followUp.state === 'open' ? 'circle-large-outline' : 'pass', shortened(followUp.text, TEXT_SHOWN))),
      left > 0 ? `${left} more` : '',
    ]),
  ];
}

function actions({ url, notes: inNote }: TalkCard, uri: vscode.Uri | undefined): string {
  const links = [
    url !== undefined && `[$(link-external) Open on Sched](${commandLink(Commands.openOnSched, { url })} "${url}")`,
    url !== undefined && `[$(copy) Copy Link](${commandLink(Commands.copyTalkLink, { url })} "Copy the Clean Link")`,
    uri !== undefined && inNote !== undefined
      && `[$(go-to-file) Go to Notes](${commandLink(Commands.goToTalk, { uri: uri.toString(), sectionId: inNote.sectionId })} "Go to the Talk's Heading")`,
  ].filter((link) => link !== false);
  return links.length === 0 ? '' : `---\n\n${links.join('&nbsp;&nbsp; ')}`;
}

/** Put an icon before untrusted text; nothing where there is no text. */
function iconed(icon: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `$(${icon}) ${asMarkdownText(text)}`;
}

/** Set lines one below the other, in one paragraph. */
function lines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('  \n');
}
