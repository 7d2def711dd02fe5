import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FollowUp, Section } from '../../core/index.js';
import { joined } from '../../core/note/names.js';
import type { ListedFollowUpRow } from '../../core/views/followUpRows.js';
import { asLabel } from '../../core/text/invisible.js';
import { addressOf } from '../../core/views/links.js';
import type { Row, RowChange } from '../../core/views/rows.js';
import { type FollowUpTarget, type NoteTarget, RowTraits } from './contributions.js';
import type { Disposable } from './disposables.js';

/** A row of a view: what it shows, and what in which document it is about. */
export interface ViewRow extends Row {
  readonly uri?: string;
  readonly section?: Section | undefined;
  readonly followUp?: FollowUp;
  /** The follow-ups it gathers, where those are not all of its section or document. */
  readonly members?: readonly FollowUpTarget[] | undefined;
  /** Its children are laid out though nobody has asked for them. */
  readonly isOpen?: boolean;
}

/**
 * A row as VS Code knows it: the same object as long as the row is there, with what the note says by now.
 *
 * Menus hand it to commands, so it also is the data they take. It always carries the follow-up it shows, not one of the
 * same name in a text that changed since.
 */
export class RowNode<R extends ViewRow> implements NoteTarget {
  children: readonly RowNode<R>[] = [];
  /** Whether VS Code has asked for what is below it, and not been told since to ask again. */
  isKnown = false;

  constructor(
    public row: R,
    public parent: RowNode<R> | undefined,
  ) {}

  get uri(): string {
    return this.row.uri ?? '';
  }

  get sectionId(): string | undefined {
    return this.row.section?.id;
  }

  get followUp(): FollowUp | undefined {
    return this.row.followUp;
  }

  get members(): readonly FollowUpTarget[] | undefined {
    return this.row.members;
  }
}

/**
 * Keeps the rows of a view while what they show changes, and draws again only what a reader can see a difference in.
 */
export abstract class RowTree<R extends ViewRow> implements Disposable {
  readonly #changed = new vscode.EventEmitter<RowNode<R> | RowNode<R>[] | undefined>();
  #rows: readonly R[] | undefined;
  #roots: readonly RowNode<R>[] = [];
  /** Whether VS Code has asked for the rows at the top, and not been told since to ask again. */
  #areRootsKnown = false;
  #nodes = new Map<string, RowNode<R>>();

  readonly onDidChangeTreeData = this.#changed.event;

  /** Lay out the rows at the top, as the notes are now. */
  protected abstract layOut(): readonly R[];

  /** @param isKnown whether VS Code knows what is below a row */
  protected abstract compare(before: readonly R[], after: readonly R[], isKnown: (row: R) => boolean): RowChange;

  /** The rows at the top, as far as they have been laid out. */
  protected get rows(): readonly R[] {
    return this.#rows ?? [];
  }

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  protected get nodes(): ReadonlyMap<string, RowNode<R>> {
    return this.#nodes;
  }

