import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type FollowUpState, offeredIn } from '../../core/index.js';
import { isActionable, tallyFollowUps } from '../../core/note/followUps.js';
import { registerCommand } from '../host/commands.js';
import { Commands, type FollowUpTarget, type SectionTarget } from '../host/contributions.js';
import { activeNote, followUpsAtSelections, talkOrSectionAtCursor } from '../notes/cursor.js';
import type { Disposable } from '../host/disposables.js';
import { parseUri } from '../host/documents.js';
import { type Outcome, type Refused, refused } from '../host/editNote.js';
import type { Change, FollowUpEditor } from './followUpEditor.js';
import { pickFollowUp } from './openFollowUps.js';
import { remark } from '../host/messages.js';
import type { NoteStore } from '../notes/noteStore.js';
import { allGiven, followUpTargets, isFollowUpTarget, membersOf } from '../host/payloads.js';
import { findSection } from '../notes/targets.js';

/** Register the commands that change follow-ups. */
export function registerFollowUpCommands(store: NoteStore, followUps: FollowUpEditor): Disposable {
  return vscode.Disposable.from(
    registerCommand(Commands.markDone, (argument, selected) => change(store, followUps, 'done', argument, selected)),
    registerCommand(Commands.reopen, (argument, selected) => change(store, followUps, 'open', argument, selected)),
    registerCommand(Commands.toggle, () => toggle(store, followUps)),
    registerCommand(Commands.markAllDone, (argument, selected) => markAllDone(store, followUps, argument, selected)),
  );
}

async function change(
  store: NoteStore,
  followUps: FollowUpEditor,
  to: FollowUpState,
  argument: unknown,
  selected: unknown,
): Promise<Outcome> {
  const targets = followUpTargets(argument, selected);
  if (targets.length > 1)
    return summed(
      await followUps.changeAll(
        targets.filter(({ followUp }) => isActionable(followUp) && followUp.state !== to),
        to,
      ),
    );
  if (isFollowUpTarget(argument)) {
    const uri = parseUri(argument.uri);
    return uri === undefined ? refused('badArgument') : followUps.change(uri, [{ followUp: argument.followUp, to }]);
  }
  if (argument !== undefined) return refused('badArgument');
  const active = activeNote(store);
  const here =
    active === undefined
      ? []
      : followUpsAtSelections(active)
          .flat()
          .filter((followUp) => followUp.state !== to);
  if (active !== undefined && here.length > 0) {
    return followUps.change(
      active.document.uri,
      here.map((followUp) => ({ followUp, to })),
    );
  }
  const picked = await pickFollowUp(store, to);
  return picked === undefined
    ? refused('nothingHere')
    : followUps.change(picked.uri, [{ followUp: picked.followUp, to }], { isOutOfSight: true });
}

/** The first refusal, else the last change with the count of all. */
function summed(outcomes: readonly Outcome[]): Outcome {
  const refusal = outcomes.find(({ kind }) => kind === 'refused');
  const changed = outcomes.filter((outcome) => outcome.kind === 'changed');
  const last = changed.at(-1);
  return (
    refusal ??
    (last === undefined
      ? refused('nothingHere')
      : { ...last, count: changed.reduce((sum, { count }) => sum + count, 0) })
  );
}

/** Each cursor and selection for itself: with an open follow-up in it, it marks done; with none, it reopens. */
async function toggle(store: NoteStore, followUps: FollowUpEditor): Promise<Outcome> {
  const active = activeNote(store);
  const changes =
    active === undefined
      ? []
      : followUpsAtSelections(active).flatMap((here) => {
          const open = here.filter((followUp) => followUp.state === 'open');
          return open.length > 0
            ? open.map((followUp): Change => ({ followUp, to: 'done' }))
            : here.map((followUp): Change => ({ followUp, to: 'open' }));
        });
  if (active === undefined || changes.length === 0) {
    remark(l10n.t('No follow-up here to toggle'));
    return refused('nothingHere');
  }
  return followUps.change(active.document.uri, changes);
}

async function markAllDone(
  store: NoteStore,
  followUps: FollowUpEditor,
  argument: unknown,
  selected: unknown,
): Promise<Outcome> {
  const target = argument === undefined ? sectionAtCursor(store) : argument;
  if (target === undefined) {
    remark(l10n.t('No talk here with follow-ups'));
    return refused('nothingHere');
  }
  const open = new Map<string, FollowUpTarget>();
  for (const given of allGiven(target, selected)) {
    const found = membersOf(given) ?? (await followUpsIn(store, given));
    if ('kind' in found) return found;
    // A talk may have been selected with its day.
    for (const each of found)
      if (isActionable(each.followUp) && each.followUp.state === 'open')
        open.set(`${each.uri}#${each.followUp.id}`, each);
  }
  if (open.size === 0) {
    remark(l10n.t('No open follow-ups here'));
    return refused('nothingHere');
  }
  return summed(await followUps.changeAll([...open.values()], 'done'));
}

/** The open follow-ups of a section and all below it. */
async function followUpsIn(store: NoteStore, section: unknown): Promise<readonly FollowUpTarget[] | Refused> {
  const found = await findSection(store, section);
  if (found.kind === 'refused') return found;
  const uri = found.uri.toString();
  return tallyFollowUps(found.section)
    .open.map(offeredIn(found.note))
    .map((followUp) => ({ uri, followUp }));
}

/** The talk around the cursor, or the section where there is none. */
function sectionAtCursor(store: NoteStore): SectionTarget | undefined {
  const active = activeNote(store);
  const section = active && talkOrSectionAtCursor(active);
  return active && section && { uri: active.document.uri.toString(), sectionId: section.id };
}
