import { describe, expect, it } from "vitest";
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
    // none
    ["Ketua", null, null],
    ["Kata-kata ketua", null, null],
    ["Menurut Sumarno -- ketua di Rimba --", null, null],
    ["Pada 2019-2024", null, null],
    ["- Ketua", null, null],
  ])("%s", (start, place, publisher) => {
    const zones = mark(`${start} ${REST}`, "Calon Kades Ditetapkan");
    expect([zones.place, zones.publisher]).toEqual([place, publisher]);
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
