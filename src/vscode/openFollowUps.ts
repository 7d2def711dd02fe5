import * as vscode from 'vscode';
import type { FollowUp, FollowUpState } from '../core/index.js';
import { asListText } from '../core/projections/markdownText.js';
import { followUpPicks } from '../core/projections/picks.js';
import { registerCommand } from './commands.js';
import { Commands } from './contributions.js';
import { activeNote } from './cursor.js';
import type { Disposable } from './disposables.js';
import type { Outcome } from './editNote.js';
import type { FollowUpEditor } from './followUpEditor.js';
import { remark } from './messages.js';
import type { NoteStore, OpenNote } from './noteStore.js';
import { pickPlace, type PlaceItem } from './previewPick.js';
import { findSection, type FoundSection } from './targets.js';

/** Register the command that lists what is still to do. */
export function registerOpenFollowUps(store: NoteStore, followUps: FollowUpEditor): Disposable {
  return registerCommand(Commands.showOpenFollowUps, async (argument): Promise<Outcome | undefined> => {
    if (argument === undefined) {
      await pickFollowUp(store, 'open', { then: 'go', followUps });
      return undefined;
    }
    const found = await findSection(store, argument);
    if (found.kind === 'refused') return found;
    await pickFollowUp(store, 'open', { then: 'go', followUps, within: found });
    return undefined;
  });
}

interface FollowUpItem extends PlaceItem {
  readonly followUp: FollowUp;
}

interface PickFollowUpOptions {
  readonly then: 'go' | 'stay';
  /** Only those of this section and of all below it. */
  readonly within?: FoundSection;
  /** Lets the list mark follow-ups done without leaving it. */
  readonly followUps?: FollowUpEditor;
}

/** Let someone choose a follow-up that is in this state. */
export async function pickFollowUp(store: NoteStore, state: FollowUpState, options: PickFollowUpOptions): Promise<FollowUpItem | undefined> {
  const { then, within, followUps } = options;
  const list = (): readonly FollowUpItem[] => items(store, state, within, followUps !== undefined);
  const [first, ...others] = list();
  if (first === undefined) {
    remark(state === 'open' ? 'No open follow-ups' : 'No follow-ups that are done');
    return undefined;
  }
  return pickPlace({
    title: state === 'open' ? 'Open Follow-ups' : 'Done Follow-ups',
    placeholder: 'Search by follow-up, talk or day',
    items: [first, ...others],
    then,
    ...(followUps !== undefined && {
      onButton: async ({ uri, followUp }: FollowUpItem) => {
        await followUps.change(uri, [{ followUp, to: 'done' }]);
        return list();
      },
    }),
  });
}

function items(store: NoteStore, state: FollowUpState, within: FoundSection | undefined, withButton: boolean): readonly FollowUpItem[] {
  const notes = within === undefined ? reachableNotes(store) : asItIsNow(store, within);
  return notes.flatMap(({ document, note }) =>
    followUpPicks(note, state, notes.length > 1 ? note.title : undefined, within?.section.id).map((pick) => ({
      label: asListText(pick.label),
      description: asListText(pick.description),
      detail: asListText(pick.detail),
      buttons: withButton ? [{ iconPath: new vscode.ThemeIcon('check'), tooltip: 'Mark Done' }] : [],
      uri: document.uri,
      range: pick.range,
      followUp: pick.followUp,
    })));
}

/** The note may have changed since the section was found in it: by this very list. */
function asItIsNow(store: NoteStore, { document }: FoundSection): readonly OpenNote[] {
  const note = store.noteOf(document);
  return note === undefined ? [] : [{ document, note }];
}

/** The conference notes that are open, and the markdown someone is in even if it is none. */
export function reachableNotes(store: NoteStore): readonly OpenNote[] {
  const open = store.openNotes();
  const active = activeNote(store);
  return active === undefined || open.some(({ document }) => document === active.document) ? open : [active, ...open];
}
