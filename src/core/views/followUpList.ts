import { offeredIn, type OfferedFollowUp } from '../edit/offeredFollowUps.js';
import type { FollowUp, Note, Section, Talk } from '../note/note.js';
import { MONTHS } from '../outline/words/dayNames.js';
import type { NoteCounts } from '../note/counts.js';
import { isActionable } from '../note/followUps.js';
import { enclosingTalk, type Path, placeOf, walkPaths } from '../note/paths.js';
import { type RowChange, rowChange } from './rows.js';
import { counted, joined, speakerNames } from '../note/names.js';

/** A note, as a list of follow-ups has to know it. */
export interface ListedNote {
  /** Identifies the note's document. */
  readonly uri: string;
  readonly note: Note;
}

export const GROUPINGS = ['talk', 'day', 'note', 'speaker', 'form'] as const;
export type Grouping = typeof GROUPINGS[number];
export const FILTERS = ['open', 'done', 'all', 'hints'] as const;
export type Filter = typeof FILTERS[number];
export const SORTINGS = ['position', 'day'] as const;
export type Sorting = typeof SORTINGS[number];

export interface ListChoice {
  readonly groupBy: Grouping;
  readonly filter: Filter;
  readonly sortBy: Sorting;
  /** Whether someone does not want to see this hint any more. */
  readonly isDismissed: (uri: string, hint: FollowUp) => boolean;
}

interface RowBase {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly accessibleLabel: string;
  /** Set on a note of many: whether someone has looked into it. */
  readonly isLaidOut?: boolean;
}

/** What gathers follow-ups: something of a note, or the hints. */
export interface GroupRow extends RowBase {
  readonly type: 'group';
  readonly kind: Grouping | 'hints' | 'dismissed';
  /** The document it is about, where that is one. */
  readonly uri?: string;
  /** The talk or other section it stands for. */
  readonly section?: Section;
  /** Starts closed: an offer stays in the background, unless it is what someone asked for. */
  readonly startsClosed: boolean;
  /** Open follow-ups in it, whether or not they are shown. */
  readonly open: number;
  /** All it gathers, whether or not they are shown; absent where those are all of a note. */
  readonly members?: readonly Pick<PlacedFollowUp, 'uri' | 'followUp'>[];
  readonly children: readonly ListRow[];
}

/** A group that has follow-ups right below it. */
interface EntryGroupRow extends GroupRow {
  readonly children: readonly EntryRow[];
}

export interface EntryRow extends RowBase {
  readonly type: 'followUp';
  readonly uri: string;
  readonly followUp: OfferedFollowUp;
  readonly isDismissed: boolean;
  readonly children: readonly [];
}

/** A row of the Follow-ups view. */
export type ListRow = GroupRow | EntryRow;

/** A follow-up and where it stands. */
export interface PlacedFollowUp extends ListedNote {
  readonly followUp: OfferedFollowUp;
  readonly path: Path;
  readonly talk: Talk | undefined;
}

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
 * Of many notes each has a row of its own, which is laid out when someone looks into it: of thousands, most stay closed.
 */
export function listNotes(notes: readonly CountedNote[], choice: ListChoice): readonly GroupRow[] {
  const shown = notes.filter(({ counts }) => mayBeListed(counts, choice.filter));
  if (shown.length <= MOST_NOTES) return followUpList(shown.map(({ followUps }) => followUps), choice);
  const rows = shown.filter(({ counts }) => mainCount(counts, choice.filter) > 0);
  if (choice.sortBy === 'day') {
    const dates = new Map(rows.map((note) => [note, dateIn(note.title) ?? dateIn(note.uri)]));
    rows.sort((a, b) => inTime(dates.get(a), dates.get(b)));
  }
  return rows.map((note) => noteRow(note, choice));
}

/** List the follow-ups of a note with their places, in text order. */
export function placedFollowUps({ uri, note }: ListedNote): readonly PlacedFollowUp[] {
  const offered = offeredIn(note);
  return [...walkPaths(note)]
    .flatMap((path) => {
      const talk = enclosingTalk(path);
      return (path.at(-1)?.followUps ?? []).map((followUp) => ({ uri, note, followUp: offered(followUp), path, talk }));
    })
    .sort(({ followUp: { range: { start: a } } }, { followUp: { range: { start: b } } }) => a.line - b.line || a.character - b.character);
}

/**
 * Lay out the follow-ups of all notes, note by note, as the Follow-ups view shows them.
 *
 * Every follow-up stands in one group, so the counts of the groups add up. A group counts all it has, also what the
 * filter hides: `3/7` are three of seven done.
 */
