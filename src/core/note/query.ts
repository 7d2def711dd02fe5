import type { FollowUp, Note, Position, Range, Section, Talk } from './note.js';
import { comparePositions, touches } from '../text/range.js';
import { walk } from './walk.js';

/** Find the follow-ups with text on the lines of a range, in text order; hints too. */
export function followUpsAt(note: Note, range: Range): FollowUp[] {
  return [...walk(note)]
    .flatMap((section) => section.followUps)
    .filter(
      ({ range: { start }, lastLine = start.line }) => lastLine >= range.start.line && start.line <= range.end.line,
    )
    .sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** Find the innermost section at a position. The blank lines behind a section belong to the section. */
export function sectionAt(note: Note, position: Position): Section | undefined {
  let found: Section | undefined;
  let siblings = note.sections;
  for (;;) {
    const next = siblings.findLast(
      (section) => comparePositions(section.range.start, { line: position.line, character: Infinity }) <= 0,
    );
    if (!next) return found;
    // Behind a list of follow-ups, the notes of the section around it continue.
    if (
      found &&
      next.kind === 'followUps' &&
      position.line > next.range.end.line &&
      comparePositions(next.range.end, found.range.end) < 0
    )
      return found;
    found = next;
    siblings = next.children;
  }
}

/** Find the talk whose heading, or line that serves as one, is at a position. */
export function talkWithHeadingAt(note: Note, position: Position): Talk | undefined {
  const talks = [...walk(note)].filter((section) => section.kind === 'talk');
  return talks.findLast(({ headingRange }) => touches(headingRange, position));
}
