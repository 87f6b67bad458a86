// What was measured, as RESULTS.md shows it.
import { spawnSync } from "node:child_process";
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

Written by \`npm run bench\`. CPU time (user and system) of whole processes, start included; median of ${rounds} interleaved rounds.
${articles.articles} articles, ${copies} times each, ${megabytes} MB of text in all, which MB/s counts in every row.

${machine.map((line) => `- ${line}`).join("\n")}

| program | CPU s | MB/s | most memory, MB | |
|---|--:|--:|--:|---|
${rows.map(rowOf).join("\n")}

| start, median of ${starts[0].rounds} | CPU ms |
|---|--:|
${starts.map(({ name, milliseconds }) => `| \`${name}\` | ${milliseconds} |`).join("\n")}

| ratio | measured | required |
|---|--:|--:|
${ratios.map(({ name, value, floor }) => `| ${name} | ${Number.isNaN(value) ? "not installed" : value.toFixed(2)} | ≥ ${floor} |`).join("\n")}
`;
}

function rowOf({ name, about, seconds, speed, megabytes }) {
  if (seconds === undefined) return `| ${name} | not installed | | | ${about} |`;
  return `| ${name} | ${seconds.toFixed(2)} | ${speed.toFixed(speed < 1 ? 2 : 1)} | ${megabytes > 0 ? megabytes.toFixed(0) : ""} | ${about} |`;
}
