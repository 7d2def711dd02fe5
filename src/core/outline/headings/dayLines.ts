import { type Fact, headingFact, lineFact, type LineFact } from '../../markdown/facts.js';
import { isOfContents } from './contents.js';
import { bare } from '../words/bare.js';
import { namesConference } from '../words/vocabulary/conferenceNames.js';
import { SPAN_OF_DAYS } from '../words/dates/datePatterns.js';
import { readDay } from '../words/dates/dates.js';

/**
 * Days that are no headings: bold lines, lines over lists, and list items around the talks of the day, as outliners
 * write them. They are read as headings right below the title of the note.
 */

/** How much higher a day ranks than the headings behind, which stands below the title of the note. */
const ABOVE = 0.5;
/** The lowest heading whose lines may be days: below a talk, days are what the talk is about. */
const LOWEST_TITLE = 1;
/** A single such line may be anything, unless bold and without a date: the date of a talk may stand so, too. */
const FEWEST = 2;
const LONGEST = 60;

/** Return the facts of a chunk, with the lines that are days as headings. */
export function withDayLines(facts: readonly Fact[]): readonly Fact[] {
  const found = facts.filter((fact, at) => isDay(fact, facts[at + 1]));
  if (found.length === 0) return facts;
  const days = new Set<Fact>(found);
  const title = facts.find((fact) => fact.type === 'heading');
  const last = facts.at(-1);
  // "**Day 2**" right above the next heading is the day of what follows, whatever stands above.
  if (title && last && days.has(last) && isStrong(last) && title.level > LOWEST_TITLE) {
    return toHeadings(facts, new Set([last]), title.level - ABOVE);
  }
  const isSingle = new Set(found.map(({ text }) => text)).size < FEWEST;
  if (isSingle && !facts.some((fact, at) => days.has(fact) && isBoldDay(fact, facts[at + 1]))) return facts;
  if (title && title.level > LOWEST_TITLE && !isAboveDays(title.text)) return facts;
  return toHeadings(facts, days, (title?.level ?? 0) + 1);
}

/** Check for what stands over the days of a conference: its name or dates. */
function isAboveDays(title: string): boolean {
  return namesConference(title) || SPAN_OF_DAYS.test(title);
}

/** Check for `**Day 1**` and `*Day 1*`, and for `Day 1:` and `- Day 1` over items. */
function isDay(fact: Fact, next: Fact | undefined): fact is LineFact {
  if (fact.type !== 'line' || fact.quoted || fact.cells || !fact.first || fact.text.length > LONGEST) return false;
  const depth = fact.itemDepth ?? 0;
  const holdsItems = next?.type === 'line' && next.itemDepth === depth + 1;
  const isLead = depth === 0 ? isEmphasised(fact) || /[:：]$/u.test(fact.text) : fact.itemEnd !== undefined;
  const isAlone = depth === 0 && isEmphasised(fact);
  if (!isLead || !(holdsItems || isAlone) || fact.followUps.length > 0 || isOfContents(fact)) return false;
  const day = readDay(bare(fact.text));
  return day?.clear === true && (day.numbered || day.dated || day.remainder === '');
}

/** Check for `**Tuesday**` and `**Day 1**`, and not over items: of a plan, most likely. */
function isBoldDay(fact: Fact, next: Fact | undefined): boolean {
  if (fact.type !== 'line' || fact.style !== 'strong' || fact.itemDepth !== undefined) return false;
  const day = next?.type === 'line' && next.itemDepth !== undefined ? undefined : readDay(bare(fact.text));
  return day?.dated === false && day.remainder === '';
}

function isStrong(fact: Fact): boolean {
  return fact.type === 'line' && fact.style === 'strong';
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
