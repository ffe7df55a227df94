import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { GRAPH_FILES } from '../src/project/graph-folder.ts';

const here: string = import.meta.dirname;

/** While developing, serves the graph folder that STEMMA_GRAPH names at `/graph/`, as `stemma view` does for the built map. */
function graphFolder(folder: string | undefined): Plugin {
  return {
    name: 'stemma-graph-folder',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/graph/', (request, response, next) => {
        const file = GRAPH_FILES.find((name) => request.url === `/${name}`);
        if (folder === undefined || file === undefined) return next();
        readFile(path.resolve(folder, file)).then(
          (bytes) => response.end(bytes),
          () => next(),
        );
      });
    },
  };
}

/** Vite's development client injects styles and opens a socket, which the policy of the built page forbids. */
function withoutPolicyInDevelopment(): Plugin {
  return {
    name: 'stemma-without-policy-in-development',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
  };
}

const config: UserConfig = defineConfig({
  root: here,
  base: './',
  publicDir: false,
  plugins: [graphFolder(process.env['STEMMA_GRAPH']), withoutPolicyInDevelopment()],
  build: {
    outDir: path.resolve(here, '../dist/viz'),
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    // The page as a single file, as `stemma report` writes it, has no second script to load.
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
export default config;
