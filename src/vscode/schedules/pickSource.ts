import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { eventName } from '../../core/links/eventNames.js';
import { eventOfKey, SHORT_HOST } from '../../core/note/linkedEvents.js';
import { feedAddress } from '../../sched/net/address.js';
import type { NoteStore } from '../notes/noteStore.js';

interface SourceItem extends vscode.QuickPickItem {
  readonly source: () => Promise<string | undefined> | string;
}

/**
 * Let someone say where the schedule is: in a file, or at the conference of one of the notes, or elsewhere. The command
 * may be what has started the extension, so conferences are added while notes are read.
 *
 * @returns the address of a file or of a feed; `undefined` when someone has thought better of it
 */
export async function pickSource(store: NoteStore): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<SourceItem>();
  pick.title = l10n.t('Import Schedule');
  pick.placeholder = l10n.t('A calendar file (.ics), or a conference on sched.com');
  pick.matchOnDescription = true;
  let hosts: readonly string[] | undefined;
  const show = (): void => {
    const found = hostsOf(store);
    if (hosts !== undefined && String(hosts) === String(found)) return;
    hosts = found;
    const [active] = pick.activeItems;
    pick.items = sources(hosts);
    const still = pick.items.filter(({ label }) => label === active?.label);
    if (still.length > 0) pick.activeItems = still;
  };
  show();
  const news = store.onDidChange(show);
  const picked = await new Promise<SourceItem | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems[0]));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  news.dispose();
  pick.dispose();
  return await picked?.source();
}

/** The conferences that notes link to. */
function hostsOf(store: NoteStore): readonly string[] {
  const hosts = new Set(store.notes().flatMap(({ events }) => events.map((key) => eventOfKey(key).host)));
  hosts.delete(SHORT_HOST);
  return [...hosts];
}

function sources(hosts: readonly string[]): readonly SourceItem[] {
  return [
    { label: `$(file) ${l10n.t('From a File…')}`, source: pickFile },
    ...hosts.map((host): SourceItem => ({
      label: `$(globe) ${eventName(host)}`,
      description: `https://${host}/all.ics`,
      source: () => `https://${host}/all.ics`,
    })),
    { label: `$(link) ${l10n.t('From an Address…')}`, source: typeAddress },
  ];
}

/** Let someone choose the file of a calendar. */
export async function pickFile(): Promise<string | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: l10n.t('Import Schedule'),
      openLabel: l10n.t('Import'),
      filters: { [l10n.t('Calendars')]: ['ics'] },
    })) ?? [];
  return file?.toString();
}

async function typeAddress(): Promise<string | undefined> {
  return await vscode.window.showInputBox({
    title: l10n.t('Import Schedule'),
    prompt: l10n.t('The address of the conference, or of its calendar feed'),
    placeHolder: 'kccnceu2026.sched.com',
    validateInput: (text) =>
      text.trim() === '' || feedAddress(text) !== undefined
        ? undefined
        : l10n.t('No address of a conference on sched.com'),
  });
}
