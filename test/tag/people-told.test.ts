import { beforeAll, describe, expect, it } from "vitest";
import { createClassifier } from "../../src/classifier.ts";
import { loadRules } from "../../src/load-rules.ts";
import { textDocument } from "../../src/text-document.ts";

let people: (text: string) => string[];

beforeAll(async () => {
  const classify = createClassifier(await loadRules());
  people = (text) =>
    classify(textDocument(text, { title: "Judul berita", date: "2024-09-20" })).people!.map(({ rank, name, role, unit }) =>
      [rank ?? "", name, role, unit ?? ""]
        .join(" | ")
        .replace(/( \| )+$/, "")
        .trim(),
    );
});

describe("a post without its body", () => {
  it.each([
    [
      "Ketua KPU Kota Bogor, Surya Permana, serta dua anggotanya Elsa Wulandari dan Beni Hartawan hadir.",
      ["| Surya Permana | kpu | Bogor", "| Elsa Wulandari | kpu | Bogor", "| Beni Hartawan | kpu | Bogor"],
    ],
    [
      "Rapat dipimpin Ketua Komisi A DPRD Malinau, Surya Permana, dan Wakil Ketua Komisi A, Hanso Molana.",
      ["| Surya Permana | dprd | Malinau", "| Hanso Molana | dprd | Malinau"],
    ],
    ["Bawaslu Malinau diwakili Koordinator Divisi Hukum, Rudi Hartono, siang itu.", ["| Rudi Hartono | bawaslu | Malinau"]],
    [
      "Bupati Malinau, Siti Rahma, dan wakilnya, Budi Santoso, tiba.",
      ["| Siti Rahma | kepala-daerah | Malinau", "| Budi Santoso | kepala-daerah | Malinau"],
    ],
  ])("has that of the sentence: %s", (text, expected) => expect(people(text)).toEqual(expected));

  it.each([
    ["KPU Malinau bersama Ketua RT Andi Wijaya datang.", []],
    ["Ketua KPU Malinau Surya Permana dan Sekretaris Daerah Andi Wijaya datang.", ["| Surya Permana | kpu | Malinau"]],
    ["Kapolri memanggil Ketua Umum PSSI Surya Permana beserta wakilnya Budi Santoso.", []],
    ["KPU Malinau menutup rapat. Koordinator Divisi Hukum, Rudi Hartono, pulang.", []],
  ])("has none of another: %s", (text, expected) => expect(people(text)).toEqual(expected));
});

describe("an officer", () => {
  it.each([
    [
      "has the post behind his name",
      "Ia digendong Kapten (Inf) Darka, Danramil Suka Maju.",
      ["Kapten (Inf) | Darka | danramil | Suka Maju"],
    ],
    ["stands behind a word that no rule knows", "Kata Polres Malinau melalui KBO Iptu Surya.", ["Iptu | Surya | polri | Polres Malinau"]],
    ["is told by the service in his rank", "TNI mengutus Pangkotama Marsdya TNI Surya Permana.", ["Marsdya TNI | Surya Permana | tni"]],
    ["is a policeman as Brigadir", "Anggota Polri Brigadir Surya Permana gugur.", ["Brigadir | Surya Permana | polri"]],
    ["is Komisaris for short", "Kapolsek Suka Maju Komisaris Surya Permana datang.", ["Komisaris | Surya Permana | kapolsek | Suka Maju"]],
    [
      "has a unit with a hyphen and a bracket",
      "Kapolresta Bandara Mawar-Melati (Marti) Kombes Surya tiba.",
      ["Kombes | Surya | kapolres | Bandara Mawar-Melati"],
    ],
    [
      "has a number and a region",
      "Komandan Kodim (Dandim) 0999 Malinau Letkol Inf Surya tiba.",
      ["Letkol Inf | Surya | dandim | 0999 Malinau"],
    ],
    [
      "has no unit if he is of the whole body",
      "Polres Malinau dibuka. Kadiv Humas Polri Irjen Surya Permana tiba.",
      ["Irjen | Surya Permana | polri"],
    ],
  ])("%s", (_name, text, expected) => expect(people(text)).toEqual(expected));

  it.each([
    "Warga berjalan di Jalan AKBP Surya Permana ke Polres.",
    "Kasus Brigadir J di Polri ditutup.",
    "Kasus Brigadir JKata di Polri ditutup.",
    "Prajurit TNI dirawat di Stadion Mayjen Suprapto.",
  ])("is not: %s", (text) => expect(people(text)).toEqual([]));
});

