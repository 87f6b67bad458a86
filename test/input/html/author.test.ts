import { describe, expect, it } from "vitest";
import { type AuthorSources, chooseAuthor } from "../../../src/input/html/author.ts";

const choose = (sources: Partial<AuthorSources>) =>
  chooseAuthor({ writers: [], declared: [], editors: [], lines: [], site: ["Warta Laras"], ...sources });
const line = (text: string, named = false) => ({ text, named });

describe("chooseAuthor", () => {
  it.each<[string, Partial<AuthorSources>, string | null]>([
    [
      "the writer's own name before the declared editor",
      { writers: ["Ratih Pranowo"], declared: ["Guntur Hadi"], editors: ["Guntur Hadi"] },
      "Ratih Pranowo",
    ],
    [
      "a byline before an editor that a line gives away",
      { declared: ["Heri Yadi"], lines: [line("Naufal Zain", true), line("Editor : Heri Yadi")] },
      "Naufal Zain",
    ],
    ["Penulis", { lines: [line("Penulis: Sari Utami")] }, "Sari Utami"],
    ["Oleh, with the site behind it", { lines: [line("Oleh : Maya Sofyan - Warta Laras")] }, "Maya Sofyan"],
    ["several writers", { declared: ["Melati Kusnadi", "Ferdi Tanjung"] }, "Melati Kusnadi, Ferdi Tanjung"],
    ["names joined by dan", { lines: [line("Reporter: Budi Santika dan Rina Astuti")] }, "Budi Santika, Rina Astuti"],
    ["a named place", { lines: [line("Vidya Pitaloka - sorotNews", true)] }, "Vidya Pitaloka"],
    ["the company", { declared: ["Warta Laras Cyber Media", "wartalaras.example developer", "admin", "PT. Laras Media Baru"] }, null],
    ["the site", { declared: ["Warta Laras"] }, null],
    ["an address", { declared: ["https://www.facebook.com/wartalaras"] }, null],
    ["the editor alone", { declared: ["Guntur Hadi"], editors: ["Guntur Hadi"] }, null],
    ["a sentence", { lines: [line("oleh karena itu warga menolak")] }, null],
    ["a date in a named place", { lines: [line("Kamis, 03 Okt 2024", true)] }, null],
    ["nothing", {}, null],
  ])("%s", (_, sources, expected) => {
    expect(choose(sources)).toBe(expected);
  });
});
