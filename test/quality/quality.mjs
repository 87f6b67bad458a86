#!/usr/bin/env node
// Classifies the hand-coded articles as a user would, prints their scores, and fails below the floors in floors.json.
//   npm run quality                        every table
//   npm run quality -- --errors themes     and each article that a field misses in the gold; --ids: each id's score
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { backgroundTags, relatedOnly } from "./corpus.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const shared = join(root, "../shared");
if (!existsSync(join(shared, "gold"))) {
  console.log("quality: skipped, the measuring data (../shared) is not here");
  process.exit(0);
}
const floors = JSON.parse(readFileSync(new URL("floors.json", import.meta.url), "utf8"));
const work = mkdtempSync(join(tmpdir(), "netral-quality-"));
const below = [];

/** Classifies `input`, prints the scorer's table and gives F1 by field. */
function score(name, input, gold, flags = []) {
  const records = join(work, `${name}.ndjson`);
  execFileSync(process.execPath, [
    join(root, "bin/netral.js"),
    "classify",
    input,
    "--format",
    "ndjson",
    "--quiet",
    "--max-errors",
    "100%",
    "-o",
    records,
  ]);
  const run = (...args) => execFileSync(process.execPath, [join(shared, "gold/score.mjs"), gold, records, ...args], { encoding: "utf8" });
  console.log(`\n== ${name} ==\n${run(...flags).trim()}`);
  return JSON.parse(run("--json").trim().split("\n").at(-1));
}

function hold(name, figure, floor) {
  if (!(figure >= floor)) below.push(`${name}: ${figure.toFixed(3)} is below the floor ${floor}`);
}

const dev = score("dev gold", join(shared, "gold/dev-articles.jsonl"), join(shared, "gold/dev.jsonl"), process.argv.slice(2));
const seeds = score("seeds", join(shared, "gold/seeds"), join(shared, "gold/seeds.jsonl"));
const fixtures = score("fixtures", join(root, "fixtures/articles"), join(root, "fixtures/labels.jsonl"));
for (const [set, figures] of Object.entries({ dev, seeds, fixtures }))
  for (const [field, floor] of Object.entries(floors[set])) hold(`${set} ${field}`, figures[field], floor);

const related = await relatedOnly(join(shared, "corpus/articles.jsonl.gz"));
console.log(`\n== corpus: ids whose phrases stand only in links to other articles ==`);
for (const [id, { articles, tagged }] of related)
  console.log(id.padEnd(32), `${articles} articles, ${tagged.length} tagged`, tagged.slice(0, 3).join(" "));
const tagged = [...related.values()].reduce((sum, row) => sum + row.tagged.length, 0);
hold("corpus: articles tagged from links, negated", -tagged, 0);

const background = await backgroundTags(join(shared, "corpus/articles.jsonl.gz"));
console.log(
  `\n== corpus: background articles ==\n${background.clean} of ${background.articles} without elections and themes that need an election setting`,
);
for (const line of background.tagged) console.log(line);
hold("corpus: clean background", background.clean / background.articles, floors.corpus.background);

rmSync(work, { recursive: true });
if (below.length > 0) {
  console.log(`\nBELOW THE FLOORS\n${below.join("\n")}`);
  process.exitCode = 1;
} else console.log("\nall floors hold");
