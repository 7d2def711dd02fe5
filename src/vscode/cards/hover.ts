import * as vscode from 'vscode';
import type { Note, Range } from '../../core/index.js';
import { talkWithHeadingAt } from '../../core/note/query.js';
import { schedLinkAt } from '../../core/views/links.js';
import { saysMoreThanHeading, talkCard } from '../../core/views/talkCard.js';
import { factSheet } from '../../sched/writing/factSheet.js';
import { withSignal } from '../host/cancellation.js';
import { readersClock } from '../host/readersClock.js';
import { drawCard } from './card.js';
import { fromPosition, toRange } from '../host/convert.js';
import type { Disposable } from '../host/disposables.js';
import { tellDone } from '../host/doneKeys.js';
import { MARKDOWN_SELECTOR } from '../host/documents.js';
import { setting } from '../host/settings.js';
import type { NoteStore } from '../notes/noteStore.js';
import type { SchedService } from '../schedules/schedService.js';
import { cardOf, knownOf, subjectOf, type TalkSubject } from './talkCards.js';

/**
 * Register the card over every sched.com link in markdown, and over the headings of talks.
 *
 * It says what is known here at once. Where a conference may always be asked, a second one comes below that of a link
 * when the talk is loaded.
 */
export function registerHover(store: NoteStore, sched: SchedService): Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(MARKDOWN_SELECTOR, new TalkHover(store, sched, 'known')),
    vscode.languages.registerHoverProvider(MARKDOWN_SELECTOR, new TalkHover(store, sched, 'loaded')),
  );
}

class TalkHover implements vscode.HoverProvider {
  readonly #store: NoteStore;
  readonly #sched: SchedService;
  readonly #part: 'known' | 'loaded';

  constructor(store: NoteStore, sched: SchedService, part: 'known' | 'loaded') {
    this.#store = store;
    this.#sched = sched;
    this.#part = part;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const note = setting('hover.talkCard', document.uri) ? this.#store.noteOf(document) : undefined;
    if (note === undefined) return undefined;
    const link = schedLinkAt(note, fromPosition(position), document.lineAt(position.line).text);
    if (link === undefined)
      return this.#part === 'known' ? await this.#overHeading(document, note, position) : undefined;
    const subject = subjectOf(this.#store, link, document);
    const draw = (part: CardPart): Promise<vscode.Hover> => this.#draw(subject, link.range, document, part);
    const loads = this.#sched.loadsByItself(link, await knownOf(this.#sched, subject));
    if (this.#part === 'known') return await draw(loads ? 'beforeLoading' : 'whole');
    if (!loads) return undefined;
    // Nobody has to wait when nobody looks any more.
    await withSignal(token, (signal) => this.#sched.load(link, 'ifOld', signal));
    return token.isCancellationRequested ? undefined : await draw('loaded');
  }

  /** Nothing is loaded by hovering over a heading: people allow it for links. */
  async #overHeading(
    document: vscode.TextDocument,
    note: Note,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const talk = note.isConference ? talkWithHeadingAt(note, fromPosition(position)) : undefined;
    if (talk === undefined || !saysMoreThanHeading(talkCard(note, talk))) return undefined;
    const subject = { link: talk.link, place: { uri: document.uri, note, talk } };
    return this.#draw(subject, talk.headingRange, document, 'whole');
  }

  async #draw(
    subject: TalkSubject,
    range: Range,
    document: vscode.TextDocument,
    part: CardPart,
  ): Promise<vscode.Hover> {
    const clock = readersClock();
    const known = await knownOf(this.#sched, subject);
    const drawn = drawCard(cardOf(subject, known), {
      uri: subject.place?.uri,
      sheet: factSheet(known, clock),
      loading:
        part === 'beforeLoading' || subject.link === undefined ? undefined : this.#sched.offer(subject.link, known),
      at: { uri: document.uri.toString(), ...range.start },
      clock,
      isAddition: part === 'loaded',
    });
    tellDone('sawCard');
    return new vscode.Hover(drawn, toRange(range));
  }
}

/** What of a talk a card shows: where its page is still loaded, the rest comes below in another one. */
type CardPart = 'whole' | 'beforeLoading' | 'loaded';
