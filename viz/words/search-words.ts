/** Words of the search box. */
export interface SearchWords {
  readonly find: string;
  readonly findHint: string;
  readonly found: string;
  readonly nothing: string;
  readonly didYouMean: string;
  readonly selecting: (nodes: string) => string;
  readonly clear: string;
}

export const searchInEnglish: SearchWords = {
  find: 'Find a model, paper or name',
  findHint: 'A name, or an expression: kind:model year:2020..',
  found: 'Found',
  nothing: 'Nothing by that name. ',
  didYouMean: 'Did you mean ',
  selecting: (nodes) => `Enter selects ${nodes}.`,
  clear: 'Clear the selection',
};

export const searchInChinese: SearchWords = {
  find: '查找模型、文献或名称',
  findHint: '名称，或表达式：kind:model year:2020..',
  found: '找到',
  nothing: '没有这个名称。',
  didYouMean: '是否想找 ',
  selecting: (nodes) => `按回车选中 ${nodes}。`,
  clear: '清除选择',
};
