import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { GraphFile } from '../project/graph-folder.ts';
import type { BuiltMap } from './built-map.ts';

/** What stands in the policy of the page for the files that it no longer has beside it. */
type Sources = Readonly<Record<string, readonly string[]>>;

const SCRIPT = /<script type="module"[^>]* src="[^"]*?([^/"]+)"><\/script>/g;
const STYLE = /<link rel="stylesheet"[^>]* href="[^"]*?([^/"]+)">/g;
const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)/;

/**
 * The map and the files of a graph folder in one page that asks for nothing. Its policy lets run what was built, by hash, and no other script. The files are deflated, in base64, which holds no sign that HTML could
 * take for its own; workers stand in it as text, from which the page starts them. O(size).
 */
export function reportPage({ page, assets }: BuiltMap, files: ReadonlyMap<GraphFile, Uint8Array>): string {
  const scripts = named(page, SCRIPT).map((name) => [name, inScriptElement(textOf(assets, name))] as const);
  const styles = named(page, STYLE).map((name) => [name, textOf(assets, name).replaceAll('</', '<\\/')] as const);
  const sources: Sources = { 'script-src': scripts.map(([, text]) => hashOf(text)), 'style-src': styles.map(([, text]) => hashOf(text)), 'worker-src': ['blob:'] };
  const workers = [...assets].filter(([name]) => name.endsWith('.js') && !scripts.some(([script]) => script === name));
  const carried = [
    ...workers.map(([name, text]) => `<script type="text/plain" data-worker="${name}">${inScriptElement(text)}</script>`),
    ...[...files].map(([file, bytes]) => `<script type="text/plain" data-graph-file="${file}">${deflateRawSync(bytes, { level: 9 }).toString('base64')}</script>`),
  ];
  return page
    .replace(POLICY, (_whole, before: string, policy: string, after: string) => `${before}${withSources(policy, sources)}${after}`)
    .replace(SCRIPT, (_whole, name: string) => `<script type="module">${new Map(scripts).get(name) ?? ''}</script>`)
    .replace(STYLE, (_whole, name: string) => `<style>${new Map(styles).get(name) ?? ''}</style>`)
    .replace('</body>', () => `${carried.join('\n')}\n  </body>`);
}

function named(page: string, pattern: RegExp): string[] {
  return [...page.matchAll(pattern)].map(([, name = '']) => name);
}

function textOf(assets: ReadonlyMap<string, string>, name: string): string {
  const text = assets.get(name);
  if (text === undefined) throw new Error(`The built map has no ${name}`);
  return text;
}

/** JavaScript as it may stand inside a script element: what HTML would take for an end or a comment is written in another way, which in strings and regular expressions means the same. */
function inScriptElement(script: string): string {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3c');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** A policy in which `'self'`, that is files beside the page, has given way to the sources named, or to nothing. */
function withSources(policy: string, sources: Sources): string {
  const directives = policy.split(';').map((directive) => {
    const [name = '', ...values] = directive.trim().split(/\s+/);
    if (!values.includes("'self'")) return [name, ...values];
    const others = [...values.filter((value) => value !== "'self'"), ...(sources[name] ?? [])];
    return [name, ...(others.length === 0 ? ["'none'"] : others)];
  });
  return directives.map((directive) => directive.join(' ')).join('; ');
}
