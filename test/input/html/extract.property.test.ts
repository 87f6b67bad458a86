import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../src/input/html/extract.ts";

const TAGS = [
  "p",
  "div",
  "span",
  "a",
  "ul",
  "li",
  "table",
  "tr",
  "td",
  "article",
  "h1",
  "figure",
  "figcaption",
  "blockquote",
  "b",
  "script",
  "svg",
  "br",
  "x-y",
];
const NAMES = [
  "",
  ' class="baca-juga"',
  ' class="entry-content"',
  ' id="comments"',
  " hidden",
  ' class="date"',
  " href='/x'",
  ' style="display:none',
  " itemprop=articleBody",
];
const TEXTS = [
  "Warga datang ke balai desa, lalu pulang.",
  " ",
  "&amp;&#8220;&bogus;",
  "Penulis: Sari Utami",
  "Kamis, 05/11/2015 10:08 WIB",
  "2 dari 3 halaman",
  "<",
  "]]>",
  "<!--",
  "\u00a0",
];

const piece = fc.oneof(
  fc.tuple(fc.constantFrom(...TAGS), fc.constantFrom(...NAMES)).map(([tag, names]) => `<${tag}${names}>`),
  fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
  fc.constantFrom(...TEXTS),
  fc.string({ maxLength: 12 }),
);
const page = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(""));

describe("any page", () => {
  it("gives lines without empty ones, captions among them, and the same twice", () => {
    fc.assert(
      fc.property(page, (html) => {
        const article = extractArticle(html);
        if (article.text !== "") for (const line of article.text.split("\n")) expect(line).toMatch(/\S/);
        for (const caption of article.captions) expect(article.text.split("\n")[caption]).toBeTypeOf("string");
        expect(article.text === "").toBe(article.warnings.some((warning) => warning.code === "empty"));
        expect(extractArticle(html)).toEqual(article);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it("reads only text that the page holds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Panwas menyita beras di dermaga, kata warga.", "Kotak suara tiba di gudang, lalu disegel."), {
          minLength: 1,
          maxLength: 8,
        }),
        (sentences) => {
          const { text } = extractArticle(`<article>${sentences.map((sentence, i) => `<p>${i}: ${sentence}</p>`).join("")}</article>`);
          expect(text.split("\n")).toEqual(sentences.map((sentence, i) => `${i}: ${sentence}`));
        },
      ),
      { numRuns: 100, seed: 7 },
    );
  });
});
