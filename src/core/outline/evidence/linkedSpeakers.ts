import type { LineFact, LinkFact } from '../../markdown/facts.js';
import { startsWithGivenName } from '../words/people/nameLikeness.js';
import { namesOrganisation } from '../words/people/people.js';
import { isOtherTitle } from '../words/vocabulary/vocabulary.js';
import type { SpeakerLine } from '../words/titles/speakerLines.js';

/** "by ", "-- by ", "talk by " */
const BY = /^[\s*•–—-]*(?:(?:talk|presented|given)\s)?(?:by|par|von|por|door|av)\s+/iu;
const LONGEST_NAME = 30;

/** The page of a person, of which companies have some, too. */
const PERSON_PAGE = new RegExp(
  [
    String.raw`^https?:\/\/(?:www\.)?(?:(?:twitter|x|github|instagram)\.com\/[\w-]{2,40}`,
    String.raw`|linkedin\.com\/in\/[^/?#]{2,100}|(?:[\w-]{1,40}\.){1,3}[a-z]{2,12}\/@[\w.-]{2,40})\/?(?:[?#]|$)`,
  ].join(''),
  'iu',
);
/** "Jane Will" */
const FULL_NAME = /^\p{Lu}[\p{Ll}'’-]{1,20}(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]{1,20}){1,2}$/u;

/** Read a link to the page of a person that is all of a line: `[Jane Doe](https://twitter.com/jane)`. */
export function readProfileLink({ text, style, links: [link, ...others] }: LineFact): SpeakerLine | undefined {
  const isPage = style === 'link' && link && others.length === 0 && link.text === text && PERSON_PAGE.test(link.url);
  if (!isPage || !FULL_NAME.test(text) || namesOrganisation(text) || isOtherTitle(text)) return undefined;
  return { speakers: [{ name: text }], sure: true, by: 'place' };
}

/** Read a line of "by" and a link, which may be to the page of a nickname: `by [janix](https://janix.example)`. */
export function readLinkedSpeaker({ text, links: [link, ...others] }: LineFact): SpeakerLine | undefined {
  const start = link && others.length === 0 && !link.sched ? (BY.exec(text)?.[0].length ?? 0) : 0;
  const name = start === 0 ? '' : text.slice(start).replace(/[\s.,–—-]+$/u, '');
  const isName =
    link?.text === name && name.length <= LONGEST_NAME && /^@?[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]+$/u.test(name);
  return isName ? { speakers: [{ name }], sure: true, by: 'emphasis' } : undefined;
}

/** Set linked names apart, which a comma alone would not: "[Jane](…), [John](…)". */
export function withLinksApart(text: string, links: readonly LinkFact[]): string {
  if (links.length < 2 || links.length > MOST_LINKED) return text;
  return links.reduce((whole, link, at) => {
    const next = links[at + 1]?.text ?? '';
    return startsWithGivenName(next) ? whole.replace(`${link.text}, ${next}`, () => `${link.text}; ${next}`) : whole;
  }, text);
}

const MOST_LINKED = 12;
