import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { asListText } from '../../core/text/markdownText.js';
import { eventsToPick } from '../../sched/writing/eventPicks.js';
import type { ImportedSchedule } from '../../sched/feed/imported.js';
import type { ScheduledEvent } from '../../sched/feed/schedule.js';
import { isWorthNotes, skeleton } from '../../sched/writing/skeleton.js';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import type { Disposable } from '../host/disposables.js';
import { tellDone } from '../host/doneKeys.js';
import { MARKDOWN } from '../host/documents.js';
import type { Refused } from '../host/editNote.js';
import { pickEvents } from '../schedules/pickEvents.js';
import { eventCount, noSchedule, type TalkSources } from '../schedules/schedules.js';
import { setting } from '../host/settings.js';
import { inSlices } from '../notes/slicedNotes.js';
import { counted } from '../../core/text/language.js';

/** Register the command that writes a note to fill in, for a schedule or the talks someone picks of it. */
export function registerNewNotes(sources: TalkSources): Disposable {
  return registerCommand(Commands.newNotesFromSchedule, () => newNotes(sources));
}

/** Ask what to write, and open it in a document that is on no disk yet. */
export async function newNotes({ schedules, now = Date.now }: TalkSources): Promise<Refused | undefined> {
  await schedules.ready;
  const all = schedules.all();
  if (all.length === 0) return noSchedule();
  const schedule = await pickSchedule(all);
  if (schedule === undefined) return undefined;
  const { isPersonal = false } = schedule;
  const worth = schedule.events.filter(isWorthNotes);
  const choices = [
    {
      label: `$(calendar) ${isPersonal ? l10n.t('All My Talks') : l10n.t('Whole Schedule')}`,
      description: counted(worth.length, l10n.t('{count} talk, without breaks|{count} talks, without breaks')),
      isWhole: true,
    },
    { label: `$(checklist) ${l10n.t('Pick Talks…')}`, isWhole: false },
  ];
  const choice = await vscode.window.showQuickPick(choices, { title: asListText(schedule.name) });
  if (choice === undefined) return undefined;
  if (choice.isWhole) {
    await openSkeleton(schedule, isPersonal ? worth : undefined);
    return undefined;
  }
  const events = eventsToPick([schedule], now());
  const picked = await pickEvents({ title: l10n.t('New Notes from Schedule'), events, several: true });
  if (picked.length === 0) return undefined;
  await openSkeleton(
    schedule,
    picked.map(({ event }) => event),
  );
  return undefined;
}

/** Let someone choose a schedule; those of one's own picks come first. */
async function pickSchedule(all: readonly ImportedSchedule[]): Promise<ImportedSchedule | undefined> {
  if (all.length === 1) return all[0];
  const isWhole = ({ isPersonal }: ImportedSchedule): number => Number(isPersonal !== true);
  const items = [...all]
    .sort((a, b) => isWhole(a) - isWhole(b))
    .map((schedule) => ({
      label: asListText(schedule.name),
      description: eventCount(schedule),
      schedule,
    }));
  return (
    await vscode.window.showQuickPick(items, {
      title: l10n.t('New Notes from Schedule'),
      placeHolder: l10n.t('Search by conference'),
      matchOnDescription: true,
    })
  )?.schedule;
}

/**
 * Open a note to fill in, that is on no disk yet.
 *
 * @param chosen the events to write; where absent, all that are worth notes
 */
export async function openSkeleton(
  schedule: ImportedSchedule,
  chosen?: readonly ScheduledEvent[],
): Promise<vscode.TextEditor | undefined> {
  const { length } = chosen ?? schedule.events;
  const location = length > FEW ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window;
  const content = await vscode.window.withProgress(
    { location, title: l10n.t('Writing notes'), cancellable: true },
    async (_, token) => {
      let text = '';
      for await (const parts of inSlices(
        skeleton(schedule, chosen, { markers: setting('followUps.markers') }),
        (part) => [part],
      )) {
        if (token.isCancellationRequested) return undefined;
        text += parts.join('');
      }
      return text;
    },
  );
  if (content === undefined) return undefined;
  const document = await vscode.workspace.openTextDocument({ language: MARKDOWN, content });
  const editor = await vscode.window.showTextDocument(document);
  tellDone('startedNotes');
  return editor;
}

/** So many events are written before anybody waits. */
const FEW = 2000;
