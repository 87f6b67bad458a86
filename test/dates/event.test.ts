import { describe, expect, it } from "vitest";
import { createClassifier } from "../../src/classifier.ts";
import { loadRules } from "../../src/load-rules.ts";
import { textDocument } from "../../src/text-document.ts";
import { datesOf } from "./dates-in.ts";

const TOLD = '"Sudah aman," kata Surya kepada wartawan, Rabu (16/8/2023).';

describe("the event is", () => {
  it.each([
    ["the day of telling", `Warga panen raya. ${TOLD}`, "2023-08-16"],
    ["not what is announced behind the day", `Selasa (15/8/2023) bakal digelar sidang. ${TOLD}`, "2023-08-16"],
    [
      "the day itself in a sentence that passes it on",
      "Dilansir Antara, Rabu (16/8/2023), gempa terasa pada Selasa (15/8/2023).",
      "2023-08-15",
    ],
    [
      "the day of a source where its sentence has no other",
      "Dilansir Antara, Rabu (16/8/2023), gempa terasa. Gempa lain terasa Selasa (15/8/2023).",
      "2023-08-16",
    ],
    ["not what is gathered", `Dirangkum Kabar Desa, Selasa (15/8/2023), ini jadwalnya. ${TOLD}`, "2023-08-16"],
    ["what was gathered", `Informasi yang dihimpun, panen itu digelar warga pada Selasa (15/8/2023). ${TOLD}`, "2023-08-15"],
    ["the arrest that a text is about", `Polisi menangkap pencuri. ${TOLD} Pelaku ditangkap Selasa (15/8).`, "2023-08-15"],
    ["the arrest told behind its day", `Polisi menangkap pencuri. ${TOLD} Pada Selasa (15/8) polisi menangkap pelaku.`, "2023-08-15"],
    ["not an arrest in passing", `Warga panen raya. ${TOLD} Pelaku ditangkap Selasa (15/8).`, "2023-08-16"],
    ["not an arrest of long before", `Polisi menangkap pencuri. ${TOLD} Pelaku lain ditangkap Selasa (1/8).`, "2023-08-16"],
    [
      "not an arrest where the first day is not of telling",
      "Polisi menangkap pencuri Rabu (16/8/2023). Pelaku lain ditangkap Selasa (15/8).",
      "2023-08-16",
    ],
  ])("%s", (_, text, event) => {
    expect(datesOf(text, {}).event).toBe(event);
  });

  // published on a Thursday
  it.each([
    ["the bare weekday of an agency", "Warga panen raya di Sukamaju, Rabu. Jalan dibuka Senin (14/8/2023).", "2023-08-16"],
    ["the bare weekday behind speech", '"Sudah aman," kata Surya kepada wartawan di Sukamaju, Kamis, usai panen.', "2023-08-17"],
    ["not a bare weekday in the flow of a sentence", "Warga panen sejak Rabu di Sukamaju.", null],
    ["not a bare weekday of days ago", "Warga panen raya di Sukamaju, Sabtu.", null],
    ["not what is to come", "Panen raya akan digelar warga di Sukamaju, Kamis.", null],
    ["not one whose date cannot be read", "Warga panen raya di Sukamaju, Rabu (612025).", null],
  ])("%s, where the day of publication is known", (_, text, event) => {
    expect(datesOf(text, { published: "2023-08-17" }).event).toBe(event);
  });

  it("not the day of a photo, if there is another", async () => {
    const classify = createClassifier(await loadRules());
    const event = (text: string) => classify(textDocument(text, { title: "Panen Raya" })).event;
    const photo = "![Warga panen di sawah, Senin (14/8/2023).](https://kabar.example/a.jpg)";
    expect(event(`${photo}\n\nWarga panen raya. ${TOLD}`)).toBe("2023-08-16");
    expect(event(`${photo}\n\nWarga panen raya.`)).toBe("2023-08-14");
  });
});
