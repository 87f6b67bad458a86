import { beforeAll, describe, expect, it } from "vitest";
import { createClassifier } from "../../src/classifier.ts";
import { loadRules } from "../../src/load-rules.ts";
import { textDocument } from "../../src/text-document.ts";
import type { ArticleRecord } from "../../src/types.ts";

let classify: (text: string, only?: readonly string[]) => ArticleRecord;

beforeAll(async () => {
  const ruleset = await loadRules();
  classify = (text, only = []) =>
    createClassifier(ruleset, { only, evidence: 50 })(textDocument(text, { title: "Judul berita", date: "2024-09-20" }));
});

/** Each quotation as `speaker/role: its words`. */
const quotes = (text: string) => classify(text).quotes!.map(({ speaker, role, span }) => `${speaker}/${role}: ${span.quote}`);

const WHO = "Kapolres Malinau AKBP Surya Permana memimpin apel.";
const SAYS = "Surya Permana/kapolres: ";

describe("who says it", () => {
  it.each([
    ["behind the speech", `"Polisi harus netral," kata Kapolres Malinau AKBP Surya Permana.`, [`${SAYS}Polisi harus netral,`]],
    ["by a short name", `${WHO}\n"Polisi harus netral," tegas Surya di Mapolres.`, [`${SAYS}Polisi harus netral,`]],
    ["by the post alone", `${WHO}\n"Polisi harus netral," ujar Kapolres.`, [`${SAYS}Polisi harus netral,`]],
    ["by -nya", `${WHO}\n"Polisi harus netral," ujarnya.`, [`${SAYS}Polisi harus netral,`]],
    ["by dia", `${WHO}\n"Polisi harus netral," kata dia.`, [`${SAYS}Polisi harus netral,`]],
    ["in front of the verb", `Kapolres Malinau AKBP Surya Permana mengatakan, "Polisi harus netral."`, [`${SAYS}Polisi harus netral.`]],
    ["behind the speech, verb last", `${WHO}\n"Polisi harus netral," Surya menegaskan.`, [`${SAYS}Polisi harus netral,`]],
    ["in front of a colon", `${WHO}\nSurya: "Polisi kita harus netral semua."`, [`${SAYS}Polisi kita harus netral semua.`]],
    ["menurut", `${WHO}\nMenurut Surya, "polisi harus netral".`, [`${SAYS}polisi harus netral`]],
    [
      "going on behind the verb",
      `${WHO}\n"Polisi harus netral," kata Surya. "Jangan ada yang ikut kampanye di mana pun."`,
      [`${SAYS}Polisi harus netral,`, `${SAYS}Jangan ada yang ikut kampanye di mana pun.`],
    ],
    [
      "of the sentence in front",
      `${WHO}\nSurya mengingatkan anak buahnya.\n"Jangan ada yang ikut kampanye di mana pun."`,
      [`${SAYS}Jangan ada yang ikut kampanye di mana pun.`],
    ],
    [
      "paragraph by paragraph",
      `${WHO}\n"Polisi harus netral dalam pemilu mana pun.\n"Jangan ada yang ikut kampanye," kata Surya.`,
      [`${SAYS}Polisi harus netral dalam pemilu mana pun.`, `${SAYS}Jangan ada yang ikut kampanye,`],
    ],
    ["nobody of the article's people", `${WHO}\n"Kami takut," kata Wardana, pedagang cabai.`, ["null/null: Kami takut,"]],
    [
      "-nya of somebody else",
      `${WHO}\n"Kami takut," kata Wardana. "Sepi sekali," ujarnya.`,
      ["null/null: Kami takut,", "null/null: Sepi sekali,"],
    ],
    ["a post without a name", `"Logistik lengkap," kata Ketua KPU Malinau.`, ["null/kpu: Logistik lengkap,"]],
    [
      "not who stands beside",
      `${WHO}\nSurya didampingi Dandim 0999/Mln Letkol Inf Wardana mengatakan, "Kita netral."`,
      [`${SAYS}Kita netral.`],
    ],
  ])("%s", (_name, text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });
});

describe("quotation marks", () => {
  it.each([
    ["curly", "“Kami netral,” kata dia.", "Kami netral,"],
    ["curly, turned the wrong way", "”Kami netral,“ kata dia.", "Kami netral,"],
    ["doubled", '""Kami netral,"" kata dia.', "Kami netral,"],
    ["doubled apostrophes", "''Kami netral,'' kata dia.", "Kami netral,"],
    ["glued to the words beside", 'Ia bicara."Kami netral,"kata dia.', "Kami netral,"],
    ["over two sentences", '"Kami netral. Kami tidak memihak," kata dia.', "Kami netral. Kami tidak memihak,"],
    ["with others inside", '"Kami bilang "jangan" kepada mereka," kata dia.', 'Kami bilang "jangan" kepada mereka,'],
    ["never closed, in front of the verb", '"Kami netral, kata dia.\nWarga pulang.', "Kami netral,"],
    ["never closed", '"Kami netral dan tidak akan memihak siapa pun.\nWarga pulang.', "Kami netral dan tidak akan memihak siapa pun."],
    ["never opened", 'Kami netral dan tidak memihak," kata dia.', "Kami netral dan tidak memihak,"],
  ])("%s", (_name, text, expected) => {
    expect(classify(text).quotes!.map(({ span }) => span.quote)).toEqual([expected]);
  });

  it("are bounded where a long line never closes them", () => {
    const text = `"Kami netral dan tidak akan memihak siapa pun. ${"Warga pulang ke rumah masing-masing. ".repeat(200)}`;
    expect(classify(text).quotes!.map(({ span }) => span.quote)).toEqual(["Kami netral dan tidak akan memihak siapa pun."]);
  });
});

it.each([
  'Bawaslu menyebut "politik uang" sebagai racun.',
  'Rapat itu bertema "Mewujudkan Pilkada Malinau yang Damai dan Jujur."',
  'Ia mengetik kata kunci "pilkada Malinau curang di semua kecamatan" di mesin pencari.',
  "Tidak ada yang berbicara.",
])("no speech: %s", (text) => {
  expect(classify(text).quotes).toEqual([]);
});

it("evidence inside speech is marked, and no other", () => {
  const { themes } = classify('Bawaslu menyoroti politik uang. "Politik uang itu racun," kata dia. Politik uang dilarang.');
  const evidence = themes!.find((theme) => theme.id === "politik-uang")!.evidence;
  expect(evidence.map(({ quoted }) => quoted ?? false)).toEqual([false, true, false]);
});

it("records hold quotations only where they are asked for; evidence says in any case whether it is speech", () => {
  const text = '"Politik uang itu racun," kata Ketua KPU Malinau.';
  const record = classify(text, ["actors", "themes", "dates"]);
  expect(record).not.toHaveProperty("quotes");
  expect(record.themes).toEqual(classify(text).themes);
  expect(record.themes![0].evidence[0]).toMatchObject({ quote: "Politik uang", quoted: true });
  expect(Object.keys(classify(text, ["quotes"]))).toContain("quotes");
  expect(classify(text, ["quotes"])).not.toHaveProperty("people");
});
