import { expect, it, describe as suite } from "vitest";
import { LexiconBuilder } from "../../src/match/lexicon.ts";
import { EVERYWHERE, isValidOn, type Pattern } from "../../src/match/pattern.ts";
import { describe, PatternBuilder, type PatternSource, patternText } from "../../src/match/patterns.ts";

const builder = () => new PatternBuilder(new LexiconBuilder(() => []));

suite("a pattern as people read it", () => {
  it.each<[PatternSource, string]>([
    ["polisi", "polisi"],
    [{ phrase: "polisi" }, "polisi"],
    [{ phrase: "Garuda", case: "exact" }, "Garuda exactly"],
    [{ phrase: "PPK", with: ["KPU", "Bawaslu"] }, "PPK with KPU|Bawaslu"],
    [{ phrase: "PPK", without: ["proyek"], within: 4 }, "PPK without proyek within 4"],
    [{ phrase: "PPK", with: ["KPU"], without: ["proyek"], within: "sentence" }, "PPK with KPU without proyek within sentence"],
    [{ phrase: "Sari", valid: { from: "2020-01-01" } }, "Sari from 2020-01-01 until …"],
    [{ phrase: "Sari", valid: { until: "2024-12-31" } }, "Sari from … until 2024-12-31"],
    [{ near: ["ASN", ["netral", "imbang"]] }, "near(ASN, netral|imbang)"],
    [{ near: [{ any: ["ASN", "TNI"] }, "netral"], within: 3 }, "near(ASN|TNI, netral) within 3"],
  ])("%j is %s", (source, text) => {
    expect(describe(source)).toBe(text);
  });

  it("stands in the compiled patterns, each under its number", () => {
    const patterns = builder();
    expect(["polisi", "tentara", { phrase: "PPK", with: ["KPU"] }, "polisi"].map((source) => patterns.add(source))).toEqual([0, 1, 2, 0]);
    const compiled = patterns.build();
    expect([0, 1, 2].map((number) => patternText(compiled, number))).toEqual(["polisi", "tentara", "PPK with KPU"]);
  });
});

it.each<[Pattern["valid"], string | null, boolean]>([
  [null, null, true],
  [null, "2020-01-01", true],
  [{}, null, false],
  [{}, "2020-01-01", true],
  [{ from: "2020-01-01" }, "2019-12-31", false],
  [{ from: "2020-01-01" }, "2020-01-01", true],
  [{ until: "2020-01-01" }, "2020-01-01", true],
  [{ until: "2020-01-01" }, "2020-01-02", false],
])("a pattern bound to %j counts in an article of %s: %s", (valid, day, counts) => {
  expect(isValidOn({ valid } as Pattern, day)).toBe(counts);
});

suite("compiled patterns", () => {
  it.each<[PatternSource, boolean]>([
    ["polisi", true],
    [{ phrase: "polisi" }, true],
    [{ phrase: "polisi", within: 4 }, true],
    ["polisi ..2 datang", false],
    [{ phrase: "polisi", with: ["desa"] }, true],
    [{ phrase: "polisi", without: ["desa"] }, true],
    [{ phrase: "polisi", with: ["desa"], within: 4 }, false],
    [{ phrase: "polisi", without: ["desa"], within: "sentence" }, false],
    [{ phrase: "Polisi", case: "exact" }, false],
    [{ phrase: "polisi", valid: {} }, false],
    [{ near: ["polisi", "desa"] }, false],
  ])("%j is one phrase, with conditions only of the whole article: %s", (source, plain) => {
    const patterns = builder();
    patterns.add(source);
    expect(patterns.build().isPlain[0]).toBe(Number(plain));
  });

  it.each<[PatternSource, Partial<Pattern>]>([
    ["polisi ..2 datang ..5 desa", { within: [2, 5], ordered: true }],
    [{ near: ["polisi", "desa"] }, { within: [8], ordered: false, with: null, without: null, exact: null, valid: null }],
    [{ near: ["polisi", "desa"], within: 3 }, { within: [3] }],
    [{ phrase: "Polisi", case: "exact" }, { exact: "Polisi" }],
    [
      { phrase: "Polisi", with: ["desa"], within: 4 },
      { contextWithin: 4, exact: null },
    ],
  ])("%j", (source, pattern) => {
    const patterns = builder();
    patterns.add(source);
    expect(patterns.build().patterns[0]).toMatchObject(pattern);
  });

  it("share the group of the same phrases, in whatever order they are written", () => {
    const patterns = builder();
    patterns.add({ near: [["desa", "kota"], "polisi"] });
    patterns.add({ near: [["kota", "desa"], "tentara"] });
    const [one, other] = patterns.build().patterns;
    expect(one.groups[0]).toBe(other.groups[0]);
    expect(one.groups[1]).not.toBe(other.groups[1]);
  });

  it("look first for what rules speak of least", () => {
    const patterns = builder();
    for (const other of ["hakim", "jaksa"]) patterns.add({ near: [["polisi", other], "sidang"] });
    const rare = [
      { near: ["polisi", "nelayan"] },
      "polisi ..2 tani",
      { phrase: "polisi", with: ["bupati"] },
      { near: ["nelayan", "polisi"] },
      "polisi",
    ];
    const numbers = rare.map((source) => patterns.add(source as PatternSource));
    const { anchors, patterns: compiled, groupCount } = patterns.build();
    const anchorOf = (number: number) =>
      anchors[number] === EVERYWHERE ? "none" : anchors[number] === compiled[number].with ? "with" : "second";
    expect(numbers.map(anchorOf)).toEqual(["second", "second", "with", "second", "none"]);
    expect(groupCount - 2).toBe(new Set(compiled.flatMap(({ groups, with: needed }) => [...groups, needed ?? groups[0]])).size);
  });

  it.each(["polisi (desa ..2 kota)", "polisi [desa ..2 kota]"])("refuse a gap inside brackets: %s", (source) => {
    expect(() => builder().add(source)).toThrow("a gap cannot stand inside brackets");
  });

  // It would be the word "2", and match nothing.
  it.each<[string, PatternSource]>([
    ["near", { near: ["polisi ..2 desa", "kota"] }],
    ["with", { phrase: "polisi", with: ["desa ..2 kota"] }],
    ["without", { phrase: "polisi", without: ["desa ..2 kota"] }],
    ["the beginning of a phrase", "..2 polisi"],
    ["a phrase without room", "polisi ..2desa"],
  ])("refuse a gap in %s", (_place, source) => {
    expect(() => builder().add(source)).toThrow("a gap (..4) can stand only between the parts of a pattern's own phrase");
  });

  it("let brackets stand beside a gap", () => {
    expect(() => builder().add("(polisi|tentara) ..2 [kepala] desa")).not.toThrow();
  });
});
