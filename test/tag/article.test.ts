import { describe, expect, it } from "vitest";
import { createSpanMaker } from "../../src/tag/article.ts";
import { createScanner } from "../../src/text/tokens.ts";
import { VocabularyBuilder } from "../../src/text/vocabulary.ts";

const spanOf = (content: string, bodyStart: number, words: string) => {
  const start = content.indexOf(words);
  const tokens = createScanner(new VocabularyBuilder().build())(content);
  return createSpanMaker(tokens, bodyStart)(start, start + words.length, "x");
};

describe("spans", () => {
  it.each([
    ["a b\nc", 0, "c", { field: "text", start: 4, end: 5, line: 2 }],
    ["Judul\nisi", 6, "isi", { field: "text", start: 0, end: 3, line: 1 }],
    ["Judul\nisi", 6, "Judul", { field: "title", start: 0, end: 5, line: 1 }],
    ["😀😀 kata", 0, "kata", { field: "text", start: 3, end: 7, line: 1 }],
    ["😀\nx 😀 kata", 3, "kata", { field: "text", start: 4, end: 8, line: 1 }],
    ["Judul\n\n\nisi 𝐊𝐏𝐔", 6, "𝐊𝐏𝐔", { field: "text", start: 6, end: 9, line: 3 }],
  ])("%j: %s", (content, bodyStart, words, expected) => {
    expect(spanOf(content, bodyStart, words)).toEqual({ ...expected, quote: words, rule: "x" });
  });
});
