import { resolve } from "node:path";
import { ExitCode, UsageError } from "../errors.ts";
import { type ArticleFormatName, articleFormats } from "../output/article-formats.ts";
import { sanitize } from "../output/sanitize.ts";
import { streamSink } from "../run/sink.ts";
import { placeOf } from "./article-options.ts";
import { checkInput } from "./check-usage.ts";
import type { Io } from "./io.ts";
import { createNotes } from "./notes.ts";
import { type InputChoices, readInput } from "./read-input.ts";

export type ExtractOptions = InputChoices & {
  readonly rules: readonly string[];
  readonly format: ArticleFormatName;
  readonly quiet: boolean;
};

/** `netral extract`: prints the cleaned articles. Answers the exit code. */
export async function runExtract(io: Io, paths: readonly string[], options: ExtractOptions): Promise<ExitCode> {
  checkInput(paths, options);
  const { rules, format, quiet, dateOrder } = options;
  const [{ createCleaner }, { loadRules }] = await Promise.all([import("../clean-article.ts"), import("../load-rules.ts")]);
  const clean = createCleaner(await loadRules(rules.map((folder) => resolve(io.cwd, folder))), { ...(dateOrder && { dateOrder }) });
  const { print, between } = articleFormats[format];
  const notes = createNotes(io, { quiet, logFormat: "text" });
  const sink = streamSink(io.stdout, "standard output");
  // What an article holds must not reach a terminal as it is.
  const show = (text: string) => (io.stdout.isTTY ? text.split("\n").map(sanitize).join("\n") : text);
  const counts = { opened: 0, articles: 0, errors: 0 };
  const observer = {
    opened: () => void counts.opened++,
    read() {},
    tookField() {},
    skipped: (path: string, reason: string) => notes.sayFew("skipped files", `skipped ${path} (${reason})`),
  };
  for await (const document of readInput(io, { ...options, paths, own: new Set() }, observer)) {
    if ("error" in document) {
      counts.errors++;
      notes.sayFew("errors", `${document.error.code} ${document.error.message}`);
      continue;
    }
    const article = clean(document);
    if (counts.articles++ > 0) await sink.write(between(sanitize(placeOf(article))));
    for (const { code, message } of article.warnings) notes.sayFew("warnings", `${placeOf(article)}: ${code}: ${message}`);
    await sink.write(show(print(article)));
  }
  await sink.finish();
  if (counts.opened === 0) throw new UsageError("nothing could be read");
  return counts.errors > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
}
