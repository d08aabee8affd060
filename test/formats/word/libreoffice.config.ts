/** Runs the checks that need LibreOffice; they are no unit tests, as `npm test` needs nothing but Node and npm. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/formats/word/*.check.ts', 'test/cli/redline.check.ts', 'test/letters/*.check.ts'],
    pool: 'threads',
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
