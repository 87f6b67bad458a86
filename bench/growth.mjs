// How time and memory grow with the bytes and with the rules: `npm run growth [-- --sizes 1,10,100,1000]` (MB; the last one gives the memory).
// CPU time of whole processes for bytes; for rules that of the classification alone, since rules of one's own are compiled at every start.
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { measure, median } from "./measure.mjs";
import { machine } from "./report.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const corpus = join(here, "../../shared/corpus/articles.jsonl.gz");
const PHRASES = [300, 3000, 30_000];
const ROUNDS = 3;
const { values } = parseArgs({ options: { sizes: { type: "string", default: "1,10,100" }, child: { type: "string" } } });

if (!existsSync(corpus)) console.log("growth: no ../shared/corpus, nothing to measure");
else if (values.child) await classifyWith(values.child);
else await compare();

async function compare() {
  const folder = mkdtempSync(join(tmpdir(), "netral-growth-"));
  try {
    const sizes = [];
    for (const size of values.sizes.split(",").map(Number)) sizes.push({ size, ...(await classifyMegabytes(folder, size)) });
    const costs = sizes.slice(1).map(({ size, seconds }, i) => (seconds - sizes[i].seconds) / (size - sizes[i].size));
    const rules = measureRules(folder);
    const required = [
      { name: "CPU of a further MB, in the last step / in the first", value: costs.at(-1) / costs[0], most: 1.2 },
      { name: `CPU with ${PHRASES.at(-1)} phrases / with ${PHRASES[0]}`, value: rules.at(-1) / rules[0], most: 1.6 },
      { name: `most memory at ${sizes.at(-1).size} MB and 2 jobs, MB`, value: sizes.at(-1).megabytes, most: 250 },
    ];
    const page = `# Growth

Written by \`npm run growth\`.

${machine()
  .map((line) => `- ${line}`)
  .join("\n")}

| articles, MB of JSON Lines | CPU s, 1 job | most memory with 2 jobs, MB |
|--:|--:|--:|
${sizes.map(({ size, seconds, megabytes }) => `| ${size} | ${seconds.toFixed(2)} | ${megabytes.toFixed(0)} |`).join("\n")}

| phrases on top of the shipped rules | CPU s of classifying the corpus |
|--:|--:|
${PHRASES.map((count, i) => `| ${count} | ${rules[i].toFixed(2)} |`).join("\n")}

| growth | measured | required |
|---|--:|--:|
${required.map(({ name, value, most }) => `| ${name} | ${value.toFixed(2)} | ≤ ${most} |`).join("\n")}
`;
    writeFileSync(join(here, "GROWTH.md"), page);
    console.log(page);
    process.exitCode = required.some(({ value, most }) => !(value <= most)) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** CPU seconds with one job, and the most memory with two. */
async function classifyMegabytes(folder, size) {
  const input = join(folder, "articles.jsonl");
  const lines = gunzipSync(readFileSync(corpus));
  const file = openSync(input, "w");
  let missing = size * 1e6;
  for (; missing > lines.length; missing -= lines.length) writeSync(file, lines);
  writeSync(file, lines, 0, lines.lastIndexOf(10, missing) + 1);
  closeSync(file);
  const output = join(folder, "out.ndjson");
  const netral = [process.execPath, join(here, "../bin/netral.js"), "classify", "--quiet", input, "-o", output];
  const { seconds } = await measure([...netral, "-j", "1"], join(folder, "stdout"));
  const { megabytes } = await measure([...netral, "-j", "2"], join(folder, "stdout"));
  return { seconds, megabytes };
}

/** CPU seconds of classifying the corpus, for each number of phrases: the middle of interleaved rounds. */
function measureRules(folder) {
  const words = [
    ...new Set(
      gunzipSync(readFileSync(corpus))
        .toString("utf8")
        .toLowerCase()
        .match(/\p{L}{4,}/gu),
    ),
  ];
  for (const count of PHRASES) writePack(join(folder, String(count)), words, count);
  const runs = PHRASES.map(() => []);
  for (let round = 0; round < ROUNDS; round++)
    PHRASES.forEach((count, i) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [fileURLToPath(import.meta.url), "--child", join(folder, String(count))],
        {
          encoding: "utf8",
        },
      );
      if (status !== 0) throw new Error(stderr);
      runs[i].push(Number(stdout));
    });
  return runs.map(median);
}

/** Themes of 100 phrases each: two words of the corpus, at random and the same each time, so that many begin and hardly any holds. */
function writePack(folder, words, count) {
  mkdirSync(folder);
  let state = 1;
  const word = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return words[Math.floor((state / 2 ** 32) * words.length)];
  };
  const themes = [];
  for (let i = 0; i < count; i += 100) {
    const phrases = Array.from({ length: 100 }, () => `${word()} ${word()}`);
    const label = `{ id: Tema ${i}, en: Theme ${i} }`;
    themes.push(
      `  - id: tema-${i}\n    label: ${label}\n    definition: ${label}\n    setting: none\n    strong: ${JSON.stringify(phrases)}\n`,
    );
  }
  writeFileSync(join(folder, "themes.yaml"), `themes:\n${themes.join("")}`);
}

/** Classifies the corpus twice with a pack on top of the shipped rules and prints the CPU seconds of the second time. */
async function classifyWith(pack) {
  const { createClassifier, loadRules, textDocument } = await import("../dist/index.js");
  const classify = createClassifier(await loadRules([pack]));
  const texts = gunzipSync(readFileSync(corpus))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const documents = texts.map(({ title, text }) => textDocument(text, { title: title ?? null, url: null, date: null }));
  for (const document of documents) classify(document);
  const start = process.cpuUsage();
  for (const document of documents) classify(document);
  const { user, system } = process.cpuUsage(start);
  console.log((user + system) / 1e6);
}
