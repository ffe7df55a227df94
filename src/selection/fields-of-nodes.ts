import { didYouMean, UsageError } from '../base/diagnostics.ts';
import { formatIdentifier, type IdentifierScheme, IDENTIFIER_SCHEMES } from '../base/identifiers.ts';
import { NODE_KINDS } from '../base/kinds.ts';
import { titleKey } from '../base/names.ts';
import { by, byNumber, byText, firstOf, reversed, sorted } from '../base/order.ts';
import { authorsOf, isAuthor, venuesOf } from './bibliography.ts';
import { isWithin, readComparison } from './comparison.ts';
import { oneOf, plainSuggestions, type SelectionField, type Suggestion } from './field.ts';
import { readIdentifiers } from './resolve-name.ts';
import type { SelectionIndex } from './selection-index.ts';
import { type FieldValue, valueText } from './syntax.ts';

/** Fields that ask what a node is. */
export const NODE_FIELDS: readonly SelectionField[] = [
  {
    name: 'kind',
    group: 'node',
    takes: 'KIND',
    meaning: `Nodes of this kind: ${NODE_KINDS.join(', ')}.`,
    example: 'kind:model,method',
    select: (value, index) => {
      const kind = oneOf(value, NODE_KINDS, 'kind of node');
      return index.nodesWhere((key) => index.kindOf(key) === kind);
    },
    suggest: (index) => plainSuggestions(NODE_KINDS.filter((kind) => index.keys.some((key) => index.kindOf(key) === kind))),
  },
  {
    name: 'year',
    group: 'node',
    takes: 'YEARS',
    meaning: 'Nodes of this year or range of years; a node without a year is in none.',
    example: 'year:2020..2023',
    select: (value, index) => {
      const years = readComparison(value);
      if (years.type === 'top') throw new UsageError('Years have no top', 'Write a year or a range: `year:2020..2023`, `year:2020..`, `year:..2019`.');
      return index.nodesWhere((key) => isWithin(years, index.graph.getNodeAttribute(key, 'year') ?? Number.NaN));
    },
    suggest: (index) => mostFrequent(index, (key) => [index.graph.getNodeAttribute(key, 'year')?.toString()].filter((year) => year !== undefined), reversed(byText)),
  },
  {
    name: 'author',
    group: 'node',
    takes: 'NAME',
    meaning: 'Works by an author with this name: family name alone or with given names, where an initial stands for any name that it begins.',
    example: 'author:"Ouyang"',
    select: (value, index) => {
      const asked = searchedText(value);
      return index.nodesWhere((key) => authorsOf(index, key).some((name) => isAuthor(asked, name)));
    },
    suggest: (index) => mostFrequent(index, (key) => authorsOf(index, key)),
  },
  {
    name: 'venue',
    group: 'node',
    takes: 'NAME',
    meaning: 'Works published in a journal, series or proceedings whose name has these words in this order.',
    example: 'venue:"Neural Information Processing"',
    select: (value, index) => {
      const asked = searchedText(value);
      return index.nodesWhere((key) => venuesOf(index, key).some((venue) => titleKey(venue).includes(asked)));
    },
    suggest: (index) => mostFrequent(index, (key) => venuesOf(index, key)),
  },
  {
    name: 'key',
    group: 'node',
    takes: 'KEY',
    meaning: 'The node with this key, or the works that a bibliography lists under this citation key.',
    example: 'key:model:gpt-3',
    select: (value, index) => {
      const key = valueText(value);
      if (index.graph.hasNode(key)) return [key];
      const works = index.nodesWhere((node) => index.graph.getNodeAttribute(node, 'citationKeys')?.includes(key) === true);
      if (works.length > 0) return works;
      throw new UsageError(`No node and no bibliography entry has the key “${key}”`, didYouMean(key, [...index.keys, ...index.keys.flatMap((node) => index.graph.getNodeAttribute(node, 'citationKeys') ?? [])]));
    },
    suggest: (index) => index.keys.map((key) => ({ value: key, detail: index.graph.getNodeAttribute(key, 'label') })),
  },
  {
    name: 'identifier',
    group: 'node',
    takes: 'IDENTIFIER',
    meaning: `The work with this identifier, written with its scheme or as a URL; or, for a scheme alone (${IDENTIFIER_SCHEMES.join(', ')}), all works that have one.`,
    example: 'identifier:arxiv:2005.14165',
    select: (value, index) => {
      const text = valueText(value);
      const scheme = IDENTIFIER_SCHEMES.find((known) => known === text.toLowerCase());
      if (scheme !== undefined) return index.nodesWhere((key) => index.graph.getNodeAttribute(key, 'identifiers')?.some((identifier) => identifier.startsWith(`${scheme}:`)) === true);
      if (readIdentifiers(text).length === 0) throw new UsageError(`“${text}” is no identifier`, 'Write it with its scheme, as in `identifier:arxiv:2005.14165`, or as a URL.');
      return identified(text, index);
    },
    suggest: () => plainSuggestions(IDENTIFIER_SCHEMES),
  },
  schemeField('arxiv', 'arXiv id', 'arxiv:2005.14165'),
  schemeField('doi', 'DOI', 'doi:10.1038/nature14539'),
  {
    name: 'community',
    group: 'node',
    takes: 'NUMBER or LABEL',
    meaning: 'The members of the community with this number, or of those whose label has these words.',
    example: 'community:3',
    select: (value, index) => {
      const text = valueText(value);
      const asked = titleKey(text);
      const { communities } = index.measures.partition;
      const meant = /^\d+$/.test(text) ? communities.filter(({ id }) => id === Number(text)) : communities.filter(({ label }) => asked !== '' && titleKey(label).includes(asked));
      if (meant.length === 0) throw new UsageError(`There is no community “${text}”`, didYouMean(text, communities.map(({ label }) => label)) ?? (communities.length === 0 ? 'This graph has no communities.' : `Communities: 0 to ${communities.length - 1}.`));
      return meant.flatMap(({ members }) => members);
    },
    suggest: (index) => index.measures.partition.communities.map(({ id, label }) => ({ value: String(id), detail: label })),
  },
  {
    name: 'ghost',
    group: 'node',
    takes: 'yes or no',
    meaning: 'Nodes that a claim names and no source describes (`yes`), or all others.',
    example: 'ghost:yes',
    select: (value, index) => {
      const wanted = oneOf(value, ['yes', 'no'], 'answer') === 'yes';
      return index.nodesWhere((key) => (index.graph.getNodeAttribute(key, 'ghost') === true) === wanted);
    },
    suggest: () => plainSuggestions(['yes', 'no']),
  },
  {
    name: 'introduced',
    group: 'node',
    takes: 'yes or no',
    meaning: 'Models, methods, architectures, datasets and tools for which a work is known that introduces them (`yes`), or those for which none is.',
    example: 'introduced:no kind:model',
    select: (value, index) => {
      const wanted = oneOf(value, ['yes', 'no'], 'answer') === 'yes';
      return index.nodesWhere((key) => index.isArtefact(key) && index.graph.someInEdge(key, (_edge, { kind }) => kind === 'introduces') === wanted);
    },
    suggest: () => plainSuggestions(['yes', 'no']),
  },
];

