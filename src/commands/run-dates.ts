import { ExitCode, UsageError } from "../errors.ts";
import { sanitize } from "../output/sanitize.ts";
import { streamSink } from "../run/sink.ts";
import type { DateMention, Document } from "../types.ts";
import { checkInput } from "./check-usage.ts";
import { loadCore } from "./core.ts";
import type { Io } from "./io.ts";
import { createNotes } from "./notes.ts";
import { type InputChoices, readInput } from "./read-input.ts";

export type DatesOptions = InputChoices & {
  readonly format: "text" | "json";
};

/** `netral dates`: a line for each expression. Answers the exit code. */
export async function runDates(io: Io, paths: readonly string[], options: DatesOptions): Promise<ExitCode> {
  checkInput(paths, options);
  const { dateOrder, format } = options;
  const core = await (io.core ?? loadCore)();
  const classify = core.createClassifier(await core.loadRules([]), { only: ["dates"], ...(dateOrder && { dateOrder }) });
  const notes = createNotes(io, { quiet: false, logFormat: "text" });
  const sink = streamSink(io.stdout, "standard output");
  let read = 0;
  let errors = 0;
  const observer = {
    opened: () => void read++,
    read() {},
    tookField() {},
    skipped: (path: string, reason: string) => notes.sayFew("skipped files", `skipped ${path} (${reason})`),
  };
  for await (const document of readInput(io, { ...options, paths, own: new Set() }, observer)) {
    if ("error" in document) {
      errors++;
      notes.sayFew("errors", `${document.error.code} ${document.error.message}`);
      continue;
    }
    for (const date of classify(document).dates ?? [])
      await sink.write(format === "json" ? asJson(document, date) : asText(document, date));
  }
  await sink.finish();
  if (read === 0) throw new UsageError("nothing could be read");
  return errors > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
}

function asText({ source }: Document, { line, quote, value, kind, role, rule, conflict }: DateMention): string {
  const place = `${source.path}${source.record === undefined ? "" : `#${source.record}`}:${line}`;
  const cells = [place, quote, value ?? "-", kind, role, rule, ...(conflict ? [conflict] : [])];
  return `${cells.map(sanitize).join("\t")}\n`;
}

function asJson({ source }: Document, date: DateMention): string {
  return `${JSON.stringify({ path: source.path, ...(source.record !== undefined && { record: source.record }), ...date })}\n`;
}
