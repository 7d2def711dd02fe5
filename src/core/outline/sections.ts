import type { FollowUp, Remark, Resource, SchedLink, SchedUrl, Section, Talk } from '../note/note.js';
import { isText } from '../markdown/facts.js';
import type { Range, Span } from '../text/range.js';
import type { Evidence } from './evidence.js';
import { frozen, idOf, keyOf, NONE, Occurrences } from './ids.js';
import { type Place, positionOf } from './places.js';
import type { SectionDraft } from './sectionDrafts.js';

/** Converts a span of a draft to a range of the note. */
type ToRange = (span: Span) => Range;

/**
 * Make the section of a draft, with its ranges in the note. The section depends only on the arguments, so sections that
 * an edit neither changes nor moves stay the same objects.
 *
 * Sections are written out: engines take many times as long to copy and extend objects.
 *
 * @param title the title of the draft, or of the note for a draft without a title
 * @param parent the id of the section around
 * @param occurrence the number of the section among those with its title there, from 1
 * @param line the 0-based line of the start of the chunk
 * @param column how many characters are before the chunk on that line
 * @param endLine the 0-based line of the end of the section
 * @param endCharacter the character of the end on that line
 */
export function sectionOf(
  draft: SectionDraft,
  title: string,
  parent: string,
  occurrence: number,
  line: number,
  column: number,
  endLine: number,
  endCharacter: number,
  children: readonly Section[],
): Section {
  const { kind, chunk } = draft;
  const toRange = rangesIn({ chunk, line, column });
  const id = idOf(parent, '/', title === draft.title ? draft.key : keyOf(title), occurrence);
  const headingRange = toRange(draft.heading);
  const end = Object.freeze({ line: endLine, character: endCharacter });
  const range = Object.freeze({ start: headingRange.start, end });
  const followUps = followUpsOf(draft, id, toRange);
  const { links, resources, remarks } = contentOf(draft, toRange);
  if (kind !== 'talk') {
    return Object.freeze({ kind, id, title, range, headingRange, children, followUps, remarks, resources, links });
  }
  const { speakers, evidence } = draft;
  const link = links.find((each) => each.eventId === evidence?.event?.eventId);
  const talk = link
    ? { kind, id, title, range, headingRange, children, followUps, remarks, resources, links, speakers, link }
    : { kind, id, title, range, headingRange, children, followUps, remarks, resources, links, speakers };
  return Object.freeze(hasDetails(evidence) ? { ...talk, ...detailsOf(evidence) } : talk);
}

/** The fields that few talks have. */
type TalkDetails = Pick<Talk, 'format' | 'time' | 'room' | 'slugRemainder'>;

function hasDetails(evidence: Evidence | undefined): evidence is Evidence {
  if (!evidence) return false;
  const {
    reading: { format },
    time,
    room,
    slugRemainder,
  } = evidence;
  return format !== undefined || time !== undefined || room !== undefined || slugRemainder !== undefined;
}

function detailsOf({ reading: { format }, time, room, slugRemainder }: Evidence): TalkDetails {
  return {
    ...(format && { format }),
    ...(time !== undefined && { time }),
    ...(room !== undefined && { room }),
    ...(slugRemainder !== undefined && { slugRemainder }),
  };
}

function rangesIn(place: Pick<Place, 'chunk' | 'line' | 'column'>): ToRange {
  return ({ start, end }) => Object.freeze({ start: positionOf(start, place), end: positionOf(end, place) });
}

/** Collect the links, resources and remarks of a section, without those of its children. */
function contentOf({ facts }: SectionDraft, toRange: ToRange): Pick<Section, 'links' | 'resources' | 'remarks'> {
  const links: SchedLink[] = [];
  const resources: Resource[] = [];
  const remarks: Remark[] = [];
  for (const fact of facts) {
    if (fact.type === 'remark') remarks.push(Object.freeze({ text: fact.text, range: toRange(fact) }));
    if (!isText(fact)) continue;
    for (const link of fact.links) {
      const { url, text } = link;
      if (link.sched) links.push(schedLink(link.sched, toRange(link)));
      else if (ABSOLUTE.test(url)) resources.push(Object.freeze({ url, text, range: toRange(link) }));
    }
  }
  return { links: frozen(links), resources: frozen(resources), remarks: frozen(remarks) };
}

/** `https:`, `mailto:` */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/iu;

function followUpsOf({ followUps }: SectionDraft, sectionId: string, toRange: ToRange): readonly FollowUp[] {
  if (followUps.length === 0) return NONE;
  const occurrences = new Occurrences();
  return Object.freeze(
    followUps.map((draft) => {
      const { form, state, text, key, source, opensItem } = draft;
      const id = idOf(sectionId, '#', key, occurrences.next(key));
      const range = toRange(draft);
      if (opensItem) return Object.freeze({ id, form, state, text, range, source, opensItem });
      return Object.freeze({ id, form, state, text, range, source });
    }),
  );
}

function schedLink({ host, eventId, slug, url }: SchedUrl, range: Range): SchedLink {
  return Object.freeze(slug === undefined ? { host, eventId, url, range } : { host, eventId, slug, url, range });
}
