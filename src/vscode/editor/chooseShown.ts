import * as vscode from 'vscode';
import { registerCommand } from '../host/commands.js';
import { Commands, NAMESPACE } from '../host/contributions.js';
import type { Disposable } from '../host/disposables.js';
import type { Settings } from '../host/settingSpecs.js';
import { setting } from '../host/settings.js';

type OnOffKey = { [K in keyof Settings]: Settings[K] extends boolean ? K : never }[keyof Settings];

/** What is shown beside the two views, and can be turned off. */
const SHOWN = [
  ['codeLens.openCount', 'CodeLens: number of open follow-ups over a talk or list'],
  ['codeLens.markDone', 'CodeLens: “Mark done” over open follow-ups'],
  ['codeLens.reopen', 'CodeLens: “Reopen” over follow-ups that are done'],
  ['codeLens.openOnSched', 'CodeLens: “Open on Sched” over talks'],
  ['hover.talkCard', 'Card of a talk, over its link and heading'],
  ['decorations.open', 'Marks of open follow-ups beside the scroll bar'],
  ['decorations.done', 'Follow-ups that are done, dimmed and struck through'],
  ['followUps.hints', 'Hints: remarks that read like follow-ups'],
  ['statusBar.openFollowUps', 'Status bar: number of open follow-ups'],
  ['statusBar.currentTalk', 'Status bar: current talk'],
  ['paste.offerTalk', 'Offer to paste a link as a talk'],
  ['preview.decorate', 'Markdown preview: follow-ups, speakers and links as what they are'],
] as const satisfies readonly (readonly [OnOffKey, string])[];

interface ShownItem extends vscode.QuickPickItem {
  readonly key: OnOffKey;
}

/** Register the command by which what is in someone's way is turned off, or on again, in one list. */
export function registerChooseShown(): Disposable {
  return registerCommand(Commands.chooseShown, async (): Promise<undefined> => {
    const scope = vscode.window.activeTextEditor?.document.uri;
    const items = SHOWN.map(([key, label]): ShownItem => ({ key, label, picked: setting(key, scope) }));
    const chosen = await vscode.window.showQuickPick(items, {
      title: 'Choose What to Show',
      placeHolder: 'Space selects. All settings of the extension are in the settings editor',
      canPickMany: true,
    });
    if (chosen === undefined) return;
    for (const { key, picked } of items) {
      const isWanted = chosen.some((each) => each.key === key);
      if (isWanted !== picked) await turn(key, isWanted, scope);
    }
  });
}

/** Change a setting where it is set, or else for the user. */
async function turn(key: OnOffKey, isOn: boolean, scope: vscode.Uri | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(NAMESPACE, scope);
  const { workspaceFolderValue, workspaceValue } = configuration.inspect<boolean>(key) ?? {};
  const { WorkspaceFolder, Workspace, Global } = vscode.ConfigurationTarget;
  const whereElse = workspaceValue === undefined ? Global : Workspace;
  await configuration.update(key, isOn, workspaceFolderValue === undefined ? whereElse : WorkspaceFolder);
}