  /** Look at the notes again; draw again only what a reader can see a difference in. */
  protected update(): void {
    const before = this.#rows;
    const after = this.layOut();
    const change: RowChange =
      before === undefined
        ? { kind: 'all' }
        : this.compare(before, after, ({ id }) => this.#nodes.get(id)?.isKnown === true);
    const changed = this.#nodesOf(change);
    // What is drawn again is asked for again where it can be seen; the rest is let go of, with the notes it is of.
    forget(changed);
    this.#place(after);
    // Who has not asked will. VS Code that is told so while it asks for the first time can lose what is below a row.
    if (!this.#areRootsKnown) return;
    if (change.kind === 'all') {
      this.#areRootsKnown = false;
      this.#changed.fire(undefined);
    } else if (changed.length > 0) this.#changed.fire([...changed]);
  }

  has(node: RowNode<R>): boolean {
    return this.#nodes.get(node.row.id) === node;
  }

  redraw(nodes: readonly RowNode<R>[]): void {
    this.#changed.fire(nodes.filter((node) => this.has(node)));
  }

  /**
   * Draw the follow-ups of a document again. VS Code has ticked their boxes by itself; if that was taken back before
   * the rows were laid out anew, they are what they were, and nothing else would tell VS Code.
   */
  redrawFollowUps(uri: string): void {
    this.redraw([...this.#nodes.values()].filter(({ row }) => row.followUp !== undefined && row.uri === uri));
  }

  getChildren(node?: RowNode<R>): RowNode<R>[] {
    if (node === undefined) {
      this.#areRootsKnown = true;
      if (this.#rows === undefined) this.#place(this.layOut());
      return [...this.#roots];
    }
    node.isKnown = true;
    if (node.row.isLaidOut === false) node.children = this.#below(node, this.#nodes);
    return [...node.children];
  }

  getParent(node: RowNode<R>): RowNode<R> | undefined {
    return node.parent;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #nodesOf(change: RowChange): readonly RowNode<R>[] {
    if (change.kind === 'all') return this.#roots;
    return change.kind === 'rows' ? change.ids.flatMap((id) => this.#nodes.get(id) ?? []) : [];
  }

  #place(rows: readonly R[]): void {
    const known = this.#nodes;
    this.#rows = rows;
    this.#nodes = new Map();
    this.#roots = rows.map((row) => this.#placeRow(row, undefined, known));
  }

  #placeRow(row: R, parent: RowNode<R> | undefined, known: ReadonlyMap<string, RowNode<R>>): RowNode<R> {
    const node = known.get(row.id) ?? new RowNode(row, parent);
    // What is open is laid out at once: the cursor is in it, and wants its row.
    const isOut = row.isLaidOut !== false || row.isOpen === true || node.isKnown;
    node.row = row;
    node.parent = parent;
    this.#nodes.set(row.id, node);
    node.children = isOut ? this.#below(node, known) : [];
    return node;
  }

  #below(node: RowNode<R>, known: ReadonlyMap<string, RowNode<R>>): readonly RowNode<R>[] {
    // The rows below are of the same tree.
    return (node.row.children as readonly R[]).map((child) => this.#placeRow(child, node, known));
  }
}

/** Take it that VS Code knows nothing of what is below these rows. */
function forget(nodes: readonly RowNode<ViewRow>[]): void {
  for (const node of nodes) {
    node.isKnown = false;
    forget(node.children);
  }
}

/** Make the item of a row, with what all rows have. */
export function itemOf(
  { id, label, description, accessibleLabel }: Row,
  state: vscode.TreeItemCollapsibleState,
): vscode.TreeItem {
  const item = new vscode.TreeItem(asLabel(label), state);
  item.id = id;
  item.description = asLabel(description);
  item.accessibilityInformation = { label: asLabel(accessibleLabel) };
  return item;
}

/** The box of a follow-up: ticked when it is done. */
export function checkboxOf({ state, text }: FollowUp): NonNullable<vscode.TreeItem['checkboxState']> {
  const isDone = state === 'done';
  return {
    state: isDone ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
    tooltip: isDone ? l10n.t('Reopen') : l10n.t('Mark done'),
    // The same whether ticked or not: a screen reader says itself which of them.
    accessibilityInformation: { label: joined([l10n.t('Mark done'), text], ': '), role: 'checkbox' },
  };
}

/** What a follow-up's row says of itself in `viewItem`: its state, and what it leads to. */
export function followUpContext({ followUp, hasLink }: Pick<ListedFollowUpRow, 'followUp' | 'hasLink'>): string {
  return [
    followUp.state === 'done' ? RowTraits.doneFollowUp : RowTraits.openFollowUp,
    ...(hasLink ? [RowTraits.link] : []),
    ...(addressOf(followUp) === undefined ? [] : [RowTraits.address]),
  ].join('.');
}
