import { runnerImport } from 'vite';
const root='/work/main';
const load = async (n) => (await runnerImport(root+'/'+n, { root, configFile: false, logLevel: 'error' })).module;
const { keptSurvey, rowsOf } = await load('scripts/prose/told-survey.ts');
const { factsIn, scoreFacts } = await load('scripts/prose/score-facts.ts');
const { readTables } = await load('src/prose/read-tables.ts');
for (const n of ['english-3','english-4','chinese-3','chinese-4']) {
  const s = keptSurvey(root+'/test/fixtures/prose/'+n);
  const f = factsIn(s);
  const r = scoreFacts(s, f, rowsOf(root+'/test/fixtures/prose/'+n+'.facts.csv'));
  console.log(n, r.found, r.precision.toFixed(3), r.recall.toFixed(3));
}
