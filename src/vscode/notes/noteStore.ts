import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type Note, NoteReader, type ParseOptions, parseNote } from '../../core/index.js';
import { ClosedNote, compareKeys, pathSortKey } from '../../core/workspace/closedNote.js';
import { withOpen } from '../../core/workspace/liveNotes.js';
import { Debounced } from '../host/debounce.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import {
  allTabs,
  isMarkdownName,
  isNoteDocument,
  isNoteUri,
  openDocument,
  pathInWorkspace,
  uriOfTab,
} from '../host/documents.js';
import { KnownClosedNote, type KnownNote, summaryOf } from './knownNote.js';
import { saidBySettings } from './noteGlobs.js';
import { onDidChangeSettings, setting } from '../host/settings.js';

/** A document and what it says. */
export interface OpenNote {
  readonly document: vscode.TextDocument;
  readonly note: Note;
}

/** The notes in files, for a store that knows more than what is open. */
export interface FileNotes {
  readonly notes: readonly ClosedNote[];
  readonly onDidChange: vscode.Event<void>;
  /** Resolves when what was there at the start has been read. */
  readonly ready: Promise<void>;
}

interface PlacedNote extends KnownNote {
  readonly sortKey: string;
}

type Parse = (text: string, options: ParseOptions) => Note;

interface Parsed {
  readonly version: number;
  /** Absent when the text could not be read. */
  readonly note: Note | undefined;
}

/**
 * How long typing has to pause before the views look again, and how soon they do after anything else; in milliseconds.
 */
const TYPING_PAUSE = 250;
const SHORT_PAUSE = 30;

/**
 * Owns the notes: which documents they are in, what they say, and when that changed.
 *
 * Parsing is lazy and never stale: a note is parsed when it is asked for and its document has another version than the
 * one last parsed. Only the change event waits for a pause.
 */
export class NoteStore implements Disposable {
  readonly #disposables = new DisposableStore();
  readonly #changed = this.#disposables.add(new vscode.EventEmitter<void>());
  readonly #announce = this.#disposables.add(new Debounced(() => this.#changed.fire()));
  readonly #parse: Parse;
  readonly #log: vscode.LogOutputChannel;
  readonly #files: FileNotes | undefined;
  /** What was given of a note before is given again, so that nobody takes it for news. */
  readonly #closed = new WeakMap<ClosedNote, KnownNote>();
  readonly #open = new WeakMap<Note, PlacedNote>();
  #parsed = new WeakMap<vscode.TextDocument, Parsed>();
  /** The readers of documents, so that a keystroke does not cost a whole parse. */
  #readers = new WeakMap<vscode.TextDocument, NoteReader>();
  /** Documents of tabs that VS Code has not loaded yet, or not to be had, by `Uri.toString()`. */
  readonly #requested = new Set<string>();

