import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE } from '../project/example.ts';
import { folderWith, stemma } from './stemma.ts';

const folder = folderWith({});

beforeAll(() => {
  cpSync(EXAMPLE, join(folder, 'aigc'), { recursive: true });
  expect(stemma(folder, 'build', 'aigc').code).toBe(0);
});

describe('compare', () => {
  it('lists works of both and of one, and says how far the rankings agree', () => {
    const { code, out, err } = stemma(folder, 'compare', 'survey1', 'survey2', '--top', '2');
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^in +work +year +sentences survey1 +sentences survey2 +rank survey1 +rank survey2 +key$/);
    expect(lines.slice(1).map((line) => line.split(' ')[0])).toEqual(['both', 'both', 'survey1', 'survey1', 'survey2', 'survey2']);
    expect(err).toMatch(/^Works cited by both: \d+; only by survey1: \d+; only by survey2: \d+\. Lineage stated by both: \d+; only by survey1: \d+; only by survey2: \d+\.$/m);
    expect(err).toMatch(/^Rank-biased overlap of all works that either cites: 0\.\d{3} at persistence 0\.9 /m);
    expect(stemma(folder, 'compare', 'survey1', 'survey2', '-q').err).toBe('');
  });

  it('takes titles for ids, and gives all rows to programs', () => {
    const csv = stemma(folder, 'compare', 'Survey 2 (Gozalo-Brizuela and Garrido-Merchán 2023)', 'SURVEY1', '--format', 'csv', '-q').out;
    const json = JSON.parse(stemma(folder, 'compare', 'survey2', 'survey1', '--format', 'json', '-q').out) as { shared: unknown[]; onlyIn: unknown[][] };
    expect(csv.trimEnd().split('\n').length - 1).toBe(json.shared.length + json.onlyIn.flat().length);
  });

  it('shows the lineage that only one states, with its quotes', () => {
    const { out } = stemma(folder, 'compare', 'survey1', 'survey2', '--of', 'lineage', '--top', '40', '-q');
    expect(out).toMatch(/^survey2 +Codex was fine-tuned from GPT-3 +stated +“Codex was fine-tuned from GPT-3, .*” .*survey\.md:\d+:1/m);
    const { lineage } = JSON.parse(stemma(folder, 'compare', 'survey1', 'survey2', '--format', 'json', '-q').out) as { lineage: { onlyIn: { childLabel: string; evidence: { retells: string }[] }[][] } };
    expect(lineage.onlyIn[1]?.find(({ childLabel }) => childLabel === 'Codex')?.evidence[0]?.retells).toBe('survey2');
  });

  it('refuses what it cannot compare', () => {
    expect(stemma(folder, 'compare', 'survey1', 'survey9')).toEqual({ code: 2, out: '', err: 'stemma: There is no survey “survey9” in this graph.\n  Surveys: survey1, survey2.\n' });
    expect(stemma(folder, 'compare', 'survey1', 'survey1').err).toMatch(/compared with itself/);
    expect(stemma(folder, 'compare', 'survey1').code).toBe(2);
    expect(stemma(folder, 'compare', 'survey1', 'survey2', '--persistence', '1').err).toMatch(/persistence is 1/);
    expect(stemma(folder, 'compare', 'survey1', 'survey2', '--of', 'models').code).toBe(2);
  });
});
