import * as vscode from 'vscode';
import { explain } from '../../core/index.js';
import { correctKinds, type KindCorrection, type WantedKind } from '../../core/edit/headingKind.js';
import { sectionById } from '../../core/note/paths.js';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import { type Disposable, DisposableStore } from '../host/disposables.js';
import { nameOf, openDocument, parseUri } from '../host/documents.js';
import { editNote, type Outcome, refused } from '../host/editNote.js';
import { plain, remark, report } from '../host/messages.js';
import { allGiven, isSectionTarget } from '../host/payloads.js';
import { activeNote } from './cursor.js';
import type { NoteStore } from './noteStore.js';

const COMMANDS = [
  [Commands.thisIsATalk, 'talk'],
  [Commands.thisIsADay, 'day'],
  [Commands.thisIsASection, 'section'],
  [Commands.readHeadingAutomatically, 'automatic'],
] as const;

/**
 * Register the commands that correct how headings are read: those of the rows a command was given, or else those of the
 * cursors. Like the correction of a whole note, it is kept in the front matter, and goes where the note goes.
 */
export function registerCorrectKind(store: NoteStore): Disposable {
  const disposables = new DisposableStore();
  for (const [id, wanted] of COMMANDS)
    disposables.add(registerCommand(id, (argument, selected) => correct(store, argument, selected, wanted)));
  return disposables;
}

interface Headings {
  readonly uri: vscode.Uri;
  /** 0-based. */
  readonly lines: readonly number[];
}

async function correct(
  store: NoteStore,
  argument: unknown,
  selected: unknown,
  wanted: WantedKind,
): Promise<Outcome | undefined> {
  const notes = argument === undefined ? atCursors(store) : await ofRows(store, allGiven(argument, selected));
  if (notes.length === 0) {
    if (argument === undefined) remark('No markdown here');
    return refused(argument === undefined ? 'nothingHere' : 'badArgument');
  }
  let outcome: Outcome | undefined;
  for (const { uri, lines } of notes) outcome = await correctIn(store, uri, lines, wanted);
  return outcome;
}

function atCursors(store: NoteStore): readonly Headings[] {
  const active = activeNote(store);
  if (active === undefined) return [];
  return [{ uri: active.document.uri, lines: active.editor.selections.map((selection) => selection.active.line) }];
}

/** Find the headings of rows, note by note. A row without a heading of its own, such as an aside, has none. */
async function ofRows(store: NoteStore, rows: readonly unknown[]): Promise<readonly Headings[]> {
  const lines = new Map<string, number[]>();
  for (const row of rows.filter(isSectionTarget)) {
    const uri = parseUri(row.uri);
    const document = uri && (await openDocument(uri));
    const note = document && store.noteOf(document);
    const line = note && sectionById(note, row.sectionId)?.headingRange.start.line;
    if (document === undefined || line === undefined) continue;
    if (explain(document.getText(), line, store.parseOptions(document)).section?.line !== line) continue;
    const ofNote = lines.get(row.uri);
    if (ofNote) ofNote.push(line);
    else lines.set(row.uri, [line]);
  }
  return [...lines].flatMap(([uri, ofNote]) => {
    const parsed = parseUri(uri);
    return parsed ? [{ uri: parsed, lines: ofNote }] : [];
  });
}

async function correctIn(
  store: NoteStore,
  uri: vscode.Uri,
  lines: readonly number[],
  wanted: WantedKind,
): Promise<Outcome> {
  let correction: KindCorrection = { titles: [], refused: 'noHeading' };
  const outcome = await editNote(uri, (document) => {
    correction = correctKinds(document.getText(), lines, wanted, store.parseOptions(document));
    return 'edits' in correction ? { edits: correction.edits, count: correction.titles.length } : 'nothingHere';
  });
  if (outcome.kind === 'changed' || outcome.reason === 'nothingHere') tell(correction, uri, wanted);
  return report(outcome, uri);
}

const READ_AS = {
  talk: ['read as a talk', 'read as talks'],
  day: ['read as a day', 'read as days'],
  section: ['read as a plain section', 'read as plain sections'],
  automatic: ['read automatically', 'read automatically'],
} as const;

function tell(correction: KindCorrection, uri: vscode.Uri, wanted: WantedKind): void {
  const { titles } = correction;
  const [first = ''] = titles;
  const [one, many] = READ_AS[wanted];
  if ('edits' in correction) {
    remark(titles.length === 1 ? `“${first}” is now ${one}` : `${titles.length} headings are now ${many}`);
  } else if (correction.refused === 'asWanted') {
    remark(titles.length === 1 ? `“${first}” is already ${one}` : `These headings are already ${many}`);
  } else if (correction.refused === 'noHeading') {
    remark('No heading here');
  } else {
    const name = plain(nameOf(uri));
    void vscode.window.showWarningMessage(
      `The front matter of “${name}” has an error, so that a correction there would not be read. Nothing was changed.`,
    );
  }
}
