import { describe, expect, it } from "vitest";
import { createMatcher } from "../../src/match/hits.ts";
import { LexiconBuilder } from "../../src/match/lexicon.ts";
import { createPatternMatcher } from "../../src/match/matches.ts";
import { PatternBuilder, type PatternSource } from "../../src/match/patterns.ts";
import { createScanner } from "../../src/text/tokens.ts";

const LISTS: Record<string, string[]> = { aparat: ["ASN", "TNI", "kepala desa"], mantan: ["mantan", "eks"] };

const find = (pattern: PatternSource, text: string, day: string | null = null): string[] => {
  const builder = new PatternBuilder(
    new LexiconBuilder((name) => {
      if (!LISTS[name]) throw new Error(`no list "${name}"`);
      return LISTS[name];
    }),
  );
  builder.add(pattern);
  for (const other of ["paslonnya", "kampanyenya"]) builder.add(other);
  const lexicon = builder.lexicon.build();
  const tokens = createScanner(lexicon.vocabulary)(text);
  const matches = createPatternMatcher(builder.build())(tokens, createMatcher(lexicon)(tokens), new Uint8Array(tokens.count), day);
  return matches.filter((match) => match.pattern === 0).map(({ from, to }) => text.slice(tokens.start[from], tokens.end[to - 1]));
};

describe("phrases", () => {
  it.each<[PatternSource, string, string[]]>([
    ["politik uang", "Politik uang dan politik-uang", ["Politik uang", "politik-uang"]],
    ["politik uang", "politik\nuang", []],
    ["politik uang", "Itu politik. Uang habis", []],
    ["suku agama ras", "suku, agama, ras", ["suku, agama, ras"]],
    ["ASN", "ASN, asn, Asn, ASN-nya, resmiASN", ["ASN", "ASN", "ASN"]],
    ["SARA", "Sara menyanyi; isu SARA", ["SARA"]],
    ["isu sara", "isu sara dan isu SARA", ["isu sara", "isu SARA"]],
    ["NasDem", "NasDem, Nasdem, NASDEM", ["NasDem", "Nasdem", "NASDEM"]],
    ["netralitas", "netralitasnya", ["netralitasnya"]],
    ["tegas=", "tegasnya tegas", ["tegas"]],
    ["paslon", "paslonnya, a word of another pattern", ["paslonnya"]],
    ["~kampanye damai", "kampanye damai, kampanyenya damai", ["kampanye damai"]],
    ["damai (~kampanye|tegas)", "damai kampanyenya", ["damai kampanyenya"]],
    ["paslon=", "paslonnya paslon", ["paslon"]],
    ["~sebar hoaks", "menyebarkan hoaks, penyebaran hoaks, sabar hoaks", ["menyebarkan hoaks", "penyebaran hoaks"]],
    ["kampany*", "kampanyekan kampanye kampung", ["kampanyekan", "kampanye"]],
    ["tidak [bersikap] netral", "tidak netral, tidak bersikap netral", ["tidak netral", "tidak bersikap netral"]],
    ["(imbau|ajak) warga", "imbau warga ajak warga", ["imbau warga", "ajak warga"]],
    ["netralitas @aparat", "netralitas kepala desa dan netralitas ASN", ["netralitas kepala desa", "netralitas ASN"]],
    ["pilkada", "padaPilkada 2024tentangPilkada", ["Pilkada", "Pilkada"]],
  ])("%j in %j", (pattern, text, found) => {
    expect(find(pattern, text)).toEqual(found);
  });
});

describe("patterns of phrases", () => {
  it.each<[PatternSource, string, string[]]>([
    ["dukung ..2 calon", "dukung salah satu calon", ["dukung salah satu calon"]],
    ["dukung ..2 calon", "dukung salah satu dari calon", []],
    ["dukung ..2 calon", "calon dukung", []],
    ["dukung ..1 calon ..1 menang", "dukung para calon untuk menang", ["dukung para calon untuk menang"]],
    ["dukung ..1 calon ..1 menang", "dukung calon. Menang", []],
    ["calon ..1 calon", "calon calon calon", ["calon calon", "calon calon"]],
    [{ near: ["ASN", "netral"], within: 2 }, "netral, kata ASN itu netral", ["ASN itu netral"]],
    [{ near: ["ASN", "netral", "wajib"], within: 4 }, "wajib netral semua ASN", ["wajib netral semua ASN"]],
    [{ phrase: "PPK ..2 lantik", with: ["KPU"] }, "PPK di lantik oleh KPU", ["PPK di lantik"]],
    [{ phrase: "PPK ..2 lantik", with: ["KPU"] }, "PPK di lantik", []],
    [{ phrase: "PPK", without: ["proyek"], within: 1 }, "proyek PPK, proyek ini PPK, proyek itu lama PPK", ["PPK"]],
    [{ near: ["netral", "@aparat"], within: 3 }, "ASN harus netral. Netral itu baik", ["ASN harus netral"]],
    [{ near: ["netral", ["ASN", "KPU"]], within: 1 }, "KPU harus tetap netral", []],
    [{ phrase: "PPK", with: ["KPU"], within: 3 }, "KPU melantik PPK; proyek jalan itu punya PPK", ["PPK"]],
    [{ phrase: "PPK", with: ["KPU"] }, "PPK proyek", []],
    [{ phrase: "PPK", without: ["proyek"], within: "sentence" }, "PPK dilantik. PPK proyek ditahan", ["PPK"]],
    [{ phrase: "Garuda", case: "exact" }, "partai Garuda, burung garuda", ["Garuda"]],
  ])("%j in %j", (pattern, text, found) => {
    expect(find(pattern, text)).toEqual(found);
  });

  it.each<[string | null, string[]]>([
    ["2019-01-01", []],
    ["2020-01-01", ["Rahmat"]],
    ["2024-12-31", ["Rahmat"]],
    ["2025-01-01", []],
    [null, []],
  ])("finds a name bound to its years in an article of %s", (day, found) => {
    expect(find({ phrase: "Rahmat", valid: { from: "2020-01-01", until: "2024-12-31" } }, "Kata Rahmat", day)).toEqual(found);
  });

  it.each<[PatternSource, string, number[], number[]]>([
    ["pemilu", "pemilu pemilu", [1, 0], [1]],
    ["dukung ..3 calon", "dukung calon calon", [0, 1, 0], [0]],
    ["dukung ..3 calon", "dukung calon", [0, 1], []],
    [{ phrase: "PPK", with: ["KPU"] }, "PPK KPU", [0, 1], []],
    [{ phrase: "PPK", without: ["KPU"] }, "PPK KPU", [0, 1], [0]],
  ])("finds nothing in what is masked: %j", (pattern, text, masked, from) => {
    const builder = new PatternBuilder(new LexiconBuilder(() => []));
    builder.add(pattern);
    const lexicon = builder.lexicon.build();
    const tokens = createScanner(lexicon.vocabulary)(text);
    const matches = createPatternMatcher(builder.build())(tokens, createMatcher(lexicon)(tokens), Uint8Array.from(masked), null);
    expect(matches.map((match) => match.from)).toEqual(from);
  });
});

describe("phrases that cannot be", () => {
  it.each([
    ["!!!", /holds no word/],
    ["[ya]", /holds no word/],
    ["(a|b", /"\)" is missing/],
    ["a)", /closes nothing/],
    ["~adu", /at least 4 letters/],
    ["ab*", /at least 4 letters/],
    ["@", /no list/],
  ])("%s", (phrase, message) => {
    expect(() => find(phrase, "x")).toThrow(message);
  });
});
