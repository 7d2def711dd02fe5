import type { SchedUrl } from '../core/model.js';

/** Read a sched.com event address; `undefined` for anything else. */
export function parseSchedUrl(_url: string): SchedUrl | undefined {
  return undefined;
}
