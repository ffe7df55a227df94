import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { onBuiltPage } from './built-page.ts';
import { chromiumIsHere } from './map-site.ts';
import { readSurvey } from './reading-page/read-survey.ts';

test.skipIf(!chromiumIsHere())('a browser reads surveys, references and PDFs as Node does', async () => {
  const inNode = await readSurvey(new Uint8Array(readFileSync(new URL('../fixtures/sources/pdf/pages.pdf', import.meta.url))));
  expect(inNode).toMatchObject({ formats: ['plain-text', 'markdown'], parsed: { title: 'Attention is all you need' } });
  await onBuiltPage('reading-page', {}, async (page) => {
    expect(JSON.parse(await page.title())).toEqual(JSON.parse(JSON.stringify(inNode)));
  });
});
