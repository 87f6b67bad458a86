// The lexicon against ripgrep on the same terms and corpus: `node test/differential/ripgrep.mjs` (needs rg and ../shared/corpus; slow).
// Both find whole words in any case. What only one of them finds is counted by its reason; what has none is listed, and fails.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { writeArticles } from "../../bench/articles.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const corpus = join(root, "../shared/corpus/articles.jsonl.gz");
if (!existsSync(corpus)) {
  console.log("no ../shared/corpus, nothing to compare");
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "netral-rg-"));
try {
  const bundle = join(folder, "match.mjs");
  await build({
    stdin: {
      contents: 'export * from "./src/match/lexicon.ts"; export * from "./src/match/hits.ts"; export * from "./src/text/tokens.ts";',
      resolveDir: root,
    },
    outfile: bundle,
    bundle: true,
    format: "esm",
    platform: "node",
  });
  const { LexiconBuilder, createMatcher, createScanner } = await import(bundle);
  const { text: file } = writeArticles(corpus, folder, 1);
  const terms = join(root, "bench/terms-3000.txt");
  const bytes = readFileSync(file);
  const text = bytes.toString("utf8");

  const builder = new LexiconBuilder(() => []);
  for (const term of readFileSync(terms, "utf8").split("\n").filter(Boolean)) builder.phrase(term.toLowerCase());
  const lexicon = builder.build();
  const tokens = createScanner(lexicon.vocabulary)(text);
  const hits = createMatcher(lexicon)(tokens);
  const ours = new Map();
  for (let i = 0; i < hits.count; i++) {
    const start = tokens.start[hits.from[i]];
    ours.set(start, Math.max(ours.get(start) ?? 0, tokens.end[hits.to[i] - 1]));
  }

  const { stdout } = spawnSync("rg", ["-j1", "-o", "-b", "--no-line-number", "-i", "-w", "-F", "-f", terms, file], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const theirs = new Map();
  // byte offsets → UTF-16 offsets, in one pass
  let at = 0;
  let units = 0;
  for (const line of stdout.split("\n").filter(Boolean)) {
    const [, offset, found] = /^(\d+):(.*)$/.exec(line);
    units += bytes.toString("utf8", at, Number(offset)).length;
    at = Number(offset);
    theirs.set(units, units + found.length);
  }

  const reasons = new Map();
  const unexplained = [];
  const count = (reason, start, end) => {
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    if (reason.endsWith("?"))
      unexplained.push(
        `${reason} ${JSON.stringify(text.slice(start - 15, start))} [${text.slice(start, end)}] ${JSON.stringify(text.slice(end, end + 15))}`,
      );
  };
  let both = 0;
  for (const [start, end] of theirs) {
    if (ours.has(start)) both++;
    else count(`only rg: ${whyOnlyRg(start, end)}`, start, end);
  }
  const covered = [...theirs].sort((a, b) => a[0] - b[0]);
  let next = 0;
  for (const [start, end] of [...ours].sort((a, b) => a[0] - b[0])) {
    if (theirs.has(start)) continue;
    while (next < covered.length && covered[next][1] <= start) next++;
    const overlaps = next < covered.length && covered[next][0] < end;
    count(`only netral: ${overlaps ? "overlaps another hit, of which rg tells one" : whyOnlyNetral(start, end)}`, start, end);
  }
  console.log(`${both} places are found by both; ${theirs.size} by rg, ${ours.size} by netral`);
  for (const [reason, times] of [...reasons].sort((a, b) => b[1] - a[1])) console.log(`${String(times).padStart(7)}  ${reason}`);
  for (const line of unexplained.slice(0, 40)) console.log(line);
  process.exitCode = unexplained.length > 0 ? 1 : 0;

  function whyOnlyRg(start, end) {
    const word = /[\p{L}\p{Nd}]/u;
    if (/[.!?:;|\n]/.test(text.slice(start, end))) return "a sentence ends inside";
    if (/[.@_/&]/.test(text[start - 1] ?? "") || /[.@_/&]/.test(text[end] ?? ""))
      return "a piece of an address, a number or a longer token";
    if (/['’`-]/.test(text[start - 1] ?? "") && word.test(text[start - 2] ?? "")) return "the end of a word with an apostrophe or hyphen";
    if (/['’`-]/.test(text[end] ?? "") && word.test(text[end + 1] ?? "")) return "the beginning of a word with an apostrophe or hyphen";
    if (word.test(text[start - 1] ?? "")) return "inside a word (PPS in KPPS), which -w should not give";
    return "?";
  }

  function whyOnlyNetral(start, end) {
    const found = text.slice(start, end);
    if (/(?:nya|lah|kah|pun|ku|mu)$/i.test(found)) return "a clitic on the last word";
    if (/[^\p{L}\p{Nd} ]/u.test(found)) return "other signs or spaces between or in the words (hyphen, quote, comma, no-break space)";
    if (/\p{Ll}\p{Lu}|\p{Lu}{2,}\p{Ll}|\p{Lu}{3}/u.test(found)) return "words that are glued together (padaPilkada)";
    if (/ {2,}/.test(found)) return "several spaces between the words";
    if (/[\p{L}\p{Nd}_]/u.test(text[start - 1] ?? "") || /[\p{L}\p{Nd}_]/u.test(text[end] ?? ""))
      return "words that are glued together (padaPilkada)";
    return "?";
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
