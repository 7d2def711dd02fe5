import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { asListText } from '../../core/text/markdownText.js';
import type { ImportedSchedule } from '../../sched/feed/imported.js';
import { age } from '../../sched/time/clock.js';
import { Commands } from '../host/contributions.js';
import { nameOf, parseUri } from '../host/documents.js';
import { readersClock } from '../host/readersClock.js';
import type { ScheduleStore } from './scheduleStore.js';
import { pickTimeZone } from './timeZonePick.js';
import { eventCount } from './schedules.js';

interface ScheduleItem extends vscode.QuickPickItem {
  readonly run: () => Thenable<unknown>;
}

type ImportAgain = (schedule: ImportedSchedule) => Promise<void>;

/** List the imported schedules, and let someone choose what to do with one. */
export async function manageSchedules(schedules: ScheduleStore, importAgain: ImportAgain): Promise<void> {
  await schedules.ready;
  const clock = readersClock();
  const items: readonly ScheduleItem[] = [
    ...schedules.all().map((schedule): ScheduleItem => ({
      label: `$(calendar) ${asListText(schedule.name)}`,
      description: eventCount(schedule),
      detail: l10n.t('{0}, imported {1}', sourceText(schedule), age(schedule.at, clock)),
      run: () => manageOne(schedule, schedules, importAgain),
    })),
    {
      label: `$(add) ${l10n.t('Import Schedule (.ics)…')}`,
      run: () => vscode.commands.executeCommand(Commands.importSchedule),
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: l10n.t('Manage Schedules'),
    placeHolder: l10n.t('Choose a schedule to import it again, to set its time zone or to remove it'),
    matchOnDetail: true,
  });
  await picked?.run();
}

async function manageOne(
  schedule: ImportedSchedule,
  schedules: ScheduleStore,
  importAgain: ImportAgain,
): Promise<void> {
  const items: readonly ScheduleItem[] = [
    { label: `$(sync) ${l10n.t('Import Again')}`, description: sourceText(schedule), run: () => importAgain(schedule) },
    {
      label: `$(watch) ${l10n.t('Set Time Zone…')}`,
      description: schedule.timeZone ?? l10n.t('Not known: times are shown in yours'),
      run: () => pickTimeZone(schedule, schedules),
    },
    {
      label: `$(trash) ${l10n.t('Remove')}`,
      description: l10n.t('Its times and rooms are no longer shown'),
      run: () => schedules.remove(schedule.id),
    },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: asListText(schedule.name) });
  await picked?.run();
}

/** The address of a feed, or the name of a file. */
function sourceText({ source }: ImportedSchedule): string {
  const uri = parseUri(source);
  return asListText(uri === undefined || uri.scheme === 'https' ? source : nameOf(uri));
}
