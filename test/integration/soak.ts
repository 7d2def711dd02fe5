/** Edits and file events at random, for a long or a short time, and whether the Talks view keeps up with them. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { offeredIn, parseNote, walk } from '../../src/core/index.js';
import { countNote } from '../../src/core/note/counts.js';
import type { OutlineRow } from '../../src/core/views/talkRowTypes.js';
import { Outliner } from '../../src/core/views/talksRows.js';
import { compareKeys, pathSortKey } from '../../src/core/workspace/closedNote.js';
import { Commands } from '../../src/vscode/host/contributions.js';
import { NoteStore } from '../../src/vscode/notes/noteStore.js';
import { TalksTree, type TreeRow } from '../../src/vscode/talks/talksTree.js';
import { WorkspaceNotes } from '../../src/vscode/notes/workspaceNotes.js';
import { closeEverything, eventually, inWorkspace, readFile, writeFile } from './support.js';

export interface SoakOptions {
  readonly notes: number;
  readonly events: number;
  /** How many events there are between two checks. */
  readonly round: number;
  readonly seed: number;
  /** The text of a note that was never written before. */
  readonly makeNote: (unique: number) => string;
  /** Runs when everything was seen to be as it should. */
  readonly onChecked: (events: number) => Promise<void> | void;
}

const FOLDER = 'soak';

/** How long the view may take to show what is in the files, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Do what people, git and other programs do to notes; checks now and then that no row is missing, superfluous or stale.
 */
export async function soak({ notes, events, round, seed, makeNote, onChecked }: SoakOptions): Promise<void> {
  const random = randomFrom(seed);
  const log = vscode.window.createOutputChannel('Soak', { log: true });
  let unique = 0;
  let files: string[] = [];
  const newName = (): string => `${FOLDER}/year-${random(8)}/note-${unique++}.md`;
  const create = async (): Promise<void> => {
    const name = newName();
    files.push(name);
    await writeFile(name, makeNote(unique++));
  };
  for (let at = 0; at < notes; at++) await create();

  const workspace = new WorkspaceNotes({ log, parserVersion: () => Promise.resolve('1') });
  const store = new NoteStore(log, parseNote, workspace);
  const tree = new TalksTree(store, { known: () => Promise.resolve({}), scheduled: () => undefined });
  const listening = store.onDidChange(() => tree.refresh());
  await workspace.ready;

  const some = (): string => files[random(files.length)] ?? '';
  const remove = (name: string): void => {
    files = files.filter((each) => each !== name);
  };
  const rewrite = async (name: string): Promise<void> => {
    await writeFile(name, makeNote(unique++));
  };
  const deleteFile = async (name: string): Promise<void> => {
    remove(name);
    await vscode.workspace.fs.delete(inWorkspace(name));
  };
  /** Type into a note, in an editor that may be there already. */
  const type = async (): Promise<void> => {
    const { document } = await vscode.window.showTextDocument(inWorkspace(some()), { preview: random(3) > 0 });
    for (let times = random(5); times >= 0; times--) {
      const edit = new vscode.WorkspaceEdit();
      const line = random(document.lineCount);
      if (random(4) === 0) edit.delete(document.uri, document.lineAt(line).rangeIncludingLineBreak);
      else edit.insert(document.uri, new vscode.Position(line, 0), TYPED[random(TYPED.length)] ?? '');
      await vscode.workspace.applyEdit(edit);
    }
    if (random(2) === 0) await document.save();
  };
  const tick = async (): Promise<void> => {
    const name = some();
    const uri = inWorkspace(name);
    const note = parseNote(await readFile(uri), { path: uri.path });
    const followUp = [...walk(note)]
      .flatMap(({ followUps }) => followUps)
      .map(offeredIn(note))
      .find(({ form, state, copies }) => form !== 'hint' && state === 'open' && copies === 1);
    if (followUp !== undefined)
      await vscode.commands.executeCommand(Commands.markDone, { uri: uri.toString(), followUp });
  };
  const moveFolder = async (): Promise<void> => {
    await closeEverything(PATIENCE);
    const from = `${FOLDER}/year-${random(8)}`;
    const to = `${FOLDER}/moved-${unique++}`;
    const moved = files.filter((name) => name.startsWith(`${from}/`));
    if (moved.length === 0) return;
    await vscode.workspace.fs.rename(inWorkspace(from), inWorkspace(to));
    // And back again, under another name, or the folders would become ever more.
    if (random(2) === 0) await vscode.workspace.fs.rename(inWorkspace(to), inWorkspace(from));
    else files = files.map((name) => (name.startsWith(`${from}/`) ? to + name.slice(from.length) : name));
  };
  /** As `git switch` does. */
  const switchBranch = async (): Promise<void> => {
    const many = Array.from({ length: Math.min(40, files.length >> 1) }, some);
    await Promise.all([...new Set(many)].map((name, at) => (at % 4 === 0 ? deleteFile(name) : rewrite(name))));
    while (files.length < notes) await create();
  };
  const actions: readonly (readonly [number, () => Promise<unknown>])[] = [
    [30, type],
    [40, () => rewrite(some())],
    [8, create],
    [8, () => deleteFile(some())],
    [
      6,
      async () => {
        const name = some();
        const to = newName();
        await vscode.workspace.fs.rename(inWorkspace(name), inWorkspace(to));
        remove(name);
        files.push(to);
      },
    ],
    [4, tick],
    [2, () => closeEverything(PATIENCE)],
    [1, moveFolder],
    [1, switchBranch],
  ];
  const act = async (): Promise<void> => {
    let at = random(100);
    for (const [weight, action] of actions) {
      at -= weight;
      if (at < 0) {
        // A file may be read-only to VS Code while it is being moved under it: what was done to it does not matter
        // here.
        await action();
        return;
      }
    }
  };

  const check = async (): Promise<void> => {
    await closeEverything(PATIENCE);
    const expected = await afresh();
    await eventually(
      () =>
        assert.deepEqual(
          store.notes().map(({ uri, counts }) => [uri.toString(), counts]),
          expected.map(({ uri, counts }) => [uri, counts]),
        ),
      PATIENCE,
    );
    // Whatever the view has not been told of by now, it is not going to be.
    await eventually(
      () =>
        assert.deepEqual(
          rowsOf(tree),
          expected.flatMap(({ uri, rows }) => [uri, ...rows]),
        ),
      5000,
    );
  };

  try {
    await check();
    await onChecked(0);
    for (let done = 0; done < events;) {
      for (let at = 0; at < round && done < events; at++, done++) await act();
      while (files.length > notes) await deleteFile(some());
      await check();
      await onChecked(done);
    }
  } finally {
    await closeEverything(PATIENCE);
    listening.dispose();
    tree.dispose();
    store.dispose();
    workspace.dispose();
    log.dispose();
    await vscode.workspace.fs.delete(inWorkspace(FOLDER), { recursive: true });
  }
}

