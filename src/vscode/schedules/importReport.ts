import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { type SchedUrl, walk } from '../../core/index.js';
import { schedKey } from '../../core/links/schedUrl.js';
import { eventOfKey } from '../../core/note/linkedEvents.js';
import { asListText } from '../../core/text/markdownText.js';
import { changeText, scheduleChanges } from '../../sched/feed/changes.js';
import { isClockKnown } from '../../sched/feed/clocks.js';
import { hostOf, type ImportedSchedule, ScheduleLookup } from '../../sched/feed/imported.js';
import { importText } from '../../sched/writing/importText.js';
import { sectionIcon } from '../host/icons.js';
import { plain } from '../host/messages.js';
import { pickPlace, type PlaceItem } from '../host/previewPick.js';
import { readersClock } from '../host/readersClock.js';
import type { KnownNote } from '../notes/knownNote.js';
import type { NoteStore } from '../notes/noteStore.js';
import { inSlices } from '../notes/slicedNotes.js';
import type { ScheduleStore } from './scheduleStore.js';
import { pickTimeZone } from './timeZonePick.js';

/** What an import means for the talks in the notes. */
export interface ImportReport {
  /** How many talks of the conference the notes have, each once. */
  readonly count: number;
  /** Those that are not in the schedule. */
  readonly missing: readonly PlaceItem[];
  /** Those that the schedule says something else about than before. */
  readonly changed: readonly PlaceItem[];
}

interface LinkedTalk {
  readonly link: SchedUrl;
  readonly title: string;
  readonly item: PlaceItem;
}

/** Compare a schedule with the talks in the notes, and with the version imported before. */
export async function reportOf(
  before: ImportedSchedule | undefined,
  after: ImportedSchedule,
  store: NoteStore,
): Promise<ImportReport> {
  const host = hostOf(after);
  const lookup = new ScheduleLookup([after]);
  const changeOf = before === undefined ? () => undefined : changesBetween(before, after);
  const seen = new Set<string>();
  const missing: PlaceItem[] = [];
  const changed: PlaceItem[] = [];
  const notes = store.notes().filter(({ events }) => events.length > 0);
  for await (const talks of inSlices(notes, linkedTalks)) {
    for (const { link, title, item } of talks) {
      const change = changeOf(link, title);
      if (change !== undefined) changed.push({ ...item, description: change });
      const isKnown = lookup.find(link, title) !== undefined;
      const key = schedKey(link);
      if (seen.has(key) || !(isKnown || eventOfKey(key).host === host)) continue;
      seen.add(key);
      if (!isKnown) missing.push(item);
    }
  }
  return { count: seen.size, missing, changed };
}

function linkedTalks({ uri, note }: KnownNote): readonly LinkedTalk[] {
  return [...walk(note)].flatMap((section) =>
    section.kind === 'talk' && section.link !== undefined
      ? {
          link: section.link,
          title: section.title,
          item: {
            label: asListText(section.title),
            iconPath: sectionIcon(section),
            uri,
            range: section.headingRange,
          },
        }
      : [],
  );
}

/** Make a function that tells what a new version of a schedule says else about the event of a link. */
function changesBetween(
  before: ImportedSchedule,
  after: ImportedSchedule,
): (link: SchedUrl, title: string) => string | undefined {
  const changes = scheduleChanges(before.events, after.events, after.isPersonal);
  const byEvent = new Map(changes.flatMap((change) => [[change.before, change] as const, [change.event, change]]));
  // A link may lead to an event by its former title or by its new one.
  const lookups = [new ScheduleLookup([after]), new ScheduleLookup([before])];
  const clock = readersClock();
  return (link, title) => {
    const found = lookups.flatMap((lookup) => lookup.find(link, title)?.event ?? []);
    const change = found.map((event) => byEvent.get(event)).find((each) => each !== undefined);
    return change && asListText(changeText(change, clock));
  };
}

/** Tell what was imported, and offer what there is to see and to set. */
export async function tellImport(
  schedule: ImportedSchedule,
  isUpdate: boolean,
  { count, missing, changed }: ImportReport,
  schedules: ScheduleStore,
): Promise<void> {
  const text = importText(schedule, isUpdate, { count, missing: missing.length, changed: changed.length });
  const [showChanges, showMissing, setZone] = [
    l10n.t('Show Changes'),
    l10n.t('Show Missing Talks'),
    l10n.t('Set Time Zone…'),
  ];
  const buttons = [
    ...(changed.length > 0 ? [showChanges] : []),
    ...(missing.length > 0 ? [showMissing] : []),
    ...(isClockKnown(schedule) ? [] : [setZone]),
  ];
  const answer = await vscode.window.showInformationMessage(plain(text), ...buttons);
  const placeholder = l10n.t('Go to the talk');
  if (answer === showChanges)
    await pickPlace({ title: l10n.t('Changed Talks'), placeholder, items: changed, then: 'go' });
  if (answer === showMissing) {
    const title = l10n.t('Talks Not in {0}', asListText(schedule.name));
    await pickPlace({ title, placeholder, items: missing, then: 'go' });
  }
  if (answer === setZone) await pickTimeZone(schedule, schedules);
}
