import type { FactCue, FactLanguage } from './fact-cue.ts';
import { MODALITY_WORD } from './modality.ts';

const MADE = '(?:developed|released|introduced|proposed|created|built|designed|made|published|presented|unveiled|launched|open-?\\s?sourced|announced|invented|devised|put\\s+forward)';
const MAKES = `(?:${MADE}|develops|releases|introduces|proposes|creates|builds|designs|publishes|presents|unveils|launches|announces|maintains)`;
const CAME = '(?:appeared|came\\s+out|arrived|debuted|emerged|dates\\s+(?:back\\s+)?(?:to|from))';
const WHEN = '(?:(?:early|late|mid-?|the\\s+(?:beginning|end|spring|summer|autumn|fall|winter)\\s+of|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:\\s+of)?)\\s*)?{year}(?![-–]\\d)';
const CITED = '[\\s\\ue001]{0,80}';
/** Words between a verb and the name that it is about: none that begin another matter. */
const WORDS = (most: number): string => `(?:(?!(?:on|with|by|from|for|of|using|to|that|which|in|as|like|than|over|at|into|based|and|or|but|not)\\b)[a-z0-9-]+,?\\s+){0,${most}}`;
const PEOPLE = '(?:(?:the|its|a|an)\\s+)?(?:(?:researchers|scientists|engineers|a\\s+team|teams?|groups?|authors|people|staff|colleagues|company|startup|start-up|lab|laboratory)\\s+(?:at|from|of)\\s+)?(?:the\\s+)?';
const KINDS = '(?:model|system|network|framework|family|work|project|effort|release|paper|product|tool|library|encoder|decoder|architecture|method|assistant|chatbot|LLM|vocoder|dataset)s?';
/** What follows a name that is not what was made. */
const NOT_MADE = '(?!\\s+(?:competitor|alternative|variant|version|clone|successor|replacement|rival|replica|extension|reimplementation|benchmark)s?\\b)';
const SIZED = '(?:(?:about|around|roughly|approximately|nearly|almost|over|some|just|only|up\\s+to|as\\s+many\\s+as|more\\s+than|an?\\s+(?:total|estimated)(?:\\s+of)?|in\\s+total)\\s+)*{count}(?:[- ](?:parameters?|params|weights)\\b|\\s+(?:trainable|learnable|learned|model|total)\\s+(?:parameters|params|weights)\\b)';

const cue = (rule: string, property: FactCue['property'], of: FactCue['of'], confidence: number, pattern: string, more: Partial<Pick<FactCue, 'strength' | 'presupposed'>> = {}): FactCue => ({ rule, property, of, confidence, pattern, strength: 'stated', ...more });
const given = { presupposed: true } as const;

