import { buildProject } from '../../src/project/build.ts';
import type { GraphFolder } from '../../src/project/graph-folder.ts';

/** Markup that would say so in the page's title if it were ever run. */
export const HOSTILE = '<img src=x onerror="document.title=\'broken into\'">';

/** A survey of one page, its references, and tables of what it names: a project small enough to read, with every strength of evidence. */
const FILES: Readonly<Record<string, string>> = {
  'stemma.json': JSON.stringify({
    name: 'small',
    title: 'A small field',
    surveys: [{ id: 'survey', title: 'The Survey (Writer 2023)', work: 'writer2023', references: 'references.bib' }],
    sources: [
      { path: 'surveys.bib' },
      { path: 'references.bib', licence: 'CC0-1.0' },
      { path: 'models.csv' },
      { path: 'lineage.csv' },
      { path: 'survey.md', digest: true, scopes: [{ heading: 'Language models', survey: 'survey' }] },
    ],
  }),
  'surveys.bib': '@article{writer2023,\n  author = {Writer, Wendy},\n  title = {A Survey of a Small Field},\n  year = {2023},\n  eprint = {2303.00001},\n  eprinttype = {arxiv},\n}\n',
  'references.bib': [
    ['vaswani2017', 'Vaswani, Ashish', 'Attention is all you need', 2017, '1706.03762'],
    ['brown2020', 'Brown, Tom', 'Language Models are Few-Shot Learners', 2020, '2005.14165'],
    ['ouyang2022', 'Ouyang, Long', 'Training language models to follow instructions with human feedback', 2022, '2203.02155'],
    ['hostile2022', 'Nobody, N.', HOSTILE, 2022, '2201.00001'],
  ]
    .map(([key, author, title, year, eprint], index) => `@article{${key},\n  author = {${author}},\n  title = {{${title}}},\n  year = {${year}},\n  eprint = {${eprint}},\n  eprinttype = {arxiv},\n  shorthand = {${index + 1}},\n}\n`)
    .join('\n'),
  'models.csv': [
    'name,aliases,kind,year,developers,introduced_by,note',
    'ChatGPT,,model,2022,OpenAI,,',
    'InstructGPT,Instruct-GPT,model,2022,OpenAI,ouyang2022,',
    'GPT-3,,model,2020,OpenAI,brown2020,',
    'GPT-2,,model,2019,OpenAI,,',
    'GPT,,model,2018,OpenAI,,',
    'Transformer,,architecture,2017,,vaswani2017,',
    'RLHF,reinforcement learning from human feedback,method,2017,,,',
    '对比学习,contrastive learning,method,2020,,,',
    `"${HOSTILE.replaceAll('"', '""')}",</script>,model,2022,,hostile2022,${HOSTILE.split('"').join("'")}`,
  ].join('\n'),
  'lineage.csv': [
    'child,relation,parent,basis,quote,reason,caveat',
    'ChatGPT,derives-from,InstructGPT,asserted,,Its makers call it a sibling of InstructGPT.,',
    'ChatGPT,uses-method,RLHF,stated,"ChatGPT, too, was trained with RLHF.",,',
    'InstructGPT,fine-tuned-from,GPT-3,stated,InstructGPT was fine-tuned from GPT-3 [3].,,It says nothing of sizes.',
    'GPT-3,same-architecture-as,GPT-2,stated,GPT-3 kept the architecture of GPT-2 [2].,,',
    'GPT-3,improves-on,GPT-2,implied,GPT-3 kept the architecture of GPT-2 [2].,,',
    'GPT-2,derives-from,GPT,stated,GPT-2 is a larger GPT.,,',
    'GPT,uses-component,Transformer,stated,"GPT is a Transformer [1] that reads from left to right.",,',
    'Transformer,improves-on,Recurrent network,stated,"GPT is a Transformer [1] that reads from left to right.",,',
    `GPT-2,uses-method,对比学习,asserted,,A made-up relation with a Chinese name.,`,
    `ChatGPT,improves-on,"${HOSTILE.replaceAll('"', '""')}",asserted,,"${HOSTILE.replaceAll('"', '""')}",`,
  ].join('\n'),
  'survey.md': [
    '# A small field',
    '',
    '## Language models',
    '',
    'GPT is a Transformer [1] that reads from left to right. GPT-2 is a larger GPT. GPT-3 kept the architecture of GPT-2 [2].',
    '',
    'InstructGPT was fine-tuned from GPT-3 [3]. ChatGPT, too, was trained with RLHF. Others differ [1, 4].',
    '',
  ].join('\n'),
};

/** The small project, built. */
export function smallProject(): Promise<GraphFolder> {
  const encoder = new TextEncoder();
  return buildProject({ name: 'small', files: new Map(Object.entries(FILES).map(([path, text]) => [path, encoder.encode(text)])) });
}
