import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { must, mustEqual, netral, run } from "./ground.mjs";

/** SIGINT once and twice, and a reader that goes away. */
export async function torture({ cwd, short, milliseconds, random }) {
  const args = ["classify", "in.jsonl", "-o", "stopped.ndjson", "--resume", "-j", "2", "-q"];
  let stopped = 0;
  for (let round = 0; round < (short ? 2 : 10); round++) {
    for (const name of ["stopped.ndjson", "stopped.ndjson.manifest.json"]) rmSync(`${cwd}/${name}`, { force: true });
    for (;;) {
      const after = milliseconds * (0.3 + random() * 0.8);
      const { code, said } = await run(netral, args, { cwd, during: (child) => setTimeout(() => child.kill("SIGINT"), after) });
      if (code === 0) break;
      must(code === 130, `exit ${code} on SIGINT: ${said}`);
      must(!existsSync(`${cwd}/stopped.ndjson.lock`), "the lock was left");
      stopped++;
    }
    mustEqual(`${cwd}/stopped.ndjson`, `${cwd}/undisturbed.ndjson`);
  }
  await twice({ cwd, milliseconds });
  const cut = await closedPipes({ cwd, short, random });
  return `${stopped} times SIGINT with exit 130, twice stops at once, ${cut} readers gone with exit 0; outputs equal`;
}

async function twice({ cwd, milliseconds }) {
  rmSync(`${cwd}/stopped.ndjson.manifest.json`);
  const { signal, code } = await run(netral, ["classify", "in.jsonl", "-o", "stopped.ndjson", "-j", "2", "-q"], {
    cwd,
    during: (child) =>
      setTimeout(() => {
        child.kill("SIGINT");
        setTimeout(() => child.kill("SIGINT"), 5);
      }, milliseconds * 0.7),
  });
  must(signal === "SIGINT" || code === 130 || code === 0, `exit ${code} ${signal} on two SIGINTs`);
  const { code: after, said } = await run(netral, ["classify", "in.jsonl", "-o", "stopped.ndjson", "--resume", "-j", "2", "-q"], { cwd });
  must(after === 0, `exit ${after} on resuming after two SIGINTs: ${said}`);
  mustEqual(`${cwd}/stopped.ndjson`, `${cwd}/undisturbed.ndjson`);
}

/** `netral classify … | head -c N`: what came through is the start of the output, and it is no error. */
async function closedPipes({ cwd, short, random }) {
  const whole = readFileSync(`${cwd}/undisturbed.ndjson`);
  const rounds = short ? 2 : 8;
  for (let round = 0; round < rounds; round++) {
    const length = Math.floor(random() * whole.length * 0.8);
    const script = `node "$0" classify in.jsonl -j 2 | head -c ${length} > cut.ndjson; exit "\${PIPESTATUS[0]}"`;
    const code = await new Promise((resolve) => spawn("bash", ["-c", script, netral], { cwd, stdio: "ignore" }).on("close", resolve));
    must(code === 0, `exit ${code} when the reader goes away`);
    must(readFileSync(`${cwd}/cut.ndjson`).equals(whole.subarray(0, length)), "what came through the pipe is not the start of the output");
  }
  return rounds;
}
