import { describe, expect, it } from "vitest";
import type { ShapeName } from "../../src/clean/shapes.ts";
import { show } from "./mark.ts";
import { taken } from "./taken.ts";

const PROSE = "Rapat di balai Desa Rimba berakhir sore hari dengan doa bersama warga dusun.";
const HEADLINE = "Panitia Rimba Terima Hibah Dana Pemilihan Desa";

describe("a headline at the end", () => {
  it.each([
    HEADLINE,
    `${HEADLINE}${" Raya".repeat(13)}`,
    "Panitia di Rimba Terima Hibah dari Dana untuk Pemilihan Desa",
    "Panitia 12 Desa \"Rimba\" 'Jaya' “Bunga” ‘Teluk’ [Melati] (Laut) & Kota",
    "2 Panitia Rimba Terima Hibah Dana Pemilihan",
    "Panitia Rimba Terima Hibah Dana -Pemilihan Desa",
    "Panitia Rimba Terima Hibah Dana Pemilihan 2024",
    "Panitia Rimba 2.0 Terima Hibah Dana Pemilihan",
  ])("%s", (line) => {
    expect(taken("last-headline", `${PROSE}\n${line}`)).toEqual([line]);
    expect(taken("last-headline", `Warga pulang\n${line}`)).toEqual([]);
    expect(taken("last-headline", `${PROSE}\n${line}\nWarga pulang`)).toEqual([]);
    expect(taken("headline-between", `${PROSE}\n${line}\nWarga pulang`)).toEqual([line]);
    expect(taken("headline-between", `Warga pulang\n${line}\n${PROSE}`)).toEqual([line]);
    expect(taken("headline-between", `Warga pulang\n${line}\nWarga pulang`)).toEqual([]);
    expect(taken("headline-between", `${PROSE}\n${line}`)).toEqual([]);
    expect(taken("headline-between", `${line}\n${PROSE}`)).toEqual([]);
  });

  it.each([
    "Panitia Rimba Terima Hibah Dana Pemilihan",
    `${HEADLINE}${" Raya".repeat(14)}`,
    ...[...'.!?:;,"”’)*'].map((sign) => `${HEADLINE}${sign}`),
    ...[..."-#*|>(•–"].map((sign) => `${sign} ${HEADLINE}`),
    `1. ${HEADLINE}`,
    `12) ${HEADLINE}`,
    `Di Rimba ${HEADLINE}`,
    `di Rimba ${HEADLINE}`,
    `${HEADLINE} ramai`,
    `Panitia, ramai ${HEADLINE}`,
    `${HEADLINE} diRimba`,
    `${HEADLINE} e-KTP`,
    `Panitia RimbaTerima Hibah Dana Pemilihan Kepala Desa Melati`,
    `${HEADLINE} KEPALAPanitia`,
  ])("is not: %s", (line) => {
    expect(taken("last-headline", `${PROSE}\n${line}`)).toEqual([]);
    expect(taken("headline-between", `${PROSE}\n${line}\n${PROSE}`)).toEqual([]);
  });

  it("has no slash at the end, and no two blanks between paragraphs", () => {
    expect(taken("last-headline", `${PROSE}\n${HEADLINE}/Kota`)).toEqual([]);
    expect(taken("headline-between", `${PROSE}\n${HEADLINE}/Kota\n${PROSE}`)).toEqual([`${HEADLINE}/Kota`]);
    expect(taken("headline-between", `${PROSE}\n${HEADLINE}  Kota\n${PROSE}`)).toEqual([]);
    expect(taken("last-headline", `${PROSE}\n${HEADLINE}  Kota`)).toEqual([`${HEADLINE}  Kota`]);
  });

  it.each([
    `Calon Kades\n${PROSE}\n⟦${HEADLINE}⟧\n${PROSE}`,
    `Calon Kades\n${PROSE}\n\n${HEADLINE}\n${PROSE}`,
    `Calon Kades\n${PROSE}\n${HEADLINE}\n\n${PROSE}`,
    `Calon Kades\n${PROSE}\n⟦Advertisement⟧\n⟦${HEADLINE}⟧\n⟦Advertisement⟧\n${PROSE}`,
  ])("stands without blank lines between paragraphs: %j", (text) => {
    expect(show(text.replace(/[⟦⟧]/g, ""))).toBe(text);
  });
});

/** So many headlines of three words without a space between them: one glued place fewer. */
const glued = (items: number) => "Kades Rimba Lantik".repeat(items);

