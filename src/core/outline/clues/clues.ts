import type { LineFact, LinkFact } from '../../markdown/facts.js';
import { slugHasTitle } from '../../links/slug.js';
import { isAscii } from '../../text/ascii.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Heading } from '../headings/headings.js';
import { areNoteLinks } from '../evidence/linkLines.js';
import { type AddClue, sumOf, type Weights } from './weights.js';
import { formatNamed, isLabelledTalk } from '../words/formatLabels.js';
import { withoutPlace } from '../words/titles/rooms.js';
import { isAddress, isRole } from '../words/vocabulary/vocabulary.js';

/** Clues in the text of a heading and in the lines right below, which tell whether the heading is that of a talk. */

/** Return how much a heading looks like the title of a talk, without regard to its place. */
export function ownScoreOf(heading: Heading, evidence: Evidence, weights: Weights): number {
  return sumOf(weights, (add) => addHeadingClues(heading, evidence, add));
}

/** Add the clues of a heading. */
export function addHeadingClues(heading: Heading, evidence: Evidence, add: AddClue): void {
  add('anyHeading');
  if (evidence.isTitledBelow) add('labelledTitle');
  const leadsAway = leadsToOtherTalk(heading, evidence);
  addTalkClues(leadsAway ? withoutEvent(evidence) : evidence, add);
  if (leadsAway) add('linkOfOtherTalk');
  addWordClues(heading, evidence, add);
  if (heading.fact?.style === 'link') add('linkedHeading');
  if (heading.lines.some(linksMaterials)) add('materials');
  if (areNoteLinks(heading.lines)) add('linksBelow');
  if (linksTalkPage(heading, evidence)) add('talkPage');
}

/** Leave out the event, and the speakers that a line below names, if it is the link to the event. */
function withoutEvent(evidence: Evidence): Evidence {
  const { reading } = evidence;
  return { ...evidence, event: undefined, speakers: reading.speakers, speakersBy: undefined };
}

/** Add the clues that headings, list items, bold lines and rows of tables have in common. */
export function addTalkClues(evidence: Evidence, add: AddClue): void {
  const { event, slugAgrees, reading, time, room } = evidence;
  if (event) add(slugAgrees ? 'agreeingEvent' : 'otherEvent');
  addSpeakerClues(evidence, add);
  if (reading.speakers.length > 0 && isRole(reading.title)) add('roleAsTitle');
  if (reading.format !== undefined && formatNamed(reading.title) === undefined) add('formatLabel');
  if (time !== undefined) add('time');
  if (room !== undefined) add('room');
  const words = countWords(reading.title);
  if (words >= 5 && words <= 20) add('longTitle');
  else if (words <= 2) add('shortTitle');
}

/** Count the words of a title. Chinese and Japanese words are two signs long, more or less, without blanks between. */
function countWords(title: string): number {
  const words = title.split(' ').length;
  return isAscii(title) ? words : words + Math.floor((title.match(EAST_ASIAN_SIGN)?.length ?? 0) / 2);
}

const EAST_ASIAN_SIGN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;

function addSpeakerClues({ reading, speakers, speakersAreSure, speakersBy }: Evidence, add: AddClue): void {
  if (reading.speakers.length > 0) add(speakersAreSure ? 'speakersInHeading' : 'perhapsSpeakersInHeading');
  else if (speakersBy === 'label') add('labelledSpeakers');
  else if (speakersBy === 'emphasis') add('emphasisedSpeakers');
  else if (speakers.length > 0) add(speakersAreSure ? 'speakersOfCompanies' : 'nameBelow');
}

