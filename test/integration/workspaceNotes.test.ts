import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseNote } from '../../src/core/index.js';
import { Commands } from '../../src/vscode/host/contributions.js';
import { NoteStore } from '../../src/vscode/notes/noteStore.js';
import { TalksTree, type TreeRow } from '../../src/vscode/talks/talksTree.js';
import { WorkspaceFiles } from '../../src/vscode/notes/workspaceFiles.js';
import { WorkspaceNotes } from '../../src/vscode/notes/workspaceNotes.js';
import {
  closeEverything,
  eventually,
  inWorkspace,
  NOTE,
  OPEN_LINE,
  readFile,
  withSettings,
  writeFile,
} from './support.js';

/** Where these tests have their files; nothing else is looked at. */
const FOLDER = 'workspace-notes';
const LEFT_OUT = { '*.md': true, globs: true, '**/left-out': true };

describe('the notes of a workspace', () => {
  let log: vscode.LogOutputChannel;
  let parsed: string[];
  let workspace: WorkspaceNotes;
  let store: NoteStore;

  /** As an extension that starts. */
  async function start(): Promise<void> {
    parsed = [];
    workspace = new WorkspaceNotes({
      log,
      storage: inWorkspace('../index-of-tests'),
      parserVersion: () => Promise.resolve('1'),
      parse: (text, options) => {
        parsed.push(options.path?.split('/').at(-1) ?? '');
        return parseNote(text, options);
      },
    });
    store = new NoteStore(log, parseNote, workspace);
    await workspace.ready;
  }

  async function end(): Promise<void> {
    await workspace.save();
    store.dispose();
    workspace.dispose();
  }

  const shown = (): readonly string[] =>
    store
      .notes()
      .filter(({ uri }) => uri.path.includes(FOLDER))
      .map(
        ({ uri, counts }) =>
          `${uri.path.slice(uri.path.indexOf(FOLDER) + FOLDER.length + 1)} ${counts.open}/${counts.open + counts.done}`,
      );
  const file = (name: string): vscode.Uri => inWorkspace(`${FOLDER}/${name}`);
  /** The path of such a file from the workspace folder on, which is the path that open documents are read with. */
  const pathInFolder = (name: string): string => {
    const { path } = inWorkspace('');
    return file(name).path.slice(path.lastIndexOf('/', path.length - 2));
  };
  const write = (name: string, text = NOTE): Promise<vscode.Uri> => writeFile(`${FOLDER}/${name}`, text);
  const becomes = (expected: readonly string[]): Promise<void> =>
    eventually(() => assert.deepEqual(shown(), expected), 10_000);

  async function withOn(body: () => Promise<void>, settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration();
    await configuration().update('conferenceNotes.notes.workspace', true, vscode.ConfigurationTarget.Workspace);
    try {
      await withSettings({ 'search.exclude': LEFT_OUT, ...settings }, async () => {
        await start();
        try {
          await body();
        } finally {
          await end();
        }
      });
    } finally {
      await configuration().update('conferenceNotes.notes.workspace', false, vscode.ConfigurationTarget.Workspace);
    }
  }

  before(() => {
    log = vscode.window.createOutputChannel('Test', { log: true });
  });
  after(() => log.dispose());
  beforeEach(async () => {
    await write('day-10.md');
    await write('day-2.md');
    await write('deep/er/note.MarkDown');
    await write('README.md', '# A project\n\n## Installation\n\nTODO: all\n');
    await write('node_modules/a/note.md');
    await write('left-out/note.md');
    await write('notes.txt');
  });
  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(inWorkspace(FOLDER), { recursive: true });
    try {
      await vscode.workspace.fs.delete(inWorkspace('../index-of-tests'), { recursive: true });
    } catch {
      // Nothing was kept.
    }
  });

  it('have rows in the Talks view while they are open or were looked into there, and are let go of else', () =>
    withOn(async () => {
      const tree = new TalksTree(store, { known: () => Promise.resolve({}), scheduled: () => undefined });
      const rows = (): readonly TreeRow[] => tree.getChildren().filter(({ uri }) => uri.includes(FOLDER));
      const haveRows = (expected: readonly string[]): Promise<void> =>
        eventually(() => {
          tree.refresh();
          assert.deepEqual(
            rows()
              .filter(({ children }) => children.length > 0)
              .map(({ uri }) => uri.split('/').at(-1)),
            expected,
          );
        });
      try {
        await haveRows([]);
        await vscode.window.showTextDocument(file('day-2.md'));
        await haveRows(['day-2.md']);
        await closeEverything();
        await haveRows([]);

        const [, day10] = rows();
        const below = tree.getChildren(day10);
        assert.notEqual(below.length, 0);
        await write('day-10.md', NOTE.replaceAll('# Monday', '# Tuesday'));
        await eventually(() => {
          tree.refresh();
          assert.notDeepEqual(
            tree.getChildren(day10).map(({ row }) => row.id),
            below.map(({ row }) => row.id),
          );
        });
        await haveRows(['day-10.md']);
      } finally {
        tree.dispose();
      }
    }));

  it('are all there, by path, without those that settings leave out, and say what they say', () =>
    withOn(() =>
      Promise.resolve().then(() => {
        assert.deepEqual(shown(), ['day-2.md 1/2', 'day-10.md 1/2', 'deep/er/note.MarkDown 1/2']);
        const [note] = store.notes().filter(({ uri }) => uri.path.endsWith('day-2.md'));
        assert.equal(note?.document, undefined);
        assert.deepEqual(note?.note, parseNote(NOTE, { path: pathInFolder('day-2.md'), markers: ['TODO'] }));
      }),
    ));

  it('follow files that are created, changed, renamed and deleted, also with their folders', () =>
    withOn(async () => {
      await write('new/a.md');
      await write('day-2.md', NOTE.replace('TODO:', 'DONE:'));
      await becomes(['day-2.md 0/2', 'day-10.md 1/2', 'deep/er/note.MarkDown 1/2', 'new/a.md 1/2']);
      await vscode.workspace.fs.rename(file('deep'), file('elsewhere'));
      await vscode.workspace.fs.delete(file('day-10.md'));
      await becomes(['day-2.md 0/2', 'elsewhere/er/note.MarkDown 1/2', 'new/a.md 1/2']);
      await vscode.workspace.fs.delete(file('new'), { recursive: true });
      await becomes(['day-2.md 0/2', 'elsewhere/er/note.MarkDown 1/2']);
    }));

  it('follow many files that change at once', () =>
    withOn(async () => {
      const names = Array.from({ length: 60 }, (_, at) => `many/note-${at}.md`);
      await Promise.all(names.map((name) => write(name)));
      await becomes([
        'day-2.md 1/2',
        'day-10.md 1/2',
        'deep/er/note.MarkDown 1/2',
        ...names.map((name) => `${name} 1/2`),
      ]);
      await Promise.all(
        names.map((name, at) =>
          at % 2 === 0 ? write(name, NOTE.replace('TODO:', 'DONE:')) : vscode.workspace.fs.delete(file(name)),
        ),
      );
      await becomes([
        'day-2.md 1/2',
        'day-10.md 1/2',
        'deep/er/note.MarkDown 1/2',
        ...names.filter((_, at) => at % 2 === 0).map((name) => `${name} 0/2`),
      ]);
    }));

  it('are what an open document says rather than its file', () =>
    withOn(async () => {
      const editor = await vscode.window.showTextDocument(file('day-2.md'));
      await editor.edit((builder) => builder.insert(new vscode.Position(OPEN_LINE + 1, 0), '\nTODO: one more\n'));
      assert.deepEqual(shown()[0], 'day-2.md 2/3');
      assert.equal(store.notes().find(({ uri }) => uri.path.endsWith('day-2.md'))?.document, editor.document);
      await editor.edit((builder) =>
        builder.replace(
          new vscode.Range(0, 0, editor.document.lineCount, 0),
          '# A project\n\n## Installation\n\n## Usage\n',
        ),
      );
      assert.deepEqual(shown(), ['day-10.md 1/2', 'deep/er/note.MarkDown 1/2']);
      await closeEverything();
      await becomes(['day-2.md 1/2', 'day-10.md 1/2', 'deep/er/note.MarkDown 1/2']);
    }));

  it('follow the settings', () =>
    withOn(async () => {
      await withSettings(
        { 'conferenceNotes.notes.exclude': ['**/day-*'], 'conferenceNotes.notes.include': ['**/README.md'] },
        () => becomes(['deep/er/note.MarkDown 1/2', 'README.md 1/1']),
      );
      await becomes(['day-2.md 1/2', 'day-10.md 1/2', 'deep/er/note.MarkDown 1/2']);
      await withSettings({ 'conferenceNotes.followUps.markers': ['FIXME'] }, () =>
        becomes(['day-2.md 0/1', 'day-10.md 0/1', 'deep/er/note.MarkDown 0/1']),
      );
      await withSettings({ 'files.exclude': { '**/deep': true } }, () => becomes(['day-2.md 1/2', 'day-10.md 1/2']));
      await vscode.workspace
        .getConfiguration()
        .update('conferenceNotes.notes.workspace', false, vscode.ConfigurationTarget.Workspace);
      await becomes([]);
    }));

  const OTHERS = ['day-2.md 1/2', 'day-10.md 1/2', 'deep/er/note.MarkDown 1/2'];

  it('are left alone in hidden folders and where ignore files name them, also when those change', () =>
    withOn(async () => {
      await write('.history/day-2.md');
      await write('out/a.md');
      await write('drafts/b.md');
      await becomes([...OTHERS, 'drafts/b.md 1/2', 'out/a.md 1/2']);
      await write('.gitignore', 'out/\n');
      await write('drafts/.ignore', '*.md\n');
      await becomes(OTHERS);
      await write('drafts/.ignore', '# Nothing any more\n');
      await becomes([...OTHERS, 'drafts/b.md 1/2']);
      await vscode.workspace.fs.delete(file('.gitignore'));
      await becomes([...OTHERS, 'drafts/b.md 1/2', 'out/a.md 1/2']);
    }));

  it('are there in spite of ignore files where settings name them, or have VS Code read no ignore files', async () => {
    await write('.gitignore', 'out/\n');
    await write('out/a.md');
    await withOn(async () => {
      await becomes(OTHERS);
      await withSettings({ 'conferenceNotes.notes.include': ['**/out/**'] }, () =>
        becomes([...OTHERS, 'out/a.md 1/2']),
      );
      await becomes(OTHERS);
      await withSettings({ 'search.useIgnoreFiles': false }, () => becomes([...OTHERS, 'out/a.md 1/2']));
    });
  });

  it('are not read in what is left out from the start, and what programs write there is no reason to look', () =>
    withOn(async () => {
      await end();
      await write('.gitignore', 'out/\n');
      await write('out/a.md');
      await start();
      assert.deepEqual(parsed, []);
      const files = new WorkspaceFiles();
      await files.list();
      const isOfInterest = (name: string): boolean => {
        const address = file(name).toString();
        return files.covers(address) || files.mayHold(address);
      };
      assert.deepEqual(
        ['out', 'out/a.md', 'out/chunk-1.js', '.history/a.md', '.cache/x', 'node_modules/x'].filter(isOfInterest),
        [],
      );
      assert.deepEqual(['deep', 'src/a.js', 'a.md'].filter(isOfInterest), ['deep', 'src/a.js', 'a.md']);
    }));

  it('are not parsed a second time when nothing changed since the last time', () =>
    withOn(async () => {
      assert.deepEqual([...parsed].sort(), ['README.md', 'day-10.md', 'day-2.md', 'note.MarkDown']);
      await end();
      await write('day-10.md', NOTE.replace('TODO:', 'DONE:'));
      await start();
      assert.deepEqual(parsed, ['day-10.md']);
      assert.deepEqual(shown(), ['day-2.md 1/2', 'day-10.md 0/2', 'deep/er/note.MarkDown 1/2']);
    }));

  it('are parsed again where what was kept of them is damaged', () =>
    withOn(async () => {
      await end();
      const kept = inWorkspace('../index-of-tests/index');
      const parts = await vscode.workspace.fs.readDirectory(kept);
      assert.ok(parts.length > 0);
      for (const [name] of parts) {
        assert.match(name, /^notes-\d+\.bin$/);
        const part = vscode.Uri.joinPath(kept, name);
        await vscode.workspace.fs.writeFile(part, (await vscode.workspace.fs.readFile(part)).slice(0, -10));
      }
      await start();
      assert.deepEqual([...parsed].sort(), ['README.md', 'day-10.md', 'day-2.md', 'note.MarkDown']);
      assert.deepEqual(shown(), ['day-2.md 1/2', 'day-10.md 1/2', 'deep/er/note.MarkDown 1/2']);
    }));

  it('are ticked off without being opened', () =>
    withOn(async () => {
      const note = store.notes().find(({ uri }) => uri.path.endsWith('day-2.md'));
      const followUp = note?.note.sections[0]?.children[0]?.followUps[0];
      assert.deepEqual(
        await vscode.commands.executeCommand(Commands.markDone, { uri: note?.uri.toString(), followUp }),
        { kind: 'changed', uri: note?.uri.toString(), count: 1 },
      );
      assert.equal(await readFile(file('day-2.md')), NOTE.replace('TODO:', 'DONE:'));
      assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0);
      await becomes(['day-2.md 0/2', 'day-10.md 1/2', 'deep/er/note.MarkDown 1/2']);
    }));

  it('are gone through from one open follow-up to the next, and round again', () =>
    withOn(async () => {
      // The commands ask the extension's own index, which hears of all this at its own time.
      await eventually(async () => {
        await closeEverything();
        const visited: string[] = [];
        const step = async (command: string): Promise<void> => {
          await vscode.commands.executeCommand(command);
          const editor = vscode.window.activeTextEditor;
          visited.push(`${editor?.document.uri.path.split('/').at(-1) ?? ''} ${editor?.selection.active.line ?? -1}`);
        };
        for (let times = 0; times < 4; times++) await step(Commands.nextFollowUpInAllNotes);
        await step(Commands.previousFollowUpInAllNotes);
        await step(Commands.previousFollowUpInAllNotes);
        assert.deepEqual(visited, [
          `day-2.md ${OPEN_LINE}`,
          `day-10.md ${OPEN_LINE}`,
          `note.MarkDown ${OPEN_LINE}`,
          `day-2.md ${OPEN_LINE}`,
          `note.MarkDown ${OPEN_LINE}`,
          `day-10.md ${OPEN_LINE}`,
        ]);
      }, 15_000);
    }));
});
