import type { Scope, Survey } from '../records/surveys.ts';
import type { ReadSource } from './assume.ts';
import type { CitedLists } from './cited-lists.ts';

/** What is taken for granted of a text, as a sentence: how it cites, which list has its citations, and how many of them. */
export function toldLists(text: ReadSource, cited: CitedLists | undefined, surveys: readonly Survey[]): string {
  const told = toldOf(text.source.path, cited, surveys);
  return cited !== undefined && text.source.text.includes(PAGE_END) ? `${told} Its text was taken from pages, which is less sure: words and citations may be lost or torn.` : told;
}

/** What parts the pages of a text that was taken from them. */
const PAGE_END = '\f';

function toldOf(path: string, cited: CitedLists | undefined, surveys: readonly Survey[]): string {
  const [survey] = surveys;
  if (cited === undefined) return survey === undefined ? `${path} is read as a text, but no citation was found in it.` : `${path} is taken for a survey, “${survey.title}”, for its list of references, but no citation was found in its prose.`;
  const counts = `${cited.citations} ${cited.citations === 1 ? 'citation' : 'citations'} of ${cited.labels} ${cited.labels === 1 ? 'work' : 'works'} ${cited.style}`;
  if (cited.rivals !== undefined) return `${path} has ${counts}, but whose numbers they are is not plain: ${cited.rivals.join(' and ')} have as many of them. They stay unresolved.`;
  if (survey?.references === undefined) return `${path} has ${counts}, but no list at hand has half of them: ${cited.resolved === 0 ? 'none has any' : `the best has ${cited.resolved}`}. They stay unresolved.`;
  const found = `${counts}, of which ${cited.resolved === cited.labels ? 'all' : String(cited.resolved)} are found`;
  if (surveys.length > 1) {
    const scopes = cited.scopes.map(({ line, list }) => ({ line, survey: surveys.find(({ references }) => references === list)?.id ?? '' }));
    return `${path} has ${found} in ${surveys.length} lists: ${pasted(path, scopes, surveys)}`;
  }
  return `${path} is taken for a survey, “${survey.title}”: it has ${found} in ${survey.references === path ? 'its own list' : survey.references}.`;
}

/** The same of a text whose project lists its surveys. */
export function toldScopes(path: string, scopes: readonly Scope[]): string {
  return scopes.length === 1 ? `${path} is taken to speak for ${scopes[0]?.survey ?? ''}, whose list has most of what it cites.` : `${path} cites by the numbers of several surveys: ${pasted(path, scopes, [])}`;
}

/** Where the numbering seems to change, and the lines that would say so in stemma.json. */
function pasted(path: string, scopes: readonly Scope[], surveys: readonly Survey[]): string {
  const changes = scopes.map(({ line, survey }) => `from line ${line ?? 1} those of ${survey}`).join(', ');
  const listed = surveys.length === 0 ? '' : `"surveys": ${JSON.stringify(surveys.map(({ id, references }) => ({ id, work: id, references })))}, `;
  return `${changes}. This is a guess: confirm it in stemma.json with ${listed}"sources": [${JSON.stringify({ path, scopes })}, …]`;
}
