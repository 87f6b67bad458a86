import { describe, expect, it } from "vitest";
import { gridToCsv, printGrid } from "../../src/output/grid.ts";
import { printMarkedArticle } from "../../src/output/marked-article.ts";

const plain = { width: 60, colour: false };

describe("a grid", () => {
  it("is no wider than the terminal; numbers stand at the right and whole", () => {
    const text = printGrid(
      {
        title: "judul",
        columns: [{ name: "id" }, { name: "n" }, { name: "teks", weight: 3 }],
        rows: [
          ["netralitas", 12, "kata ".repeat(40)],
          ["x", 3456, null],
        ],
      },
      plain,
    );
    expect(text.split("\n").every((line) => line.length <= 60)).toBe(true);
    expect(text.split("\n").slice(0, 3)).toEqual([
      "judul",
      expect.stringMatching(/^id +n {2}teks$/),
      expect.stringMatching(/^netralitas +12 {2}kata .*…$/),
    ]);
    expect(text).toContain("3456");
  });

  it("shows nothing that could steer the terminal", () => {
    expect(printGrid({ columns: [{ name: "a" }], rows: [["\x1b[2Jx\u202ey\nz"]] }, plain)).toBe("a\n[2Jxy z\n");
  });

  it("keeps the end where the end says more, and colours on request", () => {
    const grid = { columns: [{ name: "berkas", keep: "end" as const, dress: "dim" as const }], rows: [[`${"x".repeat(90)}.txt`]] };
    expect(printGrid(grid, plain)).toMatch(/\n….*x\.txt\n$/);
    expect(printGrid(grid, { width: 60, colour: true })).toContain("\x1b[2m");
  });

  it("is CSV that reads back", () => {
    expect(
      gridToCsv({
        columns: [{ name: "a" }, { name: "b" }],
        rows: [
          ['x, "y"', 1],
          [null, "z\nw"],
        ],
      }),
    ).toBe('a,b\n"x, ""y""",1\n,"z\nw"\n');
  });
});

describe("a marked article", () => {
  const line = {
    zone: "body",
    rule: null,
    text: "Camat menjaga netralitas aparat di desa.",
    marks: [
      { start: 14, end: 31, facet: "theme", id: "netralitas" },
      { start: 25, end: 31, facet: "actor", id: "asn" },
    ],
  };

  it("brackets marks, names them in the margin, and dims what is not the article", () => {
    expect(printMarkedArticle([line], { width: 100, colour: false })).toMatch(
      /^body +Camat menjaga \[netralitas aparat\] di desa\. +│ netralitas, asn\n$/,
    );
    const coloured = printMarkedArticle([{ ...line, zone: "related", rule: "baca-juga", marks: [] }], { width: 100, colour: true });
    expect(coloured).toContain("\x1b[2mCamat\x1b[22m");
    expect(coloured).toContain("baca-juga");
  });

  it("wraps at words, marks and all", () => {
    const text = printMarkedArticle([{ ...line, text: `${line.text} ${"kata ".repeat(30)}` }], { width: 80, colour: false });
    for (const row of text.split("\n")) expect(row.length).toBeLessThanOrEqual(80);
    expect(text.match(/kata/g)).toHaveLength(30);
  });
});
