import type * as vscode from 'vscode';
import {
  completeFollowUps,
  type FollowUp,
  type FollowUpState,
  promoteHint,
  reopenFollowUps,
  walk,
} from '../../core/index.js';
import type { FollowUpTarget } from '../host/contributions.js';
import { editNote, type Outcome, type Plan, refused } from '../host/editNote.js';
import { parseUri } from '../host/documents.js';
import { report } from '../host/messages.js';
import type { NoteStore } from '../notes/noteStore.js';
import { setting } from '../host/settings.js';

/** A follow-up and the state it is to have. */
export interface Change {
  readonly followUp: FollowUp;
  readonly to: FollowUpState;
}

/** Changes follow-ups in the text of their notes, and says so when it cannot. */
export class FollowUpEditor {
  readonly #store: NoteStore;

  constructor(store: NoteStore) {
    this.#store = store;
  }

  /**
   * Bring follow-ups of one document into the states they are to have, in one undo step.
   *
   * Each is found again in the text as it is then. Those that cannot be are left out; if none can, nothing is changed.
   */
  async change(uri: vscode.Uri, changes: readonly Change[]): Promise<Outcome> {
    return report(await editNote(uri, (document) => this.#plan(document, changes)), uri);
  }

  /**
   * Bring follow-ups of any documents into a state, in one undo step per document. Gives what became of each document.
   */
  async changeAll(targets: readonly FollowUpTarget[], to: FollowUpState): Promise<readonly Outcome[]> {
    return this.#perDocument(targets, (uri, followUps) =>
      this.change(
        uri,
        followUps.map((followUp) => ({ followUp, to })),
      ),
    );
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

  #plan(document: vscode.TextDocument, changes: readonly Change[]): Plan {
    const note = this.#store.noteOf(document);
    if (note === undefined) return 'notFound';
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

/** Today where the user is, as `yyyy-mm-dd`. */
function today(): string {
  const now = new Date();
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
