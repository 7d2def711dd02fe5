import { isColumnTitle } from '../../markdown/boards.js';
import type { Fact, LineFact } from '../../markdown/facts.js';
import type { Heading } from '../headings/headings.js';
import { bare } from '../words/bare.js';
import { isFollowUpsLabel } from '../words/vocabulary/followUpsTitle.js';

/**
 * Finds lists of follow-ups behind a line that is no heading.
 *
 * | Line over a list                             | Leads follow-ups                                        |
 * | -------------------------------------------- | ------------------------------------------------------- |
 * | a marker without text: `TODO`                | yes                                                     |
 * | a title in bold, or with a colon             | yes                                                     |
 * | a title of several words: `Next steps`       | yes, as a paragraph; as an item, unless part of a story |
 * | a title of one word as an item: `Aufgaben`   | right below a heading in a list; `TODOs` anywhere       |
 * | `To do` as an item, beside `Doing` or `Done` | no: the column of a board                               |
 * | `to do` as an item                           | no: it may go on with how something is done             |
 */

/** Return the index of the last fact of the list of follow-ups behind a line of a body; `undefined` without a list. */
export function lastOfFollowUps(heading: Heading, at: number): number | undefined {
  const { body } = heading;
  const lead = body[at];
  if (lead?.type !== 'line' || !isBelow(body[at + 1], lead) || !leadsFollowUps(lead, heading)) return undefined;
  let last = at + 1;
  while (isBelow(body[last + 1], lead)) last++;
  return last;
}

/** Remove the marker from `DONE` over a list: the label of what is done is no follow-up. */
export function withoutDoneLabel(fact: Fact, next: Fact | undefined): Fact {
  if (fact.type !== 'line' || fact.followUps.length !== 1 || fact.cells || !isBelow(next, fact)) return fact;
  const [only] = fact.followUps;
  return only?.form === 'marker' && only.text === '' && only.state === 'done' ? { ...fact, followUps: [] } : fact;
}

function isBelow(fact: Fact | undefined, lead: LineFact): boolean {
  return fact?.type === 'line' && (fact.itemDepth ?? 0) > (lead.itemDepth ?? 0);
}

function leadsFollowUps(lead: LineFact, heading: Heading): boolean {
  const { followUps, cells, itemDepth, style, text } = lead;
  if (cells) return false;
  const [only, ...others] = followUps.filter(({ form }) => form !== 'hint');
  if (only) return only.form === 'marker' && only.state === 'open' && only.text === '' && others.length === 0;
  if (itemDepth !== undefined && /^to[\s-]?do/iu.test(text)) {
    if (/^to[\s-]/u.test(text) || isBesideColumn(lead, heading)) return false;
  }
  const mayLead = style === 'strong' || /[:：]$/u.test(text) || mayBeTitle(lead, heading);
  return mayLead && isFollowUpsLabel(text);
}

/** Check for an item beside the other columns of a board: "Doing", "Done". `DONE` is a marker, which was `TODO`. */
function isBesideColumn({ itemDepth }: LineFact, { lines }: Heading): boolean {
  const beside = lines.filter((line) => line.itemDepth === itemDepth && line.followUps.length === 0);
  return beside.some(({ text }) => isColumnTitle(bare(text)));
}

/** Check for a line that may be a title without a sign of a label. */
function mayBeTitle({ first, itemDepth, itemEnd, text }: LineFact, heading: Heading): boolean {
  // "Actions" may be what the talk is about.
  if (itemDepth === undefined) return first && text.includes(' ');
  if (itemEnd === undefined || IN_STORY.test(text)) return false;
  return text.includes(' ') || TO_DO.test(text) || (itemDepth === 1 && isItem(heading));
}

/** "what to do", "we should test more", "apprendre à faire" */
const IN_STORY = /^(?:i|we|what)\s|\s(?:i|we|à)\s/iu;
const TO_DO = /^(?:to-?do['’]?s|todo|follow-?ups|待办|待辦|やること)$/iu;

/** Check for a heading that is a list item, as those of outliners are. The depths of lists below start anew. */
function isItem({ chunk, fact }: Heading): boolean {
  return fact !== undefined && ITEM.test(chunk.text.slice(Math.max(0, fact.start - LONGEST_ITEM_SIGN), fact.start));
}

const ITEM = /(?:^|[\s\d])(?:[-*+]|\d[.)])[ \t]{1,4}$/u;
const LONGEST_ITEM_SIGN = 12;
