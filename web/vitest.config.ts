import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Logic in Node, and the built page (web/dist) in Chromium, which tests/browser starts itself.
export default defineConfig({
  test: {
    dir: fileURLToPath(new URL('..', import.meta.url)),
    include: ['**/web/tests/**/*.test.ts', '**/tests/browser/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    expect: { poll: { timeout: 10_000 } },
    reporters: ['default'],
  },
});
