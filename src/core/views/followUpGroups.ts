import * as l10n from '@vscode/l10n';
import type { FollowUp, FollowUpForm, Section } from '../note/note.js';
import { joined, speakerNames } from '../note/names.js';
import type { NoteName } from '../note/noteNames.js';
import { placeOf } from '../note/paths.js';
import type { Filter, Grouping, GroupRow, LeafGroupRow, ListChoice, ListedFollowUpRow } from './followUpRows.js';
import { dayOf, followUpLabel, type PlacedFollowUp } from './placedFollowUps.js';
import { numberText } from '../text/language.js';
import { doneText, openText } from './openText.js';

/** Returns how rows call the note of a follow-up; `undefined` in a list of one note. */
export type NameOf = (of: PlacedFollowUp) => NoteName | undefined;

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
 * Lay out a group of follow-ups; nothing if none of them is shown, and no group if it would be that of one in a talk.
 *
 * @param id the id of the row
 * @param members all follow-ups of the group, in order, at least one; the choice tells which have a row
 * @param nameOf see `NameOf`
 */
export function groupRow(
  id: string,
  members: readonly PlacedFollowUp[],
  { groupBy, filter, justDone }: ListChoice,
  nameOf: NameOf,
): LeafGroupRow | ListedFollowUpRow | undefined {
  const [first] = members as readonly [PlacedFollowUp];
  const shown = members.filter(
    ({ uri, followUp }) =>
      filter === 'all' || followUp.state === filter || (filter === 'open' && justDone?.has(uri, followUp) === true),
  );
  const [only] = shown;
  if (only === undefined) return undefined;
  if (groupBy === 'talk' && shown.length === 1) return soleRow(id, only, nameOf);
  const open = members.filter(({ followUp }) => followUp.state === 'open').length;
  const count = countOf({ open, done: members.length - open }, filter);
  const section = sectionOfGroup(first, groupBy);
  const label = groupLabel(first, groupBy);
  const isOfNote = groupBy === 'talk' || groupBy === 'day' || groupBy === 'note';
  const place = groupBy === 'talk' ? placeOf(first.note, upTo(first)) : '';
  const name = isOfNote ? besides(label, nameOf(first)) : [];
  return {
    type: 'group',
    kind: groupBy,
    id,
    ...(isOfNote ? { uri: first.uri } : {}),
    ...(section === undefined ? {} : { section }),
    label,
    description: joined([count, place, ...name]),
    accessibleLabel: joined([label, count, place.replaceAll(' › ', ', '), ...name], ', '),
    startsClosed: false,
    open,
    members,
    children: shown.map((placed) => followUpRow(id, placed, groupBy, nameOf)),
  };
}

/** Count what a filter shows, and say of what: `2 open`; `2 open, 1 done` where it shows both. */
export function countOf({ open, done }: { readonly open: number; readonly done: number }, filter: Filter): string {
  const opens = filter === 'done' ? '' : openText(open);
  const dones = filter !== 'open' || open === 0 ? doneText(done) : '';
  return joined([opens, dones], ', ');
}

/** Lay out the only follow-up of a talk in one row, so that a list of many such talks is half as long. */
function soleRow(id: string, placed: PlacedFollowUp, nameOf: NameOf): ListedFollowUpRow {
  const { title } = placed.section;
  const row = followUpRow(id, placed, 'alone', nameOf);
  return { ...row, description: joined([title, ...besides(title, nameOf(placed))]) };
}

/** List what the name of a note says besides a label. */
function besides(label: string, name: NoteName | undefined): readonly (string | undefined)[] {
  return [name?.title === label ? undefined : name?.title, name?.place];
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
      return dayOf(placed)?.title ?? l10n.t('No day');
    case 'note':
      return note.title;
    case 'speaker':
      return speakersOf(section) || l10n.t('No speaker');
    case 'form':
      return formName(followUp.form);
  }
}

function formName(form: FollowUpForm): string {
  switch (form) {
    case 'marker':
      return l10n.t('Markers');
    case 'task':
      return l10n.t('Tasks');
    case 'item':
      return l10n.t('List items');
    case 'hint':
      return l10n.t('Hints');
  }
}

/**
 * Lay out the hints, in one group, and the dismissed hints, in another. Dismissed hints are shown only
 * where the filter asks for hints.
 *
 * @param nameOf see `NameOf`
 */
export function hintRows(
  hints: readonly PlacedFollowUp[],
  filter: Filter,
  isDismissed: ListChoice['isDismissed'],
  nameOf: NameOf,
  idPrefix: string,
): readonly LeafGroupRow[] {
  if (filter === 'done') return [];
  const rows = (['hints', 'dismissed'] as const).map((kind): LeafGroupRow => {
    const members = hints.filter(({ uri, followUp }) => isDismissed(uri, followUp) === (kind === 'dismissed'));
    const label = kind === 'hints' ? l10n.t('Hints') : l10n.t('Dismissed hints');
    const id = `${idPrefix}${kind}`;
    return {
      type: 'group',
      kind,
      // VS Code keeps rows expanded or collapsed by their ids.
      id: filter === 'hints' ? `${id}!` : id,
      startsClosed: kind === 'dismissed' || filter !== 'hints',
      label,
      description: numberText(members.length),
      accessibleLabel: joined([label, numberText(members.length)], ', '),
      open: 0,
      members,
      children: members.map((placed) => ({
        ...followUpRow(id, placed, kind, nameOf),
        isDismissed: kind === 'dismissed',
      })),
    };
  });
  return rows.filter(({ kind, children }) => children.length > 0 && (kind === 'hints' || filter === 'hints'));
}

function followUpRow(groupId: string, placed: PlacedFollowUp, below: Below, nameOf: NameOf): ListedFollowUpRow {
  const { uri, followUp, section } = placed;
  return {
    type: 'followUp',
    id: `${groupId}|${uri}#${followUp.id}`,
    uri,
    followUp,
    isDismissed: false,
    hasLink: section.kind === 'talk' && section.link !== undefined,
    label: followUpLabel(followUp),
    description: below === 'talk' ? '' : section.title,
    accessibleLabel: spokenFollowUp(placed, below, nameOf(placed)),
    children: [],
  };
}

/** What the row of a follow-up is below of: a group of this kind, or nothing. */
type Below = GroupRow['kind'] | 'alone';

/** Describe a follow-up for screen readers, and its place as far as the rows above do not. */
function spokenFollowUp(placed: PlacedFollowUp, below: Below, name: NoteName | undefined): string {
  const { followUp, note, section } = placed;
  const isOfNote = below === 'talk' || below === 'day' || below === 'note';
  return joined(
    [
      spokenState(followUp),
      followUpLabel(followUp),
      below === 'talk' || below === section.kind || section.title === '' ? '' : l10n.t('in {0}', section.title),
      below === 'talk' || below === 'day' ? '' : placeOf(note, upTo(placed)).replaceAll(' › ', ', '),
      ...(isOfNote ? [] : [name?.title, name?.place]),
    ],
    ', ',
  );
}

function spokenState({ form, state }: FollowUp): string {
  if (form === 'hint') return l10n.t('hint');
  return state === 'open' ? l10n.t('open') : l10n.t('done');
}

/** Return the part of a follow-up's path up to its talk or other section. */
function upTo({ path, section }: PlacedFollowUp): readonly Section[] {
  return path.slice(0, path.indexOf(section) + 1);
}

function speakersOf(section: Section): string {
  return section.kind === 'talk' ? speakerNames(section) : '';
}
