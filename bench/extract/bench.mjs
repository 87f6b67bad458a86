#!/usr/bin/env node
// CPU per page of netral's HTML extraction against Readability with linkedom and defuddle, on the same pages in one interleaved run.
//   node bench/extract/bench.mjs PAGES.jsonl [--rounds 3] [--tools netral,…] [--set id,id2]
// PAGES lines: {"page": path of a .html or .html.gz relative to the file, "url", "set"}. Each measurement is a process of its own that warms up on the first 30
// pages; the order is shuffled each round. Prints the median of the rounds. Run `npm install` in bench/ first.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { tools } from "./tools.mjs";

const [file, ...rest] = process.argv.slice(2);
if (!file || file.startsWith("-")) {
  console.error("usage: node bench/extract/bench.mjs PAGES.jsonl [--rounds N] [--tools a,b] [--set id,id2]");
  process.exit(2);
}
const option = (name) => {
  const at = rest.indexOf(name);
  return at < 0 ? undefined : rest[at + 1];
};
const WARM_UP = 30;

if (rest.includes("--child")) await measure(option("--child"));
else compare();

async function measure(name) {
  const sets = option("--set")?.split(",");
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const pages = rows
    .filter((row) => !sets || sets.includes(row.set))
    .map((row) => {
      const bytes = readFileSync(join(dirname(file), row.page));
      return { url: row.url, html: new TextDecoder().decode(row.page.endsWith(".gz") ? gunzipSync(bytes) : bytes) };
    });
  const extract = await tools[name]();
  console.log = console.warn = () => {};
  let failed = 0;
  const run = async (list) => {
    for (const { html, url } of list) {
      try {
        await extract(html, url);
      } catch {
        failed++;
      }
    }
  };
  await run(pages.slice(0, WARM_UP));
  failed = 0;
  const started = process.cpuUsage();
  const clock = performance.now();
  await run(pages);
  const { user, system } = process.cpuUsage(started);
  const result = {
    pages: pages.length,
    cpu: (user + system) / 1000 / pages.length,
    wall: (performance.now() - clock) / pages.length,
    rss: process.resourceUsage().maxRSS / 1024,
    failed,
  };
  process.stdout.write(JSON.stringify(result));
}

function compare() {
  const names = option("--tools")?.split(",") ?? Object.keys(tools);
  const rounds = Number(option("--rounds") ?? 3);
  const results = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of [...names].sort(() => Math.random() - 0.5)) {
      const pass = ["--set", option("--set")].filter((part) => option("--set") && part);
      const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), file, "--child", name, ...pass], {
        encoding: "utf8",
        maxBuffer: 1 << 28,
      });
      if (child.status !== 0) throw new Error(`${name}: ${child.stderr.slice(-2000)}`);
      results.get(name).push(JSON.parse(child.stdout));
    }
  }
  const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const base = median((results.get("netral") ?? results.get(names[0])).map((result) => result.cpu));
  console.log("tool                    CPU ms/page (min..max)      × netral   wall ms/page   peak RSS MB   failed");
  for (const [name, list] of results) {
    const cpu = list.map((result) => result.cpu);
    const range = `${median(cpu).toFixed(2)} (${Math.min(...cpu).toFixed(2)}..${Math.max(...cpu).toFixed(2)})`;
    const wall = median(list.map((result) => result.wall)).toFixed(2);
    const rss = Math.round(Math.max(...list.map((result) => result.rss)));
    console.log(
      `${name.padEnd(22)}  ${range.padEnd(26)}  ${(median(cpu) / base).toFixed(1).padStart(8)}   ${wall.padStart(12)}   ${String(rss).padStart(11)}   ${list[0].failed}`,
    );
  }
  console.log(`${results.get(names[0])[0].pages} pages, ${rounds} rounds`);
}
