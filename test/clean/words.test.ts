import { describe, expect, it } from "vitest";
import { ZONES } from "../../src/types.ts";
import { mark, zonesOfLines } from "./mark.ts";

/** Sentences of so many words. */
const sentences = (...words: number[]) => words.map((count) => `Warga${" pulang".repeat(count - 1)}.`).join(" ");
/** Runs of words of one zone: `title 2, lead 14`. */
function zonesOfWords(text: string, title: string | null = null): string {
  const runs: [string, number][] = [];
  for (const zone of mark(text, title).tokens) {
    const last = runs.at(-1);
    if (last?.[0] === ZONES[zone]) last[1]++;
    else runs.push([ZONES[zone], 1]);
  }
  return runs.map(([zone, count]) => `${zone} ${count}`).join(", ");
}
const TITLE = "Calon Kades Rimba Ditetapkan";

describe("the zones of words", () => {
  it.each([
    // the lead: whole sentences of 14 words or more, but no more than 60
    [sentences(14, 5), TITLE, "title 4, lead 14, body 5"],
    [sentences(13, 5, 5), TITLE, "title 4, lead 18, body 5"],
    [sentences(60, 5), TITLE, "title 4, lead 60, body 5"],
    [sentences(61, 5), TITLE, "title 4, lead 60, body 6"],
    [sentences(10, 51), TITLE, "title 4, lead 60, body 1"],
    [sentences(5), TITLE, "title 4, lead 5"],
    [`${sentences(5)}\n${sentences(5)}\n${sentences(5, 5)}`, TITLE, "title 4, lead 15, body 5"],
    [`Berita Terkait\n${sentences(14, 5)}`, TITLE, "title 4, related 2, lead 14, body 5"],
    [`${sentences(5)} Baca juga: Camat Rimba Pamit\n${sentences(14, 5)}`, TITLE, "title 4, lead 5, related 5, lead 14, body 5"],
    // the site's name in a title
    [sentences(14), "Calon Kades Rimba - Okezone Nasional", "title 3, boilerplate 2, lead 14"],
    [`Calon Kades Rimba | kabarcontoh.co.id\n${sentences(14)}`, null, "title 3, boilerplate 3, lead 14"],
    // a title of two lines
    [sentences(14), `${TITLE}\nPagi Ini`, "title 6, lead 14"],
    // the dateline, a reporter before it, a title before that
    [`RIMBA, SUMEKS.CO - ${sentences(14)}`, TITLE, "title 4, dateline 3, lead 14"],
    [
      `Laporan Wartawan Tribunnews.com, Sekar Melati TRIBUNNEWS.COM, RIMBA - ${sentences(14)}`,
      TITLE,
      "title 4, byline 6, dateline 3, lead 14",
    ],
    [`${TITLE} RIMBA, SUMEKS.CO - ${sentences(14)}`, TITLE, "title 4, repeat 4, dateline 3, lead 14"],
    // looked for in four lines; below a standfirst its sentence is the lead's too
    [`${`${sentences(5)}\n`.repeat(3)}RIMBA, SUMEKS.CO - ${sentences(14)}`, TITLE, "title 4, lead 15, dateline 3, lead 14"],
    [`${`${sentences(5)}\n`.repeat(4)}RIMBA, SUMEKS.CO - ${sentences(14)}`, TITLE, "title 4, lead 15, body 22"],
    // a short line of a date, not far down
    [`${sentences(14)}\n${"\n".repeat(37)}date: 2024-03-04`, TITLE, "title 4, lead 14, dateline 4"],
    [`${sentences(14)}\n${"\n".repeat(38)}date: 2024-03-04`, TITLE, "title 4, lead 14, body 4"],
  ])("%j under %j", (text, title, zones) => {
    expect(zonesOfWords(text, title)).toBe(zones);
  });
});

describe("the zones of lines", () => {
  it.each([
    // a line is the lead's where all of it is
    [`${sentences(5)}\n${sentences(9)}\n${sentences(5)}`, TITLE, "title lead lead body"],
    [sentences(14, 5), TITLE, "title body"],
    // blank lines go with those above; marks without words are stripped by themselves
    [`${sentences(14)}\n\n***\n\n${sentences(5)}`, TITLE, "title lead lead boilerplate boilerplate body"],
    [`\n${sentences(14)}`, `${TITLE}\n\nPagi Ini`, "title title title title lead"],
    [`Foto: Panen Raya\n\n${TITLE}\n${sentences(14)}`, null, "title title lead lead"],
  ])("%j under %j", (text, title, zones) => {
    expect(zonesOfLines(text, title).join(" ")).toBe(zones);
  });
});

describe("a text is empty", () => {
  it.each([
    ["Calon Kades Rimba Ditetapkan", TITLE, ["empty"]],
    ["Berita Terkait", TITLE, ["empty"]],
    ["Baca juga: Camat Rimba Pamit", TITLE, ["empty"]],
    ["Warga", TITLE, []],
    ["![Panen Raya](contoh.id/panen)", TITLE, []],
    ["Oleh: Sekar Melati", TITLE, ["kept-all"]],
  ])("%j: %j", (text, title, warnings) => {
    expect(mark(text, title).warnings).toEqual(warnings);
  });
});

describe("what a text says of itself", () => {
  it.each([
    [`RIMBA, SUMEKS.CO - ${sentences(14)}`, `${TITLE} - Okezone`, { place: "RIMBA", publisher: "SUMEKS.CO", author: null }],
    [`RIMBA - ${sentences(14)}`, `${TITLE} - Okezone`, { place: "RIMBA", publisher: "Okezone", author: null }],
    [
      `Laporan Wartawan Tribunnews.com, Sekar Melati TRIBUNNEWS.COM, RIMBA - ${sentences(14)}\nPenulis: Bima Rimba`,
      TITLE,
      { place: "RIMBA", publisher: "TRIBUNNEWS.COM", author: "Sekar Melati" },
    ],
  ])("%j under %j", (text, title, said) => {
    expect(mark(text, title)).toMatchObject(said);
  });

  it("has no lead where it has no words", () => {
    expect(mark("", TITLE).lead).toEqual({ from: 0, to: 0 });
    expect(mark("Warga pulang.", TITLE).lead).toEqual({ from: 4, to: 6 });
  });
});
