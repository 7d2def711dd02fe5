import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseNote } from '../../src/core/index.js';
import { Commands } from '../../src/vscode/host/contributions.js';
import { closeEverything, NOTE, openNote } from './support.js';

const CLEAN = 'https://fooconf2027.sched.com/event/1aBc1/widgets-at-scale';

describe('copying from a talk', () => {
  beforeEach(() => vscode.env.clipboard.writeText('nothing yet'));
  afterEach(closeEverything);

  it('copies the clean link of the talk around the cursor', async () => {
    const editor = await openNote(NOTE);
    editor.selection = new vscode.Selection(6, 0, 6, 0);
    await vscode.commands.executeCommand(Commands.copyTalkLink);
    assert.equal(await vscode.env.clipboard.readText(), CLEAN);
  });

  it('copies the link under the cursor rather than that of the talk around it', async () => {
    const editor = await openNote(NOTE.replace('DONE: ask Ada', 'See https://sched.co/1aBc9?iframe=no'));
    editor.selection = new vscode.Selection(8, 10, 8, 10);
    await vscode.commands.executeCommand(Commands.copyTalkLink);
    assert.equal(await vscode.env.clipboard.readText(), 'https://sched.co/1aBc9');
  });

  it('copies the link it is given, cleaned', async () => {
    await vscode.commands.executeCommand(Commands.copyTalkLink, { url: `${CLEAN}?iframe=no&w=100%&sidebar=yes` });
    assert.equal(await vscode.env.clipboard.readText(), CLEAN);
  });

  it('copies the link of the talk that a follow-up is of', async () => {
    const { document } = await openNote(NOTE);
    const [followUp] = parseNote(NOTE).sections[0]?.children[0]?.followUps ?? [];
    await vscode.commands.executeCommand(Commands.copyTalkLink, { uri: document.uri.toString(), followUp });
    assert.equal(await vscode.env.clipboard.readText(), CLEAN);
  });

  it('copies the title without speakers', async () => {
    const { document } = await openNote(NOTE);
    const talk = parseNote(NOTE).sections[0]?.children[0];
    await vscode.commands.executeCommand(Commands.copyTalkTitle, { uri: document.uri.toString(), sectionId: talk?.id });
    assert.equal(await vscode.env.clipboard.readText(), 'Widgets at Scale');
  });
});

describe('going to a talk', () => {
  afterEach(closeEverything);

  it('puts the cursor on the heading it is given, wherever the note is', async () => {
    const { document } = await openNote(NOTE);
    await openNote('# Elsewhere\n');
    const talk = parseNote(NOTE).sections[0]?.children[1];
    await vscode.commands.executeCommand(Commands.goToTalk, { uri: document.uri.toString(), sectionId: talk?.id });
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.equal(vscode.window.activeTextEditor.selection.active.line, 10);
  });
});

describe('the sample note', () => {
  afterEach(closeEverything);

  it('opens as an untitled note one can try things on', async () => {
    await vscode.commands.executeCommand(Commands.openSample);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.equal(document.isUntitled, true);
    assert.equal(document.languageId, 'markdown');
    assert.equal(parseNote(document.getText()).isConference, true);
  });
});
