import { type Diagnostic, diagnostic, didYouMean } from '../base/diagnostics.ts';
import { EDGE_KIND_NAMES, isEdgeKind, isNodeKind, NODE_KINDS } from '../base/kinds.ts';
import type { Scope, Survey } from '../records/surveys.ts';
import type { SourceHints } from '../sources/drafts.ts';

/** The name of the file that says how the sources of a folder belong together. */
export const CONFIG_FILE = 'stemma.json';

/** One source as stemma.json lists it. */
export interface SourceConfig extends SourceHints {
  readonly path: string;
  /** The reader to use where the content does not say enough. */
  readonly format?: string;
  /** True where the text retells the surveys of its scopes in other words. */
  readonly digest?: boolean;
  readonly scopes?: readonly Scope[];
  /** The path of the graph file whose nodes this one speaks of: the map of a VOSviewer network, the network of a Pajek partition. */
  readonly of?: string;
  readonly licence?: string;
}

/** A project: its sources and how they belong together. */
export interface ProjectConfig {
  /** Short, without blanks: names the output folder. */
  readonly name: string;
  readonly title: string;
  readonly surveys: readonly Survey[];
  readonly sources: readonly SourceConfig[];
  /** Whether a preprint and what was published of it are one work (the default) or two. */
  readonly versions?: 'together' | 'apart';
}

