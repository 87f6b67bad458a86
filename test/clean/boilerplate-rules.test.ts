import { describe, expect, it } from "vitest";
import { brokenExamples, readExample } from "../../src/clean/examples.ts";
import { entries, mark } from "./mark.ts";

describe("the shipped boilerplate rules", () => {
  it("have ids of their own", () => {
    expect(entries.map(({ id }) => id)).toHaveLength(new Set(entries.map(({ id }) => id)).size);
  });

  it.each(entries.map((entry) => [entry.id, entry] as const))("%s keeps its examples", (_, entry) => {
    expect(brokenExamples(entry, (text) => mark(text))).toEqual([]);
  });

  it("say by an example what they strip", () => {
    const silent = entries.filter(
      ({ zone, where, examples }) =>
        ["boilerplate", "related"].includes(zone) && !/outlet|small/.test(where ?? "") && examples.length === 0,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe("brokenExamples", () => {
  const share = entries.find(({ id }) => id === "bagikan")!;
  const judge = (change: object) => brokenExamples({ ...share, examples: [], counterexamples: [], ...change }, (text) => mark(text));

  it.each([
    [{ examples: ["⟦Bagikan Berita Ini⟧"] }, []],
    [{ examples: ["Warga membaca berita ini bersama."] }, ['does not strip "Warga membaca berita ini bersama."']],
    [{ examples: ["⟦Bagikan Berita Ini⟧\nShare"] }, ['strips "Share" (bagikan) too']],
    [{ counterexamples: ["Share"] }, ['strips "Share" of a counterexample']],
  ])("%o", (change, problems) => {
    expect(judge(change).slice(0, 1)).toEqual(problems);
  });

  const LONG = "panen raya ".repeat(9).trim();
  it.each<[string, [string, number, number][], string[]]>([
    [
      "satu ⟦dua⟧ tiga ⟦empat⟧",
      [
        ["bagikan", 5, 8],
        ["lain", 14, 19],
      ],
      [],
    ],
    [
      "satu ⟦dua⟧ tiga ⟦empat⟧",
      [
        ["lain", 5, 8],
        ["bagikan", 14, 19],
      ],
      [],
    ],
    [
      "satu ⟦dua⟧ tiga ⟦empat⟧",
      [
        ["bagikan", 6, 8],
        ["bagikan", 14, 19],
      ],
      ['does not strip "dua"'],
    ],
    [
      "satu ⟦dua⟧ tiga ⟦empat⟧",
      [
        ["bagikan", 5, 7],
        ["bagikan", 14, 19],
      ],
      ['does not strip "dua"'],
    ],
    ["satu ⟦dua⟧ tiga ⟦empat⟧", [["bagikan", 5, 8]], ['does not strip "empat"']],
    [
      "satu ⟦dua⟧ tiga ⟦empat⟧",
      [
        ["bagikan", 4, 8],
        ["bagikan", 14, 19],
      ],
      ['strips " dua" (bagikan) too'],
    ],
    [
      "satu ⟦dua⟧ tiga ⟦empat⟧",
      [
        ["bagikan", 5, 9],
        ["bagikan", 14, 19],
      ],
      ['strips "dua " (bagikan) too'],
    ],
    [
      "satu ⟦dua⟧ tiga ⟦empat⟧",
      [
        ["lain", 5, 8],
        ["lain", 14, 19],
      ],
      ['takes no part in its example "satu dua tiga empat"'],
    ],
    ["satu ⟦dua⟧ tiga ⟦empat⟧", [["lain", 5, 19]], ['strips "dua tiga empat" (lain) too']],
    [
      "⟦satu dua tiga⟧",
      [
        ["lain", 0, 13],
        ["lain", 0, 4],
      ],
      [],
    ],
    [LONG, [], [`does not strip "${LONG}"`, `takes no part in its example "${LONG.slice(0, 60)}"`]],
    [
      "satu ⟦dua⟧",
      [
        ["lain", 5, 7],
        ["lain", 6, 8],
      ],
      ['does not strip "dua"', 'takes no part in its example "satu dua"'],
    ],
  ])("%s stripped at %j", (example, pieces, problems) => {
    const stripped = pieces.map(([rule, start, end]) => ({ rule, start, end, line: 0, inline: true }));
    const zonesOf = (text: string) => ({ ...mark(text), stripped });
    expect(brokenExamples({ ...share, examples: [example], counterexamples: [] }, zonesOf)).toEqual(problems);
    const own = pieces.find(([rule]) => rule === "bagikan");
    expect(brokenExamples({ ...share, examples: [], counterexamples: ["satu dua tiga empat"] }, zonesOf).slice(0, 1)).toEqual(
      own ? [`strips "${"satu dua tiga empat".slice(own[1], own[2])}" of a counterexample`] : [],
    );
  });

  it("reads the marks of an example", () => {
    expect(readExample("satu ⟦dua⟧ tiga")).toEqual({ text: "satu dua tiga", ranges: [{ start: 5, end: 8 }] });
    expect(readExample(" satu ")).toEqual({ text: " satu ", ranges: [{ start: 1, end: 5 }] });
  });
});
