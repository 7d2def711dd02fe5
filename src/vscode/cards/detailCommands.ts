import * as vscode from 'vscode';
import type { SchedUrl } from '../../core/index.js';
import { counted } from '../../core/note/names.js';
import { eventName } from '../../core/links/eventNames.js';
import { explain } from '../../sched/net/explain.js';
import { factSheet } from '../../sched/writing/factSheet.js';
import { parseSchedUrl } from '../../core/links/schedUrl.js';
import { withSignal } from '../host/cancellation.js';
import { readersClock } from '../host/readersClock.js';
import { drawPage } from './card.js';
import { registerCommand } from '../host/commands.js';
import { type CardTarget, Commands } from '../host/contributions.js';
import { toPosition } from '../host/convert.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import { DETAILS_SCHEME } from '../host/documents.js';
import type { Refused } from '../host/editNote.js';
import { eventFor } from './linkCommands.js';
import { remark } from '../host/messages.js';
import type { NoteStore } from '../notes/noteStore.js';
import { isCardTarget } from '../host/payloads.js';
import { tellFailure } from '../schedules/failureMessage.js';
import type { Loaded, SchedService } from '../schedules/schedService.js';
import { cardOf } from './talkCards.js';

export interface DetailCommandsDeps {
  readonly store: NoteStore;
  readonly sched: SchedService;
}

/** Register the commands that get a talk's details from sched.com, show them, and forget them. */
export function registerDetailCommands({ store, sched }: DetailCommandsDeps): Disposable {
  const disposables = new DisposableStore();
  const pages = disposables.add(new DetailPages(store, sched));
  disposables.add(vscode.workspace.registerTextDocumentContentProvider(DETAILS_SCHEME, pages));
  disposables.add(
    registerCommand(Commands.loadTalkDetails, async (argument): Promise<Loaded | Refused> => {
      const event = await eventFor(store, argument, 'Load Talk Details');
      if (event.kind === 'refused') return event;
      const at = isCardTarget(argument) ? argument.at : undefined;
      const isStillThere = staysAt(vscode.window.activeTextEditor);
      const loaded = await loadWithProgress(sched, event.link);
      if (at !== undefined) {
        if (isStillThere() && !(loaded.kind === 'failed' && loaded.reason === 'cancelled')) await showCard(at);
      } else if (loaded.kind === 'details') await pages.show(event.link);
      if (loaded.kind === 'details' && sched.isUndecided(event.link)) void askForNextTime(sched, event.link);
      return loaded;
    }),
  );
  disposables.add(
    registerCommand(Commands.showTalkDetails, async (argument): Promise<Refused | undefined> => {
      const event = await eventFor(store, argument, 'Show Talk Details');
      if (event.kind === 'refused') return event;
      const { page, scheduled } = await sched.known(event.link);
      if (page !== undefined || scheduled !== undefined) await pages.show(event.link);
      else if (await mayLoad(sched, event.link))
        await vscode.commands.executeCommand(Commands.loadTalkDetails, { url: event.link.url });
      return undefined;
    }),
  );
  disposables.add(
    registerCommand(Commands.clearTalkDetails, async () => {
      remark(`Forgot the details of ${counted(await sched.clear(), 'talk')}`);
    }),
  );
  return disposables;
}

/** Nobody has asked for a request by asking what is known. */
async function mayLoad(sched: SchedService, link: SchedUrl): Promise<boolean> {
  if (sched.permission(link) !== 'ask') return true;
  const load = 'Load';
  return (
    (await vscode.window.showInformationMessage(
      'No more is known of this talk than its link says. Load its details from sched.com?',
      load,
    )) === load
  );
}

/** Load an event's page while a message says so, and lets it be stopped; what goes wrong is told. */
async function loadWithProgress(sched: SchedService, link: SchedUrl): Promise<Loaded> {
  const loaded = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: 'Loading talk details from sched.com…',
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
  const always = 'Always Load';
  const answer = await vscode.window.showInformationMessage(
    `Load the details of other talks at ${eventName(link.host)} (${link.host}) whenever you hover over their links?`,
    always,
    'Only When I Ask',
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

/** Pages with all that is known of a talk. */
class DetailPages implements vscode.TextDocumentContentProvider, Disposable {
  readonly #store: NoteStore;
  readonly #sched: SchedService;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;

  constructor(store: NoteStore, sched: SchedService) {
    this.#store = store;
    this.#sched = sched;
  }

  async show(link: SchedUrl): Promise<void> {
    const uri = vscode.Uri.from({ scheme: DETAILS_SCHEME, path: `/${link.slug ?? link.eventId}.md`, query: link.url });
    this.#changed.fire(uri);
    try {
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    } catch {
      // VS Code's markdown features are turned off.
      await vscode.window.showTextDocument(uri, { preview: true });
    }
  }

  async provideTextDocumentContent({ query }: vscode.Uri): Promise<string> {
    const link = parseSchedUrl(query);
    const clock = readersClock();
    const sheet = link && factSheet(await this.#sched.known(link), clock);
    return link === undefined || sheet === undefined
      ? 'Nothing is known of this talk any more.\n'
      : drawPage(cardOf(this.#store, link).card, sheet, clock);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
