import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { proposalLines } from '../../src/cli/proposal-text.ts';
import { goThrough } from '../../src/cli/review-keys.ts';
import { LIST_FORMATS, listProposals } from '../../src/cli/review-list.ts';
import { ReviewSession } from '../../src/cli/review-session.ts';
import { run } from '../../src/cli/run.ts';
import type { KeyReader, Terminal } from '../../src/cli/terminal.ts';
import { proposalsOf } from '../../src/project/proposals.ts';
import { sourceText } from '../../src/sources/drafts.ts';
import { overrides } from '../../src/sources/tables/overrides.ts';
import { proposingField } from './proposing-field.ts';
import { folderWith } from './stemma.ts';

/** A terminal that writes down what is printed, and at which a hand types these keys, if any. */
class TypedTerminal implements Terminal {
  readonly interactive: boolean = false;
  readonly live: boolean = false;
  readonly width: number = 100;
  readonly keys?: () => KeyReader;
  printed = '';
  told = '';
  isClosed = false;

  constructor(typed?: string) {
    if (typed === undefined) return;
    const left = [...typed];
    this.keys = () => ({ next: async () => left.shift(), close: () => (this.isClosed = true) });
  }

  readonly out = (text: string): void => void (this.printed += text);
  readonly err = (text: string): void => void (this.told += text);
}

const proposals = proposalsOf(proposingField);
const pathOf = (source: string): string => source;

const ENTRY = (key: string, title: string, doi: string): string => `@article{${key}, title={${title}}, author={Ng, A.}, year={2020}, doi={${doi}}, eprint={2001.0000${title.length % 10}}, archiveprefix={arXiv}}\n`;
const PAIRS = ENTRY('one', 'Scaling up', '10.1000/1') + ENTRY('two', 'Scaling up', '10.1000/2') + ENTRY('three', 'Scaling down', '10.1000/3') + ENTRY('four', 'Scaling down', '10.1000/4');
const HEAD = 'decision,one,relation,other,quote,reason\n';

describe('the list of proposals', () => {
  it('is printed as a table, as JSON and as a table of decisions', () => {
    const terminal = new TypedTerminal();
    for (const format of LIST_FORMATS) listProposals(terminal, format, proposals, pathOf);
    expect(terminal.printed).toBe(readFileSync(fileURLToPath(new URL('../golden/review.txt', import.meta.url)), 'utf8'));
    expect(terminal.printed).not.toMatch(/[\u001b\u202e]/);
  });

  it('is a table of decisions that is read with what is filled', () => {
    const terminal = new TypedTerminal();
    listProposals(terminal, 'csv', proposals, pathOf);
    const empty = overrides.read(sourceText('o.csv', terminal.printed));
    expect([empty.drafts.length, empty.skips.length, empty.diagnostics]).toEqual([0, 5, []]);
    expect(overrides.read(sourceText('o.csv', terminal.printed.replace(/^,Muse/m, 'reject,Muse').replace(/^,work/m, 'same,work'))).drafts).toMatchObject([
      { type: 'review', decision: 'reject', one: 'Muse', relation: 'derives-from', other: 'model:mercury', quote: '=Muse, after Mercury.' },
      { type: 'override', decision: 'same', one: 'work:doi:10.1/a', other: 'work:doi:10.1/b' },
    ]);
  });
});

describe('going through proposals', () => {
  const typed = async (keys: string): Promise<{ decided: string; saves: number; inPeace: boolean; printed: string }> => {
    const terminal = new TypedTerminal(keys);
    const session = new ReviewSession([0, 1, 2]);
    let saves = 0;
    const reader = terminal.keys?.();
    const inPeace = reader !== undefined && (await goThrough(terminal, reader, session, (item) => [`item ${item}`], async () => void (saves += 1)));
    return { decided: session.decided.map(({ item, isAccepted }) => `${isAccepted ? '+' : '-'}${item}`).join(' '), saves, inPeace, printed: terminal.printed };
  };

  it.each([
    ['q', ''],
    ['arsq', '+0 -1'],
    ['ssaq', '+2'],
    ['aauq', '+0'],
    ['auurq', '-0'],
    ['abrq', '-0'],
    ['aabbrq', '+1 -0'],
    ['bbbaq', '+0'],
    ['sssssaaq', ''],
    ['aaaaauq', '+0 +1'],
    ['x?\u001b[Aaq', '+0'],
  ])('%j decides %s', async (keys, decided) => expect(await typed(keys)).toMatchObject({ decided, inPeace: true }));

  it('saves each decision and each that is taken back', async () => expect((await typed('asbruq')).saves).toBe(3));
  it('keeps at Ctrl+C, or where the keyboard is gone, what was decided', async () => {
    expect(await typed('ar\u0003a')).toMatchObject({ decided: '+0 -1', inPeace: false });
    expect(await typed('a')).toMatchObject({ decided: '+0', inPeace: false });
  });
  it('tells how far one has come, and what was decided before', async () => {
    const { printed } = await typed('abssssq');
    expect(printed.match(/^(\d of 3.*|That was.*)$/gm)).toEqual(['1 of 3', '2 of 3', '1 of 3  (accepted)', '2 of 3', '3 of 3', 'That was the last.', 'That was the last.']);
  });
  it('helps', async () => expect((await typed('?q')).printed).toMatch(/^ {2}a {2}the sentence says so[\s\S]* {2}q {2}save and quit/m));
});

