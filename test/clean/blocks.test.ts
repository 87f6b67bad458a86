import { describe, expect, it } from "vitest";
import { mark as markAll, zonesOfLines } from "./mark.ts";
import { markerOf, showWith } from "./marker.ts";

const mark = markerOf([
  { id: "table", shape: "metadata-table" },
  { id: "header", shape: "front-matter" },
]);
const PROSE = "Panitia pemilihan Desa Rimba menetapkan tiga calon kepala desa pada rapat terbuka di balai desa.";
const strips = (text: string) => expect(showWith(mark, text.replace(/[⟦⟧]/g, ""))).toBe(text);

describe("a table of metadata", () => {
  it.each([
    ["two rows", `⟦| title | Rimba |⟧\n⟦| author | Sekar |⟧\n${PROSE}`],
    ["keys in any case, of two words, behind a sign", `⟦| ✏️ Short URL | contoh.id/1 |⟧\n⟦|PENULIS|Sekar|⟧\n${PROSE}`],
    ["a key and many blanks", `⟦| tags                 | desa |⟧\n⟦| gambar | 1 |⟧`],
    ["two known rows among six", `⟦| title | Rimba |⟧\n⟦| a1 | b |⟧\n⟦| a2 | b |⟧\n⟦| a3 | b |⟧\n⟦| a4 | b |⟧\n⟦| author | Sekar |⟧`],
    ["two tables", `⟦| title | Rimba |⟧\n⟦| url | x |⟧\n${PROSE}\n⟦| editor | Bima |⟧\n⟦| tanggal | 4 Maret |⟧`],
    ["its rows alone", `⟦| tag | Rimba |⟧\n⟦| keyword | x |⟧\n| title`],
    ["not what has no end", `⟦| title | Rimba |⟧\n⟦| url | x |⟧\n| title | Rimba`],
    ["not what has no beginning", `⟦| title | Rimba |⟧\n⟦| url | x |⟧\ntitle | Rimba |`],
    ["a table at once behind another's half row", `| title\n⟦| judul | Rimba |⟧\n⟦| url | x |⟧`],
  ])("is taken: %s", (_, text) => strips(text));

  it.each([
    ["one known row", `| title | Rimba |\n| desa | Melati |\n${PROSE}`],
    ["two known rows among seven", `| title | Rimba |\n| a1 | b |\n| a2 | b |\n| a3 | b |\n| a4 | b |\n| a5 | b |\n| author | Sekar |`],
    ["keys in the second column", `| 1 | author |\n| 2 | title |`],
    ["words that begin so", `| titles | Rimba |\n| urls | x |`],
    ["longer words", `| titles | Rimba |\n| subtitle | Sekar |\n| co-author | Bima |`],
    ["rows that a blank line parts", `| title | Rimba |\n\n| author | Sekar |\n${PROSE}`],
    ["rows that other text parts", `| title | Rimba |\n${PROSE}\n| author | Sekar |`],
    ["rows without an end", `| title | Rimba\n| author | Sekar`],
    ["rows without a beginning", `title | Rimba |\nauthor | Sekar |`],
    ["no table", `title: Rimba\nauthor: Sekar`],
  ])("is not: %s", (_, text) => strips(text));
});

describe("a header", () => {
  it.each([
    ["of two fields", `⟦---⟧\ntitle: Calon Kades\n⟦author: Sekar⟧\n⟦---⟧\n${PROSE}`],
    ["of one field", `⟦---⟧\n⟦author: Sekar⟧\n⟦---⟧\n${PROSE}`],
    ["with long fences", `⟦-----⟧\n⟦author: Sekar⟧\n⟦----⟧`],
    ["with a field that has no value", `⟦---⟧\n⟦tags:⟧\n⟦- desa⟧\n⟦---⟧`],
    ["whose title and date go on over lines", `⟦---⟧\nTitle:\nCalon Kades\nDATE:\n2024-03-04\n⟦tags: desa⟧\n⟦panen⟧\n⟦---⟧`],
    ["with an address", `⟦---⟧\n⟦author: Sekar⟧\n⟦https://contoh.id⟧\n⟦---⟧`],
    ["behind blank lines", `\n⟦---⟧\n⟦author: Sekar⟧\n\n⟦---⟧`],
    ["of 59 lines", `⟦---⟧\n${"⟦author: Sekar⟧\n".repeat(59)}⟦---⟧`],
  ])("is taken: %s", (_, text) => strips(text));

  it.each([
    ["of 60 lines", `---\n${"author: Sekar\n".repeat(60)}---`],
    ["without an end", `---\nauthor: Sekar\n${PROSE}`],
    ["of nothing", `---\n---\nauthor: Sekar`],
    ["with prose first", `---\nWarga pulang.\nauthor: Sekar\n---`],
    ["with an address first", `---\nhttps://contoh.id\nauthor: Sekar\n---`],
    ["with words in front of the colon", `---\nkata Sekar: pulang\n---`],
    ["with a key of one letter", `---\nA: Sekar\n---`],
    ["with a fence of two", `--\nauthor: Sekar\n--`],
    ["with a fence that goes on", `--- a\nauthor: Sekar\n---`],
    ["with a fence that begins late", `a ---\nauthor: Sekar\n---`],
    ["not at the top", `${PROSE}\n---\nauthor: Sekar\n---`],
    ["of another kind", `***\nauthor: Sekar\n***`],
  ])("is not: %s", (_, text) => strips(text));
});

describe("the header's title and date", () => {
  it.each([
    [`---\ntitle: Calon Kades Rimba\ndate: 2024-03-04\n---\n${PROSE}`, "Calon Kades Rimba"],
    [`---\nauthor: Sekar\nTitle:   "Calon Kades Rimba\n---\n${PROSE}`, "Calon Kades Rimba"],
    [`---\ndate: 2024-03-04\ntitle: 'Calon Kades Rimba\n---\n${PROSE}`, "Calon Kades Rimba"],
    [`Kata subtitle: Calon Kades Rimba\n${PROSE}`, "Kata subtitle: Calon Kades Rimba"],
  ])("%j", (text, title) => {
    const found = markAll(text).title!;
    expect(text.slice(found.start, found.end)).toBe(title);
  });

  it.each([
    [`---\ndate: 2024-03-04\nauthor: Sekar\n---\n${PROSE}`, "dateline"],
    [`---\nDATE: 2024-03-04\nauthor: Sekar\n---\n${PROSE}`, "dateline"],
    [`---\ndate: 2024-03-04 satu dua tiga empat lima enam tujuh delapan\n---\n${PROSE}`, "dateline"],
    [`---\ndate: 2024-03-04 satu dua tiga empat lima enam tujuh delapan sembilan\n---\n${PROSE}`, "lead"],
    [`---\nupdate: 2024-03-04\nauthor: Sekar\n---\n${PROSE}`, "boilerplate"],
  ])("%j", (text, zone) => {
    expect(zonesOfLines(text)[1]).toBe(zone);
  });
});
