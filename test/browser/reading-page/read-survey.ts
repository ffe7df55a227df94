import { buildProject } from '../../../src/project/build.ts';
import { parseReference } from '../../../src/sources/references/reference-string.ts';

const SURVEY = `# Trees

Trees grow [1], and fall [2; see @birch].

PoplarNet [1] extends the OakFormer model. It was pretrained on the LeafSet dataset. BirchGPT [2] 基于 PoplarNet 模型构建。

## References

[1] A. Apple and B. Bole, "How trees grow," Journal of Trees, vol. 3, no. 2, pp. 10-20, 2019.

[2] 陈登原. 国史旧闻: 第1卷[M]. 北京: 中华书局, 2000: 29.
`;

/** A survey with its list and a PDF, read and built: what Node and browsers must answer alike. */
export async function readSurvey(pdf: Uint8Array): Promise<unknown> {
  const { graph, account, lock } = await buildProject({ name: 'x', files: new Map([['trees.md', new TextEncoder().encode(SURVEY)], ['pages.pdf', pdf]]) });
  return {
    nodes: graph.nodes().sort(),
    edges: graph.edges().sort(),
    account: account.diagnostics.map(({ code, place }) => `${code} ${place?.line ?? ''}`),
    formats: lock.map(({ format }) => format),
    parsed: parseReference('Vaswani, A., Shazeer, N. and Parmar, N. (2017). Attention is all you need. In Advances in Neural Information Processing Systems 30, pp. 5998–6008.').csl,
  };
}
