/** What sched.com's pages and feeds say: text in, facts out. Knows no editor; the network comes in as a function. */
export { parseSchedPage } from './page.js';
export { parseSchedule, parseScheduleInSlices } from './feed.js';
export { type Answer, type Failed, FEED, PAGE, SchedClient } from './client.js';
export { type CachedTalk, TalkCache } from './cache.js';
export { TalkDetails } from './details.js';
export { explain } from './explain.js';
export type { Details } from './details.js';
export type { SchedFile, SchedSpeaker, SchedTalk } from './talk.js';
export type { Schedule, ScheduledEvent } from './schedule.js';
