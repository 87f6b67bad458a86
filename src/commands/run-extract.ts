import { resolve } from "node:path";
import { ExitCode, UsageError } from "../errors.ts";
import { documentError } from "../input/input-format.ts";
import type { CleanArticle } from "../library-types.ts";
import { type ArticleFormatName, articleFormats } from "../output/article-formats.ts";
import { sanitize } from "../output/sanitize.ts";
import { streamSink } from "../run/sink.ts";
import type { Document, DocumentError } from "../types.ts";
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
  const fields = new Set<string>();
  let toldFields = 0;
  const observer = {
    opened: () => void counts.opened++,
    read() {},
    tookField: (field: string, key: string) => void fields.add(`${field}=${key}`),
    skipped: (path: string, reason: string) => notes.sayFew("skipped files", `skipped ${path} (${reason})`),
  };
  for await (const document of readInput(io, { ...options, paths, own: new Set() }, observer)) {
    if (fields.size > toldFields) notes.say(`fields: ${[...fields].slice(toldFields).join(", ")}`);
    toldFields = fields.size;
    const article = "error" in document ? document : attempt(clean, document);
    if ("error" in article) {
      counts.errors++;
      notes.sayFew("errors", `${article.error.code} ${article.error.message}`);
      continue;
    }
    if (counts.articles++ > 0) await sink.write(between(sanitize(placeOf(article))));
    for (const { code, message } of article.warnings) notes.sayFew("warnings", `${placeOf(article)}: ${code}: ${message}`);
    await sink.write(show(print(article)));
  }
  await sink.finish();
  if (counts.opened === 0) throw new UsageError("nothing could be read");
  return counts.errors > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
}

/** One article that cannot be cleaned does not cost the others. */
function attempt(clean: (document: Document) => CleanArticle, document: Document): CleanArticle | DocumentError {
  try {
    return clean(document);
  } catch (error) {
    return documentError(document.source, "E_CLASSIFY", placeOf(document), (error as Error).message);
  }
}
