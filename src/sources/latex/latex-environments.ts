/** How an environment is read. */
export interface EnvironmentRule {
  /** `formula`: no prose but for what it cites; `rows`: a paragraph ends with each row; `lines`: with each line; `block`: at its beginning and end. */
  readonly kind: 'formula' | 'rows' | 'lines' | 'block';
  /** How many arguments in braces follow its name; they and the optional ones are left out, but for `lines`. */
  readonly args: number;
}

const FORMULAS = 'math displaymath equation eqnarray align alignat flalign gather multline dmath subequations IEEEeqnarray array split cases';
const ROWS = 'tabular:1 tabular*:2 tabularx:2 tabulary:2 tabularray:1 tblr:1 longtable:1 longtblr:1 xltabular:2 supertabular:1 tabu:1 NiceTabular:1';
const LINES = 'forest:0 tikzpicture:0 pgfpicture:0 algorithmic:0 algorithm2e:0 tikzcd:0 dependency:0';
const BLOCKS = `document:0 figure:0 table:0 algorithm:0 sidewaystable:0 sidewaysfigure:0 wrapfigure:2 wraptable:2 SCfigure:0 subfigure:1 subtable:1 minipage:1 multicols:1 adjustbox:1 threeparttable:0 tablenotes:0
  itemize:0 enumerate:0 description:0 compactitem:0 compactenum:0 inparaenum:0 center:0 flushleft:0 flushright:0 list:2 spacing:1 IEEEbiography:1 IEEEbiographynophoto:1 CJK:2 CJK*:2 tcolorbox:0 mdframed:0 otherlanguage:1`;

const RULES: ReadonlyMap<string, EnvironmentRule> = new Map([
  ...rules(FORMULAS, 'formula'), ...rules(ROWS, 'rows'), ...rules(LINES, 'lines'), ...rules(BLOCKS, 'block'),
]);

/** The rule of an environment, with or without its star; undefined for one that is not known, such as a theorem, whose optional argument is text. */
export function environmentRule(name: string): EnvironmentRule | undefined {
  return RULES.get(name) ?? RULES.get(name.replace(/\*$/, ''));
}

function rules(list: string, kind: EnvironmentRule['kind']): [string, EnvironmentRule][] {
  return list.trim().split(/\s+/).map((rule) => {
    const [name = '', args = '0'] = rule.split(':');
    return [name, { kind, args: Number(args) }];
  });
}
