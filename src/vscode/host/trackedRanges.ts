import * as vscode from 'vscode';
import type { Position, Range } from '../../core/index.js';
import { movedRange } from '../../core/text/movedRange.js';
import { fromPosition, fromRange } from './convert.js';

/**
 * Do something that takes time with ranges of a document, such as an edit of what is selected: text may come in above
 * them meanwhile.
 *
 * @param run gets a function that returns the ranges as they are in the document's current version. A range whose text
 *   is gone is left out.
 */
export async function withTrackedRanges<T>(
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  run: (now: () => readonly Range[]) => Promise<T>,
): Promise<T> {
  let tracked = ranges.map(fromRange);
  const changes = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document !== document) return;
    // Last change first, so none moves the ones that follow.
    for (const { range, text } of event.contentChanges) {
      const edit = { range: fromRange(range), newText: text };
      tracked = tracked.flatMap((each) => movedRange(each, edit) ?? []);
    }
  });
  try {
    return await run(() => tracked);
  } finally {
    changes.dispose();
  }
}

/** Do something that takes time at a cursor of a document, as `withTrackedRanges` does with ranges. */
export async function withTrackedCursor<T>(
  document: vscode.TextDocument,
  cursor: vscode.Position,
  run: (now: () => Position) => Promise<T>,
): Promise<T> {
  return withTrackedRanges(document, [new vscode.Range(cursor, cursor)], (now) =>
    // A cursor is never lost.
    run(() => now()[0]?.start ?? fromPosition(cursor)),
  );
}
