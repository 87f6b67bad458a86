import { resolve } from "node:path";
import { ExitCode } from "../errors.ts";
import { localeOf, messagesFor } from "../messages/index.ts";
import type { WriterOptions } from "../output/writer.ts";
import { type InputFacts, type Manifest, manifestCounts } from "../run/manifest.ts";
import { writeWhole } from "../run/output-file.ts";
import { printSummary } from "../run/print-summary.ts";
import { fieldsTold, total } from "../run/summary.ts";
import { type Tally, toPlain } from "../run/tally.ts";
import { type ClassifyOptions, isOver } from "./classify-options.ts";
import { createLabeller } from "./labels.ts";
import { wantsColour, widthOf } from "./notes.ts";
import type { Run } from "./run.ts";

/** The summary for people; with charts under a table. */
export async function summarise({ io, prepared, place }: Run, tally: Tally, seconds: number, layout: WriterOptions): Promise<string> {
  const words = messagesFor(io);
  if (place.format !== "table") return printSummary(tally.summary, seconds, words);
  const { printSummaryCharts } = await import("../run/summary-charts.ts");
  return printSummaryCharts(tally.summary, seconds, { words, label: createLabeller(prepared.ruleset, localeOf(io), words) }, layout);
}

/** Sums a run up for people and programs, for people only where that is not `told` yet; answers its exit code. */
export async function report(run: Run, tally: Tally, input: InputFacts, seconds: number, told: boolean): Promise<ExitCode> {
  const { io, options, notes, identity } = run;
  for (const [name, n] of tally.found) notes.say(`--fail-on: ${name} in ${n} ${n === 1 ? "article" : "articles"}`);
  const { files, bytes } = input;
  const facts = {
    ...toPlain(tally),
    fields: fieldsTold(tally.summary),
    input: { files, bytes },
    seconds: Math.round(seconds * 1000) / 1000,
  };
  const layout = { width: io.stderr.columns ?? widthOf(io), colour: wantsColour(options.color, io.env, io.stderr) };
  if (!told || options.logFormat === "json") notes.tell("summary", await summarise(run, tally, seconds, layout), facts);
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
