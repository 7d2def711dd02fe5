import { decodeString } from 'micromark-util-decode-string';
import { doneDateLength } from './followUps/doneDate.js';
import type { Span } from '../text/range.js';
import { type FollowUpFact, type Line, type LinkFact, linkFact } from './facts.js';
import { readsLikeFollowUp } from './followUps/hints.js';
import { type MarkerGrammar, OPAQUE, SYNTAX } from './followUps/markers.js';

/** A part of a line: its span in the source, and its visible text. */
export interface LinePart extends Span {
  readonly visible: string;
  /** Whether no marker may be found in the part: code, addresses, images. */
  readonly opaque: boolean;
}

/** A line while its parts are collected. Offsets are relative to the chunk. */
export interface LineDraft {
  readonly parts: LinePart[];
  readonly links: LinkFact[];
  /** The strikethroughs that start on the line. */
  strikes: Span[] | undefined;
  start: number;
  end: number;
  /** The end of the content, if the backslash of a hard break follows. */
  contentEnd: number | undefined;
  /** Whether there is visible text outside of strong, emphasis and link; then, inside of each. */
  plain: boolean;
  strong: boolean;
  emphasis: boolean;
  link: boolean;
}

/** Make the draft of a line without parts. */
export function newDraft(start: number, end: number): LineDraft {
  return {
    parts: [],
    links: [],
    strikes: undefined,
    start,
    end,
    contentEnd: undefined,
    plain: false,
    strong: false,
    emphasis: false,
    link: false,
  };
}

/**
 * Make a line of its parts: its text, its style, and its follow-ups.
 *
 * @param text the text that offsets of the draft are relative to
 */
export function finishLine(draft: LineDraft, text: string, grammar: MarkerGrammar): Line {
  const visible = withoutWikiBrackets(shown(draft.parts.map((part) => part.visible).join('')));
  return {
    start: draft.start,
    end: draft.end,
    text: visible,
    style: visible === '' ? undefined : styleOf(draft),
    struck: isStruck(draft, text) ? true : undefined,
    links: draft.links,
    followUps: followUpsOf(draft, text, visible, grammar),
  };
}

function styleOf({ plain, link, strong, emphasis }: LineDraft): Line['style'] {
  if (plain) return undefined;
  if (link) return 'link';
  if (strong) return 'strong';
  return emphasis ? 'emphasis' : undefined;
}

/** Make a line that is only text, and has no marker. */
export function lineOfText(text: string, start: number, end: number): Line {
  const visible = withoutWikiBrackets(shown(text));
  return {
    start,
    end,
    text: visible,
    style: undefined,
    struck: undefined,
    links: NO_LINKS,
    followUps: hintOn(visible, start, end),
  };
}

/** Make a line that is only an address. */
export function lineOfAddress(url: string, start: number, end: number): Line {
  const links = [linkFact(url, url, { start, end })];
  return { start, end, text: url, style: 'link', struck: undefined, links, followUps: NO_FOLLOW_UPS };
}

const NO_LINKS: readonly LinkFact[] = [];

function hintOn(visible: string, start: number, end: number): readonly FollowUpFact[] {
  if (!readsLikeFollowUp(visible)) return NO_FOLLOW_UPS;
  return [{ form: 'hint', state: 'open', start, end, text: visible, opensItem: undefined }];
}

function isStruck({ start, end, strikes }: LineDraft, text: string): boolean {
  const strike = strikes?.[0];
  if (strike?.start !== start || strike.end > end) return false;
  return doneDateLength(text.slice(strike.end, end)) === end - strike.end;
}

/** Matches a masked text that is only markdown's characters and blanks. */
const ONLY_SYNTAX = /^[\s\u0001]*$/u;

const NO_FOLLOW_UPS: readonly FollowUpFact[] = [];

function followUpsOf(draft: LineDraft, text: string, visible: string, grammar: MarkerGrammar): readonly FollowUpFact[] {
  const source = text.slice(draft.start, draft.end);
  const markers = grammar.mayMatch(source) ? markersOf(draft, text, source, grammar) : NO_FOLLOW_UPS;
  if (markers.length > 0) return markers;
  const onlyLink = draft.link && !draft.plain && !draft.strong && !draft.emphasis;
  return onlyLink || isStruck(draft, text) ? NO_FOLLOW_UPS : hintOn(visible, draft.start, draft.end);
}

