import { elementSpans, memberSpan, valueSpans } from '../sources/json/json-spans.ts';
import { CONFIG_FILE, parseConfig } from './config.ts';

/** Whether a stemma.json lists a source; one that cannot be read lists none. */
export function isListed(config: string, path: string): boolean {
  return parseConfig(CONFIG_FILE, config.replace(/^\ufeff/, '')).value?.sources.some((source) => source.path === path) === true;
}

/** A stemma.json with one more source at the end of its list, set as the one before it; all else stays as it is, sign by sign. Undefined where it has no list of sources to add to. */
export function withSource(config: string, path: string): string | undefined {
  const [root] = valueSpans(config);
  const list = root === undefined ? undefined : memberSpan(config, root, 'sources');
  if (list === undefined || !list.whole || config[list.start] !== '[') return undefined;
  const spans = [...elementSpans(config, list)];
  const last = spans.at(-1);
  const entry = `{ "path": ${JSON.stringify(path)} }`;
  const at = last?.end ?? list.start + 1;
  const before = last === undefined ? '' : `,${config.slice(spans.at(-2)?.end ?? list.start + 1, last.start).replace(/^\s*,/, '')}`;
  const added = `${config.slice(0, at)}${before}${entry}${config.slice(at)}`;
  return isListed(added, path) ? added : undefined;
}
