import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import {
  createClassifier,
  extractArticle,
  findDates,
  loadRules,
  pageDocument,
  parseRules,
  RuleError,
  type Ruleset,
  readRules,
  textDocument,
} from "../src/index.ts";

let rules: Ruleset;
beforeAll(() => {
  rules = readRules(readFileSync("dist/rules.bin"));
});

const TEXT = `Camat Rawa Indah Ingatkan Perangkat Desa
RAWA INDAH – Camat Rawa Indah meminta perangkat desa netral pada Pilkada 2024, Senin (5/8/2024).
BACA JUGA: Bupati Lantik Pejabat`;

it("classifies a text with rules from bytes", async () => {
  const record = createClassifier(rules)(textDocument(TEXT, { path: "a.txt" }));
  expect(record).toMatchObject({ source: { path: "a.txt" }, title: "Camat Rawa Indah Ingatkan Perangkat Desa", relevant: true });
  expect(record.themes!.map(({ id }) => id)).toContain("netralitas");
  expect(record.rules).toBe((await loadRules()).hash);
});

it("takes a text's line ends and byte order mark away, as files are read", () => {
  expect(textDocument("\uFEFFa\r\nb\rc").text).toBe("a\nb\nc");
  expect(createClassifier(rules)(textDocument(`\uFEFF${TEXT.replaceAll("\n", "\r\n")}`)).id).toBe(
    createClassifier(rules)(textDocument(TEXT)).id,
  );
});

it("finds dates, again and again", () => {
  for (const published of ["2024-08-07", "2024-08-14"]) {
    const { dates } = findDates("Apel digelar Senin pekan lalu.", rules, { published });
    expect(dates.map(({ value }) => value)).toEqual([published === "2024-08-07" ? "2024-07-29" : "2024-08-05"]);
  }
  expect(findDates("Tanpa hari.", rules).dates).toEqual([]);
});

it("extracts the article of a page", async () => {
  const page = `<html><head><title>Camat Minta Netral</title></head><body><nav>Beranda</nav><article><h1>Camat Minta Netral</h1>${"<p>Camat Rawa Indah meminta perangkat desa netral selama kampanye.</p>".repeat(4)}<p>BACA JUGA: Lainnya</p></article></body></html>`;
  for (const given of [page, new TextEncoder().encode(page)]) {
    const article = extractArticle(await pageDocument(given, { url: "https://contoh.test/1" }), rules);
    expect(article).toMatchObject({ title: "Camat Minta Netral", url: "https://contoh.test/1", source: { format: "html" } });
    expect(article.text).toContain("Camat Rawa Indah meminta perangkat desa netral");
    expect(article.text).not.toMatch(/BACA JUGA|Beranda/);
  }
});

it("tells what cannot be read", async () => {
  await expect(pageDocument(new Uint8Array([0, 1, 2, 255, 0, 0, 254]))).rejects.toThrow("E_DECODE page: is no text");
  expect(() => readRules(new Uint8Array(100))).toThrow(RuleError);
});

it("compiles rules given as texts, later ones on top", async () => {
  const own = (example: string) => `themes:
  - id: sembako
    label: { id: Bagi sembako, en: Groceries }
    definition: { id: Pembagian sembako., en: Groceries handed out. }
    setting: none
    strong: ["bagi-bagi sembako"]
    examples: ["${example}"]
    counterexamples: ["Harga sembako naik."]
`;
  const classify = createClassifier(await parseRules({ "dasar.yaml": own("Ada bagi-bagi sembako.") }));
  expect(classify(textDocument("Caleg itu bagi-bagi sembako.")).themes!.map(({ id }) => id)).toEqual(["sembako"]);
  const above = "themes:\n  - { id: sembako, extends: sembako, strong: [paket sembako], examples: [Ada paket sembako.] }\n";
  const layered = createClassifier(await parseRules({ "dasar.yaml": own("Ada bagi-bagi sembako.") }, { "atas.yaml": above }));
  expect(layered(textDocument("Ia menerima paket sembako.")).themes!.map(({ id }) => id)).toEqual(["sembako"]);
  await expect(parseRules({ "dasar.yaml": own("Tidak ada apa-apa.") })).rejects.toThrow(
    /^dasar\.yaml:7:\d+: example is not tagged sembako/,
  );
});
