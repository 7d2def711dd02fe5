import { type Cell, type CellLine, type Line, type LineFact, lineFact, PROSE } from '../../markdown/facts.js';
import { isLinkLine } from '../evidence/linkLines.js';
import { isOrdinary } from './runs.js';
import { readSpeakerLine } from '../words/titles/speakerLines.js';
import { isRecording } from '../words/tails.js';
import { isOneOfAKind } from '../words/vocabulary/vocabulary.js';

/** Reads the lines of a cell: one is the title of a talk; others name its speakers, or link to slides and videos. */

/** The title in a cell, and the lines around that tell about the talk. */
export interface CellTitle {
  /** Empty if no line may be a title. */
  readonly text: string;
  readonly others: readonly LineFact[];
}

/** The weights of what tells whether a line of a cell is the title, each with an example. */
const WEIGHTS = {
  /** `**Widgets** 👍` */
  bold: 2,
  /** `[Widgets](widgets.md)` */
  linked: 1,
  /** `Jane Doe (@jane)` */
  people: -4,
  /** `[Slides](…) | [Video](…)`, `👍` */
  nothing: -8,
} as const;

/** How many lines of a cell are read behind the first. */
const MOST_LINES = 12;

/** Find the title in a cell: of the lines that look most like one, the first. */
export function titleInCell({ text, lines: [first, ...rest] }: Cell): CellTitle {
  if (!first || (rest.length === 0 && first.bold === '')) return { text, others: [] };
  const lines = [first, ...rest.slice(0, MOST_LINES)].flatMap(partsOf);
  const scores = lines.map(scoreOf);
  const best = Math.max(...scores);
  const at = scores.indexOf(best);
  const others = lines.filter((_, index) => index !== at && scores[index] !== WEIGHTS.nothing);
  return {
    text: best === WEIGHTS.nothing ? '' : (lines[at]?.text ?? ''),
    others: others.map((line) => lineFact(line, PROSE)),
  };
}

function scoreOf(line: CellLine): number {
  if (!/[\p{L}\p{N}]/u.test(line.text)) return WEIGHTS.nothing;
  if (isLinkLine(line) && line.links.every((link) => isRecording(link.text))) return WEIGHTS.nothing;
  return (
    (line.bold === line.text ? WEIGHTS.bold : 0) +
    (line.style === 'link' ? WEIGHTS.linked : 0) +
    (namesPeople(line) ? WEIGHTS.people : 0)
  );
}

/** Nothing, a sign or a bracket behind a title in bold: no colon, and no words that go on. */
const APART = /^\s*(?:$|:[a-z0-9_+-]{2,30}:|[^\p{L}\p{N}\s:：])/u;

/** `**Keynote** - Widgets` */
const BEHIND_LABEL = /^\s*[-–—,|]\s*[\p{L}\p{N}]/u;

/** Cut a title in bold off the remark or the name behind: `👉 **Widgets** 👈 (in German)`. */
function partsOf(line: CellLine): readonly CellLine[] {
  const { text, bold } = line;
  const at = bold === '' ? -1 : text.indexOf(bold);
  const behind = text.slice(at + bold.length);
  const isLabel = /[:：]$/u.test(bold) || (isOrdinary(bold) && BEHIND_LABEL.test(behind));
  if (at < 0 || isLabel || /[\p{L}\p{N}]/u.test(text.slice(0, at)) || !APART.test(behind)) return [line];
  return [withText(line, bold, bold), withText(line, behind.replace(/^[\s,;|·–—-]+/u, ''), '')];
}

function withText(line: CellLine, text: string, bold: string): CellLine {
  return { ...line, text, bold };
}

/** Check for a title that no word speaks against; a "Keynote" needs a speaker. */
export function mayBeTalk({ text, others }: CellTitle): boolean {
  return !isOrdinary(text) || (isOneOfAKind(text) && others.some(namesPeople));
}

/** Check for a text of people alone: "Jane Doe, Acme". */
export function namesPeople({ text }: Line): boolean {
  return readSpeakerLine(text, undefined) !== undefined;
}

/** Write the lines of a cell of names as one list. */
export function namesInCell({ lines }: Cell): string {
  return lines.map(({ text }) => text).join(', ');
}
