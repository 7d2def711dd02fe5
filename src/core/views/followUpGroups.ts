import type { Section } from '../note/note.js';
import { joined, speakerNames } from '../note/names.js';
import { placeOf } from '../note/paths.js';
import type { Filter, Grouping, LeafGroupRow, ListChoice, ListedFollowUpRow } from './followUpRows.js';
import { dayOf, followUpLabel, type PlacedFollowUp } from './placedFollowUps.js';

/** Return a key that the follow-ups of one group share. */
export function groupKey(placed: PlacedFollowUp, groupBy: Grouping): string {
  const { uri, followUp, section } = placed;
  switch (groupBy) {
    case 'talk':
      return `${uri}#${section.id}`;
    case 'day':
      return `${uri}#${dayOf(placed)?.id ?? ''}`;
    case 'note':
      return uri;
    case 'speaker':
      return speakersOf(section);
    case 'form':
      return followUp.form;
  }
}

/**
 * Lay out a group of follow-ups.
 *
 * @param id the id of the row
 * @param members all follow-ups of the group, in order, at least one; the choice tells which have a row
 * @param several whether the list has follow-ups of several notes, so that rows name their note
 */
export function groupRow(
  id: string,
  members: readonly PlacedFollowUp[],
  { groupBy, filter, justDone }: ListChoice,
  several: boolean,
): LeafGroupRow {
  const [first] = members as readonly [PlacedFollowUp];
  const shown = members.filter(
    ({ uri, followUp }) =>
      filter === 'all' || followUp.state === filter || (filter === 'open' && justDone?.has(uri, followUp) === true),
  );
  const done = members.filter(({ followUp }) => followUp.state === 'done').length;
  const section = sectionOfGroup(first, groupBy);
  const label = groupLabel(first, groupBy);
  const isOfNote = groupBy === 'talk' || groupBy === 'day';
  const place = groupBy === 'talk' ? placeOf(first.note, upTo(first)) : '';
  const noteTitle = isOfNote && several && first.note.title !== label ? first.note.title : '';
  return {
    type: 'group',
    kind: groupBy,
    id,
    ...(isOfNote || groupBy === 'note' ? { uri: first.uri } : {}),
    ...(section === undefined ? {} : { section }),
    label,
    description: joined([`${done}/${members.length}`, place, noteTitle]),
    accessibleLabel: joined(
      [label, `${done} of ${members.length} done`, place.replaceAll(' › ', ', '), noteTitle],
      ', ',
    ),
    startsClosed: false,
    open: members.length - done,
    members,
    children: shown.map((placed) => followUpRow(id, placed, groupBy !== 'talk', several, false)),
  };
}

/** Find the section that the group of a follow-up is named after. */
function sectionOfGroup(placed: PlacedFollowUp, groupBy: Grouping): Section | undefined {
  switch (groupBy) {
    case 'talk':
      return placed.section;
    case 'day':
      return dayOf(placed);
    default:
      return undefined;
  }
}

function groupLabel(placed: PlacedFollowUp, groupBy: Grouping): string {
  const { note, followUp, section } = placed;
  switch (groupBy) {
    case 'talk':
      return section.title === '' ? note.title : section.title;
    case 'day':
      return dayOf(placed)?.title ?? 'No day';
    case 'note':
      return note.title;
    case 'speaker':
      return speakersOf(section) || 'No speaker';
    case 'form':
      return FORM_NAMES[followUp.form];
  }
}

const FORM_NAMES = { marker: 'Markers', task: 'Tasks', item: 'List items', hint: 'Hints' } as const;

/**
 * Lay out the hints, in one group, and the dismissed hints, in another. Dismissed hints are shown only
 * where the filter asks for hints.
 *
 * @param several whether the list has follow-ups of several notes, so that rows name their note
 */
export function hintRows(
  hints: readonly PlacedFollowUp[],
  filter: Filter,
  isDismissed: ListChoice['isDismissed'],
  several: boolean,
  idPrefix: string,
): readonly LeafGroupRow[] {
  if (filter === 'done') return [];
  const rows = (['hints', 'dismissed'] as const).map((kind): LeafGroupRow => {
    const members = hints.filter(({ uri, followUp }) => isDismissed(uri, followUp) === (kind === 'dismissed'));
    const label = kind === 'hints' ? 'Hints' : 'Dismissed hints';
    const id = `${idPrefix}${kind}`;
    return {
      type: 'group',
      kind,
      // VS Code keeps rows expanded or collapsed by their ids.
      id: filter === 'hints' ? `${id}!` : id,
      startsClosed: kind === 'dismissed' || filter !== 'hints',
      label,
      description: String(members.length),
      accessibleLabel: `${label}, ${members.length}`,
      open: 0,
      members,
      children: members.map((placed) => followUpRow(id, placed, true, several, kind === 'dismissed')),
    };
  });
  return rows.filter(({ kind, children }) => children.length > 0 && (kind === 'hints' || filter === 'hints'));
}

function followUpRow(
  groupId: string,
  placed: PlacedFollowUp,
  withTalk: boolean,
  several: boolean,
  isDismissed: boolean,
): ListedFollowUpRow {
  const { uri, note, followUp, section } = placed;
  return {
    type: 'followUp',
    id: `${groupId}|${uri}#${followUp.id}`,
    uri,
    followUp,
    isDismissed,
    label: followUpLabel(followUp),
    description: withTalk ? section.title : '',
    accessibleLabel: spokenFollowUp(placed, several ? note.title : undefined),
    children: [],
  };
}

/** Describe a follow-up and its place for screen readers. */
function spokenFollowUp(placed: PlacedFollowUp, noteTitle?: string): string {
  const { followUp, note, section } = placed;
  return joined(
    [
      followUp.form === 'hint' ? 'hint' : followUp.state,
      followUpLabel(followUp),
      section.title === '' ? '' : `in ${section.title}`,
      placeOf(note, upTo(placed)).replaceAll(' › ', ', '),
      noteTitle,
    ],
    ', ',
  );
}

/** Return the part of a follow-up's path up to its talk or other section. */
function upTo({ path, section }: PlacedFollowUp): readonly Section[] {
  return path.slice(0, path.indexOf(section) + 1);
}

function speakersOf(section: Section): string {
  return section.kind === 'talk' ? speakerNames(section) : '';
}
