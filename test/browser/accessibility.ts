import axe from 'axe-core';
import type { Page } from 'playwright';

/** What axe finds seriously or critically wrong within a part of the page, each rule with where it is broken. */
export async function violations(page: Page, within = 'body'): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { axe: runner } = globalThis as unknown as { readonly axe: typeof axe };
    const { violations: found } = await runner.run(selector, { resultTypes: ['violations'] });
    return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }, within);
}
