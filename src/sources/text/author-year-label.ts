/** A work as a text names it by authors and year. */
export interface AuthorYear {
  /** Family names as written, in order. */
  readonly names: readonly string[];
  /** Whether more authors follow the names. */
  readonly others: boolean;
  /** Four digits, or `n.d.` or `in press`. */
  readonly year: string;
  /** The letter that tells works of one year apart; empty where there is none. */
  readonly letter: string;
}

const LABEL = /^(\S.*?)( et al\.)? (\d{4}|n\.d\.|in press)([a-z]?)$/su;

/** A citation by author and year in one canonical form, whatever the text's: `Vaswani et al. 2017`, `Smith & Jones 2015a`, `张三 et al. 2019`. */
export function authorYearLabel({ names, others, year, letter }: AuthorYear): string {
  return `${names.join(' & ')}${others ? ' et al.' : ''} ${year}${letter}`;
}

/** Reads such a label again; undefined for a number, a key or anything else. */
export function readAuthorYearLabel(label: string): AuthorYear | undefined {
  const [, names, others, year, letter] = LABEL.exec(label) ?? [];
  return names === undefined || year === undefined ? undefined : { names: names.split(' & '), others: others !== undefined, year, letter: letter ?? '' };
}
