import { resolve } from "node:path";
import { ExitCode } from "../errors.ts";
import { type InputFacts, type Manifest, manifestCounts } from "../run/manifest.ts";
import { writeWhole } from "../run/output-file.ts";
import { printSummary, total } from "../run/summary.ts";
import { type Tally, toPlain } from "../run/tally.ts";
import { type ClassifyOptions, isOver } from "./classify-options.ts";
import type { Run } from "./run.ts";

/** Sums a run up for people and programs; answers its exit code. */
export async function report({ io, options, notes, identity }: Run, tally: Tally, input: InputFacts, seconds: number): Promise<ExitCode> {
  for (const [name, n] of tally.found) notes.say(`--fail-on: ${name} in ${n} ${n === 1 ? "article" : "articles"}`);
  const { files, bytes } = input;
  const fields = [...tally.summary.fields];
  const facts = { ...toPlain(tally), fields, input: { files, bytes }, seconds: Math.round(seconds * 1000) / 1000 };
  notes.tell("summary", printSummary(tally.summary, seconds), facts);
  if (options.summaryJson !== undefined) {
    const { netral, rules } = identity;
    const path = resolve(io.cwd, options.summaryJson);
    await writeWhole(path, `${JSON.stringify({ netral, rules, ...facts }, null, 2)}\n`);
  }
  return verdict(manifestCounts(tally), options);
}

/** The exit code that the counts of a whole run give. */
export function verdict({ records, errors, found }: Manifest["counts"], { maxErrors }: Pick<ClassifyOptions, "maxErrors">): ExitCode {
  const all = total(new Map(Object.entries(errors)));
  return Object.keys(found).length > 0 || isOver(maxErrors, all, records) ? ExitCode.FINDINGS : ExitCode.DONE;
}
