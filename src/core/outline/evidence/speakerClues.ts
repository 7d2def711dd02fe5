import type { LineFact } from '../../markdown/facts.js';
import { areKnown, areMostlyKnown, areRare } from '../words/people/knownNames.js';
import { namesRole } from '../words/people/people.js';
import type { SpeakerLine } from '../words/titles/speakerLines.js';

/** Weighs what tells that a line without a label names the speakers. */

/** The weights of what tells that a line without a label names the speakers, each with an example. */
const WEIGHTS = {
  /** Only links and other facts stand between the heading and the line. */
  rightBelow: 1,
  /** Prose stands between. */
  behindProse: -1.5,
  /** `- Jane Doe`: most items are notes. */
  item: -1,
  /** `> Jane Doe`: most quotes are remarks. */
  quoted: -0.5,
  /** `_Jane Doe_` */
  emphasis: 1.5,
  /** `Jane Doe` */
  fullNames: 1.5,
  /** `山田太郎`: other words have that form, too. */
  likelyNames: 1,
  /** Each name starts with a known first name, or half of several. */
  firstNames: 1,
  /** "Kaiju Kingdom": no name starts with a known first name, or has letters beyond ASCII. */
  rareNames: -0.5,
  /** `Jane Doe, Acme` */
  organisation: 1,
  /** `Jane Doe, Principal Engineer` */
  role: 1,
  /** `Jane Doe @jane` */
  handle: 2,
  /** `[Jane Doe](https://github.com/jane)` */
  profile: 1,
  /** `[Jane Doe](https://github.com/jane)` and nothing else on the line */
  onlyProfile: 0.5,
  /** Lines of the same form name the speakers of other talks. */
  likeSiblings: 1.5,
} as const;

/** The least sum of a line that names the speakers. */
const LEAST_SUM = 2.5;

/** Addresses of people; on GitHub, projects have longer ones. */
const PROFILE =
  /^https?:\/\/(?:www\.)?(?:(?:twitter|x|linkedin|bsky|instagram|mastodon)\.[a-z]+\/|github\.com\/[\w-]+\/?$)|\/@\w/iu;
const HANDLE = /(?:^|[\s(,/|])@[\w.-]{2,}/u;

/** What a line is searched for, and where it stands. */
export interface Search {
  /** Whether to search for speakers without a label, too. */
  readonly wanted: boolean;
  readonly isBehindProse: boolean;
  /** Whether lines of the same form name the speakers of other talks. */
  readonly isLikeSiblings: boolean;
  /** Whether the next line is a handle. */
  readonly isAboveHandle?: boolean;
}

/** Check whether what is read of a line is enough to name the speakers. */
export function namesEnough(line: LineFact, read: SpeakerLine, search: Search): boolean {
  return sumOf(line, read, search) >= LEAST_SUM;
}

function sumOf(line: LineFact, { speakers, sure, by }: SpeakerLine, search: Search): number {
  const { isBehindProse, isLikeSiblings, isAboveHandle = false } = search;
  const list = { speakers, sure };
  const hasProfile = line.links.some(({ url }) => PROFILE.test(url));
  return (
    (isBehindProse ? WEIGHTS.behindProse : WEIGHTS.rightBelow) +
    (isLikeSiblings && !isBehindProse ? WEIGHTS.likeSiblings : 0) +
    (line.itemDepth === undefined ? 0 : WEIGHTS.item) +
    (line.quoted ? WEIGHTS.quoted : 0) +
    (by === 'emphasis' ? WEIGHTS.emphasis : 0) +
    (sure ? WEIGHTS.fullNames : WEIGHTS.likelyNames) +
    (areKnown(list) || areMostlyKnown(list) ? WEIGHTS.firstNames : 0) +
    (areRare(list) ? WEIGHTS.rareNames : 0) +
    (speakers.some(({ organization }) => organization !== undefined) ? WEIGHTS.organisation : 0) +
    (namesRole(line.text) ? WEIGHTS.role : 0) +
    (isAboveHandle || HANDLE.test(line.text) ? WEIGHTS.handle : 0) +
    (hasProfile ? WEIGHTS.profile : 0) +
    (hasProfile && line.style === 'link' ? WEIGHTS.onlyProfile : 0)
  );
}
