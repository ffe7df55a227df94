import { it } from 'vitest';
import { writers } from '../../src/exports/writers.ts';
import { Field } from './field.ts';
it('big', () => {
  const f = new Field();
  for (let i = 0; i < 20000; i++) f.work(`work:${String(i).padStart(6, '0')}`, { type: 'article-journal', title: `Learning GPT-${i} models for ${i % 97} tasks`, author: [{ family: 'Müller', given: 'Jörg' }], 'container-title': 'Nature', issued: { 'date-parts': [[2020]] } });
  const n = f.graph.nodes();
  for (let i = 0; i < 60000; i++) { const a = n[(i * 7919) % 20000]!, b = n[(i * 104729 + 13) % 20000]!; if (!f.graph.hasEdge(`cites ${a} ${b}`)) f.edge('cites', a, b, ['stated', `See [${i}].`]); }
  for (const w of writers) { const t = performance.now(); const { text } = w.write(f.all()); console.log(w.format, text.length, Math.round(performance.now() - t) + ' ms'); }
  const t = performance.now(); writers[0]!.write(f.some(n[0]!)); console.log('one', Math.round(performance.now() - t));
});
