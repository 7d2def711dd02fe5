/** The public face of the core: text in, notes and edits out. Knows neither VS Code nor Node nor a DOM. */
export type * from './note/note.js';
export { explain, parseNote, type ParseOptions } from './reading/parseNote.js';
export type { ExplainedClue, Explanation, SectionExplanation } from './outline/explain.js';
export { NoteReader } from './reading/noteReader.js';
export { walk } from './note/walk.js';
export { followUpsAt, sectionAt } from './note/query.js';
export { correctConference } from './edit/conferenceFlag.js';
export { type CleanableLink, cleanableLinks, cleaningEdits } from './edit/cleanLinks.js';
export { completeFollowUp, completeFollowUps, reopenFollowUp, reopenFollowUps } from './edit/followUpEdits.js';
export { type CompleteOptions, type DoneFormat } from './edit/doneMarks.js';
export { locateFollowUp, type LocateOptions } from './edit/locateFollowUp.js';
export {
  addFollowUp,
  followUpStyle,
  type FollowUpStyle,
  mayPromote,
  type NewFollowUp,
  promoteHint,
  promoteLines,
} from './edit/newFollowUps.js';
export { type InsertedTalk, insertTalk, insertTalkHere, type NewTalk } from './edit/newTalk.js';
export { changedFollowUps } from './edit/changedFollowUps.js';
export { parseSchedUrl } from './links/schedUrl.js';
export { offeredIn, type OfferedFollowUp } from './edit/offeredFollowUps.js';