interface Parsed<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a stemma.json. Anything that is not as it should be is a diagnostic that names the member; the rest is kept. */
export function parseConfig(path: string, text: string): Parsed<ProjectConfig> {
  const diagnostics: Diagnostic[] = [];
  const complain = (message: string, hint?: string): undefined => {
    diagnostics.push(diagnostic('config-invalid', message, { path, hint }));
    return undefined;
  };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    complain(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`, 'Look for a missing comma or quote near the place named.');
    return { diagnostics };
  }
  if (!isObject(json)) {
    complain(`${path} must hold an object with the members name, title, surveys and sources`);
    return { diagnostics };
  }
  const members = memberReader(complain);
  members.onlyKnown(json, ['$schema', 'name', 'title', 'surveys', 'sources', 'versions'], 'stemma.json');
  const given = members.text(json, 'name', 'stemma.json') ?? 'graph';
  const name = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(given) ? given : 'graph';
  if (name !== given) complain(`The name “${given}” cannot name a folder`, 'Use letters, digits, points, hyphens and underscores.');
  const surveys = members.objects(json, 'surveys', 'stemma.json').flatMap((item): Survey[] => {
    const id = members.text(item, 'id', 'a survey');
    members.onlyKnown(item, ['id', 'title', 'work', 'references'], `survey ${id ?? ''}`);
    const work = members.text(item, 'work', `survey ${id ?? ''}`);
    const references = members.optionalText(item, 'references', `survey ${id ?? ''}`);
    if (id === undefined || work === undefined) return [];
    return [{ id, title: members.optionalText(item, 'title', `survey ${id}`) ?? id, work, ...(references === undefined ? {} : { references }) }];
  });
  const known = surveys.map(({ id }) => id);
  const listed = members.objects(json, 'sources', 'stemma.json').flatMap((item): SourceConfig[] => {
    const file = members.text(item, 'path', 'a source');
    if (file === undefined) return [];
    members.onlyKnown(item, ['path', 'format', 'digest', 'scopes', 'of', 'columns', 'nodes', 'links', 'reversed', 'licence'], `source ${file}`);
    if (file.startsWith('/') || file.split('/').includes('..')) {
      complain(`The source ${file} lies outside the project`, 'Paths are relative to the folder of stemma.json, without `..`.');
      return [];
    }
    const format = members.optionalText(item, 'format', `source ${file}`);
    const licence = members.optionalText(item, 'licence', `source ${file}`);
    const scopes = members.objects(item, 'scopes', `source ${file}`).flatMap((scope): Scope[] => {
      const survey = members.text(scope, 'survey', `a scope of ${file}`);
      members.onlyKnown(scope, ['heading', 'line', 'survey'], `a scope of ${file}`);
      const heading = members.optionalText(scope, 'heading', `a scope of ${file}`);
      const line = scope['line'];
      if (survey === undefined) return [];
      if (!known.includes(survey)) complain(`A scope of ${file} names the survey ${survey}, which is not among the surveys`, didYouMean(survey, known));
      if (heading !== undefined) return [{ heading, survey }];
      if (typeof line === 'number' && Number.isInteger(line) && line > 0) return [{ line, survey }];
      complain(`A scope of ${file} has neither a heading nor a line from 1 on`);
      return [];
    });
    const digest = members.truth(item, 'digest', `source ${file}`);
    const companion = members.optionalText(item, 'of', `source ${file}`);
    return [
      {
        path: file,
        ...(format === undefined ? {} : { format }),
        ...(digest ? { digest } : {}),
        ...(scopes.length === 0 ? {} : { scopes }),
        ...(companion === undefined ? {} : { of: companion }),
        ...readHints(item, file, members, complain),
        ...(licence === undefined ? {} : { licence }),
      },
    ];
  });
  const sources = eachOnce(listed, complain);
  for (const { path: file, of } of sources) {
    if (of !== undefined && !sources.some((source) => source.path === of)) complain(`The source ${file} speaks of ${of}, which is not among the sources`, didYouMean(of, sources.map((source) => source.path)));
  }
  const versions = members.optionalText(json, 'versions', 'stemma.json');
  if (versions !== undefined && versions !== 'together' && versions !== 'apart') complain(`“versions” of stemma.json is “${versions}”`, 'It says whether a preprint and what was published of it are one work: `together` or `apart`.');
  return { value: { name, title: members.optionalText(json, 'title', 'stemma.json') ?? name, surveys, sources, ...(versions === 'apart' ? { versions } : {}) }, diagnostics };
}

/** The sources without those whose path an earlier one has. */
function eachOnce(sources: readonly SourceConfig[], complain: Complain): SourceConfig[] {
  const paths = new Set<string>();
  return sources.filter(({ path }) => {
    if (paths.has(path)) complain(`The source ${path} is listed twice; what the first says of it holds`, 'Take one of them off the list.');
    return !paths.has(path) && paths.add(path);
  });
}

/** What a source's text does not say itself. */
function readHints(item: JsonObject, file: string, members: MemberReader, complain: Complain): SourceHints {
  const nodes = members.optionalText(item, 'nodes', `source ${file}`);
  const links = members.optionalText(item, 'links', `source ${file}`);
  const isReversed = members.truth(item, 'reversed', `source ${file}`);
  const columns = item['columns'] ?? {};
  if (!isObject(columns)) complain(`“columns” of source ${file} must be an object that says for each header which column it is`);
  const headers = Object.keys(isObject(columns) ? columns : {}).flatMap((header): [string, string][] => {
    const column = members.optionalText(columns as JsonObject, header, `columns of source ${file}`);
    return column === undefined ? [] : [[header, column]];
  });
  if (nodes !== undefined && !isNodeKind(nodes)) complain(`“nodes” of source ${file} is “${nodes}”, which is not a kind of node`, didYouMean(nodes, NODE_KINDS) ?? `Kinds: ${NODE_KINDS.join(', ')}.`);
  if (links !== undefined && !isEdgeKind(links)) complain(`“links” of source ${file} is “${links}”, which is not a relation`, didYouMean(links, EDGE_KIND_NAMES) ?? `Relations: ${EDGE_KIND_NAMES.join(', ')}.`);
  return {
    ...(headers.length === 0 ? {} : { columns: Object.fromEntries(headers) }),
    ...(nodes !== undefined && isNodeKind(nodes) ? { nodes } : {}),
    ...(links !== undefined && isEdgeKind(links) ? { links } : {}),
    ...(isReversed ? { reversed: true } : {}),
  };
}

type Complain = (message: string, hint?: string) => undefined;
type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface MemberReader {
  text: (object: JsonObject, member: string, of: string) => string | undefined;
  optionalText: (object: JsonObject, member: string, of: string) => string | undefined;
  truth: (object: JsonObject, member: string, of: string) => boolean;
  objects: (object: JsonObject, member: string, of: string) => JsonObject[];
  onlyKnown: (object: JsonObject, known: readonly string[], of: string) => void;
}

function memberReader(complain: Complain): MemberReader {
  const optionalText = (object: JsonObject, member: string, of: string): string | undefined => {
    const value = object[member];
    if (value === undefined) return undefined;
    return typeof value === 'string' && value !== '' ? value : complain(`“${member}” of ${of} must be a text`);
  };
  return {
    optionalText,
    text: (object, member, of) => (object[member] === undefined ? complain(`“${member}” of ${of} is missing`) : optionalText(object, member, of)),
    truth: (object, member, of) => {
      const value = object[member];
      if (value !== undefined && typeof value !== 'boolean') complain(`“${member}” of ${of} must be true or false`);
      return value === true;
    },
    objects: (object, member, of) => {
      const value = object[member];
      if (value === undefined) return [];
      if (!Array.isArray(value)) {
        complain(`“${member}” of ${of} must be a list`);
        return [];
      }
      return value.filter((item): item is JsonObject => {
        if (!isObject(item)) complain(`Every item of “${member}” of ${of} must be an object`);
        return isObject(item);
      });
    },
    onlyKnown: (object, known, of) => {
      for (const member of Object.keys(object)) if (!known.includes(member)) complain(`${of} has an unknown member “${member}”`, didYouMean(member, known) ?? `Known members: ${known.join(', ')}.`);
    },
  };
}
