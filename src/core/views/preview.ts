import * as l10n from '@vscode/l10n';
import type { MarkdownIt, StateCore as State, Token } from 'markdown-it';
import { eventName } from '../links/eventNames.js';
import { titleFromSlug } from '../links/slug.js';
import { parseSchedUrl } from '../links/schedUrl.js';
import type { FollowUp, Note, Talk } from '../note/note.js';
import { shortened } from '../text/markdownText.js';
import { talksByEvent } from '../note/paths.js';
import { boxOf } from '../markdown/followUps/boxes.js';
import { MarkerGrammar } from '../markdown/followUps/markers.js';
import { walk } from '../note/walk.js';

/** Reads a text as a note, with the markers it was read with; `undefined` for a text that is no conference note. */
export type ReadForPreview = (text: string) => { readonly note: Note; readonly markers: readonly string[] } | undefined;

/**
 * Extend markdown-it so that the preview shows follow-ups, the speakers of talks and sched.com links in their own
 * styles.
 *
 * Only inline content changes, into spans with classes of `preview.css`. Blocks keep their lines, which the preview
 * needs to scroll together with the editor.
 */
export function addToMarkdownIt(md: MarkdownIt, read: ReadForPreview): MarkdownIt {
  md.core.ruler.push('conference_notes', (state) => {
    const source = read(state.src);
    if (source !== undefined) new Decorator(state, source.note, new MarkerGrammar(source.markers)).decorate();
  });
  return md;
}

class Decorator {
  readonly #state: State;
  readonly #talkOf: ReturnType<typeof talksByEvent>;
  readonly #grammar: MarkerGrammar;
  /** By the line they are on. */
  readonly #followUps = new Map<number, FollowUp[]>();
  /** The further lines of the texts of done follow-ups. */
  readonly #doneLines = new Set<number>();
  readonly #talks = new Map<number, Talk>();

  constructor(state: State, note: Note, grammar: MarkerGrammar) {
    this.#state = state;
    this.#talkOf = talksByEvent(note);
    this.#grammar = grammar;

    for (const section of walk(note)) {
      if (section.kind === 'talk') this.#talks.set(section.headingRange.start.line, section);
      for (const followUp of section.followUps) {
        const { line } = followUp.range.start;
        if (followUp.form !== 'hint') this.#followUps.set(line, [...(this.#followUps.get(line) ?? []), followUp]);
        const { state, lastLine = line } = followUp;
        for (let next = line + 1; state === 'done' && next <= lastLine; next++) this.#doneLines.add(next);
      }
    }
  }

