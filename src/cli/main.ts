#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { keyboard } from './keyboard.ts';
import { run } from './run.ts';

const { stdin, stdout, stderr } = process;
// A reader that has had enough (`stemma rank | head`) is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };
const coloured = stdout.isTTY && process.env['NO_COLOR'] === undefined;
const atTerminal = stdin.isTTY && stdout.isTTY;
process.exitCode = await run(
  process.argv.slice(2),
  { out: (text) => stdout.write(text), err: (text) => stderr.write(text), interactive: coloured, live: stderr.isTTY, width: stdout.columns ?? 100, ...(atTerminal ? { keys: () => keyboard(stdin) } : {}) },
  version,
);
