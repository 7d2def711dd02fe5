import * as vscode from 'vscode';
import type { FollowUp, FollowUpState, SchedLink } from '../../core/index.js';
import { asListText } from '../../core/text/markdownText.js';
import { followUpPicks, hintPicks } from '../../core/views/picks.js';
import { registerCommand } from '../host/commands.js';
import { Commands, ContextKeys, type FollowUpTarget, InternalCommands } from '../host/contributions.js';
import { activeNote } from '../notes/cursor.js';
import type { DismissedHints } from './dismissedHints.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import { isNoteDocument, openDocument, parseUri } from '../host/documents.js';
import { type Outcome, refused } from '../host/editNote.js';
import type { FollowUpEditor } from './followUpEditor.js';
import { remark } from '../host/messages.js';
import type { KnownNote } from '../notes/knownNote.js';
import type { NoteStore } from '../notes/noteStore.js';
import { isNoteTarget, isSectionTarget } from '../host/payloads.js';
import { pickPlace, type PlaceItem, type ShownList } from '../host/previewPick.js';
import { inSlices } from '../notes/slicedNotes.js';
import { findSection } from '../notes/targets.js';

export interface TriageDeps {
  readonly store: NoteStore;
  readonly followUps: FollowUpEditor;
  readonly dismissed: DismissedHints;
}

/** Register the list of what is still to do, which can be worked off from the first to the last without leaving it. */
export function registerOpenFollowUps(deps: TriageDeps): Disposable {
  const disposables = new DisposableStore();
  const keys = disposables.add(new TriageKeys());
  disposables.add(
    registerCommand(Commands.showOpenFollowUps, async (argument): Promise<Outcome | undefined> => {
      const within = argument === undefined ? undefined : await scopeOf(deps.store, argument);
      if (within !== undefined && 'kind' in within) return within;
      await pickFollowUp(deps.store, 'open', { then: 'go', triage: { ...deps, keys }, ...(within && { within }) });
      return undefined;
    }),
  );
  return disposables;
}

/** Part of the notes: one, or a section of one. */
interface Scope {
  readonly document: vscode.TextDocument;
  readonly sectionId?: string;
}

async function scopeOf(
  store: NoteStore,
  argument: unknown,
): Promise<Scope | Extract<Outcome, { readonly kind: 'refused' }>> {
  if (isSectionTarget(argument)) {
    const found = await findSection(store, argument);
    return found.kind === 'refused' ? found : { document: found.document, sectionId: found.section.id };
  }
  const uri = isNoteTarget(argument) ? parseUri(argument.uri) : undefined;
  const document = uri && (await openDocument(uri));
  return document === undefined ? refused('badArgument') : { document };
}

/** What can be done to an entry; the keys in package.json run the same. */
const BUTTONS = {
  done: { iconPath: new vscode.ThemeIcon('check'), tooltip: 'Mark Done' },
  openLink: { iconPath: new vscode.ThemeIcon('link-external'), tooltip: 'Open Talk on Sched' },
  copy: { iconPath: new vscode.ThemeIcon('copy'), tooltip: 'Copy' },
  promote: { iconPath: new vscode.ThemeIcon('add'), tooltip: 'Track as TODO' },
} as const satisfies Readonly<Record<string, vscode.QuickInputButton>>;

/** Lets keys press the buttons of the list that is shown. */
class TriageKeys implements Disposable {
  readonly #disposables = new DisposableStore();
  #list: ShownList | undefined;