function markersOf(draft: LineDraft, text: string, source: string, grammar: MarkerGrammar): readonly FollowUpFact[] {
  const masked = mask(source, draft);
  const matches = grammar.find(masked);
  // The strikethrough of a marker starts right before the marker, and ends before the next marker.
  const strikes = matches.map(({ start }, index) => {
    const nextMarker = draft.start + (matches[index + 1]?.start ?? source.length);
    return draft.strikes?.find((strike) => {
      const from = strike.start - draft.start;
      return from < start && strike.end <= nextMarker && ONLY_SYNTAX.test(masked.slice(from, start));
    });
  });
  const starts = matches.map((match, index) => strikes[index]?.start ?? draft.start + match.start);
  return matches.map((match, index) => {
    const next = starts[index + 1];
    const length = next === undefined ? source.length : source.slice(0, next - draft.start).trimEnd().length;
    const end = draft.start + length;
    return {
      form: 'marker',
      state: strikes[index] ? 'done' : match.state,
      start: starts[index] ?? draft.start,
      end,
      text: visibleBetween(draft, text, draft.start + match.textStart, end),
      opensItem: undefined,
    };
  });
}

/** The box of a cancelled task. */
export const CANCELLED = /^\[-\][ \t]+/u;

/**
 * Make the follow-up of a task from its box and its line. The task is done if its box is ticked, if `DONE` follows the
 * box, or if the line is struck through.
 *
 * @param text the text that offsets are relative to
 */
export function taskOnLine(task: FollowUpFact, line: Line, text: string): FollowUpFact {
  const box = task.start === line.start ? (CANCELLED.exec(text.slice(line.start, line.end))?.[0] ?? '') : '';
  const [marker, ...others] = line.followUps.filter(({ form }) => form === 'marker');
  // `- [ ] TODO: …` is one follow-up, not two.
  const isAlone = marker !== undefined && others.length === 0;
  const isMarked = isAlone && /^[*_[]*$/u.test(text.slice(line.start + box.length, marker.start));
  const done = task.state === 'done' || line.struck === true || (isMarked && marker.state === 'done');
  const shownText = isMarked ? marker.text : line.text.slice(box.trimEnd().length).trimStart();
  return { ...task, state: done ? 'done' : 'open', text: shownText, end: line.end };
}

/** Return the follow-ups of a list item's first line, with `opensItem` set on an open marker at its start. */
export function withItemOpener({ start, followUps }: Line): readonly FollowUpFact[] {
  return followUps.map((each) => {
    const opensItem = each.form === 'marker' && each.state === 'open' && each.start === start;
    return opensItem ? { ...each, opensItem: true } : each;
  });
}

/** Write white space as a reader sees it: single blanks, none at the ends. */
export function shown(text: string): string {
  return ODD_SPACE.test(text) ? text.replace(/\s+/gu, ' ').trim() : text.trim();
}

/** `[[people/jane|Jane Doe]]`, and not `![[picture.png]]`. */
const WIKI_LINK = /(?<!!)\[\[([^[\]|]{1,200})(?:\|([^[\]|]{1,200}))?\]\]/gu;

/** Show wiki links as their text, or else as the last part of the path: `[[Widgets]] - [[people/jane|Jane Doe]]`. */
function withoutWikiBrackets(text: string): string {
  if (!text.includes('[[')) return text;
  return text.replace(WIKI_LINK, (_, path: string, name?: string) => {
    return (name ?? path.slice(path.lastIndexOf('/') + 1)).trim();
  });
}

/** White space that is not a single blank. */
const ODD_SPACE = /[^\S ]| {2}/;

/** Return the source of a line with `SYNTAX` or `OPAQUE` in the place of each character that is not prose. */
function mask(source: string, draft: LineDraft): string {
  let masked = '';
  for (const part of draft.parts) {
    const from = Math.max(part.start - draft.start, masked.length);
    const to = Math.min(part.end - draft.start, source.length);
    if (to <= from) continue;
    masked += SYNTAX.repeat(from - masked.length) + (part.opaque ? OPAQUE.repeat(to - from) : source.slice(from, to));
  }
  return masked + SYNTAX.repeat(source.length - masked.length);
}

/** Return the visible text between two offsets of `text`. */
function visibleBetween(draft: LineDraft, text: string, start: number, end: number): string {
  let visible = '';
  for (const part of draft.parts) {
    const from = Math.max(part.start, start);
    const to = Math.min(part.end, end);
    if (to <= from) continue;
    // With escapes or character references, the source is longer than the visible text.
    visible += part.opaque || to - from === part.end - part.start ? part.visible : decodeString(text.slice(from, to));
  }
  return visible.replace(/\s+/gu, ' ').trim();
}
