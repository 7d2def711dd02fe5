import { readsLikeFollowUp } from '../../markdown/followUps/hints.js';
import nothingWords from '../../../../data/nothingWords.txt';
import type { Fact, LineFact } from '../../markdown/facts.js';
import { openTextOf } from '../../markdown/followUps/items.js';
import { lowerCaseOf } from '../../text/lowerCase.js';
import { wordsOf } from '../../text/wordList.js';
import { bare } from '../words/bare.js';
import { endsFollowUps } from '../words/vocabulary/followUpsTitle.js';

/**
 * Find the lines of a follow-ups section that are follow-ups by their place.
 *
 * | Line                                                                | Follow-up                              |
 * | ------------------------------------------------------------------- | -------------------------------------- |
 * | the first line of a list item                                       | yes                                    |
 * | of an item inside an item                                           | only if the item around is a label     |
 * | a label: `**Tools**`, `Tools:`                                      | no; the list goes on below             |
 * | a line of a paragraph, in a section without lists                   | yes, if it is no sentence              |
 * | any other paragraph                                                 | no; behind items, it ends the list     |
 * | behind a thematic break, or a label `Notes:`, `Done:`               | no                                     |
 * | in a quote, footnote or table; "None", "That is all."               | no                                     |
 *
 * Marks of their own (`TODO: …`, `- [ ] …`) are not the business of this function.
 */
export function followUpItemsAmong(facts: readonly Fact[]): ReadonlySet<Fact> {
  const lines: LineFact[] = [];
  for (const fact of facts) {
    if (fact.type === 'rule') break;
    if (fact.type === 'line' && fact.text !== '' && !fact.cells) lines.push(fact);
  }
  const hasList = lines.some(({ itemEnd }) => itemEnd !== undefined);
  return new Set(hasList ? listItems(lines) : paragraphLines(lines));
}

function* listItems(lines: readonly LineFact[]): Generator<LineFact, void, undefined> {
  let hasItems = false;
  // A list of follow-ups may be inside an item: `- Next steps:`.
  const outermost = lines.find(({ itemEnd }) => itemEnd !== undefined)?.itemDepth ?? 1;
  /** The deepest list whose items are follow-ups. */
  let deepest = outermost;
  for (const [at, line] of lines.entries()) {
    const { itemDepth, itemEnd, first, quoted } = line;
    if (itemDepth === undefined) {
      if (!first || quoted) continue;
      const label = isLabel(line);
      if (hasItems && (!label || endsList(line))) return;
      deepest = outermost;
    } else if (itemEnd !== undefined && itemDepth <= deepest) {
      const next = lines[at + 1];
      const holdsItems = next?.itemEnd !== undefined && (next.itemDepth ?? 0) > itemDepth;
      const label = holdsItems && isLabel(line);
      deepest = label && !endsList(line) ? itemDepth + 1 : itemDepth;
      if (label || isNothing(line)) continue;
      hasItems = true;
      yield line;
    }
  }
}

function* paragraphLines(lines: readonly LineFact[]): Generator<LineFact, void, undefined> {
  for (const [at, line] of lines.entries()) {
    if (line.quoted || line.goesOn || isLabel(line) || isNothing(line)) continue;
    // A hint counts as one when the line is done, too.
    const isMarked = line.followUps.some(({ form }) => form !== 'hint') || readsLikeFollowUp(openTextOf(line));
    if (!isMarked && isSentence(openTextOf(lastOf(lines, at)))) return;
    yield line;
  }
}

/** Return the last of the lines that a text goes on over. */
function lastOf(lines: readonly LineFact[], at: number): LineFact {
  let last = at;
  while (lines[last + 1]?.goesOn) last++;
  return lines[last] as LineFact;
}

/** Check for a label such as `Notes:`. `DONE:` is a marker, which was `TODO:`, and ends nothing. */
function endsList({ text, followUps }: LineFact): boolean {
  return followUps.length === 0 && endsFollowUps(text);
}

/** Check for a label over items: `**Tools**`, `Tools:`. */
function isLabel({ text, style }: LineFact): boolean {
  return style === 'strong' || /[:：]$/u.test(text);
}

function isNothing(line: LineFact): boolean {
  const text = openTextOf(line);
  return (
    NOTHING.has(lowerCaseOf(bare(text.replaceAll('’', "'"))).replace(/[.!。！)\]]+$/u, '')) ||
    !/[\p{L}\p{N}]/u.test(text)
  );
}

const NOTHING = wordsOf(nothingWords);

/** Check for a sentence: prose about the list, or the notes that go on behind it. */
function isSentence(text: string): boolean {
  return /[.!?…。！？](?:["'”’)\]]*)$/u.test(text) && !ONE_WORD.test(text);
}

/** A name may end with a period: "Acme Inc.", "Node.js etc." */
const ONE_WORD = /^\S+$/u;
