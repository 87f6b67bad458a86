import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, statSync } from "node:fs";
import { must, mustEqual, netral } from "./ground.mjs";

// A disk of its own that fills up, grows, and is resumed on; "cannot mount" where the machine does not let us.
const SCRIPT = `
mount -t tmpfs -o size=$2 tmpfs disk || { echo cannot mount; exit 9; }
node "$0" classify in.jsonl -o disk/out.ndjson -j 2 -q; echo first $?
node "$0" classify in.jsonl -o disk/out.ndjson --resume -j 2 -q; echo again $?
mount -o remount,size=$3 disk
node "$0" classify in.jsonl -o disk/out.ndjson --resume -j 2 -q; echo grown $?
ls -A disk; cp disk/out.ndjson disk/out.ndjson.manifest.json "$1"`;

/** Fills a small disk, resumes on the full one and on the grown one. */
export async function torture({ cwd, short, random }) {
  mkdirSync(`${cwd}/disk`, { recursive: true });
  mkdirSync(`${cwd}/from-disk`, { recursive: true });
  const whole = statSync(`${cwd}/undisturbed.ndjson`).size;
  const rounds = short ? 1 : 6;
  for (let round = 0; round < rounds; round++) {
    const size = Math.floor((0.05 + random() * 0.9) * whole);
    const { code, said } = await bash(cwd, [netral, "from-disk", String(size), String(whole * 2 + (4 << 20))]);
    if (said.includes("cannot mount")) return "not done: this machine lets nobody mount";
    must(code === 0, `exit ${code}: ${said}`);
    must(said.includes("first 74") && said.includes("again 74") && said.includes("grown 0"), said);
    must(said.endsWith("out.ndjson\nout.ndjson.manifest.json\n"), `the disk holds ${said}`);
    // Paths in the manifest are those of the command, and that of the output is none of them.
    mustEqual(`${cwd}/from-disk/out.ndjson`, `${cwd}/undisturbed.ndjson`);
    mustEqual(`${cwd}/from-disk/out.ndjson.manifest.json`, `${cwd}/undisturbed.ndjson.manifest.json`);
    copyFileSync(`${cwd}/undisturbed.ndjson`, `${cwd}/from-disk/out.ndjson`);
  }
  return `full at ${rounds} sizes, resumed full with exit 74 and grown with 0; outputs equal`;
}

function bash(cwd, args) {
  return new Promise((resolve) => {
    const child = spawn("unshare", ["-rm", "bash", "-c", SCRIPT, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    child.on("error", () => resolve({ code: 9, said: "cannot mount" }));
    child.on("close", (code) => resolve({ code, said }));
  });
}
