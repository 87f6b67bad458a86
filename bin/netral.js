#!/usr/bin/env node
// CommonJS, as all of dist/: see build.mjs.
const { writeSync } = require("node:fs");
const { join } = require("node:path");

const argv = process.argv.slice(2);

if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
  // Asked for by scripts at each of their starts: without loading the rest, not even what a stream needs.
  try {
    writeSync(1, `${require("../package.json").version}\n`);
  } catch (error) {
    if (error.code !== "EPIPE") throw error;
  }
} else {
  run();
}

async function run() {
  const interruption = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => interruption.abort(signal));
  const path = join(__dirname, "../dist/cli.js");
  const { main } = argv[0] === "classify" ? require("./load.js").load(path) : require(path);
  // Not process.exit(): it would lose output that is still on its way into a pipe.
  process.exitCode = await main({
    argv,
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    signal: interruption.signal,
  });
}
