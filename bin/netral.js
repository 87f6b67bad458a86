#!/usr/bin/env node
import process from "node:process";
import { version } from "../dist/version.js";

const argv = process.argv.slice(2);
const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => interruption.abort(signal));

if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
  // Asked for by scripts at each of their starts: without loading the rest.
  process.stdout.write(`${version}\n`);
} else {
  const { main } = await import("../dist/cli.js");
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
