import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../src/input/html/extract.ts";
import { ExtractError } from "../../../src/input/html/extract-error.ts";

/** What a hostile page may take; the machine's own slowness is in it. */
const MILLISECONDS = 4000;

const SENTENCE = "Warga desa datang ke balai, lalu mendengar penjelasan tentang pemilihan.";

describe("pages that break parsers", () => {
  it.each<[string, () => string]>([
    ["50,000 nested divs", () => `${"<div>".repeat(50_000)}${SENTENCE}${"</div>".repeat(50_000)}`],
    ["50,000 nested divs with text", () => `<div>${SENTENCE}`.repeat(50_000)],
    ["200,000 spans", () => `<p>${"<span class='ads'>kata </span>".repeat(200_000)}`],
    ["200,000 unclosed spans", () => `${"<span>".repeat(200_000)}x`],
    ["200,000 unclosed links", () => "<a href='x'>teks ".repeat(200_000)],
    ["unclosed paragraphs", () => `<p>${SENTENCE}`.repeat(100_000)],
    ["stray end tags under open elements", () => `${"<div>".repeat(20_000)}${"</p>".repeat(200_000)}x`],
    ["nested tables", () => `${"<table><tr><td>".repeat(50_000)}x`],
    ["unclosed pictures and fields", () => "<svg>x<select>y<textarea>z".repeat(50_000)],
    ["unclosed comments", () => "<!--".repeat(300_000)],
    ["brackets", () => "<".repeat(2_000_000)],
    ["references", () => `<p>${"&amp;".repeat(500_000)}`],
    ["attributes", () => `<div ${'a="b" '.repeat(500_000)}>x`],
    ["class names", () => `<div class="${"abc-def ".repeat(500_000)}">x`],
    ["wrapped lines", () => `<div>${"kata kecil<br>".repeat(100_000)}`],
    ["nested JSON-LD", () => `<script type="application/ld+json">${"[".repeat(900_000)}</script>x`],
    ["a title of separators", () => `<title>${" - ".repeat(300_000)}</title>x`],
    ["a head of meta", () => `<head>${'<meta name="a" content="b">'.repeat(100_000)}</head>x`],
    ["captions", () => `<figure><figcaption>${SENTENCE}</figcaption></figure>`.repeat(50_000)],
    ["one endless line", () => `<p>${"kata, ".repeat(1_500_000)}`],
  ])("%s", (_, html) => {
    const page = html();
    const started = performance.now();
    expect(typeof extractArticle(page).text).toBe("string");
    expect(performance.now() - started).toBeLessThan(MILLISECONDS);
  });

  it.each([
    ["a page of 100 MB", "x".repeat(100_000_000), "E_TOO_LARGE"],
    ["zeros", "\0".repeat(10_000), "E_PARSE"],
    ["a picture", Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * 7919 + ((i * i) >> 5)) & 255)).toString("utf8"), "E_PARSE"],
  ])("refuses %s", (_, html, code) => {
    expect(() => extractArticle(html)).toThrow(ExtractError);
    expect(() => extractArticle(html)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    ["empty", ""],
    ["white", " \n\t"],
    ["markup only", "<html><head></head><body><div></div></body></html>"],
    ["menus only", "<nav><ul><li><a href='/'>Beranda</a></li><li><a href='/x'>Daerah</a></li></ul></nav>"],
  ])("finds nothing on a page that is %s", (_, html) => {
    const article = extractArticle(html);
    expect(article.text).toBe("");
    expect(article.warnings.map((warning) => warning.code)).toEqual(["empty"]);
  });

  it.each([
    ["elements", { maxNodes: 60 }, 20],
    ["characters of text", { maxText: 30 * SENTENCE.length }, 30],
    ["neither", {}, 100],
  ])("stops where a page holds too many %s, and says so", (_, limits, lines) => {
    const { text, warnings } = extractArticle(`<p>${SENTENCE}</p>`.repeat(100), limits);
    const whole = text.split("\n").filter((line) => line === SENTENCE).length;
    expect(Math.abs(whole - lines)).toBeLessThanOrEqual(1);
    expect(warnings.map(({ code }) => code)).toEqual(lines === 100 ? [] : ["cut"]);
  });

  it("keeps the beginning of a piece of text that is too long by itself", () => {
    expect(extractArticle(`<p>${"kata ".repeat(1000)}</p>`, { maxText: 500 }).text).toHaveLength(499);
  });
});
