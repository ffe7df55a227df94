import '../../../src/parallel/web-worker.ts';
