import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Commands } from '../../src/vscode/host/contributions.js';
import { closeEverything, NOTE, openNote } from './support.js';

const TAIL = '?iframe=no&w=100%&sidebar=yes';
const CLEAN = NOTE.replace(TAIL, '');
const TWO = NOTE.replace('DONE: ask Ada', 'See [it](http://sched.co/1aBc2 "It").');
const LINK_LINE = 4;
const TITLED_LINE = 8;

const run = (...given: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(Commands.cleanSchedLinks, ...given);

describe('cleaning sched.com links', () => {
  afterEach(closeEverything);

  it('cleans all of a note in one undo step, when the cursor is on none', async () => {
    const { document } = await openNote(TWO.replaceAll('\n', '\r\n'));
    assert.deepEqual(await run(), { kind: 'changed', uri: document.uri.toString(), count: 2 });
    assert.equal(
      document.getText(),
      TWO.replace(TAIL, '').replace('http://sched.co', 'https://sched.co').replaceAll('\n', '\r\n'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TWO.replaceAll('\n', '\r\n'));
  });

  it('cleans the links under the cursors, and no others', async () => {
    const editor = await openNote(TWO);
    editor.selections = [cursor(LINK_LINE, 70), cursor(0, 3)];
    assert.deepEqual(await run(), { kind: 'changed', uri: editor.document.uri.toString(), count: 1 });
    assert.equal(editor.document.getText(), TWO.replace(TAIL, ''));
    editor.selections = [cursor(LINK_LINE, 3), cursor(TITLED_LINE, 5)];
    assert.deepEqual(await run(), { kind: 'changed', uri: editor.document.uri.toString(), count: 1 });
    assert.equal(editor.document.getText(), TWO.replace(TAIL, '').replace('http://sched.co', 'https://sched.co'));
  });

  it('changes nothing where all is clean, or where it is given nonsense', async () => {
    const { document } = await openNote(CLEAN);
    assert.deepEqual(await run(), { kind: 'refused', reason: 'nothingHere' });
    for (const nonsense of [42, null, {}, { uri: 'no scheme' }])
      assert.deepEqual(await run(nonsense), { kind: 'refused', reason: 'badArgument' });
    assert.equal(document.getText(), CLEAN);
  });

  it('is offered by the light bulb on a link that is not clean: that one, or all', async () => {
    const editor = await openNote(TWO);
    const actions = async (line: number, character: number): Promise<readonly vscode.CodeAction[]> => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        cursor(line, character),
      );
      return found.filter(({ title }) => title.startsWith('Clean '));
    };
    assert.deepEqual(
      (await actions(6, 0)).map(({ title }) => title),
      [],
    );
    const [one, all] = await actions(TITLED_LINE, 5);
    assert.deepEqual([one?.title, all?.title], ['Clean this link', 'Clean all sched links']);
    assert.ok(one?.edit && all?.command);
    await vscode.workspace.applyEdit(one.edit);
    assert.equal(editor.document.getText(), TWO.replace('http://sched.co', 'https://sched.co'));
    assert.deepEqual(await actions(TITLED_LINE, 5), []);
    assert.deepEqual(
      (await actions(LINK_LINE, 0)).map(({ title }) => title),
      ['Clean this link'],
    );
    await vscode.commands.executeCommand(all.command.command, ...((all.command.arguments ?? []) as unknown[]));
    assert.equal(editor.document.getText(), TWO.replace(TAIL, '').replace('http://sched.co', 'https://sched.co'));
  });
});

function cursor(line: number, character: number): vscode.Selection {
  return new vscode.Selection(line, character, line, character);
}
