// What a command costs: seconds of CPU of it and its children, of the clock, and the most memory that it held.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const POLL_MILLISECONDS = 20;

/** Runs `command` (an array) with standard output into a file, through bash for its `time`. Throws where it fails. Memory is 0 where /proc tells none. */
export async function measure(command, output) {
  const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
  // NODE_EXTRA_CA_CERTS makes every start of Node 20 read a file that no classification needs.
  const { NODE_EXTRA_CA_CERTS, ...env } = process.env;
  const child = spawn("bash", ["-c", `TIMEFORMAT='%3U %3S %3R'; time ${quoted} > '${output}' 2> '${output}.errors'`], { env });
  let report = "";
  child.stderr.on("data", (data) => {
    report += data;
  });
  let megabytes = 0;
  const poll = setInterval(() => {
    megabytes = Math.max(megabytes, residentOfChildren(child.pid));
  }, POLL_MILLISECONDS);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(poll);
  if (code !== 0) throw new Error(`${command.join(" ")}: exit ${code}\n${readFileSync(`${output}.errors`, "utf8")}`);
  const [user, system, clock] = report.trim().split("\n").at(-1).split(" ").map(Number);
  return { seconds: user + system, clock, megabytes };
}

function residentOfChildren(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
    return Math.max(
      ...children.map((child) => Number(/^VmHWM:\s+(?<kb>\d+)/m.exec(readFileSync(`/proc/${child}/status`, "utf8")).groups.kb) / 1000),
    );
  } catch {
    return 0; // no /proc, or the process has just ended
  }
}

/** The middle of an odd number of values, or the lower of the two in the middle. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1];
}