export function followUpList(notes: readonly (readonly PlacedFollowUp[])[], { groupBy, filter, sortBy, isDismissed }: ListChoice, idPrefix = ''): readonly EntryGroupRow[] {
  const all = notes.flat();
  const sorted = sortBy === 'position' ? all : byDay(all);
  const several = notes.length > 1;
  const groups = new Map<string, PlacedFollowUp[]>();
  for (const placed of sorted) {
    if (!isActionable(placed.followUp)) continue;
    const key = groupKey(placed, groupBy);
    const group = groups.get(key);
    if (group) group.push(placed);
    else groups.set(key, [placed]);
  }
  const rows = [...groups].map(([key, members]) => groupRow(`${idPrefix}${groupBy}:${key}`, members, groupBy, filter, several)).filter(({ children }) => children.length > 0);
  return [...rows, ...hintRows(sorted.filter(({ followUp }) => !isActionable(followUp)), filter, isDismissed, several, idPrefix)];
}

/** Tell by its counts whether a list can show anything of a note. */
export function mayBeListed(counts: CountedNote['counts'], filter: Filter): boolean {
  return mainCount(counts, filter) > 0 || (filter !== 'done' && counts.hints > 0);
}

/** How many there are of what someone asked for; hints only where they did. */
function mainCount({ open, done, hints }: CountedNote['counts'], filter: Filter): number {
  switch (filter) {
    case 'open': return open;
    case 'done': return done;
    case 'all': return open + done;
    case 'hints': return hints;
  }
}

/**
 * Compare two lists by what a reader sees.
 *
 * @param isKnown whether anybody knows what is below a note
 */
export function listChange(before: readonly ListRow[], after: readonly ListRow[], isKnown: (row: ListRow) => boolean): RowChange {
  return rowChange<ListRow>(before, after, (row) => row.type === 'group'
    ? `${String(row.open > 0)} ${String(row.startsClosed)} ${row.section?.links[0]?.url ?? ''}`
    : `${row.followUp.state} ${String(row.isDismissed)}`, isKnown);
}

/** Say of a follow-up, in words, what it is and where it stands. */
function spokenFollowUp({ followUp, note, path, talk }: PlacedFollowUp, noteTitle?: string): string {
  const section = talk ?? path.at(-1);
  return joined([
    followUp.form === 'hint' ? 'hint' : followUp.state,
    labelOf(followUp),
    section && section.title !== '' ? `in ${section.title}` : '',
    placeOf(note, upTo(path, section)).replaceAll(' › ', ', '),
    noteTitle,
  ], ', ');
}

function labelOf({ text, source }: FollowUp): string {
  return text === '' ? source : text;
}

function groupKey(placed: PlacedFollowUp, groupBy: Grouping): string {
  const { uri, followUp, path, talk } = placed;
  switch (groupBy) {
    case 'talk': return `${uri}#${(talk ?? path.at(-1))?.id ?? ''}`;
    case 'day': return `${uri}#${dayOf(placed)?.id ?? ''}`;
    case 'note': return uri;
    case 'speaker': return talk === undefined ? '' : speakerNames(talk);
    case 'form': return followUp.form;
  }
}

function noteRow(note: CountedNote, choice: ListChoice): GroupRow {
  const { uri, title, counts: { open, done, hints }, isOpen } = note;
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
      children ??= followUpList([note.followUps], choice, `${id}|`).flatMap((group): readonly ListRow[] => (group.kind === 'note' ? group.children : [group]));
      return children;
    },
  };
}

function groupRow(id: string, members: readonly PlacedFollowUp[], groupBy: Grouping, filter: Filter, several: boolean): EntryGroupRow {
  const [first] = members as readonly [PlacedFollowUp];
  const shown = members.filter(({ followUp }) => filter === 'all' || followUp.state === filter);
  const done = members.filter(({ followUp }) => followUp.state === 'done').length;
  const section = groupBy === 'talk' ? first.talk ?? first.path.at(-1) : groupBy === 'day' ? dayOf(first) : undefined;
  const label = groupLabel(first, groupBy, section);
  const isOfNote = groupBy === 'talk' || groupBy === 'day';
  const place = groupBy === 'talk' ? placeOf(first.note, upTo(first.path, section)) : '';
  const noteTitle = isOfNote && several && first.note.title !== label ? first.note.title : '';
  return {
    type: 'group',
    kind: groupBy,
    id,
    ...(isOfNote || groupBy === 'note' ? { uri: first.uri } : {}),
    ...(section === undefined ? {} : { section }),
    label,
    description: joined([`${done}/${members.length}`, place, noteTitle]),
    accessibleLabel: joined([label, `${done} of ${members.length} done`, place.replaceAll(' › ', ', '), noteTitle], ', '),
    startsClosed: false,
    open: members.length - done,
    members,
    children: shown.map((placed) => entryRow(id, placed, groupBy !== 'talk', several, false)),
  };
}

