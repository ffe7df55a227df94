import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { explainFacts } from '../../src/graph/explain.ts';
import { readGraphJson, writeGraphJson } from '../../src/graph/graph-json.ts';
import { saveGraphFolder } from '../../src/node.ts';
import { buildProject, readProject, type UnmeasuredGraph } from '../../src/project/build.ts';
import { folderWith } from '../cli/stemma.ts';

const encoder = new TextEncoder();
const FILES = {
  'models.csv': 'name,kind,year,modality\nGPT-3,model,,\nPaLM,model,2021,\nImagen,model,,\nOpenAI,organisation,,\nGoogle,organisation,,\n',
  'survey.md': `# A survey

GPT-3 was released by OpenAI in 2020. The survey says that GPT-3 has 175 billion parameters.

In 2022, Google introduced PaLM. Imagen, a text-to-image model, was announced in 2022.

| Model | Base | Year | Params (B) |
|---|---|---|---|
| GPT-3 | Zephyrine-2 | 2020 | 175 |
| Imagen | | 2021 | |

A model called Zephyrine-2 has 7B parameters.
`,
};
const input = { name: 'small', files: new Map(Object.entries(FILES).map(([path, text]) => [path, encoder.encode(text)])) };
const factsOf = ({ graph, evidence }: UnmeasuredGraph, node: string): string[] => explainFacts(graph, evidence, node).map(({ property, value, evidence: items }) => `${property} ${value} by ${items.map(({ rule, place }) => `${rule} in line ${place.line}`).join(', ')}`);

describe('facts that texts state', () => {
  it('are those of nodes, and makers are claims, each with its quote, proposed', async () => {
    const read = await readProject(input);
    const { graph, evidence } = read;
    expect(factsOf(read, 'model:gpt-3')).toEqual(['parameters 175000000000 by prose-has-parameters@1 in line 3, prose-table-row@1 in line 9', 'year 2020 by prose-made-in@1 in line 3, prose-table-row@1 in line 9']);
    const items = graph.mapNodes((_node, { facts = [] }) => facts.flatMap((fact) => fact.evidence.map((id) => evidence.get(id)))).flat();
    expect(items.length).toBeGreaterThan(5);
    for (const item of items) {
      expect(item).toMatchObject({ how: 'prose', review: 'proposed', source: 'survey.md' });
      expect(FILES['survey.md'].slice(item?.place.start, item?.place.end)).toBe(item?.quote);
    }
    expect(graph.hasEdge('developed organisation:openai model:gpt-3')).toBe(true);
    expect(graph.hasEdge('developed organisation:google model:palm')).toBe(true);
  });

  it('give a year and a modality to what has none, where they agree', async () => {
    const { graph } = await readProject(input);
    expect(graph.getNodeAttributes('model:gpt-3')).toMatchObject({ year: 2020 });
    expect(graph.getNodeAttributes('model:imagen')).toMatchObject({ modality: 'text -> image' });
    expect(graph.getNodeAttribute('model:imagen', 'year')).toBeUndefined();
    expect(graph.getNodeAttribute('model:palm', 'year')).toBe(2021);
  });

  it('conflict with what a table says, and with each other', async () => {
    const { account } = await readProject(input);
    expect(account.conflicts.map(({ kind, about, property, statements }) => [kind, about, property, statements.map(({ says, evidence }) => `${says} ${evidence.length}`)])).toEqual([
      ['value', 'model:imagen', 'year', ['2021 1', '2022 1']],
      ['value', 'model:palm', 'year', ['2021 (models.csv:3) 0', '2022 1']],
    ]);
  });

  it('are kept by graph.json, are left out without prose, and are the same bytes from files in any order', async () => {
    const { graph } = await readProject(input);
    const lines = [...writeGraphJson(graph)];
    expect([...writeGraphJson(readGraphJson(lines))]).toEqual(lines);
    expect([...writeGraphJson((await readProject({ ...input, files: new Map([...input.files].reverse()) })).graph)]).toEqual(lines);
    const bare = await readProject({ ...input, prose: false });
    expect(bare.graph.someNode((_node, { facts }) => facts !== undefined)).toBe(false);
  });

  it('are told by explain with their quotes', async () => {
    const folder = folderWith({});
    await saveGraphFolder(folder, await buildProject(input));
    let printed = '';
    await run(['explain', folder, 'GPT-3'], { interactive: false, live: false, width: 100, out: (text) => void (printed += text), err: () => undefined }, '0.0.0');
    expect(printed).toContain('parameters: 175000000000 (175 billion)\n  stated  survey.md:3:');
    expect(printed).toContain('GPT-3 has 175 billion parameters.”');
    expect(printed).toContain('“| GPT-3 | Zephyrine-2 | 2020 | 175 |”');
  });
});
