import { addAll } from '../../base/grouping.ts';
import type { SourceText } from '../drafts.ts';
import type { ReaderNotes } from '../reader-notes.ts';
import type { ListedReference } from '../references/reference-list.ts';
import type { TextDocument } from '../text/text-document.ts';
import { readBibitems } from './bibitems.ts';
import { BLANK_LINE } from './blank-lines.ts';
import { LatexArguments } from './latex-arguments.ts';
import { isCiteCommand, readCitation } from './latex-citations.ts';
import { Closings } from './latex-closings.ts';
import { ACCENT_SIGNS, APART, COMMAND_RULES, type CommandRule, INPUTS, PARAGRAPH_ENDS, SECTIONS } from './latex-commands.ts';
import { citedIn, readDefinition } from './latex-definitions.ts';
import { environmentRule } from './latex-environments.ts';
import { FormulaClosings } from './latex-formulas.ts';
import { maskVerbatim } from './latex-masks.ts';
import { LatexWalk } from './latex-walk.ts';

const INTEREST = /[\\{}$~&\n\r]/g;
const COMMAND = /\\(?:([A-Za-z]+)(\*?)|([^]))/uy;
const BLANK_LINE_HERE = new RegExp(BLANK_LINE, 'y');
const ENVIRONMENT = /[ \t]*\{([^{}\n\r]{1,60})\}/y;
const BEGIN_DOCUMENT = /\\begin\s*\{document\}/;
/** A length that stands bare after a command, or columns in parentheses. */
const BARE = /[ \t]*(?:=?[ \t]*-?[\d.]+[ \t]*(?:pt|em|ex|cm|mm|in|bp|pc|sp|mu|\\\w+)\b|\([^()\n\r]{0,20}\))/y;
/** Longer headings are braces that close too late. */
const LONGEST_HEADING = 2000;
const ABSTRACT_RANK = SECTIONS.indexOf('section');

/** Takes a LaTeX text apart. What is wrong in it goes to the notes. O(length). */
export function scanLatex(source: SourceText, notes: ReaderNotes): TextDocument {
  return new LatexScanner(source, notes).scan();
}

class LatexScanner {
  readonly #source: SourceText;
  readonly #notes: ReaderNotes;
  readonly #code: string;
  readonly #args: LatexArguments;
  readonly #closings: Closings;
  readonly #formulas: FormulaClosings;
  readonly #walk: LatexWalk;
  readonly #references: ListedReference[] = [];
  /** Macros of the text whose names only look as if they cited. */
  readonly #notCiting = new Set<string>();
  /** Environments that are open and in which paragraphs end with rows or lines. */
  readonly #open: ('rows' | 'lines')[] = [];

  constructor(source: SourceText, notes: ReaderNotes) {
    this.#source = source;
    this.#notes = notes;
    const { code, unclosed } = maskVerbatim(source.text);
    for (const { start, what } of unclosed) this.#unclosed(start, what);
    this.#code = code;
    this.#args = new LatexArguments(code);
    this.#closings = new Closings(code);
    this.#formulas = new FormulaClosings(code);
    this.#walk = new LatexWalk(code, BEGIN_DOCUMENT.exec(code)?.index ?? 0);
  }

