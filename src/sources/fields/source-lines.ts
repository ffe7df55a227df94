/** What a line says of where a work appeared. */
export interface SourceLine {
  readonly container: string;
  readonly date: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
}

/** `Cancer (2004) 102:4 (253-258). Date of Publication: 25 Aug 2004`, as Embase writes it. */
const EMBASE = /^(?<container>[^()]+?) \((?<year>\d{4})\)(?: (?<volume>[^\s:()]+))?(?::(?<issue>[^\s()]+))?(?: \((?<page>[^()]+)\))?(?: Article Number: (?<number>[^\s.]+))?\.?(?: Date of Publication: (?<date>.+))?$/;
/** `J Fam Pract. 2020 Mar;69(2):45-50. doi: …`, as PubMed writes it. */
const PUBMED = /^(?<container>[^;]+?)\. (?<date>\d{4}[^;:.]*)(?:;(?<volume>[^():;.]*)(?:\((?<issue>[^()]*)\))?(?::(?<page>[^.;]+))?)?\.(?: |$)/;
/** Longer lines are none of these. */
const LONGEST = 1000;

/** Reads the line in which some exports put journal, volume, issue, pages and date together; undefined where it is in neither of their forms. */
export function readSourceLine(text: string): SourceLine | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  const found = line.length > LONGEST ? undefined : (EMBASE.exec(line)?.groups ?? PUBMED.exec(line)?.groups);
  if (found === undefined) return undefined;
  const page = found['page'] ?? found['number'];
  const said = (name: 'volume' | 'issue'): Partial<SourceLine> => (found[name] === undefined || found[name] === '' ? {} : { [name]: found[name] });
  return { container: found['container'] ?? '', date: found['date'] ?? found['year'] ?? '', ...said('volume'), ...said('issue'), ...(page === undefined ? {} : { page }) };
}
