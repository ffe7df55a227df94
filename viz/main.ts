import { mountApp } from './mount-app.tsx';
import { loadGraphFolder } from './data/load-graph-folder.ts';
import { showError } from './page/error-screen.tsx';

const page = document.documentElement;
const root = document.getElementById('app') ?? document.body;

try {
  const folder = await loadGraphFolder();
  document.title = `${folder.graph.getAttribute('title')} · Stemma`;
  mountApp(root, folder, () => {
    performance.mark('stemma:first-picture');
    // Called as its frame begins; with the next one that stands on the screen, and inputs are heard.
    requestAnimationFrame(() => {
      performance.mark('stemma:ready');
      page.dataset['state'] = 'ready';
    });
  });
} catch (error) {
  showError(root, error);
  page.dataset['state'] = 'failed';
}
