import { MASK } from './sentences.ts';

/** Authors as a citation names them. */
export interface CitedNames {
  /** Where they begin in the text that was searched. */
  readonly start: number;
  readonly names: readonly string[];
  readonly others: boolean;
}

// Each stretch of a text is matched by these in one way only, so that no list of names is tried in exponentially many.
const PARTICLES = `(?:(?:van|von|de[nrsil]?|della|di|da|dos|du|l[ae]|te[nr]|zu[mr]?|al|el|bin|ibn|ben|['’]t)\\s+){0,3}`;
const CAPITAL_PARTICLES = `(?:(?:[Vv]an|[Vv]on|[Dd](?:e[nrsil]?|ella|i|a|os|u)|[Ll][ae]|[Tt]e[nr]|[Zz]u[mr]?|[Aa]l|[Ee]l|[Bb]in|[Ii]bn|[Bb]en|['’]t)\\s+){0,3}`;
const WORD = `(?:(?:[dl]|al|el)['’-])?\\p{Lu}[\\p{L}\\p{M}´¨ˆ˜${MASK}]*(?:(?:[-‐‑]|['’](?!s(?!\\p{L})))[\\p{L}\\p{M}][\\p{L}\\p{M}${MASK}]*)*`;
const FAMILY = `${CAPITAL_PARTICLES}${WORD}`;
/** A body or a name of several words, where brackets bound it. */
const LONG_NAME = `${PARTICLES}${WORD}(?:\\s+(?:(?:of|for|on|the|and the|de|van|von)\\s+){0,2}${WORD}){0,5}`;
const CJK = '[\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}·・ー々]{2,20}?';
const LAST = '(?:\\s*(?:[,，]\\s*)?&|(?:\\s*[,，])?\\s+(?:and|und|et|y)(?=\\s)|\\s*[和与與及])\\s*';
const COMMA = '\\s*[,，、]\\s*';
const OTHERS = '\\s*(?:,\\s*)?(?:et\\s+al(?:ii)?\\b\\.?|and\\s+(?:others|colleagues|co-workers)|u\\.\\s?a\\.|等人?|ら|외)';

/** Names in a row: with commas, the last joined, others following. */
function listOf(name: string): string {
  return `(${name}(?:${COMMA}${name})*(?:${LAST}${name})?(?:${OTHERS})?)`;
}