describe("glued teasers", () => {
  it.each<[string, string, boolean]>([
    ["eight glued places", glued(9), true],
    ["seven", glued(8), false],
    ["eighteen words", "Kades Rimba".repeat(9), false],
    ["twenty words", "Kades Rimba".repeat(10), true],
    ["one of twelve words", `${glued(9)}${" Desa".repeat(69)}`, true],
    ["one of more", `${glued(9)}${" Desa".repeat(70)}`, false],
    ["three of five words with capitals", `${glued(9)}${" desa".repeat(18)}`, true],
    ["fewer", `${glued(9)}${" desa".repeat(19)}`, false],
    ["numbers among them", `${glued(9)}${" desa".repeat(18)} 12 13 14`, true],
    ["an address among them", `${glued(9)} https://contoh.id`, false],
    ["a number behind a word", `${glued(8)} Naik16`, true],
    ["a number behind a short word", `${glued(8)} Cek16`, false],
    ["a number behind capitals", `${glued(8)} DPRD16`, false],
    ["a number behind an a", `${glued(8)} Rima16`, true],
    ["a number behind a z", `${glued(8)} Aziz16`, true],
    ["a number behind an accent", `${glued(8)} Kafé16`, true],
    ["a number behind capitals with an accent", `${glued(8)} KAFÉ16`, false],
    ["a word behind a number", `${glued(8)} 2025Pasar`, true],
    ["a small word behind a number", `${glued(8)} 2025pasar`, false],
    ["a word behind capitals", `${glued(8)} LAINNYAPasar`, true],
    ["a short word of capitals and small letters", `${glued(8)} KPUya`, false],
    ["a word of six letters behind three capitals", `${glued(8)} KPURim`, true],
    ["a word whose second capital begins it", `${glued(8)} KPurim`, false],
    ["a word with a capital inside", `${glued(8)} Mcdonald`, false],
    ["capitals alone", `${glued(8)} LAINNYA`, false],
  ])("%s", (_, line, yes) => {
    expect(taken("glued-teasers", line)).toEqual(yes ? [line] : []);
  });
});

describe("tags and names at the end", () => {
  it.each<[ShapeName, string, boolean]>([
    ["last-tags", `${PROSE}\nKota Melati | Desa Rimba`, true],
    ["last-tags", `${PROSE}\nPilkades 2024 | Rimba`, true],
    ["last-tags", `${PROSE}\nKota Melati|Desa Rimba`, false],
    ["last-tags", `${PROSE}\nKota Melati | desa Rimba`, false],
    ["last-tags", `${PROSE}\n2024 | 2025`, false],
    ["last-tags", `${PROSE}\n\n\n\n\nKota Melati`, true],
    ["last-tags", `${PROSE}\n\n\n\nKota Melati`, false],
    ["last-tags", `Warga pulang\n\n\n\n\n\nKota Melati`, false],
    ["last-tags", `${PROSE}\n\n\n\n\n\nKota Melati\nWarga`, false],
    ["last-tags", "Kota Melati | Desa Rimba", false],
    ["last-tags", `${PROSE}\nKota |${" Desa".repeat(15)}`, true],
    ["last-tags", `${PROSE}\nKota |${" Desa".repeat(16)}`, false],
    ...[...".!?:,"].map((sign): [ShapeName, string, boolean] => ["last-tags", `${PROSE}\nKota Melati | Desa Rimba${sign}`, false]),
    ["name-in-capitals", `${PROSE}\nS. D'MELATI`, true],
    ["name-in-capitals", `${PROSE}\nSEKAR MELATI BIMA RIMBA`, true],
    ["name-in-capitals", `${PROSE}\nSEKAR MELATI BIMA RIMBA JAYA`, false],
    ["name-in-capitals", `${PROSE}\nSEKAR  MELATI`, false],
    ["name-in-capitals", `${PROSE}\nSEKAR MELATI!`, false],
    ["name-in-capitals", `${PROSE}\n1 SEKAR MELATI`, false],
    ["name-in-capitals", `${PROSE}\nSEKAR 1`, false],
    ["name-in-capitals", `${PROSE}\nSEKAR Melati`, false],
    ["name-in-capitals", `${PROSE}\nSEKAR`, false],
    ["name-in-capitals", `${PROSE}\n${"A".repeat(19)} ${"B".repeat(20)}`, true],
    ["name-in-capitals", `${PROSE}\n${"A".repeat(20)} ${"B".repeat(20)}`, false],
    ["name-in-capitals", `${PROSE}\n${"A".repeat(22)} B`, false],
    ["name-in-capitals", `${PROSE}\nA ${"B".repeat(22)}`, false],
  ])("%s · %j: %s", (name, text, yes) => {
    expect(taken(name, text)).toEqual(yes ? [text.split("\n").findLast((line) => line.length > 0)] : []);
  });
});
