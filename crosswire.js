#!/usr/bin/env node
// Plain JavaScript, so that an old Node can read it and say what is wrong instead of failing on the first type.
const NEEDED = [24, 15];
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    `Crosswire needs Node ${NEEDED.join(".")} or newer and this is ${process.versions.node}: run it with “npm start” or “npm run crosswire”, which bring their own.`,
  );
  process.exitCode = 1;
} else {
  const { main } = await import("./src/cli.ts");
  process.exitCode = await main(process.argv.slice(2), process);
}
