// Dates against dateparser and against reading the bytes as text, by CPU time, in one run: `node bench/dates.mjs [python with dateparser]`.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { createDateFinder, loadRules } from "../dist/index.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const shared = join(here, "../../shared");
const python = process.argv[2] ?? "python3";
const REQUIRED = { "sentences, netral / dateparser": 50, "corpus, netral / decoding": 0.02 };

const cpu = (work) => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};
const least = (rounds, work) => Math.min(...Array.from({ length: rounds }, () => cpu(work)));

const findDates = createDateFinder(await loadRules());
const read = (text) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const sentences = [...new Set(read(readFileSync(join(shared, "gold/dates/sentences.jsonl"), "utf8")).map(({ sentence }) => sentence))];
const folder = mkdtempSync(join(tmpdir(), "netral-bench-"));
const file = join(folder, "sentences.txt");
writeFileSync(file, sentences.map((sentence) => sentence.replaceAll("\n", " ")).join("\n"));
const [peer] = execFileSync(python, [join(here, "peers/dates.py"), file], { encoding: "utf8" })
  .split(" ")
  .map(Number);
rmSync(folder, { recursive: true });
const ours = least(9, () => {
  for (const sentence of sentences) findDates(sentence);
});

const texts = read(gunzipSync(readFileSync(join(shared, "corpus/articles.jsonl.gz"))).toString("utf8")).map(({ text }) => text);
const bytes = texts.map((text) => Buffer.from(text));
const decoded = least(9, () => {
  for (const text of bytes) text.toString("utf8");
});
const dated = least(9, () => {
  for (const text of texts) findDates(text);
});

const ratios = { "sentences, netral / dateparser": peer / ours, "corpus, netral / decoding": decoded / dated };
console.log(`sentences/s: netral ${(sentences.length / ours).toFixed(0)}, dateparser ${(sentences.length / peer).toFixed(0)}`);
for (const [name, ratio] of Object.entries(ratios)) {
  console.log(`${name}: ${ratio.toFixed(3)}, must be ${REQUIRED[name]}`);
  if (ratio < REQUIRED[name]) process.exitCode = 1;
}
