import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { SchedUrl } from '../../core/index.js';
import { eventName } from '../../core/links/eventNames.js';
import { explain } from '../../sched/net/explain.js';
import { parseSchedUrl } from '../../core/links/schedUrl.js';
import { withSignal } from '../host/cancellation.js';
import { registerCommand } from '../host/commands.js';
import { type CardTarget, Commands } from '../host/contributions.js';
import { toPosition } from '../host/convert.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import { type Refused, refused } from '../host/editNote.js';
import { DetailPanels, type DetailPanelsDeps } from './detailPanels.js';
import { eventFor } from './linkCommands.js';
import { remark } from '../host/messages.js';
import { type ActiveNote, activeNote, linkAtCursor, talkAtCursor } from '../notes/cursor.js';
import type { NoteStore } from '../notes/noteStore.js';
import { pickTalk } from '../notes/pickTalk.js';
import { type FoundSection, findSection, noteAt } from '../notes/targets.js';
import { isCardTarget, isEventTarget } from '../host/payloads.js';
import { tellFailure } from '../schedules/failureMessage.js';
import type { Loaded, SchedService } from '../schedules/schedService.js';
import { subjectOf, type TalkPlace, type TalkSubject } from './talkCards.js';
import { counted } from '../../core/text/language.js';

/** Register the commands that get a talk's details from sched.com, show them, and forget them. */
export function registerDetailCommands(deps: DetailPanelsDeps): Disposable {
  const { store, sched } = deps;
  const disposables = new DisposableStore();
  const panels = disposables.add(new DetailPanels(deps));
  disposables.add(
    registerCommand(Commands.loadTalkDetails, async (argument): Promise<Loaded | Refused> => {
      const event = await eventFor(store, argument, l10n.t('Load Talk Details'));
      if (event.kind === 'refused') return event;
      const at = isCardTarget(argument) ? argument.at : undefined;
      const isStillThere = staysAt(vscode.window.activeTextEditor);
      const loaded = await loadWithProgress(sched, event.link);
      if (at !== undefined) {
        if (isStillThere() && !(loaded.kind === 'failed' && loaded.reason === 'cancelled')) await showCard(at);
      } else if (loaded.kind === 'details') panels.show(subjectOf(store, event.link), 'stay');
      // What went wrong is said on a page that is open.
      panels.update();
      if (loaded.kind === 'details' && sched.isUndecided(event.link)) void askForNextTime(sched, event.link);
      return loaded;
    }),
  );
  disposables.add(
    registerCommand(Commands.showTalkDetails, async (argument): Promise<Refused | undefined> => {
      const subject = await subjectFor(store, argument);
      if ('kind' in subject) return subject;
      panels.show(subject, 'focusIfShown');
      return undefined;
    }),
  );
  disposables.add(
    registerCommand(Commands.clearTalkDetails, async () => {
      if (await mayClear())
        remark(
          counted(
            await sched.clear(),
            l10n.t('Cleared the details of {count} talk|Cleared the details of {count} talks'),
          ),
        );
    }),
  );
  return disposables;
}

/** Find the talk a command is about: what it is given, what is under the cursor, or what someone chooses. */
async function subjectFor(store: NoteStore, argument: unknown): Promise<TalkSubject | Refused> {
  if (isEventTarget(argument)) {
    const link = parseSchedUrl(argument.url);
    return link === undefined ? refused('badArgument') : subjectOf(store, link);
  }
  if (argument !== undefined) {
    const found = await findSection(store, argument);
    return found.kind === 'refused' ? found : (subjectOfSection(found) ?? refused('nothingHere'));
  }
  const active = activeNote(store);
  const here = active && subjectAtCursor(store, active);
  if (here !== undefined) return here;
  const picked = await pickTalk(store, { title: l10n.t('Show Talk Details'), then: 'stay' });
  const note = picked && noteAt(store, picked.uri);
  if (picked === undefined || note === undefined) return refused('nothingHere');
  return subjectOfTalk({ uri: picked.uri, note, talk: picked.talk });
}

function subjectAtCursor(store: NoteStore, active: ActiveNote): TalkSubject | undefined {
  const { document, note } = active;
  const link = linkAtCursor(active);
  if (link !== undefined) return subjectOf(store, link, document);
  const talk = talkAtCursor(active);
  return talk && subjectOfTalk({ uri: document.uri, note, talk });
}

function subjectOfSection({ uri, note, section }: FoundSection): TalkSubject | undefined {
  if (section.kind === 'talk') return subjectOfTalk({ uri, note, talk: section });
  const [link] = section.links;
  return link && { link };
}

function subjectOfTalk(place: TalkPlace): TalkSubject {
  return { link: place.talk.link, place };
}

/** Nothing brings back what was allowed. */
async function mayClear(): Promise<boolean> {
  const clear = l10n.t('Clear');
  return (
    (await vscode.window.showWarningMessage(
      l10n.t('Clear all details of talks that were loaded from sched.com?'),
      {
        modal: true,
        detail: l10n.t('It is also forgotten which conferences may be loaded without asking. Imported schedules stay.'),
      },
      clear,
    )) === clear
  );
}

/** Load an event's page while a message says so, and lets it be stopped; what goes wrong is told. */
async function loadWithProgress(sched: SchedService, link: SchedUrl): Promise<Loaded> {
  const loaded = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: l10n.t('Loading talk details from sched.com…'),
      cancellable: true,
    },
    (_, token) => withSignal(token, (signal) => sched.load(link, 'anew', signal)),
  );
  if (loaded.kind === 'failed' && loaded.reason !== 'cancelled')
    void tellFailure(explain(loaded.reason), { command: Commands.loadTalkDetails, argument: { url: link.url } });
  return loaded;
}

/** Ask once for each conference; whoever does not answer is not asked again either. */
async function askForNextTime(sched: SchedService, link: SchedUrl): Promise<void> {
  await sched.decide(link, 'ask');
  const { conference = eventName(link.host) } = await sched.known(link);
  const always = l10n.t('Always Load');
  const answer = await vscode.window.showInformationMessage(
    l10n.t('Load the details of other talks at {0} ({1}) whenever you hover over their links?', conference, link.host),
    always,
    l10n.t('Only When I Ask'),
  );
  if (answer === always) await sched.decide(link, 'always');
}

/**
 * Tell later whether someone has stayed in an editor, and neither went to another place in it nor typed: a card in
 * between would be in the way.
 */
function staysAt(editor: vscode.TextEditor | undefined): () => boolean {
  const state = (): string => JSON.stringify([editor?.selections, editor?.document.version]);
  const before = state();
  return () => vscode.window.activeTextEditor === editor && state() === before;
}

/** Show the card again where it was asked for. */
async function showCard({ uri, ...place }: NonNullable<CardTarget['at']>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri) return;
  const position = editor.document.validatePosition(toPosition(place));
  const { selections } = editor;
  // VS Code shows cards at the cursor only. It comes back, with all others, once the card is on its way.
  editor.selection = new vscode.Selection(position, position);
  // A card that is still there would be taken for the one asked for.
  await vscode.commands.executeCommand('editor.action.hideHover');
  await vscode.commands.executeCommand('editor.action.showHover');
  editor.selections = selections;
}
