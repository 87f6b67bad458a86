// Writes terms-3000.txt: the rules' own phrases as plain words, filled up with invented ones. Run by hand: `node bench/make-terms.mjs`.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { parse } from "yaml";

const TERMS = 3000;
const INVENTED = 300;
const root = fileURLToPath(new URL("..", import.meta.url));
const { code } = transformSync(readFileSync(join(root, "src/match/phrase.ts"), "utf8"), { loader: "ts" });
const { expandPhrase } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

const kinds = ["actors", "themes", "modes", "elections", "settings"];
const entries = ["lists", "actors", "themes", "modes", "elections"].flatMap((folder) =>
  readdirSync(join(root, "rules", folder))
    .sort()
    .flatMap((file) => Object.entries(parse(readFileSync(join(root, "rules", folder, file), "utf8"))))
    .flatMap(([kind, list]) => list.map((entry) => ({ kind, ...entry }))),
);
const lists = new Map(entries.filter(({ kind }) => kind === "lists").map(({ id, any }) => [id, any]));
const listOf = (name) => lists.get(name) ?? [];
const words = (text) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ({ folded: word.toLowerCase(), upper: false }));

/** Whole phrases only: the sides of a pattern with gaps are no terms of their own. */
function phrasesOf(entry) {
  return Object.values(entry)
    .flatMap((value) => (Array.isArray(value) ? value : []))
    .map((pattern) => (typeof pattern === "string" ? pattern : pattern?.phrase))
    .filter((phrase) => typeof phrase === "string" && !/ \.\.\d|[.:;,!?"]/.test(phrase));
}

const expanded = entries
  .filter(({ kind }) => kinds.includes(kind))
  .flatMap(phrasesOf)
  .map((phrase) => expandPhrase(phrase, words, listOf).filter((sequence) => sequence.every(({ kind }) => kind === "word")));
const terms = new Set();
// In turn, so that no phrase with thousands of readings crowds out the others.
for (let turn = 0; terms.size < TERMS - INVENTED && expanded.some((sequences) => turn < sequences.length); turn++) {
  for (const sequences of expanded) {
    const term = sequences[turn]?.map(({ folded }) => folded).join(" ");
    if (term && /^[a-z ]{3,}$/.test(term) && terms.size < TERMS - INVENTED) terms.add(term);
  }
}
const syllables = ["ba", "ri", "ku", "tan", "me", "lo", "sing", "du", "per", "ja", "wan", "ti"];
for (let i = 0; terms.size < TERMS; i++) terms.add([i, i / 12, i / 144, i / 5].map((n) => syllables[Math.floor(n) % 12]).join(""));
writeFileSync(join(root, "bench/terms-3000.txt"), `${[...terms].sort().join("\n")}\n`);