const CUES: readonly FactCue[] = [
  cue('made-by', 'maker', 'noun', 0.93, `\\b(?:${MADE}|trained)\\s+(?:(?:jointly|first|originally|recently|later|in\\s+\\d{4})\\s+)?(?:by|at)\\s+${PEOPLE}{org}`),
  cue('org-made', 'maker', 'slot', 0.93, `{org}${CITED},?\\s*(?:(?:has|have|had|also|later|then|first|recently|subsequently|jointly|soon|publicly|in\\s+\\d{4})\\s+){0,3}(?:${MAKES}|trained)\\s+${WORDS(6)}{thing}${NOT_MADE}`),
  cue('that-org-made', 'maker', 'subject', 0.85, `\\b(?:that|which)\\s+{org}\\s+(?:(?:has|have|had|also|later|first|recently)\\s+)?(?:${MADE}|trained)\\b`),
  cue('with-thing-org', 'maker', 'slot', 0.75, `\\bwith\\s+{thing}${CITED},\\s+{org}\\s+[a-z]+ed\\b`, { strength: 'implied' }),
  cue('org-owns', 'maker', 'first', 0.92, `{org}(?:['’]s?)\\s+${WORDS(4)}{thing}${NOT_MADE}`, given),
  cue('thing-from-org', 'maker', 'last', 0.88, `{thing}${CITED},?\\s+(?:also\\s+|both\\s+)?(?:from|by)\\s+${PEOPLE}{org}`, given),
  cue('thing-of-org', 'maker', 'last', 0.88, `{thing}${CITED},\\s+(?:an?|the|another)\\s+(?:joint\\s+)?${WORDS(5)}${KINDS}\\s+(?:for\\s+[a-z -]{1,40}?\\s+)?(?:from|by|of|at)\\s+${PEOPLE}{org}`, given),
  cue('is-org-thing', 'maker', 'last', 0.88, `{thing}${CITED}(?:,|\\s(?:is|was))\\s*(?:an?|the|another)\\s+(?:[a-z-]+\\s+){0,2}{org}\\s+(?:[a-z-]+\\s+){0,3}${KINDS}\\b`, given),
  cue('thing-in-brackets', 'maker', 'last', 0.85, `{thing}${CITED}[(（]\\s*{org}\\s*(?:[,，]\\s*\\d{4}\\s*)?[)）]`, given),
  cue('behind-thing', 'maker', 'slot', 0.88, `{org}${CITED},?\\s+(?:is\\s+)?(?:the\\s+)?(?:company|lab|laboratory|team|startup|start-up|organi[sz]ation|maker|developer|creator|group)s?\\s+(?:behind|of)\\s+{thing}`),

  cue('made-in', 'year', 'noun', 0.93, `\\b${MADE}\\s+(?:(?:by|at)\\s+[^,;.()\\ue000\\ue001]{1,60}?\\s+)?(?:publicly\\s+|only\\s+|back\\s+)?(?:in|on)\\s+${WHEN}`),
  cue('came-in', 'year', 'noun', 0.92, `\\b${CAME}\\s*(?:only\\s+|back\\s+)?(?:in|on)?\\s+${WHEN}`),
  cue('in-year-made', 'year', 'slot', 0.9, `\\bin\\s+${WHEN},?\\s+(?:[^,;.()\\ue000\\ue001]{1,60}?\\s)?(?:${MAKES})\\s+${WORDS(6)}{thing}${NOT_MADE}`),
  cue('org-made-in', 'year', 'slot', 0.9, `\\b${MAKES}\\s+${WORDS(5)}{thing}${CITED}(?:back\\s+)?in\\s+${WHEN}`),
  cue('in-year-was-made', 'year', 'slot', 0.9, `\\bin\\s+${WHEN},?\\s+(?:the\\s+)?{thing}${CITED}(?:(?:was|were)\\s+(?:first\\s+)?${MADE}|${CAME})\\b`),
  cue('release-in', 'year', 'slot', 0.88, `\\b(?:release|introduction|publication|launch|debut|appearance)\\s+of\\s+{thing}${CITED}in\\s+${WHEN}`, given),
  cue('its-release-in', 'year', 'first', 0.88, `{thing}['’]s?\\s+(?:release|introduction|publication|launch|debut|appearance)\\s+in\\s+${WHEN}`, given),
  cue('thing-of-year', 'year', 'last', 0.86, `{thing}${CITED},\\s+(?:an?|the|another)\\s+[^,;.()\\ue000]{1,80}?\\s(?:from|of|in)\\s+${WHEN}`, given),
  cue('year-in-brackets', 'year', 'last', 0.85, `{thing}\\s*[(（]\\s*(?:\\ue004[\\ue004\\s]*[,，]\\s*)?${WHEN}\\s*[)）]`, given),
  cue('year-before-thing', 'year', 'slot', 0.8, `\\b(?:the|\\ue004['’]s?)\\s+{year}\\s+(?:[a-z-]+\\s+){0,2}{thing}`, { presupposed: true, strength: 'implied' }),

  cue('has-parameters', 'parameters', 'subject', 0.92, `\\b(?:has|have|had|contains?|contained|comprises?|counts|totals|totall?ed|reaches|reached|boasts|possesses|packs|(?:grew|grows|scales?|scaled|extends|went)\\s+(?:[a-z0-9. ]{0,24}?\\s)?(?:up\\s+)?to)\\s+${SIZED}`),
  cue('with-parameters', 'parameters', 'noun', 0.9, `\\b(?:with|of|having|containing|totall?ing|at)\\s+${SIZED}`),
  cue('its-largest-has', 'parameters', 'subject', 0.88, `\\b(?:its|the)\\s+(?:largest|biggest|full|final)\\s+(?:version|variant|model|one|configuration|member)s?\\s+(?:has|have|had|with|counts|reaches|reached|of|contains?)\\s+${SIZED}`),
  cue('parameter-model', 'parameters', 'subject', 0.9, `\\b(?:is|was)\\s+(?:an?|the)\\s+(?:[a-z-]+\\s+){0,2}{count}[- ]parameters?\\b`),
  cue('sized-model', 'parameters', 'subject', 0.85, `\\b(?:is|was)\\s+an?\\s+(?:[a-z-]+\\s+){0,2}{size}\\s+(?:[a-z-]+\\s+){0,3}(?:model|LLM|transformer|network)\\b`),
  cue('sized-apposition', 'parameters', 'last', 0.88, `{thing}${CITED},\\s+(?:an?|the)\\s+(?:[a-z-]+\\s+){0,2}{size}(?:[- ]parameters?|\\s+(?:[a-z-]+\\s+){0,2}(?:model|LLM))\\b`, given),
  cue('apposed-with-parameters', 'parameters', 'last', 0.9, `{thing}${CITED},\\s+(?:an?|the|another)\\s+${WORDS(5)}(?:${KINDS}|transformer)\\s+(?:with|of|having)\\s+${SIZED}`, given),
  cue('sized-before-thing', 'parameters', 'first', 0.88, `\\b{count}[- ]parameters?\\s+(?:[a-z-]+\\s+){0,2}{thing}${NOT_MADE}`, given),
  cue('size-in-brackets', 'parameters', 'last', 0.88, `{thing}${CITED}[(（]\\s*(?:with\\s+)?(?:up\\s+to\\s+)?(?:{size}|{count}(?=\\s*param))(?:\\s*parameters?|\\s*params)?\\s*[)）]`, given),

  cue('is-from-to', 'modality', 'subject', 0.88, `\\b(?:is|was|are|were)\\s+(?:an?|the|another|one\\s+of\\s+the)\\s+(?:[a-z-]+\\s+){0,4}(?<![a-z-]){from}-to-{to}\\b(?=\\s+(?:[a-z-]+\\s+){0,3}(?:${KINDS}|transformer|generator|diffusion|gan|synthes)\\b)`),
  cue('from-to-apposition', 'modality', 'last', 0.88, `{thing}${CITED},\\s+(?:an?|the|another)\\s+(?:[a-z-]+\\s+){0,4}(?<![a-z-]){from}-to-{to}\\b(?=\\s+(?:[a-z-]+\\s+){0,3}(?:${KINDS}|transformer|generator)\\b)`, given),
  cue('from-to-thing', 'modality', 'slot', 0.85, `(?<![a-z-]){from}-to-{to}\\s+(?:[a-z-]+\\s+){0,2}(?:${KINDS}|generators?)\\s+(?:(?:such\\s+as|like|called|named)\\s+)?{thing}`, given),
  cue('generates-from', 'modality', 'subject', 0.8, `\\b(?:generates?|synthesi[sz]es?)\\s+(?:[a-z-]+\\s+){0,3}(?<to>${MODALITY_WORD})s?\\s+from\\s+(?:[a-z-]+\\s+){0,3}(?<from>${MODALITY_WORD})(?:s|\\s+(?:prompts?|descriptions?))?\\b`, { strength: 'implied' }),
];

/** Facts of things in English. */
export const englishFacts: FactLanguage = {
  cues: CUES,
  hangs: /^[\s\ue001]*(?:[,(]\s*)?(?:(?:which|that)\s+(?:was|were|is|are|has\s+been)?\s*)?(?:(?:also|first|originally|initially|jointly|recently|both|and)\s+)*$/iu,
  predicates: /(?:^|\s|,)(?:an?|another|the\s+first)\s+(?:[a-z-]+\s+){0,4}$/iu,
  describes: /(?:^|,|\b(?:is|was|are|were|remains|became))\s*(?:an?|the|another|one|both)\s/iu,
  verb: /(?:^|[\s,])(?:is|was|are|were|be|been|has|have|had|which|that|it|they|and)\s+(?:(?:also|first|originally|initially|jointly|recently|both|later|then)\s+)*$/iu,
  respectively: /\brespectively\b/i,
};
