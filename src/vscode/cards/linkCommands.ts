import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { parseSchedUrl, type SchedUrl } from '../../core/index.js';
import { enclosingTalk, walkPaths } from '../../core/note/paths.js';
import { addressOf } from '../../core/views/links.js';
import { registerCommand } from '../host/commands.js';
import { Commands, type FollowUpTarget } from '../host/contributions.js';
import { activeNote, eventAtCursor, talkAtCursor } from '../notes/cursor.js';
import type { Disposable } from '../host/disposables.js';
import { openDocument, parseUri } from '../host/documents.js';
import { type Refused, refused } from '../host/editNote.js';
import { pickTalk } from '../notes/pickTalk.js';
import { remark } from '../host/messages.js';
import type { NoteStore } from '../notes/noteStore.js';
import { isEventTarget, isFollowUpTarget } from '../host/payloads.js';
import { findSection } from '../notes/targets.js';

/** Register the commands about a talk's event and title: they read the note and leave it as it is. */
export function registerLinkCommands(store: NoteStore): Disposable {
  return vscode.Disposable.from(
    registerCommand(Commands.openOnSched, async (argument) => {
      const event = await eventFor(store, argument, l10n.t('Open Talk on Sched'));
      if (event.kind === 'refused') return event;
      await vscode.env.openExternal(vscode.Uri.parse(event.link.url, true));
      return undefined;
    }),
    registerCommand(Commands.openLink, async (argument) => {
      const address = isFollowUpTarget(argument) ? addressOf(argument.followUp) : undefined;
      if (address === undefined) return refused('badArgument');
      await vscode.env.openExternal(vscode.Uri.parse(address, true));
      return undefined;
    }),
    registerCommand(Commands.copyTalkLink, async (argument) => {
      const event = await eventFor(store, argument, l10n.t('Copy Talk Link'));
      if (event.kind === 'refused') return event;
      await copy(event.link.url, l10n.t('Copied the link'));
      return undefined;
    }),
    registerCommand(Commands.copyTalkTitle, async (argument) => {
      const title = await titleFor(store, argument);
      if (typeof title !== 'string') return title;
      await copy(title, l10n.t('Copied the title'));
      return undefined;
    }),
  );
}

async function copy(text: string, told: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  remark(told);
}

/** An event a command is about. */
export interface FoundEvent {
  readonly kind: 'found';
  readonly link: SchedUrl;
}

/** Find the event a command is about: the one it is given, the one under the cursor, or one someone chooses. */
export async function eventFor(store: NoteStore, argument: unknown, title: string): Promise<FoundEvent | Refused> {
  const link = await linkFor(store, argument, title);
  if (link === undefined) return refused(isEventTarget(argument) ? 'badArgument' : 'nothingHere');
  return 'kind' in link ? link : { kind: 'found', link };
}

async function linkFor(store: NoteStore, argument: unknown, title: string): Promise<SchedUrl | Refused | undefined> {
  // Read again, whoever gave it: nothing but a sched.com event is ever opened.
  if (isEventTarget(argument)) return parseSchedUrl(argument.url);
  if (isFollowUpTarget(argument)) return linkOfFollowUp(store, argument);
  if (argument !== undefined) {
    const found = await findSection(store, argument);
    return found.kind === 'refused' ? found : found.section.links[0];
  }
  const active = activeNote(store);
  const here = active && eventAtCursor(active);
  return here ?? (await pickTalk(store, { title, then: 'stay', suits: (talk) => talk.link !== undefined }))?.talk.link;
}

/** Find the event of the talk that a follow-up is of. */
async function linkOfFollowUp(
  store: NoteStore,
  { uri, followUp }: FollowUpTarget,
): Promise<SchedUrl | Refused | undefined> {
  const parsed = parseUri(uri);
  const document = parsed && (await openDocument(parsed));
  const note = document && store.noteOf(document);
  if (note === undefined) return refused('badArgument');
  const path = [...walkPaths(note)].find((each) => each.at(-1)?.followUps.some(({ id }) => id === followUp.id));
  return path && enclosingTalk(path)?.link;
}

async function titleFor(store: NoteStore, argument: unknown): Promise<string | Refused> {
  if (argument !== undefined) {
    const found = await findSection(store, argument);
    return found.kind === 'refused' ? found : found.section.title;
  }
  const active = activeNote(store);
  const talk =
    (active && talkAtCursor(active)) ??
    (await pickTalk(store, { title: l10n.t('Copy Talk Title'), then: 'stay' }))?.talk;
  return talk?.title ?? refused('nothingHere');
}
