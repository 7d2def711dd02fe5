import { counted, joined } from '../../core/note/names.js';
import { isClockKnown } from '../feed/clocks.js';
import type { ImportedSchedule } from '../feed/imported.js';

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
  const found = joined([counted(events.length, 'event'), foundText(talks)], ', ');
  const entries = skipped === 1 ? '1 entry' : `${skipped} entries`;
  return joined(
    [
      `${isUpdate ? 'Updated' : 'Imported'} “${name}”: ${found}.`,
      skipped > 0 ? `${entries} could not be read and ${skipped === 1 ? 'was' : 'were'} left out.` : '',
      changedText(talks),
      isClockKnown(schedule) ? '' : 'Its time zone is not known, so its times are shown in yours.',
    ],
    ' ',
  );
}

function foundText({ count, missing }: NotedTalks): string {
  const found = count - missing;
  if (count === 0) return '';
  if (count === 1) return `your talk is ${found === 1 ? '' : 'not '}in it`;
  if (found === 0) return `none of your ${count} talks is in it`;
  if (missing === 0) return `all ${count} of your talks are in it`;
  return `${found} of your ${count} talks ${found === 1 ? 'is' : 'are'} in it`;
}

function changedText({ changed }: NotedTalks): string {
  return changed === 0 ? '' : `${counted(changed, 'talk')} of your notes ${changed === 1 ? 'has' : 'have'} changed.`;
}
