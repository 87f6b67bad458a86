import { expect, it } from "vitest";
import { printMarkedArticle } from "../../src/output/marked-article.ts";

const mark = (start: number, end: number, facet: string, id: string) => ({ start, end, facet, id });
const print = (text: string, ...marks: ReturnType<typeof mark>[]) =>
  printMarkedArticle([{ zone: "body", rule: null, text, marks }], { width: 120, colour: false } as never)
    .split("│")[0]!
    .trim();

it("opens and closes a bracket for each stretch that shows a mark", () => {
  expect(print("Camat itu netral", mark(0, 5, "actor", "camat"), mark(10, 16, "theme", "netralitas"))).toBe(
    "body        [Camat] itu [netral]",
  );
});

it("shows the stronger of two marks that overlap, and the rest of the other", () => {
  expect(print("Bawaslu usut dugaan", mark(0, 7, "actor", "bawaslu"), mark(0, 12, "mode", "penindakan"))).toBe(
    "body        [Bawaslu][ usut] dugaan",
  );
  expect(print("Pasal 494 Undang", mark(0, 16, "law", "uu"), mark(6, 9, "theme", "pelanggaran"))).toBe(
    "body        [Pasal ][494][ Undang]",
  );
});