interface Fresh {
  readonly uri: string;
  readonly counts: ReturnType<typeof countNote>;
  readonly rows: readonly string[];
}

/** Read all notes there are, and lay out what they say. */
async function afresh(): Promise<readonly Fresh[]> {
  const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(inWorkspace(FOLDER), '**/*.md'));
  const sorted = uris.sort((a, b) => compareKeys(pathSortKey(a.path), pathSortKey(b.path)));
  const all: Fresh[] = [];
  for (const uri of sorted) {
    const note = parseNote(await readFile(uri), { path: uri.path });
    if (!note.isConference) continue;
    const counts = countNote(note);
    const outlined = {
      uri: uri.toString(),
      note,
      title: note.title,
      talks: counts.talks,
      openFollowUps: counts.open,
      place: '',
      isOpen: true,
    };
    // Two, as the contents of a lone note stand at the top.
    const [row] = new Outliner().outline([outlined, outlined]);
    all.push({ uri: uri.toString(), counts, rows: row === undefined ? [] : looks(row.children) });
  }
  return all;
}

function looks(rows: readonly OutlineRow[]): readonly string[] {
  return rows.flatMap((row) => [`${row.id} ${row.label} ${row.description}`, ...looks(row.children)]);
}

/** What VS Code gets to see, everything expanded. */
function rowsOf(tree: TalksTree): readonly string[] {
  const below = (row: TreeRow): readonly string[] =>
    tree.getChildren(row).flatMap((child) => {
      const { id = '', label, description } = tree.getTreeItem(child);
      return [
        `${id} ${typeof label === 'string' ? label : ''} ${typeof description === 'string' ? description : ''}`,
        ...below(child),
      ];
    });
  return tree.getChildren().flatMap((row) => [row.uri, ...below(row)]);
}

const TYPED = [
  'TODO: look at this\n',
  '- [ ] a task\n',
  '## Widgets - Ada Lund, Acme\n',
  '# Day 3\n',
  '```\n',
  'Some words.\n',
  '\n',
  '> look it up later\n',
  '---\n',
  'DONE: that\n',
];

/** Give whole numbers below a limit, the same ones for a seed each time. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
