import { describe, expect, it } from "vitest";
import { ZONES } from "../../src/types.ts";
import { mark } from "./mark.ts";

const REST = "panitia pemilihan Desa Rimba menetapkan tiga calon kepala desa pada rapat terbuka di balai desa.";

describe("the dateline", () => {
  it.each([
    ["RIMBA, SUMEKS.CO - Ketua", "RIMBA", "SUMEKS.CO"],
    ["RIMBA JAYA, KABARCONTOH.COM – Ketua", "RIMBA JAYA", "KABARCONTOH.COM"],
    ["RIMBA, KOMPAS.com- Ketua", "RIMBA", "KOMPAS.com"],
    ["KOMPAS.com -Ketua", null, "KOMPAS.com"],
    ["**RIMBA, KOMPAS.com --** Ketua", "RIMBA", "KOMPAS.com"],
    ["REPUBLIKA.CO.ID, RIMBA -- Ketua", "RIMBA", "REPUBLIKA.CO.ID"],
    ["TRIBUNNEWS.COM - Ketua", null, "TRIBUNNEWS.COM"],
    ["Rimba (ANTARA) - Ketua", "Rimba", "ANTARA"],
    ["Rimba ( ANTARA News ) - Ketua", "Rimba", "ANTARA News"],
    ["Rimba, CNN Indonesia -- Ketua", "Rimba", "CNN Indonesia"],
    ["Bandar Rimba (Kabarcontoh.co) — Ketua", "Bandar Rimba", "Kabarcontoh.co"],
    ["Liputan6.com, Rimba Ketua", "Rimba", "Liputan6.com"],
    ["Liputan6.com, Rimba - Ketua", "Rimba", "Liputan6.com"],
    ["RIMBA - Ketua", "RIMBA", null],
    ["Rimba – Ketua", "Rimba", null],
    ["RIMBA, Polres Rimba – Ketua", "RIMBA", null],
    ["VIVA – Ketua", null, "VIVA"],
    ["Aliansi Kabar - Ketua", null, "Aliansi Kabar"],
    ["Laporan Wartawan Tribunnews.com, Sekar Melati TRIBUNNEWS.COM, RIMBA - Ketua", "RIMBA", "TRIBUNNEWS.COM"],
    ["RIMBA, KOMPAS.com-Ketua", "RIMBA", "KOMPAS.com"],
    ["RIMBA, KABARCONTOH.COM - - Ketua", "RIMBA", "KABARCONTOH.COM"],
    ['_RIMBA_ --- "Ketua', "RIMBA", null],
    ["RIMBA. – **Ketua", "RIMBA", null],
    ["RIMBA (KABARCONTOH.COM) -- “Ketua", "RIMBA", "KABARCONTOH.COM"],
    ["RIMBA | KABARCONTOH.COM - Ketua", "RIMBA", "KABARCONTOH.COM"],
    ["RIMBA/KABARCONTOH.COM - Ketua", "RIMBA", "KABARCONTOH.COM"],
    ["kumparan - Ketua", null, "kumparan"],
    ["kabarcontoh.com, RIMBA - Ketua", "RIMBA", "kabarcontoh.com"],
    ["Rimba - Tempo", "Rimba", null],
    ["Kota Warta, KABARCONTOH.COM - Ketua", "Kota Warta", "KABARCONTOH.COM"],
    ["RIMBA JAYA BARAT LAUT, KABARCONTOH.COM - Ketua", "RIMBA JAYA BARAT LAUT", "KABARCONTOH.COM"],
    ["RIMBA JAYA BARAT LAUT DAYA, KABARCONTOH.COM - Ketua", null, "KABARCONTOH.COM"],
    ["RIMBA, MELATI, KABARCONTOH.COM, TEMPO - Ketua", "RIMBA", "KABARCONTOH.COM"],
    ["2024, KABARCONTOH.COM - Ketua", null, "KABARCONTOH.COM"],
    ["Kabarcontoh.com,  Rimba Ketua", "Rimba", "Kabarcontoh.com"],
    ["kabar.contoh.desa.co.id, Rimba Ketua", "Rimba", "kabar.contoh.desa.co.id"],
    ["Laporan reporter Kabarcontoh.com,Sekar Melati   KABARCONTOH.COM, RIMBA - Ketua", "RIMBA", "KABARCONTOH.COM"],
    ["Laporan Kontributor Rimba, Sekar Melati RIMBA, KABARCONTOH.COM - Ketua", "RIMBA", "KABARCONTOH.COM"],
    ["Laporan jurnalis desa, Sekar Melati RIMBA. KABARCONTOH.COM - Ketua", null, "RIMBA. KABARCONTOH.COM"],
    // none
    ["RIMBA, MELATI, TELUK, BUNGA, KABARCONTOH.COM - Ketua", null, null],
    ["Sumarno kata warga - Ketua", null, null],
    ["Sumarno, warga desa - Ketua", null, null],
    ["Pemuda Rimba-Melati - di", "Pemuda Rimba-Melati", null],
    ["Pemuda Rimba-Melati bertemu ketua", null, null],
    ["Di Rimba - Ketua", null, null],
    ["Kabarcontoh.com, warga Ketua", null, null],
    ["Kabarcontoh.com (Rimba Ketua", null, null],
    ["Kabarcontoh.com, (Rimba Ketua", null, null],
    ["Kabarcontoh.com dan, Rimba Ketua", null, null],
    ["Rimba, Melati Ketua", null, null],
    ["RIMBA, - Ketua", null, null],
    ["RIMBA - , Ketua", null, null],
    ["Kabarcontoh.com), Rimba Ketua", null, null],
    ["www.kabar.contoh.desa.co.id, Rimba Ketua", null, null],
    ["Ketua", null, null],
    ["Kata-kata ketua", null, null],
    ["Menurut Sumarno -- ketua di Rimba --", null, null],
    ["Pada 2019-2024", null, null],
    ["- Ketua", null, null],
  ])("%s", (start, place, publisher) => {
    const zones = mark(`${start} ${REST}`, "Calon Kades Ditetapkan");
    expect([zones.place, zones.publisher]).toEqual([place, publisher]);
  });

  const named = (words: number) => `Panitia${" Pemilihan".repeat(words - 1)} - Ketua ${REST}`;
  it.each([
    [named(13), "", 13],
    [named(14), "", 0],
    [`Kabarcontoh.com, Rimba Ketua ${REST}`, "", 3],
    [`RIMBA, KABARCONTOH.COM - Ketua ${REST}`, "", 3],
    [`Laporan Wartawan Rimba, Sekar Melati RIMBA, KABARCONTOH.COM - Ketua ${REST}`, "Sekar Melati", 3],
    [`Laporan reporter Rimba,Sekar Melati   RIMBA, KABARCONTOH.COM - Ketua ${REST}`, "Sekar Melati", 3],
    [`Laporan kontributor Rimba, S. d'Melati RIMBA. MELATI - Ketua ${REST}`, "S. d'Melati", 2],
    [`Laporan Jurnalis Rimba, Sekar Melati RIMBA, KABARCONTOH.COM - Ketua ${REST}`, "Sekar Melati", 3],
    [`Isi Laporan Jurnalis Rimba, Sekar Melati RIMBA, KABARCONTOH.COM - Ketua ${REST}`, "", 9],
    [`Laporan Jurnalis Rimba, sekar Melati RIMBA, KABARCONTOH.COM - Ketua ${REST}`, "", 0],
    [`Laporan Jurnalis Rimba, Sekar Melati RIMBA - Ketua ${REST}`, "", 6],
  ])("%s: %s, %i words", (text, author, words) => {
    const zones = mark(text, "Calon Kades Ditetapkan");
    expect([zones.author ?? "", zones.tokens.filter((zone) => ZONES[zone] === "dateline").length]).toEqual([author, words]);
  });

  it("is found behind a caption and a stamp", () => {
    const text = `Panitia Desa Rimba. Foto: Sekar/sumeks.co--\nSenin, 4 Maret 2024 | 10:00 WIB\nRIMBA, SUMEKS.CO - Ketua ${REST}`;
    const zones = mark(text, "Calon Kades Ditetapkan");
    expect([zones.place, Array.from(zones.lines)]).toEqual(["RIMBA", [0, 5, 1, 3]]);
  });
});

