import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['reader/**/*.test.ts', 'src/**/*.test.{ts,tsx}', 'checks/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['tests/support/server.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
});
