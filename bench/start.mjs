// What a start costs against that of Node itself, by CPU time.
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { measure, median } from "./measure.mjs";

const ROUNDS = 21;

/**
 * Measures starts of the program that is built in `root` as it is installed (a clone looks at all of rules/ too), each beside the others, after
 * one that does not count: a first start keeps what the next ones use.
 */
export async function measureStarts(root, folder) {
  for (const name of ["bin", "dist", "package.json"]) cpSync(join(root, name), join(folder, "installed", name), { recursive: true });
  const program = [process.execPath, join(folder, "installed/bin/netral.js")];
  const article = join(folder, "small.txt");
  writeFileSync(article, "Bawaslu mengimbau ASN netral pada Pemilu 2024.\n");
  const starts = [
    { name: "node -e 0", command: [process.execPath, "-e", "0"] },
    { name: "netral --version", command: [...program, "--version"] },
    { name: "netral classify small.txt", command: [...program, "classify", article] },
  ].map((start) => ({ ...start, seconds: [] }));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { command, seconds } of starts) {
      const run = await measure(command, join(folder, "stdout"));
      if (round > 0) seconds.push(run.seconds);
    }
  }
  return starts.map(({ name, seconds }) => ({ name, milliseconds: Math.round(median(seconds) * 1000), rounds: ROUNDS }));
}