describe("the author", () => {
  it.each([
    [`Oleh: Sekar Melati\n${REST}`, "Sekar Melati"],
    [`by Humas Desa Rimba - 3 Agustus 2023\n${REST}`, "Humas Desa Rimba"],
    [`Ketua ${REST}\nPenulis : Sekar Melati, S.Kom`, "Sekar Melati, S.Kom"],
    [`Ketua ${REST}\nEditor: Bima Rimba`, null],
    [`Ketua ${REST}\nPenulis`, null],
    [`Ketua ${REST}`, null],
    [`Ketua ${REST}\n(Penulis: Sekar Melati.)**`, "Sekar Melati"],
    [`Ketua ${REST}\nPenulis: Sekar Melati | Editor: Bima Rimba`, "Sekar Melati"],
    [`Ketua ${REST}\nPenulis: sekar Melati`, null],
    [`Ketua ${REST}\nPenulis: 12 Sekar Melati`, null],
    [`Ketua ${REST}\nPenulis:\nReporter: Sekar Melati`, "Sekar Melati"],
    [`Oleh: Bima Rimba\n${REST}\nPenulis: Sekar Melati`, "Bima Rimba"],
    [`Oleh: Sekar ${"M".repeat(54)}\n${REST}`, `Sekar ${"M".repeat(54)}`],
    [`Oleh: Sekar ${"M".repeat(55)}\n${REST}`, null],
  ])("%j", (text, author) => {
    expect(mark(text, "Calon Kades Ditetapkan").author).toBe(author);
  });
});