describe('one proposal', () => {
  const lines = (index: number): string[] => proposals.slice(index, index + 1).flatMap((proposal) => proposalLines(new TypedTerminal(), proposingField, proposal, pathOf));

  it('shows the sentence with its names, where it stands, how sure it is, and what else says so', () => {
    expect(lines(1)).toEqual([
      'InstructGPT was fine-tuned from GPT-3',
      '  “»InstructGPT«, unlike ChatGPT-3, fine-tunes »Davinci«.”',
      '  survey.md:1:1  stated, confidence 0.91, rule fine-tunes@1',
      '  said by 1 other piece of evidence, 1 of them accepted',
    ]);
    expect(lines(3)).toEqual(['Muse derives from Mercury', '  “»Muse« follows »Mercury«.”', '  survey.md:4:1  implied, confidence 0.42, rule follows@1', '  the same sentence: survey.md:5:1', '  Muse is described by no source', '  said by 1 other piece of evidence, 0 of them accepted']);
  });
  it('keeps the line breaks of a sentence, and lets no sign of it act', () => expect(lines(2).slice(1, 3)).toEqual(['  “Known\ufffd from GPT-3,', '  it uses »RLHF«.”']));
  it('shows of two works in what they agree, and who describes them', () => {
    expect(lines(4)).toEqual(['Scaling up (work:doi:10.1/a) and Scaling up (work:doi:10.1/b) are one work', '  The titles are the same.', '  likelihood 0.70, rule title-and-year', '  work:doi:10.1/a: Ng, A \ufffd[31mLab  a.bib:1:1', '  work:doi:10.1/b: b.bib:4:1']);
  });
});