function schemeField(scheme: IdentifierScheme, called: string, example: string): SelectionField {
  return {
    name: scheme,
    group: 'node',
    takes: called.toUpperCase(),
    meaning: `The work with this ${called}.`,
    example,
    select: (value, index) => {
      const text = valueText(value);
      // A DOI that arXiv gave is read as the arXiv id, so any scheme may come out.
      if (readIdentifiers(text).length === 0) throw new UsageError(`“${text}” is no ${called}`, `Write it as in \`${example}\`.`);
      return identified(text, index);
    },
    suggest: (index) =>
      index.keys.flatMap((key) => {
        const { identifiers = [], label } = index.graph.getNodeAttributes(key);
        return identifiers.filter((identifier) => identifier.startsWith(`${scheme}:`)).map((identifier) => ({ value: identifier.slice(scheme.length + 1), detail: label }));
      }),
  };
}

function identified(text: string, index: SelectionIndex): string[] {
  const wanted = new Set(readIdentifiers(text).map(formatIdentifier));
  return index.nodesWhere((key) => index.graph.getNodeAttribute(key, 'identifiers')?.some((identifier) => wanted.has(identifier)) === true);
}

function searchedText(value: FieldValue): string {
  const asked = titleKey(valueText(value));
  if (asked === '') throw new UsageError(`“${valueText(value)}” has no letter or digit to compare`);
  return asked;
}

/** Each value that nodes have, with how many have it; the most frequent first unless another order is asked for. */
function mostFrequent(index: SelectionIndex, valuesOf: (key: string) => readonly string[], order?: (left: string, right: string) => number): Suggestion[] {
  const counts = new Map<string, number>();
  for (const key of index.keys) for (const value of new Set(valuesOf(key))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ordered = sorted(counts, order === undefined ? firstOf(by(([, count]) => count, reversed(byNumber)), by(([value]) => value, byText)) : by(([value]) => value, order));
  return ordered.map(([value, count]) => ({ value, detail: `${count} ${count === 1 ? 'node' : 'nodes'}` }));
}
