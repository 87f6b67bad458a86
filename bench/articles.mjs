// The corpus in the shapes that the programs read, in a folder outside the repository.
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

/** Writes the articles of a `.jsonl.gz` into `folder`, `copies` times each: as JSON Lines, the same compressed, as one text and as a folder of texts. */
export function writeArticles(corpus, folder, copies) {
  const jsonl = gunzipSync(readFileSync(corpus));
  const texts = jsonl
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ title, text }) => `${title ?? ""}\n${text}\n`);
  const files = join(folder, "articles");
  for (let copy = 0; copy < copies; copy++) {
    const part = join(files, String(copy));
    mkdirSync(part, { recursive: true });
    texts.forEach((text, i) => {
      writeFileSync(join(part, `${String(i).padStart(5, "0")}.txt`), text);
    });
  }
  const path = (name) => join(folder, name);
  // Piece by piece: a gigabyte is more than a string may be. Members of a gzip file stand one behind the other.
  const packed = gzipSync(jsonl);
  for (const [name, piece] of [
    ["articles.txt", texts.join("")],
    ["articles.jsonl", jsonl],
    ["articles.jsonl.gz", packed],
  ]) {
    writeFileSync(path(name), "");
    for (let copy = 0; copy < copies; copy++) appendFileSync(path(name), piece);
  }
  return {
    text: path("articles.txt"),
    folder: files,
    jsonl: path("articles.jsonl"),
    packed: path("articles.jsonl.gz"),
    articles: texts.length,
    bytes: Buffer.byteLength(texts.join("")) * copies,
  };
}