describe("a body's name", () => {
  it.each([
    [
      "goes on to its short name",
      "Ketua Gabungan Pengusaha Kelapa Hijau Nusantara (Gakehan), Edo Martana, hadir.",
      ["| Edo Martana | ormas | Gakehan"],
    ],
    [
      "has a short name with a hyphen",
      "Ketua Partai Demokrasi Indonesia Perjuangan (PDI-P) Surya Permana hadir.",
      ["| Surya Permana | parpol | PDI-P"],
    ],
    ["ends in front of a nickname", "Ketua Umum Golkar Surya Permana (Suma) hadir.", ["| Surya Permana | parpol | Golkar"]],
    ["has a numbered committee", "Ketua Komisi 3 DPR RI Surya Permana hadir.", ["| Surya Permana | dpr | Komisi 3"]],
    [
      "stands in front of one that no rule knows",
      "Ketua Umum Golkar sekaligus Menteri Perdagangan Surya Permana hadir.",
      ["| Surya Permana | parpol | Golkar"],
    ],
  ])("%s", (_name, text, expected) => expect(people(text)).toEqual(expected));
});

describe("a candidate", () => {
  it("stands in front of 'bakal calon wakil'", () => {
    expect(people("PKS mengusung Surya Permana sebagai bakal calon wakil gubernur di Pilgub Banten.")).toEqual([
      "| Surya Permana | paslon | Banten",
    ]);
  });

  it("is of the contest in his sentence", () => {
    expect(people("Di Pilkada Banten, pasangan Surya-Wardana kalah. Di Pilkada Bali, pasangan Budi-Hartono menang.")).toEqual([
      "| Surya | paslon | Banten",
      "| Wardana | paslon | Banten",
      "| Budi | paslon | Bali",
      "| Hartono | paslon | Bali",
    ]);
  });

  it("is not whose son becomes one", () => {
    expect(people("Putra Bupati Malinau Surya Permana menjadi calon gubernur Banten.")).toEqual([
      "| Surya Permana | kepala-daerah | Malinau",
    ]);
  });
});

describe("a region that the post leaves out", () => {
  it.each([
    ["Bupati Malinau Surya Permana tiba bersama Wakil Bupati Jaya Ade.", "| Jaya Ade | kepala-daerah | Malinau"],
    ["Sidang di Pengadilan Negeri Malinau ditutup hakim ketua Surya Permana.", "| Surya Permana | pengadilan | Malinau"],
  ])("is the article's: %s", (text, expected) => expect(people(text)).toContain(expected));

  it("is not another office's", () => {
    expect(people("Bupati Malinau Surya Permana menemui Bupati Jaya Ade.")).toContain("| Jaya Ade | kepala-daerah");
  });
});

describe("one person", () => {
  it.each([
    [
      "with i or y",
      "Ketua KPU Malinau Ferdy Sutomo tiba. Menurut Ketua KPU Malinau Ferdi Sutomo, aman.",
      ["| Ferdy Sutomo | kpu | Malinau"],
    ],
    [
      "in front of a line end that a page left out",
      "Calon Bupati Malinau Surya Permana    Beredar foto pawai.",
      ["| Surya Permana | paslon | Malinau"],
    ],
  ])("%s", (_name, text, expected) => expect(people(text)).toEqual(expected));
});

it("an item of a list is no headline", () => {
  expect(people("Yang hadir:\n- Ketua Fraksi Golkar DPRD Malinau Rohma Marzu\n- Sekretaris DPP PKB Farah Fadila")).toEqual([
    "| Rohma Marzu | dprd | Malinau",
    "| Farah Fadila | parpol | PKB",
  ]);
});
