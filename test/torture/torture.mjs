// Kills, fills, damages and interrupts real runs, and poisons their articles: the output must be that of an undisturbed run, byte by byte.
//   npm run torture                    all cases (some minutes)
//   npm run torture -- --short         fewer of each, for CI
//   npm run torture -- --seed 7 --only kill,damage --kills 50
import { parseArgs } from "node:util";
import * as damage from "./damage.mjs";
import * as diskFull from "./disk-full.mjs";
import { createFolder, createRandom, must, netral, run, writeArticles } from "./ground.mjs";
import * as interrupt from "./interrupt.mjs";
import * as kill from "./kill.mjs";
import * as poison from "./poison.mjs";
import * as shards from "./shards.mjs";

const CASES = { poison, kill, damage, interrupt, "disk-full": diskFull, shards };

const { values } = parseArgs({
  options: { short: { type: "boolean" }, seed: { type: "string" }, only: { type: "string" }, kills: { type: "string" } },
});
const seed = Number(values.seed ?? Date.now() % 100_000);
const names = values.only?.split(",") ?? Object.keys(CASES);
const cwd = createFolder();
const ground = {
  cwd,
  short: values.short === true,
  kills: Number(values.kills ?? (values.short ? 6 : 200)),
  articles: values.short ? 5000 : 8000,
};

console.log(`torture with --seed ${seed}`);
writeArticles(`${cwd}/in.jsonl`, ground.articles);
const started = performance.now();
must(
  (await run(netral, ["classify", "in.jsonl", "-o", "undisturbed.ndjson", "-j", "2"], { cwd })).code === 0,
  "the undisturbed run failed",
);
ground.milliseconds = performance.now() - started;

let failed = 0;
for (const name of names) {
  const start = performance.now();
  try {
    const told = await CASES[name].torture({ ...ground, random: createRandom(seed) });
    console.log(`ok      ${name}: ${told} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}: ${error.message}`);
  }
}
console.log(`${names.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
