import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerCommand } from '../host/commands.js';
import { Commands, NAMESPACE } from '../host/contributions.js';
import type { Disposable } from '../host/disposables.js';
import type { Settings } from '../host/settingSpecs.js';
import { setting } from '../host/settings.js';

type OnOffKey = { [K in keyof Settings]: Settings[K] extends boolean ? K : never }[keyof Settings];

/** What is shown beside the two views, and can be turned off. */
const shown = () =>
  [
    ['codeLens.openCount', l10n.t('CodeLens: number of open follow-ups over a talk or list')],
    ['codeLens.markDone', l10n.t('CodeLens: “Mark done” over open follow-ups')],
    ['codeLens.reopen', l10n.t('CodeLens: “Reopen” over follow-ups that are done')],
    ['codeLens.openOnSched', l10n.t('CodeLens: “Open on Sched” over talks')],
    ['hover.talkCard', l10n.t('Card of a talk, over its link and heading')],
    ['decorations.open', l10n.t('Marks of open follow-ups beside the scroll bar')],
    ['decorations.done', l10n.t('Follow-ups that are done, dimmed and struck through')],
    ['followUps.hints', l10n.t('Hints: remarks that read like follow-ups')],
    ['statusBar.openFollowUps', l10n.t('Status bar: number of open follow-ups')],
    ['statusBar.currentTalk', l10n.t('Status bar: current talk')],
    ['paste.offerTalk', l10n.t('Offer to paste a link as a talk')],
    ['preview.decorate', l10n.t('Markdown preview: follow-ups, speakers and links as what they are')],
  ] as const satisfies readonly (readonly [OnOffKey, string])[];

interface ShownItem extends vscode.QuickPickItem {
  readonly key: OnOffKey;
}

/** Register the command by which what is in someone's way is turned off, or on again, in one list. */
export function registerChooseShown(): Disposable {
  return registerCommand(Commands.chooseShown, async (): Promise<undefined> => {
    const scope = vscode.window.activeTextEditor?.document.uri;
    const items = shown().map(([key, label]): ShownItem => ({ key, label, picked: setting(key, scope) }));
    const chosen = await vscode.window.showQuickPick(items, {
      title: l10n.t('Choose What to Show'),
      placeHolder: l10n.t('Space selects. All settings of the extension are in the settings editor'),
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
