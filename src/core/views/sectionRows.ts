import * as l10n from '@vscode/l10n';
import { offeredIn, type OfferedFollowUp } from '../edit/offeredFollowUps.js';
import { isActionable } from '../note/followUps.js';
import { formatName, joined, openFollowUpsText, speakersInRow } from '../note/names.js';
import type { FollowUp, Note, Position, Section } from '../note/note.js';
import { soleRoot } from '../note/paths.js';
import { comparePositions } from '../text/range.js';
import { type FollowUpRow, type OutlineRow, type SectionRow, sumOpen } from './talkRowTypes.js';
import { inTimeOrder, startIn, type TalkOrder } from './talkTimes.js';
import { openText } from './openText.js';

/** A note, as the rows of its sections need it. */
export interface SectionedNote extends TalkOrder {
  /** Identifies the note's document. */
  readonly uri: string;
  readonly note: Note;
}

/** What all rows of a note need. */
interface RowContext extends Omit<SectionedNote, 'note'> {
  /** Adds to a follow-up how many copies it has, so that an edit can locate the follow-up in a changed text. */
  readonly offered: (followUp: FollowUp) => OfferedFollowUp;
}

/**
 * Lay out the rows of a note: its sections and, below them, their follow-ups. A lone heading over the whole note has no
 * row, because it would only move everything to the right.
 */
export function noteContents(of: SectionedNote): readonly OutlineRow[] {
  const { note, uri, slotOf, sortByTime } = of;
  const context: RowContext = { uri, slotOf, sortByTime, offered: offeredIn(note) };
  const root = soleRoot(note);
  if (root !== undefined) return contents(context, root, false);
  return inTimeOrder(
    note.sections.map((section) => sectionRow(context, section, false)),
    context,
  );
}

function sectionRow(context: RowContext, section: Section, insideTalk: boolean): SectionRow {
  const children = contents(context, section, insideTalk || CLOSED_KINDS.has(section.kind));
  const open = sumOpen(children);
  const speakers = section.kind === 'talk' ? speakersInRow(section) : '';
  const slot = section.kind === 'talk' ? context.slotOf?.(section) : undefined;
  const cancelled = slot?.isCancelled === true ? l10n.t('cancelled') : '';
  const time = slot?.time ?? (section.kind === 'talk' ? startIn(section.time) : undefined);
  return {
    type: 'section',
    id: sectionRowId(context.uri, section.id),
    uri: context.uri,
    section,
    label: joined([time, section.title], ' '),
    // What is short and changes first: rows are narrow.
    description: joined([cancelled, slot?.zone, openText(open), slot?.room, speakers]),
    accessibleLabel: joined(
      [
        l10n.t('{0} {1}', spokenKind(section), section.title),
        speakers && l10n.t('by {0}', speakers),
        cancelled,
        time && l10n.t('at {0}', joined([time, slot?.zone], ' ')),
        slot?.room && l10n.t('in {0}', slot.room),
        openFollowUpsText(open),
      ],
      ', ',
    ),
    open,
    children,
  };
}

/** Kinds of sections in which a plain heading structures the text, not the conference. */
const CLOSED_KINDS: ReadonlySet<Section['kind']> = new Set(['talk', 'aside', 'break', 'followUps']);

/**
 * Lay out the rows below a section, in text order. Hints have no rows.
 *
 * Inside a talk, plain headings have no rows either: the editor's outline shows them, and the follow-ups under them
 * belong to the talk.
 *
 * @param hasEvent whether the section is in a talk that has a sched.com event
 */
function contents(
  context: RowContext,
  section: Section,
  insideTalk: boolean,
  hasEvent = section.kind === 'talk' && section.link !== undefined,
): readonly OutlineRow[] {
  const rows = section.followUps
    .filter(isActionable)
    .map((followUp) => followUpRow(context.uri, context.offered(followUp), hasEvent));
  const below = section.children.flatMap((child): readonly OutlineRow[] =>
    insideTalk && child.kind === 'section'
      ? contents(context, child, true, hasEvent)
      : [sectionRow(context, child, insideTalk)],
  );
  return inTimeOrder(
    [...rows, ...below].sort((a, b) => comparePositions(startOf(a), startOf(b))),
    context,
  );
}

function followUpRow(uri: string, followUp: OfferedFollowUp, hasLink: boolean): FollowUpRow {
  const label = followUp.text === '' ? followUp.source : followUp.text;
  const isOpen = followUp.state === 'open';
  return {
    type: 'followUp',
    id: `${uri}#followUp:${followUp.id}`,
    uri,
    followUp,
    hasLink,
    label,
    description: isOpen ? '' : l10n.t('done'),
    accessibleLabel: isOpen ? l10n.t('Open follow-up {0}', label) : l10n.t('Done follow-up {0}', label),
    open: isOpen ? 1 : 0,
    children: [],
  };
}

/** Return the id of a section's row. */
export function sectionRowId(uri: string, sectionId: string): string {
  return `${uri}#section:${sectionId}`;
}

function startOf(row: OutlineRow): Position {
  switch (row.type) {
    case 'folder':
    case 'note':
      return { line: 0, character: 0 };
    case 'section':
      return row.section.range.start;
    case 'followUp':
      return row.followUp.range.start;
  }
}

function spokenKind(section: Section): string {
  if (section.kind === 'talk') return section.format === undefined ? l10n.t('Talk') : formatName(section.format);
  return SPOKEN_KINDS[section.kind]();
}

const SPOKEN_KINDS = {
  day: () => l10n.t('Day'),
  track: () => l10n.t('Track'),
  group: () => l10n.t('Group'),
  aside: () => l10n.t('Aside'),
  break: () => l10n.t('Break'),
  followUps: () => l10n.t('Follow-ups'),
  section: () => l10n.t('Section'),
} as const;
