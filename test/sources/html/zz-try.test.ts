import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { html } from '../../../src/sources/html/html.ts';
import { sourceText } from '../../../src/sources/drafts.ts';
it('x', () => {
  const text = readFileSync('/work/shared/samples/fulltext/deep-rules/manuscript.html', 'utf8');
  const t0 = performance.now();
  const source = sourceText('m.html', text);
  const r = html.read(source);
  console.log(performance.now() - t0, html.recognise(source));
  const m = r.drafts.filter((d) => d.type === 'mention');
  const refs = r.drafts.filter((d) => d.type === 'reference');
  const cited = m.flatMap((d) => d.cited);
  const keys = new Set(refs.map((d) => d.key));
  console.log(m.length, cited.length, new Set(cited).size, refs.length, cited.filter((c) => !keys.has(c)), r.skips, r.diagnostics.slice(0, 5));
  console.log(m.slice(0, 3).map((d) => [text.slice(d.place.start, d.place.end), text.slice(d.sentence.start, d.sentence.end), d.section]));
  console.log(refs.slice(0, 3).map((d) => JSON.stringify(d)));
  console.log(r.sections.map((s) => s.path.join('/')));
  // truth
  const truth = JSON.parse(readFileSync('/work/shared/samples/fulltext/deep-rules/references.json', 'utf8')) as { id: string; DOI?: string; title: string }[];
  const by = new Map(truth.map((t) => [t.id, t]));
  let bad = 0;
  for (const d of refs) { const t = by.get(d.key); const doi = d.identifiers.map((i) => i.value); if (t?.DOI !== undefined && !doi.includes(t.DOI.toLowerCase())) { bad += 1; if (bad < 20) console.log(d.key, t.DOI, doi, d.parsed?.words.slice(-80)); } }
  console.log('bad', bad);
});
