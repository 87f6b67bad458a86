import { beforeAll, describe, expect, it } from "vitest";
import { createClassifier } from "../../src/classifier.ts";
import { loadRules } from "../../src/load-rules.ts";
import { textDocument } from "../../src/text-document.ts";

let main: (text: string, title?: string, only?: readonly string[]) => string[];

beforeAll(async () => {
  const ruleset = await loadRules();
  main = (text, title = "Judul berita", only = []) =>
    createClassifier(ruleset, { only })(textDocument(text, { title, date: "2024-09-20" }))
      .actors!.filter(({ salience }) => salience === "main")
      .map(({ id }) => id)
      .sort();
});

/** A lead of 16 words, and words that are nobody's. */
const LEAD = "Warga Rawa Indah menonton pawai di alun-alun kota bersama anak-anak mereka sejak pagi hari Minggu itu.";
const words = (count: number) => "Warga menonton pawai di jalan. ".repeat(count / 5);

describe("main is", () => {
  it.each([
    ["who stands in the title", "Warga menonton.", "Polisi Jaga Pawai", ["polri"]],
    [
      "who acts in the lead",
      `Lima orang diberi sanksi tegas berupa pencopotan jabatan yang berat oleh Bawaslu Rawa Indah. ${words(20)}`,
      "",
      ["bawaslu"],
    ],
    ["the first speaker behind the lead", `${LEAD} "Pawai aman," kata Camat Rawa Indah.`, "", ["camat"]],
    ["with the body of his role", `${LEAD} Kapolsek Rawa Indah Iptu Surya Permana mengatakan pawai aman.`, "", ["kapolsek", "polri"]],
    [
      "whose name the title has, as who he is",
      `${LEAD} ${words(100)} Warga mengundang Bupati Rawa Indah Surya Permana.`,
      "Surya Ajak Warga Tenang",
      ["kepala-daerah"],
    ],
    [
      "whose name the lead has",
      `Surya Permana ${LEAD} ${words(100)} Warga mengundang Bupati Rawa Indah Surya Permana.`,
      "",
      ["kepala-daerah"],
    ],
  ])("%s", (_name, text, title, expected) => {
    expect(main(text, title || undefined)).toEqual(expected);
  });
});

describe("main is not", () => {
  it.each([
    ["who speaks late", `${LEAD} ${words(100)} "Pawai aman," kata Camat Rawa Indah.`, ""],
    ["who is named again", `${LEAD} Surya datang. "Pawai aman," kata politikus PDIP itu.`, ""],
    ["who speaks in somebody's speech", `${LEAD} "Jalanan penuh sesak, kata Camat Rawa Indah tadi, tetapi aman," tutur Surya.`, ""],
    ["who is named early and acts late", `${LEAD} Gedung Bawaslu ramai. Warga ke Bawaslu. ${words(100)} Bawaslu memeriksa saksi.`, ""],
    ["of whom only the place is named", `${LEAD} ${words(100)} Warga mengundang Bupati Malinau Surya Permana.`, "Pawai di Malinau"],
  ])("%s", (_name, text, title) => {
    expect(main(text, title || undefined)).toEqual([]);
  });

  it("who speaks second", () => {
    expect(main(`${LEAD} "Pawai aman," kata Lurah Rawa Indah. "Tenang," kata Camat Rawa Indah.`)).toEqual(["kepala-desa"]);
  });
});

it("is the same whatever facets a record holds", () => {
  const text = `${LEAD} ${words(100)} Warga mengundang Bupati Rawa Indah Surya Permana.`;
  expect(main(text, "Surya Ajak Warga Tenang", ["actors"])).toEqual(["kepala-daerah"]);
});
