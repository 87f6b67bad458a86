import { describe, expect, it } from "vitest";
import { readJsonLd } from "../../../src/input/html/json-ld.ts";

describe("readJsonLd", () => {
  it("finds the article in a graph and resolves its publisher", () => {
    const found = readJsonLd([
      `{"@graph":[{"@type":"Organization","@id":"#o","name":"Kabar Dermaga"},{"@type":["NewsArticle"],"headline":"A &amp;quot;b&amp;quot;","author":[{"name":"Melati"},"Ferdi"],"publisher":{"@id":"#o"},"keywords":[["Editor:Guntur","pilkada"]]}]}`,
    ]);
    expect(found).toMatchObject({ headline: 'A "b"', authors: ["Melati", "Ferdi"], publisher: "Kabar Dermaga", editors: ["Guntur"] });
  });

  it.each([
    ["line feeds in strings", '{"@type":"NewsArticle","headline":"Satu\ndua"}'],
    ["trailing commas", '{"@type":"NewsArticle","headline":"Satu dua",}'],
    ["comment marks around", '<!-- {"@type":"NewsArticle","headline":"Satu dua"} -->'],
    ["a semicolon behind", '{"@type":"NewsArticle","headline":"Satu dua"};'],
    ["an array", '[{"@type":"WebSite"},{"@type":"BlogPosting","headline":"Satu dua"}]'],
  ])("reads blocks with %s", (_, block) => {
    expect(readJsonLd([block])?.headline).toBe("Satu dua");
  });

  it("takes the article before the page that holds it", () => {
    const page = '{"@type":"WebPage","headline":"Halaman","datePublished":"2024-01-01"}';
    expect(readJsonLd([page, '{"@type":"NewsArticle","headline":"Berita"}'])).toMatchObject({
      headline: "Berita",
      published: "2024-01-01",
    });
    expect(readJsonLd([page])).toMatchObject({ headline: "Halaman" });
  });

  it.each([
    ["{"],
    ["null"],
    ['"teks"'],
    ['{"@type":"WebSite"}'],
    [""],
    ["[".repeat(10_000)],
    ['{"@type":"NewsArticle","headline":'.repeat(50)],
  ])("gives null for %j", (block) => {
    expect(readJsonLd([block])).toBeNull();
  });
});
