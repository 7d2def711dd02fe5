import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { feedAddress } from '../../sched/net/address.js';
import { FEED } from '../../sched/net/client.js';
import { decodeText } from '../../sched/net/decode.js';
import { eventName } from '../../core/links/eventNames.js';
import { explain } from '../../sched/net/explain.js';
import { hostOf, type ImportedSchedule, isPersonalFeed, scheduleId } from '../../sched/feed/imported.js';
import { withSignal } from '../host/cancellation.js';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import type { Disposable } from '../host/disposables.js';
import { nameOf, parseUri } from '../host/documents.js';
import { plain } from '../host/messages.js';
import type { NoteStore } from '../notes/noteStore.js';
import { isScheduleTarget } from '../host/payloads.js';
import { tellFailure } from './failureMessage.js';
import { reportOf, tellImport } from './importReport.js';
import { manageSchedules } from './manageSchedules.js';
import { pickFile, pickSource } from './pickSource.js';
import type { SchedService } from './schedService.js';
import type { ScheduleStore } from './scheduleStore.js';

export interface ScheduleCommandsDeps {
  readonly store: NoteStore;
  readonly sched: SchedService;
  readonly schedules: ScheduleStore;
  readonly log: vscode.LogOutputChannel;
}

/** What became of an import. */
export type Imported =
  | {
      readonly kind: 'imported';
      readonly name: string;
      readonly events: number;
      readonly skipped: number;
      readonly changed: number;
    }
  | NotImported;

export interface NotImported {
  readonly kind: 'notImported';
  /** What the person at the screen was told; empty where they know. */
  readonly why: string;
}

/** Register the commands that bring schedules in and throw them out. */
export function registerScheduleCommands(deps: ScheduleCommandsDeps): Disposable {
  return vscode.Disposable.from(
    registerCommand(Commands.importSchedule, async (argument) => {
      const source = isScheduleTarget(argument) ? argument.source : await pickSource(deps.store);
      return source === undefined ? notImported('') : await importFrom(source, deps);
    }),
    registerCommand(Commands.manageSchedules, () =>
      manageSchedules(deps.schedules, (schedule) => importAgain(schedule, deps)),
    ),
  );
}

async function importFrom(source: string, deps: ScheduleCommandsDeps): Promise<Imported> {
  const outcome = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: l10n.t('Importing the schedule…'), cancellable: true },
    (_, token) => withSignal(token, (signal) => importSchedule(source, deps, signal)),
  );
  if (outcome.kind === 'imported') {
    const { name, events, skipped } = outcome;
    deps.log.info(`Imported “${name}” from ${source}: ${events} events, ${skipped} left out.`);
  } else if (outcome.why !== '') {
    deps.log.warn(`Could not import ${source}: ${outcome.why}`);
    const retry = { command: Commands.importSchedule, argument: { source } };
    void tellFailure(outcome.why, isSource(source) ? retry : undefined);
  }
  return outcome;
}

async function importSchedule(
  source: string,
  { store, sched, schedules }: ScheduleCommandsDeps,
  signal: AbortSignal,
): Promise<Imported> {
  const read = await readSource(source, sched, signal);
  if (typeof read !== 'object') return notImported(read);
  const { parseScheduleInSlices } = await import('../../sched/feed/feed.js');
  const parsed = await parseScheduleInSlices(read.text, () => rest(signal)).catch(() => undefined);
  if (parsed === undefined) return notImported('');
  if (parsed.events.length === 0)
    return notImported(l10n.t('There are no events in {0}; it is not a calendar, or an empty one.', plain(read.name)));
  const isPersonal = parsed.isPersonal === true || isPersonalFeed(read.source);
  const imported = { ...parsed, ...(isPersonal && { isPersonal: true as const }) };
  const id = scheduleId(imported, read.source);
  const host = hostOf(parsed);
  const name = parsed.name ?? (host === undefined ? read.name : eventName(host));
  await schedules.ready;
  const before = schedules.all().find((each) => each.id === id);
  await schedules.put({ ...imported, id, name, source: read.source, at: Date.now() });
  if (host !== undefined) await sched.recallClocks(host);
  const after = schedules.all().find((each) => each.id === id);
  // It may have been removed in another window.
  if (after === undefined) return notImported('');
  const report = await reportOf(before, after, store);
  void tellImport(after, before !== undefined, report, schedules);
  const { events, skipped } = parsed;
  return { kind: 'imported', name, events: events.length, skipped, changed: report.changed.length };
}

/** The text of a schedule, and where it is from. */
interface SourceText {
  readonly text: string;
  /** The address of the feed or of the file. */
  readonly source: string;
  /** How a message calls it. */
  readonly name: string;
}

/** Get a schedule's text, or say why there is none. */
async function readSource(source: string, sched: SchedService, signal: AbortSignal): Promise<SourceText | string> {
  const address = feedAddress(source);
  if (address !== undefined) {
    const answer = await sched.feed(address, signal);
    if (answer.kind === 'answer') return { text: answer.text, source: address, name: address };
    return answer.reason === 'cancelled' ? '' : explain(answer.reason, { about: 'schedule' });
  }
  const file = fileOf(source);
  if (file === undefined) return l10n.t('That is not the address of a schedule on sched.com.');
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > FEED.size) return l10n.t('{0} is larger than any schedule.', plain(nameOf(file)));
    const text = decodeText(await vscode.workspace.fs.readFile(file));
    return { text, source: file.toString(), name: nameOf(file) };
  } catch {
    return l10n.t('{0} cannot be read.', plain(nameOf(file)));
  }
}

/** The address of a file; `undefined` for that of a site, and for any other text. */
function fileOf(source: string): vscode.Uri | undefined {
  const uri = parseUri(source);
  return uri === undefined || /^(?:https?|webcals?)?$/.test(uri.scheme) ? undefined : uri;
}

/** Check whether a schedule may come from a text: it is the address of a feed or of a file. */
function isSource(source: string): boolean {
  return feedAddress(source) !== undefined || fileOf(source) !== undefined;
}

/** Let others run, and stop where that is wanted. */
async function rest(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
}

async function importAgain({ source }: ImportedSchedule, deps: ScheduleCommandsDeps): Promise<void> {
  const again = (await isThere(source)) ? source : await pickFile();
  if (again !== undefined) await importFrom(again, deps);
}

/** Check whether a source is the address of a feed, or a file that has not been moved. */
async function isThere(source: string): Promise<boolean> {
  if (feedAddress(source) !== undefined) return true;
  const file = parseUri(source);
  if (file === undefined) return false;
  return await vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

function notImported(why: string): NotImported {
  return { kind: 'notImported', why };
}
