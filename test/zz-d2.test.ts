import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { decodeSource } from '../src/sources/decode-source.ts';
import { sourceText } from '../src/sources/drafts.ts';
import { plainText } from '../src/sources/text/plain-text.ts';
import { scanPlain } from '../src/sources/text/plain-blocks.ts';
it('big', async () => {
  let t = performance.now();
  const d = await decodeSource('big.pdf', new Uint8Array(readFileSync('/tmp/D/pdf/big.pdf')));
  console.log(d.diagnostics.map(x => x.message), d.text.length, 'extract ms', performance.now() - t);
  for (let i = 0; i < 3; i++) { t = performance.now(); const r = plainText.read(sourceText('x', d.text)); console.log('read', performance.now() - t, r.drafts.filter(x => x.type === 'mention').length, r.drafts.filter(x => x.type === 'reference').length); }
  t = performance.now(); scanPlain(d.text); console.log('scan', performance.now() - t);
});
