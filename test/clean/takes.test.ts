import { describe, expect, it } from "vitest";
import { markerOf, showWith } from "./marker.ts";

const mark = markerOf([
  { id: "next", where: "line", any: ["sorotan warta"], takes: "next" },
  { id: "list", where: "line", any: ["daftar warta"], takes: "list" },
  { id: "rest", where: "start", any: ["catatan mesin"], takes: "rest" },
  { id: "wrap", where: "start", any: ["titip pesan"], takes: "wrap" },
  { id: "alone", where: "line", any: ["bilah"] },
]);
const PROSE = "Panitia pemilihan Desa Rimba menetapkan tiga calon kepala desa pada rapat terbuka di balai desa.";
const LONG = Array.from({ length: 8 }, () => PROSE).join("\n");
/** A line of so many words that ends as no sentence does. */
const headline = (words: number) => `Panen${" Raya".repeat(words - 1)}`;

const takes = (text: string) => expect(showWith(mark, text.replace(/[⟦⟧]/g, ""))).toBe(text);

describe("a line of boilerplate takes with it", () => {
  it.each([
    ["the headline below", `${PROSE}\n⟦Sorotan Warta⟧\n⟦${headline(3)}⟧\n${headline(3)}\n${PROSE}`],
    ["a headline of one word", `${PROSE}\n⟦Sorotan Warta⟧\n⟦Panen⟧\n${PROSE}`],
    ["a headline of 25 words", `${LONG}\n⟦Sorotan Warta⟧\n⟦${headline(25)}⟧\n${PROSE}`],
    ["no headline of 26 words", `${LONG}\n⟦Sorotan Warta⟧\n${headline(26)}\n${PROSE}`],
    ["no paragraph", `${LONG}\n⟦Sorotan Warta⟧\n${PROSE}`],
    ["no line without words", `${LONG}\n⟦Sorotan Warta⟧\n***\n${headline(3)}\n${PROSE}`],
    ["nothing where it ends the text", `${LONG}\n⟦Sorotan Warta⟧`],
    ["nothing where its rule takes nothing", `${PROSE}\n⟦Bilah⟧\n${headline(3)}\n${PROSE}`],
  ])("%s", (_, text) => takes(text));

  it.each([
    ["five headlines in the middle", `${PROSE}\n⟦Daftar Warta⟧\n${`⟦${headline(4)}⟧\n`.repeat(5)}${headline(4)}\n${LONG}`],
    ["in the middle none of three words", `${PROSE}\n⟦Daftar Warta⟧\n⟦${headline(4)}⟧\n${headline(3)}\n${headline(4)}\n${LONG}`],
    ["all headlines in the tail", `${LONG}\n⟦Daftar Warta⟧\n${`⟦${headline(1)}⟧\n`.repeat(7)}⟦${headline(4)}⟧`],
    ["in the tail none behind a paragraph", `${LONG}\n⟦Daftar Warta⟧\n⟦${headline(2)}⟧\n${PROSE}\n${headline(2)}`],
  ])("of a list: %s", (_, text) => takes(text));

  const machine = (words: number) => `Catatan mesin${" rapat".repeat(words - 2)}`;
  it.each([
    ["behind a quarter of the words", `${headline(10)}\n⟦${machine(10)}⟧\n⟦${headline(20)}⟧`],
    ["not behind less", `${headline(10)}\n⟦${machine(10)}⟧\n${headline(21)}`],
    ["not at the top", `⟦${machine(10)}⟧\n${headline(9)}\n${PROSE}`],
    ["paragraphs too", `${LONG}\n⟦${machine(4)}⟧\n⟦${PROSE}⟧\n⟦${PROSE}⟧\n⟦${headline(30)}⟧`],
  ])("all that follows %s", (_, text) => takes(text));

  it.each([
    ["small letters", `⟦Titip pesan untuk⟧\n⟦redaksi kami⟧\n⟦dan warga⟧\nSumarno pulang`],
    ["blanks of four", `⟦Titip pesan untuk⟧\n⟦    Redaksi⟧\n   Warga`.replace("⟦    Redaksi⟧", "    ⟦Redaksi⟧")],
    ["no capitals", `${PROSE}\n⟦Titip pesan untuk⟧\nRedaksi kami`],
    ["four lines", `${PROSE}\n⟦Titip pesan untuk⟧\n${"⟦redaksi kami⟧\n".repeat(4)}redaksi kami`],
    ["six words", `${PROSE}\n⟦Titip pesan untuk⟧\n⟦redaksi dan warga di desa kami⟧`],
    ["not seven", `${PROSE}\n⟦Titip pesan untuk⟧\nredaksi dan semua warga di desa kami`],
    ["behind a full stop nothing", `${PROSE}\n⟦Titip pesan untuk redaksi.⟧\nredaksi kami`],
    ["behind a closed quotation nothing", `${PROSE}\n⟦Titip pesan untuk "redaksi."⟧\nredaksi kami`],
    ["behind a stop inside the line all the same", `${PROSE}\n⟦Titip pesan. Untuk⟧\n⟦redaksi kami⟧`],
    ["behind a quotation without a stop too", `${PROSE}\n⟦Titip pesan untuk "redaksi"⟧\n⟦redaksi kami⟧`],
    ["up to the line that ends the sentence", `${PROSE}\n⟦Titip pesan untuk⟧\n⟦redaksi kami!⟧\nredaksi kami`],
  ])("its wrapped rest: %s", (_, text) => takes(text));
});
