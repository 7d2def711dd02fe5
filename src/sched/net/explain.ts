import * as l10n from '@vscode/l10n';
import type { Failure } from './client.js';

/** Why nothing was loaded: a failure of the request, or the reason why there was no request. */
export type Reason = Failure | 'browser' | 'restricted' | 'off';

/**
 * Return a sentence for the user about why nothing was loaded.
 *
 * @param about what was to be loaded: a talk's page, or the feed of a schedule
 * @param until when sched.com is asked again, as text: `1:15 PM`; only for `blocked`
 */
export function explain(reason: Reason, { about = 'talk', until }: About = {}): string {
  return (about === 'schedule' ? explainFeed(reason) : undefined) ?? explainPage(reason, until);
}

/** What was to be loaded, and when. */
interface About {
  readonly about?: 'talk' | 'schedule' | undefined;
  readonly until?: string | undefined;
}

function explainFeed(reason: Reason): string | undefined {
  switch (reason) {
    case 'blocked':
      return l10n.t(
        'sched.com does not give this schedule to programs right now. Download its .ics file in a browser, and import that.',
      );
    case 'notFound':
      return l10n.t('sched.com has no schedule at this address.');
    case 'tooLarge':
      return l10n.t('sched.com sent more than a schedule can be.');
    case 'browser':
      return l10n.t(
        'In the browser, sched.com lets nobody else read its schedules. Download the .ics file, and import that.',
      );
    default:
      return undefined;
  }
}

function explainPage(reason: Reason, until: string | undefined): string {
  switch (reason) {
    case 'blocked':
      return until === undefined
        ? l10n.t('sched.com does not answer programs right now.')
        : l10n.t('sched.com does not answer programs right now; it is left alone until {0}.', until);
    case 'offline':
      return l10n.t('sched.com cannot be reached.');
    case 'notFound':
      return l10n.t('sched.com has no such event, or no longer.');
    case 'tooLarge':
      return l10n.t('sched.com sent more than a talk can be.');
    case 'timedOut':
      return l10n.t('sched.com took too long to answer.');
    case 'cancelled':
      return l10n.t('Loading was cancelled.');
    case 'notAllowed':
      return l10n.t('The address is not one of sched.com, or leads away from it, so it was not followed.');
    case 'unusable':
      return l10n.t('sched.com answered with something else than was asked for.');
    case 'browser':
      return l10n.t(
        'In the browser, sched.com lets nobody else read its pages; importing the conference’s .ics file works.',
      );
    case 'restricted':
      return l10n.t('Nothing is loaded in a workspace that is not trusted.');
    case 'off':
      return l10n.t('Loading from sched.com is turned off in the settings.');
  }
}
