import * as vscode from 'vscode';
import { hashText } from '../../core/workspace/hash.js';
import { type ImportedSchedule, type Scheduled, ScheduleLookup } from '../../sched/feed/imported.js';
import type { SchedUrl } from '../../core/index.js';
import { DisposableStore } from '../host/disposables.js';
import { readStored, StoredFolder, writeStored } from '../host/storage.js';

const VERSION = 1;

/** The schedules someone imported; shared by all windows. */
export class ScheduleStore implements vscode.Disposable {
  readonly #disposables = new DisposableStore();
  readonly #changed = this.#disposables.add(new vscode.EventEmitter<void>());
  readonly #folder: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
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
        if (focused) this.#reading = this.#reading.then(() => this.#load());
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

  /** Find the event a link leads to. */
  find(link: SchedUrl): Scheduled | undefined {
    this.#lookup ??= new ScheduleLookup(this.#schedules);
    return this.#lookup.find(link);
  }

  /** Keep a schedule, in the place of the one with its id. */
  async put(schedule: ImportedSchedule): Promise<void> {
    await this.ready;
    await writeStored(
      this.#file(schedule.id),
      new TextEncoder().encode(JSON.stringify({ version: VERSION, schedule })),
    );
    this.#set([...this.#schedules.filter(({ id }) => id !== schedule.id), schedule]);
  }

  async remove(id: string): Promise<void> {
    await this.ready;
    await vscode.workspace.fs.delete(this.#file(id));
    this.#set(this.#schedules.filter((schedule) => schedule.id !== id));
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #load(): Promise<void> {
    const files = (await new StoredFolder(this.#folder).list()).filter(({ name }) => name.endsWith('.json'));
    const found = JSON.stringify(files);
    if (found === this.#read || (files.length === 0 && this.#schedules.length === 0)) return;
    this.#read = found;
    const read = await Promise.all(files.map(({ name }) => this.#readFile(vscode.Uri.joinPath(this.#folder, name))));
    this.#set(read.filter((schedule) => schedule !== undefined));
  }

  async #readFile(file: vscode.Uri): Promise<ImportedSchedule | undefined> {
    const content = await readStored(file);
    const schedule = content && readSchedule(content);
    if (content !== undefined && schedule === undefined) {
      this.#log.warn(`Dropped ${file.path}: it is not a schedule that was written there.`);
      // Another window may have been faster.
      await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
    }
    return schedule;
  }

  #set(schedules: readonly ImportedSchedule[]): void {
    if (this.#disposables.isDisposed) return;
    this.#schedules = [...schedules].sort((a, b) => a.name.localeCompare(b.name));
    this.#lookup = undefined;
    this.#changed.fire();
  }

  #file(id: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${hashText(id).toString(36)}.json`);
  }
}

function readSchedule(content: Uint8Array): ImportedSchedule | undefined {
  try {
    const { version, schedule } = JSON.parse(new TextDecoder().decode(content)) as {
      readonly version?: unknown;
      readonly schedule: ImportedSchedule;
    };
    const isWhole =
      version === VERSION &&
      [schedule.id, schedule.name, schedule.source].every((text) => typeof text === 'string') &&
      typeof schedule.at === 'number' &&
      schedule.events.every(
        (event) =>
          [event.uid, event.title, event.start, event.end].every((text) => typeof text === 'string') &&
          [event.room, event.track, event.url, event.abstract].every(
            (text) => text === undefined || typeof text === 'string',
          ),
      );
    return isWhole ? schedule : undefined;
  } catch {
    return undefined;
  }
}
