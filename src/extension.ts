import * as vscode from 'vscode';
import { parseNote } from './core/index.js';
import { setLanguage } from './core/text/language.js';
import { registerChooseShown } from './vscode/editor/chooseShown.js';
import { registerCleanLinks } from './vscode/editor/cleanLinks.js';
import { registerCorrectGuess } from './vscode/notes/correctGuess.js';
import { registerCorrectKind } from './vscode/notes/correctKind.js';
import { registerExplainReading } from './vscode/notes/explainReading.js';
import { registerCodeActions } from './vscode/editor/codeActions.js';
import { registerCodeLenses } from './vscode/editor/codeLens.js';
import { registerContextKeys } from './vscode/followUps/contextKeys.js';
import { registerCopyFollowUps } from './vscode/followUps/copyFollowUps.js';
import { registerCurrentTalk } from './vscode/writing/currentTalk.js';
import type { Disposable } from './vscode/host/disposables.js';
import { registerDetailCommands } from './vscode/cards/detailCommands.js';
import { registerDecorations } from './vscode/editor/decorations.js';
import { DismissedHints } from './vscode/followUps/dismissedHints.js';
import { registerFollowUpCommands } from './vscode/followUps/followUpCommands.js';
import { FollowUpEditor } from './vscode/followUps/followUpEditor.js';
import { registerFollowUpNavigation } from './vscode/followUps/followUpNavigation.js';
import { registerFollowUpsAcrossNotes } from './vscode/followUps/followUpsAcrossNotes.js';
import { registerFollowUpsView } from './vscode/followUps/followUpsView.js';
import { registerGoToTalk } from './vscode/talks/goToTalk.js';
import { registerHintCommands } from './vscode/followUps/hintCommands.js';
import { registerHover } from './vscode/cards/hover.js';
import { registerInsertTalk } from './vscode/writing/insertTalk.js';
import { registerLinkCommands } from './vscode/cards/linkCommands.js';
import { type MarkdownPreview, markdownPreview, registerPreviewRefresh } from './vscode/editor/markdownPreview.js';
import { registerNewFollowUp } from './vscode/followUps/newFollowUp.js';
import { registerNewNotes } from './vscode/writing/newNotes.js';
import { NoteStore } from './vscode/notes/noteStore.js';
import { registerOpenFollowUps } from './vscode/followUps/openFollowUps.js';
import { registerOpenSample } from './vscode/writing/openSample.js';
import { registerPasteTalk } from './vscode/writing/pasteTalk.js';
import { registerScheduleCommands } from './vscode/schedules/scheduleCommands.js';
import { ScheduleStore } from './vscode/schedules/scheduleStore.js';
import type { TalkSources } from './vscode/schedules/schedules.js';
import { SchedService } from './vscode/schedules/schedService.js';
import { registerStatusBar } from './vscode/followUps/statusBar.js';
import { registerTalksView } from './vscode/talks/talksView.js';
import { registerWorkspaceCommands, WorkspaceNotes } from './vscode/notes/workspaceNotes.js';

/** What has to be waited for at the end. VS Code gives `deactivate` nothing to find it by. */
const atEnd: (() => Promise<void>)[] = [];

/**
 * Compose the features; VS Code calls this when markdown or a view is first opened.
 *
 * @returns what VS Code's markdown preview asks for
 */
export function activate({
  extension,
  extensionUri,
  globalState,
  globalStorageUri,
  storageUri,
  subscriptions,
  workspaceState,
}: vscode.ExtensionContext): MarkdownPreview {
  speakLanguageOfWindow();
  const log = vscode.window.createOutputChannel('Conference Notes', { log: true });
  const workspace = new WorkspaceNotes({ log, storage: storageUri, parserVersion: () => versionOf(extension) });
  const store = new NoteStore(log, parseNote, workspace);
  atEnd.push(() => workspace.save());
  const followUps = new FollowUpEditor(store);
  const schedules = new ScheduleStore(globalStorageUri, log);
  const sched = new SchedService({ log, storage: globalStorageUri, memento: globalState, schedules });
  const talks: TalkSources = { schedules, recall: async (link) => (await sched.known(link)).page?.talk };
  const dismissed = new DismissedHints(workspaceState);
  subscriptions.push(
    log,
    workspace,
    store,
    schedules,
    sched,
    followUps,
    registerTalksView({ store, followUps, log, workspace, schedules, sched }),
    registerCodeLenses(store),
    registerHover(store, sched),
    registerDetailCommands({ store, sched, schedules }),
    registerScheduleCommands({ store, sched, schedules, log }),
    dismissed,
    registerFollowUpsView({ store, followUps, dismissed, memento: workspaceState }),
    registerFollowUpCommands(store, followUps),
    registerOpenFollowUps({ store, followUps, dismissed }),
    registerHintCommands(store, followUps, dismissed),
    registerNewFollowUp(store),
    registerFollowUpNavigation(store),
    registerCopyFollowUps(store),
    registerCodeActions(store, dismissed),
    registerDecorations(store),
    registerStatusBar(store),
    registerPreviewRefresh(),
    registerGoToTalk(store),
    registerFollowUpsAcrossNotes(store),
    registerLinkCommands(store),
    registerCleanLinks(store),
    registerChooseShown(),
    ...registerReadingCommands(store),
    registerInsertTalk(store, talks),
    registerNewNotes(talks),
    registerPasteTalk(store, talks),
    registerCurrentTalk(store, talks),
    registerWorkspaceCommands(workspace),
    registerOpenSample(extensionUri),
    registerContextKeys({ store, dismissed, workspace, schedules }),
  );
  return markdownPreview(store);
}

function speakLanguageOfWindow(): void {
  setLanguage({
    language: vscode.env.language,
    system: new Intl.DateTimeFormat().resolvedOptions().locale,
    texts: vscode.l10n.bundle,
  });
}

/** Register what tells how notes are read, and corrects it. */
function registerReadingCommands(store: NoteStore): readonly Disposable[] {
  return [registerCorrectGuess(store), registerCorrectKind(store), registerExplainReading(store)];
}

/** Write down what was read of the workspace; VS Code waits for it, for a while. */
export async function deactivate(): Promise<void> {
  await Promise.all(atEnd.splice(0).map((run) => run()));
}

/** Tell one build of this extension from another, as each may read notes differently. */
async function versionOf({ extensionUri, packageJSON }: vscode.Extension<unknown>): Promise<string> {
  const { version } = packageJSON as { readonly version: string };
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, 'dist', 'extension.js'));
    return `${version} ${size} ${mtime}`;
  } catch {
    // Served by a web site, it has no date.
    return version;
  }
}
