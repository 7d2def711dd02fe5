import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEverything,
  DONE_LINE,
  eventually,
  lensTitles,
  NOTE,
  OPEN_LINE,
  openNote,
  withSettings,
} from './support.js';

describe('lenses', () => {
  afterEach(closeEverything);

  it('offer to mark done and to reopen, and count what is open of a talk', async () => {
    const { document } = await openNote(NOTE);
    assert.deepEqual(await lensTitles(document), ['2 1 open', `${OPEN_LINE} Mark done`, `${DONE_LINE} Reopen`]);
  });

  it('offer a talk on Sched where the settings say so', async () => {
    const { document } = await openNote(NOTE);
    await withSettings({ 'conferenceNotes.codeLens.openOnSched': true }, async () => {
      await eventually(async () =>
        assert.deepEqual(await lensTitles(document), [
          '2 1 open',
          '2 Open on Sched',
          `${OPEN_LINE} Mark done`,
          `${DONE_LINE} Reopen`,
          '10 Open on Sched',
        ]),
      );
    });
  });

  it('come above a follow-up only when whoever writes it has gone to another line', async () => {
    const editor = await openNote(NOTE);
    const { document } = editor;
    const before = await lensTitles(document);
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: '\nTODO: ask Jo' });
    const written = document.lineCount - 1;
    assert.match(document.lineAt(written).text, /TODO: ask Jo/);
    assert.deepEqual(await lensTitles(document), before);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await eventually(async () =>
      assert.deepEqual(
        (await lensTitles(document)).filter((title) => !before.includes(title)),
        ['10 1 open', `${written} Mark done`],
      ),
    );
    // One that had a lens keeps it, whatever is done to its words.
    editor.selection = new vscode.Selection(written, 14, written, 14);
    await vscode.commands.executeCommand('type', { text: ' too' });
    assert.ok((await lensTitles(document)).includes(`${written} Mark done`));
  });

  it('are those of the text as it is, right after an edit', async () => {
    const editor = await openNote(NOTE);
    await lensTitles(editor.document);
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'A line.\n\n'));
    assert.ok((await lensTitles(editor.document)).includes(`${OPEN_LINE + 2} Mark done`));
  });

  for (const [setting, title] of [
    ['markDone', 'Mark done'],
    ['reopen', 'Reopen'],
    ['openCount', '1 open'],
  ] as const) {
    it(`do without “${title}” when ${setting} is off`, async () => {
      const { document } = await openNote(NOTE);
      await withSettings({ [`conferenceNotes.codeLens.${setting}`]: false }, async () => {
        await eventually(async () => {
          const titles = await lensTitles(document);
          assert.equal(
            titles.some((each) => each.endsWith(title)),
            false,
          );
          assert.ok(titles.length > 0);
        });
      });
    });
  }

  it('know the markers of the settings', async () => {
    const { document } = await openNote(NOTE.replace('TODO:', 'FIXME:'));
    // VS Code may still have the lenses of a document before that had the same name.
    await eventually(async () => assert.equal((await lensTitles(document)).includes(`${OPEN_LINE} Mark done`), false));
    await withSettings({ 'conferenceNotes.followUps.markers': ['FIXME'] }, async () => {
      await eventually(async () => assert.ok((await lensTitles(document)).includes(`${OPEN_LINE} Mark done`)));
    });
  });

  it('survive settings that make no sense', async () => {
    const { document } = await openNote(NOTE);
    await withSettings(
      { 'conferenceNotes.followUps.markers': 7, 'conferenceNotes.codeLens.markDone': 'maybe' },
      async () => {
        await eventually(async () => assert.ok((await lensTitles(document)).includes(`${OPEN_LINE} Mark done`)));
      },
    );
  });

  it('leave markdown alone that is no conference note', async () => {
    const { document } = await openNote('# A project\n\n## Install\n\n- [ ] write this\n\nTODO: all of it\n');
    await eventually(async () => assert.deepEqual(await lensTitles(document), []));
  });

  it('leave other languages alone', async () => {
    const { document } = await openNote(NOTE, 'plaintext');
    await eventually(async () => assert.deepEqual(await lensTitles(document), []));
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await eventually(async () => assert.equal((await lensTitles(document)).length, 3));
  });
});
