import { rmSync } from "node:fs";
import { must, mustEqual, netral, run } from "./ground.mjs";

/** Kills a run at random moments and resumes it, until it is through; and again, until there were enough kills. */
export async function torture({ cwd, kills, milliseconds, random }) {
  let killed = 0;
  let rounds = 0;
  while (killed < kills) {
    rounds++;
    for (const name of ["killed.ndjson", "killed.ndjson.manifest.json"]) rmSync(`${cwd}/${name}`, { force: true });
    for (;;) {
      // The last kill wanted is the last one done: then it may come through.
      const after = killed < kills ? random() * milliseconds * 1.1 : 1e9;
      const { code, signal, said } = await run(netral, ["classify", "in.jsonl", "-o", "killed.ndjson", "--resume", "-j", "2", "-q"], {
        cwd,
        during: (child) => setTimeout(() => child.kill("SIGKILL"), Math.min(after, 2 ** 31 - 1)).unref(),
      });
      if (signal === "SIGKILL") killed++;
      else {
        must(code === 0, `exit ${code} on resuming: ${said}`);
        break;
      }
    }
    mustEqual(`${cwd}/killed.ndjson`, `${cwd}/undisturbed.ndjson`);
    mustEqual(`${cwd}/killed.ndjson.manifest.json`, `${cwd}/undisturbed.ndjson.manifest.json`);
  }
  return `${killed} kills in ${rounds} runs, each output equal`;
}
