/** What tools for accessibility see of a window. */
import axe from 'axe-core';
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** Rules about names and roles, for what VS Code draws and we only name: its colours and structure are not ours. */
export const NAMES = [
  'aria-command-name',
  'aria-toggle-field-name',
  'aria-treeitem-name',
  'button-name',
  'image-alt',
  'link-name',
] as const;

/**
 * Look for barriers in a part of a page, with axe.
 *
 * @param rules the rules to apply; without them, all that axe has, good practice included
 * @returns what is wrong, as `rule: HTML of the element`
 */
export async function barriersIn(part: Locator, rules?: readonly string[]): Promise<readonly string[]> {
  const handle = await part.elementHandle();
  const frame = await handle.ownerFrame();
  if (!frame) throw new Error('There is nothing to look at.');
  // By the debugger, as the pages of VS Code let no script in.
  await frame.evaluate(axe.source);
  const options = rules === undefined ? {} : { runOnly: { type: 'rule' as const, values: [...rules] } };
  return part.evaluate(async (element, chosen) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await here.run(element, {
      iframes: false,
      resultTypes: ['violations'],
      ...chosen,
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, options);
}

/**
 * Look for barriers in the page of a webview. A webview without scripts runs no axe, either: a copy of the page is
 * looked at, with all that the theme gives to it. Only a window that bypasses the rules of its pages gives a copy its
 * colours, as those with `web` do.
 *
 * @returns what is wrong, as `rule: HTML of the element`
 */
export async function barriersInWebview(page: Page, webview: FrameLocator): Promise<readonly string[]> {
  const html = await webview.locator('html').evaluate((element) => element.outerHTML);
  const copy = await page.context().newPage();
  try {
    await copy.setContent(`<!DOCTYPE html>${html}`);
    // The page is transparent, and what is behind it has the colour of editors.
    await copy.addStyleTag({ content: 'html { background: var(--vscode-editor-background) }' });
    return await barriersIn(copy.locator('html'));
  } finally {
    await copy.close();
  }
}
