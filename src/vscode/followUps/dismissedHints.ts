import * as vscode from 'vscode';
import type { FollowUp } from '../../core/index.js';
import type { FollowUpTarget } from '../host/contributions.js';
import type { Disposable } from '../host/disposables.js';

const KEY = 'dismissedHints';
/** Remembering costs a little at every start; nobody dismisses so many by hand. */
const MOST = 2000;

/** Remembers which hints someone does not want to see, with the workspace and not in the note. */
export class DismissedHints implements Disposable {
  readonly #memento: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  #keys: ReadonlySet<string>;

  readonly onDidChange = this.#changed.event;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
    this.#keys = new Set(memento.get<readonly string[]>(KEY, []));
  }

  get isEmpty(): boolean {
    return this.#keys.size === 0;
  }

  has(uri: string, hint: FollowUp): boolean {
    return this.#keys.has(keyOf({ uri, followUp: hint }));
  }

  dismiss(hints: readonly FollowUpTarget[]): Promise<void> {
    return this.#keep([...this.#keys, ...hints.map(keyOf)]);
  }

  /** Bring hints back. */
  restore(hints: readonly FollowUpTarget[]): Promise<void> {
    const back = new Set(hints.map(keyOf));
    return this.#keep([...this.#keys].filter((key) => !back.has(key)));
  }

  restoreAll(): Promise<void> {
    return this.#keep([]);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #keep(keys: readonly string[]): Promise<void> {
    this.#keys = new Set(keys.slice(-MOST));
    this.#changed.fire();
    await this.#memento.update(KEY, [...this.#keys]);
  }
}

/** A hint's id survives edits elsewhere in its note. */
function keyOf({ uri, followUp }: FollowUpTarget): string {
  return `${uri}#${followUp.id}`;
}
