import { seededRandom } from '../../src/base/random.ts';
import type { EdgeKind, NodeKind, Strength } from '../../src/base/kinds.ts';
import { LineIndex } from '../../src/base/places.ts';
import { type Evidence, evidenceId } from '../../src/evidence/evidence.ts';
import type { Measures } from '../../src/findings/measures.ts';
import { emptyGraph, type KnowledgeGraph, type NodeAttributes } from '../../src/graph/knowledge-graph.ts';
import { edgeKey } from '../../src/records/claims.ts';
import type { CslItem } from '../../src/sources/csl.ts';
import type { ExportFolder } from '../../src/exports/writer.ts';

/** A field in small, as a graph folder, and a way to say more of it. */
export class Field implements ExportFolder {
  readonly graph: KnowledgeGraph = emptyGraph({ name: 'small', title: 'A small field & its <works>', format: 1, surveys: [] });
  readonly evidence = new Map<string, Evidence>();
  measures: Measures = { seed: 1, density: 0, metrics: [], influence: [], partition: { modularity: 0, communities: [], stability: new Map() }, components: [], layout: [] };

  work(key: string, csl: Omit<CslItem, 'id'>, more: Partial<NodeAttributes> = {}): this {
    const year = csl.issued?.['date-parts']?.[0]?.[0];
    this.graph.addNode(key, { kind: 'work', label: csl.title ?? key, ...(year === undefined ? {} : { year }), csl: { id: 'x', ...csl }, ...more });
    return this;
  }

  thing(kind: Exclude<NodeKind, 'work'>, key: string, label: string, more: Partial<NodeAttributes> = {}): this {
    this.graph.addNode(key, { kind, label, ...more });
    return this;
  }

  /** One edge; its evidence stands in `survey.md`, one quote a line. */
  edge(kind: EdgeKind, from: string, to: string, ...quotes: readonly (readonly [Strength, string, Partial<Evidence>?])[]): this {
    const ids = quotes.map(([strength, quote, more], index) => {
      const line = this.evidence.size + 1;
      const place = { start: 1000 * line, end: 1000 * line + quote.length, line, column: 1 };
      const id = evidenceId('survey.md', place, `test@${index}`);
      this.evidence.set(id, { id, source: 'survey.md', place, quote, rule: 'test', how: 'marker', strength, review: 'accepted', ...more });
      return id;
    });
    const strengths: readonly Strength[] = ['stated', 'implied', 'asserted'];
    const strength = strengths.find((known) => quotes.some(([given]) => given === known)) ?? 'asserted';
    this.graph.addDirectedEdgeWithKey(edgeKey(kind, from, to), from, to, { kind, strength, evidence: ids });
    return this;
  }

  all(): { folder: Field; selection: Set<string> } {
    return { folder: this, selection: new Set(this.graph.nodes()) };
  }

  some(...keys: readonly string[]): { folder: Field; selection: Set<string> } {
    return { folder: this, selection: new Set(keys) };
  }
}

