import * as l10n from '@vscode/l10n';
import { eventName } from '../links/eventNames.js';
import { titleFromSlug } from '../links/slug.js';
import type { FollowUp, Note, Remark, Resource, SchedUrl, Speaker, Talk, TalkFormat } from '../note/note.js';
import { walk } from '../note/walk.js';
import { tallyFollowUps } from '../note/followUps.js';
import { SHORT_HOST } from '../note/linkedEvents.js';
import { pathTo, placeOf } from '../note/paths.js';

/** What a link, and the note on its talk, say about a talk without the network. */
export interface TalkCard {
  readonly title: string;
  readonly format?: TalkFormat;
  readonly speakers: readonly Speaker[];
  /** Set if the note names no speakers, and these are from the words of the link. */
  readonly speakersAreFromLink?: true;
  /** The words of the slug behind the title, if no speakers are known: most often names, but not always. */
  readonly slugRemainder?: string;
  /** The name of the conference, from the link's host: `KubeCon + CloudNativeCon Europe 2024`. */
  readonly eventName?: string;
  /** The place of the talk in the note, outermost section first: `KubeCon Day 1 › Lightning Talks`. */
  readonly place?: string;
  readonly time?: string;
  readonly room?: string;
  /** The clean address of the event. */
  readonly url?: string;
  /** The notes on the talk; absent if the talk is in no note. */
  readonly notes?: TalkNotes;
}

/** The notes on a talk, sections below included, in text order. */
export interface TalkNotes {
  readonly sectionId: string;
  readonly open: readonly FollowUp[];
  readonly done: readonly FollowUp[];
  readonly hints: readonly FollowUp[];
  readonly remarks: readonly Remark[];
  readonly resources: readonly Resource[];
}

/**
 * Collect the card of a talk.
 *
 * @param link the address that the card is shown for, if that is another form of the address of the talk
 */
export function talkCard(note: Note, talk: Talk, link: SchedUrl | undefined = talk.link): TalkCard {
  const place = placeOf(note, pathTo(note, talk.id));
  const host = link === undefined ? undefined : mostTellingHost(link, talk.link);
  return {
    title: talk.title,
    ...(talk.format !== undefined && { format: talk.format }),
    speakers: talk.speakers,
    ...(talk.speakersAreFromLink && { speakersAreFromLink: true }),
    ...(talk.speakers.length === 0 && talk.slugRemainder !== undefined && { slugRemainder: talk.slugRemainder }),
    ...(host !== undefined && { eventName: eventName(host) }),
    ...(place !== '' && { place }),
    ...(talk.time !== undefined && { time: talk.time }),
    ...(talk.room !== undefined && { room: talk.room }),
    ...(link !== undefined && { url: link.url }),
    notes: notesOn(talk),
  };
}

/** Check whether the card of a talk has more to say than the heading: what the note has, or what a link leads to. */
export function saysMoreThanHeading({ url, notes }: TalkCard): boolean {
  const { open = [], done = [], hints = [], remarks = [], resources = [] } = notes ?? {};
  return url !== undefined || [open, done, hints, remarks, resources].some(({ length }) => length > 0);
}

/** Make a card of an address alone: the words of its slug, and the conference of its host. */
export function linkCard(link: SchedUrl): TalkCard {
  return {
    title: link.slug === undefined ? l10n.t('Event {0}', link.eventId) : titleFromSlug(link.slug),
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
