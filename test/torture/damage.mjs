import { copyFileSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { must, mustEqual, netral, run } from "./ground.mjs";

const PART = "damaged.ndjson.part";
const JOURNAL = "damaged.ndjson.journal";

/** What may become of a file, at a random place. */
const DAMAGES = {
  torn: (path, random) => truncateSync(path, Math.floor(random() * statSync(path).size)),
  garbage: (path, random) => overwrite(path, random, () => Math.floor(random() * 256)),
  zeros: (path, random) => overwrite(path, random, () => 0),
  "a flipped bit": (path, random) => {
    const bytes = readFileSync(path);
    bytes[Math.floor(random() * bytes.length)] ^= 1 << Math.floor(random() * 8);
    writeFileSync(path, bytes);
  },
  "more bytes": (path, random) =>
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(1 + Math.floor(random() * 5000), "x")])),
  missing: (path) => rmSync(path),
};

function overwrite(path, random, byte) {
  const bytes = readFileSync(path);
  const from = Math.floor(random() * bytes.length);
  for (let i = from; i < Math.min(bytes.length, from + 700); i++) bytes[i] = byte();
  writeFileSync(path, bytes);
}

/** Damages journal and part of an unfinished run in all ways, and resumes it. */
export async function torture({ cwd, short, milliseconds, random }) {
  const args = ["classify", "in.jsonl", "-o", "damaged.ndjson", "--resume", "-j", "2", "-q"];
  for (let tries = 0; ; tries++) {
    must(tries < 20, "no run could be stopped in its middle");
    // Later runs may be faster than the one that was timed: earlier at each try.
    const moment = milliseconds * (0.95 - tries * 0.04);
    await run(netral, args, { cwd, during: (child) => setTimeout(() => child.kill("SIGKILL"), moment) });
    if (existsSync(`${cwd}/${PART}`) && readFileSync(`${cwd}/${JOURNAL}`, "utf8").split("\n").length > 3) break;
    for (const name of [PART, JOURNAL, "damaged.ndjson", "damaged.ndjson.manifest.json"]) rmSync(`${cwd}/${name}`, { force: true });
  }
  for (const name of [PART, JOURNAL]) copyFileSync(`${cwd}/${name}`, `${cwd}/kept-${name}`);
  let resumed = 0;
  const faults = [PART, JOURNAL].flatMap((file) => Object.entries(DAMAGES).map(([name, damage]) => ({ file, name, damage })));
  for (const { file, name, damage } of faults) {
    for (let round = 0; round < (short ? 1 : 3); round++) {
      for (const kept of [PART, JOURNAL]) copyFileSync(`${cwd}/kept-${kept}`, `${cwd}/${kept}`);
      rmSync(`${cwd}/damaged.ndjson`, { force: true });
      rmSync(`${cwd}/damaged.ndjson.manifest.json`, { force: true });
      damage(`${cwd}/${file}`, random);
      const { code, said } = await run(netral, args, { cwd });
      must(code === 0, `exit ${code} with ${file} ${name}: ${said}`);
      mustEqual(`${cwd}/damaged.ndjson`, `${cwd}/undisturbed.ndjson`);
      mustEqual(`${cwd}/damaged.ndjson.manifest.json`, `${cwd}/undisturbed.ndjson.manifest.json`);
      resumed++;
    }
  }
  return `journal and part damaged in ${Object.keys(DAMAGES).length} ways each, ${resumed} resumed runs equal`;
}
