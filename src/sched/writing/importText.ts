import * as l10n from '@vscode/l10n';
import { joined } from '../../core/note/names.js';
import { isClockKnown } from '../feed/clocks.js';
import type { ImportedSchedule } from '../feed/imported.js';
import { counted, numberText } from '../../core/text/language.js';

/** What an import says of the talks in someone's notes. */
export interface NotedTalks {
  /** How many talks of the conference the notes have, each once. */
  readonly count: number;
  /** How many of these the schedule does not have. */
  readonly missing: number;
  /** How many the schedule says something else about than before. */
  readonly changed: number;
}

/** Write what an import has brought: `Imported “FooConf”: 240 events, 12 of your 15 talks are in it.` */
export function importText(schedule: ImportedSchedule, isUpdate: boolean, talks: NotedTalks): string {
  const { name, events, skipped } = schedule;
  const found = joined([counted(events.length, l10n.t('{count} event|{count} events')), foundText(talks)], ', ');
  return joined(
    [
      isUpdate ? l10n.t('Updated “{0}”: {1}.', name, found) : l10n.t('Imported “{0}”: {1}.', name, found),
      skippedText(skipped),
      changedText(talks),
      isClockKnown(schedule) ? '' : l10n.t('Its time zone is not known, so its times are shown in yours.'),
    ],
    ' ',
  );
}

function skippedText(skipped: number): string {
  if (skipped === 0) return '';
  return counted(
    skipped,
    l10n.t('{count} entry could not be read and was left out.|{count} entries could not be read and were left out.'),
  );
}

function foundText({ count, missing }: NotedTalks): string {
  const found = count - missing;
  if (count === 0) return '';
  if (count === 1) return found === 1 ? l10n.t('your talk is in it') : l10n.t('your talk is not in it');
  if (found === 0) return counted(count, l10n.t('none of your {count} talks is in it'));
  if (missing === 0) return counted(count, l10n.t('all {count} of your talks are in it'));
  return counted(found, l10n.t('{count} of your {all} talks is in it|{count} of your {all} talks are in it'), {
    all: numberText(count),
  });
}

function changedText({ changed }: NotedTalks): string {
  if (changed === 0) return '';
  return counted(changed, l10n.t('{count} talk of your notes has changed.|{count} talks of your notes have changed.'));
}
