import { expect, test } from 'vitest';
import { onBuiltPage } from './built-page.ts';
import { chromiumIsHere } from './map-site.ts';

/** What makes a page cross-origin isolated, so that it may share memory with its workers. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

test.skipIf(!chromiumIsHere()).each([['copied', {}], ['shared', ISOLATED]])('web workers compute the bytes of the function, memory being %s; wrong calls, signals and crashes come out', async (memory, headers) => {
  await onBuiltPage('worker-page', headers, async (page) => {
    expect(JSON.parse(await page.title())).toEqual({
      same: true,
      told: 19,
      wrong: expect.stringMatching(/^UsageError: more than 10\^308 shortest paths from node 0 to/),
      stopped: 'enough',
      ended: expect.stringMatching(/^Error: a worker ended before its work was done/),
      shared: memory === 'shared',
    });
    await expect.poll(() => page.workers()).toHaveLength(0);
  });
});
