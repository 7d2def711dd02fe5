import * as vscode from 'vscode';
import type { Clock } from '../../sched/time/clock.js';

/** Return the time now, and the language that the reader's VS Code writes times in. */
export function readersClock(): Clock {
  return { now: Date.now(), locale: vscode.env.language };
}
