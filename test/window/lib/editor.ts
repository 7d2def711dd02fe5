import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';
import type { QuickInput } from './quickInput.js';

export interface Lens {
  /** The line below it, 1 for the first, as the editor numbers them. */
  readonly line: number;
  readonly text: string;
}

/** The active editor, as the user sees it. Lines and columns count from 1, as on screen. */
export class Editor {
  readonly #editor: Locator;

  readonly #page: Page;
  readonly #quickInput: QuickInput;

  constructor(page: Page, quickInput: QuickInput) {
    this.#page = page;
    this.#quickInput = quickInput;
    this.#editor = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** The name on the active tab; a dot before it when there are unsaved changes. */
  async title(): Promise<string> {
    const tab = this.#page.locator('.editor-group-container.active .tab.active');
    return tab.evaluate(
      (element) =>
        `${element.classList.contains('dirty') ? '● ' : ''}${element.getAttribute('data-resource-name') ?? ''}`,
    );
  }

  /** The whole text, unsaved changes included. The cursor stays where it is. */
  async text(): Promise<string> {
    await this.focus();
    const before = await this.#selectionStatus();
    await this.#page.evaluate(() => navigator.clipboard.writeText('\u0000'));
    await this.#page.keyboard.press('ControlOrMeta+A');
    await this.#page.keyboard.press('ControlOrMeta+C');
    const text = await eventually(async () => {
      const copied = await this.#page.evaluate(() => navigator.clipboard.readText());
      if (copied === '\u0000') {
        throw new Error("The editor's text did not reach the clipboard.");
      }
      return copied;
    });
    await this.#page.keyboard.press('ControlOrMeta+U');
    await this.#comeBack(before);
    return text;
  }

  /**
   * Wait until the cursor is back where it was. An edit by the extension in the meantime takes away the step back; then
   * go there.
   */
  async #comeBack(status: string): Promise<void> {
    try {
      await eventually(async () => {
        if ((await this.#selectionStatus()) !== status) {
          throw new Error('The selection did not come back.');
        }
      }, 2);
    } catch {
      const { line, column } = positionIn(status);
      await this.goTo(line, column);
    }
  }

  /** Where the cursor is. */
  async cursor(): Promise<{ line: number; column: number }> {
    return positionIn(await this.#selectionStatus());
  }

  async #selectionStatus(): Promise<string> {
    return this.#page.locator('#status\\.editor\\.selection').innerText();
  }

  /** The text of the cursor's line. */
  async currentLine(): Promise<string> {
    const { line } = await this.cursor();
    return (await this.text()).split(/\r?\n/)[line - 1] ?? '';
  }

  async focus(): Promise<void> {
    await this.#editor.waitFor();
    await this.#page.keyboard.press('ControlOrMeta+1');
    await this.#editor.and(this.#page.locator('.focused')).waitFor();
  }

  /** Put the cursor somewhere, and scroll there. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.focus();
    await this.#page.keyboard.press('Control+G');
    await this.#quickInput.answer(`:${line}:${column}`);
    await eventually(async () => {
      const cursor = await this.cursor();
      if (cursor.line !== line || cursor.column !== column) {
        throw new Error(`The cursor is at ${cursor.line}:${cursor.column}, not at ${line}:${column}.`);
      }
    });
  }

  /** Type at the cursor. */
  async type(text: string): Promise<void> {
    await this.focus();
    await this.#page.keyboard.type(text);
  }

  /** Press a key, or a chord such as `ControlOrMeta+Z`. */
  async press(key: string): Promise<void> {
    await this.focus();
    await this.#page.keyboard.press(key);
  }

  /** The CodeLenses in sight, from top to bottom; icons have no text. */
  async lenses(): Promise<Lens[]> {
    return this.#editor.evaluate((editor) => {
      const numbers = [...editor.querySelectorAll('.margin .line-numbers')].map((element) => ({
        line: Number(element.textContent),
        top: element.getBoundingClientRect().top,
      }));
      return [...editor.querySelectorAll('.codelens-decoration[monaco-visible-content-widget]')]
        .map((lens) => {
          const { top } = lens.getBoundingClientRect();
          const below = numbers.filter((number) => number.top > top + 1).sort((a, b) => a.top - b.top);
          const texts = [...lens.children]
            .map((child) => child.textContent.trim())
            .filter((text) => text !== '' && text !== '|');
          return { top, line: below[0]?.line ?? 0, texts };
        })
        .sort((a, b) => a.top - b.top)
        .flatMap(({ line, texts }) => texts.map((text) => ({ line, text })));
    });
  }

  /** Click the first CodeLens in sight with this text, or the one above a line. */
  async clickLens(text: string, line?: number): Promise<void> {
    let isTried = false;
    let gone = 0;
    await eventually(async () => {
      const lenses = await this.lenses();
      const index = lenses
        .filter((lens) => lens.text === text)
        .findIndex((lens) => line === undefined || lens.line === line);
      // On a slow machine a click may have been made and be reported as none: then the lens is gone, and stays so.
      gone = index < 0 ? gone + 1 : 0;
      if (isTried && gone > 20) return;
      if (index < 0) {
        throw new Error(`There is no lens ${text}. There is: ${JSON.stringify(lenses)}`);
      }
      const links = this.#editor.locator('.codelens-decoration[monaco-visible-content-widget] > a');
      const tops = await links.evaluateAll(
        (elements, wanted) =>
          elements.map((element, at) => ({
            at,
            top: element.getBoundingClientRect().top,
            is: element.textContent.trim() === wanted,
          })),
        text,
      );
      const place = tops.filter((link) => link.is).sort((a, b) => a.top - b.top)[index];
      const link = await links.nth(place?.at ?? 0).elementHandle({ timeout: 1000 });
      // VS Code draws lenses anew after each change: a click must not land on the one that has come into its place.
      assert.equal((await link.textContent())?.trim(), text);
      isTried = true;
      await link.click({ timeout: 1000 });
    });
  }

  /**
   * Scroll to a text, rest the mouse on its beginning, and answer the text of the hover that comes.
   *
   * @param expected waits for a hover that holds this; without it, the first hover is answered, and others may add to
   *   it later
   */
  async hover(text: string, expected: string | RegExp = /\S/): Promise<string> {
    await this.reveal(text);
    const contents = this.#page.locator('.monaco-editor .monaco-hover:visible .hover-contents:visible');
    return eventually(async () => {
      // A hover goes when the mouse leaves the editor, so the mouse has to be in it first.
      const box = await this.#editor.boundingBox();
      if (box) await this.#page.mouse.move(box.x + 30, box.y + box.height - 30);
      await this.#page.mouse.move(0, 0);
      await contents.first().waitFor({ state: 'hidden', timeout: 2000 });
      const { x, y } = await this.#place(text);
      await this.#page.mouse.move(x, y);
      await this.#page.mouse.move(x + 1, y);
      return eventually(async () => {
        const shown = (await contents.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
        if (!(typeof expected === 'string' ? shown.includes(expected) : expected.test(shown))) {
          throw new Error(`The hover on ${text} says ${JSON.stringify(shown)}, not ${String(expected)}.`);
        }
        return shown;
      }, 10);
    });
  }

  /** Click a link in the hover that is shown. */
  async clickInHover(text: string): Promise<void> {
    await this.#page.locator('.monaco-hover:visible a', { hasText: text }).first().click();
  }

  /** Scroll to the first line that holds a text, if it is not in sight. */
  async reveal(text: string): Promise<void> {
    if ((await this.#findPlace(text)) === undefined) {
      const lines = (await this.text()).split(/\r?\n/);
      const line = lines.findIndex((one) => one.includes(text));
      if (line < 0) {
        throw new Error(`The editor has no line with ${text}.`);
      }
      await this.goTo(line + 1);
    }
  }

  async #place(text: string): Promise<{ x: number; y: number }> {
    return eventually(async () => {
      const place = await this.#findPlace(text);
      if (!place) {
        throw new Error(`${text} is not in sight.`);
      }
      return place;
    });
  }

  /** Where on the page the second character of a text is, if the text is in sight. */
  async #findPlace(text: string): Promise<{ x: number; y: number } | undefined> {
    const box = await this.#editor.boundingBox();
    const places = await this.#editor.locator('.view-line').evaluateAll(
      (lines, wanted) =>
        lines.flatMap((line) => {
          const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
          if (start < 0) {
            return [];
          }
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          let rest = start + Math.min(1, wanted.length - 1);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const { length } = node.textContent ?? '';
            if (rest < length) {
              const range = document.createRange();
              range.setStart(node, rest);
              range.setEnd(node, rest + 1);
              const rectangle = range.getBoundingClientRect();
              return [{ x: rectangle.x + rectangle.width / 2, y: rectangle.y + rectangle.height / 2 }];
            }
            rest -= length;
          }
          return [];
        }),
      text,
    );
    return places.find(({ y }) => box && y > box.y && y < box.y + box.height - 10);
  }
}

/** Read the status bar's `Ln 3, Col 5`. */
function positionIn(status: string): { line: number; column: number } {
  const [, line, column] = /Ln (\d+), Col (\d+)/.exec(status) ?? [];
  if (line === undefined || column === undefined) {
    throw new Error(`The status bar names no position: ${status}`);
  }
  return { line: Number(line), column: Number(column) };
}
