#!/usr/bin/env node
import process from "node:process";
import { main } from "../dist/cli.js";

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => interruption.abort(signal));

// Not process.exit(): it would lose output that is still on its way into a pipe.
process.exitCode = await main({
  argv: process.argv.slice(2),
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  signal: interruption.signal,
});
