import { defineConfig } from "vitest/config";

if (Number(process.versions.node.split(".")[0]) < 24) {
  throw new Error("Crosswire needs Node 24. Run the tests with `npm test`, which brings its own.");
}

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: "tests/servers/announce.ts",
    env: { TZ: "UTC", NO_COLOR: "1" },
    testTimeout: 20_000,
  },
});
