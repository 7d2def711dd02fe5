/** Commands can be run by anyone with anything: by key bindings, by other extensions. These tell what is usable. */
import type { OfferedFollowUp, Position, Range } from '../../core/index.js';
import type {
  CardTarget,
  EventTarget,
  FollowUpTarget,
  NoteTarget,
  ScheduleTarget,
  SectionTarget,
} from './contributions.js';

export function isFollowUpTarget(value: unknown): value is FollowUpTarget {
  return isNoteTarget(value) && 'followUp' in value && isFollowUp(value.followUp);
}

/** What a command was given: one thing, and whatever else was selected with it. */
export function allGiven(argument: unknown, selected: unknown): readonly unknown[] {
  return Array.isArray(selected) && selected.includes(argument) ? selected : [argument];
}

/** The follow-ups a command was given. */
export function followUpTargets(argument: unknown, selected: unknown): readonly FollowUpTarget[] {
  return allGiven(argument, selected).filter(isFollowUpTarget);
}

/** The follow-ups a row gathers; `undefined` where it stands for all of its section or document. */
export function membersOf(row: unknown): readonly FollowUpTarget[] | undefined {
  return isObject(row) && 'members' in row && Array.isArray(row.members)
    ? row.members.filter(isFollowUpTarget)
    : undefined;
}

export function isSectionTarget(value: unknown): value is SectionTarget {
  return isNoteTarget(value) && 'sectionId' in value && typeof value.sectionId === 'string';
}

export function isNoteTarget(value: unknown): value is NoteTarget {
  return isObject(value) && 'uri' in value && typeof value.uri === 'string' && value.uri !== '';
}

export function isEventTarget(value: unknown): value is EventTarget {
  return isObject(value) && 'url' in value && typeof value.url === 'string';
}

export function isCardTarget(value: unknown): value is CardTarget {
  return isEventTarget(value) && (!('at' in value) || (isNoteTarget(value.at) && isPosition(value.at)));
}

export function isScheduleTarget(value: unknown): value is ScheduleTarget {
  return isObject(value) && 'source' in value && typeof value.source === 'string';
}

function isFollowUp(value: unknown): value is OfferedFollowUp {
  return (
    isObject(value) &&
    'id' in value &&
    typeof value.id === 'string' &&
    'form' in value &&
    isOneOf(value.form, ['marker', 'task', 'item', 'hint']) &&
    'state' in value &&
    isOneOf(value.state, ['open', 'done']) &&
    'text' in value &&
    typeof value.text === 'string' &&
    'source' in value &&
    typeof value.source === 'string' &&
    (!('copies' in value) || isCount(value.copies)) &&
    'range' in value &&
    isRange(value.range)
  );
}

function isRange(value: unknown): value is Range {
  return isObject(value) && 'start' in value && isPosition(value.start) && 'end' in value && isPosition(value.end);
}

function isPosition(value: unknown): value is Position {
  return isObject(value) && 'line' in value && isCount(value.line) && 'character' in value && isCount(value.character);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isOneOf(value: unknown, options: readonly unknown[]): boolean {
  return options.includes(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
