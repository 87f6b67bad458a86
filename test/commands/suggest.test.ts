import { expect, it } from "vitest";
import { askNatural } from "../../src/study/suggest-natural.ts";
import { bench, json, PACK } from "./bench.ts";

/** Articles that raise vote buying, half of them in words that the rule does not know, and as many that do not. */
function coded() {
  const dir = bench();
  const articles = Array.from({ length: 12 }, (_, i) => {
    const known = i % 2 === 0 ? "politik uang" : "praktik kotor";
    return i < 6
      ? {
          id: `u${i}`,
          themes: ["politik-uang"],
          title: `Pilkada desa ${i}`,
          text: `KPU menyesalkan ${known}. Warga menerima amplop cokelat menjelang Pilkada.`,
        }
      : {
          id: `l${i}`,
          themes: [],
          title: `Pilkada desa ${i}`,
          text: "KPU menggelar rapat. Warga menerima undangan rapat menjelang Pilkada.",
        };
  });
  dir.jsonl("gold.jsonl", ...articles);
  return dir;
}

it("proposes phrases as a rule that loads and gains the missing articles", async () => {
  const dir = coded();
  const run = await dir.bench("suggest", "--theme", "politik-uang", "--gold", "gold.jsonl");
  expect(run.code).toBe(0);
  expect(run.stdout).toMatch(
    /^# 6 of 12 articles raise politik-uang\nthemes:\n {2}- id: politik-uang\n {4}extends: politik-uang\n {4}strong:\n/,
  );
  expect(run.stdout).toMatch(/# 6 of 6 articles right, G2 \d+\.\d, untagged so far: 3 right, 0 wrong · natural: TF-IDF \d/);
  expect(run.stdout).toContain("[amplop] cokelat");
  expect(run.stdout).not.toMatch(/^ {6}- .*politik uang/m);
  dir.file("usul/themes/usul.yaml", run.stdout);
  const after = json(await dir.netral("eval", "gold.jsonl", "--rules", PACK, "--alone", "--rules", dir.at("usul"), "--format", "json"));
  expect(after.scores.find(({ facet, id }: { facet: string; id: string | null }) => facet === "themes" && id === null).tool).toMatchObject({
    right: 6,
    extra: 0,
  });
});

it("measures each phrase", async () => {
  const { inside, candidates, natural } = json(
    await coded().bench("suggest", "--theme", "politik-uang", "--gold", "gold.jsonl", "--format", "json"),
  );
  expect(inside).toBe(6);
  expect(natural).toBe(true);
  const [first] = candidates.filter(({ term }: { term: string }) => term.includes("amplop"));
  expect(first).toMatchObject({ inside: 6, outside: 0, precision: 1, gains: 3, costs: 0, tier: "strong" });
  expect(first.contexts).toHaveLength(3);
  // 2 × 12 ln 2: the term divides twelve articles exactly
  expect(first.g2).toBeCloseTo(24 * Math.log(2), 6);
});

it("takes netral's own tags where nobody coded the articles", async () => {
  const dir = coded();
  dir.file("berita.jsonl", dir.read("gold.jsonl"));
  const { inside } = json(await dir.bench("suggest", "--theme", "politik-uang", "berita.jsonl", "--format", "json"));
  expect(inside).toBe(3);
});

it.each([
  [["suggest", "gold.jsonl"], "required option '--theme <id>' not specified"],
  [["suggest", "--theme", "politik-uang"], "nothing to read"],
  [["suggest", "--theme", "politik", "gold.jsonl"], 'unknown name "politik"'],
])("%j exits with 2", async (argv, message) => {
  expect(await coded().bench(...argv)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
});

it("does without natural where it is not installed", () => {
  expect(askNatural(["a"], [{ raises: true, terms: new Set(["a"]) }], "file:///nowhere/at/all.js")).toBeNull();
});

it("asks natural for TF-IDF and a weight", () => {
  const samples = Array.from({ length: 20 }, (_, i) => ({ raises: i < 10, terms: new Set([i < 10 ? "dalam" : "luar", "semua"]) }));
  const opinions = askNatural(["dalam", "luar", "semua"], samples)!;
  expect(opinions.get("dalam")!.weight).toBeGreaterThan(0);
  expect(opinions.get("luar")!.weight).toBeLessThan(0);
  expect(opinions.get("dalam")!.tfidf).toBeGreaterThan(opinions.get("luar")!.tfidf);
});
