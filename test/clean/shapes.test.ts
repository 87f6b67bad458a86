import { describe, expect, it } from "vitest";
import type { ShapeName } from "../../src/clean/shapes.ts";
import { taken } from "./taken.ts";

const PROSE = "Rapat di balai Desa Rimba berakhir sore hari dengan doa bersama warga dusun.";

const WHOLE: Partial<Record<ShapeName, { yes: string[]; no: string[] }>> = {
  "lone-punctuation": { yes: [".", "---", "***", "-", "“", "¬†", "\\", "• • •"], no: ["a", "1.", "Ya!"] },
  "lone-counter": { yes: ["18", "1.2k views", "120 kali", "3 komentar"], no: ["2024", "18 orang", "Rp 18", "18/3", "pukul 18"] },
  "initials-in-brackets": {
    yes: ["(vyp/kna)", "(fid)", "( chs )", "(mcr8/jpnn)", "(a/b/c)".replace("a/b/c", "aa/bb/cc"), "[gil]"],
    no: ["(ASN/PNS)", "(ATR/BPN)", "(YULI)", "(vyp/kna) dan", "[video]", "()"],
  },
  "name-in-brackets": {
    yes: [
      "(YULI)",
      "(Sekar Melati)",
      "(rls/red)",
      "(Antara/kid)",
      "(Z-2)",
      "(Tribunrimba.com/Sekar, Bima)",
      "(Sekar Melati dan Bima Rimba)",
    ],
    no: ["(ASN/PNS)", "(ATR/BPN)", "(pasal 12 ayat 3)", "(baca halaman berikut)", "(Warga pulang!)", "(YULI) Warga pulang"],
  },
  hashtags: { yes: ["#Agg", "#Rimba #Pilkades2024"], no: ["#Rimba menjadi topik", "# Judul", "Rimba"] },
  "code-remnant": {
    yes: [
      "googletag.cmd.push(function() { x });",
      '<div class="',
      "<p>",
      "var iklan = 1",
      "});",
      ".judul { color: red }",
      "window.dataLayer",
    ],
    no: ["Fungsi desa (function) dibahas.", "Harga < 5 ribu", "Variasi baru"],
  },
  "dash-caption": {
    yes: ["Warga Rimba memanen cabai.--Sekar", "Warga Rimba memanen cabai. Foto: dok--"],
    no: ["Warga -- kata dia -- pulang.", "Warga pulang", "Rp 1.000--2.000 per kilo"],
  },
  "photo-credit": {
    yes: ["Warga memanen cabai. (Foto: Sekar/kabar)", "Warga memanen. ANTARA/Sekar Melati.", "Warga memanen. Dok. Desa Rimba"],
    no: ["Foto itu palsu menurut kepala desa.", "Warga memanen cabai di Rimba."],
  },
  "time-stamp": {
    yes: ["Senin, 4 Maret 2024 | 06:34 WIB", "Jum'at, 08 Maret 2024", "04/03/2024, 20:35 WIB", "4 Maret 2024"],
    no: ["Senin (4/3/2024) warga pulang", "Pada 4 Maret 2024 warga pulang", "Maret 2024"],
  },
  "lone-address": { yes: ["https://contoh.id/a", "www.contoh.id"], no: ["Buka www.contoh.id", "contoh.id"] },
  "glued-teasers": {
    yes: [
      "LAINNYAPeristiwaPasar Mekar Terbakar16 Juli 2025, 13:52 WIBHukumKades Rimba Diperiksa16 Juli 2025, 13:47 WIBBolaMelati FC Menang16 Juli 2025, 13:41 WIBEkonomiHarga Cabai Naik16 Juli 2025",
    ],
    no: [
      "Kelas A) Rp 1.704.500 hingga Rp 2.472.900Kelas B) Rp 1.776.600 hingga Rp 2.577.500Kelas C) Rp 1.851.800 hingga Rp 2.686.500Kelas D) Rp 1.704.500 hingga Rp 2.472.900Kelas E) Rp 1",
      "PantauanKontan.com di lokasi, paraPegawai membawa kotakSuara dari gudangKecamatan ke balai desa untukDihitung bersama saksiPasangan calon",
    ],
  },
};

describe("whole lines", () => {
  const table = Object.entries(WHOLE).flatMap(([name, { yes, no }]) => [
    ...yes.map((text) => [name as ShapeName, text, true] as const),
    ...no.map((text) => [name as ShapeName, text, false] as const),
  ]);
  it.each(table)("%s · %s · %s", (name, text, yes) => {
    expect(taken(name, text)).toEqual(yes ? [text] : []);
  });
});

