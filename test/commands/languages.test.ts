import { expect, it } from "vitest";
import { records, workdir } from "../cli/workdir.ts";

const articles = () =>
  workdir()
    .file(
      "a.txt",
      "Camat Rawa Indah meminta perangkat desa tetap netral dan tidak ikut kampanye calon mana pun karena itu melanggar aturan.",
    )
    .file("b.txt", "The head of the district asked village officials to stay neutral and not to join any campaign of the candidates.")
    .file("c.txt", "Rawa Indah 2024")
    .file("d.txt", "Polis menahan dua lelaki selepas mereka didakwa memberi wang kepada pengundi di kawasan itu semalam.");

it("says the language of each article, and stands in for those that are not asked for", async () => {
  const dir = articles();
  const all = await dir.binary("classify", ".", "--no-progress");
  expect(records(all).map((record) => "language" in record && record.language)).toEqual(["id", "en", "und", "ms"]);
  const some = await dir.binary("classify", ".", "--language", "id", "--no-progress");
  expect(records(some)[1]).toEqual({
    id: records(all)[1]!.id,
    source: { path: "./b.txt", format: "text", encoding: "utf-8" },
    language: "en",
    skipped: { code: "language", message: "is in en, not in id" },
  });
  expect(records(some).map((record) => "skipped" in record)).toEqual([false, true, false, true]);
  expect(some.stderr).toContain("2 articles · ");
  expect(some.stderr).toContain("2 skipped (language en 1, language ms 1)");
  expect(some.code).toBe(0);
});

it("shows what is left out in each format", async () => {
  const dir = articles();
  expect((await dir.binary("classify", "b.txt", "--language", "id,ms", "--format", "csv")).stdout).toContain("skipped language: is in en");
  expect((await dir.binary("classify", "b.txt", "--language", "id,ms", "--format", "table")).stdout).toContain("skipped b.txt: is in en");
});

it("refuses a language that no rule knows", async () => {
  const run = await articles().netral("classify", "a.txt", "--language", "id,xx");
  expect(run).toMatchObject({ code: 2, stdout: "", stderr: 'netral: --language: unknown language "xx"; the rules know id, ms\n' });
});
