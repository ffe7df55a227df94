/** Words of the comparison of two surveys. */
export interface CompareWords {
  readonly compare: string;
  readonly first: string;
  readonly second: string;
  readonly exchange: string;
  readonly tooFew: (surveys: number) => string;
  readonly summary: (shared: number, first: number, second: number) => string;
  readonly works: string;
  readonly bothCite: string;
  readonly onlyCites: (survey: string) => string;
  readonly lineage: string;
  readonly bothState: string;
  readonly onlyStates: (survey: string) => string;
  readonly nothing: string;
  readonly ranks: string;
  readonly ofFirst: string;
  readonly ofSecond: string;
  readonly rankIn: (survey: string) => string;
  readonly inSentences: (sentences: number) => string;
  readonly tau: string;
  readonly tauExplained: (works: number) => string;
  readonly noTau: string;
  readonly overlap: string;
  readonly overlapExplained: string;
  readonly noOverlap: string;
  readonly slope: (works: number, of: number) => string;
  readonly slopeTable: string;
  readonly work: string;
  readonly more: (count: number) => string;
  readonly evidence: (quotes: number) => string;
  readonly quotes: (sentence: string, quotes: number) => string;
}

export const compareInEnglish: CompareWords = {
  compare: 'Two surveys side by side',
  first: 'First survey',
  second: 'Second survey',
  exchange: 'Exchange the two',
  tooFew: (surveys) => (surveys === 0 ? 'No survey is known in this field. Two are needed to compare them.' : 'One survey alone is known in this field. Two are needed to compare them.'),
  summary: (shared, first, second) => `${shared} works cited by both, ${first} only by the first, ${second} only by the second.`,
  works: 'Works',
  bothCite: 'Cited by both',
  onlyCites: (survey) => `Only in ${survey}`,
  lineage: 'Lineage',
  bothState: 'Stated by both',
  onlyStates: (survey) => `Only ${survey} states`,
  nothing: 'None.',
  ranks: 'Ranks against each other',
  ofFirst: 'Sentences, first',
  ofSecond: 'Sentences, second',
  rankIn: (survey) => `Rank in ${survey}`,
  inSentences: (sentences) => (sentences === 0 ? 'in the list of references alone' : `in ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}`),
  tau: 'Kendall’s τ-b',
  tauExplained: (works) => `Over the ${works} works that both cite, by the sentences that mention them: 1 is the same order, 0 none in common, −1 the reverse.`,
  noTau: 'It cannot be told: a survey mentions all works that both cite in as many sentences.',
  overlap: 'Rank-biased overlap',
  overlapExplained: 'Over all works that either cites: 1 is the same ranking, 0 nothing in common. The first ten ranks have 86 % of the weight.',
  noOverlap: 'It cannot be told: the text of a survey mentions no work.',
  slope: (works, of) => (works === of ? `Ranks of the ${works} works that both cite, joined by a line each.` : `Ranks of the ${works} best of ${of} works that both cite, joined by a line each.`),
  slopeTable: 'The ranks as a table',
  work: 'Work',
  more: (count) => `Show ${count} more`,
  evidence: (quotes) => `${quotes} ${quotes === 1 ? 'quote' : 'quotes'}`,
  quotes: (sentence, quotes) => `${sentence}: ${quotes} ${quotes === 1 ? 'quote' : 'quotes'}`,
};

export const compareInChinese: CompareWords = {
  compare: '两篇综述对照',
  first: '第一篇综述',
  second: '第二篇综述',
  exchange: '互换',
  tooFew: (surveys) => (surveys === 0 ? '此领域中没有已知的综述。对照需要两篇。' : '此领域中只有一篇已知的综述。对照需要两篇。'),
  summary: (shared, first, second) => `两篇均引用 ${shared} 篇文献，仅第一篇引用 ${first} 篇，仅第二篇引用 ${second} 篇。`,
  works: '文献',
  bothCite: '两篇均引用',
  onlyCites: (survey) => `仅见于 ${survey}`,
  lineage: '谱系',
  bothState: '两篇均述及',
  onlyStates: (survey) => `仅 ${survey} 述及`,
  nothing: '无。',
  ranks: '名次对照',
  ofFirst: '第一篇句数',
  ofSecond: '第二篇句数',
  rankIn: (survey) => `在 ${survey} 中的名次`,
  inSentences: (sentences) => (sentences === 0 ? '仅见于参考文献表' : `${sentences} 个句子提及`),
  tau: 'Kendall τ-b',
  tauExplained: (works) => `就两篇均引用的 ${works} 篇文献，按提及它们的句数：1 为次序相同，0 为无共同次序，−1 为次序相反。`,
  noTau: '无法得出：有一篇综述提及每篇共同文献的句数都一样多。',
  overlap: '排名偏重重叠度',
  overlapExplained: '就任一篇引用的全部文献：1 为排名相同，0 为毫无共同。前十名占 86% 的权重。',
  noOverlap: '无法得出：有一篇综述的正文未提及任何文献。',
  slope: (works, of) => (works === of ? `两篇均引用的 ${works} 篇文献的名次，各以一线相连。` : `两篇均引用的 ${of} 篇文献中名次最前的 ${works} 篇，各以一线相连。`),
  slopeTable: '以表格显示名次',
  work: '文献',
  more: (count) => `再显示 ${count} 项`,
  evidence: (quotes) => `${quotes} 条引文`,
  quotes: (sentence, quotes) => `${sentence}：${quotes} 条引文`,
};
