import { UsageError } from '../base/diagnostics.ts';
import { findIdentifiers, formatIdentifier, type Identifier, IDENTIFIER_SCHEMES, readArxiv, readDoi, readIsbn } from '../base/identifiers.ts';
import { NODE_KINDS, type NodeKind } from '../base/kinds.ts';
import { quoteValue } from './format.ts';
import type { SelectionIndex } from './selection-index.ts';

/**
 * The one node that a name means in an expression: by node key, name or alias; a work also by citation key or identifier, and a survey by its id.
 * @throws UsageError where it means none (with the nearest names) or several (with their keys).
 */
export function resolveName(name: string, index: SelectionIndex, kinds: readonly NodeKind[] = NODE_KINDS): string {
  const resolution = index.names.resolve(name, kinds);
  if (resolution.found === 'one') return resolution.key;
  if (resolution.found === 'several') throw ambiguous(name, resolution.keys);
  const works = kinds.includes('work') ? worksCalled(name, index) : [];
  if (works.length === 1 && works[0] !== undefined) return works[0];
  if (works.length > 1) throw ambiguous(name, works);
  const wanted = kinds.length === NODE_KINDS.length ? 'Nothing' : kinds.length === 1 ? `No ${kinds.join('')}` : `No ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1) ?? ''}`;
  const other = index.names.resolve(name);
  if (other.found === 'one') throw new UsageError(`${wanted} is called “${name}”`, `“${name}” is the ${index.kindOf(other.key)} ${other.key}, and this field takes no ${index.kindOf(other.key)}s.`);
  const near = resolution.near.filter((candidate) => index.names.resolve(candidate, kinds).found !== 'none').map((candidate) => `\`${quoteValue(candidate)}\``);
  throw new UsageError(`${wanted} is called “${name}”`, near.length === 0 ? undefined : `Did you mean ${near.join(' or ')}?`);
}

/** The works that a citation key, an identifier or a survey's id means, in key order. */
export function worksCalled(reference: string, index: SelectionIndex): string[] {
  const { graph } = index;
  const surveys = new Set(graph.getAttribute('surveys').flatMap(({ id, work }) => (id === reference ? [work] : [])));
  const listed = index.nodesWhere((key) => surveys.has(key) || graph.getNodeAttribute(key, 'citationKeys')?.includes(reference) === true);
  if (listed.length > 0) return listed;
  const identifiers = new Set(readIdentifiers(reference).map(formatIdentifier));
  if (identifiers.size === 0) return [];
  return index.nodesWhere((key) => graph.getNodeAttribute(key, 'identifiers')?.some((identifier) => identifiers.has(identifier)) === true);
}

/** Every identifier that a text can be read as: `arxiv:2005.14165`, a bare DOI, a URL of one. */
export function readIdentifiers(text: string): Identifier[] {
  const colon = text.indexOf(':');
  const scheme = IDENTIFIER_SCHEMES.find((known) => known === text.slice(0, colon).toLowerCase());
  const value = text.slice(colon + 1).trim();
  // An id of OpenReview is told by its URL only, so one that says its scheme is taken at its word.
  const isbn = readIsbn(scheme === 'isbn' ? value : text);
  const found = [
    ...findIdentifiers(text),
    readDoi(text),
    readArxiv(text),
    isbn === undefined ? undefined : ({ scheme: 'isbn', value: isbn } as const),
    scheme === 'openreview' && /^[\w-]+$/.test(value) ? { scheme, value } : undefined,
  ];
  return [...new Map(found.flatMap((identifier) => (identifier === undefined ? [] : [[formatIdentifier(identifier), identifier] as const]))).values()];
}

function ambiguous(name: string, keys: readonly string[]): UsageError {
  return new UsageError(`“${name}” is the name of ${keys.length} nodes`, `Write one of the keys: ${keys.map((key) => `\`${quoteValue(key)}\``).join(', ')}.`);
}
