// Runs the command line in a clone: `npm run -s stemma -- <arguments>`.
import { spawnSync } from 'node:child_process';
import { build, cli, install } from './prepare.mjs';

install();
build();
const { status } = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd() });
process.exit(status ?? 1);
