/** What tools for accessibility see of a window. */
import axe from 'axe-core';
import type { Locator } from 'playwright-core';

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
 * @param rules the rules to apply
 * @returns what is wrong, as `rule: HTML of the element`
 */
export async function barriersIn(part: Locator, rules: readonly string[]): Promise<readonly string[]> {
  const handle = await part.elementHandle();
  const frame = await handle.ownerFrame();
  if (!frame) throw new Error('There is nothing to look at.');
  // By the debugger, as the pages of VS Code let no script in.
  await frame.evaluate(axe.source);
  return part.evaluate(async (element, only) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await here.run(element, {
      iframes: false,
      resultTypes: ['violations'],
      runOnly: { type: 'rule', values: [...only] },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, rules);
}
