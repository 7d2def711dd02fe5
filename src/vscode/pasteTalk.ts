import * as vscode from 'vscode';
import { insertTalkHere, parseSchedUrl } from '../core/index.js';
import { fromPosition } from './convert.js';
import type { Disposable } from './disposables.js';
import { isNoteDocument, MARKDOWN_SELECTOR } from './documents.js';
import type { NoteStore } from './noteStore.js';
import { talkAt, type TalkSources } from './schedules.js';

/** Register what pasting or dropping a sched.com link on an empty line offers, beside the link itself. */
export function registerPasteTalk(store: NoteStore, sources: TalkSources): Disposable {
  const provider = new TalkPaste(store, sources);
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(MARKDOWN_SELECTOR, provider, { providedPasteEditKinds: [provider.kind], pasteMimeTypes: [TEXT] }),
    vscode.languages.registerDocumentDropEditProvider(MARKDOWN_SELECTOR, provider, { providedDropEditKinds: [provider.kind], dropMimeTypes: [TEXT, URIS] }),
  );
}

const TEXT = 'text/plain';
/** What a browser gives for a link that is dragged. */
const URIS = 'text/uri-list';

/** Makes a talk of a link to an event. */
export class TalkPaste implements vscode.DocumentPasteEditProvider, vscode.DocumentDropEditProvider {
  readonly kind = vscode.DocumentDropOrPasteEditKind.Empty.append('conferenceNotes', 'talk');
  readonly #store: NoteStore;
  readonly #sources: TalkSources;

  constructor(store: NoteStore, sources: TalkSources) {
    this.#store = store;
    this.#sources = sources;
  }

  async provideDocumentPasteEdits(document: vscode.TextDocument, ranges: readonly vscode.Range[], data: vscode.DataTransfer, _context: unknown, token: vscode.CancellationToken): Promise<vscode.DocumentPasteEdit[]> {
    const [range, ...others] = ranges;
    const text = range && others.length === 0 ? await this.#talk(document, range, data, token) : undefined;
    return text === undefined ? [] : [this.#last(new vscode.DocumentPasteEdit(text, TITLE, this.kind))];
  }

  async provideDocumentDropEdits(document: vscode.TextDocument, position: vscode.Position, data: vscode.DataTransfer, token: vscode.CancellationToken): Promise<vscode.DocumentDropEdit[]> {
    const text = await this.#talk(document, new vscode.Range(position, position), data, token);
    return text === undefined ? [] : [this.#last(new vscode.DocumentDropEdit(text, TITLE, this.kind))];
  }

  /** The link as it is comes first, whoever gives it. */
  #last<T extends { yieldTo?: readonly vscode.DocumentDropOrPasteEditKind[] }>(edit: T): T {
    const { Empty, Text } = vscode.DocumentDropOrPasteEditKind;
    edit.yieldTo = [Text, Empty.append('uri'), Empty.append('markdown')];
    return edit;
  }

  /** What to insert with the cursor behind it; nothing where it is not a link alone, or the line is not empty. */
  async #talk(document: vscode.TextDocument, range: vscode.Range, data: vscode.DataTransfer, token: vscode.CancellationToken): Promise<vscode.SnippetString | undefined> {
    if (!isNoteDocument(document) || !range.isEqual(document.lineAt(range.start.line).range)) return undefined;
    const given = data.get(TEXT) ?? data.get(URIS);
    const link = parseSchedUrl((await given?.asString() ?? '').trim());
    const talk = link && await talkAt(link, this.#sources);
    const note = this.#store.noteOf(document);
    if (talk === undefined || note === undefined || token.isCancellationRequested) return undefined;
    const inserted = insertTalkHere(document.getText(), note, fromPosition(range.start), talk, this.#store.parseOptions(document));
    const [edit] = inserted?.edits ?? [];
    if (inserted === undefined || edit === undefined) return undefined;
    const lines = edit.newText.split(/\r\n|\n|\r/);
    const cursor = inserted.cursor.line - range.start.line;
    return new vscode.SnippetString().appendText(lines.slice(0, cursor + 1).join('\n')).appendTabstop(0).appendText(lines.slice(cursor).join('\n'));
  }
}

const TITLE = 'Insert as Talk';
