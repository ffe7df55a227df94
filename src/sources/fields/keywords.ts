/** The keywords of a text, each once: parted by semicolons where it has any, else by commas outside round brackets (see `keywordText`). O(length). */
export function splitKeywords(text: string): string[] {
  const keywords = /[;；]/.test(text) ? text.split(/[;；]/) : splitAtCommas(text);
  return [...new Set(keywords.map((keyword) => keyword.trim()).filter((keyword) => keyword !== ''))];
}

function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(/[(),，]/g)) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}
