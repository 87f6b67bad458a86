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

  it("reads the marks of an example", () => {
    expect(readExample("satu ⟦dua⟧ tiga")).toEqual({ text: "satu dua tiga", ranges: [{ start: 5, end: 8 }] });
    expect(readExample(" satu ")).toEqual({ text: " satu ", ranges: [{ start: 1, end: 5 }] });
  });
});
