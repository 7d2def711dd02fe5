import * as vscode from 'vscode';
import {
  changedFollowUps,
  completeFollowUps,
  type FollowUp,
  type FollowUpState,
  type Note,
  promoteHint,
  reopenFollowUps,
  walk,
} from '../../core/index.js';
import type { FollowUpTarget } from '../host/contributions.js';
import type { Disposable } from '../host/disposables.js';
import { tellDone } from '../host/doneKeys.js';
import { changeBackTo, editNote, type Outcome, type Plan, refused } from '../host/editNote.js';
import { parseUri } from '../host/documents.js';
import { report } from '../host/messages.js';
import type { NoteStore } from '../notes/noteStore.js';
import { setting } from '../host/settings.js';
import { type MadeChange, tellChanges } from './tellChanges.js';

/** A follow-up and the state it is to have. */
export interface Change {
  readonly followUp: FollowUp;
  readonly to: FollowUpState;
}

export interface ChangeOptions {
  /** Say which it was even if its note is in front of the user, who did not see it there. */
  readonly isOutOfSight?: boolean;
}

/** Changes follow-ups in the text of their notes, and says so when it cannot, or when nobody can see that it has. */
export class FollowUpEditor implements Disposable {
  readonly #store: NoteStore;
  readonly #marksDone = new vscode.EventEmitter<readonly FollowUpTarget[]>();

  readonly #tookBack = new vscode.EventEmitter<string>();

  /** Fires with follow-ups just before they are marked done. */
  readonly onWillMarkDone = this.#marksDone.event;
  /** Fires with the document whose change was taken back. */
  readonly onDidTakeBack = this.#tookBack.event;

  constructor(store: NoteStore) {
    this.#store = store;
  }

  dispose(): void {
    this.#marksDone.dispose();
    this.#tookBack.dispose();
  }

  /**
   * Bring follow-ups of one document into the states they are to have, in one undo step.
   *
   * Each is found again in the text as it is then. Those that cannot be are left out; if none can, nothing is changed.
   */
  async change(uri: vscode.Uri, changes: readonly Change[], { isOutOfSight }: ChangeOptions = {}): Promise<Outcome> {
    const made: MadeChange[] = [];
    const outcome = await this.#change(uri, changes, made);
    tellChanges(made, { isOutOfSight });
    return outcome;
  }

  /**
   * Bring follow-ups of any documents into a state, in one undo step per document. Gives what became of each document.
   */
  async changeAll(targets: readonly FollowUpTarget[], to: FollowUpState): Promise<readonly Outcome[]> {
    const made: MadeChange[] = [];
    const outcomes = await this.#perDocument(targets, (uri, followUps) =>
      this.#change(
        uri,
        followUps.map((followUp) => ({ followUp, to })),
        made,
      ),
    );
    tellChanges(made);
    return outcomes;
  }

  /** Make follow-ups of hints, in one undo step per document. */
  async promote(targets: readonly FollowUpTarget[]): Promise<readonly Outcome[]> {
    return this.#perDocument(targets, async (uri, hints) =>
      report(
        await editNote(uri, (document) => {
          const note = this.#store.noteOf(document);
          if (note === undefined) return 'notFound';
          const text = document.getText();
          const edits = hints
            .map((hint) => promoteHint(text, hint, { ...this.#store.parseOptions(document), note }))
            .filter((own) => own.length > 0);
          return edits.length > 0 ? { edits: edits.flat(), count: edits.length } : 'notFound';
        }),
        uri,
      ),
    );
  }

  async #perDocument(
    targets: readonly FollowUpTarget[],
    change: (uri: vscode.Uri, followUps: readonly FollowUp[]) => Promise<Outcome>,
  ): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    // One after the other: each may have to tell something, and the last one's editor keeps the focus.
    for (const uri of new Set(targets.map((target) => target.uri))) {
      const parsed = parseUri(uri);
      const followUps = targets.filter((target) => target.uri === uri).map(({ followUp }) => followUp);
      outcomes.push(parsed === undefined ? refused('badArgument') : await change(parsed, followUps));
    }
    return outcomes;
  }

  /** @param made gets what was changed, with the way back */
  async #change(uri: vscode.Uri, changes: readonly Change[], made: MadeChange[]): Promise<Outcome> {
    const done = changes.filter(({ to }) => to === 'done');
    this.#marksDone.fire(done.map(({ followUp }) => ({ uri: uri.toString(), followUp })));
    let before: TextBefore | undefined;
    const outcome = report(
      await editNote(uri, (document) => {
        const note = this.#store.noteOf(document);
        if (note === undefined) return 'notFound';
        before = { document, note, text: document.getText(), version: document.version };
        return this.#plan(document, note, changes);
      }),
      uri,
    );
    const after = before && this.#store.noteOf(before.document);
    if (outcome.kind === 'refused' || before === undefined || after === undefined) return outcome;
    const followUps = changedFollowUps(before.note, after);
    if (followUps.some(({ state }) => state === 'done')) tellDone('markedDone');
    made.push({ uri, followUps, takeBack: this.#wayBack(before, followUps) });
    return outcome;
  }

  /**
   * Give the way back from a change: to the very text, days of completion and all, while the document is as the change
   * has left it; otherwise each follow-up goes back to the state it had.
   */
  #wayBack({ document, text, version }: TextBefore, followUps: readonly FollowUp[]): MadeChange['takeBack'] {
    const { uri } = document;
    const changed = document.version === version + 1 ? document.getText() : undefined;
    const back = followUps.map((followUp): Change => ({ followUp, to: followUp.state === 'done' ? 'open' : 'done' }));
    return async () => {
      const outcome = await editNote(uri, (now) => {
        const note = this.#store.noteOf(now);
        if (note === undefined) return 'notFound';
        return now.getText() === changed
          ? { edits: [changeBackTo(text, now)], count: followUps.length }
          : this.#plan(now, note, back);
      });
      report(outcome, uri);
      this.#tookBack.fire(uri.toString());
    };
  }

  #plan(document: vscode.TextDocument, note: Note, changes: readonly Change[]): Plan {
    const text = document.getText();
    const options = { ...this.#store.parseOptions(document), note };
    const dateFormat = setting('followUps.addDateWhenDone', document.uri);
    const format = setting('followUps.doneFormat', document.uri);
    const dated = dateFormat === 'none' ? {} : { date: today(), dateFormat };
    const those = (state: FollowUpState): readonly FollowUp[] =>
      changes.filter(({ to }) => to === state).map(({ followUp }) => followUp);
    const edits = [
      ...completeFollowUps(text, those('done'), { ...options, format, ...dated }),
      ...reopenFollowUps(text, those('open'), options),
    ].filter((own) => own.length > 0);
    if (edits.length > 0) return { edits: edits.flat(), count: edits.length };
    // The second of two clicks finds it so.
    const states = new Map([...walk(note)].flatMap(({ followUps }) => followUps.map((each) => [each.id, each.state])));
    return changes.every(({ followUp, to }) => states.get(followUp.id) === to) ? 'alreadySo' : 'notFound';
  }
}

/** A document as it was when a change was made. */
interface TextBefore {
  readonly document: vscode.TextDocument;
  readonly note: Note;
  readonly text: string;
  readonly version: number;
}

/** Today where the user is, as `yyyy-mm-dd`. */
function today(): string {
  const now = new Date();
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
