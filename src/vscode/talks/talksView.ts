import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { locateFollowUp, type Range } from '../../core/index.js';
import { sectionById } from '../../core/note/paths.js';
import { registerCommand } from '../host/commands.js';
import { InternalCommands, type NoteTarget, Views } from '../host/contributions.js';
import { CursorFollower } from './cursorFollower.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import { nameOf, openDocument } from '../host/documents.js';
import type { FollowUpEditor } from '../followUps/followUpEditor.js';
import { registerTicking } from '../followUps/tickRows.js';
import { tellDone } from '../host/doneKeys.js';
import { goTo } from '../host/navigation.js';
import type { NoteStore } from '../notes/noteStore.js';
import { isNoteTarget } from '../host/payloads.js';
import { RowOpener } from './rowOpener.js';
import type { SchedService } from '../schedules/schedService.js';
import type { ScheduleStore } from '../schedules/scheduleStore.js';
import { onDidChangeSettings } from '../host/settings.js';
import { TalksTree, type TreeRow } from './talksTree.js';
import type { WorkspaceNotes } from '../notes/workspaceNotes.js';
import { asLabel } from '../../core/text/invisible.js';
import { counted, listText, numberText } from '../../core/text/language.js';

export interface TalksViewDeps {
  readonly store: NoteStore;
  readonly followUps: FollowUpEditor;
  readonly log: vscode.LogOutputChannel;
  readonly workspace: WorkspaceNotes;
  readonly schedules: ScheduleStore;
  readonly sched: SchedService;
}

/**
 * Register the Talks view: the notes, open or in the workspace, as days, tracks, talks and follow-ups.
 */
export function registerTalksView({ store, followUps, log, workspace, schedules, sched }: TalksViewDeps): Disposable {
  const disposables = new DisposableStore();
  const tree = disposables.add(new TalksTree(store, sched));
  const view = disposables.add(
    vscode.window.createTreeView(Views.talks, {
      treeDataProvider: tree,
      showCollapseAll: true,
      manageCheckboxStateManually: true,
    }),
  );
  const cursor = disposables.add(new CursorFollower(view, tree, log));
  const opener = disposables.add(new RowOpener(view, (row) => tree.has(row), log));

  const say = (): void => {
    // Where there is nothing else to see, VS Code says it at length, with a button; but not beside a message.
    const isSaid = workspace.progress.kind === 'stopped' && tree.isEmpty;
    view.message = [complaint(store.unreadable()), isSaid ? undefined : progressMessage(workspace)]
      .filter((text) => text !== undefined)
      .join(' ');
  };
  const refresh = (): void => {
    opener.open(tree.refresh());
    say();
    cursor.schedule();
  };
  disposables.add(store.onDidChange(refresh));
  disposables.add(workspace.onDidProgress(say));
  disposables.add(onDidChangeSettings(['talks.groupByFolder'], refresh));
  disposables.add(sched.onDidChange((link) => tree.redrawTalks(link)));
  const layOutAnew = (): void => {
    tree.forgetNotes();
    refresh();
  };
  disposables.add(vscode.workspace.onDidChangeWorkspaceFolders(layOutAnew));
  disposables.add(schedules.onDidChange(layOutAnew));
  disposables.add(onDidChangeSettings(['talks.sortByTime'], layOutAnew));
  for (const ticking of registerTicking({ view, tree, followUps }, InternalCommands.tickTalksRow, refresh))
    disposables.add(ticking);
  disposables.add(
    registerCommand(InternalCommands.revealRow, (row) => (isNoteTarget(row) ? goToRow(row, store) : undefined)),
  );
  return disposables;
}

/** What a row of a view says of itself: its document, and the section or follow-up where it is one's. */
type AnyRow = NoteTarget & Partial<Pick<TreeRow, 'sectionId' | 'followUp'>>;

/** The focus stays in the tree, as in the outline and the explorer: the arrow keys go on from here. */
async function goToRow(row: AnyRow, store: NoteStore): Promise<void> {
  const uri = vscode.Uri.parse(row.uri, true);
  await goTo(uri, (await placeNow(uri, row, store)) ?? TOP, { preserveFocus: true });
  tellDone('wentToRow');
}

/** Find what a row stands for in the text as it is now: the view waits for a pause in typing. */
async function placeNow(
  uri: vscode.Uri,
  { sectionId, followUp }: AnyRow,
  store: NoteStore,
): Promise<Range | undefined> {
  const document = await openDocument(uri);
  if (document === undefined) return undefined;
  const note = store.noteOf(document);
  if (note === undefined) return undefined;
  if (followUp !== undefined) {
    return (locateFollowUp(document.getText(), followUp, { ...store.parseOptions(document), note }) ?? followUp).range;
  }
  return sectionId === undefined ? undefined : sectionById(note, sectionId)?.headingRange;
}

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function progressMessage({ progress: { kind, done, total } }: WorkspaceNotes): string | undefined {
  switch (kind) {
    case 'idle':
      return undefined;
    case 'working':
      return l10n.t('Reading notes: {0} of {1} files', numberText(done), numberText(total));
    case 'stopped':
      return total === done
        ? l10n.t('The notes of this workspace are not on this machine. “Index Workspace Notes” reads them.')
        : counted(
            total - done,
            l10n.t(
              'Not all notes of the workspace have been read: {count} file left. “Index Workspace Notes” goes on.|Not all notes of the workspace have been read: {count} files left. “Index Workspace Notes” goes on.',
            ),
          );
  }
}

function complaint(documents: readonly vscode.TextDocument[]): string | undefined {
  if (documents.length === 0) return undefined;
  const names = listText(documents.map(({ uri }) => l10n.t('“{0}”', asLabel(nameOf(uri)))));
  return l10n.t('{0} could not be read. The output channel “Conference Notes” says why.', names);
}
