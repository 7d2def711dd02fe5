/** The public face of the core: text in, notes and edits out. Knows neither VS Code nor Node nor a DOM. */
export type * from './model.js';
export { DEFAULT_MARKERS, parseNote, parseNoteInSteps, type ParseOptions } from './parseNote.js';
export { finish, type Steps } from './steps.js';
export { NoteCache } from './noteCache.js';
export { walk } from './walk.js';
export { followUpsAt, sectionAt } from './query.js';
export { type CleanableLink, cleanableLinks, cleaningEdits } from './edit/cleanLinks.js';
export { type CompleteOptions, completeFollowUp, completeFollowUps, type DoneFormat, locateFollowUp, type LocateOptions, reopenFollowUp, reopenFollowUps } from './edit/followUpEdits.js';
export { addFollowUp, followUpStyle, type FollowUpStyle, mayPromote, type NewFollowUp, promoteHint, promoteLines } from './edit/newFollowUps.js';
export { type InsertedTalk, insertTalk, insertTalkHere, type NewTalk } from './edit/newTalk.js';
export { parseSchedUrl } from '../sched/url.js';
