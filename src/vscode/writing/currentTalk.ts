import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type Talk, walk } from '../../core/index.js';
import { eventOfKey } from '../../core/note/linkedEvents.js';
import { asLabel } from '../../core/text/invisible.js';
import { memo } from '../../core/text/memo.js';
import { describeCurrent, Programme } from '../../sched/writing/currentTalk.js';
import { eventsToPick, withConferenceFirst } from '../../sched/writing/eventPicks.js';
import { hostOf, type ImportedSchedule, type Scheduled } from '../../sched/feed/imported.js';
import { readersClock } from '../host/readersClock.js';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import { activeNote } from '../notes/cursor.js';
import type { Disposable } from '../host/disposables.js';
import { type Outcome, refused } from '../host/editNote.js';
import type { KnownNote } from '../notes/knownNote.js';
import type { NoteStore } from '../notes/noteStore.js';
import { pickEvents } from '../schedules/pickEvents.js';
import { noSchedule, type TalkSources } from '../schedules/schedules.js';
import { isInItsNote, writeIntoItsNote } from './rightNote.js';
import { onDidChangeSettings, setting } from '../host/settings.js';

/** Register what shows the current talk while a conference runs, and the command that starts notes of it. */
export function registerCurrentTalk(store: NoteStore, sources: TalkSources): Disposable {
  return vscode.Disposable.from(
    showCurrentTalk(store, sources),
    registerCommand(Commands.startNotesForCurrentTalk, () => startNotes(store, sources)),
  );
}

/** The status bar's item for the current talk. */
export interface CurrentTalkItem extends Disposable {
  /** What it shows; `undefined` while it is hidden. */
  text(): string | undefined;
}

/** Longer, timers end at once; in milliseconds. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** Show the current talk, and sleep until that changes. */
export function showCurrentTalk(store: NoteStore, sources: TalkSources): CurrentTalkItem {
  const { schedules, now = Date.now } = sources;
  const item = vscode.window.createStatusBarItem('currentTalk', vscode.StatusBarAlignment.Left);
  item.name = l10n.t('Current Talk');
  item.command = Commands.startNotesForCurrentTalk;
  let programme: Programme | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let text: string | undefined;
  const update = (): void => {
    clearTimeout(timer);
    programme ??= new Programme(talksOf(schedules));
    const at = now();
    const shown = describeCurrent(programme.at(at), (talks) => notedOf(talks, store, sources), readersClock());
    text = shown?.text;
    if (shown === undefined) {
      item.hide();
    } else {
      item.text = `$(mic) ${asLabel(shown.text).replaceAll('$(', '$ (')}`;
      item.tooltip = shown.tooltip;
      item.show();
    }
    const next = programme.changesAfter(at);
    if (next !== undefined) timer = setTimeout(update, Math.min(next - at, LONGEST_WAIT));
  };
  const readAgain = (): void => {
    programme = undefined;
    update();
  };
  // Schedules are read after the start; there is nothing to show until then.
  if (schedules.all().length > 0) update();
  const disposable = vscode.Disposable.from(
    item,
    schedules.onDidChange(readAgain),
    onDidChangeSettings(['statusBar.currentTalk'], readAgain),
    store.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    // While a computer sleeps, its timers do.
    vscode.window.onDidChangeWindowState(update),
    { dispose: () => clearTimeout(timer) },
  );
  return { text: () => text, dispose: () => void disposable.dispose() };
}

/**
 * The talks that may be shown. Most people have none; and the first who asks for a setting waits for all of them to be
 * put together.
 */
function talksOf(schedules: TalkSources['schedules']): readonly ImportedSchedule[] {
  const all = schedules.all();
  return all.length > 0 && setting('statusBar.currentTalk') ? all : [];
}

/** Find the one of some talks that the note someone is in has, else one that another note has, open or not. */
function notedOf(talks: readonly Scheduled[], store: NoteStore, { schedules }: TalkSources): Scheduled | undefined {
  const active = activeNote(store);
  const open = active && store.known(active.document);
  const hosts = new Set(talks.map(({ schedule }) => hostOf(schedule)));
  const others = store.notes().filter(({ events }) => events.some((key) => hosts.has(eventOfKey(key).host)));
  for (const note of [...(open ? [open] : []), ...others]) {
    const events = linkedTalks(note).map(({ link, title }) => link && schedules.find(link, title)?.event);
    const found = talks.find(({ event }) => events.includes(event));
    if (found) return found;
  }
  return undefined;
}

/** The talks of a note that have a link. A closed note is brought back for it, and no more than once. */
const linkedTalks = memo(({ note }: KnownNote): readonly Pick<Talk, 'link' | 'title'>[] =>
  [...walk(note)].filter((section) => section.kind === 'talk' && section.link !== undefined),
);

/**
 * Let someone choose one of the current or next talks, else of all; go to its notes, or start some.
 */
export async function startNotes(store: NoteStore, sources: TalkSources): Promise<Outcome> {
  const schedules = await sources.schedules.ready.then(() => sources.schedules.all());
  if (schedules.length === 0) return noSchedule();
  const at = (sources.now ?? Date.now)();
  const soon = new Programme(schedules).at(at);
  const [chosen] = await pickEvents({
    title: l10n.t('Start Notes for Current Talk'),
    events: withConferenceFirst(soon.length > 0 ? soon : eventsToPick(schedules, at), (schedule) =>
      isInItsNote(store, schedule),
    ),
  });
  return chosen === undefined ? refused('nothingHere') : writeIntoItsNote(store, chosen, sources);
}
