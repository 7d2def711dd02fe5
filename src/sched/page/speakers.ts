/** The people on a page. */
import type { Element, ParentNode } from 'domhandler';
import { attribute, byClass, find, hasClass, outermost } from './dom.js';
import type { SchedSpeaker } from './talk.js';
import { collapse, lineOf, nonEmpty } from './text.js';

/** Parts of the page that seem to have people or roles in them, but do not. */
const NO_SPEAKERS = ['tip-description', 'sched-event-details-timeandplace', 'sched-event-type', 'notification-bar'];

const isPerson = byClass('sched-person-session');

/** Read the speakers, each with the role in the heading above. The people in the list of attendees look the same. */
export function readSpeakers(page: ParentNode): readonly SchedSpeaker[] {
  const speakers = new Map<string, SchedSpeaker>();
  let role: string | undefined;
  for (const element of outermost(page, (each) => isPerson(each) || each.name === 'strong' || hasNoSpeakers(each))) {
    if (element.name === 'strong') role = nonEmpty(lineOf(element).replace(/:$/, ''));
    const speaker = isPerson(element) ? readSpeaker(element, role) : undefined;
    if (speaker !== undefined) speakers.set(JSON.stringify(speaker), speaker);
  }
  return [...speakers.values()];
}

function hasNoSpeakers(element: Element): boolean {
  return (
    attribute(element, 'id') === 'sched-page-event-attendees' || NO_SPEAKERS.some((name) => hasClass(element, name))
  );
}

function readSpeaker(person: Element, role: string | undefined): SchedSpeaker | undefined {
  const heading = find(person, ({ name }) => name === 'h2');
  const link = find(heading ?? person, (element) => element.name === 'a' && !hasClass(element, 'sched-avatar'));
  const name = nonEmpty(lineOf(heading)) ?? nonEmpty(lineOf(link)) ?? nonEmpty(collapse(attribute(link, 'title')));
  if (name === undefined) return undefined;
  const organization = nonEmpty(lineOf(find(person, byClass('sched-event-details-role-company'))));
  return { name, ...(organization !== undefined && { organization }), ...(role !== undefined && { role }) };
}
