import * as vscode from 'vscode';
import type { MarkdownIt } from 'markdown-it';
import { addToMarkdownIt } from '../../core/views/preview.js';
import type { Disposable } from '../host/disposables.js';
import { isNoteDocument } from '../host/documents.js';
import type { NoteStore } from '../notes/noteStore.js';
import { onDidChangeSettings, setting } from '../host/settings.js';

/** What VS Code's markdown preview asks of extensions that say they have plugins for it. */
export interface MarkdownPreview {
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/** Make what shows notes in VS Code's own preview as what they are. */
export function markdownPreview(store: NoteStore): MarkdownPreview {
  return {
    extendMarkdownIt: (md) =>
      addToMarkdownIt(md, (text) => {
        // The preview hands over text and not its document.
        const document = vscode.workspace.textDocuments.find(
          (each) => isNoteDocument(each) && each.getText().replace(/\r\n?/g, '\n') === text,
        );
        if (document === undefined || !setting('preview.decorate', document.uri)) return undefined;
        const note = store.noteOf(document);
        return note?.isConference === true ? { note, markers: setting('followUps.markers', document.uri) } : undefined;
      }),
  };
}

/** Draw previews again when what they show depends on a setting that changed. */
export function registerPreviewRefresh(): Disposable {
  return onDidChangeSettings(['preview.decorate', 'followUps.markers', 'notes.include', 'notes.exclude'], () => {
    // Not there where VS Code's markdown support is turned off.
    void vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, () => undefined);
  });
}
