import { beforeAll, describe, expect, it } from "vitest";
import { createClassifier } from "../../src/classifier.ts";
import { loadRules } from "../../src/load-rules.ts";
import type { Ruleset } from "../../src/ruleset.ts";
import type { ArticleRecord } from "../../src/types.ts";

let ruleset: Ruleset;
let classify: (text: string, more?: { title?: string; date?: string; url?: string }) => ArticleRecord;

beforeAll(async () => {
  ruleset = await loadRules();
  const run = createClassifier(ruleset);
  classify = (text, { title, date, url } = {}) =>
    run({
      source: { path: "a", format: "text", encoding: "utf-8" },
      title: title ?? null,
      text,
      url: url ?? null,
      publisher: null,
      author: null,
      date: date ?? null,
      warnings: [],
    });
});

const ids = (tags: readonly { id: string }[] | undefined) => (tags ?? []).map((tag) => tag.id).sort();

describe("actors", () => {
  it.each([
    ["Kapolres Rawa Indah hadir.", ["kapolres", "polri"]],
    ["Mantan Kapolda itu kini berkebun.", []],
    ["Calon bupati Rawa Indah berjabat tangan.", ["paslon"]],
    ["Anggota ASN dan TNI berbaris.", ["asn", "tni"]],
    ["Kode asn pada router itu salah.", []],
    ["nikPNSaya hilang.", []],
    ["Pemilih datang ke kantorKPU.", ["kpu"]],
  ])("%s", (text, expected) => {
    expect(ids(classify(`Judul berita\n\n${text}`).actors)).toEqual(expected);
  });

  it("are not taken from links to other articles", () => {
    const record = classify(
      "Panen raya di Rawa Indah\n\nPetani bersuka cita.\n\nBACA JUGA: Kapolda Minta ASN Netral di Pilkada\n\nMereka pulang sore.",
    );
    expect(record.actors).toEqual([]);
    expect(record.stripped.map(({ line, text }) => [line, text])).toEqual([[5, "BACA JUGA: Kapolda Minta ASN Netral di Pilkada"]]);
  });

  it("hold presidents only in their years", () => {
    const text = "Judul berita\n\nPresiden RI Joko Widodo membuka acara di Istana Negara, Jakarta.";
    expect(ids(classify(text, { date: "2023-05-01" }).actors)).toContain("presiden");
  });
});

describe("themes", () => {
  const gated = "Judul berita\n\nBawaslu mengawasi Pilkada. Warga menolak politik uang.";
  it("need an election setting where they say so", () => {
    expect(ids(classify(gated).themes)).toContain("politik-uang");
    expect(ids(classify("Resep soto\n\nTaburkan bawang. Kampanye diet itu mahal.").themes)).toEqual([]);
  });

  it("keep a negated theme", () => {
    const record = classify(
      "ASN Rawa Indah Tak Terlibat Politik Praktis di Pilkada\n\nBawaslu memastikan ASN tidak terlibat politik praktis.",
    );
    expect(record.themes!.find((theme) => theme.id === "politik-praktis")).toMatchObject({ salience: "main" });
  });

  describe("outside title and lead", () => {
    const lead =
      "Panen raya di Rawa Indah\n\nPetani dan nelayan Rawa Indah berkumpul pada hari Minggu di halaman balai warga yang baru itu.";
    const money = "Warga pilkada menolak politik uang. Ketua KPU mengecam politik uang.";
    const others = "Hoaks pilkada beredar di media sosial. Elektabilitas calon menurun. Intimidasi terhadap pemilih terjadi di pilkada.";
    it.each([
      ["are main where they are nearly all, in two sentences", money, "main"],
      ["are mentions in one sentence", "Warga pilkada menolak politik uang. KPU hadir.", "mention"],
      ["are mentions in two sentences among others", `${money} ${others}`, "mention"],
    ])("%s", (_, text, salience) => {
      const themes = classify(`${lead}\n\n${text}`).themes!;
      expect(themes.find(({ id }) => id === "politik-uang")).toMatchObject({ salience });
    });
  });

  it("give evidence that is the words themselves", () => {
    for (const theme of classify(gated).themes!)
      for (const span of theme.evidence) expect(gated.slice(span.start, span.end)).toBe(span.quote);
  });
});

