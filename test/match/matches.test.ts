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

describe("many patterns over one text", () => {
  const compile = (sources: readonly PatternSource[]) => {
    const builder = new PatternBuilder(new LexiconBuilder(() => []));
    for (const source of sources) builder.add(source);
    const lexicon = builder.lexicon.build();
    const [scan, match, patterns] = [createScanner(lexicon.vocabulary), createMatcher(lexicon), createPatternMatcher(builder.build())];
    return (text: string, masked?: Uint8Array) => {
      const tokens = scan(text);
      return patterns(tokens, match(tokens), masked ?? new Uint8Array(tokens.count), null).map(({ pattern, from, to }) => [
        pattern,
        from,
        to,
      ]);
    };
  };

  it("gives matches in reading order, longer ones first, then by pattern", () => {
    const run = compile(["desa", { phrase: "desa", within: 3 }, "desa nelayan", "nelayan", "kota ..3 desa"]);
    expect(run("kota itu desa nelayan")).toEqual([
      [4, 0, 3],
      [2, 2, 4],
      [0, 2, 3],
      [1, 2, 3],
      [3, 3, 4],
    ]);
  });

  it("forgets one text before the next", () => {
    const run = compile([
      { phrase: "PPK", with: ["KPU"] },
      { phrase: "kota", without: ["desa"] },
    ]);
    expect(run("PPK KPU desa kota")).toEqual([[0, 0, 1]]);
    expect(run("PPK kota")).toEqual([[1, 1, 2]]);
  });

  it("finds as many places as a long text holds", () => {
    const run = compile(["desa", "kota desa"]);
    const places = run("kota desa ".repeat(9000));
    expect(places).toHaveLength(18_000);
    expect(places.at(-1)).toEqual([0, 17_999, 18_000]);
    expect(places.at(-2)).toEqual([1, 17_998, 18_000]);
  });

  it("needs both ends of a place outside what is masked", () => {
    const run = compile(["desa nelayan kecil"]);
    expect(
      [
        [0, 0, 0],
        [1, 0, 0],
        [0, 0, 1],
        [0, 1, 0],
      ].map((masked) => run("desa nelayan kecil", Uint8Array.from(masked)).length),
    ).toEqual([1, 0, 0, 1]);
  });

  it("takes the nearest of a group on either side", () => {
    const run = compile([{ near: ["netral", "ASN"], within: 2 }]);
    expect(run("ASN itu ini netral ASN")).toEqual([[0, 3, 5]]);
    expect(run("ASN netral itu ASN")).toEqual([[0, 0, 2]]);
    expect(run("ASN netral ASN")).toEqual([[0, 1, 3]]);
    expect(run("ASN a b netral")).toEqual([[0, 0, 4]]);
    expect(run("ASN a b c netral")).toEqual([]);
    expect(run("netral a b ASN")).toEqual([[0, 0, 4]]);
    expect(run("netral a b c ASN")).toEqual([]);
  });

  it("looks for rarer words before common ones, and finds the same", () => {
    const run = compile([
      { near: [["polisi", "hakim"], "sidang"] },
      { near: [["polisi", "jaksa"], "sidang"] },
      "polisi ..2 tani",
      { phrase: "polisi", with: ["bupati"] },
    ]);
    expect(run("polisi tani")).toEqual([[2, 0, 2]]);
    expect(run("polisi itu, kata bupati")).toEqual([[3, 0, 1]]);
    expect(run("polisi saja")).toEqual([]);
  });

  it("compares an exact spelling without minding the space in it", () => {
    const run = compile([{ phrase: "Garuda Muda", case: "exact" }]);
    expect(run("Garuda   Muda")).toEqual([[0, 0, 2]]);
    expect(run("garuda Muda")).toEqual([]);
  });
});

describe("capitals and clitics", () => {
  it.each<[string, string, string[]]>([
    ["isu SARA DAN agama", "isu SARA DAN agama; isu SARA dan agama", ["isu SARA DAN agama"]],
    ["SARA isu", "SARA isu, Sara isu", ["SARA isu"]],
    ["isu SARA=", "isu SARAnya, isu SARA", ["isu SARA"]],
    ["TNI", "TNI tni", ["TNI"]],
    ["T", "T t", ["T", "t"]],
    ["Kuda", "kuda KUDA", ["kuda", "KUDA"]],
    ["kuda2", "kuda2 kuda 2 kuda", ["kuda2", "kuda 2"]],
    ["jum'at", "Jumat Jum'at jum’at", ["Jumat", "Jum'at", "jum’at"]],
    ["~tulis", "menulis tertulis tuliskan penulis tulus", ["menulis", "tertulis", "tuliskan", "penulis"]],
    ["~tulis surat", "menulisnya surat; menulis surat", ["menulis surat"]],
  ])("%s in %s", (pattern, text, found) => {
    expect(find(pattern, text)).toEqual(found);
  });
});
