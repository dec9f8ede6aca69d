/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'challenges/**/*.test.ts'],
    environment: 'node',
    // Some laws are tried on thousands of cases, and a shared machine can be many times slower.
    testTimeout: 30_000,
    env: { MODE: 'demo', DATA_DIR: '.waymark/test' },
  },
});
