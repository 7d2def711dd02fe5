import * as vscode from 'vscode';
import { type Note, parseNote, type ParseOptions } from '../../core/index.js';
import type { ClosedNote } from '../../core/workspace/closedNote.js';
import { type Progress, WorkspaceIndex } from '../../core/workspace/workspaceIndex.js';
import { registerCommand } from '../host/commands.js';
import { Commands, ContextKeys, Views } from '../host/contributions.js';
import { Debounced } from '../host/debounce.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import { IndexCache } from './indexCache.js';
import { onDidChangeSettings } from '../host/settings.js';
import { WorkspaceFiles } from './workspaceFiles.js';

/** How long after the activation the workspace is looked at: what is open comes first. In milliseconds, as all here. */
const START = 500;
/** How long files have to be left alone before they are looked at, and how long at most they are waited for. */
const FILES_PAUSE = 200;
const FILES_LONGEST_WAIT = 2000;
/** After how long work on all files is worth telling of, and how often. */
const WORTH_TELLING = 400;
/** How often the views hear of notes that were read, while all are. */
const NEWS_PAUSE = 100;
/** How soon what was read is written down. */
const SAVE_PAUSE = 3000;
const SAVE_LONGEST_WAIT = 30_000;
/**
 * With more events than this, some may have been lost: VS Code, and the systems below it, drop them when there are too
 * many.
 */
const FLOOD = 20;
/**
 * How many times files are looked at again of which VS Code could not say what became of them, until something else
 * happens.
 */
const DOUBTS = 3;
/** How long files have to be left alone after that before all are looked at. */
const FLOOD_PAUSE = 3000;
const FLOOD_LONGEST_WAIT = 30_000;

export interface WorkspaceNotesDeps {
  readonly log: vscode.LogOutputChannel;
  /** Where to keep the index; absent where nothing can be kept. */
  readonly storage?: vscode.Uri | undefined;
  /** Changes whenever notes are read differently. */
  readonly parserVersion: () => Promise<string>;
  readonly parse?: (text: string, options: ParseOptions) => Note;
}

/** Register the commands that have the workspace read, or not. */
export function registerWorkspaceCommands(notes: WorkspaceNotes): Disposable {
  return vscode.Disposable.from(
    registerCommand(Commands.indexWorkspace, () => notes.goOn()),
    registerCommand(Commands.rebuildIndex, () => notes.rebuild()),
    registerCommand(Commands.stopIndexing, () => notes.stop()),
  );
}

/** Keeps up with the conference notes in the files of the workspace. Rests while nothing changes. */
export class WorkspaceNotes implements Disposable {
  readonly #disposables = new DisposableStore();
  readonly #changed = this.#disposables.add(new vscode.EventEmitter<void>());
  readonly #progressed = this.#disposables.add(new vscode.EventEmitter<void>());
  readonly #announce = this.#disposables.add(new Debounced(() => this.#changed.fire()));
  readonly #tell = this.#disposables.add(new Debounced(() => this.#tellProgress(), WORTH_TELLING));
  readonly #save = this.#disposables.add(new Debounced(() => void this.save(), SAVE_LONGEST_WAIT));
  readonly #look = this.#disposables.add(new Debounced(() => this.#lookAtTouched(), FILES_LONGEST_WAIT));
  readonly #makeSure = this.#disposables.add(new Debounced(() => this.#lookAtAll(), FLOOD_LONGEST_WAIT));
  readonly #files = new WorkspaceFiles();
  readonly #index: WorkspaceIndex;
  readonly #deps: WorkspaceNotesDeps;
  #touched = new Set<string>();
  /** How many files were touched since all were looked at. */
  #events = 0;
  /** How many times there was doubt about a file since one was touched. */
  #doubts = 0;
  #cache: IndexCache | undefined;
  #saving: Promise<void> = Promise.resolve();
  /** How many times all files are being looked at right now. */
  #scans = 0;
  #hasLooked = false;
  #told: Progress['kind'] = 'idle';

