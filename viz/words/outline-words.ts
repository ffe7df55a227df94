/** Words of the outline. */
export interface OutlineWords {
  readonly outline: string;
  readonly help: string;
  readonly more: (count: number) => string;
  readonly nothing: string;
  readonly describe: string;
}

export const outlineInEnglish: OutlineWords = {
  outline: 'Outline',
  help: 'Everything that is shown, as text: each name opens to what the sources say of it, each claim to the words that carry it. The weightiest come first.',
  more: (count) => `Show ${count} more`,
  nothing: 'Nothing is shown: the filters leave nothing over.',
  describe: 'Open in the panel',
};

export const outlineInChinese: OutlineWords = {
  outline: '大纲',
  help: '以文本呈现所显示的一切：每个名称展开为来源所述，每条主张展开为承载它的原文。重要者在前。',
  more: (count) => `再显示 ${count} 项`,
  nothing: '没有可显示的内容：筛选之后一无所剩。',
  describe: '在面板中查看',
};
