/**
 * The face of all that reads sched.com's pages and feeds: text in, facts out. The network comes in as a function.
 *
 * The parsers, `page/page.ts` and `feed/feed.ts`, are not exported here: their users import them when they are first
 * used, as the packages behind the parsers take time to start.
 */
export { type Answer, type Failed, FEED, SchedClient } from './net/client.js';
export { type CachedTalk, TalkCache } from './net/cache.js';
export { TalkDetails } from './net/details.js';
export type { Details } from './net/details.js';
export type { SchedFile, SchedSpeaker, SchedTalk } from './page/talk.js';
export type { Schedule, ScheduledEvent } from './feed/schedule.js';
