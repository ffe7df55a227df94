import type { Saying } from './cue.ts';
import type { FactProperty } from './fact-cue.ts';

/** What the cells of a column say of the thing that their row is about. */
export type ColumnMeaning = { readonly is: 'thing' } | { readonly is: 'parent'; readonly says: Saying } | { readonly is: 'fact'; readonly property: FactProperty };

/** What heads of columns mean, in English and Chinese. The first that fits counts. */
const MEANINGS: readonly [RegExp, ColumnMeaning][] = [
  [/^(?:(?:model|method|name|system|network|approach|architecture|algorithm|framework|dataset|tool|llm|vlm)s?(?:\s+names?)?|(?:模型|方法|名称|系统|网络|算法|架构|框架|工具|数据集)(?:名称?)?|代表(?:性)?(?:模型|方法))$/iu, { is: 'thing' }],
  [/^(?:(?:pre-?)?training\s+(?:data|set|corpus|corpora|datasets?)|pre-?train(?:ing)?\s+(?:data|corpus|datasets?)|data(?:\s*sources?)?|corpus|corpora|trained\s+on|(?:预?训练|微调|指令|预训练)?(?:数据集?|语料库?|数据来源))$/iu, { is: 'parent', says: 'trains-on' }],
  [/^(?:teachers?(?:\s+models?)?|distill?ed\s+from|教师(?:模型|网络)?|蒸馏自)$/iu, { is: 'parent', says: 'distils' }],
  [/^(?:fine-?tuned\s+from|tuned\s+from|微调自)$/iu, { is: 'parent', says: 'fine-tunes' }],
  [/^(?:(?:derived|adapted)\s+from|extends|parents?|predecessors?|successor\s+of|继承自|派生自|衍生自|源自|前身|父模型|改进自|扩展自)$/iu, { is: 'parent', says: 'varies' }],
  [/^(?:base(?:\s+(?:models?|llms?|networks?|methods?))?|built\s+(?:up)?on|based\s+on|foundation(?:\s+models?)?|initiali[sz](?:ed\s+from|ation)|(?:基座|底座|基础|基底|基)(?:模型)?(?:或(?:者)?架构)?|基于|初始化(?:模型|自)?)$/iu, { is: 'parent', says: 'rests-on' }],
  [/^(?:backbones?(?:\s+(?:networks?|models?|architectures?))?|(?:(?:text|image|vision|visual|audio|speech|language)\s+)?(?:en|de)coders?|architectures?|(?:language|vision|llm)\s+(?:models?|backbones?)|components?|(?:骨干|主干)(?:网络|模型|架构)?|(?:文本|图像|视觉|语音|音频)?[编解]码器|架构|结构|网络结构|组件|语言模型)$/iu, { is: 'parent', says: 'has-part' }],
  [/^(?:years?|date|released?|release\s+(?:date|year)|published|publication\s+year|年份|年|发布(?:时间|年份|日期)|时间|发表(?:时间|年份)|提出(?:时间|年份))$/iu, { is: 'fact', property: 'year' }],
  [/^(?:#?\s*(?:of\s+)?param(?:eter)?s?(?:\s+(?:count|size|number))?|(?:number|no\.?|#)\s+of\s+param(?:eter)?s|model\s+size|size|参数(?:量|规模|数|数量|总量)?|(?:模型)?规模)$/iu, { is: 'fact', property: 'parameters' }],
  [/^(?:organi[sz]ations?|institut(?:ion|e)s?|affiliations?|compan(?:y|ies)|developers?|developed\s+by|makers?|creators?|vendors?|publishers?|labs?|(?:研发|开发|发布|提出|所属)?(?:机构|公司|单位|组织|团队|厂商|者))$/iu, { is: 'fact', property: 'maker' }],
];

/** What a column means by its head; a unit in parentheses is no part of it. Undefined for other columns. */
export function columnMeaning(head: string): ColumnMeaning | undefined {
  const words = head.replace(/\s*[(（][^()（）]{0,40}[)）]\s*$/u, '').replace(/[*_:：]/gu, '').trim();
  return MEANINGS.find(([pattern]) => pattern.test(words))?.[1];
}
