// Speed against other programs on the same articles, by CPU time, in one run: `npm run bench [-- --rounds N] [--copies N] [--python PYTHON]`.
// PYTHON has what bench/peers/requirements.txt names; a peer that is not installed has a row that says so, and no ratio.
// Speeds depend on the machine, so only ratios are held (floors.json); all of it is written to RESULTS.md.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeArticles } from "./articles.mjs";
import { measure, median } from "./measure.mjs";
import { peersFor } from "./peers.mjs";
import { machine, report } from "./report.mjs";
import { measureStarts } from "./start.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const corpus = join(here, "../../shared/corpus/articles.jsonl.gz");
const netral = [process.execPath, join(here, "../bin/netral.js"), "classify", "--quiet"];

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    copies: { type: "string", default: "8" },
    python: { type: "string", default: process.env.NETRAL_PYTHON ?? "python3" },
  },
});
const rounds = Number(values.rounds);
const copies = Number(values.copies);

if (!existsSync(corpus)) {
  console.log("bench: no ../shared/corpus, nothing to measure");
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "netral-bench-"));
try {
  const articles = writeArticles(corpus, folder, copies);
  const out = (name) => join(folder, name);
  const programs = [
    {
      name: "netral",
      about: "`netral classify articles.jsonl --format ndjson -o out`",
      command: [...netral, articles.jsonl, "--format", "ndjson", "-o", out("netral.ndjson")],
    },
    {
      name: "netral, facets off",
      about: "the same with `--only actors,themes,dates`",
      command: [...netral, articles.jsonl, "--only", "actors,themes,dates", "--format", "ndjson", "-o", out("facets.ndjson")],
    },
    {
      name: "netral, folder of files",
      about: "`netral classify articles/ --format ndjson -o out`",
      command: [...netral, articles.folder, "--format", "ndjson", "-o", out("folder.ndjson")],
    },
    {
      name: "netral, folder, terms alone",
      about: "`netral classify articles/ --only actors,themes --evidence none --format ndjson -o out`",
      command: [
        ...netral,
        articles.folder,
        "--only",
        "actors,themes",
        "--evidence",
        "none",
        "--format",
        "ndjson",
        "-o",
        out("terms.ndjson"),
      ],
    },
    ...peersFor(articles, folder, values.python),
    {
      name: "parse and print",
      about: "`bench/parse-and-print.mjs`: JSON.parse and JSON.stringify of each line",
      command: [process.execPath, join(here, "parse-and-print.mjs"), articles.jsonl, out("printed.jsonl")],
    },
    {
      name: "decode",
      about: "`bench/decode.mjs`: reads the bytes as text, no more",
      command: [process.execPath, join(here, "decode.mjs"), articles.jsonl],
    },
  ];
  const runs = new Map(programs.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const { name, command, copies } of programs)
      if (command && (round === 1 || copies === undefined)) runs.get(name).push(await measure(command, out("stdout")));
    console.error(`round ${round} of ${rounds}`);
  }
  const rows = programs.map(({ name, about, command, copies: own = copies }) => {
    if (!command) return { name, about };
    const seconds = median(runs.get(name).map((run) => run.seconds));
    return {
      name,
      about,
      seconds,
      speed: ((articles.bytes / copies) * own) / 1e6 / seconds,
      megabytes: Math.max(...runs.get(name).map((run) => run.megabytes)),
    };
  });
  const starts = await measureStarts(join(here, ".."), folder);
  const speed = Object.fromEntries([
    ...rows.map((row) => [row.name, row.speed]),
    ...starts.map(({ name, milliseconds }) => [name, 1000 / milliseconds]),
  ]);
  const floors = JSON.parse(readFileSync(join(here, "floors.json"), "utf8"));
  const ratios = Object.entries(floors).map(([name, floor]) => {
    const [own, other] = name.split(" / ");
    return { name, value: speed[own] / speed[other], floor };
  });
  const text = report({ machine: machine(), articles, copies, rounds, rows, starts, ratios });
  writeFileSync(join(here, "RESULTS.md"), text);
  console.log(text);
  const missed = ratios.filter(({ value, floor }) => value < floor);
  for (const { name, value, floor } of missed) console.error(`bench: ${name} is ${value.toFixed(2)}, must be ${floor}`);
  process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
