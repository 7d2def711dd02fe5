import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { explain, type SectionExplanation } from '../../core/index.js';
import { sectionById } from '../../core/note/paths.js';
import { asLabel } from '../../core/text/invisible.js';
import { explainNote, explainSection } from '../../core/views/explained.js';
import { registerCommand } from '../host/commands.js';
import { type CommandId, Commands, type NoteTarget } from '../host/contributions.js';
import type { Disposable } from '../host/disposables.js';
import { openDocument, parseUri } from '../host/documents.js';
import { type Refused, refused } from '../host/editNote.js';
import { remark } from '../host/messages.js';
import { isNoteTarget, isSectionTarget } from '../host/payloads.js';
import { activeNote } from './cursor.js';
import type { NoteStore } from './noteStore.js';

/** Register the command that tells what decided how a heading, a line or a whole file was read. */
export function registerExplainReading(store: NoteStore): Disposable {
  return registerCommand(Commands.explainReading, async (argument): Promise<Refused | undefined> => {
    const place = await placeOf(store, argument);
    if (place === undefined) {
      if (argument === undefined) remark(l10n.t('No markdown here'));
      return refused(argument === undefined ? 'nothingHere' : 'badArgument');
    }
    const way = await tell(store, place);
    if (way) await vscode.commands.executeCommand(way.command, way.isOfLine ? argument : noteOf(place));
    return undefined;
  });
}

interface Place {
  readonly document: vscode.TextDocument;
  /** Absent where the whole file is meant. */
  readonly line?: number | undefined;
}

/** Find what is meant: the row that a command was given, or else the line of the cursor. */
async function placeOf(store: NoteStore, argument: unknown): Promise<Place | undefined> {
  if (argument === undefined) {
    const active = activeNote(store);
    return active && { document: active.document, line: active.editor.selection.active.line };
  }
  const uri = isNoteTarget(argument) ? parseUri(argument.uri) : undefined;
  const document = uri && (await openDocument(uri));
  const note = document && store.noteOf(document);
  if (document === undefined || note === undefined) return undefined;
  const section = isSectionTarget(argument) ? sectionById(note, argument.sectionId) : undefined;
  return { document, line: section?.headingRange.start.line };
}

/** A way to correct how something is read, which the explanation offers. */
interface Way extends vscode.MessageItem {
  readonly command: CommandId;
  /** Whether the command is for the heading or line, and not for the whole note. */
  readonly isOfLine: boolean;
}

const WAYS = {
  talk: {
    get title() {
      return l10n.t('This Is a Talk');
    },
    command: Commands.thisIsATalk,
    isOfLine: true,
  },
  section: {
    get title() {
      return l10n.t('This Is a Section');
    },
    command: Commands.thisIsASection,
    isOfLine: true,
  },
  automatic: {
    get title() {
      return l10n.t('Read Heading Automatically');
    },
    command: Commands.readHeadingAutomatically,
    isOfLine: true,
  },
  note: {
    get title() {
      return l10n.t('Treat as Conference Note');
    },
    command: Commands.treatAsConferenceNote,
    isOfLine: false,
  },
  other: {
    get title() {
      return l10n.t('Treat as Other Markdown');
    },
    command: Commands.treatAsOtherMarkdown,
    isOfLine: false,
  },
} as const satisfies Readonly<Record<string, Way>>;

/** Explain, and return the way to correct that was chosen. */
async function tell(store: NoteStore, { document, line }: Place): Promise<Way | undefined> {
  const explanation = explain(document.getText(), line ?? 0, store.parseOptions(document));
  const onNote = explainNote(explanation);
  const section = explanation.isConference && line !== undefined ? explanation.section : undefined;
  return vscode.window.showInformationMessage<Way>(
    asLabel(section ? explainSection(section) : onNote),
    { modal: true, ...(section && { detail: onNote }) },
    ...waysToCorrect(explanation.isConference, section),
  );
}

function waysToCorrect(isConference: boolean, section: SectionExplanation | undefined): readonly Way[] {
  if (!isConference) return [WAYS.note];
  if (section?.said !== undefined) return [WAYS.automatic, WAYS.other];
  if (section?.kind === 'talk') return [WAYS.section, WAYS.other];
  return section?.isHeading === true ? [WAYS.talk, WAYS.other] : [WAYS.other];
}

const noteOf = ({ document }: Place): NoteTarget => ({ uri: document.uri.toString() });
