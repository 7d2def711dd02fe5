import { eventName } from '../links/eventNames.js';
import { titleFromSlug } from '../links/slug.js';
import type { FollowUp, Note, Remark, Resource, SchedUrl, Speaker, Talk, TalkFormat } from '../note/note.js';
import { walk } from '../note/walk.js';
import { tallyFollowUps } from '../note/followUps.js';
import { pathTo, placeOf, SHORT_HOST } from '../note/paths.js';

/** What is known about a talk without asking anyone: from its link, and from the note on it. */
export interface TalkCard {
  readonly title: string;
  readonly format?: TalkFormat;
  readonly speakers: readonly Speaker[];
  /** What the link says beyond the title, where the note names no speakers; most often names, but nobody promised. */
  readonly slugRemainder?: string;
  /** From the link's host: `KubeCon + CloudNativeCon Europe 2024`. */
  readonly eventName?: string;
  /** Where the talk stands in the note, outermost first: `KubeCon Day 1 › Lightning Talks`. */
  readonly place?: string;
  readonly time?: string;
  readonly room?: string;
  /** The clean address of the event. */
  readonly url?: string;
  /** What the note has on it; absent when the talk is in no note. */
  readonly notes?: TalkNotes;
}

/** What a note has on a talk, its subsections included, in text order. */
export interface TalkNotes {
  readonly sectionId: string;
  readonly open: readonly FollowUp[];
  readonly done: readonly FollowUp[];
  readonly hints: readonly FollowUp[];
  readonly remarks: readonly Remark[];
  readonly resources: readonly Resource[];
}

/**
 * Gather what the card of a talk says.
 *
 * @param link the address the card is asked for, when it is not the talk's talkLink: a talk may be linked in other
 *   forms.
 */
export function talkCard(note: Note, talk: Talk, link: SchedUrl | undefined = talk.link): TalkCard {
  const place = placeOf(note, pathTo(note, talk.id));
  const host = link === undefined ? undefined : mostTellingHost(link, talk.link);
  return {
    title: talk.title,
    ...(talk.format !== undefined && { format: talk.format }),
    speakers: talk.speakers,
    ...(talk.speakers.length === 0 && talk.slugRemainder !== undefined && { slugRemainder: talk.slugRemainder }),
    ...(host !== undefined && { eventName: eventName(host) }),
    ...(place !== '' && { place }),
    ...(talk.time !== undefined && { time: talk.time }),
    ...(talk.room !== undefined && { room: talk.room }),
    ...(link !== undefined && { url: link.url }),
    notes: notesOn(talk),
  };
}

/** Say what an address alone tells: the words of its slug and the conference of its host. */
export function linkCard(link: SchedUrl): TalkCard {
  return {
    title: link.slug === undefined ? `Event ${link.eventId}` : titleFromSlug(link.slug),
    speakers: [],
    eventName: eventName(link.host),
    url: link.url,
  };
}

function mostTellingHost(link: SchedUrl, talkLink: SchedUrl | undefined): string {
  return link.host === SHORT_HOST && talkLink !== undefined ? talkLink.host : link.host;
}

function notesOn(talk: Talk): TalkNotes {
  const sections = [...walk({ sections: [talk] })];
  return {
    sectionId: talk.id,
    ...tallyFollowUps(talk),
    remarks: sections.flatMap((section) => section.remarks),
    resources: sections.flatMap((section) => section.resources),
  };
}
