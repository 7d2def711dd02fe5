/**
 * What sched.com's pages and feeds say: text in, facts out. Knows no editor; the network comes in as a function.
 *
 * The parsers, `page/page.ts` and `feed/feed.ts`, are not here: whoever needs one imports it when it is first used, as
 * their packages take time to start.
 */
export { type Answer, type Failed, FEED, SchedClient } from './net/client.js';
export { type CachedTalk, TalkCache } from './net/cache.js';
export { TalkDetails } from './net/details.js';
export type { Details } from './net/details.js';
export type { SchedFile, SchedSpeaker, SchedTalk } from './page/talk.js';
export type { Schedule, ScheduledEvent } from './feed/schedule.js';
