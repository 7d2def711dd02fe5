import * as vscode from 'vscode';
import { type Note, NoteCache, type ParseOptions, parseNote } from '../core/index.js';
import { Debounced } from './debounce.js';
import { type Disposable, DisposableStore } from './disposables.js';
import { allTabs, isNoteDocument, isNoteUri, openDocument, uriOfTab } from './documents.js';
import { onDidChangeSettings, setting } from './settings.js';

/** A document and what it says. */
export interface OpenNote {
  readonly document: vscode.TextDocument;
  readonly note: Note;
}

type Parse = (text: string, options: ParseOptions) => Note;

interface Parsed {
  readonly version: number;
  /** Absent when the text could not be read. */
  readonly note: Note | undefined;
}

/** How long typing has to pause before the views look again, and how soon they do after anything else; in milliseconds. */
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
  #parsed = new WeakMap<vscode.TextDocument, Parsed>();
  /** What the core remembers of a document, so that a keystroke does not cost a whole parse. */
  #caches = new WeakMap<vscode.TextDocument, NoteCache>();
  /** Documents of tabs that VS Code has not loaded yet, or not to be had, by `Uri.toString()`. */
  readonly #requested = new Set<string>();

  /** Notes came, went or changed. Waits for a pause in typing; `noteOf` does not. */
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel, parse: Parse = parseNote) {
    this.#log = log;
    this.#parse = parse;
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
        if (opened.length > 0 || closed.length > 0) this.#announce.schedule(SHORT_PAUSE);
      }),
      onDidChangeSettings(['followUps.markers', 'notes.include', 'notes.exclude'], () => {
        this.#parsed = new WeakMap();
        this.#caches = new WeakMap();
        this.#announce.schedule(SHORT_PAUSE);
      }),
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
    const isConference = saidBySettings(document);
    return { path: document.uri.path, markers: setting('followUps.markers', document.uri), ...(isConference === undefined ? {} : { isConference }) };
  }

  /**
   * Give the conference notes that are open, by path.
   *
   * A note is open while an editor tab has it. VS Code loads the documents of tabs in the background only when they come
   * to the front, so the ones missing are asked for here, and announced when they arrive.
   */
  openNotes(): readonly OpenNote[] {
    return this.#openDocuments()
      .map((document) => ({ document, note: this.noteOf(document) }))
      .filter((open): open is OpenNote => open.note?.isConference === true)
      .sort((a, b) => BY_PATH.compare(a.document.uri.path, b.document.uri.path));
  }

  /** Give the open documents that could not be read. */
  unreadable(): readonly vscode.TextDocument[] {
    return this.#openDocuments().filter((document) => this.noteOf(document) === undefined);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #openDocuments(): readonly vscode.TextDocument[] {
    const uris = allTabs().map(uriOfTab).filter((uri): uri is vscode.Uri => uri !== undefined && isNoteUri(uri));
    const tabs = new Map(uris.map((uri) => [uri.toString(), uri]));
    const documents = vscode.workspace.textDocuments.filter((document) => !document.isClosed && tabs.has(document.uri.toString()));
    for (const key of this.#requested) if (!tabs.has(key)) this.#requested.delete(key);
    for (const document of documents) tabs.delete(document.uri.toString());
    for (const uri of tabs.values()) if (MARKDOWN_PATH.test(uri.path)) this.#load(uri);
    return documents.filter(isNoteDocument);
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
      const cache = this.#caches.get(document) ?? new NoteCache();
      this.#caches.set(document, cache);
      const note = this.#parse(document.getText(), { ...this.parseOptions(document), cache });
      if (note.skipped !== undefined) this.#log.warn(`Left out ${note.skipped} characters of ${document.uri.toString()}: a line of more than 32 KB, or one nested deeper than 40 levels.`);
      return note;
    } catch (error) {
      this.#log.error(`Could not read ${document.uri.toString()}, version ${document.version}.`, error);
      return undefined;
    }
  }
}

/** Whether a person's globs say that a document is, or is not, a conference note. */
function saidBySettings(document: vscode.TextDocument): boolean | undefined {
  if (matches(document, setting('notes.exclude', document.uri))) return false;
  return matches(document, setting('notes.include', document.uri)) ? true : undefined;
}

/** Match a document against globs as VS Code does, relative ones within its workspace folder. */
function matches(document: vscode.TextDocument, globs: readonly string[]): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return globs.some((glob) => vscode.languages.match({ pattern: glob }, document) > 0 || (folder !== undefined && vscode.languages.match({ pattern: new vscode.RelativePattern(folder, glob) }, document) > 0));
}

const MARKDOWN_PATH = /\.(?:md|markdown|mkd|mdown|mdwn)$/i;
const BY_PATH = new Intl.Collator(undefined, { numeric: true });
