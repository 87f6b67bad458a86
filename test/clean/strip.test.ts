import { describe, expect, it } from "vitest";
import { ZONES } from "../../src/types.ts";
import { markerOf, showWith } from "./marker.ts";

const mark = markerOf([
  { id: "guess", where: "contains", any: ["dugaan"], guess: true },
  { id: "guess-piece", where: "inline", any: ["terka"], until: "line", guess: true },
  { id: "sure", where: "contains", any: ["bilah"] },
  { id: "list", where: "line", any: ["daftar"], takes: "list" },
  { id: "wrap", where: "line", any: ["titipan"], takes: "wrap" },
  { id: "caption", zone: "caption", where: "start", any: ["gambar", "gambar warga"] },
  { id: "byline", zone: "byline", where: "start", any: ["gambar", "oleh"], names_author: true },
  { id: "writer", where: "inline", any: ["ditulis"], until: "line", names_author: true },
  { id: "credit", zone: "caption", shape: "photo-credit" },
  { id: "between", zone: "related", shape: "headline-between", guess: true },
  { id: "header", shape: "front-matter" },
  { id: "call", zone: "related", where: "link", any: ["simak juga"], casts_doubt: true },
  { id: "initials", shape: "closing-initials" },
  { id: "name", shape: "closing-name", position: "end" },
  { id: "tags", shape: "last-tags", position: "end" },
  { id: "foot", where: "start", any: ["kaki"], position: "tail" },
  { id: "close", where: "line", any: ["penutup"], position: "end" },
  { id: "marks", shape: "hashtags", max_words: 2 },
]);
const PROSE = "Panitia pemilihan Desa Rimba menetapkan tiga calon kepala desa pada rapat terbuka di balai desa.";
const HEADLINE = "Panitia Rimba Terima Hibah Dana Pemilihan Desa";
const words = (count: number, first = "Warga") => `${first}${" pulang".repeat(count - 1)}`;

describe("guesses", () => {
  it.each([
    ["thirteen words of twenty", `⟦${words(13, "Dugaan")}⟧\n${words(7)}`],
    ["fourteen", `${words(14, "Dugaan")}\n${words(6)}`],
    ["fourteen beside what is sure", `${words(14, "Dugaan")}\n⟦Bilah⟧\n${words(5)}`],
    ["what a sure line takes with it", `⟦Daftar⟧\n${`${words(5, "Panen")}\n`.repeat(3)}Warga`],
    ["less of it", `⟦Daftar⟧\n⟦${words(5, "Panen")}⟧\n⟦${words(5, "Panen")}⟧\n${words(10)}.`],
    ["its wrapped rest, which is sure", `⟦Titipan⟧\n${"⟦pulang ke desa rimba sore ini⟧\n".repeat(4)}Warga`],
    ["a line of nothing but a piece", `${words(14, "Terka")}\n${words(6)}`],
  ])("drop at most two thirds: %s", (_, text) => {
    expect(showWith(mark, text.replace(/[⟦⟧]/g, ""))).toBe(text);
  });

  it("are told of where they are taken back", () => {
    expect(mark(`${words(14, "Dugaan")}\n${words(6)}`).warnings).toEqual(["kept-all"]);
    expect(mark(`${words(13, "Dugaan")}\n${words(7)}`).warnings).toEqual([]);
    expect(mark("").warnings).toEqual(["empty"]);
  });

  it("are not made about texts in other languages", () => {
    const text = `---\nauthor: Sekar\n---\n${PROSE}\nDugaan\nBilah\n${PROSE} (ab/cd)\nWarga terka`;
    const lines = (indonesian: boolean) => mark(text, "Warga", { indonesian }).stripped.map(({ line }) => line);
    expect(lines(true)).toEqual([1, 2, 3, 5, 6, 7, 8]);
    expect(lines(false)).toEqual([6]);
  });
});

