/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'challenges/**/*.test.ts'],
    environment: 'node',
    env: { MODE: 'demo', DATA_DIR: '.waymark/test' },
  },
});
