import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { isSystemError, reasonOf, UsageError } from "../errors.ts";
import { baseName, type CodedArticle, type Coding, readCodings } from "../study/codings.ts";
import type { Labels } from "../study/labels.ts";
import type { Document } from "../types.ts";
import { type ArticleOptions, readArticles } from "./article-options.ts";
import type { Io } from "./io.ts";
import type { Notes } from "./notes.ts";

/** An article and what a person said of it. */
export interface Coded {
  readonly document: Document;
  readonly labels: Labels;
  /** The facets that were coded. */
  readonly facets: Coding["facets"];
  readonly key: string;
}

/** Reads a file of codings: JSON Lines or a filled coding sheet. */
export async function readCodingFile(io: Io, path: string): Promise<Coding[]> {
  try {
    return readCodings(await readFile(resolve(io.cwd, path), "utf8"), path);
  } catch (error) {
    if (isSystemError(error)) throw new UsageError(`cannot read ${path}: ${reasonOf(error)}`);
    throw error;
  }
}

/**
 * The coded articles, in the articles' order. They stand under the paths; or, where none are named, in the file itself or beside it
 * (`dev-articles.jsonl` or the folder `articles` beside `dev.jsonl`). Codings without an article go to `lost`, by their key.
 */
export async function* readCodedArticles(
  io: Io,
  gold: string,
  paths: readonly string[],
  options: ArticleOptions,
  notes: Notes,
  lost: string[] = [],
): AsyncGenerator<Coded> {
  const codings = await readCodingFile(io, gold);
  const byKey = new Map(codings.flatMap((coding) => coding.keys.map((key) => [key, coding])));
  const found = new Set<Coding>();
  const { idOf } = await import("../classifier.ts");
  for await (const document of documentsOf(io, gold, codings, paths, options, notes)) {
    const coding = codingOf(document, byKey, idOf);
    if (!coding || found.has(coding)) continue;
    found.add(coding);
    yield { document, labels: coding.labels, facets: coding.facets, key: coding.keys[0]! };
  }
  lost.push(...codings.filter((coding) => !found.has(coding)).map(({ keys }) => keys[0]!));
  if (found.size === 0)
    throw new UsageError(`${gold}: none of its ${codings.length} articles is under ${paths.join(", ") || "what stands beside it"}`);
}

/** The coding that an article is known by. */
function codingOf(document: Document, byKey: ReadonlyMap<string, Coding>, idOf: (document: Document) => string): Coding | undefined {
  const { key, path, record } = document.source;
  const name = baseName(path);
  const names = [...(key === undefined ? [] : [key]), ...(record === undefined ? [] : [`${name}#${record}`]), idOf(document), name];
  for (const known of names) if (byKey.has(known)) return byKey.get(known);
  return undefined;
}

async function* documentsOf(
  io: Io,
  gold: string,
  codings: readonly Coding[],
  paths: readonly string[],
  options: ArticleOptions,
  notes: Notes,
): AsyncGenerator<Document> {
  const beside = paths.length > 0 ? paths : articlesBeside(io, gold);
  if (beside.length > 0) {
    yield* readArticles(io, beside, options, notes);
    return;
  }
  if (codings.every(({ article }) => article === null))
    throw new UsageError(`${gold} holds no article texts: name the articles behind it, such as: netral eval ${gold} berita/`);
  for (const [record, { article, keys }] of codings.entries()) if (article) yield toDocument(article, gold, record, keys[0]!);
}

function articlesBeside(io: Io, gold: string): string[] {
  const folder = gold.slice(0, gold.length - baseName(gold).length);
  const names = [gold.replace(/\.\w+$/, "-articles.jsonl"), `${folder}articles`];
  return names.filter((name) => name !== gold && existsSync(resolve(io.cwd, name))).slice(0, 1);
}

function toDocument({ title, text, url, date, publisher }: CodedArticle, path: string, record: number, key: string): Document {
  return {
    source: { path, record, key, format: "jsonl", encoding: "utf-8" },
    title,
    text,
    url,
    publisher,
    author: null,
    date,
    warnings: [],
  };
}
