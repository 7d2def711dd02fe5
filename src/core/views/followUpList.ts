import { isActionable } from '../note/followUps.js';
import type { NoteCounts } from '../note/counts.js';
import { counted } from '../note/names.js';
import { groupKey, groupRow, hintRows } from './followUpGroups.js';
import type { Filter, GroupRow, LeafGroupRow, ListChoice, ListRow } from './followUpRows.js';
import { type PlacedFollowUp, sortedByDay } from './placedFollowUps.js';
import { compareDates, dateIn } from './writtenDates.js';

/** A note of which only the counts may be known so far. */
export interface CountedNote {
  readonly uri: string;
  readonly title: string;
  readonly counts: Pick<NoteCounts, 'open' | 'done' | 'hints'>;
  /** Whether someone has the note in an editor. */
  readonly isOpen: boolean;
  /** Its follow-ups: read only when the list comes to them. */
  readonly followUps: readonly PlacedFollowUp[];
}

/** How many notes are laid out as one. */
const MOST_NOTES = 32;

/**
 * Lay out the follow-ups of all notes that have some to show.
 *
 * Of many notes each has a row of its own, which is laid out when someone looks into it: of thousands, most stay
 * closed.
 */
export function listNotes(notes: readonly CountedNote[], choice: ListChoice): readonly GroupRow[] {
  const shown = notes.filter(({ counts }) => mayBeListed(counts, choice.filter));
  if (shown.length <= MOST_NOTES)
    return followUpList(
      shown.map(({ followUps }) => followUps),
      choice,
    );
  const rows = shown.filter(({ counts }) => mainCount(counts, choice.filter) > 0);
  if (choice.sortBy === 'day') {
    const dates = new Map(rows.map((note) => [note, dateIn(note.title) ?? dateIn(note.uri)]));
    rows.sort((a, b) => compareDates(dates.get(a), dates.get(b)));
  }
  return rows.map((note) => noteRow(note, choice));
}

/**
 * Lay out the follow-ups of all notes, note by note, as the Follow-ups view shows them.
 *
 * Every follow-up stands in one group, so the counts of the groups add up. A group counts all it has, also what the
 * filter hides: `3/7` are three of seven done.
 */
export function followUpList(
  notes: readonly (readonly PlacedFollowUp[])[],
  { groupBy, filter, sortBy, isDismissed }: ListChoice,
  idPrefix = '',
): readonly LeafGroupRow[] {
  const all = notes.flat();
  const sorted = sortBy === 'position' ? all : sortedByDay(all);
  const several = notes.length > 1;
  const groups = new Map<string, PlacedFollowUp[]>();
  for (const placed of sorted) {
    if (!isActionable(placed.followUp)) continue;
    const key = groupKey(placed, groupBy);
    const group = groups.get(key);
    if (group) group.push(placed);
    else groups.set(key, [placed]);
  }
  const rows = [...groups]
    .map(([key, members]) => groupRow(`${idPrefix}${groupBy}:${key}`, members, groupBy, filter, several))
    .filter(({ children }) => children.length > 0);
  return [
    ...rows,
    ...hintRows(
      sorted.filter(({ followUp }) => !isActionable(followUp)),
      filter,
      isDismissed,
      several,
      idPrefix,
    ),
  ];
}

/** Tell by its counts whether a list can show anything of a note. */
export function mayBeListed(counts: CountedNote['counts'], filter: Filter): boolean {
  return mainCount(counts, filter) > 0 || (filter !== 'done' && counts.hints > 0);
}

/** How many there are of what someone asked for; hints only where they did. */
function mainCount({ open, done, hints }: CountedNote['counts'], filter: Filter): number {
  switch (filter) {
    case 'open':
      return open;
    case 'done':
      return done;
    case 'all':
      return open + done;
    case 'hints':
      return hints;
  }
}

function noteRow(note: CountedNote, choice: ListChoice): GroupRow {
  const {
    uri,
    title,
    counts: { open, done, hints },
    isOpen,
  } = note;
  const id = `note:${uri}`;
  const hasOnlyHints = choice.filter === 'hints';
  let children: readonly ListRow[] | undefined;
  return {
    type: 'group',
    kind: 'note',
    id,
    uri,
    label: title,
    description: hasOnlyHints ? counted(hints, 'hint') : `${done}/${open + done}`,
    accessibleLabel: `${title}, ${hasOnlyHints ? counted(hints, 'hint') : `${done} of ${open + done} done`}`,
    startsClosed: !isOpen,
    open,
    get isLaidOut() {
      return children !== undefined;
    },
    get children() {
      // What would be a group of the note's own is this row.
      children ??= followUpList([note.followUps], choice, `${id}|`).flatMap((group): readonly ListRow[] =>
        group.kind === 'note' ? group.children : [group],
      );
      return children;
    },
  };
}
