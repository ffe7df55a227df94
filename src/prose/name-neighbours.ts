import type { NameToken } from './name-tokens.ts';

/** What stands before or behind a name, in classes of words that say the same of it. */
const BEFORE: readonly (readonly [RegExp, string])[] = [
  [/(?:采用|使用|利用|运用|引入|通过|借助|结合|基于|改用|换成|换作|依靠|加入|增加|增设|附加|依赖|凭借|带有|具有|包含|融合|吸收|应用|经由|靠|用|经|以)了?$|^(?:us(?:e|es|ed|ing)|via|with|employ(?:s|ed|ing)?|adopt(?:s|ed|ing)?|appl(?:y|ies|ied|ying)|add(?:s|ed|ing)?|combin(?:e|es|ed|ing)|leverag\w*|incorporat\w*|integrat\w*|through|by means of)$/u, 'use'],
  [/(?:提出|设计|发展|改进|定义|开创|称为|名为|叫做|发明)了?$|^(?:introduc\w*|propos\w*|call\w*|nam\w*|invent\w*|develop\w*|term\w*)$/u, 'make'],
  [/(?:去掉|抛弃|摒弃|免去|取代|替换|替代|放弃|舍弃|改写|取消)了?$|^(?:replac\w*|drop\w*|remov\w*|abandon\w*|without|instead|discard\w*)$/u, 'drop'],
  [/(?:和|与|及|或|、|以及)$|^(?:and|or|plus|&|,)$/u, 'join'],
  [/(?:把|将|对|由|从|在|为|成|于|是|的)$|^(?:by|on|from|in|of|to|as|is|are|into|for|than|over)$/u, 'link'],
  [/^(?:the|an?|its|their|this|that|each|both)$/u, 'article'],
  [/^(?:[\p{P}\p{S}^]|C)$/u, 'mark'],
  [/^N$/u, 'name'],
];
const BEHIND: readonly (readonly [RegExp, string])[] = [
  [/^(?:和|与|及|或|、|以及)|^(?:and|or|plus|&)$/u, 'join'],
  [/^(?:[\p{P}\p{S}$]|C)$/u, 'mark'],
  [/^(?:的|式|类)/u, 'of'],
  [/^(?:来|进行|取代|替换|替代|得到|使|以|可|被|是|为|将|对|在|从|让|并|则|也|而|负责|能|把|用|由)/u, 'verb'],
  [/^(?:is|are|was|were|to|in|on|of|for|with|by|from|that|which|as|over|instead|at|into|than|but|while|so|during|when|has|have|can)$/u, 'link'],
  [/^N$/u, 'name'],
];

/** The class of what stands directly before the token at `first`. O(1). */
export function classBefore(tokens: readonly NameToken[], first: number): string {
  return classOf(BEFORE, tokens[first - 1]?.is === 'han' ? tokens.slice(Math.max(0, first - 3), first).map(({ context }) => context).join('') : (tokens[first - 1]?.context ?? '^'));
}

/** The class of what stands directly behind. O(1). */
export function classBehind(tokens: readonly NameToken[], after: number): string {
  return classOf(BEHIND, tokens[after]?.is === 'han' ? tokens.slice(after, after + 2).map(({ context }) => context).join('') : (tokens[after]?.context ?? '$'));
}

function classOf(rows: readonly (readonly [RegExp, string])[], words: string): string {
  return rows.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}
