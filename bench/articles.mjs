// The corpus in the shapes that the programs read, in a folder outside the repository.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/**
 * Writes the articles of a `.jsonl.gz` into `folder`: once as JSON Lines, as one text and as a folder of texts, and
 * `copies` times as JSON Lines, for programs whose start would count for much in a single pass.
 */
export function writeArticles(corpus, folder, copies) {
  const jsonl = gunzipSync(readFileSync(corpus));
  const texts = jsonl
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ title, text }) => `${title ?? ""}\n${text}\n`);
  const files = join(folder, "articles");
  mkdirSync(files);
  texts.forEach((text, i) => {
    writeFileSync(join(files, `${String(i).padStart(5, "0")}.txt`), text);
  });
  const path = (name) => join(folder, name);
  writeFileSync(path("articles.txt"), texts.join(""));
  writeFileSync(path("articles.jsonl"), Buffer.concat(Array.from({ length: copies }, () => jsonl)));
  return {
    text: path("articles.txt"),
    folder: files,
    jsonl: path("articles.jsonl"),
    articles: texts.length,
    bytes: Buffer.byteLength(texts.join("")),
  };
}