describe("names of lines", () => {
  const zone = (text: string) => ZONES[mark(`${PROSE}\n${text}\n${PROSE}`, "Warga").lines[2]];
  it.each([
    ["Gambar desa", "caption"],
    ["Gambar warga desa", "caption"],
    ["Oleh Sekar", "byline"],
    ["Warga di desa (Foto: Sekar)", "caption"],
    ["Oleh Sekar (Foto: Bima)", "byline"],
    [HEADLINE, "related"],
    [`${HEADLINE} AFP/Sekar Melati`, "caption"],
    [`Gambar ${HEADLINE}`, "caption"],
    ["Gambar bilah", "boilerplate"],
  ])("%s: %s", (text, expected) => {
    expect(zone(text)).toBe(expected);
  });

  it.each([
    [`Ditulis Sekar Melati\n${PROSE}`, "Sekar Melati"],
    [`Oleh Sekar Melati\n${PROSE}`, "Sekar Melati"],
    [`Warga. Ditulis Sekar Melati\n${PROSE}`, null],
    [`Warga oleh Sekar Melati\n${PROSE}`, null],
    [`Terka Sekar Melati\n${PROSE}`, null],
  ])("%j is by %s", (text, author) => {
    expect(mark(text, "Warga").author).toBe(author);
  });
});

describe("what is left", () => {
  it.each([
    // neighbours are those that are kept
    `${PROSE}\n⟦Bilah⟧\n⟦${HEADLINE}⟧\n⟦Bilah⟧\n${PROSE}`,
    `Warga\n⟦Bilah⟧\n${HEADLINE}\n⟦Bilah⟧\nWarga`,
    `${PROSE}\n⟦${HEADLINE}⟧\n⟦Bilah⟧\nWarga`,
    `${PROSE}\n${HEADLINE}\n⟦Bilah⟧`,
    // and the end is the end of what is kept, found in rounds
    `${PROSE}\n${PROSE}\n⟦Kota Melati | Desa Rimba⟧\n⟦Bilah⟧`,
    `${PROSE}\n${PROSE} ⟦(Sekar Melati)⟧ ⟦(ab/cd)⟧`,
    `${PROSE}\n${PROSE} ⟦(Sekar Melati)⟧\n⟦Bilah⟧`,
    `${PROSE} (Sekar Melati)\n${PROSE}`,
    `${PROSE}\n${PROSE}\n${PROSE}\n⟦Kota Melati | Desa Rimba⟧\n⟦Kaki ${PROSE}⟧`,
    `${PROSE}\n${PROSE}\n${PROSE} ⟦(Sekar Melati)⟧\n⟦Kaki ${PROSE}⟧`,
    `${PROSE}\n⟦Penutup⟧\nWarga pulang ke desa. ⟦Terka satu dua tiga empat lima enam.⟧`,
    `${PROSE}\nPenutup\n${PROSE} ⟦Terka satu dua tiga empat lima enam.⟧`,
    // a shape may be for short lines alone
    `${PROSE}\n⟦#Desa #Rimba⟧\n#Desa #Rimba #Melati\n${PROSE}`,
  ])("%j", (text) => {
    expect(showWith(mark, text.replace(/[⟦⟧]/g, ""))).toBe(text);
  });

  it("tells of a line once, with its pieces", () => {
    const { stripped } = mark(`${PROSE}\nWarga. (ab/cd) Dugaan\n${PROSE}`);
    expect(stripped.map(({ rule, inline }) => [rule, inline])).toEqual([["guess", false]]);
  });

  it("may be a headline above a paragraph", () => {
    expect(showWith(mark, `Warga pulang ke desa\nWarga pulang\n${HEADLINE}\n${PROSE}`)).toContain(`⟦${HEADLINE}⟧`);
  });

  it("has its own words, those behind a call marked", () => {
    const { tokens, afterLink } = mark(`Air surut. (ab/cd) Simak juga: Camat Rimba Pamit Lagi "Kami pulang," kata dia.\nSore`, "Warga");
    expect(Array.from(tokens, (zone) => ZONES[zone][0]).join("")).toBe("tllbbrrrrrrlllll");
    expect(Array.from(afterLink!).join("")).toBe("0000000000011110");
  });
});
