import { describe, expect, it } from "vitest";
import { ZONES } from "../../src/types.ts";
import { mark, show, zonesOfLines } from "./mark.ts";

const PROSE = "Panitia pemilihan Desa Rimba menetapkan tiga calon kepala desa pada rapat terbuka di balai desa.";

describe("prose that looks like boilerplate", () => {
  it.each([
    `Aturan untuk pegawai desa sudah jelas.\n(ASN/PNS)\n${PROSE}`,
    `Tanah desa diukur petugas.\n(ATR/BPN)\n${PROSE}`,
    `${PROSE}\nKata dia -- sambil tersenyum -- warga boleh pulang--Sumarno`,
    `${PROSE}\nBerita terpopuler itu ternyata hoaks, kata kepala desa.`,
    `Terpopuler itu relatif.\n${PROSE}`,
    `${PROSE}\nTag harga di pasar dilarang menipu.`,
    `${PROSE}\nSumber air di Rimba mengering.`,
    `${PROSE}\nIklan kampanye di luar jadwal dilarang.`,
    `${PROSE}\nBagikan uang kepada pemilih dilarang.`,
    `${PROSE}\nEditor itu menolak menjawab pertanyaan warga.`,
    `Penulis: Sekar Melati\n${PROSE}`,
    `${PROSE}\n| TPS | Suara |\n| 1 | 120 |`,
    `${PROSE}\nWarga dapat membuka laman cekdesa.contoh.id dan www.contoh.id.`,
  ])("%j", (text) => {
    expect(show(text)).toBe(text);
  });

  it("keeps words of the tail where they stand early", () => {
    const text = `Tag\n${PROSE}\n${PROSE}`;
    expect(show(text)).toBe(text);
  });
});

describe("lists and blocks", () => {
  it.each([
    `${PROSE}\n⟦Berita Terkait⟧\n⟦Panen Raya di Rimba⟧\n⟦Jembatan Dibuka⟧`,
    `${PROSE}\n⟦Baca Juga:⟧\n⟦Panen Raya di Desa Rimba⟧\n${PROSE}`,
    `${PROSE}\n⟦Tags:⟧\n⟦desa⟧\n⟦panen⟧`,
    `${PROSE}\n⟦---⟧\n⟦## Ringkasan⟧\n\n⟦Desa Rimba menetapkan calon.⟧\n\n⟦Wah, ${PROSE.toLowerCase()}⟧`,
    `⟦---⟧\ntitle: Calon Kades\n⟦tags:⟧\n⟦  - desa⟧\n⟦---⟧\n${PROSE}`,
  ])("%j", (text) => {
    expect(show(text.replace(/[⟦⟧]/g, "")).replaceAll("  ⟦- desa⟧", "⟦  - desa⟧")).toBe(text);
  });
});

describe("guesses", () => {
  it("are taken back where they would drop most of a text", () => {
    const text = `${PROSE}\nTags\n${Array.from({ length: 40 }, (_, i) => `tag nomor ${i}`).join("\n")}`;
    const { stripped, warnings } = mark(text);
    expect(stripped).toEqual([]);
    expect(warnings).toEqual(["kept-all"]);
  });

  it("are not made about other languages", () => {
    const text = "The council met on Monday evening and talked about the new bridge for hours.\nTags\nbridge";
    expect(mark(text).stripped.length).toBeGreaterThan(0);
    expect(mark(text, null, { indonesian: false }).stripped).toEqual([]);
  });

  it("leave lone punctuation and what words say", () => {
    const text = "The council met on Monday evening.\n***\n(vyp/kna)\n#News\n18\nAdvertisement\nIt talked. (abc/def)";
    const { stripped } = mark(text, "Council", { indonesian: false });
    expect(stripped.map(({ line }) => line - 1)).toEqual([1, 5]);
    expect(mark(text, "Council").stripped.map(({ line }) => line - 1)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("do not hold back rules that know their words", () => {
    const { stripped, warnings } = mark("Bagikan Berita Ini\nPosting Komentar\nCopyright 2024 Kabar Contoh. All Rights Reserved.");
    expect(stripped).toHaveLength(3);
    expect(warnings).toEqual(["empty"]);
  });
});

describe("zones", () => {
  it("name each line", () => {
    const text = [
      "Search",
      "Calon Kades Rimba Ditetapkan",
      "Senin, 4 Maret 2024 | 06:34 WIB",
      "Oleh: Sekar Melati",
      "Warga di balai desa. Foto: dok/kabar--",
      `RIMBA, SUMEKS.CO - ${PROSE}`,
      "",
      "BACA JUGA:Panen Raya di Rimba",
      ...Array.from({ length: 5 }, () => PROSE),
      "(YULI)",
    ].join("\n");
    expect(zonesOfLines(text)).toEqual(
      "boilerplate title dateline byline caption lead lead related body body body body body boilerplate".split(" "),
    );
  });

  it("take a long line that ends in a photographer's name for a caption", () => {
    const caption = "Pasangan calon naik jip terbuka saat mendaftarkan diri ke kantor panitia di Rimba, 28 Juli 2022. ANTARA/Sekar Melati.";
    expect(zonesOfLines(`${caption}\n${PROSE}`, "Calon Kades Pamit")).toEqual(["title", "caption", "lead"]);
  });

  it("name each word, a piece of a line apart", () => {
    const { tokens } = mark("Warga pulang. Baca juga: Camat Rimba Pamit", "Calon Kades");
    expect(Array.from(tokens, (zone) => ZONES[zone])).toEqual("title title lead lead related related related related related".split(" "));
  });

  it("give the lead the first whole sentences", () => {
    const { lead, tokens } = mark(`Warga pulang. ${PROSE} ${PROSE}`, "Calon Kades");
    expect([lead.from, lead.to, tokens.filter((zone) => ZONES[zone] === "lead").length]).toEqual([2, 19, 17]);
  });

  it.each(["", "\n\n", " \n"])("of nothing: %j", (text) => {
    expect(mark(text)).toMatchObject({ stripped: [], warnings: ["empty"], title: null, place: null, publisher: null, author: null });
  });

  it("never strip a title given apart", () => {
    expect(mark(PROSE, "Baca Juga: Calon Kades").stripped).toEqual([]);
    expect(mark(PROSE, "Share").title).toEqual({ line: 0, start: 0, end: 5 });
  });
});

describe("hostile input", () => {
  const MANY = 300_000;
  it.each([
    ["spaces", " ".repeat(MANY)],
    ["brackets", "(".repeat(MANY)],
    ["placeholders", "[gambas:".repeat(MANY / 8)],
    ["digits", "1".repeat(MANY)],
    ["addresses", "https://".repeat(MANY / 8)],
    ["dots", ".\n".repeat(MANY / 2)],
    ["links", "Baca juga: ".repeat(MANY / 11)],
    ["separators", "A - ".repeat(MANY / 4)],
  ])("300,000 characters of %s end", (_, text) => {
    // A quadratic step would run into the suite's time-out.
    for (const marked of [mark(text), mark("x", text.replaceAll("\n", " "))]) expect(typeof marked).toBe("object");
  });
});
