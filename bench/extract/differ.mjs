#!/usr/bin/env node
// The pages on which netral's extraction and Readability differ by more than 0.3 F1 (4-word shingles): node bench/extract/differ.mjs PAGES.jsonl
// PAGES lines as for bench.mjs, with the article's "id" and "text". Run `npm install` in bench/ first.
// On ../shared/html (200 pages) five differ. Three are Readability's: it takes rating widgets or teasers of other articles along, or finds nothing.
// Two are netral's: pages that hold the article twice, the second time for syndication, behind the first and apart from it; both copies are kept.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { tools } from "./tools.mjs";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("usage: node bench/extract/differ.mjs PAGES.jsonl");
  process.exit(2);
}
const extractors = await Promise.all(["netral", "readability-linkedom"].map((name) => tools[name]()));
console.log("netral  Readability  page");
for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
  const { id, page, url, text } = JSON.parse(line);
  const bytes = readFileSync(join(dirname(file), page));
  const html = new TextDecoder().decode(page.endsWith(".gz") ? gunzipSync(bytes) : bytes);
  const [ours, theirs] = await Promise.all(extractors.map(async (extract) => f1(text, await extract(html, url))));
  if (Math.abs(ours - theirs) > 0.3) console.log(`${ours.toFixed(2)}    ${theirs.toFixed(2)}         ${id}`);
}

function f1(gold, found) {
  const [wanted, given] = [gold, found].map(shingles);
  let same = 0;
  for (const [words, times] of given) same += Math.min(times, wanted.get(words) ?? 0);
  const [precision, recall] = [given, wanted].map(
    (bag) =>
      same /
      Math.max(
        1,
        [...bag.values()].reduce((sum, times) => sum + times, 0),
      ),
  );
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function shingles(text) {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const bag = new Map();
  for (let i = 0; i + 4 <= words.length; i++) {
    const key = words.slice(i, i + 4).join(" ");
    bag.set(key, (bag.get(key) ?? 0) + 1);
  }
  return bag;
}
