/** What the commands that write with imported schedules share. */
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type NewTalk, parseSchedUrl, type SchedUrl } from '../../core/index.js';
import type { ImportedSchedule, Scheduled } from '../../sched/feed/imported.js';
import { talkOfEvent, talkOfLink, talkOfPage } from '../../sched/writing/talks.js';
import type { SchedTalk } from '../../sched/page/talk.js';
import { Commands } from '../host/contributions.js';
import { type Refused, refused } from '../host/editNote.js';
import type { ScheduleStore } from './scheduleStore.js';
import { counted } from '../../core/text/language.js';

/** Where talks are looked up. */
export interface TalkSources {
  readonly schedules: Pick<ScheduleStore, 'all' | 'find' | 'onDidChange' | 'ready'>;
  /** Gives what is remembered of a talk's page, without asking anybody. */
  readonly recall?: (link: SchedUrl) => Promise<SchedTalk | undefined>;
  /** In milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Tell all that is known of the talk an address leads to, without asking anybody: from schedules, pages, the address
 * itself.
 */
export async function talkAt(link: SchedUrl, { schedules, recall }: TalkSources): Promise<NewTalk> {
  const scheduled = schedules.find(link);
  const page = await recall?.(link);
  const fromPage = page && talkOfPage(page, link);
  return { ...(fromPage ?? talkOfLink(link)), ...(scheduled && { title: scheduled.event.title }) };
}

/** Tell all that is known of an event; see `talkAt`. */
export async function newTalkOf({ event }: Scheduled, { recall }: TalkSources): Promise<NewTalk> {
  const talk = talkOfEvent(event);
  const link = talk.url === undefined ? undefined : parseSchedUrl(talk.url);
  const page = link && (await recall?.(link));
  return { ...(page && talkOfPage(page, link)), ...talk };
}

/** Say that there is no schedule, and offer to import one. */
export function noSchedule(): Refused {
  const button = l10n.t('Import Schedule (.ics)…');
  void vscode.window
    .showInformationMessage(l10n.t('No conference’s schedule has been imported yet.'), button)
    .then((pressed) => {
      if (pressed === button) void vscode.commands.executeCommand(Commands.importSchedule);
    });
  return refused('nothingHere');
}

/** Write how many events a schedule has: `240 events`; of one's own picks, `12 chosen events`. */
export function eventCount({ events, isPersonal }: ImportedSchedule): string {
  const forms =
    isPersonal === true ? l10n.t('{count} chosen event|{count} chosen events') : l10n.t('{count} event|{count} events');
  return counted(events.length, forms);
}
