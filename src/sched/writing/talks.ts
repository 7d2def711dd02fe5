import type { NewTalk } from '../../core/edit/newTalk.js';
import type { SchedUrl, Speaker } from '../../core/note/note.js';
import { readSpeakerList } from '../../core/outline/words/people/speakerLists.js';
import type { ScheduledEvent } from '../feed/schedule.js';
import { titleFromSlug } from '../../core/links/slug.js';
import type { SchedSpeaker, SchedTalk } from '../page/talk.js';

/** Make a talk to write into a note from an event of a schedule. An address that is no URL is left out. */
export function talkOfEvent({ title, url }: ScheduledEvent): NewTalk {
  // What a feed gives for an address may end it, or be markup.
  return { title, ...(url !== undefined && URL.canParse(url) && { url: new URL(url).href }) };
}

/** Make a talk to write into a note from the page of the talk. Sponsors and exhibitors are no speakers. */
export function talkOfPage({ title, speakers }: SchedTalk, { url }: SchedUrl): NewTalk {
  return {
    title,
    speakers: speakers.filter(({ role = '' }) => !/sponsor|exhibitor/i.test(role)).map(withoutPosition),
    url,
  };
}

/**
 * Make a talk to write into a note from a link alone. The title comes from the slug, with the speakers at its end if
 * the slug has any; without a slug, the title is `Event ID`.
 */
export function talkOfLink({ eventId, slug, url }: SchedUrl): NewTalk {
  return { title: slug === undefined ? `Event ${eventId}` : titleFromSlug(slug), url };
}

/** `Principal Engineer, Acme` is a position, and then the organisation. */
function withoutPosition({ name, organization }: SchedSpeaker): Speaker {
  const [read, ...others] = readSpeakerList(`${name}, ${organization ?? ''}`)?.speakers ?? [];
  return read?.name === name && others.length === 0
    ? read
    : { name, ...(organization !== undefined && { organization }) };
}
