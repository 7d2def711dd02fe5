import { type Fact, type FollowUpFact, isText } from '../../markdown/facts.js';
import type { SectionKind } from '../../note/note.js';
import type { Span } from '../../text/range.js';

/** What a section is, as far as its own title tells. */
interface Titled {
  readonly kind: SectionKind;
  readonly heading: Span;
}

/**
 * Remove from a section's own heading what only looks like a follow-up.
 *
 * | In the heading                                                     | Follow-up                           |
 * | ------------------------------------------------------------------ | ----------------------------------- |
 * | a hint: `## Check out Cilium`                                      | no                                  |
 * | a marker and nothing else: `### DONE`                              | no: the label of what is done       |
 * | `TODO` without a colon or brackets: `## TODO list apps - Jane Doe` | no, if speakers are named           |
 * | any other marker: `## TODO: read it`                               | yes                                 |
 */
export function withoutTitleMarks(
  facts: readonly Fact[],
  { kind, heading }: Titled,
  isSpoken: boolean,
): readonly Fact[] {
  const [title, ...others] = facts;
  if (!title || !isText(title) || title.followUps.length === 0 || title.start !== heading.start) return facts;
  const isHeading = title.type === 'heading';
  if (!isHeading && kind !== 'talk') return facts;
  const followUps = title.followUps.filter((each) => {
    if (each.form === 'hint') return false;
    const isLabel = isHeading && each.form === 'marker' && each.text === '';
    return !isLabel && !(isSpoken && isWordOfTitle(each, title.text));
  });
  return followUps.length === title.followUps.length ? facts : [{ ...title, followUps }, ...others];
}

/** Check for a marker that goes on as a title does: "TODO list apps". */
function isWordOfTitle({ form, text, isBehind }: FollowUpFact, title: string): boolean {
  const before = title.slice(0, title.length - text.length);
  return form === 'marker' && !isBehind && title.endsWith(text) && /^[\p{L}-]+(?: do)? $/iu.test(before);
}