  decorate(): void {
    this.#state.tokens.forEach((token, index) => {
      if (token.type !== 'inline' || token.map === null || token.children === null) return;
      const talk = this.#state.tokens[index - 1]?.type === 'heading_open' ? this.#talks.get(token.map[0]) : undefined;
      const links = this.#links(token.children);
      token.children = talk === undefined ? this.#lines(links, token.map[0]) : this.#speakers(links, talk);
    });
  }

  /** Set the speakers of a heading apart from its title. */
  #speakers(tokens: readonly Token[], { speakers }: Talk): Token[] {
    const [first] = speakers;
    const last = speakers.at(-1);
    return tokens.flatMap((token) => {
      const start = token.type === 'text' && first !== undefined ? token.content.indexOf(first.name) : -1;
      if (start < 0 || last === undefined) return [token];
      const end =
        Math.max(start, token.content.lastIndexOf(last.organization ?? last.name)) +
        (last.organization ?? last.name).length;
      // The dash goes with the speakers, so that none is left behind at the end of a line.
      const [dash = '', sign = ''] = /(?<=\s)([-–—|])\s+$/u.exec(token.content.slice(0, start)) ?? [];
      const names = token.content.slice(start, end);
      return [
        this.#text(token.content.slice(0, start - dash.length)),
        ...this.#span('cn-speakers', [this.#text(sign === '' ? names : `${sign}\u00a0${names}`)]),
        this.#text(token.content.slice(end)),
      ];
    });
  }

  #links(tokens: readonly Token[]): Token[] {
    tokens.forEach((token, index) => {
      const event = token.type === 'link_open' ? parseSchedUrl(String(token.attrGet('href') ?? '')) : undefined;
      if (event === undefined) return;
      token.attrJoin('class', 'cn-sched');
      token.attrSet('title', event.url);
      const text = tokens[index + 1];
      // A text that the writer chose stays; only a long address is replaced.
      if (text?.type !== 'text' || !/^(?:https?:\/\/)?[\w.-]*sched\.co/u.test(text.content)) return;
      const talk = this.#talkOf(event);
      const isUnderItsHeading = talk?.link?.url === event.url && talk.links[0]?.url === event.url;
      text.content = shortened(
        isUnderItsHeading
          ? l10n.t('Open this talk')
          : (talk?.title ?? (event.slug === undefined ? eventName(event.host) : titleFromSlug(event.slug))),
        70,
      );
    });
    return [...tokens];
  }

  #lines(tokens: readonly Token[], firstLine: number): Token[] {
    const result: Token[] = [];
    let line = firstLine;
    let from = 0;
    tokens.forEach((token, at) => {
      if (token.type !== 'softbreak' && token.type !== 'hardbreak') return;
      result.push(...this.#line(tokens.slice(from, at), line), token);
      line++;
      from = at + 1;
    });
    return [...result, ...this.#line(tokens.slice(from), line)];
  }

  #line(tokens: readonly Token[], line: number): Token[] {
    const here = this.#followUps.get(line);
    if (here === undefined)
      return this.#doneLines.has(line) && isBalanced(tokens) ? this.#span('cn-done', tokens) : [...tokens];
    const box = here[0]?.form === 'task' ? this.#box(tokens) : undefined;
    const chips = (box?.rest ?? tokens).flatMap((token) =>
      token.type === 'text' ? this.#chips(token, here) : [token],
    );
    const startsHere =
      here.length === 1 &&
      (here[0]?.form !== 'marker' ||
        chips.find(({ content, type }) => type === 'cn_open' || content.trim() !== '')?.type !== 'text');
    const wrapped = startsHere && here[0]?.state === 'done' && isBalanced(chips) ? this.#span('cn-done', chips) : chips;
    return [...(box?.tokens ?? []), ...wrapped];
  }

  /** Draw the box of a task, if no other extension has drawn the box. */
  #box([first, ...rest]: readonly Token[]): { readonly tokens: Token[]; readonly rest: Token[] } | undefined {
    const written = first?.type === 'text' ? boxOf(first.content) : undefined;
    if (first === undefined || written === undefined) return undefined;
    const { sign, name } = BOXES[written.sign] ?? (written.state === 'open' ? OPEN_BOX : TICKED_BOX);

    const box = this.#span('cn-box', [this.#text(sign)]);
    box[0]?.attrSet('role', 'img');
    box[0]?.attrSet('aria-label', name());
    return { tokens: [...box, this.#text(' ')], rest: [this.#text(first.content.slice(written.length)), ...rest] };
  }

  /** Draw markers as chips, without the colon behind. */
  #chips({ content }: Token, here: readonly FollowUp[]): Token[] {
    const result: Token[] = [];
    let from = 0;
    for (const { start, wordStart, wordEnd, textStart, state, isBehind } of this.#grammar.find(content)) {
      const isDone = state === 'done' || here.every((followUp) => followUp.state === 'done');
      const isEnclosed = isBehind || start < wordStart;
      const marker = isEnclosed
        ? content.slice(wordStart, wordEnd)
        : content.slice(start, textStart).replace(/[\s:：-]+$/u, '');
      result.push(
        this.#text(content.slice(from, isBehind ? wordStart : start)),
        ...this.#span(`cn-marker cn-marker-${isDone ? 'done' : 'open'}`, [this.#text(marker)]),
        this.#text(!isBehind && textStart > start + marker.length ? ' ' : ''),
      );
      from = isBehind ? wordEnd : textStart;
    }
    return [...result, this.#text(content.slice(from))];
  }

  #span(classes: string, tokens: readonly Token[]): Token[] {
    const open = new this.#state.Token('cn_open', 'span', 1);
    open.attrSet('class', classes);
    return [open, ...tokens, new this.#state.Token('cn_close', 'span', -1)];
  }

  #text(content: string): Token {
    const token = new this.#state.Token('text', '', 0);
    token.content = content;
    return token;
  }
}

/** How a box is shown, and its name for screen readers. */
interface ShownBox {
  readonly sign: string;
  readonly name: () => string;
}

/** By the character in the box. */
const BOXES: Readonly<Record<string, ShownBox>> = {
  '-': { sign: '☒', name: () => l10n.t('cancelled') },
  '~': { sign: '☒', name: () => l10n.t('cancelled') },
  '/': { sign: '☐', name: () => l10n.t('in progress') },
  '>': { sign: '☐', name: () => l10n.t('deferred') },
  '<': { sign: '☐', name: () => l10n.t('scheduled') },
  '!': { sign: '☐', name: () => l10n.t('important') },
  '?': { sign: '☐', name: () => l10n.t('question') },
};
/** The same for any other character of an open box, and of one that is done. */
const OPEN_BOX: ShownBox = { sign: '☐', name: () => l10n.t('open') };
const TICKED_BOX: ShownBox = { sign: '☑', name: () => l10n.t('done') };

/** Check whether tokens close all the tokens they open, and no others. */
function isBalanced(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const { nesting } of tokens) {
    depth += nesting;
    if (depth < 0) return false;
  }
  return depth === 0;
}
