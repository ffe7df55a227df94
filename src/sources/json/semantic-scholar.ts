import type { Draft, LinkDraft, Reader, Reading, ReferenceDraft, SourceText } from '../drafts.ts';
import { ReaderNotes } from '../reader-notes.ts';
import { type JsonItem, readJsonItems } from './json-items.ts';
import { fitOfItems, type HeldMembers, noteUnheld } from './json-reading.ts';
import { elementSpans, type JsonSpan, memberSpan, parseSpan, valueSpans } from './json-spans.ts';
import { isObject, textAt, valueAt } from './json-values.ts';
import { citedPaper, namesPaper, paperDraft } from './semantic-scholar-papers.ts';

/** A page of references, citations or search results; recommendations. */
const PATHS = [['data'], ['recommendedPapers']];

/** The two ends of a citation, as items of a page name them, and how the page itself names the paper that it was asked of. */
const CITED = { member: 'citedPaper', page: 'citedPaperInfo' };
const CITING = { member: 'citingPaper', page: 'citingPaperInfo' };
/** What a citation says beside its ends; the sentences are quoted at their place. */
const HELD: HeldMembers = new Map([['', new Set([CITED.member, CITING.member, 'contexts'])]]);

/** Answers of Semantic Scholar, of both generations of its service: papers with their references and citations, and pages of either. */
export const semanticScholar: Reader = { format: 'semantic-scholar', label: 'Semantic Scholar papers (JSON)', reads: 'reference', recognise: recogniseSemanticScholar, read: readSemanticScholar };

function recogniseSemanticScholar(source: SourceText): number {
  return fitOfItems(source, PATHS, (item) => (isCitation(item) || isPaper(item) ? 1 : 0));
}

/** A page may be asked for with ids alone; papers that the service does not know have none. */
function isPaper(item: object): boolean {
  return Object.hasOwn(item, 'paperId') && (Object.hasOwn(item, 'title') || /^[\da-f]{40}$/.test(textAt(item, 'paperId') ?? ''));
}

function isCitation(item: object): boolean {
  return isObject(valueAt(item, CITED.member)) || isObject(valueAt(item, CITING.member));
}

function readSemanticScholar(source: SourceText): Reading {
  const { text, lines } = source;
  const notes = new ReaderNotes(source, 'member');
  const drafts: Draft[] = [];
  const draftAt = (span: JsonSpan | undefined): ReferenceDraft | undefined => {
    const value = span === undefined ? undefined : parseSpan(text, span);
    if (span === undefined || !isObject(value) || !namesPaper(value)) return undefined;
    const draft = paperDraft({ value, place: lines.place(span.start, span.end) }, notes);
    drafts.push(draft);
    return draft;
  };
  const [page] = valueSpans(text);
  const asked = { cited: draftAt(page && memberSpan(text, page, CITED.page)), citing: draftAt(page && memberSpan(text, page, CITING.page)) };
  let unlinked = 0;

  const rest = readJsonItems(source, PATHS, (item) => {
    if (!isCitation(item.value)) {
      if (namesPaper(item.value)) readPaper(source, item, notes, drafts);
      else notes.skip(item.place, 'names no paper');
      return;
    }
    noteUnheld(item, HELD, notes);
    const cited = draftAt(memberSpan(text, item.span, CITED.member));
    const citing = draftAt(memberSpan(text, item.span, CITING.member));
    if (cited === undefined && citing === undefined) {
      notes.skip(item.place, 'names no paper');
      return;
    }
    const [from, to] = [citing ?? asked.citing, cited ?? asked.cited];
    if (from !== undefined && to !== undefined) drafts.push(link(source, item.span, cited === undefined ? CITING.member : CITED.member, from, to));
    else {
      unlinked += 1;
      if (unlinked === 1) notes.tell('citation-unresolved', item.place, `The file does not name the paper that ${to === undefined ? 'these cite' : 'cites these'}; they are read as works, without links`, 'Ask the service for the paper itself with its references and citations.');
    }
  });
  notes.add(rest);
  return { drafts, ...notes.rest(), sections: [] };
}

/** Adds a paper, and a link for each of its references and citations. */
function readPaper(source: SourceText, item: JsonItem, notes: ReaderNotes, drafts: Draft[]): void {
  const paper = paperDraft(item, notes);
  drafts.push(paper);
  for (const list of ['references', 'citations']) {
    const array = memberSpan(source.text, item.span, list);
    if (array === undefined) continue;
    for (const span of elementSpans(source.text, array)) {
      const place = source.lines.place(span.start, span.end);
      const value = parseSpan(source.text, span);
      if (!isObject(value) || !namesPaper(value)) notes.skip(place, 'names no paper');
      else {
        const other = citedPaper(value, place);
        drafts.push(list === 'references' ? link(source, span, undefined, paper, other) : link(source, span, undefined, other, paper));
      }
    }
  }
}

/** A link at the first sentence that cites, where one is given; else at the id or the title of the paper that stands here. */
function link({ text, lines }: SourceText, item: JsonSpan, member: string | undefined, from: ReferenceDraft, to: ReferenceDraft): LinkDraft {
  const contexts = memberSpan(text, item, 'contexts');
  const [sentence] = contexts === undefined ? [] : elementSpans(text, contexts);
  const paper = (member === undefined ? undefined : memberSpan(text, item, member)) ?? item;
  const words = [sentence, memberSpan(text, paper, 'paperId'), memberSpan(text, paper, 'title')].find((span) => span !== undefined && text[span.start] === '"');
  const place = words === undefined ? lines.place(item.start, item.end) : lines.place(words.start + 1, words.end - 1);
  return { type: 'link', place, from, kind: 'cites', to };
}
