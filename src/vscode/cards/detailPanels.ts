import * as vscode from 'vscode';
import { asLabel } from '../../core/text/invisible.js';
import { detailPage, type PageCommands } from '../../sched/writing/detailPage.js';
import { factSheet, type KnownEvent } from '../../sched/writing/factSheet.js';
import { titleOfTalk } from '../../sched/writing/talkTexts.js';
import { commandLink } from '../host/commands.js';
import { Commands, TabTypes } from '../host/contributions.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import { readersClock } from '../host/readersClock.js';
import type { NoteStore } from '../notes/noteStore.js';
import type { ScheduleStore } from '../schedules/scheduleStore.js';
import type { SchedService } from '../schedules/schedService.js';
import { cardOf, isSameSubject, knownOf, subjectNow, type TalkSubject } from './talkCards.js';

export interface DetailPanelsDeps {
  readonly store: NoteStore;
  readonly sched: SchedService;
  readonly schedules: ScheduleStore;
}

/** The tabs that show all that is known of a talk, one for each talk, and keep up with what becomes known. */
export class DetailPanels implements Disposable {
  readonly #deps: DetailPanelsDeps;
  readonly #disposables = new DisposableStore();
  readonly #panels = new Set<DetailPanel>();

  constructor(deps: DetailPanelsDeps) {
    this.#deps = deps;
    for (const onDidChange of [deps.store.onDidChange, deps.sched.onDidChange, deps.schedules.onDidChange])
      this.#disposables.add((onDidChange as vscode.Event<unknown>)(() => this.update()));
  }

  /**
   * Show a talk, beside the note.
   *
   * @param focus where to leave the focus: `stay`, where it is; `focusIfShown`, in the tab if that can be seen already,
   *   as who asks for it again wants to go there
   */
  show(subject: TalkSubject, focus: 'stay' | 'focusIfShown'): void {
    const open = [...this.#panels];
    const shown = open.find((panel) => isSameSubject(panel.subject, subject));
    if (shown !== undefined) {
      shown.reveal(subject, focus);
      return;
    }
    const column = open.find((panel) => panel.visibleColumn !== undefined)?.visibleColumn;
    const panel = new DetailPanel(this.#deps, subject, column ?? vscode.ViewColumn.Beside);
    this.#panels.add(panel);
    panel.onDidDispose(() => this.#panels.delete(panel));
  }

  /** Look again at what is known of the talks. */
  update(): void {
    for (const panel of this.#panels) void panel.draw();
  }

  dispose(): void {
    this.#disposables.dispose();
    for (const panel of this.#panels) panel.dispose();
  }
}

/** A tab with all that is known of a talk. */
class DetailPanel implements Disposable {
  readonly #deps: DetailPanelsDeps;
  readonly #panel: vscode.WebviewPanel;
  readonly #closed = new AbortController();
  /** The same for all pages in the tab, so that a page is another only where it says something else. */
  readonly #nonce = [...crypto.getRandomValues(new Uint8Array(16))].join('x');
  #subject: TalkSubject;
  #isLoading = false;
  #drawings = 0;

  readonly onDidDispose: vscode.Event<void>;

  constructor(deps: DetailPanelsDeps, subject: TalkSubject, column: vscode.ViewColumn) {
    this.#deps = deps;
    this.#subject = subject;
    this.#panel = vscode.window.createWebviewPanel(
      TabTypes.talkDetails,
      asLabel(cardOf(subject).title),
      { viewColumn: column, preserveFocus: true },
      {
        enableCommandUris: [Commands.loadTalkDetails, Commands.openOnSched, Commands.copyTalkLink, Commands.goToTalk],
        enableFindWidget: true,
        localResourceRoots: [],
      },
    );
    this.onDidDispose = this.#panel.onDidDispose;
    this.onDidDispose(() => this.#closed.abort());
    void this.#loadAndDraw();
  }

  get subject(): TalkSubject {
    return this.#subject;
  }

  /** Where the tab is, if it can be seen. */
  get visibleColumn(): vscode.ViewColumn | undefined {
    return this.#panel.visible ? this.#panel.viewColumn : undefined;
  }

  /** Show the tab where it is. The event may now have been asked for in another note. */
  reveal(subject: TalkSubject, focus: 'stay' | 'focusIfShown'): void {
    if (subject.place !== undefined) this.#subject = subject;
    this.#panel.reveal(undefined, focus === 'stay' || !this.#panel.visible);
    void this.#loadAndDraw();
  }

  /** Write the page anew, with what is known now. */
  async draw(): Promise<void> {
    const drawing = ++this.#drawings;
    const now = subjectNow(this.#deps.store, this.#subject);
    const subject = (this.#subject = now ?? this.#subject);
    const known = await knownOf(this.#deps.sched, subject);
    // While this one waited, the tab may have been closed or a later one been faster.
    if (this.#closed.signal.aborted || drawing !== this.#drawings) return;
    const clock = readersClock();
    const card = cardOf(subject, known);
    const sheet = factSheet(known, clock);
    const { webview } = this.#panel;
    const html = detailPage({
      card,
      sheet,
      loading: this.#loading(subject, known),
      isGone: now === undefined,
      commands: commandsFor(now ?? { ...subject, place: undefined }),
      nonce: this.#nonce,
      clock,
    });
    this.#panel.title = asLabel(titleOfTalk(card, sheet));
    // The same page again would take the reader's place and focus away.
    if (html !== webview.html) webview.html = html;
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** Show what is known at once, and load the rest where that may be done without asking. */
  async #loadAndDraw(): Promise<void> {
    const { sched } = this.#deps;
    const { link } = this.#subject;
    const loads = link !== undefined && sched.loadsByItself(link, await sched.known(link));
    if (!loads || this.#isLoading) return this.draw();
    this.#isLoading = true;
    await this.draw();
    await sched.load(link, 'ifOld', this.#closed.signal);
    this.#isLoading = false;
    return this.draw();
  }

  #loading({ link }: TalkSubject, known: KnownEvent): Parameters<typeof detailPage>[0]['loading'] {
    if (link === undefined) return undefined;
    return this.#isLoading ? 'running' : this.#deps.sched.offer(link, known);
  }
}

function commandsFor({ link, place }: Pick<TalkSubject, 'link' | 'place'>): PageCommands {
  const url = link?.url;
  return {
    ...(url !== undefined && {
      load: commandLink(Commands.loadTalkDetails, { url }),
      open: commandLink(Commands.openOnSched, { url }),
      copy: commandLink(Commands.copyTalkLink, { url }),
    }),
    ...(place !== undefined && {
      goToNotes: commandLink(Commands.goToTalk, { uri: place.uri.toString(), sectionId: place.talk.id }),
    }),
  };
}
