import type { Reader } from './drafts.ts';
export const markdown: Reader = { format: 'markdown', label: 'x', recognise: () => 0.1, read: () => ({ drafts: [], skips: [], diagnostics: [], sections: [] }) };