  /** Notes came, went or changed. Waits for a pause in typing; `noteOf` does not. */
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel, parse: Parse = parseNote, files?: FileNotes) {
    this.#log = log;
    this.#parse = parse;
    this.#files = files;
    if (files !== undefined) this.#disposables.add(files.onDidChange(() => this.#announce.schedule(0)));
    const readAnew = (): void => {
      this.#parsed = new WeakMap();
      this.#readers = new WeakMap();
      this.#announce.schedule(SHORT_PAUSE);
    };
    const owned = [
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isNoteDocument(document)) this.#announce.schedule(TYPING_PAUSE);
      }),
      // A change of language closes a document and opens it again: what it is now does not say what it was.
      vscode.workspace.onDidOpenTextDocument(() => this.#announce.schedule(SHORT_PAUSE)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#requested.delete(uri.toString());
        this.#announce.schedule(SHORT_PAUSE);
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        if (closed.length > 0) this.#forgetClosed();
        if (opened.length > 0 || closed.length > 0) this.#announce.schedule(SHORT_PAUSE);
      }),
      onDidChangeSettings(['followUps.markers', 'notes.include', 'notes.exclude'], readAnew),
      // Globs are relative to them.
      vscode.workspace.onDidChangeWorkspaceFolders(readAnew),
    ];
    for (const disposable of owned) this.#disposables.add(disposable);
    // What is open already is news too, but not worth a parse while VS Code waits for the activation.
    this.#announce.schedule(SHORT_PAUSE);
  }

  /** Read a document as it is now; `undefined` when it could not be read, which is logged once a version. */
  noteOf(document: vscode.TextDocument): Note | undefined {
    const known = this.#parsed.get(document);
    if (known?.version === document.version) return known.note;
    const note = this.#tryParse(document);
    this.#parsed.set(document, { version: document.version, note });
    return note;
  }

  /** How a document is to be read: what every call of the core about its text has to be given. */
  parseOptions(document: vscode.TextDocument): ParseOptions {
    const isConference = saidBySettings(document.uri);
    return {
      path: pathInWorkspace(document.uri),
      markers: setting('followUps.markers', document.uri),
      ...(isConference === undefined ? {} : { isConference }),
    };
  }

  /**
   * Give the conference notes that are open, by path.
   *
   * A note is open while an editor tab has it. VS Code loads the documents of tabs in the background only when they
   * come to the front, so the ones missing are asked for here, and announced when they arrive.
   */
  openNotes(): readonly OpenNote[] {
    return this.#openDocuments()
      .map((document) => ({ document, note: this.noteOf(document) }))
      .filter((open): open is OpenNote => open.note?.isConference === true)
      .sort((a, b) => compareKeys(pathSortKey(a.document.uri.path), pathSortKey(b.document.uri.path)));
  }

  /**
   * Give all conference notes that are known, by path: those that are open, and those in the files of the workspace.
   *
   * The same object is given again for a note as long as it says the same.
   */
  notes(): readonly KnownNote[] {
    const open = new Map<string, PlacedNote | undefined>();
    for (const document of this.#openDocuments()) open.set(document.uri.toString(), this.#openNote(document, true));
    const closed = this.#files?.notes ?? [];
    if (closed.length === 0) return withOpen([], open);
    // VS Code may have the text of a file that no tab shows: it then is newer than what was read.
    for (const document of vscode.workspace.textDocuments) {
      const key = document.uri.toString();
      if (isNoteDocument(document) && !open.has(key) && document.isDirty)
        open.set(key, this.#openNote(document, false));
    }
    return withOpen(closed, open).map((note) => (note instanceof ClosedNote ? this.#closedNote(note) : note));
  }

  /** Wait for the notes in files where no known note will do: a command may be what has started the extension. */
  async whenRead(suits: (note: KnownNote) => boolean): Promise<void> {
    const files = this.#files;
    if (files === undefined || this.notes().some(suits)) return;
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: l10n.t('Reading the notes of the workspace…') },
      () => files.ready,
    );
  }

  /** Give a document as the note it is, whether or not it is a conference note. */
  known(document: vscode.TextDocument): KnownNote | undefined {
    const note = this.noteOf(document);
    return note && { uri: document.uri, document, ...summaryOf(note), note };
  }

  /** Give the open documents that could not be read. */
  unreadable(): readonly vscode.TextDocument[] {
    return this.#openDocuments().filter((document) => this.noteOf(document) === undefined);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #openNote(document: vscode.TextDocument, isOpen: boolean): PlacedNote | undefined {
    const note = this.noteOf(document);
    if (note?.isConference !== true) return undefined;
    const known = this.#open.get(note);
    if (known !== undefined && (known.document === document) === isOpen) return known;
    const { uri } = document;
    const made = {
      uri,
      ...(isOpen && { document }),
      ...summaryOf(note),
      note,
      sortKey: pathSortKey(uri.path),
    };
    this.#open.set(note, made);
    return made;
  }

  #closedNote(note: ClosedNote): KnownNote {
    const known = this.#closed.get(note);
    if (known !== undefined) return known;
    const made = new KnownClosedNote(note);
    this.#closed.set(note, made);
    return made;
  }

  #openDocuments(): readonly vscode.TextDocument[] {
    const uris = allTabs()
      .map(uriOfTab)
      .filter((uri): uri is vscode.Uri => uri !== undefined && isNoteUri(uri));
    const tabs = new Map(uris.map((uri) => [uri.toString(), uri]));
    const documents = vscode.workspace.textDocuments.filter(
      (document) => !document.isClosed && tabs.has(document.uri.toString()),
    );
    for (const key of this.#requested) if (!tabs.has(key)) this.#requested.delete(key);
    for (const document of documents) tabs.delete(document.uri.toString());
    for (const uri of tabs.values()) if (isMarkdownName(uri.path)) this.#load(uri);
    return documents.filter(isNoteDocument);
  }

  /** Forget what was read of documents that no tab shows any more: VS Code keeps their text for some minutes. */
  #forgetClosed(): void {
    const tabs = new Set(allTabs().map((tab) => uriOfTab(tab)?.toString()));
    for (const document of vscode.workspace.textDocuments) {
      if (tabs.has(document.uri.toString())) continue;
      this.#parsed.delete(document);
      this.#readers.delete(document);
    }
  }

  /** Load the document of a background tab; asked for once until it was there and went again. */
  #load(uri: vscode.Uri): void {
    const key = uri.toString();
    if (this.#requested.has(key)) return;
    this.#requested.add(key);
    void openDocument(uri).then((document) => {
      if (document === undefined) this.#log.debug(`${key} is in a tab but cannot be opened as text.`);
      else if (!this.#disposables.isDisposed) this.#announce.schedule(SHORT_PAUSE);
    });
  }

  #tryParse(document: vscode.TextDocument): Note | undefined {
    try {
      const reader = this.#readers.get(document) ?? new NoteReader();
      this.#readers.set(document, reader);
      const note = this.#parse(document.getText(), { ...this.parseOptions(document), reader });
      if (note.skipped !== undefined)
        this.#log.warn(
          `Left out ${note.skipped} characters of ${document.uri.toString()}: ` +
            'a line of more than 32 KB, or one nested deeper than 40 levels.',
        );
      return note;
    } catch (error) {
      this.#log.error(`Could not read ${document.uri.toString()}, version ${document.version}.`, error);
      return undefined;
    }
  }
}
