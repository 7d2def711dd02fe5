import { decodeString } from 'micromark-util-decode-string';
import { isSpace } from '../text/isSpace.js';
import type { Span } from '../text/range.js';
import { type FollowUpFact, type Line, type LinkFact, linkFact } from './facts.js';
import { isDoneTail } from './followUps/doneTail.js';
import { readsLikeFollowUp } from './followUps/hints.js';
import type { MarkerGrammar, MarkerMatch } from './followUps/markers.js';
import { OPAQUE, SYNTAX, TICK } from './followUps/masks.js';
import { withoutHidden } from './hidden.js';
import type { LineDraft, LinePart } from './lineParts.js';

/**
 * Make a line of its parts: its text, its style, and its follow-ups.
 *
 * @param text the text that offsets of the draft are relative to
 */
export function finishLine(whole: LineDraft, text: string, grammar: MarkerGrammar): Line {
  const draft = withoutHidden(whole);
  const parts = draft.parts.map((part) => part.visible).join('');
  const visible = shown(parts.replace(CALLOUT, ''));
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

/** What opens a callout, in front of its title: `[!note]`, `[!warning]-`. */
const CALLOUT = /^\[![\p{L}\p{N}_-]{1,40}\][+-]?/u;

function styleOf({ plain, link, strong, emphasis }: LineDraft): Line['style'] {
  if (plain) return undefined;
  if (link) return 'link';
  if (strong) return 'strong';
  return emphasis ? 'emphasis' : undefined;
}

/** Make a line that is only text, and has no marker. */
export function lineOfText(text: string, start: number, end: number): Line {
  const visible = shown(text);
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
  return [{ form: 'hint', state: 'open', start, end, text: visible, opensItem: undefined, isBehind: undefined }];
}

function isStruck({ start, end, strikes }: LineDraft, text: string): boolean {
  const strike = strikes?.[0];
  if (strike?.start !== start || strike.end > end) return false;
  return isDoneTail(text.slice(strike.end, end));
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
  const masked = mask(source, draft, grammar);
  const matches = grammar.find(masked);
  const strikes = matches.map((match, index) => strikeOf(match, matches[index + 1], draft, masked));
  const starts = matches.map((match, index) => strikes[index]?.start ?? draft.start + match.start);
  return matches.map((match, index) => {
    const next = starts[index + 1];
    const lineEnd = next === undefined ? source.length : lengthBefore(source, next - draft.start);
    const length = Math.min(lineEnd, Math.max(match.end ?? lineEnd, (strikes[index]?.end ?? 0) - draft.start));
    const end = draft.start + length;
    return {
      form: 'marker',
      state: strikes[index] ? 'done' : match.state,
      start: starts[index] ?? draft.start,
      end,
      text: textOf(match, draft, text, Math.min(match.end ?? length, length)),
      opensItem: undefined,
      isBehind: match.isBehind ? true : undefined,
    };
  });
}

/** Find the strikethrough of a marker, which starts right before its follow-up, and ends before the next marker. */
function strikeOf(
  { start, isBehind, wordEnd }: MarkerMatch,
  next: MarkerMatch | undefined,
  draft: LineDraft,
  masked: string,
): Span | undefined {
  const nextStart = draft.start + (next?.start ?? masked.length);
  return draft.strikes?.find((strike) => {
    const from = strike.start - draft.start;
    if (isBehind) return from === 0 && strike.end >= draft.start + wordEnd;
    return from < start && strike.end <= nextStart && ONLY_SYNTAX.test(masked.slice(from, start));
  });
}

/** Return the length of a source before the next follow-up, without what separates the two: `TODO: a; TODO: b`. */
function lengthBefore(source: string, next: number): number {
  const end = withoutBlanks(source, next);
  return ',;，；、'.includes(source.charAt(end - 1)) ? withoutBlanks(source, end - 1) : end;
}

function withoutBlanks(source: string, from: number): number {
  let end = from;
  while (end > 0 && isSpace(source, end - 1)) end--;
  return end;
}

/** Return the visible text of a marker that ends at an offset of the line. */
function textOf(
  { textStart, textEnd, isBehind, wordEnd }: MarkerMatch,
  draft: LineDraft,
  text: string,
  end: number,
): string {
  const before = visibleBetween(draft, text, draft.start + textStart, draft.start + (textEnd ?? end));
  if (!isBehind) return before;
  // The other tags of the line are part of the text.
  const tags = visibleBetween(draft, text, draft.start + wordEnd, draft.start + end).match(/[#^]\S+/gu) ?? [];
  return [before.replace(CALLOUT, '').trim(), ...tags].join(' ');
}

/**
 * Make the follow-up of a task from its box and its line. The task is done if its box is ticked, if `DONE` follows the
 * box, or if the line is struck through.
 *
 * @param text the text that offsets are relative to
 */
export function taskOnLine(task: FollowUpFact, line: Line, text: string): FollowUpFact {
  const [marker, ...others] = line.followUps.filter(({ form }) => form === 'marker');
  // `- [ ] TODO: …` is one follow-up, not two.
  const isAlone = marker !== undefined && others.length === 0;
  const isMarked = isAlone && (marker.isBehind ?? /^[*_[]*$/u.test(text.slice(line.start, marker.start)));
  const done = task.state === 'done' || line.struck === true || (isMarked && marker.state === 'done');
  return { ...task, state: done ? 'done' : 'open', text: isMarked ? marker.text : line.text, end: line.end };
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

/** White space that is not a single blank. */
const ODD_SPACE = /[^\S ]| {2}/;

/** Return the source of a line with `SYNTAX`, `OPAQUE` or `TICK` in the place of each character that is not prose. */
function mask(source: string, draft: LineDraft, grammar: MarkerGrammar): string {
  let masked = '';
  for (const part of draft.parts) {
    const from = Math.max(part.start - draft.start, masked.length);
    const to = Math.min(part.end - draft.start, source.length);
    if (to <= from) continue;
    masked += SYNTAX.repeat(from - masked.length) + maskedPart(part, source.slice(from, to), grammar);
  }
  return masked + SYNTAX.repeat(source.length - masked.length);
}

function maskedPart({ visible, opaque, code }: LinePart, source: string, grammar: MarkerGrammar): string {
  if (!opaque) return source;
  const isMarker = code && source.length === visible.length + 2 && grammar.isMarker(visible);
  return isMarker ? TICK + visible + TICK : OPAQUE.repeat(source.length);
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
