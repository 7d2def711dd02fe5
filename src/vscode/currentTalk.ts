import * as vscode from 'vscode';
import { type Talk, walk } from '../core/index.js';
import { describeCurrent, Programme } from '../sched/currentTalk.js';
import { eventsToPick, type Urgent } from '../sched/eventPicks.js';
import type { Scheduled } from '../sched/imported.js';
import { readersClock } from './card.js';
import { registerCommand } from './commands.js';
import { Commands } from './contributions.js';
import { fromPosition } from './convert.js';
import { activeNote } from './cursor.js';
import { type Disposable, DisposableStore } from './disposables.js';
import { type Outcome, refused } from './editNote.js';
import { writeTalk } from './insertTalk.js';
import { goTo } from './navigation.js';
import { openSkeleton } from './newNotes.js';
import type { KnownNote, NoteStore } from './noteStore.js';
import { pickEvents } from './pickEvents.js';
import { noSchedule, talkOf, type TalkSources } from './schedules.js';
import { onDidChangeSettings, setting } from './settings.js';
import { inSlices } from './slicedNotes.js';

/** Register what shows the talk that is on while a conference runs, and the command that starts notes of it. */
export function registerCurrentTalk(store: NoteStore, sources: TalkSources): Disposable {
  return vscode.Disposable.from(
    new CurrentTalk(store, sources),
    registerCommand(Commands.startNotesForCurrentTalk, () => startNotes(store, sources)),
  );
}

/** Longer, timers end at once; in milliseconds. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** The status bar's item for the talk that is on; sleeps until that changes. */
export class CurrentTalk implements Disposable {
  readonly #disposables = new DisposableStore();
  readonly #item = this.#disposables.add(vscode.window.createStatusBarItem('currentTalk', vscode.StatusBarAlignment.Left));
  readonly #store: NoteStore;
  readonly #sources: TalkSources;
  #programme: Programme | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** What it shows; `undefined` while it is hidden. */
  text: string | undefined;

  constructor(store: NoteStore, sources: TalkSources) {
    this.#store = store;
    this.#sources = sources;
    this.#item.name = 'Current Talk';
    this.#item.command = Commands.startNotesForCurrentTalk;
    const update = (): void => this.#update();
    for (const disposable of [
      sources.schedules.onDidChange(() => {
        this.#programme = undefined;
        update();
      }),
      store.onDidChange(update),
      vscode.window.onDidChangeActiveTextEditor(update),
      // While a computer sleeps, its timers do.
      vscode.window.onDidChangeWindowState(update),
      onDidChangeSettings(['statusBar.currentTalk'], update),
      { dispose: () => clearTimeout(this.#timer) },
    ]) this.#disposables.add(disposable);
    update();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #update(): void {
    clearTimeout(this.#timer);
    const { schedules, now = Date.now } = this.#sources;
    this.#programme ??= new Programme(setting('statusBar.currentTalk') ? schedules.all() : []);
    const at = now();
    const current = setting('statusBar.currentTalk') ? this.#programme.at(at) : undefined;
    const noted = this.#noted(current?.now ?? []);
    const shown = current && describeCurrent(current, (each) => each === noted, readersClock());
    this.text = shown?.text;
    if (shown === undefined) {
      this.#item.hide();
    } else {
      this.#item.text = `$(mic) ${shown.text.replaceAll('$(', '$ (')}`;
      this.#item.tooltip = shown.tooltip;
      this.#item.accessibilityInformation = { label: shown.tooltip };
      this.#item.show();
    }
    const next = this.#programme.changesAfter(at);
    if (next !== undefined) this.#timer = setTimeout(() => this.#update(), Math.min(next - at, LONGEST_WAIT));
  }

  /** The one of some talks that the note someone is in has, else one that another open note has. */
  #noted(talks: readonly Scheduled[]): Scheduled | undefined {
    if (talks.length < 2) return undefined;
    const active = activeNote(this.#store);
    for (const { note } of [...active ? [active] : [], ...this.#store.openNotes()]) {
      const found = talks.find((each) => [...walk(note)].some((section) => section.kind === 'talk' && isAbout(section, each, this.#sources)));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function isAbout({ link }: Talk, { event }: Scheduled, { schedules }: TalkSources): boolean {
  return link !== undefined && schedules.find(link)?.event === event;
}

/** Let someone choose one of the talks on now or next, else of all; go to its notes, or start some where there are none. */
export async function startNotes(store: NoteStore, sources: TalkSources): Promise<Outcome | undefined> {
  await sources.schedules.ready;
  const schedules = sources.schedules.all();
  if (schedules.length === 0) return noSchedule();
  const at = (sources.now ?? Date.now)();
  const { now = [], next = [] } = new Programme(schedules).at(at) ?? {};
  const soon: readonly Urgent[] = [...now.map((each): Urgent => ({ ...each, urgency: 'On now' })), ...next.map((each): Urgent => ({ ...each, urgency: 'Next' }))];
  const [chosen] = await pickEvents({ title: 'Start Notes for Current Talk', events: soon.length > 0 ? soon : eventsToPick(schedules, at) }) ?? [];
  if (chosen === undefined) return refused('nothingHere');
  const known = await notesOn(chosen, store, sources);
  if (known !== undefined) {
    await goTo(known.uri, known.talk.headingRange, { preserveFocus: false });
    return undefined;
  }
  const active = activeNote(store);
  if (active?.note.isConference === true) return writeTalk(store, active.document.uri, fromPosition(active.editor.selection.active), await talkOf(chosen, sources));
  const editor = await openSkeleton(chosen.schedule, [chosen.event]);
  if (editor !== undefined) await vscode.commands.executeCommand('cursorBottom');
  return undefined;
}

interface FoundTalk {
  readonly uri: vscode.Uri;
  readonly talk: Talk;
}

/** Find the notes on an event: in the note someone is in, in open ones, in those in files. */
async function notesOn(scheduled: Scheduled, store: NoteStore, sources: TalkSources): Promise<FoundTalk | undefined> {
  const active = activeNote(store);
  const known = active && store.known(active.document);
  const all = store.notes().filter(({ counts }) => counts.links > 0);
  const isOpen = ({ document }: KnownNote): boolean => document !== undefined;
  const inOrder = [...known ? [known] : [], ...all.filter(isOpen), ...all.filter((each) => !isOpen(each))];
  const talksOf = ({ uri, note }: KnownNote): readonly FoundTalk[] => [...walk(note)].flatMap((talk) => (talk.kind === 'talk' && isAbout(talk, scheduled, sources) ? { uri, talk } : []));
  for await (const [found] of inSlices(inOrder, talksOf)) if (found !== undefined) return found;
  return undefined;
}