function groupLabel({ note, followUp, talk }: PlacedFollowUp, groupBy: Grouping, section: Section | undefined): string {
  switch (groupBy) {
    case 'talk': return section === undefined || section.title === '' ? note.title : section.title;
    case 'day': return section?.title ?? 'No day';
    case 'note': return note.title;
    case 'speaker': return (talk && speakerNames(talk)) || 'No speaker';
    case 'form': return FORM_NAMES[followUp.form];
  }
}

const FORM_NAMES = { marker: 'Markers', task: 'Tasks', item: 'List items', hint: 'Hints' } as const;

function hintRows(hints: readonly PlacedFollowUp[], filter: Filter, isDismissed: ListChoice['isDismissed'], several: boolean, idPrefix: string): readonly EntryGroupRow[] {
  if (filter === 'done') return [];
  const rows = (['hints', 'dismissed'] as const).map((kind): EntryGroupRow => {
    const members = hints.filter(({ uri, followUp }) => isDismissed(uri, followUp) === (kind === 'dismissed'));
    const label = kind === 'hints' ? 'Hints' : 'Dismissed hints';
    const id = `${idPrefix}${kind}`;
    return {
      type: 'group',
      kind,
      // VS Code keeps rows open or closed by their ids.
      id: filter === 'hints' ? `${id}!` : id,
      startsClosed: kind === 'dismissed' || filter !== 'hints',
      label,
      description: String(members.length),
      accessibleLabel: `${label}, ${members.length}`,
      open: 0,
      members,
      children: members.map((placed) => entryRow(id, placed, true, several, kind === 'dismissed')),
    };
  });
  return rows.filter(({ kind, children }) => children.length > 0 && (kind === 'hints' || filter === 'hints'));
}

function entryRow(groupId: string, placed: PlacedFollowUp, withTalk: boolean, several: boolean, isDismissed: boolean): EntryRow {
  const { uri, note, followUp, path, talk } = placed;
  return {
    type: 'followUp',
    id: `${groupId}|${uri}#${followUp.id}`,
    uri,
    followUp,
    isDismissed,
    label: labelOf(followUp),
    description: withTalk ? (talk ?? path.at(-1))?.title ?? '' : '',
    accessibleLabel: spokenFollowUp(placed, several ? note.title : undefined),
    children: [],
  };
}

function dayOf({ path }: PlacedFollowUp): Section | undefined {
  return path.findLast(({ kind }) => kind === 'day');
}

/** The path to one of its sections. */
function upTo(path: Path, section: Section | undefined): readonly Section[] {
  return section === undefined ? path : path.slice(0, path.indexOf(section) + 1);
}

/** Dated days first, the earliest at the top; what has no date stays as it stands. */
function byDay(all: readonly PlacedFollowUp[]): readonly PlacedFollowUp[] {
  const dates = new Map(all.map((placed) => [placed, dateIn(dayOf(placed)?.title ?? '') ?? dateIn(placed.note.path ?? '')]));
  return [...all].sort((a, b) => inTime(dates.get(a), dates.get(b)));
}

function inTime(a = Infinity, b = Infinity): number {
  return a === b ? 0 : a - b;
}

/** Read a whole date out of a day's title, as milliseconds: `2024-03-20`, `20.03.2024`, `Wed 20 March 2024`, `Mar 20th, 2024`, `20 de marzo de 2024`. */
export function dateIn(title: string): number | undefined {
  const iso = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/u.exec(title);
  if (iso) return Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const dotted = /\b(\d{1,2})\.\s?(0?[1-9]|1[0-2])\.\s?(\d{4})\b/u.exec(title);
  if (dotted) return Date.UTC(Number(dotted[3]), Number(dotted[2]) - 1, Number(dotted[1]));
  const written = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?(\p{L}+)\.?,?\s+(?:de\s+|del\s+)?(\d{4})\b/u.exec(title);
  const american = /(?<!\p{L})(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s*[-–]\s*\d{1,2})?,?\s+(\d{4})\b/u.exec(title);
  const [day, name = '', year] = written ? [written[1], written[2], written[3]] : [american?.[2], american?.[1], american?.[3]];
  const month = MONTHS.get(name.normalize('NFC').toLowerCase());
  return month === undefined ? undefined : Date.UTC(Number(year), month - 1, Number(day));
}
