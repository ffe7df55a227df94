import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { it } from 'vitest';
import { sourceText } from '../src/sources/drafts.ts';
import { decodeText } from '../src/sources/decode.ts';
import { rankReaders } from '../src/sources/readers.ts';
it('rec', () => {
  const rows = Papa.parse<{ path: string; format: string }>(readFileSync('/work/shared/samples/MANIFEST.csv', 'utf8'), { header: true, skipEmptyLines: true }).data.filter(({ path }) => /^samples\/(fulltext|refparse)\//.test(path));
  for (const { path, format } of rows) { const r = rankReaders(sourceText(path, decodeText(path, readFileSync('/work/shared/' + path)).text)); console.log(path.slice(8), format, '→', r[0]!.format, r[0]!.score, r[1]!.format, r[1]!.score); }
});
