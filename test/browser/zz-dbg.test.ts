import { test } from 'vitest';
import { openMapSite } from './map-site.ts';
import { smallProject } from './small-project.ts';
import { writeGraphFolder } from '../../src/project/graph-folder.ts';
import fs from 'node:fs'; import { execSync } from 'node:child_process';
test('x', async () => { const f = await smallProject(); const files = new Map(Object.entries(writeGraphFolder(f))); 
const site = await openMapSite(files); console.log(execSync('ls -la /tmp/stemma-map-*/ /tmp/stemma-map-*/assets; grep -o "WebGL2RenderingContext" /tmp/stemma-map-*/assets/*.js | head -3; head -c 600 /tmp/stemma-map-*/index.html | tail -c 100').toString());
const t = setTimeout(() => {}, 0); void t;
try { await Promise.race([site.visit(), new Promise((_, no) => setTimeout(() => no(new Error('slow')), 12000))]); console.log('visited'); } catch (e) { console.log(String(e)); }
await site.close(); }, 60000);
