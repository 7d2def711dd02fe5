import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { asListText } from '../../core/text/markdownText.js';
import { eventPick, fits, separatorOf, type Urgent } from '../../sched/writing/eventPicks.js';
import type { Scheduled } from '../../sched/feed/imported.js';
import { readersClock } from '../host/readersClock.js';

export interface PickEventsOptions {
  readonly title: string;
  /** In the order they are listed in, what is alike together. */
  readonly events: readonly Urgent[];
  readonly several?: boolean;
}

interface EventItem extends vscode.QuickPickItem {
  /** Absent of what separates events. */
  readonly scheduled?: Urgent;
}

/** How many entries a list can hold and still open, scroll and search at once. */
const MOST = 1500;

/** Let someone choose events; none when nobody chose. */
export async function pickEvents({ title, events, several = false }: PickEventsOptions): Promise<readonly Scheduled[]> {
  const isOneConference = events.every(({ schedule }) => schedule === events[0]?.schedule);
  const pick = vscode.window.createQuickPick<EventItem>();
  pick.title = title;
  pick.placeholder = l10n.t('Search by title, speaker, track or room');
  pick.matchOnDescription = pick.matchOnDetail = true;
  pick.canSelectMany = several;
  const itemOf = (scheduled: Urgent): EventItem => {
    const { label, description, detail } = eventPick(scheduled, readersClock(), !isOneConference);
    return { label: asListText(label), description: asListText(description), detail: asListText(detail), scheduled };
  };
  const show = (): void => {
    const chosen = pick.selectedItems;
    const typed = pick.value.trim().toLowerCase();
    // What is chosen stays, whatever is typed.
    const isShown = (each: Urgent): boolean => fits(each, typed) && !chosen.some(({ scheduled }) => scheduled === each);
    const some = events.length <= MOST ? events : firstThat(events, isShown);
    let above: string | undefined;
    pick.items = [
      ...chosen,
      ...some.flatMap((each) => {
        const label = asListText(separatorOf(each, readersClock(), !isOneConference));
        const isNew = label !== above;
        above = label;
        return [...(isNew ? [{ label, kind: vscode.QuickPickItemKind.Separator }] : []), itemOf(each)];
      }),
    ];
    pick.selectedItems = chosen;
  };
  show();
  if (events.length > MOST) pick.onDidChangeValue(show);
  const chosen = await new Promise<readonly EventItem[]>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems));
    pick.onDidHide(() => resolve([]));
    pick.show();
  });
  pick.dispose();
  return chosen.flatMap(({ scheduled }) => scheduled ?? []);
}

function firstThat(events: readonly Urgent[], suits: (event: Urgent) => boolean): readonly Urgent[] {
  const found: Urgent[] = [];
  for (const each of events) {
    if (found.length === MOST) break;
    if (suits(each)) found.push(each);
  }
  return found;
}
