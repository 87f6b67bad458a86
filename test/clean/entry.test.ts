import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { Boilerplate } from "../../src/clean/entry.ts";
import { markerOf, showWith } from "./marker.ts";

const LINE = { id: "bilah-dua", where: "line", any: ["bilah"] };

describe("an entry", () => {
  it("has what is not told", () => {
    expect(v.parse(Boilerplate, LINE)).toEqual({
      ...LINE,
      zone: "boilerplate",
      needs_colon: false,
      needs_capital: false,
      with: [],
      casts_doubt: false,
      names_author: false,
      until: "phrase",
      guess: false,
      sources: [],
      examples: [],
      counterexamples: [],
    });
    expect(v.parse(Boilerplate, { id: "b", shape: "hashtags" })).toMatchObject({ any: [], shape: "hashtags" });
  });

  it.each([
    [{ ...LINE, id: "Bilah" }, "an id is lower-case words joined by hyphens"],
    [{ ...LINE, id: "-bilah" }, "an id is lower-case words joined by hyphens"],
    [{ ...LINE, id: "bilah-" }, "an id is lower-case words joined by hyphens"],
    [{ ...LINE, id: "bilah dua" }, "an id is lower-case words joined by hyphens"],
    [{ ...LINE, any: ["bilah", ""] }, "an empty phrase matches nothing"],
    [{ ...LINE, shape: "hashtags" }, "a rule has either a shape, or phrases and where they apply"],
    [{ id: "bilah" }, "a rule has either a shape, or phrases and where they apply"],
    [{ id: "bilah", where: "line" }, "phrases (any) and where they apply belong together"],
    [{ id: "bilah", shape: "hashtags", any: ["bilah"] }, "phrases (any) and where they apply belong together"],
  ])("%j: %s", (entry, message) => {
    expect(v.safeParse(Boilerplate, entry).issues?.map((issue) => issue.message)).toEqual([message]);
  });
});

it("may say a phrase twice, share it with others, and have none that others have", () => {
  const mark = markerOf([
    { id: "satu", where: "line", any: ["bilah", "bilah", "(bilah|papan)"] },
    { id: "dua", where: "start", any: ["bilah"], max_words: 3 },
    { id: "tiga", shape: "hashtags" },
  ]);
  expect(showWith(mark, "Bilah papan\nBilah desa\nPapan desa\n#Bilah\n(*)")).toBe("⟦Bilah papan⟧\n⟦Bilah desa⟧\nPapan desa\n⟦#Bilah⟧\n(*)");
});
