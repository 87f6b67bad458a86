import { readFileSync } from "node:fs";
import { must, poisoned, run, writeArticles } from "./ground.mjs";

const CODES = { hang: "E_TIMEOUT", heap: "E_OOM", throw: "E_CLASSIFY", exit: "E_CLASSIFY", stack: "E_CLASSIFY" };

/** One article each that hangs, exhausts the heap, throws, ends its worker, and overflows the stack, among many. */
export async function torture({ cwd, short, random }) {
  const count = short ? 4000 : 20_000;
  const places = new Map(Object.keys(CODES).map((poison) => [Math.floor(random() * count), poison]));
  must(places.size === 5, "two poisons met in one place: take another seed");
  writeArticles(`${cwd}/poisoned.jsonl`, count, (i) => (places.has(i) ? `POISON ${places.get(i)}` : null));
  const outputs = [];
  for (const jobs of short ? ["2"] : ["2", "1", "4"]) {
    const args = ["classify", "poisoned.jsonl", "-o", `poisoned-${jobs}.ndjson`, "-j", jobs, "--timeout", "5", "--max-errors", "5"];
    const { code, said } = await run(poisoned, args, { cwd });
    must(code === 0, `exit ${code}: ${said}`);
    outputs.push(readFileSync(`${cwd}/poisoned-${jobs}.ndjson`, "utf8"));
    must(outputs[0] === outputs.at(-1), `-j ${jobs} writes other bytes`);
  }
  const records = outputs[0]
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  must(records.length === count, `${records.length} records of ${count}`);
  must(
    records.every(({ source }, i) => source.record === i),
    "the order is not that of the input",
  );
  const errors = records.filter(({ error }) => error).map(({ source, error }) => `${places.get(source.record)} ${error.code}`);
  must(
    errors.sort().join() ===
      Object.entries(CODES)
        .map((pair) => pair.join(" "))
        .sort()
        .join(),
    `errors: ${errors}`,
  );
  return `${count} articles in order, exactly 5 error records, ${outputs.length > 1 ? "equal for 1, 2 and 4 jobs" : "2 jobs"}`;
}
