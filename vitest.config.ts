import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    // Rules are compiled from YAML before some suites: seconds on a busy machine.
    hookTimeout: 120_000,
    // Two workers: more only take turns on a small machine, and some tests start processes.
    maxWorkers: 2,
  },
});
