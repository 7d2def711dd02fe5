import * as vscode from 'vscode';
import { registerCodeLenses } from './vscode/codeLens.js';
import { registerContextKeys } from './vscode/contextKeys.js';
import { registerFollowUpCommands } from './vscode/followUpCommands.js';
import { FollowUpEditor } from './vscode/followUpEditor.js';
import { registerGoToTalk } from './vscode/goToTalk.js';
import { registerHover } from './vscode/hover.js';
import { registerLinkCommands } from './vscode/linkCommands.js';
import { NoteStore } from './vscode/noteStore.js';
import { registerOpenFollowUps } from './vscode/openFollowUps.js';
import { registerOpenSample } from './vscode/openSample.js';
import { registerTalksView } from './vscode/talksView.js';

/** Compose the features; VS Code calls this when markdown or the view is first opened. */
export function activate({ extensionUri, subscriptions }: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Conference Notes', { log: true });
  const store = new NoteStore(log);
  const followUps = new FollowUpEditor(store);
  subscriptions.push(
    log,
    store,
    registerTalksView({ store, followUps, log }),
    registerCodeLenses(store),
    registerHover(store),
    registerFollowUpCommands(store, followUps),
    registerOpenFollowUps(store, followUps),
    registerGoToTalk(store),
    registerLinkCommands(store),
    registerOpenSample(extensionUri),
    registerContextKeys(store),
  );
}
