/** The public face of the core: text in, notes and edits out. Knows neither VS Code nor Node nor a DOM. */
export type * from './model.js';
export { walk } from './walk.js';
export { parseSchedUrl } from '../sched/url.js';
