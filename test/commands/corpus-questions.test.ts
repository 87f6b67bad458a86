import { describe, expect, it } from "vitest";
import { berita, json } from "./bench.ts";

/** Two folders: six articles on floods, six on elections. */
function sets() {
  const dir = berita();
  for (let i = 0; i < 6; i++) {
    dir.file(`banjir/${i}.txt`, `Banjir bandang surut\n\nTanggul sungai jebol di dusun nomor ${i}.\n\nBaca juga: Pilkada ditunda\n`);
    dir.file(`pilkada/${i}.txt`, `Pilkada dimulai\n\nKPU menggelar Pilkada, dan logistik darurat dikirim ke dusun nomor ${i}.\n`);
  }
  return dir;
}

describe("keyness", () => {
  it("sets two sets apart, each with its own terms, without what is not the article", async () => {
    const { a, b } = json(await sets().bench("keyness", "banjir", "pilkada", "--format", "json", "--min", "4"));
    expect(a).toMatchObject({ name: "banjir", articles: 6 });
    const terms = (set: { terms: { term: string }[] }) => set.terms.map(({ term }) => term);
    expect(terms(a)).toContain("banjir bandang");
    expect(terms(a)).not.toContain("pilkada");
    expect(terms(b)).toContain("logistik darurat");
    expect(terms(b)).not.toContain("dusun nomor");
    const banjir = a.terms.find(({ term }: { term: string }) => term === "banjir");
    expect(banjir).toMatchObject({ tokens: [6, 0], articles: [6, 0] });
    expect(banjir.logRatio).toBeGreaterThan(3);
    expect(banjir.g2).toBeGreaterThan(6.63);
  });

  it("prints a table for each set, and one CSV", async () => {
    expect((await sets().bench("keyness", "banjir", "pilkada")).stdout).toMatch(
      /^A banjir: 6 articles, \d+ words\n[\s\S]*\n\nB pilkada: 6 articles/,
    );
    const csv = (await sets().bench("keyness", "banjir", "pilkada", "--format", "csv", "--words", "1")).stdout;
    expect(csv.split("\n")[0]).toBe("set,term,in A,in B,articles A,articles B,G2,G2 articles,log ratio");
  });
});

describe("leftover", () => {
  it("lists what no rule knows, of the articles that are asked about", async () => {
    const { articles, terms } = json(await sets().bench("leftover", "pilkada", "banjir", "--format", "json"));
    expect(articles).toBe(6);
    expect(terms).toContainEqual(expect.objectContaining({ term: "logistik darurat", articles: 6, elsewhere: 0 }));
    expect(terms.map(({ term }: { term: string }) => term)).not.toContain("pilkada");
  });

  it("can be asked about one tag", async () => {
    const run = await sets().bench("leftover", "pilkada", "banjir", "--in", "actor:kpu", "--min", "2");
    expect(run.stdout).toContain("logistik darurat");
    expect(run.stderr).toContain("6 articles counted");
  });
});

describe("coverage", () => {
  it("counts what each rule does", async () => {
    const { articles, rules } = json(await berita().bench("coverage", "berita", "--format", "json"));
    expect(articles).toBe(3);
    const rule = (kind: string, id: string) => rules.find((row: { kind: string; id: string }) => row.kind === kind && row.id === id);
    expect(rule("theme", "netralitas")).toMatchObject({ articles: 1, main: 1, overlap: null });
    expect(rule("actor", "polri")).toMatchObject({ articles: 1, overlap: { id: "kapolres", articles: 1 } });
    expect(rule("boilerplate", "baca-juga")).toMatchObject({ articles: 1, main: null });
    expect(rule("theme", "hoaks").patterns.every(({ places }: { places: number }) => places === 0)).toBe(true);
  });

  it("shows one rule's patterns, or those that never fired", async () => {
    const run = await berita().bench("coverage", "berita", "--id", "theme:politik-uang", "--format", "csv");
    expect(run.stdout).toBe(
      "rule,articles,places,alone,pattern\ntheme:politik-uang,1,1,0,politik uang\ntheme:politik-uang,1,1,0,serangan fajar\n",
    );
    const never = (await berita().bench("coverage", "berita", "--never")).stdout;
    expect(never).toContain("berita bohong");
    expect(never).not.toContain("serangan fajar");
  });
});

describe("codebook", () => {
  it.each([
    [
      "md",
      "### `netralitas` — Netralitas aparat\n\nKenetralan aparat.\n\n- Mengikuti: UU 7/2017 ps 280\n- Terhitung: “Camat Randu Alas menjaga netralitas.”\n- Tidak terhitung: “Mobil itu masuk gigi netral.”",
    ],
    ["html", "<h3><code>kapolres</code> Kapolres</h3>"],
    ["csv", "theme,hoaks,Hoaks,Hoax,Kabar bohong.,False news.,"],
  ])("as %s", async (format, part) => {
    expect((await berita().bench("codebook", "--format", format)).stdout).toContain(part);
  });

  it("in English, and as JSON", async () => {
    expect((await berita().bench("codebook", "--lang", "en")).stdout).toContain("## Themes");
    const { codes, rules } = json(await berita().bench("codebook", "--format", "json"));
    expect(rules).toMatch(/^[0-9a-f]{16}$/);
    expect(codes.map(({ facet, id }: { facet: string; id: string }) => `${facet}:${id}`)).toEqual([
      "actor:polri",
      "actor:kapolres",
      "actor:kpu",
      "theme:netralitas",
      "theme:politik-uang",
      "theme:hoaks",
      "mode:imbauan",
      "election:pilkada",
    ]);
  });

  it("escapes what pages and Markdown would take for their own", async () => {
    const { codebookToHtml, codebookToMarkdown } = await import("../../src/output/codebook.ts");
    const row = {
      facet: "theme",
      id: "a",
      label: { id: "<b>*", en: "" },
      definition: { id: "x_y", en: "" },
      follows: [],
      implies: [],
      examples: [],
      counterexamples: [],
    };
    expect(codebookToHtml([row], "id", "h")).toContain("&lt;b&gt;*");
    expect(codebookToMarkdown([row], "id", "h")).toContain("\\<b\\>\\*");
  });
});
