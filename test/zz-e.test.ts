import { readFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { it } from 'vitest';
import { sourceText } from '../src/sources/drafts.ts';
import { plainText } from '../src/sources/text/plain-text.ts';
it('profile', async () => {
  const e06 = readFileSync('/work/shared/samples/fulltext/parscit-demo/E06-1050.txt', 'utf8').repeat(15);
  const s = new Session(); s.connect(); await s.post('Profiler.enable'); await s.post('Profiler.start');
  plainText.read(sourceText('x', e06));
  const { profile } = await s.post('Profiler.stop');
  const self = new Map<string, number>(); const byId = new Map(profile.nodes.map(n => [n.id, n]));
  profile.samples!.forEach((id, i) => { const n = byId.get(id)!; const k = `${n.callFrame.functionName} ${n.callFrame.url.split('/').pop()}:${n.callFrame.lineNumber}`; self.set(k, (self.get(k) ?? 0) + profile.timeDeltas![i]! / 1000); });
  console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 15).map(([k, v]) => `${v.toFixed(0)} ${k}`).join('\n'));
});
