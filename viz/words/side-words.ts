import type { ColourBy } from '../state/view-state.ts';

/** Words of the legend and the filters. */
export interface SideWords {
  readonly sizeShows: string;
  readonly colourShows: string;
  readonly colours: Readonly<Record<ColourBy, string>>;
  readonly influence: string;
  readonly influenceSaid: string;
  readonly mentions: string;
  readonly mentionsSaid: string;
  readonly surveyCount: string;
  readonly surveyCountSaid: string;
  readonly coMention: string;
  readonly coMentionSaid: string;
  readonly reach: string;
  readonly reachSaid: string;
  readonly claimCount: string;
  readonly claimCountSaid: string;
  readonly inTexts: string;
  readonly inProjection: (projection: string) => string;
  readonly communities: string;
  readonly smaller: (count: number) => string;
  readonly nodes: string;
  readonly nodeKinds: string;
  readonly hollow: string;
  readonly inInk: string;
  readonly claims: string;
  readonly claimKinds: string;
  readonly relations: string;
  readonly arrows: string;
  readonly strengths: string;
  readonly reviews: string;
  readonly years: string;
  readonly from: string;
  readonly to: string;
  readonly surveys: string;
  readonly makers: string;
  readonly modalities: string;
  readonly showEverything: string;
  readonly severalSurveys: string;
  readonly noSurvey: string;
}

export const sideInEnglish: SideWords = {
  sizeShows: 'Size shows',
  colourShows: 'Colour shows',
  colours: { community: 'Community', kind: 'Kind of node', survey: 'Which survey tells of it' },
  influence: 'Influence (mean rank)',
  influenceSaid: 'The mean of a work’s ranks by who cites it, the surveys, sentences and sections that mention it, co-mention and lineage reach, as far as they tell works apart. What a work introduces is as large as the work.',
  mentions: 'Mentions',
  mentionsSaid: 'In how many sentences the texts mention a work. What a work introduces is as large as the work.',
  surveyCount: 'Surveys',
  surveyCountSaid: 'In how many surveys a work is mentioned. What a work introduces is as large as the work.',
  coMention: 'Co-mention PageRank',
  coMentionSaid: 'How much a work is mentioned together with works that are themselves mentioned together. What a work introduces is as large as the work.',
  reach: 'Lineage reach',
  reachSaid: 'How many models, methods and datasets descend from what a work introduced. What a work introduces is as large as the work.',
  claimCount: 'Claims',
  claimCountSaid: 'How many claims other than citations a node stands in.',
  inTexts: 'In the texts',
  inProjection: (projection) => `In the ${projection} graph`,
  communities: 'Communities',
  smaller: (count) => `${count} smaller ones`,
  nodes: 'Nodes',
  nodeKinds: 'Kinds of node',
  hollow: 'hollow: named by a claim, described nowhere',
  inInk: 'in ink: a survey',
  claims: 'Claims',
  claimKinds: 'Kinds of claim',
  relations: 'Relations of lineage',
  arrows: 'Arrows run from child to parent.',
  strengths: 'The firmer the claim, the firmer the line:',
  reviews: 'What prose was read to say stays pale until a person accepts it:',
  years: 'Years',
  from: 'From year',
  to: 'To year',
  surveys: 'Told by survey',
  makers: 'Maker',
  modalities: 'Modality',
  showEverything: 'Show everything again',
  severalSurveys: 'several surveys',
  noSurvey: 'no survey',
};

export const sideInChinese: SideWords = {
  sizeShows: '大小表示',
  colourShows: '颜色表示',
  colours: { community: '社群', kind: '节点种类', survey: '出自哪篇综述' },
  influence: '影响力（平均名次）',
  influenceSaid: '文献在被引、提及它的综述、句子、章节、共同提及与谱系影响面上名次的平均，限于能区分文献者。文献所提出之物与文献同大。',
  mentions: '提及',
  mentionsSaid: '文本中有多少句子提及该文献。文献所提出之物与文献同大。',
  surveyCount: '综述',
  surveyCountSaid: '有多少篇综述提及该文献。文献所提出之物与文献同大。',
  coMention: '共同提及 PageRank',
  coMentionSaid: '文献在多大程度上与本身常被共同提及的文献一同被提及。文献所提出之物与文献同大。',
  reach: '谱系影响面',
  reachSaid: '有多少模型、方法与数据集源自该文献所提出之物。文献所提出之物与文献同大。',
  claimCount: '主张',
  claimCountSaid: '节点处于多少条引用以外的主张之中。',
  inTexts: '在文本中',
  inProjection: (projection) => `在${projection}图中`,
  communities: '社群',
  smaller: (count) => `另有 ${count} 个较小的`,
  nodes: '节点',
  nodeKinds: '节点种类',
  hollow: '空心：主张提到，但无处描述',
  inInk: '墨色：综述',
  claims: '主张',
  claimKinds: '主张种类',
  relations: '谱系关系',
  arrows: '箭头由子指向父。',
  strengths: '主张越确凿，线条越粗实：',
  reviews: '从正文中读出的主张在有人接受之前颜色较浅：',
  years: '年份',
  from: '起始年份',
  to: '截止年份',
  surveys: '出自综述',
  makers: '开发者',
  modalities: '模态',
  showEverything: '重新显示全部',
  severalSurveys: '多篇综述',
  noSurvey: '没有综述',
};
