import type { FollowUp, Note, Position, Range, Section } from './note.js';
import { comparePositions } from '../text/range.js';
import { walk } from './walk.js';

/** The follow-ups that stand on any of a range's lines, in text order; hints too. */
export function followUpsAt(note: Note, range: Range): FollowUp[] {
  return [...walk(note)]
    .flatMap((section) => section.followUps)
    .filter((followUp) => followUp.range.start.line >= range.start.line && followUp.range.start.line <= range.end.line)
    .sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** The innermost section at a position. The blank lines behind a section belong to it. */
export function sectionAt(note: Note, position: Position): Section | undefined {
  let found: Section | undefined;
  let siblings = note.sections;
  for (;;) {
    const next = siblings.findLast(
      (section) => comparePositions(section.range.start, { line: position.line, character: Infinity }) <= 0,
    );
    if (!next) return found;
    // Behind a list of follow-ups the talk's own notes go on.
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
