import { expect, it } from "vitest";
import { berita, json } from "./bench.ts";

it("aligns the places of a term", async () => {
  const run = await berita().bench("kwic", "netralitas", "berita");
  expect(run.code).toBe(0);
  expect(run.stderr).toBe("netral: 2 places in 1 article\n");
  const rows = run.stdout.split("\n").slice(1, -1);
  expect(rows.map((row) => row.search(/netralitas/i))).toEqual([rows[0]!.search(/netralitas/i), rows[0]!.search(/netralitas/i)]);
  for (const row of rows) expect(row.length).toBeLessThanOrEqual(120);
});

it.each([
  [["~tutup"], ["ditutup"]],
  [["serangan fajar"], ["serangan fajar"]],
  [
    ["serangan fajar", "--everywhere"],
    ["Serangan Fajar", "serangan fajar"],
  ],
  [["kios ..1 subuh"], ["kios sejak subuh"]],
  [["@aparat"], ["Camat", "Camat", "ASN", "polisi"]],
  [["tidak ada"], []],
])("finds %j", async ([term, ...more], hits) => {
  const found = json(await berita().bench("kwic", term!, "berita", "--format", "json", ...more));
  expect(found.map(({ hit }: { hit: string }) => hit)).toEqual(hits);
});

it("shows a tag's evidence, in the order asked for", async () => {
  const found = json(await berita().bench("kwic", "--id", "actor:kpu", "berita", "--sort", "right", "--window", "9", "--format", "json"));
  expect(found).toMatchObject([
    { source: "berita/uang.txt", line: 3, left: "Pilkada ", hit: "KPU", right: " Kota Mel", rule: "actor:kpu" },
    { source: "berita/netral.txt", line: 5, hit: "KPU", right: " mencatat" },
  ]);
  expect(json(await berita().bench("kwic", "--id", "mode:imbauan", "berita", "--format", "json"))).toMatchObject([{ hit: "mengimbau" }]);
  expect(json(await berita().bench("kwic", "--id", "election:pilkada-2024", "berita", "--format", "json")).length).toBeGreaterThan(1);
});

it.each([
  [["kwic", "netralitas"], "name a term and the files to search"],
  [["kwic", "(a", "berita"], 'the term says nothing: "(a": ")" is missing'],
  [["kwic", "--id", "theme:netralitax", "berita"], "did you mean"],
  [["kwic", "netral", "hilang.txt"], "no article could be read under hilang.txt"],
])("%j exits with 2", async (argv, message) => {
  expect(await berita().bench(...argv)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
});
