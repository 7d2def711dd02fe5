import * as l10n from '@vscode/l10n';
import { registerCommand } from '../host/commands.js';
import { Commands } from '../host/contributions.js';
import type { Disposable } from '../host/disposables.js';
import type { Outcome } from '../host/editNote.js';
import { goTo } from '../host/navigation.js';
import type { NoteStore } from '../notes/noteStore.js';
import { pickTalk } from '../notes/pickTalk.js';
import { findSection } from '../notes/targets.js';

/** Register the command that goes to a talk: to the one it is given, or to one of all notes. */
export function registerGoToTalk(store: NoteStore): Disposable {
  return registerCommand(Commands.goToTalk, async (argument): Promise<Outcome | undefined> => {
    if (argument === undefined) {
      await pickTalk(store, { title: l10n.t('Go to Talk'), then: 'go' });
      return undefined;
    }
    const found = await findSection(store, argument);
    if (found.kind === 'refused') return found;
    await goTo(found.uri, found.section.headingRange, { preserveFocus: false });
    return undefined;
  });
}
