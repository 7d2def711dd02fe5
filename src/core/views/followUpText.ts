import { linkNode, writeHeading, writeListItem } from '../markdown/writer.js';
import type { FollowUp, Note, Section } from '../note/note.js';
import { groupBy } from '../text/groupBy.js';
import { placedFollowUps } from './placedFollowUps.js';
import { isActionable } from '../note/followUps.js';
import { joined, speakerNames } from '../note/names.js';

export type TextFormat = 'checklist' | 'plain';

/**
 * Write the follow-ups of a note, or of one section and the sections below, as text for other programs: talk by talk,
 * with speakers and link.
 *
 * @param withinId the id of the section; absent for the whole note
 * @param ids the ids of the wanted follow-ups; absent for all
 * @returns an empty text if there are none
 */
export function followUpText(note: Note, format: TextFormat, withinId?: string, ids?: ReadonlySet<string>): string {
  const wanted = placedFollowUps({ uri: '', note }).filter(
    ({ followUp, path }) =>
      isActionable(followUp) &&
      ids?.has(followUp.id) !== false &&
      (withinId === undefined || path.some(({ id }) => id === withinId)),
  );
  return [...groupBy(wanted, ({ section }) => section)]
    .map(([section, placed]) =>
      sectionText(
        section,
        placed.map(({ followUp }) => followUp),
        format,
      ),
    )
    .join('\n');
}

function sectionText(section: Section, followUps: readonly FollowUp[], format: TextFormat): string {
  const { title } = section;
  const speakers = section.kind === 'talk' ? speakerNames(section) : '';
  const url = section.kind === 'talk' ? section.link?.url : undefined;
  if (format === 'checklist') return checklist({ title, speakers, url }, followUps);
  const lines = followUps.map(({ state, text }) => `- ${text}${state === 'done' ? ' (done)' : ''}`);
  return [joined([title, speakers], ' - '), url, ...lines].flatMap((line) => (line ? `${line}\n` : [])).join('');
}

interface Head {
  readonly title: string;
  readonly speakers: string;
  readonly url: string | undefined;
}

function checklist({ title, speakers, url }: Head, followUps: readonly FollowUp[]): string {
  const tasks = followUps.map(({ state, text }) => `${writeListItem(text, state === 'done')}\n`).join('');
  if (title === '') return tasks;
  const behind = speakers === '' ? '' : ` - ${speakers}`;
  const heading = url === undefined ? title + behind : [linkNode(url, title), { type: 'text' as const, value: behind }];
  return `${writeHeading(2, heading)}\n\n${tasks}`;
}