  scan(): TextDocument {
    const walk = this.#walk;
    while (walk.at < this.#code.length) {
      INTEREST.lastIndex = walk.at;
      walk.words(INTEREST.exec(this.#code)?.index ?? this.#code.length);
      walk.closeWhatEnds();
      if (walk.at < this.#code.length) this.#sign(this.#code[walk.at] ?? '');
    }
    return { ...walk.finish(), references: this.#references };
  }

  #sign(sign: string): void {
    if (sign === '\\') this.#command();
    else if (this.#walk.inFormula) this.#walk.words(this.#walk.at + 1);
    else if (sign === '\n' || sign === '\r') this.#lineEnd(sign);
    else if (sign === '$') this.#formula(this.#code[this.#walk.at + 1] === '$' ? '$$' : '$', this.#walk.at);
    else if (sign === '{' || sign === '}') this.#walk.mask(this.#walk.at + 1);
    else this.#walk.blank(this.#walk.at + 1);
  }

  #lineEnd(sign: string): void {
    BLANK_LINE_HERE.lastIndex = this.#walk.at;
    const blank = BLANK_LINE_HERE.exec(this.#code)?.[0].length;
    if (blank !== undefined || this.#open.at(-1) === 'lines') this.#walk.endParagraph();
    this.#walk.words(this.#walk.at + (blank ?? sign.length));
  }

  #command(): void {
    const start = this.#walk.at;
    COMMAND.lastIndex = start;
    const [whole = '\\', name, star = '', sign = ''] = COMMAND.exec(this.#code) ?? [];
    const from = start + whole.length;
    if (name === undefined) return this.#signCommand(sign, from);
    const afterName = from - star.length;
    if (isCiteCommand(name) && !this.#notCiting.has(name)) return this.#citation(name, from);
    if (this.#walk.inFormula) return this.#walk.words(from);
    const definition = readDefinition(this.#code, this.#args, name, afterName);
    if (definition !== undefined) return this.#definition(definition);
    if (name === 'begin' || name === 'end') return this.#environment(name, afterName);
    const rank = SECTIONS.indexOf(name);
    if (rank !== -1) return this.#heading(rank, from);
    if (this.#walk.isBefore) return this.#walk.blank(from);
    const inputs = INPUTS.get(name);
    if (inputs !== undefined) return this.#input(inputs, name, from);
    if (PARAGRAPH_ENDS.has(name)) this.#walk.endParagraph();
    if (APART.has(name)) return this.#openApart(from);
    const rule = COMMAND_RULES.get(name);
    if (rule === undefined) return this.#walk.mask(from);
    this.#ruled(rule, name, from);
  }

  /** A command of one sign. */
  #signCommand(sign: string, end: number): void {
    if (this.#walk.inFormula) return this.#walk.words(end);
    if (sign === '(' || sign === '[') return this.#formula(sign === '(' ? '\\)' : '\\]', this.#walk.at);
    if (sign === '\\') {
      if (this.#open.at(-1) === 'rows') this.#walk.endParagraph();
      return this.#walk.blank(this.#args.after('[', end) ?? end);
    }
    if (ACCENT_SIGNS.has(sign)) return this.#walk.mask(end);
    if (!/[%&#$_{}]/.test(sign)) return this.#walk.blank(end);
    this.#walk.mask(this.#walk.at + 1);
    this.#walk.words(end);
  }

  #citation(name: string, from: number): void {
    const start = this.#walk.at;
    const read = readCitation(this.#code, this.#args, start, from, name);
    const place = this.#source.lines.place(start, read.end);
    if ('problem' in read) {
      if (read.problem !== undefined) this.#notes.refuse('citation-malformed', place, `The citation \\${name} is left out: ${read.problem}`, 'Write its keys in braces, parted by commas.');
      return this.#walk.mask(read.end);
    }
    if (name === 'nocite') this.#notes.skip(place, 'put on the list of references without being cited in the text');
    else if (this.#walk.inPreamble) this.#notes.skip(place, 'stands before the text begins');
    else return this.#walk.cite(read);
    this.#walk.blank(read.end);
  }

  #definition({ name, end, cites }: { readonly name: string; readonly end: number; readonly cites: readonly string[] }): void {
    const place = this.#source.lines.place(this.#walk.at, end);
    const named = cites.filter((key) => !key.includes('#'));
    const hint = 'Write the citation out where the macro is used.';
    if (cites.length === 0) this.#notCiting.add(name);
    else if (named.length > 0) this.#notes.refuse('citation-malformed', place, `The macro ${name} cites ${named.join(', ')} in its definition; where it is used, no citation is read`, hint);
    else if (!isCiteCommand(name)) this.#notes.refuse('citation-malformed', place, `The macro ${name} cites what it is given; where it is used, no citation is read`, hint);
    if (cites.length > 0) this.#notCiting.delete(name);
    this.#walk.blank(end);
  }

  #environment(command: 'begin' | 'end', from: number): void {
    ENVIRONMENT.lastIndex = from;
    const [whole, name = ''] = ENVIRONMENT.exec(this.#code) ?? [];
    if (whole === undefined) return this.#walk.blank(from);
    const end = from + whole.length;
    if (command === 'end') this.#endEnvironment(name, end);
    else if (!this.#walk.inPreamble) this.#beginEnvironment(name, end);
    else this.#walk.blank(end);
  }

  #beginEnvironment(name: string, end: number): void {
    const rule = environmentRule(name);
    if (rule?.kind === 'formula') {
      const close = this.#closings.after(`\\end{${name}}`, end);
      if (close === undefined) this.#unclosed(this.#walk.at, `The environment ${name}`);
      else this.#walk.openFormula(close);
      return this.#walk.mask(end);
    }
    this.#walk.endParagraph();
    if (name === 'thebibliography') return this.#bibliography(end);
    if (name === 'abstract' && !this.#walk.isHeld) return this.#walk.openHeading(ABSTRACT_RANK, end - name.length - 2, end - 1);
    if (rule?.kind === 'rows' || rule?.kind === 'lines') this.#open.push(rule.kind);
    // In diagrams and algorithms what stands in brackets may be the first node.
    if (rule === undefined || rule.kind === 'lines') return this.#walk.blank(end);
    let at = this.#args.afterOptional(end);
    for (let arg = 0; arg < rule.args; arg += 1) at = this.#args.afterOptional(this.#args.after('{', at) ?? at);
    this.#leaveOut(at, `the environment ${name}`, false);
  }

  #endEnvironment(name: string, end: number): void {
    this.#walk.endParagraph();
    const kind = environmentRule(name)?.kind;
    if (kind === this.#open.at(-1)) this.#open.pop();
    if (name === 'document' && /\p{L}/u.test(this.#code.slice(end))) {
      this.#notes.tellOnce('text-unprinted', this.#source.lines.place(this.#walk.at, end), 'Words stand after the end of the document; they are read, though they are not printed', 'Take them out if they are no part of the survey.');
    }
    this.#walk.blank(end);
  }

  #bibliography(from: number): void {
    const close = this.#closings.after('\\end{thebibliography}', from);
    if (close === undefined) this.#unclosed(this.#walk.at, 'The environment thebibliography');
    const end = close ?? this.#code.length;
    addAll(this.#references, readBibitems(this.#source, this.#code, this.#args, { start: from, end }, this.#notes));
    this.#walk.blank(end);
  }

  #heading(rank: number, from: number): void {
    const open = this.#args.opening('{', this.#args.afterOptional(from));
    const close = open === undefined ? undefined : this.#args.closing(open);
    const isHeading = open !== undefined && close !== undefined && close - open <= LONGEST_HEADING && !BLANK_LINE.test(this.#code.slice(open, close)) && !this.#walk.isHeld;
    if (!isHeading) return this.#walk.mask(from);
    this.#walk.openHeading(rank, open, close);
  }

  /** A footnote, a caption or the like; within another it is part of that. */
  #openApart(from: number): void {
    const open = this.#args.opening('{', this.#args.afterOptional(from));
    const close = open === undefined ? undefined : this.#args.closing(open);
    if (open === undefined || close === undefined || this.#walk.isApart) return this.#walk.mask(from);
    this.#walk.openApart(open, close);
  }

  #input(count: number, name: string, from: number): void {
    let end = from;
    for (let arg = 0; arg < count; arg += 1) end = this.#args.after('{', end) ?? end;
    const file = this.#code.slice(from, end).replace(/[{}]/g, '').trim();
    if (file !== '') this.#notes.tell('input-unread', this.#source.lines.place(this.#walk.at, end), `The text goes on in another file, ${file} (\\${name}), which is not read as part of it`, 'Give that file beside this one, or put its text in its place.');
    this.#walk.blank(end);
  }

  #ruled({ shows, args }: CommandRule, name: string, from: number): void {
    let at = args === '' ? from : this.#args.afterOptional(from);
    for (const arg of args) {
      if (arg === 't') break;
      BARE.lastIndex = at;
      if (arg === 'b') at += BARE.exec(this.#code)?.[0].length ?? 0;
      else if (arg === 'x') at = this.#args.afterOptional(this.#args.after('{', at) ?? at);
    }
    this.#leaveOut(at, `an argument of \\${name}`, shows);
  }

  /** Leaves out what stands up to `end`; the citations in it are told apart. */
  #leaveOut(end: number, where: string, shows: boolean): void {
    const cited = citedIn(this.#code.slice(this.#walk.at, end));
    if (cited.length > 0) this.#notes.skip(this.#source.lines.place(this.#walk.at, end), `cites ${cited.join(', ')} in ${where}, which is no text`);
    if (shows) this.#walk.mask(end);
    else this.#walk.blank(end);
  }

  #formula(closer: string, start: number): void {
    const inside = start + (closer === '$' ? 1 : 2);
    const end = this.#walk.isBefore ? undefined : this.#formulas.after(closer, inside);
    if (end !== undefined) this.#walk.openFormula(end);
    else if (!this.#walk.isBefore) this.#unclosed(start, 'A formula');
    this.#walk.mask(inside);
  }

  #unclosed(start: number, what: string): void {
    this.#notes.tellOnce('block-unfinished', this.#source.lines.place(start, start + 1), `${what} begins here that is never closed; what follows is read as prose`, 'Close it.', what);
  }
}
