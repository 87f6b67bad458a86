import type { Command } from "commander";
import { UsageError } from "../errors.ts";
import type { Document } from "../types.ts";
import { addReadingOptions } from "./input-options.ts";
import type { Io } from "./io.ts";
import type { Notes } from "./notes.ts";
import type { ReadingChoices } from "./read-input.ts";

/** How a command reads articles. */
export type ArticleOptions = ReadingChoices;

/** Adds the options of `ArticleOptions` to a command. */
export const addArticleOptions: (command: Command) => Command = addReadingOptions;

/** The articles under the paths, in order. What cannot be read is told and left out; throws a `UsageError` where nothing is left. */
export async function* readArticles(io: Io, paths: readonly string[], options: ArticleOptions, notes: Notes): AsyncGenerator<Document> {
  const { readInput } = await import("./read-input.ts");
  const observer = {
    opened() {},
    read() {},
    tookField() {},
    skipped: (path: string, reason: string) => notes.sayFew("skipped files", `skipped ${path} (${reason})`),
  };
  let read = 0;
  for await (const document of readInput(io, { ...options, null: false, paths, own: new Set() }, observer)) {
    if ("error" in document) {
      notes.sayFew("errors", `${document.error.code} ${document.error.message}`);
      continue;
    }
    read++;
    yield document;
  }
  if (read === 0) throw new UsageError(`no article could be read under ${paths.join(", ") || "nothing"}`);
}

/** Where an article comes from, on one line: "a.txt", "b.jsonl#3". */
export function placeOf({ source: { path, record } }: { readonly source: Document["source"] }): string {
  return record === undefined ? path : `${path}#${record}`;
}