describe("lines among others", () => {
  it.each<[ShapeName, string, string[]]>([
    [
      "headline-between",
      `${PROSE}\nPanitia Rimba Terima Hibah Dana Pemilihan Kepala Desa\n${PROSE}`,
      ["Panitia Rimba Terima Hibah Dana Pemilihan Kepala Desa"],
    ],
    ["headline-between", `${PROSE}\nIsi Garasi Kepala Desa\n${PROSE}`, []],
    ["headline-between", `${PROSE}\n- Panitia Rimba Terima Hibah Dana Pemilihan Kepala Desa\n${PROSE}`, []],
    ["headline-between", `${PROSE}\nPanitia Rimba Terima Hibah dana pemilihan kepala desa\n${PROSE}`, []],
    [
      "last-headline",
      `${PROSE}\nPanitia Rimba Terima Hibah Dana Pemilihan Kepala Desa`,
      ["Panitia Rimba Terima Hibah Dana Pemilihan Kepala Desa"],
    ],
    ["last-headline", `${PROSE}\nPanitia Rimba Terima Hibah Dana Pemilihan.`, []],
    ["last-tags", `${PROSE}\nTokoh DesaKota Melati`, ["Tokoh DesaKota Melati"]],
    ["last-tags", `${PROSE}\nTokoh Desa | Kota Melati`, ["Tokoh Desa | Kota Melati"]],
    ["last-tags", `${PROSE}\n\n\n\n\nKota Melati`, ["Kota Melati"]],
    ["last-tags", `${PROSE}\nKota Melati`, []],
    ["last-tags", `Anak penerima\nSekar RimbaBima Melati`, []],
    ["name-in-capitals", `${PROSE}\nSEKAR MELATI`, ["SEKAR MELATI"]],
    ["name-in-capitals", `Daftar:\nSEKAR MELATI`, []],
    ["name-in-capitals", `${PROSE}\nKPU`, []],
    ["metadata-table", "| title | Rimba |\n| author | Sekar |\nRimba | Melati", ["| title | Rimba |", "| author | Sekar |"]],
    [
      "metadata-table",
      "| Field | Value |\n|---|---|\n| 🏷️ Title | Rimba |\n| ✏️ Editor | Bima |",
      ["| Field | Value |", "|---|---|", "| 🏷️ Title | Rimba |", "| ✏️ Editor | Bima |"],
    ],
    ["metadata-table", "| TPS | Suara |\n|---|---|\n| 1 | 120 |\n| 2 | 98 |\n| author | Sekar |", []],
    [
      "front-matter",
      "---\ntitle: Rimba\n  Panen\ndate: 2024-03-04\ntags:\n  - desa\n---\nWarga pulang.",
      ["---", "tags:", "- desa", "---"],
    ],
    ["front-matter", "---\nWarga pulang.\n---", []],
    ["front-matter", "Warga pulang.\n---\ntags:\n---", []],
    ["front-matter", "---\ntitle: Rimba\ntags: desa", []],
  ])("%s · %j", (name, text, expected) => {
    expect(taken(name, text)).toEqual(expected);
  });
});

describe("pieces of a line", () => {
  it.each<[ShapeName, string, string[]]>([
    ["closing-initials", 'Warga pulang," katanya. (nkn/nkn)', ["(nkn/nkn)"]],
    ["closing-initials", "Warga pulang. (rea/rir) [Gambas:Video CNN]", ["(rea/rir)"]],
    ["closing-initials", "Warga pulang. (kid)", ["(kid)"]],
    ["closing-initials", "Warga pulang. [eko]", ["[eko]"]],
    ["closing-initials", "Uang (dan/atau) barang. Pegawai (asn/pns) pulang.", []],
    ["closing-initials", "Warga pulang. (kid) itu nama panggilannya.", []],
    ["closing-name", "Warga pulang. (Sekar Melati)", ["(Sekar Melati)"]],
    ["closing-name", "Warga pulang.(*)", ["(*)"]],
    ["closing-name", "Warga pulang. (Ditulis oleh Sekar Melati)", ["(Ditulis oleh Sekar Melati)"]],
    ["closing-name", "Warga pulang. (Tribunrimba.com/Sekar, Bima)", ["(Tribunrimba.com/Sekar, Bima)"]],
    ["closing-name", "Warga pulang. (E-2)", ["(E-2)"]],
    ["closing-name", "Diatur undang-undang. (Pasal 28)", []],
    ["closing-name", "Tanah itu dijual. (ATR/BPN)", []],
    ["closing-name", "Kepala Desa (Kades)", []],
    ["closing-capitals", "Warga pulang pukul 15.30.SEKAR MELATI", ["SEKAR MELATI"]],
    ["closing-capitals", "Warga pulang ke KPU RI", []],
    ["closing-source", "Warga pulang. Dilansir dari kabarcontoh.", ["Dilansir dari kabarcontoh."]],
    ["closing-source", "Warga pulang. Sumber dari Kabarcontoh.com.", ["Sumber dari Kabarcontoh.com."]],
    ["closing-source", "Dilansir dari kabarcontoh, warga pulang.", []],
    ["pasted-address", "https://contoh.id/a-b Warga pulang.", ["https://contoh.id/a-b"]],
    [
      "pasted-address",
      "Warga pulang. Referensi: 1. https://contoh.id/a, 2. https://contoh.id/b.",
      ["Referensi: 1. https://contoh.id/a", "2. https://contoh.id/b"],
    ],
    ["pasted-address", "Laman contoh.id dan www.contoh.id dibuka.", []],
    ["placeholder", "Warga pulang. [Gambas:Video 20detik]", ["[Gambas:Video 20detik]"]],
    ["placeholder", "\\[video.1\\] dan [img.2]", ["\\[video.1\\]", "[img.2]"]],
    ["placeholder", "[VIDEO] Warga pulang, [SALAH] kata dia", []],
  ])("%s · %s", (name, text, expected) => {
    expect(taken(name, text)).toEqual(expected);
  });
});
