import { mountApp } from './app.ts';
import { loadGraphFolder } from './data/load-graph-folder.ts';
import { errorScreen } from './page/error-screen.ts';

const page = document.documentElement;
const root = document.getElementById('app') ?? document.body;

try {
  const folder = await loadGraphFolder();
  document.title = `${folder.graph.getAttribute('title')} · Stemma`;
  mountApp(root, folder, () => {
    page.dataset['state'] = 'ready';
  });
} catch (error) {
  root.replaceChildren(errorScreen(error));
  page.dataset['state'] = 'failed';
}
