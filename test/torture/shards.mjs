import { rmSync } from "node:fs";
import { must, mustEqual, netral, run } from "./ground.mjs";

/** Shards that are killed at random moments and resumed at the same time, then merged. */
export async function torture({ cwd, short, milliseconds, random }) {
  const count = short ? 2 : 4;
  rmSync(`${cwd}/shards`, { recursive: true, force: true });
  const work = async (index) => {
    const args = ["classify", "in.jsonl", "-o", "shards", "--shard", `${index}/${count}`, "--resume", "-j", "1", "-q"];
    await run(netral, args, { cwd, during: (child) => setTimeout(() => child.kill("SIGKILL"), milliseconds * random()) });
    const { code, said } = await run(netral, args, { cwd });
    must(code === 0, `shard ${index}: exit ${code}: ${said}`);
  };
  await Promise.all(Array.from({ length: count }, (_, i) => work(i + 1)));
  const { code, said } = await run(netral, ["merge", "shards", "-o", "merged.ndjson"], { cwd });
  must(code === 0, `merge: exit ${code}: ${said}`);
  for (const end of ["", ".manifest.json"]) mustEqual(`${cwd}/merged.ndjson${end}`, `${cwd}/undisturbed.ndjson${end}`);
  return `${count} shards at once, killed and resumed, merged to the bytes of one run, manifest and all`;
}
