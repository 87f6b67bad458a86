// Random edits of articles, pages, archives, tables and rules, until the time is over: `npm run fuzz -- [--seconds 60] [--seed N] [--only html,warc]`.
// What breaks a promise is kept in test/fuzz/kept/ (an edit of a corpus article beside it in the temporary folder) and replayed by test/fuzz/kept.test.ts.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const { values } = parseArgs({
  options: { seconds: { type: "string", default: "60" }, seed: { type: "string", default: "1" }, only: { type: "string" } },
});

// Beside node_modules, so that packages are found.
const bundle = join(root, "dist", `fuzz-${process.pid}.mjs`);
await build({
  stdin: { contents: 'export * from "./targets.ts"; export * from "./mutate.ts"; export * from "./check.ts";', resolveDir: here },
  outfile: bundle,
  bundle: true,
  format: "esm",
  platform: "node",
  external: ["natural"],
  banner: { js: 'import { createRequire as makeRequire } from "node:module";\nconst require = makeRequire(import.meta.url);' },
  logLevel: "error",
});
const { createTargets, createRandom, mutate, readShipped } = await import(bundle).finally(() => rmSync(bundle));

const fixtures = readdirSync(join(root, "fixtures/articles"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(join(root, "fixtures/articles", name)));
const corpus = readCorpus(join(root, "../shared/corpus/articles.jsonl.gz"));
const all = createTargets(readShipped(readFileSync(join(root, "dist/rules.bin"))), [...fixtures, ...corpus]);
const names = values.only?.split(",") ?? Object.keys(all);
const tried = Object.fromEntries(names.map((name) => [name, 0]));
let broken = 0;
const random = createRandom(Number(values.seed));
const end = Date.now() + Number(values.seconds) * 1000;
for (let round = 0; Date.now() < end; round++) {
  const name = names[round % names.length];
  const { seeds, words, run } = all[name];
  const place = random(seeds.length);
  const bytes = mutate(seeds[place], words, random);
  const cut = 1 + random(300);
  tried[name]++;
  if (process.env.FUZZ_LAST) writeFileSync(process.env.FUZZ_LAST, bytes), writeFileSync(`${process.env.FUZZ_LAST}.name`, `${name} ${cut}`);
  try {
    await run(bytes, cut);
  } catch (error) {
    broken++;
    const isOurs = name !== "text" || place <= fixtures.length;
    const folder = isOurs ? join(here, "kept") : tmpdir();
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${name}-${cut}-${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}.bin`);
    if (!existsSync(file)) writeFileSync(file, bytes);
    console.log(
      `${file}\n  ${String(error?.stack ?? error)
        .split("\n")
        .slice(0, 4)
        .join("\n  ")}`,
    );
  }
}
for (const [name, count] of Object.entries(tried)) console.log(`${name.padEnd(6)} ${String(count).padStart(7)} inputs`);
console.log(`${Object.values(tried).reduce((sum, count) => sum + count, 0)} inputs, ${broken} broken promises`);
process.exitCode = broken > 0 ? 1 : 0;

/** The corpus' articles, where it lies beside the repository. */
function readCorpus(path) {
  if (!existsSync(path)) return [];
  const lines = gunzipSync(readFileSync(path)).toString("utf8").split("\n").filter(Boolean);
  return lines.map((line) => Buffer.from(JSON.parse(line).text ?? ""));
}