/** Works of every kind, models, an organisation, edges with one quote, with two and with none. */
export function smallField(): Field {
  const field = new Field()
    .work(
      'work:arxiv:2005.14165',
      {
        type: 'paper-conference', title: 'Language Models are Few-Shot Learners', author: [{ family: 'Brown', given: 'Tom B.' }, { family: 'Mann', given: 'Benjamin' }], 'author-and-others': true,
        issued: { 'date-parts': [[2020]] }, 'container-title': 'Advances in Neural Information Processing Systems', volume: '33', page: '1877–1901',
      },
      { identifiers: ['arxiv:2005.14165'], citationKeys: ['brown2020language'], origins: [{ source: 'refs.bib', place: new LineIndex('').place(0, 0) }] },
    )
    .work(
      'work:doi:10.1038/nature14539',
      {
        type: 'article-journal', title: 'Deep learning', author: [{ family: 'LeCun', given: 'Yann' }, { family: 'Bengio', given: 'Yoshua' }, { family: 'Hinton', given: 'Geoffrey' }],
        issued: { 'date-parts': [[2015, 5, 28]] }, 'container-title': 'Nature', volume: '521', issue: '7553', page: '436-444', DOI: 'https://doi.org/10.1038/nature14539',
      },
      { identifiers: ['doi:10.1038/nature14539'], citationKeys: ['lecun:2015', 'lecun2015deep'] },
    )
    .work('work:title:ueber-formal-1931', {
      type: 'article-journal', title: 'Über formal unentscheidbare Sätze', language: 'de', issued: { 'date-parts': [[1931, 1]] }, 'container-title': 'Monatshefte für Mathematik & Physik',
      author: [{ family: 'Gödel', given: 'Kurt' }, { family: 'Łukasiewicz', given: 'Émile' }, { family: 'Şahin', given: 'Ø.' }], volume: '38', page: '173-198',
    })
    .work('work:title:zhong-wen-2023', {
      type: 'article-journal', title: '大语言模型 GPT 综述', issued: { 'date-parts': [[2023, 12]] }, 'container-title': '计算机学报', author: [{ family: '王', given: '小明' }, { literal: '百度研究院' }, { family: 'Иванов', given: 'Иван' }],
    })
    .work('work:title:thesis-2014', {
      type: 'thesis', genre: 'Diplomarbeit', title: 'Recurrent networks in the style of Elman', author: [{ family: 'Berg', 'non-dropping-particle': 'van der', given: 'Jan', suffix: 'Jr.' }], publisher: 'TU Wien', 'publisher-place': 'Wien', issued: { 'date-parts': [[2014]] },
    })
    .work('work:title:phd-2019', { type: 'thesis', genre: 'PhD thesis', title: 'Neural Transfer Learning', author: [{ family: 'Ruder', given: 'Sebastian' }], publisher: 'National University of Ireland', issued: { 'date-parts': [[2019]] } })
    .work('work:arxiv:2303.08774', { type: 'document', title: 'GPT-4 Technical Report', author: [{ literal: 'OpenAI' }], issued: { 'date-parts': [[2023]] } }, { identifiers: ['arxiv:2303.08774', 's2:163b4d6a79a5b19af88b8585456363340d9efd04'] })
    .work('work:title:chatgpt-2022', { type: 'webpage', title: 'ChatGPT: Optimizing language models for dialogue', publisher: 'OpenAI', URL: 'https://openai.com/blog/chat_gpt?a=%7E&b=1#top', issued: { 'date-parts': [[2022, 11]] } }, { keywords: ['unidentified'] })
    .work('work:title:chapter-1986', {
      type: 'chapter', title: 'Learning internal representations by error propagation', author: [{ family: 'Rumelhart', given: 'David E.' }, { family: 'Ortega y Gasset', given: 'José' }], editor: [{ family: 'Rumelhart', given: 'David E.' }],
      'container-title': 'Parallel Distributed Processing', publisher: 'MIT Press', 'publisher-place': 'Cambridge, MA', page: '318-362', issued: { 'date-parts': [[1986]] },
    }, { identifiers: ['isbn:9780262680530'] })
    .work('work:title:report-1988', { type: 'report', genre: 'Technical Report', number: 'CS-88_1', title: 'Some notes', author: [{ family: 'Patashnik', given: 'Oren' }], publisher: 'Stanford & Co.', issued: { 'date-parts': [[1988]] } })
    .work('work:title:book-2016', { type: 'book', title: 'Deep Learning', author: [{ family: 'Goodfellow', given: 'Ian' }], publisher: 'MIT Press', ISBN: '9780262035613', edition: '1', issued: { 'date-parts': [[2016]] } })
    .work('work:title:hostile', {
      type: 'article-journal', title: '=1+1 }\\input{/etc/passwd} @article{evil, <b>"&amp;\u0007', author: [{ family: 'Null, Jr.', given: 'A and B' }, { family: 'others', given: 'X' }], 'container-title': 'Journal of % $ # _ ~ ^ { }', issued: { 'date-parts': [[2021]] },
      DOI: '10.1002/(SICI)1097-4571<693::AID_X>3.0.CO;2-O', URL: 'https://example.org/a}b\\c{d e',
    })
    .work('work:title:survey-2023', { type: 'article-journal', title: 'A Survey of AIGC', author: [{ family: 'Cao', given: 'Yihan' }], 'container-title': 'ACM Computing Surveys', issued: { 'date-parts': [[2023]] } }, { survey: 'aigc', citationKeys: ['cao 2023', '调查2023'] })
    .thing('model', 'model:gpt-3', 'GPT-3', { aliases: ['GPT3', 'davinci; the large one'], year: 2020, month: 5, modality: 'text -> text' })
    .thing('model', 'model:codex', 'Codex', { year: 2021 })
    .thing('dataset', 'dataset:common-crawl', 'Common Crawl', { ghost: true })
    .thing('organisation', 'organisation:openai', 'OpenAI');
  field.graph.addNode('work:entry:refs.bib:lost', { kind: 'work', label: 'A work that nobody describes', ghost: true });
  field.graph.replaceAttributes({ ...field.graph.getAttributes(), surveys: [{ id: 'aigc', title: 'A Survey of AIGC', work: 'work:title:survey-2023' }] });
  field
    .edge('introduces', 'work:arxiv:2005.14165', 'model:gpt-3', ['asserted', 'GPT-3,model,2020', { source: 'models.csv', how: 'table', reason: 'its introduced_by' }])
    .edge('cites', 'work:title:survey-2023', 'work:arxiv:2005.14165', ['implied', 'Large models [1] followed.'], ['stated', 'GPT-3 [1] has "175B" parameters,\nas told.', { caveat: 'not tested' }])
    .edge('cites', 'work:title:survey-2023', 'work:title:hostile', ['stated', '@cmd <&> \u0000 ]]>'])
    .edge('fine-tuned-from', 'model:codex', 'model:gpt-3', ['stated', 'Codex 是在 GPT-3 上微调的。', { retells: 'aigc', role: 'decoder' }])
    .edge('trained-on', 'model:gpt-3', 'dataset:common-crawl', ['stated', 'GPT-3 was trained on Common Crawl.'])
    .edge('same-architecture-as', 'model:codex', 'model:gpt-3', ['stated', 'Codex is GPT-3.'])
    .edge('developed', 'organisation:openai', 'model:gpt-3', ['asserted', 'GPT-3,OpenAI']);
  const random = seededRandom(7);
  const nodes = field.graph.nodes().sort();
  field.measures = {
    seed: 7,
    density: 1 / 3,
    metrics: [{ projection: 'co-mention', metric: 'pagerank', scores: new Map([['work:arxiv:2005.14165', 2 / 3], ['work:title:hostile', 1e-7 / 3]]) }],
    influence: [{ work: 'work:arxiv:2005.14165', citations: 1, standing: 1 / 7, surveys: 1, places: 2, sections: 1, coMention: 2 / 3, lineageReach: 1, ranks: { surveys: 1, places: 1, sections: 1.5, coMention: 1, lineageReach: 1 }, meanRank: 1.1 }],
    partition: {
      modularity: 0.25,
      communities: [
        { id: 0, label: 'language, gpt', members: ['work:arxiv:2005.14165', 'model:gpt-3', 'model:codex'], earnedBy: ['model:gpt-3'], stability: 2 / 3 },
        { id: 1, label: 'deep <learning>', members: ['work:doi:10.1038/nature14539'], earnedBy: [], stability: 1 },
      ],
      stability: new Map([['model:codex', 0], ['model:gpt-3', 1], ['work:arxiv:2005.14165', 1], ['work:doi:10.1038/nature14539', 1]]),
    },
    components: [{ projection: 'citations', count: 3, sizes: [3, 1, 1] }],
    layout: nodes.map((node) => ({ node, x: Math.round(random() * 2000 - 1000), y: Math.round(random() * 2e6) / 1000 - 1000 })),
  };
  return field;
}
