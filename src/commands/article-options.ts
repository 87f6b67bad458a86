import type { Command } from "commander";
import { UsageError } from "../errors.ts";
import type { FieldMap } from "../input/fields.ts";
import type { Document } from "../types.ts";
import { parseMap } from "./classify-options.ts";
import type { Io } from "./io.ts";
import type { Notes } from "./notes.ts";

/** How a command reads articles. */
export interface ArticleOptions {
  readonly map: FieldMap;
}

const MAX_BYTES = 64 * 1024 * 1024;

/** Adds the options of `ArticleOptions` to a command. */
export function addArticleOptions(command: Command): Command {
  return command.optionsGroup("Input:").option("--map <field=key,...>", "which key holds which field: title=judul,text=isi", parseMap, {});
}

/** The articles under the paths, in order. What cannot be read is told and left out; throws a `UsageError` where nothing is left. */
export async function* readArticles(io: Io, paths: readonly string[], { map }: ArticleOptions, notes: Notes): AsyncGenerator<Document> {
  const { readDocuments } = await import("../input/read-documents.ts");
  const options = {
    cwd: io.cwd,
    stdin: io.stdin,
    stdinName: null,
    maxBytes: MAX_BYTES,
    map,
    format: null,
    repair: false,
    exclude: [],
    hidden: false,
    follow: false,
    own: new Set<string>(),
    seen: null,
    literal: false,
  };
  const observer = {
    opened() {},
    read() {},
    tookField() {},
    skipped: (path: string, reason: string) => notes.sayFew("skipped files", `skipped ${path} (${reason})`),
  };
  let read = 0;
  for await (const document of readDocuments(paths, options, observer)) {
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