  /** What the files say has changed. */
  readonly onDidChange = this.#changed.event;
  /** It began to read all files, or ended; and now and then in between. */
  readonly onDidProgress = this.#progressed.event;
  /** Resolves when what was there at the start has been looked at. */
  readonly ready: Promise<void>;

  constructor(deps: WorkspaceNotesDeps) {
    this.#deps = deps;
    this.#index = new WorkspaceIndex({
      files: this.#files,
      clock: { now: () => Date.now(), yield: () => new Promise((resolve) => setTimeout(resolve, 0)) },
      parse: deps.parse ?? parseNote,
      onChange: () => {
        this.#announce.schedule(NEWS_PAUSE);
        this.#save.schedule(SAVE_PAUSE);
      },
      onProgress: () => this.#tell.schedule(WORTH_TELLING),
      onDoubt: () => {
        if (this.#doubts < DOUBTS) this.#makeSure.schedule(FLOOD_PAUSE);
      },
      log: deps.log,
    });
    this.#disposables.add({ dispose: () => this.#index.dispose() });
    this.ready = new Promise((resolve) => {
      const timer = setTimeout(
        () =>
          void this.#start().then(resolve, (error: unknown) => {
            deps.log.error('The workspace could not be read.', error);
            resolve();
          }),
        START,
      );
      this.#disposables.add({ dispose: () => clearTimeout(timer) });
    });
  }

  /** The conference notes among the files, by path. */
  get notes(): readonly ClosedNote[] {
    return this.#index.notes;
  }

  /**
   * How many files of the workspace are markdown, conference notes or not; `undefined` until all of them were looked
   * at.
   */
  get fileCount(): number | undefined {
    return this.#scans === 0 && this.#hasLooked && this.progress.kind === 'idle' ? this.#index.fileCount : undefined;
  }

  /**
   * How far it is, while that is worth telling; `stopped` when someone stopped it, there are too many files, or they
   * are far away.
   */
  get progress(): Progress {
    const progress = this.#index.progress;
    return progress.kind === this.#told ? progress : { ...progress, kind: this.#told };
  }

  /** Look at all files again, and for new ones, because someone asks for it; goes on where it was stopped. */
  goOn(): Promise<void> {
    this.#files.ask();
    return this.#scan(() => this.#index.goOn());
  }

  /** Read all files again, whatever is known of them. */
  rebuild(): Promise<void> {
    this.#files.ask();
    return this.#scan(() => this.#index.rebuild());
  }

  /** Leave the files be that have not been looked at. */
  stop(): void {
    this.#index.stop();
    this.#tell.schedule(0);
  }

  /**
   * Write down what was read. VS Code ends it at once, so it is also done whenever files have been left alone for a
   * while.
   */
  save(): Promise<void> {
    this.#saving = this.#saving.then(async () => {
      if (this.#cache === undefined) return;
      for (const part of this.#index.takeUnsaved()) {
        try {
          await this.#cache.save(part, this.#index.recordsOf(part));
        } catch (error) {
          this.#index.markUnsaved(part);
          this.#deps.log.warn(`The notes index could not be kept: ${String(error)}`);
          return;
        }
      }
    });
    return this.#saving;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #start(): Promise<void> {
    const { storage, log, parserVersion } = this.#deps;
    if (storage !== undefined) {
      const cache = new IndexCache(vscode.Uri.joinPath(storage, 'index'), await parserVersion(), log);
      await cache.load(
        (records) => this.#index.restore(records),
        (part) => this.#index.markUnsaved(part),
      );
      this.#cache = cache;
    }
    if (this.#disposables.isDisposed) return;
    await this.#scan(() => {
      // Not before: what is left out is known when all files are listed, which comes first now.
      this.#watch();
      return this.#index.refresh();
    });
    // VS Code may only just have begun to watch, and have missed what came meanwhile.
    this.#makeSure.schedule(FLOOD_PAUSE);
  }

  #refresh(): Promise<void> {
    return this.#scan(() => this.#index.refresh());
  }

  #watch(): void {
    // Everything, as a folder that comes or goes takes its notes along without a word of them.
    const watcher = vscode.workspace.createFileSystemWatcher('**');
    const again = (): void => {
      this.#files.forgetSettings();
      void this.#refresh();
    };
    const owned = [
      watcher,
      watcher.onDidCreate((uri) => this.#touch([uri])),
      watcher.onDidDelete((uri) => this.#touch([uri])),
      watcher.onDidChange((uri) => {
        const address = uri.toString();
        if (this.#files.covers(address) || this.#files.isIgnoreFile(address)) this.#touch([uri]);
      }),
      vscode.workspace.onDidRenameFiles(({ files }) =>
        this.#touch(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
      ),
      vscode.workspace.onDidCreateFiles(({ files }) => this.#touch(files)),
      vscode.workspace.onDidDeleteFiles(({ files }) => this.#touch(files)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (this.#files.covers(uri.toString())) this.#touch([uri]);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(again),
      onDidChangeSettings(['notes.workspace', 'notes.include', 'notes.exclude', 'followUps.markers'], again),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (['files.exclude', 'search.exclude', 'search.useIgnoreFiles'].some((key) => event.affectsConfiguration(key)))
          again();
      }),
    ];
    for (const disposable of owned) this.#disposables.add(disposable);
  }

  #touch(uris: readonly vscode.Uri[]): void {
    // Programs write thousands of files into folders that are left out.
    const addresses = uris.map(String);
    if (addresses.some((uri) => this.#files.isIgnoreFile(uri))) this.#makeSure.schedule(FILES_PAUSE);
    const touched = addresses.filter((uri) => this.#files.covers(uri) || this.#files.mayHold(uri));
    if (touched.length === 0) return;
    for (const uri of touched) this.#touched.add(uri);
    this.#doubts = 0;
    this.#look.schedule(FILES_PAUSE);
  }

  #lookAtTouched(): void {
    const touched = this.#touched;
    this.#touched = new Set();
    this.#index.touch(touched);
    this.#events += touched.size;
    if (this.#events > FLOOD) this.#makeSure.schedule(FLOOD_PAUSE);
  }

  /** Look at all files, of which most will be what they were: nothing to tell anybody of. */
  #lookAtAll(): void {
    this.#events = 0;
    this.#doubts++;
    if (this.#index.progress.kind !== 'stopped') void this.#index.refresh();
  }

  /** Look at all files, and show in the view that it goes on. */
  async #scan(run: () => Promise<void>): Promise<void> {
    this.#scans++;
    const start = Date.now();
    try {
      await vscode.window.withProgress({ location: { viewId: Views.talks } }, run);
      const { kind, done } = this.#index.progress;
      this.#deps.log.info(
        `${kind === 'stopped' ? 'Stopped reading' : 'Read'} the workspace: ` +
          `${done} files in ${Date.now() - start} ms, ${this.notes.length} conference notes.`,
      );
    } finally {
      this.#scans--;
      this.#tellProgress();
    }
    this.#hasLooked = true;
    if (!this.#disposables.isDisposed) this.#progressed.fire();
    this.#save.schedule(SAVE_PAUSE);
  }

  #tellProgress(): void {
    if (this.#disposables.isDisposed) return;
    const { kind } = this.#index.progress;
    const isResting = kind === 'idle' || (kind === 'working' && this.#scans === 0);
    const restingKind = this.#files.waits ? 'stopped' : 'idle';
    const told = isResting ? restingKind : kind;
    if (told !== this.#told) {
      this.#told = told;
      void vscode.commands.executeCommand('setContext', ContextKeys.isIndexing, told === 'working');
      void vscode.commands.executeCommand('setContext', ContextKeys.indexingStopped, told === 'stopped');
    } else if (told !== 'working') return;
    this.#progressed.fire();
  }
}
