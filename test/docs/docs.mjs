// Runs the commands that the READMEs show, and holds what they show against what comes: `node test/docs/docs.mjs [FILE.md …]`.
//
// ```sh    every line is a command and must end with 0 or 1. Directly followed by a ```text block without "$", that is its output.
// ```text  beginning with "$ ": commands, each with its output below it.
// ```ts    with an import of "netral": must compile away and run, with the built library.
// <!-- slow -->          on a line before a block: it is not run (whole set-ups, clusters, other versions of Node, sketches).
// <!-- run: COMMAND -->  is run unseen, at its place: what a reader does by hand between two blocks.
//
// All commands of one file run one after the other in one scratch folder, which holds berita/ and arsip/ (copies of fixtures/articles),
// berita.jsonl, arsip.jsonl and arsip.jsonl.gz (the same articles as records) and fixtures/. `netral` is this clone's.
// In shown output "…" stands for anything, on a line of its own for any lines; runs of spaces and of "─", times and versions are alike.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { transformSync } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const files =
  process.argv.length > 2
    ? process.argv.slice(2)
    : ["README.md", "NOTICE.md", "spark/README.md", "fixtures/README.md"].filter((name) => existsSync(join(root, name)));
let ran = 0;
let skipped = 0;
const broken = [];

for (const file of files) {
  const folder = lay();
  try {
    for (const step of stepsOf(readFileSync(join(root, file), "utf8"))) {
      if (step.slow) skipped++;
      else tryStep(`${file}:${step.line}`, step, folder);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
for (const { place, command, what } of broken) console.log(`${place}: ${command}\n${what.replace(/^/gm, "    ")}\n`);
console.log(`${ran - broken.length} passed, ${broken.length} failed, ${skipped} skipped`);
process.exitCode = broken.length > 0 ? 1 : 0;

/** The commands of a page with what they show; `shown` is null where nothing is. */
function stepsOf(page) {
  const steps = [];
  let slow = false;
  let block = null;
  let open = null;
  page.split("\n").forEach((text, i) => {
    const fence = /^```(\w*)/.exec(text);
    const unseen = /^<!-- run: (?<command>.*) -->$/.exec(text)?.groups?.command;
    if (block === null && fence) block = { kind: fence[1], line: i + 2, lines: [], slow };
    else if (block !== null && text === "```") {
      open = close(block, open, steps);
      block = null;
      slow = false;
    } else if (block !== null) block.lines.push(text);
    else if (text === "<!-- slow -->") slow = true;
    else if (unseen) steps.push({ command: unseen, shown: null, line: i + 1, slow: false });
    else if (text.trim() !== "") open = null;
  });
  return steps;
}

/** Adds the steps of a block; answers the step whose output may follow, or null. */
function close({ kind, line, lines, slow }, open, steps) {
  if (kind === "sh") {
    const own = lines.flatMap((text, i) =>
      text.trim() === "" || text.startsWith("#") ? [] : [{ command: text, shown: null, line: line + i, slow }],
    );
    steps.push(...own);
    return own.at(-1) ?? null;
  }
  if (kind === "ts" && lines.some((text) => text.includes('from "netral"')))
    steps.push({ program: lines.join("\n"), command: "the program", shown: null, line, slow });
  if (kind !== "text") return null;
  if (!lines[0]?.startsWith("$ ")) {
    if (open) open.shown = lines;
    return null;
  }
  lines.forEach((text, i) => {
    if (text.startsWith("$ ")) steps.push({ command: text.slice(2), shown: [], line: line + i, slow });
    else steps.at(-1).shown.push(text);
  });
  return null;
}

function tryStep(place, { command, program, shown }, folder) {
  ran++;
  if (program) writeFileSync(join(folder, "program.mjs"), transformSync(program, { loader: "ts" }).code);
  const { status, stdout, stderr } = spawnSync("bash", ["-c", program ? "node program.mjs" : command], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: 120_000,
    env: { ...process.env, PATH: `${folder}/bin:${process.env.PATH}`, COLUMNS: "120", NO_COLOR: "1" },
  });
  if (status !== 0 && status !== 1) broken.push({ place, command, what: `ended with ${status}\n${stderr}`.trim() });
  else if (shown && shown.length > 0) {
    // A terminal shows both, in an order that is chance; notes beside results may be left out.
    const wanted = shown.map(mask).filter(Boolean);
    const misses = [stdout, `${stdout}\n${stderr}`, `${stderr}\n${stdout}`].map((text) =>
      firstMiss(wanted, text.split("\n").map(mask).filter(Boolean)),
    );
    if (misses.every((miss) => miss !== null)) broken.push({ place, command, what: misses[0] });
  }
}

/** A line without what differs from run to run. */
function mask(line) {
  return line
    .replace(/─+/g, "─")
    .replace(/\d+([.,]\d+)? (ms|s|min|MB|MB\/s)\b/g, "N $2")
    .replace(/\b\d+\.\d+\.\d+\b/g, "VERSION")
    .replace(/\b[0-9a-f]{16,64}\b/g, "HASH")
    .replace(/\s+/g, " ")
    .trim();
}

/** Null where the lines are as wanted, else what is not. */
function firstMiss(wanted, lines) {
  let at = 0;
  let anyLines = false;
  for (const line of wanted) {
    if (line === "…") {
      anyLines = true;
      continue;
    }
    const pattern = new RegExp(
      `^${line
        .split("…")
        .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
        .join(".*")}$`,
    );
    const found = lines.findIndex((other, i) => i >= at && (anyLines || i === at) && pattern.test(other));
    if (found === -1) return `shown:  ${line}\ncomes:  ${lines.slice(at, at + (anyLines ? 12 : 3)).join("\n        ")}`;
    at = found + 1;
    anyLines = false;
  }
  return anyLines || at === lines.length ? null : `shown:  nothing more\ncomes:  ${lines.slice(at, at + 3).join("\n        ")}`;
}

/** A scratch folder as the comment above says. */
function lay() {
  const folder = mkdtempSync(join(tmpdir(), "netral-docs-"));
  for (const name of ["berita", "arsip", "fixtures/articles"])
    cpSync(join(root, "fixtures/articles"), join(folder, name), { recursive: true });
  for (const name of readdirSync(join(root, "fixtures")))
    if (name !== "articles") symlinkSync(join(root, "fixtures", name), join(folder, "fixtures", name));
  for (const name of ["test", "bench", "spark", "dist", "rules"]) symlinkSync(join(root, name), join(folder, name));
  const texts = readdirSync(join(folder, "berita")).filter((name) => name.endsWith(".txt"));
  const records = texts.map((id) => `${JSON.stringify({ id, text: readFileSync(join(folder, "berita", id), "utf8") })}\n`).join("");
  for (const name of ["berita.jsonl", "arsip.jsonl"]) writeFileSync(join(folder, name), records);
  writeFileSync(join(folder, "arsip.jsonl.gz"), gzipSync(records));
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "bin/netral"), `#!/bin/sh\nexec "${process.execPath}" "${join(root, "bin/netral.js")}" "$@"\n`);
  chmodSync(join(folder, "bin/netral"), 0o755);
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/netral"));
  return folder;
}
