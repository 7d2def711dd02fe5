import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FollowUpState } from '../../core/index.js';
import { registerCommand } from '../host/commands.js';
import { Commands, ContextKeys, type FollowUpTarget, InternalCommands } from '../host/contributions.js';
import type { DismissedHints } from './dismissedHints.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import { openDocument, parseUri } from '../host/documents.js';
import { type Outcome, refused } from '../host/editNote.js';
import type { FollowUpEditor } from './followUpEditor.js';
import { BUTTONS, type FollowUpItem, Gathering, type Scope } from './followUpItems.js';
import { remark } from '../host/messages.js';
import type { NoteStore } from '../notes/noteStore.js';
import { isNoteTarget, isSectionTarget } from '../host/payloads.js';
import { pickPlace, type PreviewPickOptions, type ShownList } from '../host/previewPick.js';
import { findSection } from '../notes/targets.js';

export interface TriageDeps {
  readonly store: NoteStore;
  readonly followUps: FollowUpEditor;
  readonly dismissed: DismissedHints;
}

/** Register the list of what is still to do, which can be worked off from the first to the last without leaving it. */
export function registerOpenFollowUps(deps: TriageDeps): Disposable {
  const disposables = new DisposableStore();
  const keys = disposables.add(new TriageKeys());
  disposables.add(
    registerCommand(Commands.showOpenFollowUps, async (argument): Promise<Outcome | undefined> => {
      const within = argument === undefined ? undefined : await scopeOf(deps.store, argument);
      if (within !== undefined && 'kind' in within) return within;
      await workOff(deps, keys, within);
      return undefined;
    }),
  );
  return disposables;
}

async function scopeOf(
  store: NoteStore,
  argument: unknown,
): Promise<Scope | Extract<Outcome, { readonly kind: 'refused' }>> {
  if (isSectionTarget(argument)) {
    const found = await findSection(store, argument);
    return found.kind === 'refused' ? found : { document: found.document, sectionId: found.section.id };
  }
  const uri = isNoteTarget(argument) ? parseUri(argument.uri) : undefined;
  const document = uri && (await openDocument(uri));
  return document === undefined ? refused('badArgument') : { document };
}

/** Lets keys press the buttons of the list that is shown. */
class TriageKeys implements Disposable {
  readonly #disposables = new DisposableStore();
  #list: ShownList | undefined;

  constructor() {
    for (const [id, run] of [
      [InternalCommands.triageDone, () => this.#list?.press(BUTTONS.done.tooltip)],
      [InternalCommands.triageOpenLink, () => this.#list?.press(BUTTONS.openLink.tooltip)],
      [InternalCommands.triageCopy, () => this.#list?.press(BUTTONS.copy.tooltip)],
      [InternalCommands.triagePromote, () => this.#list?.press(BUTTONS.promote.tooltip)],
      [InternalCommands.triageSelect, () => this.#list?.chooseSeveral()],
    ] as const)
      this.#disposables.add(registerCommand(id, run));
  }

  onShow(list: ShownList): Disposable {
    this.#list = list;
    void vscode.commands.executeCommand('setContext', ContextKeys.inTriage, true);
    return {
      dispose: () => {
        if (this.#list !== list) return;
        this.#list = undefined;
        void vscode.commands.executeCommand('setContext', ContextKeys.inTriage, false);
      },
    };
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}

/** Let someone choose the follow-up that is to be marked done or reopened; the editor shows the one they are on. */
export async function pickFollowUp(store: NoteStore, to: FollowUpState): Promise<FollowUpItem | undefined> {
  const state = to === 'done' ? 'open' : 'done';
  await store.whenRead(({ counts }) => counts[state] > 0);
  const entries = new Gathering(store, state, undefined, undefined);
  return pickFrom(entries, state, {
    title: to === 'done' ? l10n.t('Mark Which Follow-up Done?') : l10n.t('Reopen Which Follow-up?'),
    placeholder:
      to === 'done'
        ? l10n.t('Search by follow-up, talk or day. Enter marks it done')
        : l10n.t('Search by follow-up, talk or day. Enter reopens it'),
    then: 'stay',
    previewsFirst: true,
  });
}

/** Show what is open, in all notes or in this part of them; the list lets someone change it without leaving it. */
async function workOff(deps: TriageDeps, keys: TriageKeys, within: Scope | undefined): Promise<void> {
  const { store, followUps, dismissed } = deps;
  if (within === undefined) await store.whenRead(({ counts }) => counts.open > 0);
  const entries = new Gathering(store, 'open', within, dismissed);
  await pickFrom(entries, 'open', {
    title: l10n.t('Open Follow-ups'),
    placeholder: l10n.t('Search by follow-up, talk or day. Enter goes there'),
    then: 'go',
    onButton: async (item, button) => ((await press(item, button, followUps)) ? entries.after([item]) : undefined),
    several: {
      button: { iconPath: new vscode.ThemeIcon('checklist'), tooltip: l10n.t('Select Several') },
      placeholder: l10n.t('Space selects, Enter marks those selected done and tracks hints as TODO'),
      onAccept: async (chosen) => {
        const targets = chosen.map(toTarget);
        const isHint = ({ followUp }: FollowUpTarget): boolean => followUp.form === 'hint';
        const [hints, others] = [targets.filter(isHint), targets.filter((target) => !isHint(target))];
        if (hints.length > 0) await followUps.promote(hints);
        if (others.length > 0) await followUps.changeAll(others, 'done');
        return entries.after(chosen);
      },
    },
    onShow: (shown) => keys.onShow(shown),
  });
}

async function pickFrom(
  entries: Gathering,
  state: FollowUpState,
  options: Omit<PreviewPickOptions<FollowUpItem>, 'items' | 'more'>,
): Promise<FollowUpItem | undefined> {
  const items = entries.now();
  const more = entries.rest();
  if (items.length > 0 || more !== undefined) return pickPlace({ ...options, items, ...(more && { more }) });
  remark(state === 'open' ? l10n.t('No open follow-ups') : l10n.t('No follow-ups that are done'));
  return undefined;
}

/** Do what a button says; tells whether the list may have changed. */
async function press(item: FollowUpItem, button: vscode.QuickInputButton, followUps: FollowUpEditor): Promise<boolean> {
  switch (button.tooltip) {
    case BUTTONS.done.tooltip:
      await followUps.change(item.uri, [{ followUp: item.followUp, to: 'done' }]);
      return true;
    case BUTTONS.promote.tooltip:
      await followUps.promote([toTarget(item)]);
      return true;
    case BUTTONS.openLink.tooltip:
      if (item.link !== undefined) await vscode.env.openExternal(vscode.Uri.parse(item.link.url, true));
      return false;
    case BUTTONS.openAddress.tooltip:
      await vscode.commands.executeCommand(Commands.openLink, toTarget(item));
      return false;
    default:
      await vscode.env.clipboard.writeText(item.followUp.text);
      remark(l10n.t('Copied the follow-up'));
      return false;
  }
}

function toTarget({ uri, followUp }: FollowUpItem): FollowUpTarget {
  return { uri: uri.toString(), followUp };
}
