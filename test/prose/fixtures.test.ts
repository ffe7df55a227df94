import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { EDGE_KINDS, isEdgeKind, isNodeKind } from '../../src/base/kinds.ts';
import { hasSamples, openSample } from '../sources/samples.ts';

const folder = new URL('../fixtures/prose/', import.meta.url);
const surveys = ['english', 'chinese'].flatMap((language) => [1, 2, 3, 4].map((number) => `${language}-${number}`));
const properties = ['maker', 'year', 'parameters', 'modality', 'trained-on', 'introduced-by'];

function linesOf(file: string): string[] {
  return readFileSync(new URL(file, folder), 'utf8').replace(/\n$/, '').split('\n');
}

function rowsOf(file: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(new URL(file, folder), 'utf8'), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

/** Each name with the ways in which the text writes it. */
function spellingsOf(survey: string): Map<string, string[]> {
  return new Map(rowsOf(`${survey}.names.csv`).map(({ name = '', aliases = '' }) => [name, [name, ...aliases.split('; ').filter((alias) => alias !== '')]]));
}

/** Whether a line holds a spelling that is no part of a word and no part of another of the names. */
function isNamed(spelling: string, line: string, others: readonly string[]): boolean {
  const sought = spelling.toLowerCase();
  const around = others.map((other) => other.toLowerCase()).filter((other) => other !== sought && other.includes(sought));
  const rest = around.reduce((text, other) => text.replaceAll(other, '\n'), line.toLowerCase());
  const isWordAt = (index: number): boolean => /[a-z0-9]/.test(rest.charAt(index));
  for (let start = rest.indexOf(sought); start >= 0; start = rest.indexOf(sought, start + 1)) {
    const end = start + sought.length;
    if (!(isWordAt(start - 1) && isWordAt(start)) && !(isWordAt(end) && isWordAt(end - 1))) return true;
  }
  return false;
}

describe.each(surveys)('the survey %s', (survey) => {
  const lines = linesOf(`${survey}.md`);
  const spellings = spellingsOf(survey);
  const stands = (name: string, line: string): boolean => {
    const own = spellings.get(name) ?? [];
    const others = [...spellings.values()].flat().filter((spelling) => !own.includes(spelling));
    return own.some((spelling) => isNamed(spelling, line, others));
  };
  const lineOf = ({ line = '' }: Record<string, string>): string => lines[Number(line) - 1] ?? '';

  it('has names of known kinds, each once and each in the text', () => {
    const names = rowsOf(`${survey}.names.csv`);
    expect(names.filter(({ kind = '' }) => !isNodeKind(kind))).toEqual([]);
    const spelled = [...spellings.values()].flat();
    expect(spelled.filter((spelling, index) => spelled.indexOf(spelling) !== index)).toEqual([]);
    const text = lines.join('\n');
    expect([...spellings].filter(([, [, ...aliases]]) => aliases.some((alias) => !text.toLowerCase().includes(alias.toLowerCase())))).toEqual([]);
    expect([...spellings.keys()].filter((name) => !stands(name, text))).toEqual([]);
  });

  it('has a lineage whose names stand in its lines, or before them where a row says so', () => {
    const lineage = rowsOf(`${survey}.lineage.csv`);
    expect(lineage.length).toBeGreaterThan(60);
    const wrong = lineage.filter((row) => {
      const { child = '', relation = '', parent = '', strength = '', far = '' } = row;
      const names = [child, parent];
      const isNear = names.every((name) => stands(name, lineOf(row)));
      const isReachable = names.every((name) => lines.slice(0, Number(row['line'])).some((line) => stands(name, line)));
      const isKind = isEdgeKind(relation) && EDGE_KINDS[relation].lineage && ['stated', 'implied'].includes(strength);
      return !isKind || child === parent || !isReachable || (far === 'yes') === isNear;
    });
    expect(wrong).toEqual([]);
    const told = lineage.map(({ line, child, relation, parent }) => [line, child, relation, parent].join(' | '));
    expect(new Set(told).size).toBe(told.length);
    expect(lineage.map(({ line }) => Number(line))).toEqual(lineage.map(({ line }) => Number(line)).sort((a, b) => a - b));
  });

  it('has facts that stand in their lines', () => {
    const facts = rowsOf(`${survey}.facts.csv`);
    expect(facts.length).toBeGreaterThan(60);
    const wrong = facts.filter((row) => {
      const { subject = '', property = '', value = '' } = row;
      const isSaid = lineOf(row).includes(value) || stands(value, lineOf(row));
      return !properties.includes(property) || !spellings.has(subject) || !isSaid;
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(['en', 'zh'])('the sentences without descent in %s', (language) => {
  it('each name two things that could descend from each other', () => {
    const sentences = linesOf(`no-descent.${language}.txt`);
    expect(new Set(sentences).size).toBe(60);
    const names = rowsOf(`no-descent.${language}.names.csv`);
    expect(names.filter(({ line = '', name = '', kind = '' }) => !isNodeKind(kind) || !(sentences[Number(line) - 1] ?? '').includes(name))).toEqual([]);
    const artefacts = names.filter(({ kind }) => kind !== 'organisation');
    expect(sentences.filter((_, index) => artefacts.filter(({ line }) => Number(line) === index + 1).length < 2)).toEqual([]);
  });
});

describe.skipIf(!hasSamples)('the places without descent in texts of others', () => {
  it('hold the names they are said to hold', () => {
    const places = rowsOf('no-descent.places.csv');
    expect(places.length).toBe(60);
    const wrong = places.filter(({ path = '', line = '', start = '', end = '', names = '' }) => {
      const sentence = (openSample(path).text.split('\n')[Number(line) - 1] ?? '').slice(Number(start) - 1, Number(end) - 1);
      const listed = names.split('; ');
      return listed.length < 2 || !listed.every((name) => sentence.includes(name));
    });
    expect(wrong).toEqual([]);
  });
});
