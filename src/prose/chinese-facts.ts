import type { FactCue, FactLanguage } from './fact-cue.ts';
import { MODALITY_HAN } from './modality.ts';

const MAKE = '(?:开发|研发|提出|发布|推出|开源|公布|打造|研制|创建|设计|构建|训练|发表|牵头|维护|建立)';
const CAME = '(?:提出|发布|推出|开源|问世|诞生|出现|公布|发表|亮相|面世|上线)';
const CITED = '[\\s\\ue001]{0,80}';
/** What of an organisation makes something. */
const OF_ORG = '(?:\\p{Script=Han}{0,6}(?:公司|实验室|研究院|研究所|学院|大学|集团|团队|科技|部门|小组|研究人员|研究者|学者))?(?:的?(?:研究人员|研究者|研究团队|团队|学者|工程师)(?:们)?|的[^，。；：,;的\\ue000]{1,10}等人?)?(?:等(?:机构|单位|高校|公司)?)?';
/** Words between a verb and the name that it is about: none that begin another matter. */
const LEAD = '(?:(?!基于|类似|对|用|在|与|比|从|将|把|以|由|为|超越|优于|继|改进|针对)[^，。；：、,;:\\ue000-\\ue003]){0,14}?';
const WHEN = '{year}\\s*年(?:底|初|末|中|春|夏|秋|冬|\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?)?';
const SOMETIME = '(?:(?:于|在)?\\s*\\d{4}\\s*年(?:底|初|末|中|\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?)?)?';
const ALSO = '(?:联合(?:多家单位)?|共同|率先|随后|又|首次|首先|还|也|后来|最近|曾|已|正式|相继|合作|并|独立|主导|同年|近期|于是|\\s){0,4}';
const ABOUT = '(?:约|近|超过|高达|多达|达到?|约为|至少|不到|接近|只有|仅有?|至|到|共|\\s){0,3}';
const SIZE = `${ABOUT}{count}(?:多|余|左右)?个?的?`;
/** What follows a name that is not what was made. */
const NOT_MADE = '(?!\\s*(?:的(?:变体|扩展|改进|替代|后继|竞争|复现)|变体))';

const cue = (rule: string, property: FactCue['property'], of: FactCue['of'], confidence: number, pattern: string, more: Partial<Pick<FactCue, 'strength' | 'presupposed'>> = {}): FactCue => ({ rule, property, of, confidence, pattern, strength: 'stated', ...more });
const given = { presupposed: true } as const;

