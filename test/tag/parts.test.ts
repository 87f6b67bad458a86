import { beforeAll, describe, expect, it } from "vitest";
import { createClassifier } from "../../src/classifier.ts";
import { loadRules } from "../../src/load-rules.ts";
import { textDocument } from "../../src/text-document.ts";
import type { ActorTag, ArticleRecord } from "../../src/types.ts";

let classify: (text: string, title?: string, only?: readonly string[]) => ArticleRecord;

beforeAll(async () => {
  const ruleset = await loadRules();
  classify = (text, title = "Judul berita", only = []) =>
    createClassifier(ruleset, { only })(textDocument(text, { title, date: "2024-09-20" }));
});

const actor = (record: ArticleRecord, id: string): ActorTag => record.actors!.find((tag) => tag.id === id)!;
/** `part [cue]` of an actor. */
const part = (id: string, text: string, title?: string) => {
  const tag = actor(classify(text, title), id);
  return tag.part_cue ? `${tag.part} [${tag.part_cue.quote}]` : tag.part;
};

describe("a part is told by", () => {
  it.each([
    ["the verb behind", "kapolres", "Kapolres Malinau AKBP Surya Permana SIK, MH, menegaskan hal itu.", "speaker [menegaskan]"],
    ["the verb in front of the speaker", "bawaslu", '"Kami awasi," ujar Ketua Bawaslu Malinau.', "speaker [ujar]"],
    ["menurut", "kpu", "Menurut KPU Malinau, logistik lengkap.", "speaker [Menurut]"],
    ["a passive of saying", "dandim", "Pesan itu disampaikan Dandim 0999/Mln.", "speaker [disampaikan]"],
    ["a passive of saying with oleh", "dandim", "Pesan itu disampaikan oleh Dandim 0999/Mln.", "speaker [oleh]"],
    ["a colon in front of speech", "kpu", 'KPU Malinau: "Logistik lengkap."', "speaker [:]"],
    ["an active verb", "bawaslu", "Bawaslu Malinau memeriksa tiga saksi.", "agent [memeriksa]"],
    ["a verb past the passed list", "kpu", "KPU, Bawaslu, dan TNI di Malinau berkoordinasi.", "agent [berkoordinasi]"],
    ["a passive verb", "polri", "Dua pelaku ditangkap polisi.", "agent [ditangkap]"],
    ["oleh", "bawaslu", "Laporan itu dikaji oleh Bawaslu.", "agent [oleh]"],
    ["an appeal in front", "asn", "Bupati Malinau mengimbau seluruh ASN netral.", "addressee [mengimbau]"],
    ["an appeal in front of a list", "tni", "Bupati Malinau mengingatkan ASN, Polri, dan TNI.", "addressee [mengingatkan]"],
    ["an appeal in the passive", "asn", "ASN di Malinau diminta netral.", "addressee [diminta]"],
    ["kepada", "polri", "Ia berterima kasih kepada seluruh jajaran Polri.", "addressee [kepada]"],
    ["nothing", "polri", "Warga berkumpul di halaman Mapolres.", "mention"],
    ["not by the patient's verb", "polri", "Polisi ditangkap warga.", "mention"],
    ["not by ujarnya", "bawaslu", '"Kami awasi," ujarnya di kantor Bawaslu.', "mention"],
    ["not by a word that only begins like a verb", "kpu", "KPU, menteri, dan beberapa warga.", "mention"],
    ["not over a sentence's end", "bawaslu", "Warga datang ke Bawaslu. Mengatakan hal itu sulit.", "mention"],
  ])("%s", (_name, id, text, expected) => {
    expect(part(id, text)).toBe(expected);
  });

  it.each([
    ["Bawaslu Malinau Tegaskan Larangan Politik Uang", "bawaslu", "speaker [Tegaskan]"],
    ["Pj Bupati Malinau Minta ASN dan Kepala Desa Netral", "kepala-desa", "addressee [Minta]"],
    ["Dandim Malinau: Prajurit Harus Netral", "dandim", "speaker [:]"],
    ["KPU Malinau Gelar Simulasi", "kpu", "agent [Gelar]"],
    ["Dua Pengedar Uang Palsu Ditangkap Polisi", "polri", "agent [Ditangkap]"],
  ])("a headline's words: %s", (title, id, expected) => {
    expect(part(id, "Warga menonton.", title)).toBe(expected);
  });
});

it("an actor's part is the one that it plays most often, title and lead counted twice", () => {
  const text = `${"Warga Malinau menonton pawai di alun-alun kota bersama anak-anak mereka sejak pagi hari. ".repeat(6)}Bawaslu memeriksa saksi.`;
  expect(part("bawaslu", text, "Bawaslu Imbau Warga")).toBe("speaker [Imbau]");
  expect(part("bawaslu", `${text} Bawaslu memanggil saksi. Bawaslu mencatat laporan.`, "Bawaslu Imbau Warga")).toBe("agent [memeriksa]");
});

it("a body plays what its chief plays", () => {
  expect(part("polri", "Kapolres Malinau mengatakan hal itu.")).toBe("speaker [mengatakan]");
});

it("records hold parts only where they are asked for", () => {
  const text = "Bupati Malinau mengimbau seluruh ASN netral.";
  expect(actor(classify(text, undefined, ["actors"]), "asn")).not.toHaveProperty("part");
  expect(actor(classify(text, undefined, ["actor:asn", "parts"]), "asn").part).toBe("addressee");
});

describe("who an article is about", () => {
  const lead = `${"Pawai budaya tahunan kembali meriah di alun-alun kota pada akhir pekan yang cerah itu, ".repeat(2)}`;
  it("a speaker in the lead", () => {
    expect(actor(classify(`${lead}kata Dandim Malinau.`), "dandim").salience).toBe("main");
  });
  it("not who is only named in it", () => {
    expect(actor(classify(`${lead}di dekat kantor Bawaslu. KPU, KPU, dan KPU datang.`), "bawaslu").salience).toBe("mention");
  });
});
