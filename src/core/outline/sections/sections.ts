import type { FollowUp, Remark, Resource, SchedLink, Section, Talk } from '../../note/note.js';
import type { LinkFact, RemarkFact } from '../../markdown/facts.js';
import type { Range, Span } from '../../text/range.js';
import type { Evidence } from '../evidence/evidence.js';
import type { FollowUpDraft } from './followUpDrafts.js';
import { NONE } from '../../text/frozen.js';
import { idOf, keyOf } from './ids.js';
import { type Place, positionOf } from '../headings/places.js';
import type { EventLinkFact, SectionDraft } from './sectionDrafts.js';

/** Where a section is: the id of the section, and the place of its chunk. */
interface SectionPlace extends Pick<Place, 'chunk' | 'line' | 'column'> {
  readonly id: string;
}

/**
 * Make the section of a draft, with its ranges in the note. The section depends only on the arguments, so sections that
 * an edit neither changes nor moves stay the same objects.
 *
 * Fields that are optional come last: engines take many times as long to copy an object and to extend the copy.
 *
 * @param line the 0-based line of the start of the chunk
 * @param endLine the 0-based line of the end of the section
 * @param endCharacter the character of the end on that line
 * @param column how many characters are before the chunk on its first line
 * @param occurrence the number of the section among those with its title there, from 1
 * @param title the title of the draft, or of the note for a draft without a title
 * @param parent the id of the section around
 */
export function sectionOf(
  draft: SectionDraft,
  line: number,
  endLine: number,
  endCharacter: number,
  column: number,
  occurrence: number,
  title: string,
  parent: string,
  children: readonly Section[],
): Section {
  const { kind, chunk, speakers, evidence } = draft;
  const id = idOf(parent, '/', title === draft.title ? draft.key : keyOf(title), occurrence);
  const place: SectionPlace = { chunk, line, column, id };
  const headingRange = rangeOf(draft.heading, place);
  const end = Object.freeze({ line: endLine, character: endCharacter });
  const range = Object.freeze({ start: headingRange.start, end });
  const followUps = frozenEach(draft.followUps, place, followUpOf);
  const remarks = frozenEach(draft.remarks, place, remarkOf);
  const resources = frozenEach(draft.resources, place, resourceOf);
  const links = frozenEach(draft.links, place, linkOf);
  if (kind !== 'talk') {
    return Object.freeze({ kind, id, title, range, headingRange, children, followUps, remarks, resources, links });
  }
  const link = links.find((each) => each.eventId === evidence?.event?.eventId);
  return Object.freeze({
    kind,
    id,
    title,
    range,
    headingRange,
    children,
    followUps,
    remarks,
    resources,
    links,
    speakers,
    ...(link && { link }),
    ...(evidence && detailsOf(evidence)),
  });
}

/** The fields that few talks have. */
type TalkDetails = Pick<Talk, 'format' | 'time' | 'room' | 'slugRemainder' | 'speakersAreFromLink'>;

function detailsOf(evidence: Evidence): TalkDetails {
  const {
    reading: { format },
    time,
    room,
    slugRemainder,
    speakersAreFromLink,
  } = evidence;
  return {
    ...(format && { format }),
    ...(time !== undefined && { time }),
    ...(room !== undefined && { room }),
    ...(slugRemainder !== undefined && { slugRemainder }),
    ...(speakersAreFromLink === true && { speakersAreFromLink }),
  };
}

/** Make a frozen list; most lists are empty, and share one. */
function frozenEach<Draft, Made>(
  drafts: readonly Draft[],
  place: SectionPlace,
  make: (draft: Draft, place: SectionPlace) => Made,
): readonly Made[] {
  return drafts.length === 0 ? NONE : Object.freeze(drafts.map((each) => Object.freeze(make(each, place))));
}

function followUpOf(draft: FollowUpDraft, place: SectionPlace): FollowUp {
  const { form, state, text, idEnd, source, opensItem, lastLine } = draft;
  const id = place.id + idEnd;
  return {
    id,
    form,
    state,
    text,
    range: rangeOf(draft, place),
    source,
    ...(opensItem && { opensItem }),
    ...(lastLine !== undefined && { lastLine: positionOf(lastLine, place).line }),
  };
}

function remarkOf(remark: RemarkFact, place: SectionPlace): Remark {
  return { text: remark.text, range: rangeOf(remark, place) };
}

function resourceOf(link: LinkFact, place: SectionPlace): Resource {
  return { url: link.url, text: link.text, range: rangeOf(link, place) };
}

function linkOf(link: EventLinkFact, place: SectionPlace): SchedLink {
  const { host, eventId, slug, url } = link.sched;
  return { host, eventId, url, range: rangeOf(link, place), ...(slug !== undefined && { slug }) };
}

function rangeOf({ start, end }: Span, place: SectionPlace): Range {
  return Object.freeze({ start: positionOf(start, place), end: positionOf(end, place) });
}
