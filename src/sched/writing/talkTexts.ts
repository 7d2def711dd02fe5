/** The words that a card and a page have for what is known of a talk. */
import * as l10n from '@vscode/l10n';
import { joined, speakerInFull } from '../../core/note/names.js';
import type { TalkCard } from '../../core/views/talkCard.js';
import { explain, type Reason } from '../net/explain.js';
import type { SchedSpeaker } from '../page/talk.js';
import { age, type Clock } from '../time/clock.js';
import type { FactName, FactSheet, Source } from './factSheet.js';
import { listText } from '../../core/text/language.js';

/** Return the title of a talk. A note's title is its writer's; without one, the page knows better than the link. */
export function titleOfTalk(card: TalkCard, sheet: FactSheet | undefined): string {
  return card.notes === undefined ? (sheet?.title ?? card.title) : card.title;
}

/** Write when a talk is: `Wed, Mar 25, 2026, 1:15 – 2:15 PM CET (12:15 – 1:15 PM for you)`. */
export function timeOfTalk(card: TalkCard, sheet: FactSheet | undefined): string | undefined {
  if (sheet?.time === undefined) return card.time;
  return sheet.readersTime === undefined ? sheet.time : l10n.t('{0} ({1} for you)', sheet.time, sheet.readersTime);
}

/** The speakers of a talk, in words. */
export interface SpeakerTexts {
  readonly texts: readonly string[];
  /** Whether neither the page nor the note names them, but the words of the link. */
  readonly areFromLink: boolean;
}

/** Write the speakers of a talk: those of the page, else those of the note or its link. */
export function speakersOfTalk(card: TalkCard, sheet: FactSheet | undefined): SpeakerTexts {
  const onPage = sheet?.speakers ?? [];
  return onPage.length > 0
    ? { texts: onPage.map(speakerText), areFromLink: false }
    : { texts: card.speakers.map(speakerInFull), areFromLink: card.speakersAreFromLink === true };
}

/** Whoever is no speaker is so much the more worth a word: `Jo Hart (Acme), moderator`. */
function speakerText({ name, organization, role }: SchedSpeaker): string {
  const singular = role?.replace(/s$/i, '').toLowerCase();
  return joined(
    [
      speakerInFull({ name, ...(organization !== undefined && { organization }) }),
      singular === 'speaker' ? '' : singular,
    ],
    ', ',
  );
}

/**
 * Write the words of a link that most often are names, where no speakers are known. Nobody knows where in such words
 * names end, so that they are no list of people.
 */
export function wordsOfLink({ slugRemainder }: TalkCard, sheet: FactSheet | undefined): string | undefined {
  if (sheet !== undefined) return undefined;
  return slugRemainder?.replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** Write where facts come from and how old they are. With one source, it is clear what is from there. */
export function sourceText({ kind, name, at, gave }: Source, sources: number, clock: Clock): string {
  const facts = sources > 1 ? listText(gave.map(factName)) : '';
  const text = kind === 'page' ? fromPage(facts, age(at, clock)) : fromSchedule(facts, name ?? '', age(at, clock));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function fromPage(facts: string, when: string): string {
  return facts === '' ? l10n.t('From sched.com, {0}', when) : l10n.t('{0} from sched.com, {1}', facts, when);
}

function fromSchedule(facts: string, name: string, when: string): string {
  return facts === ''
    ? l10n.t('From the schedule “{0}”, {1}', name, when)
    : l10n.t('{0} from the schedule “{1}”, {2}', facts, name, when);
}

function factName(name: FactName): string {
  switch (name) {
    case 'title':
      return l10n.t('title');
    case 'speakers':
      return l10n.t('speakers');
    case 'time':
      return l10n.t('time');
    case 'room':
      return l10n.t('room');
    case 'track':
      return l10n.t('track');
    case 'level':
      return l10n.t('level');
    case 'abstract':
      return l10n.t('abstract');
    case 'files':
      return l10n.t('files');
    case 'recording':
      return l10n.t('recording');
  }
}

/** Why nothing was loaded, and until when the site is left alone, in milliseconds since 1970. */
export interface LoadFailure {
  readonly reason: Reason;
  readonly until?: number;
}

/** Write why nothing was loaded. */
export function failureText({ reason, until }: LoadFailure, { locale }: Clock): string {
  return explain(reason, {
    until: until === undefined ? undefined : new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(until),
  });
}

/** Check whether it may help to ask again after a failure. */
export function isWorthAnotherTry({ reason }: LoadFailure): boolean {
  return !['restricted', 'off', 'browser', 'notFound'].includes(reason);
}
