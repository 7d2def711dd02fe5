import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';

export interface TreeRow {
  /** What a screen reader says: label and description, unless the extension says otherwise. */
  readonly ariaLabel: string;
  readonly label: string;
  readonly description: string;
  /** 1 for the outermost. */
  readonly level: number;
  /** Absent where there is nothing to expand. */
  readonly expanded?: boolean;
  /** Absent where there is no checkbox. */
  readonly checked?: boolean;
}

interface PlacedRow {
  readonly index: number;
  readonly row: TreeRow;
}

/** A tree in the side bar, as the user sees it. */
export class TreeView {
  readonly tree: Locator;

  readonly #page: Page;

  constructor(
    page: Page,
    readonly title: string,
  ) {
    this.#page = page;
    this.tree = page.locator(`[role="tree"][aria-label=${JSON.stringify(title)}]`);
  }

  /** Every row of the tree, those scrolled out of sight included. */
  async rows(): Promise<TreeRow[]> {
    const found = new Map<number, TreeRow>();
    await this.#scrollThrough((rows) => {
      rows.forEach(({ index, row }) => found.set(index, row));
      return false;
    });
    return [...found].sort(([a], [b]) => a - b).map(([, row]) => row);
  }

  /** The rows as an indented outline: two spaces a level, `label  description`. */
  async outline(): Promise<string[]> {
    const rows = await this.rows();
    return rows.map((row) => '  '.repeat(row.level - 1) + [row.label, row.description].filter(Boolean).join('  '));
  }

  /** Wait until the tree has a row, and answer it. */
  async waitForRow(label: string | RegExp): Promise<TreeRow> {
    return eventually(async () => {
      const rows = await this.rows();
      const row = rows.find((one) => matches(one, label));
      if (!row) {
        throw new Error(
          `"${this.title}" has no row ${String(label)}. It has:\n${rows.map((one) => one.ariaLabel).join('\n')}`,
        );
      }
      return row;
    });
  }

  /** Click a row, which opens what it stands for. */
  async click(label: string | RegExp): Promise<void> {
    await (await this.#show(label)).locator('.label-name').click();
  }

  /** Tick or untick a row's checkbox. */
  async toggleCheckbox(label: string | RegExp): Promise<void> {
    await (await this.#show(label)).locator('[role="checkbox"], .custom-view-tree-node-item-checkbox').first().click();
  }

  /** Click an inline button of a row, by its tooltip. */
  async clickButton(label: string | RegExp, button: string): Promise<void> {
    const row = await this.#show(label);
    await row.hover();
    await row.locator(`.actions .action-label[aria-label=${JSON.stringify(button)}]`).click();
  }

  /** Choose an entry of a row's context menu, or of one of the menus in there. */
  async chooseInMenu(label: string | RegExp, entry: string, submenu?: string): Promise<void> {
    await (await this.#show(label)).click({ button: 'right' });
    if (submenu !== undefined)
      await this.#page.locator('.monaco-menu .action-menu-item', { hasText: exactly(submenu) }).hover();
    const chosen = this.#page.locator('.monaco-menu .action-label', { hasText: exactly(entry) });
    await chosen.waitFor();
    // VS Code takes no notice of a click in a menu's first moment.
    await eventually(async () => {
      if (await chosen.isVisible()) await chosen.click({ timeout: 1000 });
      await chosen.waitFor({ state: 'hidden', timeout: 1000 });
    });
  }

  /** Rest the mouse on a row and answer its tooltip's text. */
  async tooltip(label: string | RegExp): Promise<string> {
    const row = await this.#show(label);
    await this.#page.mouse.move(0, 0);
    await row.locator('.label-name').hover();
    const hover = this.#page
      .locator('.workbench-hover:visible .hover-contents, .workbench-hover:visible .hover-row')
      .first();
    await hover.waitFor();
    return hover.innerText();
  }

  /** Click a button in the view's title bar, by its tooltip. */
  async clickTitleButton(button: string): Promise<void> {
    await this.#page.locator('.part.sidebar').hover();
    await this.#page
      .locator(`.part.sidebar .action-label[aria-label^=${JSON.stringify(button)}]`)
      .first()
      .click();
  }

  /** Open a row's children, or close them. */
  async toggle(label: string | RegExp): Promise<void> {
    await (await this.#show(label)).locator('.monaco-tl-twistie').click();
  }

  /** Scroll to the first row. */
  async scrollToTop(): Promise<void> {
    await this.#press('Home');
  }

  /** Open every row that can be. */
  async expandAll(): Promise<void> {
    await this.scrollToTop();
    for (let index = 0; index < (await this.#count()); index++) {
      const row = this.tree.locator(`.monaco-list-row.focused[data-index="${index}"]`);
      await row.waitFor();
      if ((await row.getAttribute('aria-expanded')) === 'false') {
        await this.#expandFocused();
      }
      await this.tree.press('ArrowDown');
    }
  }

  async #expandFocused(): Promise<void> {
    const before = await this.#count();
    await this.tree.press('ArrowRight');
    await eventually(async () => {
      if ((await this.#count()) <= before) {
        throw new Error(`A row of "${this.title}" does not open.`);
      }
    });
  }

  /** The number of rows, those out of sight included: the list is as high as all of them. */
  async #count(): Promise<number> {
    return this.tree.evaluate((tree) => {
      const list = tree.querySelector('.monaco-list-rows')?.getBoundingClientRect().height ?? 0;
      const row = tree.querySelector('.monaco-list-rows > .monaco-list-row')?.getBoundingClientRect().height ?? 1;
      return Math.round(list / row);
    });
  }

  /** Scroll until a row is in sight. */
  async #show(label: string | RegExp): Promise<Locator> {
    return eventually(async () => {
      const found = await this.#find(({ row }) => matches(row, label));
      if (!found) {
        throw new Error(`"${this.title}" has no row ${String(label)}.`);
      }
      return this.#showWhole(found.index);
    });
  }

  /** Scroll on until a row, of which a part is in sight, can be seen as a whole. */
  async #showWhole(index: number): Promise<Locator> {
    const row = this.#row(index);
    for (let step = 0; step < 3; step++) {
      const [tree, box] = await Promise.all([this.tree.boundingBox(), row.boundingBox()]);
      if (tree && box && box.y + box.height <= tree.y + tree.height + 1) {
        break;
      }
      await this.#press('ArrowDown');
    }
    return row;
  }

  #row(index: number): Locator {
    return this.tree.locator(`.monaco-list-rows > .monaco-list-row[data-index="${index}"]`);
  }

  async #find(isWanted: (row: PlacedRow) => boolean): Promise<PlacedRow | undefined> {
    let found: PlacedRow | undefined;
    await this.#scrollThrough((rows) => {
      found = rows.find(isWanted);
      return found !== undefined;
    });
    return found;
  }

  /** Go from the first row to the last, handing over the rows in sight, until told to stop. */
  async #scrollThrough(stop: (rows: readonly PlacedRow[]) => boolean): Promise<void> {
    await this.scrollToTop();
    for (let seen = -1, still = 0; still < 5;) {
      const rows = await this.#rowsInSight();
      const last = rows.at(-1)?.index ?? -1;
      if (stop(rows) || last === (await this.#count()) - 1) {
        return;
      }
      still = last > seen ? 0 : still + 1;
      seen = last;
      await this.#press('PageDown');
    }
    throw new Error(`"${this.title}" does not scroll.`);
  }

  /** Press a key and wait until the list has scrolled, unless it is where the key leads to. */
  async #press(key: string): Promise<void> {
    const place = () => this.tree.locator('.monaco-list-rows').evaluate((rows) => rows.style.top);
    const before = await place();
    await this.tree.press(key);
    for (let frame = 0; frame < 3 && (await place()) === before; frame++) {
      await this.#nextFrame();
    }
    await this.#nextFrame();
  }

  async #nextFrame(): Promise<void> {
    await this.#page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }

  /** The rows that can be seen, in part at least. */
  async #rowsInSight(): Promise<PlacedRow[]> {
    const rows = await this.tree.evaluate((tree) => {
      const box = tree.getBoundingClientRect();
      const elements = [...tree.querySelectorAll('.monaco-list-rows > .monaco-list-row')].filter((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > box.top + 1 && top < box.bottom - 1;
      });
      return elements.map((element) => {
        const expanded = element.getAttribute('aria-expanded');
        const box = element.querySelector('.custom-view-tree-node-item-checkbox, [role="checkbox"]');
        const checked = box?.getAttribute('aria-checked') ?? element.getAttribute('aria-checked');
        return {
          index: Number(element.getAttribute('data-index')),
          row: {
            ariaLabel: element.getAttribute('aria-label') ?? '',
            label: element.querySelector('.label-name')?.textContent ?? '',
            description: element.querySelector('.label-description')?.textContent ?? '',
            level: Number(element.getAttribute('aria-level')),
            ...(expanded === null ? {} : { expanded: expanded === 'true' }),
            ...(checked === null ? {} : { checked: checked === 'true' }),
          },
        };
      });
    });
    return rows.sort((a, b) => a.index - b.index);
  }
}

const matches = (row: TreeRow, label: string | RegExp): boolean =>
  typeof label === 'string' ? row.label === label || row.ariaLabel === label : label.test(row.ariaLabel);

/** Match a text that is nothing but this one. */
const exactly = (text: string): RegExp => new RegExp(`^\\s*${text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\\s*$`);
