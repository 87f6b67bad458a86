// netral with workers that can be poisoned.
import process from "node:process";
import { main } from "../../dist/cli.js";

const { stdin, stdout, stderr, env } = process;
const worker = new URL("./poison-worker.mjs", import.meta.url);
process.exitCode = await main({ argv: process.argv.slice(2), stdin, stdout, stderr, env, cwd: process.cwd(), worker });
