import { mkdirSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { writers } from '../../src/exports/writers.ts';
import { smallField } from './field.ts';
it('x', () => {
  mkdirSync('/tmp/dump', { recursive: true });
  for (const w of writers) {
    const { text, lost } = w.write(smallField().all());
    writeFileSync(`/tmp/dump/small-${w.format}.${w.extension}`, text);
    console.log(w.format + '\n' + lost.map((l) => `  - ${l.message} ${l.hint ?? ''}`).join('\n'));
  }
});
