import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Note } from '../../core/index.js';
import { nameInFull, notePlaces } from '../../core/note/noteNames.js';
import { asListText } from '../../core/text/markdownText.js';
import { followUpText, type TextFormat } from '../../core/views/followUpText.js';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import { type ActiveNote, activeNote, pathAtCursor } from '../notes/cursor.js';
import type { Disposable } from '../host/disposables.js';
import { openDocument, parseUri } from '../host/documents.js';
import { type Refused, refused } from '../host/editNote.js';
import { remark } from '../host/messages.js';
import type { NoteStore } from '../notes/noteStore.js';
import { allGiven, isFollowUpTarget, isNoteTarget, isSectionTarget, membersOf } from '../host/payloads.js';
import { findSection } from '../notes/targets.js';
import { counted } from '../../core/text/language.js';

interface Source {
  /** What is copied, as the list says it. */
  readonly name: string;
  /** Gives the text to copy; a closed note is brought back only for that. */
  readonly text: (format: TextFormat) => string;
}

/** Register the command that copies the follow-ups of a talk, a day or a note. */
export function registerCopyFollowUps(store: NoteStore): Disposable {
  return registerCommand(Commands.copyFollowUps, async (argument, selected): Promise<Refused | undefined> => {
    const sources =
      argument === undefined ? sourcesAtCursor(store) : await sourceOfAll(store, allGiven(argument, selected));
    if ('kind' in sources) return sources;
    const items = sources.flatMap(({ name, text }) =>
      formats().map(({ format, label }) => ({ label, description: asListText(name), text: () => text(format) })),
    );
    if (items.length === 0) {
      remark(l10n.t('No follow-ups here to copy'));
      return refused('nothingHere');
    }
    const picked = await vscode.window.showQuickPick(items, {
      title: l10n.t('Copy Follow-ups'),
      matchOnDescription: true,
    });
    if (picked === undefined) return undefined;
    await vscode.env.clipboard.writeText(picked.text());
    remark(l10n.t('Copied the follow-ups'));
    return undefined;
  });
}

function formats(): readonly { readonly format: TextFormat; readonly label: string }[] {
  return [
    { format: 'checklist', label: l10n.t('As Markdown Checklist') },
    { format: 'plain', label: l10n.t('As Plain Text') },
  ];
}

function sourceIn(note: Note, name: string, sectionId?: string, ids?: ReadonlySet<string>): readonly Source[] {
  const source = { name, text: (format: TextFormat) => followUpText(note, format, sectionId, ids) };
  return source.text('plain') === '' ? [] : [source];
}

/** The talk and the day around the cursor, and the whole note; where those have nothing to copy, each note that has. */
function sourcesAtCursor(store: NoteStore): readonly Source[] {
  const active = activeNote(store);
  const here = active ? sourcesAround(active) : [];
  if (here.length > 0) return here;
  const notes = store.notes();
  const places = notePlaces(notes);
  return notes
    .filter(({ counts: { open, done } }) => open + done > 0)
    .map((known) => ({
      name: nameInFull({ title: known.title, place: places.get(known.uri.toString()) }),
      text: (format) => followUpText(known.note, format),
    }));
}

function sourcesAround(active: ActiveNote): readonly Source[] {
  const { note } = active;
  const path = pathAtCursor(active);
  const around = (['talk', 'day'] as const).flatMap((kind) => path.findLast((section) => section.kind === kind) ?? []);
  return [
    ...around.flatMap(({ title, id }) => sourceIn(note, title, id)),
    ...sourceIn(note, l10n.t('Whole note: {0}', note.title)),
  ];
}

/** What is copied of all that was selected: one text. */
async function sourceOfAll(store: NoteStore, given: readonly unknown[]): Promise<readonly Source[] | Refused> {
  const sources: Source[] = [];
  for (const each of given) {
    const found = await sourceOf(store, each);
    if ('kind' in found) return found;
    sources.push(...found);
  }
  return sources.length < 2
    ? sources
    : [
        {
          name: counted(sources.length, l10n.t('{count} row|{count} rows')),
          text: (format) => sources.map(({ text }) => text(format)).join('\n'),
        },
      ];
}

async function sourceOf(store: NoteStore, argument: unknown): Promise<readonly Source[] | Refused> {
  const members = isFollowUpTarget(argument) ? [argument] : membersOf(argument);
  if (isSectionTarget(argument) && !members) {
    const found = await findSection(store, argument);
    return found.kind === 'refused' ? found : sourceIn(found.note, found.section.title, found.section.id);
  }
  const uri = isNoteTarget(argument) ? parseUri(argument.uri) : undefined;
  const document = uri && (await openDocument(uri));
  const note = document && store.noteOf(document);
  return note === undefined
    ? refused('badArgument')
    : sourceIn(note, note.title, undefined, members && new Set(members.map(({ followUp }) => followUp.id)));
}
