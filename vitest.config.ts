import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

export default defineConfig({
  test: {
    include: [
      'reader/**/*.test.ts',
      'src/**/*.test.{ts,tsx}',
      'checks/**/*.test.ts',
      'tests/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    // Pictures are for people to look at; they are taken when PICTURES names a folder.
    exclude: ['**/node_modules/**', ...(process.env.PICTURES ? [] : ['tests/journeys/pictures.test.ts'])],
    globalSetup: ['tests/support/server.ts'],
    pool: 'forks',
    // Much of the time of the tests is waiting: for browsers, for programs that start, for limits of time to pass.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
});