/** "3. ", "A. ", "Talk 7: " */
export const NUMBER = /^(?:#?\d{1,2}[.):]|[A-Z][.)]|(?:talk|session|vortrag)\s+\d)/iu;

/** "2031", over the conferences of that year */
const ONLY_YEAR = /^(?:19|20)\d\d$/u;

/** Check for a title with a weekday in it, over who speaks, and no name of a conference: "Never on Sunday". */
function isAboutWeekday({ words: { day, isConference }, speakers, speakersAreSure }: Evidence): boolean {
  if (!day || day.dated || day.numbered || day.remainder === '' || isConference) return false;
  return speakers.length > 0 && speakersAreSure;
}

function addWordClues({ text }: Heading, evidence: Evidence, add: AddClue): void {
  const { words, reading } = evidence;
  if (words.vocabulary === 'other' || isAddress(text) || ONLY_YEAR.test(text)) add('usualSection');
  if (words.vocabulary === 'group') add('groupName');
  // "Day 2 keynote" is neither a day nor a track.
  const isKeynote = words.isOneOfAKind && words.isKeynote;
  if (words.isOneOfAKind) add('onlyKeynote');
  if (words.day?.clear === true && !isKeynote && !isAboutWeekday(evidence)) add('dayName');
  if (words.isProjectTitle) add('projectTitle');
  if (NUMBER.test(text)) add('number');
  if (isLabelledTalk(text)) add('formatLabel');
  if (/[:：]$/u.test(text)) add('leadsList');
  if (reading.speakers.length > 0) return;
  if (words.isTrack && !isKeynote && !isLabelledByTrack(text)) add('trackName');
  if (!words.isKeynote && words.isConference) add('conferenceName');
}

/** What titles have, and hardly the topics of tracks: "Data and Machine Learning", "Cloud and the Edge". */
const LIKE_TITLE = new RegExp(
  [
    String.raw`[:?!]|(?<!\p{L})(?:how|why|what|when|with(?:out)?|for|in|to|from|an?|your|at|is|are|by|on|vs`,
    '|wie|warum|ohne|mit|für|im|aus|comment|pourquoi|sans|avec|pour|dans|cómo|sin|con|para)(?!\\p{L})',
  ].join(''),
  'iu',
);

/** Check for a title behind a track or room: "Track A: How big widgets work", but not "Track A: Widgets". */
function isLabelledByTrack(text: string): boolean {
  const { rest } = withoutPlace(text);
  return rest !== text && countWords(rest) >= FEWEST_WORDS && LIKE_TITLE.test(rest);
}

/** How many words tell a title from the name of a track. */
const FEWEST_WORDS = 3;

/**
 * Check for a heading over the link to an event that has another title: the heading is a topic, and the talk stands in
 * the link.
 */
export function leadsToOtherTalk({ text, lines }: Heading, { event, slugAgrees }: Evidence): boolean {
  if (event?.slug === undefined || slugAgrees) return false;
  const { slug, eventId } = event;
  const link = lines.flatMap(({ links }) => links).find(({ sched }) => sched?.eventId === eventId);
  if (!link || link.text === link.url || !slugHasTitle(slug, link.text)) return false;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const title = link.text.toLowerCase();
  return words.filter((word) => title.includes(word)).length * 2 <= words.length;
}

/** `/2031/schedule/event/widgets/`, `/speakers/#jane-doe` */
const TALK_PAGE = new RegExp(
  [
    String.raw`^https?:\/\/(?!docs\.google\.)[^/?#]+\/(?:[^?#]*\/)?`,
    String.raw`(?:schedule|agenda|program(?:me)?|talks?|sessions?|presentations?|event|speakers?)\/#?[^/?#]`,
  ].join(''),
  'iu',
);

/** Check for the link to the page of a talk, or of its speakers, on the site of any conference. */
export function isTalkPage({ url, sched }: LinkFact): boolean {
  return !sched && TALK_PAGE.test(url);
}

/** How many lines below a heading are searched for its page. */
const LINES_OF_PAGE = 3;

/** Check for a heading with the link to the page of the talk, or with a link called as the heading right below. */
function linksTalkPage({ fact, lines }: Heading, { reading }: Evidence): boolean {
  if (fact?.links.some(isTalkPage)) return true;
  const isCalledSo = (link: LinkFact): boolean => link.text === reading.title && isTalkPage(link);
  return lines.slice(0, LINES_OF_PAGE).some(({ links }) => links.some(isCalledSo));
}

const MATERIALS = /\b(?:slides?|video|recording|deck|folien|vidéo|diapos?)\b|youtu\.?be|speakerdeck|slideshare/iu;

/** Check for a link to slides or a recording. The address of an event may have such words of the title of the talk. */
function linksMaterials({ links, text }: LineFact): boolean {
  return text.length < 200 && links.some(isMaterial);
}

function isMaterial({ text, url, sched }: LinkFact): boolean {
  return !sched && (MATERIALS.test(text) || MATERIALS.test(url));
}