const CUES: readonly FactCue[] = [
  cue('made-by', 'maker', 'subject', 0.93, `(?:由|是|被)(?:由)?\\s*{org}${OF_ORG}${SOMETIME}${ALSO}[^，。；,;\\ue000]{0,8}?${MAKE}`),
  cue('org-made', 'maker', 'slot', 0.93, `{org}${OF_ORG}(?:则|便|也)?${SOMETIME}${ALSO}${MAKE}(?:了|出|的)?${LEAD}{thing}${NOT_MADE}`),
  cue('org-owns', 'maker', 'first', 0.9, `{org}${OF_ORG}\\s*的\\s*${LEAD}{thing}${NOT_MADE}`, given),
  cue('comes-from-org', 'maker', 'subject', 0.88, `(?:来自|出自|源自)(?:于)?\\s*{org}`),
  cue('is-work-of-org', 'maker', 'subject', 0.88, `是\\s*{org}${OF_ORG}${SOMETIME}\\s*的?\\s*(?:工作|模型|成果|产品|作品|项目|代表作)`),
  cue('thing-in-brackets', 'maker', 'last', 0.85, `{thing}${CITED}[(（]\\s*{org}\\s*(?:[,，]\\s*\\d{4}\\s*年?\\s*)?[)）]`, given),

  cue('made-in', 'year', 'subject', 0.92, `(?:于|在)?\\s*${WHEN}\\s*(?:由[^，。；,;\\ue000]{1,24}?)?${ALSO}${CAME}(?![^，。；,;]{0,16}[\\ue000])`),
  cue('came-in', 'year', 'subject', 0.92, `${CAME}(?:于|在|时间[为是])\\s*${WHEN}`),
  cue('in-year-made', 'year', 'slot', 0.9, `${WHEN}\\s*(?:[，,]\\s*)?[^，。；,;\\ue000\\ue001]{0,30}?${MAKE}(?:了|出|的)?${LEAD}{thing}${NOT_MADE}`),
  cue('in-year-came', 'year', 'slot', 0.88, `${WHEN}\\s*(?:[，,]\\s*)?{thing}${CITED}(?:的|正式|首次|被|一经){0,2}${CAME}`),
  cue('in-year-won', 'year', 'first', 0.75, `${WHEN}\\s*[，,]\\s*{thing}${CITED}[在以][^，。；,;]{1,40}(?:夺冠|获胜|问鼎|夺魁)`, { strength: 'implied' }),
  cue('is-work-of-year', 'year', 'subject', 0.88, `是[^，。；,;\\ue000\\ue001]{0,20}?${WHEN}\\s*的?\\s*(?:工作|模型|成果|产品|作品)`),
  cue('year-in-brackets', 'year', 'last', 0.85, `{thing}\\s*[(（]\\s*(?:\\ue004+\\s*[,，]\\s*)?{year}\\s*年?\\s*[)）]`, given),

  cue('parameters-are', 'parameters', 'subject', 0.92, `(?<!(?:激活|编码器|解码器|骨干|主干|网络|模块|适配器|版本|分支|部分|头|层)的?)(?:总|(?<![该此这])模型|可训练)?参数(?:总量|数量|量|规模|总数|数目)?(?:达到|达|为|是|有|则|已|也|共|仅|只|增至|增加到|提升到|提升至|扩展到|扩展至|扩大到|接近|超过|约|:|：|\\s){0,4}${SIZE}`),
  cue('has-parameters', 'parameters', 'subject', 0.9, `(?:拥有|具有|具备|含有|包含|共有|仅有|只有|有|含|达到)\\s*${SIZE}\\s*(?:可训练|可学习|模型|总)?参数(?![的]?(?:版本|变体))`),
  cue('its-largest-has', 'parameters', 'subject', 0.86, `最大(?:的|规模的?)?(?:版本|模型|型号|变体)[\\p{Script=Latin}\\p{N}-]{0,8}(?:拥有|具有|有|达到?|包含|含|为|的参数量?(?:为|达到?|是))\\s*${SIZE}\\s*参数`),
  cue('sized-before-thing', 'parameters', 'first', 0.88, `${SIZE}\\s*(?:规模)?参数(?:量|规模)?的\\s*${LEAD}{thing}`, given),
  cue('size-in-brackets', 'parameters', 'last', 0.88, `{thing}${CITED}[(（]\\s*(?:参数量?)?${ABOUT}{size}\\s*个?(?:参数)?\\s*[)）]`, given),

  cue('is-from-to', 'modality', 'subject', 0.86, `(?:是|为)[^，。；,;\\ue000]{0,16}?(?<from>${MODALITY_HAN})(?:到|至|生成|转)(?<to>${MODALITY_HAN})的?(?:生成|合成|转换|扩散|预训练){0,2}(?:大)?(?:模型|系统|框架|方法)`),
  cue('is-from-to', 'modality', 'subject', 0.86, `(?:是|为)[^，。；,;\\ue000]{0,16}?(?<from>文|图)生(?<to>图|视频|音频|音乐|文)的?(?:扩散|大)?(?:模型|系统|框架|方法)`),
  cue('from-to-thing', 'modality', 'slot', 0.85, `(?<from>${MODALITY_HAN}|文(?=生))(?:到|至|生成|转|生)(?<to>${MODALITY_HAN}|图)的?(?:生成|合成|扩散){0,2}(?:大)?(?:模型|系统)\\s*{thing}`, given),
];

/** Facts of things in Chinese. */
export const chineseFacts: FactLanguage = {
  cues: CUES,
  hangs: /^[\s\ue001]*[，,]?\s*$/u,
  predicates: /(?:一[个种款类]|首个)[^，。；\ue000]{0,10}$/u,
  describes: /./u,
  verb: /[是由在于]$/u,
  respectively: /分别|依次/u,
};
