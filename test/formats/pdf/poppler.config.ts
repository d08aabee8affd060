/** Runs the checks that need poppler; they are no unit tests, as `npm test` needs nothing but Node and npm. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/formats/pdf/*.check.ts', 'test/cli/scan.check.ts'],
    pool: 'threads',
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
