import type { NodeKind } from '../base/kinds.ts';

type Kind = Exclude<NodeKind, 'work'>;

/** What a noun says of the name that it stands beside; `no-name` for nouns beside which no model, method or data set stands. */
const NOUNS: readonly (readonly [RegExp, Kind | 'no-name'])[] = [
  [/^(?:datasets?|corpus|corpora|benchmarks?|leaderboards?|collection|数据集|语料库?|基准|评测集)$/iu, 'dataset'],
  [/^(?:architectures?|networks?|backbones?|transformers?|autoencoders?|blocks?|layers?|架构|网络|结构|骨干网?络?)$/iu, 'architecture'],
  [/^(?:methods?|algorithms?|techniques?|losse?s?|objectives?|optimizers?|strateg(?:y|ies)|mechanisms?|learning|attention|distillation|tuning|regulari[sz]ation|normali[sz]ation|sampling|augmentation|estimators?|decoding|encodings?|embeddings?|prompting|pruning|quanti[sz]ation|方法|算法|技术|损失|损失函数|目标|优化器|策略|机制|学习|注意力|蒸馏|微调|正则化|归一化|采样|增强|编码)$/iu, 'method'],
  [/^(?:library|libraries|toolkits?|toolbox|packages?|platforms?|engines?|compilers?|simulators?|工具包?|库|平台|引擎|框架库)$/iu, 'tool'],
  [/^(?:models?|systems?|famil(?:y|ies)|series|agents?|detectors?|encoders?|decoders?|generators?|assistants?|chatbots?|vocoders?|tokeni[sz]ers?|classifiers?|segmenters?|模型|系统|系列|家族|智能体|检测器|编码器|解码器|生成器|助手)$/iu, 'model'],
  [/^(?:tasks?|scores?|metrics?|points?|percent|papers?|authors?|researchers?|users?|gpus?|hours?|tokens?|parameters?|layers?|challenges?|competitions?|conference|workshop|languages?|任务|指标|分数|得分|论文|作者|用户|小时|参数|挑战赛?|竞赛|会议|语言)$/iu, 'no-name'],
];

/** The kind that the noun directly behind a name tells. */
export function kindByNoun(noun: string): Kind | 'no-name' | undefined {
  const word = noun.trim();
  const whole = NOUNS.find(([pattern]) => pattern.test(word))?.[1];
  if (whole !== undefined || !/\p{Script=Han}/u.test(word)) return whole;
  // Chinese writes on without a blank: the longest beginning that is a noun.
  for (let length = word.length - 1; length > 0; length -= 1) {
    const found = NOUNS.find(([pattern]) => pattern.test(word.slice(0, length)))?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The kind that a description tells by its head: the last word of it, or the last before what qualifies it (`a network that …`). */
export function kindByWords(words: string): Kind | undefined {
  const head = words.split(/\s(?:that|which|who|for|of|by|from|with|to|in|on|trained|designed|developed|proposed|based|built|released)\s|[\ue001,;:，；：]/iu)[0] ?? '';
  const last = /([\p{L}-]+)\s*$/u.exec(head.trim())?.[1] ?? '';
  const told = /\p{Script=Han}/u.test(last) ? endingNoun(last) : kindByNoun(last.replace(/^.*-/, ''));
  return told === 'no-name' ? undefined : told;
}

function endingNoun(words: string): Kind | 'no-name' | undefined {
  for (let length = Math.min(6, words.length); length > 0; length -= 1) {
    const found = NOUNS.find(([pattern]) => pattern.test(words.slice(-length)))?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}
