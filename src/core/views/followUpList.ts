import * as l10n from '@vscode/l10n';
import { isActionable } from '../note/followUps.js';
import type { NoteCounts } from '../note/counts.js';
import { countOf, groupKey, groupRow, hintRows, type NameOf } from './followUpGroups.js';
import type { Filter, GroupRow, LeafGroupRow, ListChoice, ListedFollowUpRow, ListRow } from './followUpRows.js';
import { type PlacedFollowUp, sortedByDay } from './placedFollowUps.js';
import { compareDates, dateIn } from './writtenDates.js';
import { groupBy as grouped } from '../text/groupBy.js';
import { counted } from '../text/language.js';
import { joined } from '../note/names.js';
import { notePlaces } from '../note/noteNames.js';

/** A note in the Follow-ups view, which shows the counts before the note is read. */
export interface CountedNote {
  readonly uri: string;
  readonly title: string;
  readonly counts: Pick<NoteCounts, 'open' | 'done' | 'hints'>;
  /** Whether the note is open in an editor. */
  readonly isOpen: boolean;
  /** Its follow-ups; a getter that reads the note. */
  readonly followUps: readonly PlacedFollowUp[];
}

/** How many notes are laid out in one list. With more, each note has a row. */
const MOST_NOTES = 32;

/**
 * Lay out the follow-ups of all notes that have some to show.
 *
 * If there are many notes, each has a row, which is laid out when expanded: of thousands, most stay collapsed.
 */
export function listNotes(all: readonly CountedNote[], choice: ListChoice): readonly ListRow[] {
  const places = notePlaces(all);
  const notes = inFront(choice.areHintsOff === true ? all.map(withoutHints) : all, choice);

  const hasJustDone = ({ uri }: CountedNote): boolean =>
    choice.filter === 'open' && choice.justDone?.hasIn(uri) === true;
  const shown = notes.filter((note) => mayBeListed(note.counts, choice.filter) || hasJustDone(note));
  if (shown.length <= MOST_NOTES)
    return followUpList(
      shown.map(({ followUps }) => followUps),
      choice,
      { places },
    );
  const rows = shown.filter((note) => mainCount(note.counts, choice.filter) > 0 || hasJustDone(note));
  if (choice.sortBy === 'day') {
    const dates = new Map(rows.map((note) => [note, dateIn(note.title) ?? dateIn(note.uri)]));
    rows.sort((a, b) => compareDates(dates.get(a), dates.get(b)));
  }
  return rows.map((note) => noteRow(note, choice, places.get(note.uri)));
}

/** Named one by one, as a copy of all fields would read the note. */
function withoutHints(note: CountedNote): CountedNote {
  const { uri, title, counts, isOpen } = note;
  return {
    uri,
    title,
    counts: { ...counts, hints: 0 },
    isOpen,
    get followUps() {
      return note.followUps.filter(({ followUp }) => isActionable(followUp));
    },
  };
}

/** Put the current note first, unless all are sorted by day; leave the others out where only it is asked for. */
function inFront(
  notes: readonly CountedNote[],
  { currentUri, isCurrentOnly, sortBy }: ListChoice,
): readonly CountedNote[] {
  const isCurrent = ({ uri }: CountedNote): boolean => uri === currentUri;
  const current = notes.filter(isCurrent);
  if (isCurrentOnly === true) return current;
  return sortBy === 'day' ? notes : [...current, ...notes.filter((note) => !isCurrent(note))];
}

interface ListOptions {
  /** See `notePlaces`. */
  readonly places?: ReadonlyMap<string, string>;
  /** Goes before the ids of all rows. */
  readonly idPrefix?: string;
}

/**
 * Lay out the follow-ups of notes, note by note, in groups.
 *
 * Every follow-up is in exactly one group, or, where it is the only one of a talk that is shown, in a row of its own.
 *
 * @param notes the follow-ups of each note, in text order
 */
export function followUpList(
  notes: readonly (readonly PlacedFollowUp[])[],
  choice: ListChoice,
  { places, idPrefix = '' }: ListOptions = {},
): readonly (LeafGroupRow | ListedFollowUpRow)[] {
  const { groupBy, filter, sortBy, isDismissed } = choice;
  const all = notes.flat();
  const sorted = sortBy === 'position' ? all : sortedByDay(all);
  const nameOf: NameOf = ({ uri, note: { title } }) =>
    notes.length > 1 ? { title, place: places?.get(uri) } : undefined;
  const groups = grouped(
    sorted.filter(({ followUp }) => isActionable(followUp)),
    (placed) => groupKey(placed, groupBy),
  );
  // Those without a speaker come last.
  const ordered =
    groupBy === 'speaker' ? [...groups].sort(([a], [b]) => Number(a === '') - Number(b === '')) : [...groups];
  const rows = ordered.flatMap(
    ([key, members]) => groupRow(`${idPrefix}${groupBy}:${key}`, members, choice, nameOf) ?? [],
  );
  return [
    ...rows,
    ...hintRows(
      sorted.filter(({ followUp }) => !isActionable(followUp)),
      filter,
      isDismissed,
      nameOf,
      idPrefix,
    ),
  ];
}

/** Check by its counts whether a list can show anything of a note. */
export function mayBeListed(counts: CountedNote['counts'], filter: Filter): boolean {
  return mainCount(counts, filter) > 0 || (filter !== 'done' && counts.hints > 0);
}

/** Count the follow-ups that the filter shows; hints count only with the filter for hints. */
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

function noteRow(note: CountedNote, choice: ListChoice, place: string | undefined): GroupRow {
  const {
    uri,
    title,
    counts: { open, done, hints },
    isOpen,
  } = note;
  const id = `note:${uri}`;
  const count =
    choice.filter === 'hints'
      ? counted(hints, l10n.t('{count} hint|{count} hints'))
      : countOf({ open, done }, choice.filter);
  let children: readonly ListRow[] | undefined;
  return {
    type: 'group',
    kind: 'note',
    id,
    uri,
    label: title,
    description: joined([count, place]),
    accessibleLabel: joined([title, count, place], ', '),
    startsClosed: !isOpen,
    open,
    get isLaidOut() {
      return children !== undefined;
    },
    get children() {
      // With grouping by note, the group of the note would repeat this row.
      children ??= followUpList([note.followUps], choice, { idPrefix: `${id}|` }).flatMap(
        (group): readonly ListRow[] => (group.type === 'group' && group.kind === 'note' ? group.children : [group]),
      );
      return children;
    },
  };
}
