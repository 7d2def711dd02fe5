import * as vscode from 'vscode';
import { parseNote } from './core/index.js';
import { registerCleanLinks } from './vscode/cleanLinks.js';
import { registerCodeActions } from './vscode/codeActions.js';
import { registerCodeLenses } from './vscode/codeLens.js';
import { registerContextKeys } from './vscode/contextKeys.js';
import { registerCopyFollowUps } from './vscode/copyFollowUps.js';
import { registerCurrentTalk } from './vscode/currentTalk.js';
import { registerDetailCommands } from './vscode/detailCommands.js';
import { registerDecorations } from './vscode/decorations.js';
import { DismissedHints } from './vscode/dismissedHints.js';
import { registerFollowUpCommands } from './vscode/followUpCommands.js';
import { FollowUpEditor } from './vscode/followUpEditor.js';
import { registerFollowUpNavigation } from './vscode/followUpNavigation.js';
import { registerFollowUpsAcrossNotes } from './vscode/followUpsAcrossNotes.js';
import { registerFollowUpsView } from './vscode/followUpsView.js';
import { registerGoToTalk } from './vscode/goToTalk.js';
import { registerHintCommands } from './vscode/hintCommands.js';
import { registerHover } from './vscode/hover.js';
import { registerInsertTalk } from './vscode/insertTalk.js';
import { registerLinkCommands } from './vscode/linkCommands.js';
import { type MarkdownPreview, markdownPreview, registerPreviewRefresh } from './vscode/markdownPreview.js';
import { registerNewFollowUp } from './vscode/newFollowUp.js';
import { registerNewNotes } from './vscode/newNotes.js';
import { NoteStore } from './vscode/noteStore.js';
import { registerOpenFollowUps } from './vscode/openFollowUps.js';
import { registerOpenSample } from './vscode/openSample.js';
import { registerPasteTalk } from './vscode/pasteTalk.js';
import { registerScheduleCommands } from './vscode/scheduleCommands.js';
import { ScheduleStore } from './vscode/scheduleStore.js';
import type { TalkSources } from './vscode/schedules.js';
import { SchedService } from './vscode/schedService.js';
import { registerStatusBar } from './vscode/statusBar.js';
import { registerTalksView } from './vscode/talksView.js';
import { registerWorkspaceCommands, WorkspaceNotes } from './vscode/workspaceNotes.js';

/** What has to be waited for at the end. VS Code gives `deactivate` nothing to find it by. */
const atEnd: (() => Promise<void>)[] = [];

/**
 * Compose the features; VS Code calls this when markdown or a view is first opened.
 *
 * @returns what VS Code's markdown preview asks for
 */
export function activate({ extension, extensionUri, globalState, globalStorageUri, storageUri, subscriptions, workspaceState }: vscode.ExtensionContext): MarkdownPreview {
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
    registerTalksView({ store, followUps, log, workspace, schedules, sched }),
    registerCodeLenses(store),
    registerHover(store, sched),
    registerDetailCommands({ store, sched }),
    registerScheduleCommands({ store, sched, schedules }),
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
    registerInsertTalk(store, talks),
    registerNewNotes(talks),
    registerPasteTalk(store, talks),
    registerCurrentTalk(store, talks),
    registerWorkspaceCommands(workspace),
    registerOpenSample(extensionUri),
    registerContextKeys(store, dismissed),
  );
  return markdownPreview(store);
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
