import * as vscode from 'vscode';
import { type ImportedSchedule, type Scheduled, ScheduleLookup } from '../sched/imported.js';
import type { SchedUrl } from '../core/index.js';

/** The schedules someone imported; shared by all windows. */
export class ScheduleStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** After a schedule was imported, removed or read from the disk. */
  readonly onDidChange = this.#changed.event;
  #schedules: readonly ImportedSchedule[] = [];
  #lookup: ScheduleLookup | undefined;

  /** All of them, by name. Empty until they are read from the disk. */
  all(): readonly ImportedSchedule[] {
    return this.#schedules;
  }

  /** Find the event a link leads to. */
  find(link: SchedUrl): Scheduled | undefined {
    this.#lookup ??= new ScheduleLookup(this.#schedules);
    return this.#lookup.find(link);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
