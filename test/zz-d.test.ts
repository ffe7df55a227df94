import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { beginsEntry } from '/work/main/src/sources/references/entry-beginnings.ts';
import { splitReferences } from '/work/main/src/sources/references/split-references.ts';
import { linesOf } from '/work/main/src/sources/text/markdown-masks.ts';
const unq = (v: string): string => { v = v.trim(); if (v.startsWith("'")) return v.slice(1,-1).replace(/''/g,"'"); if (v.startsWith('"')) return JSON.parse(v); return v; };
it('join', () => {
  const items = readFileSync('/work/shared/samples/refparse/anystyle/ref-join.yml','utf8').split(/^- /m).slice(1);
  let ok = 0;
  for (const item of items) {
    const f: Record<string,string> = {};
    for (const line of item.split('\n')) { const m = /^\s*(\w+): (.*)$/.exec(line); if (m) f[m[1]!] = unq(m[2]!); }
    const numbered = splitReferences(`${f.a}\n${f.b}`, linesOf(`${f.a}\n${f.b}`));
    const label = /^\d+\.? /.test(f.a!);
    const join = label ? numbered.length === 1 : !beginsEntry(f.a!, { words: f.b!, indent: Number(f.indent), hanging: false, afterBlank: false });
    if (String(join) === f.join) ok++; else console.log('WRONG', f.join, f.indent, '\n', f.a, '\n', f.b);
  }
  console.log(ok, items.length);
});
it('lists', () => {
  for (const [file, from, to] of [['E06-1050.txt', 'References', '\n400'], ['sample2.txt', '\nReferences\n', '\n8\n\nAppendix']] as const) {
    const text = readFileSync('/work/shared/samples/fulltext/parscit-demo/' + file, 'utf8');
    const a = text.lastIndexOf(from) + from.length; const b = text.lastIndexOf(to);
    const list = splitReferences(text, linesOf(text).filter(({start,end}) => start >= a && end <= b && !/^\d+$/.test(text.slice(start,end))));
    console.log(file, list.length); for (const l of list) console.log('  ', l.words.slice(0, 90), '…', l.words.slice(-30));
  }
  const text = readFileSync('/work/shared/samples/fulltext/deep-rules/manuscript.pdf.txt', 'utf8');
  const a = text.indexOf('\nReferences\n') + 12;
  const list = splitReferences(text, linesOf(text).filter(({start}) => start >= a));
  console.log(list.length, list.map(l=>l.number).join(' ')); for (const n of [61,63,76,84,92,93,126]) console.log(list[n]);
});
import { sourceText } from '/work/main/src/sources/drafts.ts';
import { plainText } from '/work/main/src/sources/text/plain-text.ts';
it('plain', () => {
  for (const file of ['deep-rules/manuscript.pdf.txt', 'parscit-demo/E06-1050.txt', 'parscit-demo/sample2.txt']) {
    const text = readFileSync('/work/shared/samples/fulltext/' + file, 'utf8');
    const source = sourceText(file, text);
    const t = performance.now();
    const reading = plainText.read(source);
    console.log(file, 'ms', performance.now() - t, plainText.recognise(source));
    const m = reading.drafts.filter(d => d.type === 'mention');
    const r = reading.drafts.filter(d => d.type === 'reference');
    const labels = new Set(r.map(x => x.number ?? ''));
    console.log('mentions', m.length, m.reduce((s, x) => s + x.cited.length, 0), 'refs', r.length, 'unlinked', m.flatMap(x => x.cited).filter(c => !labels.has(c)).slice(0, 60).join('|'));
    console.log(reading.sections.map(s => `${s.level} ${s.heading}`).join('\n'));
    console.log(m.slice(0, 12).map(x => `${x.place.within} §${x.paragraphOrdinal}.${x.sentenceOrdinal} ${text.slice(x.sentence.start, x.sentence.end)}`).join('\n--\n'));
    console.log(reading.diagnostics.slice(0, 3));
    const last = r.at(-1)!; console.log('LAST', text.slice(last.place.start, last.place.end));
  }
});
import { decodeSource } from '/work/main/src/sources/decode-source.ts';
it('pdf', async () => {
  for (const f of ['two', 'zh']) {
    const d = await decodeSource(f + '.pdf', new Uint8Array(readFileSync(`/tmp/D/pdf/${f}.pdf`)));
    console.log(d.diagnostics, d.text.replaceAll('\f', '<FF>'));
    const source = sourceText(f + '.pdf', d.text);
    const reading = plainText.read(source);
    console.log(plainText.recognise(source), reading.sections.map(s => `${s.level} ${s.heading}`).join('\n'));
    for (const x of reading.drafts) console.log(x.type === 'mention' ? [x.cited.join(' '), d.text.slice(x.sentence.start, x.sentence.end)] : x.type === 'reference' ? [x.number, x.parsed?.words] : '');
  }
});
it('speed', () => {
  const one = readFileSync('/work/shared/samples/fulltext/deep-rules/manuscript.pdf.txt', 'utf8');
  const e06 = readFileSync('/work/shared/samples/fulltext/parscit-demo/E06-1050.txt', 'utf8');
  for (const text of [one.repeat(6), e06.repeat(15)]) for (let i = 0; i < 2; i++) {
    const source = sourceText('x', text); const t = performance.now(); const r = plainText.read(source); console.log(text.length, performance.now() - t, r.drafts.length, 'rec', (() => { const t = performance.now(); plainText.recognise(source); return performance.now() - t; })());
  }
});
import { scanPlain } from '/work/main/src/sources/text/plain-blocks.ts';
it('thesis', () => {
  const raw = readFileSync('/work/shared/samples/refparse/anystyle/bb599nz4341.ttx', 'utf8').split('\n');
  const text = raw.map(l => l.slice(16)).join('\n');
  let gold = 0; const starts: string[] = []; let lastLabel = '';
  for (const l of raw) { if (l.startsWith('ref ')) { gold++; starts.push(l.slice(16).trim()); } }
  const t = performance.now(); const { references, headings } = scanPlain(text); console.log('ms', performance.now() - t);
  console.log('gold', gold, 'found', references.length);
  const found = new Set(references.map(r => text.slice(r.start, r.end).split('\n')[0]!.trim()));
  console.log('missing', starts.filter(s => !found.has(s)));
  console.log('extra', [...found].filter(s => !starts.includes(s)));
  console.log(headings.map(h => text.slice(h.words.start, h.words.end)).slice(0, 60).join(' | '));
  console.log(references.slice(-3));
});
