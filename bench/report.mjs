// What was measured, as RESULTS.md shows it.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, release, totalmem } from "node:os";

/** The machine and the programs, in a line each. */
export function machine() {
  const { model } = cpus()[0];
  const first = (command, args) => (spawnSync(command, args, { encoding: "utf8" }).stdout ?? "").split("\n")[0];
  return [
    `${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()} ${arch()}`,
    `Node ${process.version}, ${first("rg", ["--version"]) || "no ripgrep"}`,
  ];
}

/** The page. */
export function report({ machine, articles, copies, rounds, rows, starts, ratios }) {
  const megabytes = (articles.bytes / 1e6).toFixed(1);
  return `# Speed

Written by \`npm run bench\`. Time of whole processes, start included: of the CPU (user and system, all threads), which MB/s counts by, and of the clock; median of ${rounds} interleaved rounds.
${articles.articles} articles, ${copies} times each, ${megabytes} MB of text in all, in every row but that of Python, which reads one copy.

${machine.map((line) => `- ${line}`).join("\n")}

| program | CPU s | clock s | MB/s | most memory, MB | |
|---|--:|--:|--:|--:|---|
${rows.map(rowOf).join("\n")}

| start, median of ${starts[0].rounds} | CPU ms |
|---|--:|
${starts.map(({ name, milliseconds }) => `| \`${name}\` | ${milliseconds} |`).join("\n")}

${tableOf(ratios)}
`;
}

/** Puts the ratios into a text between its marks. Throws where it has none. */
export function quoteRatios(path, ratios) {
  const [before, quoted, after, ...more] = readFileSync(path, "utf8").split(/(?<=<!-- bench -->\n)|(?=<!-- end of bench -->)/);
  if (quoted === undefined || after === undefined || more.length > 0) throw new Error(`${path} has no place for the bench's ratios`);
  writeFileSync(path, `${before}${tableOf(ratios)}\n${after}`);
}

function tableOf(ratios) {
  const rows = ratios.map(({ name, by, value, floor }) => {
    const measured = Number.isNaN(value) ? "not installed" : value.toFixed(2);
    return `| ${name} | ${by === "cpu" ? "CPU" : by} | ${measured} | ≥ ${floor} |`;
  });
  return ["| times as fast | by | measured | required |", "|---|---|--:|--:|", ...rows].join("\n");
}

function rowOf({ name, about, seconds, clock, speed, megabytes }) {
  if (seconds === undefined) return `| ${name} | not installed | | | | ${about} |`;
  return `| ${name} | ${seconds.toFixed(2)} | ${clock.toFixed(2)} | ${speed.toFixed(speed < 1 ? 2 : 1)} | ${megabytes > 0 ? megabytes.toFixed(0) : ""} | ${about} |`;
}
