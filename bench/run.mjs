// Speed against other programs on the same articles, in one run: `npm run bench [-- --rounds N] [--copies N] [--python PYTHON]`; 141 copies are 1 GB.
// PYTHON has what bench/peers/requirements.txt names; a peer that is not installed has a row that says so, and no ratio.
// Speeds depend on the machine, so only ratios are held (floors.json), of CPU time or of the clock's; all of it is written to RESULTS.md, the ratios to README.md.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeArticles } from "./articles.mjs";
import { measure, median } from "./measure.mjs";
import { peersFor } from "./peers.mjs";
import { machine, quoteRatios, report } from "./report.mjs";
import { measureStarts } from "./start.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const corpus = join(here, "../../shared/corpus/articles.jsonl.gz");
const netral = [process.execPath, join(here, "../bin/netral.js"), "classify", "--quiet", "--jobs", "1"];

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
  const ours = (name, about, input, options, file) => ({
    name,
    about: `\`netral classify ${about} --format ndjson -o out\``,
    command: [...netral, input, ...options, "--format", "ndjson", "-o", join(folder, file)],
  });
  const terms = ["--only", "actors,themes", "--evidence", "none"];
  const programs = [
    ours("netral", "articles.jsonl", articles.jsonl, [], "netral.ndjson"),
    ours(
      "netral, facets off",
      "articles.jsonl --only actors,themes,dates",
      articles.jsonl,
      ["--only", "actors,themes,dates"],
      "facets.ndjson",
    ),
    ours("netral, .jsonl.gz", "articles.jsonl.gz", articles.packed, [], "packed.ndjson"),
    ours("netral, .jsonl.gz, 2 jobs", "articles.jsonl.gz --jobs 2", articles.packed, ["--jobs", "2"], "packed-2.ndjson"),
    ours("netral, folder of files", "articles/", articles.folder, [], "folder.ndjson"),
    ours("netral, folder, 2 jobs", "articles/ --jobs 2", articles.folder, ["--jobs", "2"], "folder-2.ndjson"),
    ours("netral, folder, terms alone", `articles/ ${terms.join(" ")}`, articles.folder, terms, "terms.ndjson"),
    ...peersFor(articles, folder, values.python),
    {
      name: "parse and print",
      about: "`bench/parse-and-print.mjs`: JSON.parse and JSON.stringify of each line",
      command: [process.execPath, join(here, "parse-and-print.mjs"), articles.jsonl, join(folder, "printed.jsonl")],
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
      if (command && (round === 1 || copies === undefined)) runs.get(name).push(await measure(command, join(folder, "stdout")));
    console.error(`round ${round} of ${rounds}`);
  }
  const rows = programs.map(({ name, about, command, copies: own = copies }) => {
    if (!command) return { name, about };
    const middle = (figure) => median(runs.get(name).map((run) => run[figure]));
    const seconds = middle("seconds");
    return {
      name,
      about,
      seconds,
      clock: middle("clock"),
      speed: ((articles.bytes / copies) * own) / 1e6 / seconds,
      megabytes: Math.max(...runs.get(name).map((run) => run.megabytes)),
    };
  });
  const starts = await measureStarts(join(here, ".."), folder);
  const costs = {
    // Of each byte, since not every program has read as many.
    cpu: Object.fromEntries([
      ...rows.map((row) => [row.name, 1 / row.speed]),
      ...starts.map(({ name, milliseconds }) => [name, milliseconds]),
    ]),
    clock: Object.fromEntries(rows.map((row) => [row.name, row.clock])),
  };
  const floors = JSON.parse(readFileSync(join(here, "floors.json"), "utf8"));
  const ratios = Object.entries(floors).flatMap(([by, pairs]) =>
    Object.entries(pairs).map(([name, floor]) => {
      const [own, other] = name.split(" / ");
      return { name, by, value: costs[by][other] / costs[by][own], floor };
    }),
  );
  const text = report({ machine: machine(), articles, copies, rounds, rows, starts, ratios });
  writeFileSync(join(here, "RESULTS.md"), text);
  quoteRatios(join(here, "../README.md"), ratios);
  console.log(text);
  const missed = ratios.filter(({ value, floor }) => value < floor);
  for (const { name, value, floor } of missed) console.error(`bench: ${name} is ${value.toFixed(2)}, must be ${floor}`);
  process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
