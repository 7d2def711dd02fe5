import * as vscode from 'vscode';
import { hashText } from '../../core/workspace/hash.js';
import { memo } from '../../core/text/memo.js';
import { onItsClocks } from '../../sched/feed/clocks.js';
import { hostOf, type ImportedSchedule, type Scheduled, ScheduleLookup } from '../../sched/feed/imported.js';
import { readStoredSchedule, writeStoredSchedule } from '../../sched/feed/storedSchedule.js';
import { isOffsetIn, zoneOfTime } from '../../sched/time/zones.js';
import type { SchedTalk } from '../../sched/page/talk.js';
import type { SchedUrl } from '../../core/index.js';
import { DisposableStore } from '../host/disposables.js';
import { inTurn } from '../host/inTurn.js';
import { readStored, removeStored, StoredFolder, writeStored } from '../host/storage.js';

/** The schedules someone imported; shared by all windows. */
export class ScheduleStore implements vscode.Disposable {
  readonly #disposables = new DisposableStore();
  readonly #changed = this.#disposables.add(new vscode.EventEmitter<void>());
  readonly #folder: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  /** As they are on the disk. */
  #imported: readonly ImportedSchedule[] = [];
  /** With the times that the clocks at the conference show. */
  #schedules: readonly ImportedSchedule[] = [];
  #lookup: ScheduleLookup | undefined;
  /** Names, sizes and times of the files that were read. */
  #read = '';
  #reading: Promise<void>;

  /** After a schedule was imported, removed or read from the disk. */
  readonly onDidChange = this.#changed.event;

  constructor(storage: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#folder = vscode.Uri.joinPath(storage, 'schedules');
    this.#log = log;
    this.#reading = this.#load();
    // Another window may have imported one in the meantime.
    this.#disposables.add(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#reading = this.#load();
      }),
    );
  }

  /** Resolves when what is on the disk has been read. */
  get ready(): Promise<void> {
    return this.#reading;
  }

  /** All of them, by name. Empty until they are read from the disk. */
  all(): readonly ImportedSchedule[] {
    return this.#schedules;
  }

  /** Find the event a link leads to; see `ScheduleLookup`. */
  find(link: SchedUrl, title?: string): Scheduled | undefined {
    return this.#lookupNow().find(link, title);
  }

  /** Give the name of the conference a link leads to, if its schedule was imported. */
  conferenceOf(link: SchedUrl): string | undefined {
    return this.#lookupNow().conferenceOf(link);
  }

  /** Keep a schedule, in the place of the one with its id, whose time zone stays unless the new one has its own. */
  put(schedule: ImportedSchedule): Promise<void> {
    return inTurn(this, async () => {
      const timeZone = schedule.timeZone ?? this.#imported.find(({ id }) => id === schedule.id)?.timeZone;
      await this.#write({ ...schedule, ...(timeZone !== undefined && { timeZone }) });
    });
  }

  /** Set the zone of a conference's clocks. */
  setTimeZone(id: string, timeZone: string): Promise<void> {
    return inTurn(this, async () => {
      const schedule = this.#imported.find((each) => each.id === id);
      if (schedule !== undefined) await this.#write({ ...schedule, timeZone });
    });
  }

  /** Set the clocks of a conference to those that the page of one of its events shows. */
  async learnClocks(host: string, talk: SchedTalk): Promise<void> {
    const { start = '', timeZone } = talk;
    const zone = zoneOfTime(start, timeZone);
    if (zone === undefined) return;
    await this.ready;
    const isTheirs = (schedule: ImportedSchedule): boolean =>
      host === 'sched.co' ? hasTalk(schedule, talk) : hostOfSchedule(schedule) === host;
    for (const schedule of this.#schedules.filter(isTheirs)) {
      const isKnown = schedule.timeZone !== undefined && isOffsetIn(schedule.timeZone, start);
      if (!isKnown) await this.setTimeZone(schedule.id, zone);
    }
  }

  remove(id: string): Promise<void> {
    return inTurn(this, async () => {
      await removeStored(this.#file(id));
      this.#set(this.#imported.filter((schedule) => schedule.id !== id));
    });
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** One after the other: what was read before a change must not come in the place of the change. */
  #load(): Promise<void> {
    return inTurn(this, () => this.#readAll());
  }

  async #readAll(): Promise<void> {
    const files = (await new StoredFolder(this.#folder).list()).filter(({ name }) => name.endsWith('.json'));
    const found = JSON.stringify(files);
    if (found === this.#read || (files.length === 0 && this.#schedules.length === 0)) return;
    this.#read = found;
    const read = await Promise.all(files.map(({ name }) => this.#readFile(vscode.Uri.joinPath(this.#folder, name))));
    this.#set(read.filter((schedule) => schedule !== undefined));
  }

  async #write(schedule: ImportedSchedule): Promise<void> {
    await writeStored(this.#file(schedule.id), writeStoredSchedule(schedule));
    this.#set([...this.#imported.filter(({ id }) => id !== schedule.id), schedule]);
  }

  async #readFile(file: vscode.Uri): Promise<ImportedSchedule | undefined> {
    const content = await readStored(file);
    const read = content && readStoredSchedule(content);
    if (read === 'newer') this.#log.info(`Left ${file.path} alone: a newer version of the extension has written it.`);
    if (read === 'damaged') {
      this.#log.warn(`Dropped ${file.path}: it is not a schedule that was written there.`);
      await removeStored(file);
    }
    return typeof read === 'object' ? read : undefined;
  }

  #lookupNow(): ScheduleLookup {
    return (this.#lookup ??= new ScheduleLookup(this.#schedules));
  }

  #set(imported: readonly ImportedSchedule[]): void {
    if (this.#disposables.isDisposed) return;
    this.#imported = imported;
    this.#schedules = imported.map((each) => shownSchedule(each)).sort((a, b) => a.name.localeCompare(b.name));
    this.#lookup = undefined;
    this.#changed.fire();
  }

  #file(id: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${hashText(id).toString(36)}.json`);
  }
}

const shownSchedule = memo(onItsClocks);
const hostOfSchedule = memo(hostOf);

/** Check whether a schedule has a talk of which only a short link is known. */
function hasTalk({ events }: ImportedSchedule, { title, start = '' }: SchedTalk): boolean {
  return events.some((event) => event.title === title && Date.parse(event.start) === Date.parse(start));
}
