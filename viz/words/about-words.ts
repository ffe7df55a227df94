/** Words of the dialog about the data. */
export interface AboutWords {
  readonly whatItIs: (title: string, seed: number) => string;
  readonly digests: string;
  readonly sources: string;
  readonly columns: { readonly file: string; readonly format: string; readonly licence: string; readonly read: string; readonly kept: string; readonly merged: string; readonly unresolved: string; readonly skipped: string };
  readonly notGiven: string;
  readonly found: (disagreements: number, ghosts: number, withoutWork: number) => string;
  readonly assumed: string;
}

export const aboutInEnglish: AboutWords = {
  whatItIs: (title, seed) => `${title}. Nodes and claims are what the sources and their curators say; sizes, colours and places are computed from them (seed ${seed}) and claim nothing.`,
  digests: 'Where a source is marked as a digest, its sentences are Stemma’s own and retell a survey: they are never the survey’s words.',
  sources: 'Sources',
  columns: { file: 'File', format: 'Format', licence: 'Licence', read: 'Read', kept: 'Kept', merged: 'Merged', unresolved: 'Unresolved', skipped: 'Skipped' },
  notGiven: 'not given',
  found: (disagreements, ghosts, withoutWork) => `${disagreements} disagreements between sources, ${ghosts} ghosts (named by a claim, described nowhere), ${withoutWork} models and methods without a known introducing work.`,
  assumed: 'Assumed',
};

export const aboutInChinese: AboutWords = {
  whatItIs: (title, seed) => `${title}。节点与主张是来源及其整理者所说；大小、颜色与位置由其计算而来（种子 ${seed}），不主张任何事。`,
  digests: '标为摘述的来源，其句子出自 Stemma，是对综述的转述，绝非综述原文。',
  sources: '来源',
  columns: { file: '文件', format: '格式', licence: '许可', read: '读入', kept: '保留', merged: '合并', unresolved: '未决', skipped: '略过' },
  notGiven: '未注明',
  found: (disagreements, ghosts, withoutWork) => `来源之间有 ${disagreements} 处分歧，${ghosts} 个幽灵节点（有主张提到，但无处描述），${withoutWork} 个模型与方法不知由哪篇文献提出。`,
  assumed: '所作假定',
};
