import * as vscode from 'vscode';
import { soak } from './soak.js';
import { NOTE, withSettings } from './support.js';

describe('the Talks view, while notes are edited, written, moved and deleted at random', () => {
  it('shows what is in the files in the end, and no row besides', async function () {
    // Three times as long as it takes beside other tests was too little on a busy machine.
    this.timeout(600_000);
    await vscode.workspace
      .getConfiguration()
      .update('conferenceNotes.notes.workspace', true, vscode.ConfigurationTarget.Workspace);
    try {
      await withSettings({ 'search.exclude': { '*.md': true, globs: true } }, () =>
        soak({
          notes: 30,
          events: 60,
          round: 30,
          seed: 1,
          makeNote: (unique) => NOTE.replaceAll('1aBc', `${unique}x`).replaceAll('widgets', `widgets ${unique}`),
          onChecked: () => undefined,
        }),
      );
    } finally {
      await vscode.workspace
        .getConfiguration()
        .update('conferenceNotes.notes.workspace', false, vscode.ConfigurationTarget.Workspace);
    }
  });
});
