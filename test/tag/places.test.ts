import { beforeAll, describe, expect, it } from "vitest";
import { createClassifier } from "../../src/classifier.ts";
import { KINDS } from "../../src/kinds.ts";
import { loadRules } from "../../src/load-rules.ts";
import { readRuleFile } from "../../src/rules/read.ts";
import type { Ruleset } from "../../src/ruleset.ts";
import type { ArticleRecord } from "../../src/types.ts";

let ruleset: Ruleset;
let classify: (text: string) => ArticleRecord;

beforeAll(async () => {
  ruleset = await loadRules();
  const run = createClassifier(ruleset);
  classify = (text) =>
    run({
      source: { path: "a", format: "text", encoding: "utf-8" },
      title: null,
      text: `Judul berita\n\n${text}`,
      url: null,
      publisher: null,
      author: null,
      date: "2024-09-20",
      warnings: [],
    });
});

/** Codes of the regions named; those that can be several as `a/b`. */
const codes = (text: string) => classify(text).places!.map(({ code, candidates }) => code ?? candidates!.join("/"));

it("knows every province, regency and city once", () => {
  const { regions } = ruleset.placeRules;
  const count = (level: string) => regions.filter((region) => region.level === level).length;
  expect([count("provinsi"), count("kabupaten"), count("kota")]).toEqual([38, 416, 98]);
  expect(new Set(regions.map(({ code }) => code)).size).toBe(552);
});

describe("regions", () => {
  it.each([
    ["Warga OKU Timur dan OKI bertemu.", ["16.08", "16.02"]],
    ["Di Sumsel, Kaltara, dan Jatim tenang.", ["16", "65", "35"]],
    ["Gubernur Jambi bertemu Wali Kota Jambi.", ["15", "15.71"]],
    ["Kabupaten Serang dan Kota Serang berbeda.", ["36.04", "36.73"]],
    ["Polres Blitar Kota dan Polres Blitar berbeda.", ["35.72", "35.05"]],
    ["Polrestabes Semarang siaga.", ["33.74"]],
    ["Jalan macet di Bandung.", ["32.04/32.73"]],
    ["Jalan macet di Kota Bandung. Warga Bandung kesal.", ["32.73"]],
    ["Kapolres Metro Bekasi Kota hadir.", ["32.75"]],
    ["Bandarlampung dan Tanjungpinang ramai.", ["18.71", "21.72"]],
    ["Sumatra Barat dan Papua Barat Daya jauh.", ["13", "96"]],
    ["KPU Batu mengirim logistik.", ["35.79"]],
    ["Bupati Pati hadir.", ["33.18"]],
  ])("%s", (text, expected) => expect(codes(text)).toEqual(expected));
});

describe("no regions", () => {
  it.each([
    "Pemuda itu melempar Batu ke kali.",
    "Serang balik lawanmu, kata pelatih.",
    "Jarak sepuluh Metro belum ditempuh.",
    "Santan dan Pati kental.",
    "oki membeli beras bersama mura dan tala.",
    "Rp 5 Mln hilang.",
  ])("%s", (text) => expect(codes(text)).toEqual([]));
});

describe("regions of people", () => {
  it.each([
    ["Kapolda Jambi Irjen Rahmat Wibawa hadir.", "15", undefined],
    ["Kapolresta Jambi Kombes Eko Wahyono hadir.", null, ["15", "15.71"]],
    ["Ketua KPU Bandung Andi Wijaya hadir.", null, ["32.04", "32.73"]],
    ["Wali Kota Bandung Andi Wijaya hadir.", "32.73", undefined],
    ["Dandim 0999/Mln Letkol Inf Andi Wijaya hadir.", "65.02", undefined],
    ["Kades Wanasari, Kecamatan Karang Tengah, Cianjur, Suparno hadir.", "32.03", undefined],
    ["Ketua KPU Andi Wijaya hadir.", null, undefined],
  ])("%s", (text, region, candidates) => {
    const person = classify(text).people![0]!;
    expect([person.region, person.region_candidates]).toEqual([region, candidates]);
  });
});

it("tells the place of a line that names no region", () => {
  const problems: { line: number; message: string }[] = [];
  const text = 'regions:\n  - id: "99"\n    name: Nusa Anggrek\n    kabupaten: 12\n';
  readRuleFile("x.yaml", text, KINDS, problems as never);
  expect(problems.map(({ line }) => line)).toEqual([4]);
});
