import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Results must not depend on where or in which language they are made.
    env: { TZ: 'Asia/Kathmandu', LC_ALL: 'C' },
  },
});
