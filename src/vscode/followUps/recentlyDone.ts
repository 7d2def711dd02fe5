import * as vscode from 'vscode';
import type { FollowUp } from '../../core/index.js';
import type { JustDone } from '../../core/views/followUpRows.js';
import type { FollowUpTarget } from '../host/contributions.js';
import type { Disposable } from '../host/disposables.js';

/** How long a follow-up stays in a list of what is open after it was marked done, in milliseconds. */
const STAYS = 4000;

/** Knows which follow-ups were marked done a moment ago, so that a row does not vanish under the user's hand. */
export class RecentlyDone implements JustDone, Disposable {
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #left = new vscode.EventEmitter<void>();

  /** Fires when the moment of some is over. */
  readonly onDidLeave = this.#left.event;

  has(uri: string, followUp: FollowUp): boolean {
    return this.#counts.get(uri)?.has(followUp.id) === true;
  }

  hasIn(uri: string): boolean {
    return this.#counts.has(uri);
  }

  add(targets: readonly FollowUpTarget[]): void {
    if (targets.length === 0) return;
    for (const target of targets) this.#count(target, 1);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      for (const target of targets) this.#count(target, -1);
      this.#left.fire();
    }, STAYS);
    this.#timers.add(timer);
  }

  dispose(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#left.dispose();
  }

  /** One that is reopened and marked done again stays for a moment from then on. */
  #count({ uri, followUp: { id } }: FollowUpTarget, change: 1 | -1): void {
    const ofNote = this.#counts.get(uri) ?? new Map<string, number>();
    const count = (ofNote.get(id) ?? 0) + change;
    if (count > 0) ofNote.set(id, count);
    else ofNote.delete(id);
    if (ofNote.size > 0) this.#counts.set(uri, ofNote);
    else this.#counts.delete(uri);
  }
}
