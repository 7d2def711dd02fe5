import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';

export interface QuickPickRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** The box at the top of the window: command palette, quick open, quick picks and input boxes. */
export class QuickInput {
  readonly widget: Locator;
  readonly #input: Locator;

  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.widget = page.locator('.quick-input-widget:visible');
    this.#input = this.widget.locator('input[type="text"], input:not([type])').first();
  }

  /** Wait until it is there, and answer the rows in sight. */
  async rows(): Promise<QuickPickRow[]> {
    await this.widget.locator('.monaco-list-row').first().waitFor();
    return this.widget.locator('.monaco-list-row').evaluateAll((rows) =>
      rows.map((row) => ({
        label: row.querySelector('.quick-input-list-row .label-name')?.textContent ?? '',
        description: row.querySelector('.quick-input-list-row .label-description')?.textContent ?? '',
        detail: row.querySelector('.quick-input-list-label-meta')?.textContent ?? '',
      })),
    );
  }

  /** What an empty input asks for. */
  async placeholder(): Promise<string> {
    await this.#input.waitFor();
    return (await this.#input.getAttribute('placeholder')) ?? '';
  }

  /** Click a row. */
  async choose(label: string | RegExp): Promise<void> {
    await this.#clickRow(label, 30);
  }

  /** Choose a file in VS Code's own dialog. */
  async chooseFile(name: RegExp): Promise<void> {
    await this.choose(name);
    await eventually(async () => {
      try {
        await this.widget.waitFor({ state: 'hidden', timeout: 2000 });
      } catch (error) {
        // It has only taken the name. Pressed sooner, the key would go to what is behind a dialog that closes.
        await this.#input.press('Enter', { timeout: 1000 });
        throw error;
      }
    });
  }

  /** Replace what is typed in. */
  async fill(text: string): Promise<void> {
    await this.#input.fill(text);
  }

  /** Type an answer and accept it. */
  async answer(text: string): Promise<void> {
    await this.fill(text);
    await this.#input.press('Enter');
  }

  async cancel(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.widget.waitFor({ state: 'hidden' });
  }

  /**
   * Open it with a key, type, and click a row, again and again until the row is there: its list is made when it opens,
   * and what is wanted may come later.
   */
  async run(key: string, text: string, label: string): Promise<void> {
    await eventually(async () => {
      await this.#page.keyboard.press(key);
      await this.#input.waitFor({ timeout: 2000 });
      try {
        // It is gone when something else takes the focus.
        await this.#input.fill(text, { timeout: 2000 });
        await this.#clickRow(label, 2);
      } catch (error) {
        await this.cancel();
        throw error;
      }
    });
  }

  async #clickRow(label: string | RegExp, seconds: number): Promise<void> {
    const isWanted = (row: string): boolean => (typeof label === 'string' ? row === label : label.test(row));
    await eventually(async () => {
      const rows = await this.#rowsNow();
      const index = rows.findIndex(isWanted);
      if (index < 0) {
        throw new Error(`There is no ${String(label)} to choose. There is:\n${rows.join('\n')}`);
      }
      try {
        await this.widget.locator('.monaco-list-row').nth(index).click({ timeout: 1000 });
      } catch (error) {
        // The click may have come through, and what it opened, which may be another list, be what took so long.
        if ((await this.widget.isVisible()) && (await this.#rowsNow()).some(isWanted)) throw error;
      }
    }, seconds);
  }

  async #rowsNow(): Promise<string[]> {
    return this.widget
      .locator('.monaco-list-row')
      .evaluateAll((rows) =>
        rows.map((row) => row.querySelector('.quick-input-list-row .label-name')?.textContent ?? ''),
      );
  }
}
