const NUMBERING = /^(?:(?:\d+|[IVXLC]+|[A-Z])(?:\.\d+)*[.．:：、]?\s+|第?[一二三四五六七八九十百]+[、章节.．]\s*)/u;
const REFERENCES = /^(?:(?:list of )?references?(?: (?:and notes|cited|list))?|bibliography|bibliographie|works cited|cited (?:works|literature)|literature(?: cited)?|literatur(?:verzeichnis)?|references bibliographiques|参考文献(?:列?表)?|引用文献|参考资料|参考书目|文献|參考文獻)\s*[:：.]?$/i;
const AFTER_REFERENCES =
  /^(?:appendi(?:x|ces)\b|annex\b|supplement(?:s|ary|al)?\b|supporting information|acknowledge?ments?\b|author (?:contributions?|information|biograph)|biograph(?:y|ies)\b|about the authors?|index$|glossary$|figure (?:legends|captions)|tables?$|figures?$|checklist\b|funding\b|(?:competing|conflicts? of) interests?|data availability|chapter \d+|part [ivx\d]+\b|附录|附錄|致谢|致謝|作者简介|索引|后记|第[一二三四五六七八九十百\d]+章)/i;
/** A heading is no longer than this. */
const LONGEST = 120;

/** Whether the words of a heading, or of a line that stands alone, open a list of references: `References`, `7. Bibliography`, `参考文献：`, `参 考 文 献`. */
export function isReferenceHeading(words: string): boolean {
  const plain = words.slice(0, LONGEST).replace(/[*_#]/g, '').trim();
  return REFERENCES.test(plain.replace(NUMBERING, '').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''));
}

/** Whether a line that stands alone is a heading of what follows a list of references: an appendix, acknowledgements, the next chapter. */
export function endsReferences(words: string): boolean {
  const plain = words.trim();
  return plain.length < LONGEST && (AFTER_REFERENCES.test(plain) || AFTER_REFERENCES.test(plain.replace(NUMBERING, ''))) && !/[.,;]$/.test(plain);
}
