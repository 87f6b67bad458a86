import type { Document, DocumentError, Source } from "../../types.ts";
import type { InputFile } from "../input-file.ts";
import { documentError, type ReadOptions } from "../input-format.ts";
import { createRecordReader, type Reading, someKeys } from "../read-record.ts";
import { toUtf8 } from "../to-utf8.ts";
import { findArticles } from "./find-articles.ts";
import { type JsonValue, splitJson } from "./split-json.ts";

/** So many elements without text show that a list inside an object is of something else. */
const MOST_DOUBTED = 100;

/** One article as a JSON object, or many: in a list, a list under keys, or one after the other. Large lists are streamed. */
export async function* readJson(file: InputFile, options: ReadOptions): AsyncGenerator<Document | DocumentError> {
  const { path } = file;
  const records = createRecordReader(options);
  const { encoding, chunks } = await toUtf8(file.chunks());
  let record = 0;
  let keys: readonly string[] = [];
  /** Elements without text of a list that has shown no article so far. */
  let doubted: JsonValue[] = [];
  const articleLists = new Set<number>();
  const next = (found: string | null): [Source, string] => [
    { path, record, format: "json", encoding: encoding ?? found },
    `${path}#${record++}`,
  ];
  const readAs = (value: unknown, piece: JsonValue): Reading => records.fromValue(value, ...next(piece.encoding), piece.warnings);

  for await (const piece of splitJson(chunks, options.maxBytes)) {
    if (piece.list !== doubted[0]?.list) doubted = [];
    if ("code" in piece) {
      const [source, place] = next(null);
      yield documentError(source, piece.code, place, piece.message);
      continue;
    }
    const articles = findArticles(piece.value, records.hasText);
    if (articles.length > 0) {
      articleLists.add(piece.list);
      for (const other of doubted.splice(0)) yield readAs(other.value, other);
      for (const article of articles) yield readAs(article, piece);
    } else if (piece.expected || articleLists.has(piece.list)) yield readAs(piece.value, piece);
    else {
      if (keys.length === 0) keys = Object.keys(piece.value as object);
      if (doubted.length < MOST_DOUBTED) doubted.push(piece);
    }
  }
  if (record === 0 && keys.length > 0) {
    const message = `no list of articles; no field "${options.map.text ?? "text"}" among: ${someKeys(keys)}`;
    yield documentError({ path, format: "json", encoding }, "E_NO_TEXT", path, message);
  }
}
