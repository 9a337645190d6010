import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

if (Number(process.versions.node.split(".")[0]) < 24) {
  throw new Error("Crosswire needs Node 24. Run the tests with `npm test`, which brings its own.");
}

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/servers/announce.ts", "tests/servers/template.ts"],
    env: { TZ: "UTC", NO_COLOR: "1" },
    testTimeout: 20_000,
    // The first one of a run to need a database makes it for all.
    hookTimeout: 60_000,
    // Else one core is left idle: of two that is half.
    maxWorkers: availableParallelism(),
  },
});
