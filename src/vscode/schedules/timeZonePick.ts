import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { asListText } from '../../core/text/markdownText.js';
import type { ImportedSchedule } from '../../sched/feed/imported.js';
import type { ScheduleStore } from './scheduleStore.js';

/** Let someone choose the time zone of a conference. */
export async function pickTimeZone({ id, name, timeZone }: ImportedSchedule, schedules: ScheduleStore): Promise<void> {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  const items = zones.map((zone) => ({
    label: zone,
    description: zone === timeZone ? l10n.t('Current') : '',
    picked: zone === timeZone,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: l10n.t('Time Zone of {0}', asListText(name)),
    placeHolder: l10n.t('Search by continent or city'),
  });
  if (chosen !== undefined) await schedules.setTimeZone(id, chosen.label);
}
