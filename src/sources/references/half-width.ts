const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  ['，', ','], ['．', '.'], ['。', '.'], ['：', ':'], ['；', ';'], ['（', '('], ['）', ')'], ['［', '['], ['］', ']'], ['【', '['], ['】', ']'], ['〔', '['], ['〕', ']'], ['／', '/'], ['－', '-'], ['—', '-'], ['–', '-'], ['～', '-'], ['　', ' '], ['\u00a0', ' '],
]);

/** Text with the punctuation of East Asian typesetting and its digits and letters half-width, one sign for one: offsets stay. O(length). */
export function halfWidth(text: string): string {
  return text.replace(/[\u3000-\u303f\uff01-\uff5e\u2013\u2014\u00a0]/g, (sign) => {
    const plain = FULL_WIDTH.get(sign);
    if (plain !== undefined) return plain;
    const unit = sign.charCodeAt(0);
    return unit >= 0xff01 ? String.fromCharCode(unit - 0xfee0) : sign;
  });
}
