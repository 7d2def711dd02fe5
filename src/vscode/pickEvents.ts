import * as vscode from 'vscode';
import { asListText } from '../core/projections/markdownText.js';
import { eventPick, fits, type Urgent } from '../sched/eventPicks.js';
import type { Scheduled } from '../sched/imported.js';
import { readersClock } from './card.js';
import { DisposableStore } from './disposables.js';

export interface PickEventsOptions {
  readonly title: string;
  /** In the order they are listed in, what is alike together. */
  readonly events: readonly Urgent[];
  readonly several?: boolean;
}

interface EventItem extends vscode.QuickPickItem {
  /** Absent of what separates events. */
  readonly scheduled?: Scheduled;
}

/** How many entries a list can hold and still open, scroll and search at once. */
const MOST = 1500;

/** Let someone choose events; `undefined` when nobody chose. */
export async function pickEvents({ title, events: all, several = false }: PickEventsOptions): Promise<readonly Scheduled[] | undefined> {
  const disposables = new DisposableStore();
  const pick = disposables.add(vscode.window.createQuickPick<EventItem>());
  const isOneConference = all.every(({ schedule }) => schedule === all[0]?.schedule);
  pick.title = title;
  pick.placeholder = 'Search by title, speaker, track or room';
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.canSelectMany = several;
  const itemOf = (scheduled: Scheduled): EventItem => {
    const { label, description, detail } = eventPick(scheduled, readersClock(), !isOneConference);
    return { label: asListText(label), description: asListText(description), detail: asListText(detail), scheduled };
  };
  const show = (): void => {
    const typed = pick.value.trim().toLowerCase();
    const chosen = pick.selectedItems;
    const some = all.length <= MOST ? all : firstThatFit(all, typed);
    // What is chosen stays, whatever is typed.
    const kept = chosen.filter(({ scheduled }) => !some.some(({ event }) => event === scheduled?.event));
    const items = withSeparators(some, (each) => chosen.find(({ scheduled }) => scheduled?.event === each.event) ?? itemOf(each));
    pick.items = [...kept, ...items];
    pick.selectedItems = chosen;
  };
  show();
  try {
    return await new Promise((resolve) => {
      disposables.add(pick.onDidChangeValue(() => {
        if (all.length > MOST) show();
      }));
      disposables.add(pick.onDidAccept(() => resolve(pick.selectedItems.flatMap(({ scheduled }) => scheduled ?? []))));
      disposables.add(pick.onDidHide(() => resolve(undefined)));
      pick.show();
    });
  } finally {
    disposables.dispose();
  }
}

function firstThatFit(all: readonly Urgent[], typed: string): readonly Urgent[] {
  const found: Urgent[] = [];
  for (const each of all) {
    if (fits(each, typed)) found.push(each);
    if (found.length === MOST) break;
  }
  return found;
}

function withSeparators(events: readonly Urgent[], itemOf: (event: Urgent) => EventItem): readonly EventItem[] {
  const isOneGroup = events[0]?.urgency === events.at(-1)?.urgency;
  return events.flatMap((each, at) => [
    ...isOneGroup || each.urgency === events[at - 1]?.urgency ? [] : [{ label: each.urgency, kind: vscode.QuickPickItemKind.Separator }],
    itemOf(each),
  ]);
}