describe("modes", () => {
  const modesOf = (text: string, theme: string) => {
    const record = classify(`${text}\n\nBawaslu dan KPU mengawal Pilkada di Rawa Indah.`);
    return ids(record.themes!.find((tag) => tag.id === theme)?.modes);
  };
  it.each([
    ["Bupati Imbau ASN Jaga Netralitas di Pilkada", "netralitas", ["imbauan"]],
    ["Ratusan ASN Ikrar Netralitas Jelang Pilkada", "netralitas", ["ikrar"]],
    ["Lurah Bantah Langgar Netralitas ASN di Pilkada", "netralitas", ["bantahan"]],
    ["Caleg Divonis 3 Bulan Penjara karena Politik Uang", "politik-uang", ["putusan"]],
  ])("%s", (text, theme, expected) => {
    expect(modesOf(text, theme)).toEqual(expect.arrayContaining(expected));
  });
  it("take a sanction under a word of the unreal for a threat", () => {
    expect(modesOf("ASN Tak Netral di Pilkada Bakal Dipecat", "netralitas")).toContain("peringatan");
    expect(modesOf("ASN Tak Netral di Pilkada Bakal Dipecat", "netralitas")).not.toContain("putusan");
  });

  describe("of a cue in the title", () => {
    const lead = "Panwascam Rawa Indah mencatat politik uang di tiga desa jelang Pilkada. Politik uang itu dibahas Bawaslu dan KPU.";
    const tagOf = (title: string, text: string, theme: string) => classify(text, { title }).themes!.find((tag) => tag.id === theme);
    it("belong to what the lead is about", () => {
      expect(ids(tagOf("Camat Minta Warga Tenang", lead, "politik-uang")!.modes)).toContain("imbauan");
    });
    it("belong to no theme that is only mentioned", () => {
      const body = "Warga menanam padi. Panen tiba di tiga desa. Pasar ramai sejak pagi. ".repeat(12);
      const tag = tagOf(
        "Camat Minta Warga Tenang",
        `Jembatan Rawa Indah rusak.\n\n${body}\n\nPilkada dan KPU disebut, juga politik uang.`,
        "politik-uang",
      );
      expect(tag).toMatchObject({ salience: "mention", modes: [] });
    });
    it("are not those that a claim may name", () => {
      expect(ids(tagOf("Camat Ditangkap", lead, "politik-uang")!.modes)).not.toContain("penindakan");
    });
  });
});

describe("elections", () => {
  it.each([
    ["Pemilu 2024 sudah dekat.", undefined, [["pemilu-2024", "written"]]],
    ["Pemilu serentak tahun 2023-2024 dimulai.", undefined, [["pemilu-2024", "written"]]],
    [
      "Ia maju di Pilpres 2014 dan 2019.",
      undefined,
      [
        ["pemilu-2014", "written"],
        ["pemilu-2019", "written"],
      ],
    ],
    ["Pemilu tinggal sebulan.", "2024-01-10", [["pemilu-2024", "calendar"]]],
    ["Pemilu tinggal sebulan.", "2021-06-10", []],
    ["Pilkada Rawa Indah dimulai.", "2024-09-10", [["pilkada-2024", "calendar"]]],
    ["Pilkada serentak dimulai.", "2018-05-10", [["pilkada-2018", "calendar"]]],
    ["UU Pemilu direvisi.", "2023-12-01", []],
    ["Pemilu Amerika Serikat memanas.", "2023-12-01", []],
  ] as [string, string | undefined, string[][]][])("%s (%s)", (text, date, expected) => {
    const record = classify(`Judul berita\n\n${text}`, date ? { date } : {});
    expect(record.elections.map(({ id, basis }) => [id, basis])).toEqual(expected);
  });
});

describe("options", () => {
  const document = {
    source: { path: "a", format: "text", encoding: "utf-8" },
    title: null,
    text: "Kapolres Imbau Netralitas ASN di Pilkada 2024\n\nBawaslu hadir pada Senin (5/8/2024).",
    url: null,
    publisher: null,
    author: null,
    date: null,
    warnings: [],
  };
  it.each([
    [["actors"], ["actors"]],
    [["theme:netralitas"], ["themes"]],
    [["quotes"], ["quotes"]],
    [
      ["dates", "actor:bawaslu"],
      ["actors", "dates"],
    ],
  ])("only %j leaves out the other facets", (only, facets) => {
    const record = createClassifier(ruleset, { only })(document);
    expect(["actors", "themes", "people", "places", "quotes", "dates", "laws"].filter((facet) => facet in record)).toEqual(facets);
    expect(record.relevant).toBe(true);
  });
  it("keeps the ids asked for, and no evidence where none is wanted", () => {
    const record = createClassifier(ruleset, { only: ["actor:bawaslu"], evidence: 0 })(document);
    expect(record.actors).toMatchObject([{ id: "bawaslu", evidence: [] }]);
  });
  it("leaves out what is below the confidence asked for", () => {
    expect(createClassifier(ruleset, { minConfidence: 1 })(document).themes).toEqual([]);
  });
});

it("counts more places of a tag than a function takes arguments", () => {
  const { themes } = classify("Politik uang. ".repeat(150_000));
  expect(themes).toMatchObject([{ id: "politik-uang", salience: "main", count: 150_000 }]);
});
