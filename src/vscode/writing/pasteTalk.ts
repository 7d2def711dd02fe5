import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { insertTalkHere, parseSchedUrl } from '../../core/index.js';
import { linesOf } from '../../core/text/lineEnds.js';
import { linkedTalk } from '../../sched/writing/notedTalks.js';
import { fromPosition } from '../host/convert.js';
import type { Disposable } from '../host/disposables.js';
import { isNoteDocument, MARKDOWN_SELECTOR } from '../host/documents.js';
import { setting } from '../host/settings.js';
import type { NoteStore } from '../notes/noteStore.js';
import { talkAt, type TalkSources } from '../schedules/schedules.js';

const TEXT = 'text/plain';
/** What a browser gives for a link that is dragged. */
const URIS = 'text/uri-list';

/** Register what pasting or dropping a sched.com link on an empty line offers, beside the link itself. */
export function registerPasteTalk(store: NoteStore, sources: TalkSources): Disposable {
  const provider = talkPaste(store, sources);
  const kinds = [talkKind()];
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(MARKDOWN_SELECTOR, provider, {
      providedPasteEditKinds: kinds,
      pasteMimeTypes: [TEXT],
    }),
    vscode.languages.registerDocumentDropEditProvider(MARKDOWN_SELECTOR, provider, {
      providedDropEditKinds: kinds,
      dropMimeTypes: [TEXT, URIS],
    }),
  );
}

function talkKind(): vscode.DocumentDropOrPasteEditKind {
  return vscode.DocumentDropOrPasteEditKind.Empty.append('conferenceNotes', 'talk');
}

/** Make a talk of a link to an event. */
export function talkPaste(
  store: NoteStore,
  sources: TalkSources,
): Required<Pick<vscode.DocumentPasteEditProvider, 'provideDocumentPasteEdits'>> & vscode.DocumentDropEditProvider {
  /**
   * What to insert, with the cursor where its notes go; nothing where it is not a link alone, or the line is not empty.
   */
  const offers = async (
    document: vscode.TextDocument,
    range: vscode.Range | undefined,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[]> => {
    if (!setting('paste.offerTalk', document.uri)) return [];
    if (range === undefined || !isNoteDocument(document) || !range.isEqual(document.lineAt(range.start.line).range))
      return [];
    const { version } = document;
    const link = parseSchedUrl(((await (data.get(TEXT) ?? data.get(URIS))?.asString()) ?? '').trim());
    const talk = link && (await talkAt(link, sources));
    const note = store.noteOf(document);
    // The range is one of the text as it was.
    const isStale = token.isCancellationRequested || document.version !== version;
    if (link === undefined || talk === undefined || note === undefined || isStale) return [];
    // The note would have the talk twice.
    if (linkedTalk(note, link, (...each) => sources.schedules.find(...each)) !== undefined) return [];
    const inserted = insertTalkHere(
      document.getText(),
      note,
      fromPosition(range.start),
      talk,
      store.parseOptions(document),
    );
    return (inserted?.edits ?? []).map(({ newText }) => {
      const lines = linesOf(newText);
      const cursor = (inserted?.cursor.line ?? 0) - range.start.line;
      const text = new vscode.SnippetString()
        .appendText(`${lines.slice(0, cursor).join('\n')}\n`)
        .appendTabstop(0)
        .appendText(lines.slice(cursor).join('\n'));
      const edit = new vscode.DocumentPasteEdit(text, l10n.t('Insert as Talk'), talkKind());
      const { Empty, Text } = vscode.DocumentDropOrPasteEditKind;
      // The link as it is comes first, whoever gives it.
      edit.yieldTo = [Text, Empty.append('uri'), Empty.append('markdown')];
      return edit;
    });
  };
  return {
    provideDocumentPasteEdits: (document, ranges, data, _, token) =>
      offers(document, ranges.length === 1 ? ranges[0] : undefined, data, token),
    provideDocumentDropEdits: (document, position, data, token) =>
      offers(document, new vscode.Range(position, position), data, token),
  };
}
