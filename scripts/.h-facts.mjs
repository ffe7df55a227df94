import { runnerImport } from 'vite';
const root='/work/main';
const load = async (n) => (await runnerImport(root+'/'+n, { root, configFile: false, logLevel: 'error' })).module;
const { keptSurvey, rowsOf } = await load('scripts/prose/told-survey.ts');
const { factsIn, scoreFacts } = await load('scripts/prose/score-facts.ts');
const { readTables } = await load('src/prose/read-tables.ts');
for (const n of ['english-1','english-2','chinese-1','chinese-2']) {
  const s = keptSurvey(root+'/test/fixtures/prose/'+n);
  const f = factsIn(s);
  const r = scoreFacts(s, f, rowsOf(root+'/test/fixtures/prose/'+n+'.facts.csv'));
  console.log(n, r.found, r.precision.toFixed(3), r.recall.toFixed(3));
  for (const x of r.falseFinds) console.log('  FALSE', x.thing.label, x.property, x.value, x.rule, '|', s.source.text.slice(x.sentence.start,x.sentence.end).slice(0,260));
  for (const x of r.misses) console.log('  miss', x.subject, x.property, x.value, x.line);
  const t=readTables(s.prose,s.names); for (const x of t.relations) console.log('   T', x.child.label,x.kind,x.parent.label);
}