  constructor() {
    for (const [id, run] of [
      [InternalCommands.triageDone, () => this.#list?.press(BUTTONS.done.tooltip)],
      [InternalCommands.triageOpenLink, () => this.#list?.press(BUTTONS.openLink.tooltip)],
      [InternalCommands.triageCopy, () => this.#list?.press(BUTTONS.copy.tooltip)],
      [InternalCommands.triagePromote, () => this.#list?.press(BUTTONS.promote.tooltip)],
      [InternalCommands.triageSelect, () => this.#list?.chooseSeveral()],
    ] as const)
      this.#disposables.add(registerCommand(id, run));
  }

  onShow(list: ShownList): Disposable {
    this.#list = list;
    void vscode.commands.executeCommand('setContext', ContextKeys.inTriage, true);
    return {
      dispose: () => {
        if (this.#list !== list) return;
        this.#list = undefined;
        void vscode.commands.executeCommand('setContext', ContextKeys.inTriage, false);
      },
    };
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}

interface FollowUpItem extends PlaceItem {
  readonly followUp: FollowUp;
  readonly link: SchedLink | undefined;
}

interface PickFollowUpOptions {
  readonly then: 'go' | 'stay';
  /** Only those of this note, or of this section and of all below it. */
  readonly within?: Scope;
  /** Lets the list change follow-ups without leaving it. */
  readonly triage?: TriageDeps & { readonly keys: TriageKeys };
}

/** Let someone choose a follow-up that is in this state. */
export async function pickFollowUp(
  store: NoteStore,
  state: FollowUpState,
  { then, within, triage }: PickFollowUpOptions,
): Promise<FollowUpItem | undefined> {
  if (within === undefined) await store.whenRead(({ counts }) => counts[state] > 0);
  const entries = new Gathering(store, state, within, triage?.dismissed);
  const items = entries.now();
  const more = entries.rest();
  if (items.length === 0 && more === undefined) {
    remark(state === 'open' ? 'No open follow-ups' : 'No follow-ups that are done');
    return undefined;
  }
  return pickPlace({
    title: state === 'open' ? 'Open Follow-ups' : 'Done Follow-ups',
    placeholder: 'Search by follow-up, talk or day',
    items,
    ...(more && { more }),
    then,
    ...(triage !== undefined && {
      onButton: async (item: FollowUpItem, button: vscode.QuickInputButton) =>
        (await press(item, button, triage.followUps)) ? entries.now() : undefined,
      several: {
        button: { iconPath: new vscode.ThemeIcon('checklist'), tooltip: 'Select Several' },
        placeholder: 'Space selects, Enter marks those selected done and tracks hints as TODO',
        onAccept: async (chosen: readonly FollowUpItem[]) => {
          const targets = chosen.map(toTarget);
          const isHint = ({ followUp }: FollowUpTarget): boolean => followUp.form === 'hint';
          const [hints, others] = [targets.filter(isHint), targets.filter((target) => !isHint(target))];
          if (hints.length > 0) await triage.followUps.promote(hints);
          if (others.length > 0) await triage.followUps.changeAll(others, 'done');
          return entries.now();
        },
      },
      onShow: (shown: ShownList) => triage.keys.onShow(shown),
    }),
  });
}

/** Do what a button says; tells whether the list may have changed. */
async function press(item: FollowUpItem, button: vscode.QuickInputButton, followUps: FollowUpEditor): Promise<boolean> {
  switch (button.tooltip) {
    case BUTTONS.done.tooltip:
      await followUps.change(item.uri, [{ followUp: item.followUp, to: 'done' }]);
      return true;
    case BUTTONS.promote.tooltip:
      await followUps.promote([toTarget(item)]);
      return true;
    case BUTTONS.openLink.tooltip:
      if (item.link !== undefined) await vscode.env.openExternal(vscode.Uri.parse(item.link.url, true));
      return false;
    default:
      await vscode.env.clipboard.writeText(item.followUp.text);
      remark('Copied the follow-up');
      return false;
  }
}

function toTarget({ uri, followUp }: FollowUpItem): FollowUpTarget {
  return { uri: uri.toString(), followUp };
}

/**
 * Gathers the entries of a list, note by note: of those that are open at once, of thousands of closed ones as they are
 * read.
 */
class Gathering {
  readonly #store: NoteStore;
  readonly #state: FollowUpState;
  readonly #within: Scope | undefined;
  readonly #dismissed: DismissedHints | undefined;
  /** The notes in the order they had at first: working off the list opens them, and moves nothing. */
  readonly #order: readonly string[];
  readonly #several: boolean;
  readonly #closed: readonly KnownNote[];
  readonly #gathered: Set<string>;
  readonly #items = new WeakMap<KnownNote, readonly FollowUpItem[]>();

  /**
   * @param dismissed given where remarks that read like follow-ups are listed, too: behind the others, and without
   *   those dismissed
   */
  constructor(
    store: NoteStore,
    state: FollowUpState,
    within: Scope | undefined,
    dismissed: DismissedHints | undefined,
  ) {
    this.#store = store;
    this.#state = state;
    this.#within = within;
    this.#dismissed = dismissed;
    const all = this.#notes();
    const notes = all.filter(({ counts }) => counts[state] > 0 || (dismissed !== undefined && counts.hints > 0));
    this.#several = all.length > 1;
    const open = notes.filter(({ document }) => document !== undefined);
    this.#closed = notes.filter(({ document }) => document === undefined);
    this.#order = [...open, ...this.#closed].map(keyOf);
    this.#gathered = new Set(open.map(keyOf));
  }

  /** Give the entries of all notes that have been gathered, as the notes are now. */
  now(): readonly FollowUpItem[] {
    const notes = new Map(this.#notes().map((note) => [keyOf(note), note]));
    // A closed note that the list has just changed: its file is read again only later.
    const loaded = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
    return this.#order.flatMap((key) => {
      const note = this.#gathered.has(key) ? notes.get(key) : undefined;
      const document = note?.document === undefined ? loaded.get(key) : undefined;
      return note === undefined ? [] : this.#itemsOf((document && this.#store.known(document)) ?? note);
    });
  }

  /** Gather the entries of the other notes, if there are any. */
  rest(): AsyncIterable<readonly FollowUpItem[]> | undefined {
    if (this.#closed.length === 0) return undefined;
    return inSlices(this.#closed, (note) => {
      this.#gathered.add(keyOf(note));
      return this.#itemsOf(note);
    });
  }

  /** A note may have changed since a section was found in it: by this very list. */
  #notes(): readonly KnownNote[] {
    if (this.#within === undefined) return reachableNotes(this.#store);
    const note = this.#store.known(this.#within.document);
    return note === undefined ? [] : [note];
  }

  #itemsOf(known: KnownNote): readonly FollowUpItem[] {
    const items = this.#items.get(known) ?? this.#makeItems(known);
    this.#items.set(known, items);
    return items;
  }

  #makeItems({ uri, note }: KnownNote): readonly FollowUpItem[] {
    const dismissed = this.#dismissed;
    const scope = [this.#several ? note.title : undefined, this.#within?.sectionId] as const;
    const hints =
      dismissed === undefined
        ? []
        : hintPicks(note, ...scope).filter(({ followUp }) => !dismissed.has(uri.toString(), followUp));
    return [...followUpPicks(note, this.#state, ...scope), ...hints].map(
      ({ followUp, label, description, detail, range, talk }) => {
        const isHint = followUp.form === 'hint';
        return {
          label: isHint ? `$(lightbulb) ${asListText(label)}` : asListText(label),
          description: asListText(description),
          detail: asListText(detail),
          buttons:
            dismissed === undefined
              ? []
              : [
                  isHint ? BUTTONS.promote : BUTTONS.done,
                  ...(talk?.link === undefined ? [] : [BUTTONS.openLink]),
                  BUTTONS.copy,
                ],
          uri,
          range,
          isLast: isHint,
          followUp,
          link: talk?.link,
        };
      },
    );
  }
}

function keyOf({ uri }: KnownNote): string {
  return uri.toString();
}

/** The conference notes there are, and the markdown someone is in even if it is none, but not an old version of one. */
export function reachableNotes(store: NoteStore): readonly KnownNote[] {
  const notes = store.notes();
  const active = activeNote(store);
  if (
    active === undefined ||
    !isNoteDocument(active.document) ||
    (active.note.isConference && notes.some(({ document }) => document === active.document))
  )
    return notes;
  const known = store.known(active.document);
  return known === undefined ? notes : [known, ...notes];
}
