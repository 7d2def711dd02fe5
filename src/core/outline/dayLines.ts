import { type Fact, headingFact, lineFact, type LineFact } from '../markdown/facts.js';
import { bare } from './words/bare.js';
import { namesConference } from './words/conferenceNames.js';
import { readDay } from './words/dates.js';

/**
 * Days that are no headings: bold lines, lines over lists, and list items around the talks of the day, as outliners
 * write them. They are read as headings right below the title of the note.
 */

/** The lowest heading whose lines may be days: below a talk, days are what the talk is about. */
const LOWEST_TITLE = 1;
/** A single such line may be anything. */
const FEWEST = 2;
const LONGEST = 60;

/** Return the facts of a chunk, with the lines that are days as headings. */
export function withDayLines(facts: readonly Fact[]): readonly Fact[] {
  const days = new Set(facts.filter((fact, at) => isDay(fact, facts[at + 1])));
  const names = new Set([...days].map(({ text }) => text));
  if (names.size < FEWEST) return facts;
  const title = facts.find((fact) => fact.type === 'heading');
  if (title && title.level > LOWEST_TITLE && !namesConference(title.text)) return facts;
  return toHeadings(facts, days, (title?.level ?? 0) + 1);
}

/** Check for `**Day 1**` and `*Day 1*`, and for `Day 1:` and `- Day 1` over items. */
function isDay(fact: Fact, next: Fact | undefined): fact is LineFact {
  if (fact.type !== 'line' || fact.quoted || fact.cells || !fact.first || fact.text.length > LONGEST) return false;
  const depth = fact.itemDepth ?? 0;
  const holdsItems = next?.type === 'line' && next.itemDepth === depth + 1;
  const isLead = depth === 0 ? isEmphasised(fact) || /[:：]$/u.test(fact.text) : fact.itemEnd !== undefined;
  const isAlone = depth === 0 && isEmphasised(fact);
  if (!isLead || !(holdsItems || isAlone) || fact.followUps.length > 0) return false;
  const day = readDay(bare(fact.text));
  return day?.clear === true && (day.numbered || day.dated || day.remainder === '');
}

function isEmphasised({ style }: LineFact): boolean {
  return style === 'strong' || style === 'emphasis';
}

/** Make headings of days. What is inside an item that is a day stands below the heading. */
function toHeadings(facts: readonly Fact[], days: ReadonlySet<Fact>, level: number): readonly Fact[] {
  let end = -1;
  let depth = 0;
  return facts.map((fact) => {
    if (fact.type !== 'line') return fact;
    if (days.has(fact)) {
      end = fact.itemEnd ?? -1;
      depth = fact.itemDepth ?? 0;
      return headingFact({ ...fact, style: undefined, struck: undefined }, level);
    }
    if (fact.start >= end || fact.itemDepth === undefined) return fact;
    const itemDepth = fact.itemDepth > depth ? fact.itemDepth - depth : undefined;
    return lineFact(fact, { ...fact, itemDepth, itemEnd: itemDepth === undefined ? undefined : fact.itemEnd });
  });
}
