import * as vscode from 'vscode';
import type { FollowUp } from '../../core/index.js';
import type { FollowUpTarget } from '../host/contributions.js';
import type { Disposable } from '../host/disposables.js';
import { onDidChangeSettings, setting } from '../host/settings.js';

const KEY = 'dismissedHints';
/** Remembering costs a little at every start; nobody dismisses so many by hand. */
const MOST = 2000;

/**
 * Remembers which hints someone does not want to see, with the workspace and not in the note. Follows notes that are
 * renamed, and forgets those that are deleted.
 */
export class DismissedHints implements Disposable {
  readonly #memento: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: Disposable;
  #keys: ReadonlySet<string>;
  #areOff = !setting('followUps.hints');

  readonly onDidChange = this.#changed.event;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
    this.#keys = new Set(memento.get<readonly string[]>(KEY, []));
    this.#listeners = vscode.Disposable.from(
      onDidChangeSettings(['followUps.hints'], () => {
        this.#areOff = !setting('followUps.hints');
        this.#changed.fire();
      }),
      vscode.workspace.onDidRenameFiles(({ files }) =>
        files.forEach(({ oldUri, newUri }) => this.#move(oldUri.toString(), newUri.toString())),
      ),
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.#move(uri.toString(), undefined))),
    );
  }

  /** Whether someone wants no hints at all. */
  get areOff(): boolean {
    return this.#areOff;
  }

  get isEmpty(): boolean {
    return this.#keys.size === 0;
  }

  /** Tell whether a hint is not to be shown: someone has dismissed it, or wants no hints at all. */
  has(uri: string, hint: FollowUp): boolean {
    return this.#areOff || this.#keys.has(keyOf({ uri, followUp: hint }));
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
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  /** Follow a note, or all notes of a folder, to where they are now; forget those that are nowhere. */
  #move(from: string, to: string | undefined): void {
    const isIn = (key: string): boolean => key.startsWith(`${from}#`) || key.startsWith(`${from}/`);
    if (![...this.#keys].some(isIn)) return;
    const moved = [...this.#keys].flatMap((key) => {
      if (!isIn(key)) return key;
      return to === undefined ? [] : to + key.slice(from.length);
    });
    void this.#keep(moved);
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