const AT_END = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${listOf(FAMILY)}(?:['’]s?)?\\s*(?:[,，]\\s*)?$`, 'u');
const WHOLE = new RegExp(`^\\s*${listOf(`(?:${LONG_NAME}|${CJK})`)}(\\s*[,，:：]\\s*|\\s+|(?<=[等人]))$`, 'u');
const JOINED = new RegExp(LAST, 'u');
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{Lu}\.[ -]?){1,4}/gu;
const INITIALS_AFTER = /[,，]\s{0,3}(?:\p{Lu}\.[ -]?){1,4}(?=\s*(?:[,，&;]|and\s|et\s|$))/gu;
const OTHERS_AT_END = new RegExp(`${OTHERS}$`, 'u');
const PARTING = new RegExp(`${LAST}|${COMMA}`, 'u');
/** How far before a year names are looked for, where more stands before it than names. */
const LONGEST = 160;
const LEAD_IN = /^\s*(?:(?:see|e\.\s?g\.|i\.\s?e\.|cf\.?|also|but|and|or|for example|for instance|such as|compare|following|after|by|in|from|with|as in|as|first|later|recently|reviewed (?:in|by)|adapted from|modified from|based on|quoted in|cited in)(?![\p{L}\p{N}])[,:]?|(?:例如|比如|譬如|另见|参见|參見|参考|详见|引自|转引自|如|见|見|据|由)[:：]?)\s*/iu;
/** The day of a date that some styles put before the year. */
const MONTH = /[,，]?\s*(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?(?:\s+\d{1,2})?\s*,?\s*$/u;

/** Words with a capital that stand before a year and are nobody's name. */
const NO_NAMES: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn fall winter
  figure fig table tab section sec chapter chap equation eq appendix algorithm part volume vol issue no number page version ver release edition ed copyright published accepted received revised submitted updated
  accessed retrieved since until till before after about around circa in on at by from during between through year years the a an this that these those and or both as of to for see also when while where
  conference workshop symposium proceedings journal article chapter law act bill olympics election census fy q1 q2 q3 q4`.split(/\s+/),
);

/**
 * The authors that stand directly before the year of a citation within brackets: `text` is what stands between the bracket, or the last semicolon or year, and the year.
 * What leads in (`see`, `e.g.`, `参见`) and prose before the names is passed over. Undefined where no name stands there. O(length), but for the last 160 signs.
 */
export function namesBeforeYear(text: string): CitedNames | undefined {
  let words = withoutInitials(text.replace(MONTH, (day, at: number) => (at > 0 ? ', ' : day)));
  for (let lead = LEAD_IN.exec(words); lead !== null && words !== ''; lead = LEAD_IN.exec(words)) words = words.slice(lead[0].length);
  const whole = words.length > 2 * LONGEST ? null : WHOLE.exec(words);
  // An event or a data set is named by capitals and a year without a comma: WMT 2014.
  if (whole?.[1] !== undefined) return namesOf(whole[1], 0, /[,，:：]/.test(whole[2] ?? '') || /\p{Ll}|[^\x00-\x7f]/u.test(whole[1]));
  const found = AT_END.exec(words.slice(-LONGEST))?.[1];
  return found === undefined ? undefined : namesOf(lastOf(found), 0, /\p{Ll}/u.test(found));
}

/** The authors that the prose before a bracket names, for a bracket that holds nothing but a year: `Vaswani et al. (2017)`, `Smith’s (2015)`, `张三等（2017）`. Looks at the last 160 signs. */
export function namesBeforeBracket(before: string): CitedNames | undefined {
  const chinese = chineseNamesAtEnd(before);
  if (chinese !== undefined) return chinese;
  const from = Math.max(0, before.length - LONGEST);
  const found = AT_END.exec(withoutInitials(before.slice(from)));
  if (found?.[1] === undefined) return undefined;
  const last = lastOf(found[1]);
  return namesOf(last, from + found.index + found[1].length - last.length, /\p{Ll}/u.test(last));
}

/** The text with initials blanked, one unit for one, and the comma of those that follow a family name. */
function withoutInitials(text: string): string {
  const blank = (run: string): string => ' '.repeat(run.length);
  return text.replace(INITIALS_AFTER, blank).replace(INITIALS, blank);
}

/** Names in prose that nothing but commas joins are none of one list: the last is meant. */
function lastOf(list: string): string {
  return JOINED.test(list) || OTHERS_AT_END.test(list) ? list : list.slice(Math.max(list.lastIndexOf(','), list.lastIndexOf('，'), list.lastIndexOf('、')) + 1).trimStart();
}

function namesOf(written: string, start: number, isProper: boolean): CitedNames | undefined {
  const others = OTHERS_AT_END.exec(written);
  const names = (others === null ? written : written.slice(0, others.index)).split(PARTING).map((name) => name.replaceAll(MASK, '').replace(/\s+/g, ' ').trim()).filter((name) => name !== '');
  if (names.length === 0 || (names.length === 1 && others === null && (!isProper || NO_NAMES.has(names[0]?.toLowerCase() ?? '')))) return undefined;
  return { start, names, others: others !== null };
}

const COMPOUND_SURNAMES = /^(?:欧阳|司马|上官|诸葛|司徒|东方|尉迟|公孙|慕容|令狐|皇甫|宇文|长孙|夏侯|端木|轩辕|歐陽|諸葛)/;
const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔常汤康易乔赖文向牛樊葛邢安齐庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾丘丛沙池于张劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭葉蘇呂盧鍾譚陸賈鄒龍賀顧龔萬錢嚴湯喬賴龐顏莊聶魯關蘭寧紀畢單駱藍華饒時農車項連',
);
/** Signs that begin a surname, but more often lead in. */
const RATHER_NO_SURNAME = /^[于向时从成应如时時]/;

/** One or two Chinese names, or one with 等, where a bracket follows; the first sign of the name is told by the surnames that there are. */
function chineseNamesAtEnd(before: string): CitedNames | undefined {
  const [, run = '', others, blank = ''] = /([\p{Script=Han}·、]{2,24}?)(\s*等人?)?(\s*)$/u.exec(before) ?? [];
  if (run === '') return undefined;
  const last = chineseNameAtEnd(run);
  if (last === undefined) return undefined;
  const names = [last];
  let length = last.length;
  while (names.length < 4 && /[和与與及、]$/u.test(run.slice(0, run.length - length))) {
    const name = chineseNameAtEnd(run.slice(0, run.length - length - 1));
    if (name === undefined) break;
    names.unshift(name);
    length += name.length + 1;
  }
  return { start: before.length - blank.length - (others ?? '').length - length, names, others: others !== undefined };
}

function chineseNameAtEnd(run: string): string | undefined {
  const [two, three, four] = [run.slice(-2), run.slice(-3), run.slice(-4)];
  if (COMPOUND_SURNAMES.test(four) || COMPOUND_SURNAMES.test(three)) return COMPOUND_SURNAMES.test(four) ? four : three;
  const isName = (name: string, length: number): boolean => name.length === length && SURNAMES.has(name.slice(0, 1));
  if (isName(three, 3) && !(RATHER_NO_SURNAME.test(three) && isName(two, 2))) return three;
  if (isName(two, 2)) return two;
  return undefined;
}