describe('stemma review', () => {
  const review = async (terminal: TypedTerminal, ...args: string[]): Promise<number> => run(['review', ...args], terminal, '0');
  const at = (folder: string, name = 'overrides.csv'): string => readFileSync(join(folder, name), 'utf8');

  it('writes what is decided, and builds follow it', async () => {
    const folder = folderWith({ 'a.bib': PAIRS });
    const terminal = new TypedTerminal('arq');
    expect(await review(terminal, folder)).toBe(0);
    expect(terminal.isClosed).toBe(true);
    expect(terminal.printed).toMatch(/1 accepted, 1 rejected, 0 left; written to .*overrides\.csv\nBuilds that read this file follow it from now on\.\n$/);
    expect(at(folder)).toBe(`${HEAD}same,work:doi:10.1000/1,,work:doi:10.1000/2,,\ndifferent,work:doi:10.1000/3,,work:doi:10.1000/4,,\n`);
    const again = new TypedTerminal('');
    expect(await review(again, folder)).toBe(0);
    expect(again.printed).toBe('There is nothing to decide.\n');
  });

  it('shows claims with their sentences, and leaves out what is decided', async () => {
    const folder = folderWith({ 'm.csv': 'name,kind\nGPT-3,model\nInstructGPT,model\nCodex,model\n', 's.md': '# A survey\n\nInstructGPT is fine-tuned from GPT-3. Codex is based on GPT-3.\n' });
    const first = new TypedTerminal('raq');
    await review(first, folder);
    expect(first.printed).toMatch(/1 of 2\nInstructGPT was fine-tuned from GPT-3\n {2}“»InstructGPT« is fine-tuned from »GPT-3«\.”\n {2}.*s\.md:3:1 {2}stated, confidence 0\.\d\d, rule prose-/);
    expect(at(folder)).toBe(`${HEAD}reject,InstructGPT,fine-tuned-from,GPT-3,InstructGPT is fine-tuned from GPT-3.,\naccept,Codex,derives-from,GPT-3,Codex is based on GPT-3.,\n`);
    const second = new TypedTerminal('q');
    await review(second, folder);
    expect([second.printed, second.told]).toEqual(['There is nothing to decide.\n', '']);
  });

  it('adds to what is there, byte for byte, in its own columns', async () => {
    const before = '\ufeffreason;other;one;decision\r\n"x ""y""";10.1000/2;10.1000/1;different';
    const folder = folderWith({ 'a.bib': PAIRS, 'mine.csv': before });
    await review(new TypedTerminal('rq'), folder, '-o', join(folder, 'mine.csv'));
    expect(at(folder, 'mine.csv')).toBe(`${before}\r\n;work:doi:10.1000/4;work:doi:10.1000/3;different\r\n`);
  });

  it('leaves no file where nothing is decided, and the one that was there as it was', async () => {
    const folder = folderWith({ 'a.bib': PAIRS, 'mine.csv': 'decision,one,other\n' });
    await review(new TypedTerminal('ssuq'), folder);
    await review(new TypedTerminal('auq'), folder);
    expect(existsSync(join(folder, 'overrides.csv'))).toBe(false);
    await review(new TypedTerminal('auq'), folder, '-o', join(folder, 'mine.csv'));
    expect(at(folder, 'mine.csv')).toBe('decision,one,other\n');
  });

  it('does not write over what another has written meanwhile', async () => {
    const folder = folderWith({ 'a.bib': PAIRS });
    const theirs = 'decision,one,other\nalias,one,Uno\n';
    const terminal = new TypedTerminal('');
    const typed = ['a', 'r'];
    const interfering: Terminal = {
      ...terminal,
      keys: () => ({
        next: async () => {
          if (typed.length === 1) writeFileSync(join(folder, 'overrides.csv'), theirs);
          return typed.shift();
        },
        close: () => undefined,
      }),
    };
    expect(await run(['review', folder], interfering, '0')).toBe(2);
    expect(at(folder)).toBe(theirs);
  });

  it('offers to list the file in stemma.json', async () => {
    const config = '{\n  "name": "x",\n  "sources": [\n    { "path": "a.bib" }\n  ]\n}\n';
    const folder = folderWith({ 'a.bib': PAIRS, 'stemma.json': config });
    const left = new TypedTerminal('aqn');
    await review(left, folder);
    expect([left.printed.includes('y adds { "path": "overrides.csv" } to its sources'), at(folder, 'stemma.json')]).toEqual([true, config]);
    await review(new TypedTerminal('rqy'), folder, '-o', join(folder, 'mine.csv'));
    expect(at(folder, 'stemma.json')).toBe(config.replace('" }\n', '" },\n    { "path": "mine.csv" }\n'));
    const interrupted = new TypedTerminal('a\u0003y');
    await review(interrupted, folder, '-o', join(folder, 'other.csv'));
    expect(interrupted.printed).toMatch(/Builds read it once .*stemma\.json has \{ "path": "other\.csv" \} among its sources\.\n$/);
  });

  it('lists elsewhere, and where a format is asked for', async () => {
    const folder = folderWith({ 'a.bib': PAIRS });
    const piped = new TypedTerminal();
    expect(await review(piped, folder)).toBe(0);
    expect([piped.printed.split('\n').length, piped.told]).toEqual([4, '0 claims read from prose and 2 pairs of works to decide.\n']);
    const asked = new TypedTerminal('a');
    await review(asked, folder, '--format', 'csv', '--quiet');
    expect([asked.printed.startsWith('decision,one,'), asked.told, existsSync(join(folder, 'overrides.csv'))]).toEqual([true, '', false]);
  });

  it('keeps to what is asked for', async () => {
    const folder = folderWith({ 'a.bib': PAIRS, 'b.bib': ENTRY('five', 'Another', '10.1000/5') });
    const count = async (...args: string[]): Promise<number> => {
      const terminal = new TypedTerminal();
      expect(await review(terminal, folder, '--format', 'json', ...args)).toBe(0);
      return (JSON.parse(terminal.printed) as unknown[]).length;
    };
    expect([await count(), await count('--kind', 'claim'), await count('--kind', 'work'), await count('--below', '0.5'), await count('--source', 'a.bib'), await count('--source', 'b.bib'), await count('--relation', 'derives-from')]).toEqual([2, 0, 2, 0, 2, 0, 0]);
  });

  it.each([
    [['--source', 'c.bib'], /There is no source “c\.bib”/],
    [['--relation', 'derives'], /--relation does not take “derives”/],
    [['--kind', 'model'], /--kind does not take “model”/],
    [['--format', 'tsv'], /There is no format “tsv”/],
    [['-o', 'x.csv'], /only listed/],
  ])('says what is wrong with %j', async (args, message) => {
    const terminal = new TypedTerminal();
    expect(await review(terminal, folderWith({ 'a.bib': PAIRS }), ...args)).toBe(2);
    expect(terminal.told).toMatch(message);
  });

  it.each([
    ['title,year\nA,2020\n', /is no table of decisions/],
    ['decision,one,other\nsame,"a,b\n', /Nothing can be added/],
    [new Uint8Array([0x64, 0xff, 0x0a]), /is not in UTF-8/],
  ])('decides nothing where it could not be written', async (table, message) => {
    const folder = folderWith({ 'a.bib': PAIRS, 'o.txt': table });
    const terminal = new TypedTerminal('a');
    expect(await review(terminal, join(folder, 'a.bib'), '-o', join(folder, 'o.txt'))).toBe(2);
    expect(terminal.told).toMatch(message);
    expect(readFileSync(join(folder, 'o.txt'))).toEqual(Buffer.from(table));
  });
});
