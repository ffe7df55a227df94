/** Ligatures of print, and the radicals that programs which read PDFs give in place of Chinese signs. */
const SUBSTITUTES = /[\ufb00-\ufb06\u2e80-\u2ef3\u2f00-\u2fd5]/g;

/** Radicals that Unicode does not itself equate with a sign, each before the sign (CJK Radicals Supplement). */
const RADICALS: ReadonlyMap<string, string> = new Map(
  '⺁厂 ⺇几 ⺌小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺛旡 ⺝月 ⺟母 ⺠民 ⺡氵 ⺥爫 ⺦丬 ⺧牛 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺶羊 ⺷羊 ⺹耂 ⺼肉 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕阝 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(1)]),
);

/** A text with the letters that such signs stand for: `deﬁne` becomes `define`, `⽂⻓` 文长. What else Unicode calls compatible (full-width signs, raised numbers) stays, for it means something. O(length). */
export function plainLetters(text: string): string {
  return text.replace(SUBSTITUTES, (sign) => RADICALS.get(sign) ?? sign.normalize('NFKC'));
}
