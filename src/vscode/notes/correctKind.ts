import * as l10n from '@vscode/l10n';
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
import { counted } from '../../core/text/language.js';

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
    if (argument === undefined) remark(l10n.t('No markdown here'));
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

/** Return how one heading is read, and how several are. */
function readAs(wanted: WantedKind): readonly [string, string] {
  switch (wanted) {
    case 'talk':
      return [l10n.t('read as a talk'), l10n.t('read as talks')];
    case 'day':
      return [l10n.t('read as a day'), l10n.t('read as days')];
    case 'section':
      return [l10n.t('read as a plain section'), l10n.t('read as plain sections')];
    case 'automatic':
      return [l10n.t('read automatically'), l10n.t('read automatically')];
  }
}

function tell(correction: KindCorrection, uri: vscode.Uri, wanted: WantedKind): void {
  const { titles } = correction;
  const [first = ''] = titles;
  const [one, many] = readAs(wanted);
  if ('edits' in correction) {
    remark(
      titles.length === 1
        ? l10n.t('“{0}” is now {1}', first, one)
        : counted(titles.length, l10n.t('{count} heading is now {what}|{count} headings are now {what}'), {
            what: many,
          }),
    );
  } else if (correction.refused === 'asWanted') {
    remark(
      titles.length === 1 ? l10n.t('“{0}” is already {1}', first, one) : l10n.t('These headings are already {0}', many),
    );
  } else if (correction.refused === 'noHeading') {
    remark(l10n.t('No heading here'));
  } else {
    const name = plain(nameOf(uri));
    void vscode.window.showWarningMessage(
      l10n.t(
        'The front matter of “{0}” has an error, so that a correction there would not be read. Nothing was changed.',
        name,
      ),
    );
  }
}
