import { offeredIn, type OfferedFollowUp } from '../edit/offeredFollowUps.js';
import type { FollowUp, Note, Range, SchedLink, Section, Talk } from '../note/note.js';
import { walk } from '../note/walk.js';
import { isActionable, tallyFollowUps } from '../note/followUps.js';

/** An action above a line of a note. */
export type Lens =
  | { readonly kind: 'markDone' | 'reopen'; readonly range: Range; readonly followUp: OfferedFollowUp }
  | { readonly kind: 'openFollowUps'; readonly range: Range; readonly section: Section; readonly count: number }
  | { readonly kind: 'openOnSched'; readonly range: Range; readonly talk: Talk; readonly link: SchedLink };

/** Which lenses are shown. */
export interface LensChoice {
  readonly markDone: boolean;
  readonly reopen: boolean;
  /** The number of open follow-ups above talks and to-do lists. */
  readonly openCount: boolean;
  readonly openOnSched: boolean;
  /** A 0-based line that someone is writing: a lens for what is not finished would move the line under the cursor. */
  readonly except?: number | undefined;
}

/** Lines that an editor shows: the first and the last. */
export interface ShownLines {
  readonly first: number;
  readonly last: number;
}

/**
 * How many lenses a note can have at once. An editor moves all of them at each keystroke: of 6,000, each takes twice as
 * long as without.
 */
const MOST = 1000;

/** How many lines above and below those shown have lenses, where a note has too many for all to be there. */
const AROUND = 300;

/** Leave out lenses far from the lines that are shown, if there are too many of them. */
export function lensesNear(all: readonly Lens[], shown: readonly ShownLines[]): readonly Lens[] {
  if (all.length <= MOST || shown.length === 0) return all;
  return all.filter(({ range: { start, end } }) => areNear({ first: start.line, last: end.line }, shown, AROUND));
}

/** Check whether lines that are shown now are still far from where the lenses around other lines end. */
export function haveLenses(now: readonly ShownLines[], shown: readonly ShownLines[]): boolean {
  return now.every((lines) => areNear(lines, shown, AROUND / 2));
}

function areNear({ first, last }: ShownLines, shown: readonly ShownLines[], distance: number): boolean {
  return shown.some((lines) => first >= lines.first - distance && last <= lines.last + distance);
}

/** How many items make a to-do list: a lens above each would take as many lines as the list itself. */
const LIST = 3;

/**
 * List the lenses of a note: per section first the heading's, then its follow-ups', in text order. The items of a to-do
 * list have none of their own; its heading has one for all.
 */
export function lenses(note: Note, choice: LensChoice): readonly Lens[] {
  return [...lensesOf(note, choice)];
}

function* lensesOf(note: Note, choice: LensChoice): Generator<Lens, void, undefined> {
  const offered = offeredIn(note);
  const isFinished = ({ range }: FollowUp): boolean => range.start.line !== choice.except;
  for (const section of walk(note)) {
    const followUps = section.followUps.filter(isActionable);
    const listed = listedIn(followUps);
    const { open } = tallyFollowUps(section);
    if (choice.openCount && open.some(isFinished) && (section.kind === 'talk' || listed.size > 0))
      yield { kind: 'openFollowUps', range: section.headingRange, section, count: open.length };
    if (choice.openOnSched && section.kind === 'talk' && section.link !== undefined)
      yield { kind: 'openOnSched', range: section.headingRange, talk: section, link: section.link };
    for (const followUp of followUps.filter(isFinished)) {
      const kind = followUp.state === 'open' ? 'markDone' : 'reopen';
      if (choice[kind] && !listed.has(followUp)) yield { kind, range: followUp.range, followUp: offered(followUp) };
    }
  }
}

/** Find the follow-ups that are items of to-do lists: several tasks or items, one right below the other. */
function listedIn(followUps: readonly FollowUp[]): ReadonlySet<FollowUp> {
  const listed = new Set<FollowUp>();
  let run: FollowUp[] = [];
  for (const followUp of followUps) {
    const last = run.at(-1);
    const follows = last !== undefined && followUp.range.start.line === lastLineOf(last) + 1;
    if (!follows || followUp.form === 'marker') run = [];
    if (followUp.form !== 'marker') run.push(followUp);
    if (run.length >= LIST) for (const each of run) listed.add(each);
  }
  return listed;
}

function lastLineOf({ lastLine, range }: FollowUp): number {
  return lastLine ?? range.end.line;
}
