import * as vscode from 'vscode';
import { NAMESPACE } from './contributions.js';
import { type SettingKey, type Settings, SettingSpecs } from './settingSpecs.js';
import type { Disposable } from './disposables.js';

/** Read a setting as it applies to a document; a value that makes no sense counts as not set. */
export function setting<K extends SettingKey>(key: K, scope?: vscode.Uri): Settings[K] {
  const value = vscode.workspace.getConfiguration(NAMESPACE, scope).get<unknown>(key);
  return SettingSpecs[key].read(value) ?? SettingSpecs[key].default;
}

/** Check whether someone has set a setting that applies to a document, to whatever value. */
export function isSet(key: SettingKey, scope: vscode.Uri): boolean {
  const found = vscode.workspace.getConfiguration(NAMESPACE, scope).inspect<unknown>(key);
  return [found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue].some((value) => value !== undefined);
}

/** Call back whenever one of these settings changes. */
export function onDidChangeSettings(keys: readonly SettingKey[], listener: () => void): Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (keys.some((key) => event.affectsConfiguration(`${NAMESPACE}.${key}`))) listener();
  });
}
