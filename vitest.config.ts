import { defineConfig } from 'vitest/config';

export default defineConfig({
  // `vscode` exists only inside VS Code; unit tests get the few classes they need.
  resolve: { alias: { vscode: new URL('./test/editor/vscodeStandIn.ts', import.meta.url).pathname } },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/host/**', 'node_modules/**'],
    pool: 'threads',
    testTimeout: 20_000,
  },
});
