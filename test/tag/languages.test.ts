import { expect, it } from "vitest";
import { createClassifier } from "../../src/classifier.ts";
import { loadRules } from "../../src/load-rules.ts";
import { workdir } from "../cli/workdir.ts";

const classify = createClassifier(await loadRules(), { only: ["laws"] });

function languageOf(text: string, title: string | null = null): string {
  const source = { path: "a", format: "text", encoding: "utf-8" };
  return classify({ source, title, text, url: null, publisher: null, author: null, date: null, warnings: [] }).language;
}

it.each([
  ["id", "Camat Rawa Indah meminta perangkat desa tetap netral dan tidak ikut kampanye calon mana pun."],
  ["id", "Kami sudah bilang dari awal, jangan ada yang bawa-bawa amplop ke rumah warga, ujar Lurah Sukamurni."],
  ["id", "Menurut dia, logistik akan tiba pada pekan depan setelah kapal sandar di pelabuhan."],
  ["id", "Gak usah takut, cuma beda pilihan kok, kata Pak RT sambil tertawa kepada warganya."],
  ["id", "Sidang ditunda karena saksi yang dipanggil belum bisa hadir."],
  ["ms", "Polis menahan dua lelaki selepas mereka didakwa memberi wang kepada pengundi di kawasan itu semalam."],
  ["ms", "Pengerusi jawatankuasa itu berkata, mesyuarat akan diadakan pada Jumaat ini di universiti berkenaan."],
  ["ms", "Beliau berkata kerajaan tidak mahu isu itu menjejaskan kempen parti menjelang pilihanraya."],
  ["ms", "Setiausaha parti itu memaklumkan bahawa tarikh mengundi akan diumumkan sebelum hari Isnin."],
  ["jv", "Pak Camat ngendika yen pamong desa kudu ora melu-melu kampanye, amarga iku wis ana aturane."],
  ["jv", "Tiyang-tiyang ingkang sampun nyoblos lajeng wangsul dhateng griyanipun piyambak-piyambak."],
  ["jv", "Wong loro kuwi wis ditakoni karo polisi, nanging durung gelem ngaku."],
  ["su", "Pa Camat nyarios yén pamong désa kudu nétral jeung teu meunang milu kampanye calon naon waé."],
  ["su", "Éta jalma dua geus ditanya ku pulisi, tapi can daék ngaku."],
  ["su", "Warga anu geus nyoblos tuluy marulang ka imahna séwang-séwangan."],
  ["en", "The head of the district asked village officials to stay neutral and not to join any campaign."],
  ["en", "Two men have been questioned by the police, but they said nothing."],
])("says %s of: %s", (language, text) => {
  expect(languageOf(text)).toBe(language);
});

it.each([
  ["", "nothing"],
  ["12.345 6.789 61,3%", "numbers"],
  ["Budi Santoso", "a name"],
  ["Urang kampuang indak namuah manarimo pitih nan indak jaleh asanyo, satiok urang alah tahu.", "Minangkabau"],
  ["Urang kampung kada handak manarima duit nang kada jalas, sabarataan wan buhan sidin.", "Banjarese"],
  ["Der Landrat bat die Beamten, neutral zu bleiben und an keiner Kundgebung teilzunehmen.", "German"],
  ["Le préfet a demandé aux fonctionnaires de rester neutres pendant la campagne.", "French"],
])("says und of %j: %s", (text) => {
  expect(languageOf(text)).toBe("und");
});

it("goes by the article and not by what stands around it", () => {
  const body =
    "Camat Rawa Indah meminta perangkat desa tetap netral dan tidak ikut kampanye.\nWarga diminta melapor ke kantor desa karena itu hak mereka.";
  expect(languageOf(`${body}\nADVERTISEMENT\nSCROLL TO CONTINUE WITH CONTENT`)).toBe("id");
  expect(languageOf(body, "The Voice of the Village, and of the People")).toBe("id");
});

it("says which language a rule's kin is not", async () => {
  const dir = workdir().file(
    "aturan/languages/x.yaml",
    "languages:\n  - id: zz\n    label: { id: Zz, en: Zz }\n    kin_of: xy\n    telling: [zazazu]\n",
  );
  const run = await dir.netral("rules", "check", "aturan");
  expect(run.code).toBe(1);
  expect(run.stdout + run.stderr).toContain('unknown language "xy"');
});
