import { describe, expect, it } from "vitest";
import { ZONES } from "../../src/types.ts";
import { mark, zonesOfLines } from "./mark.ts";
import { markerOf } from "./marker.ts";

const BODY = "Panitia pemilihan Desa Rimba menetapkan tiga calon kepala desa pada rapat terbuka di balai desa.";
const titleOf = (text: string, title: string | null = null) => {
  const found = mark(text, title).title;
  return found && (title === null ? text : `${title}\n${text}`).slice(found.start, found.end);
};

describe("the title of a text without one apart", () => {
  it.each([
    [`Calon Kades Rimba Ditetapkan\n${BODY}`, "Calon Kades Rimba Ditetapkan"],
    [`Search\n\nCalon Kades Rimba Ditetapkan\n\n18\n\n${BODY}`, "Calon Kades Rimba Ditetapkan"],
    [`# Calon Kades Rimba Ditetapkan\n\n${BODY}`, "Calon Kades Rimba Ditetapkan"],
    [`---\ntitle: Calon Kades Rimba Ditetapkan\ndate: 2024-03-04\ntags:\n  - desa\n---\n${BODY}`, "Calon Kades Rimba Ditetapkan"],
    [`INFOGRAFIK: Calon Kades Rimba\n${BODY}`, "INFOGRAFIK: Calon Kades Rimba"],
    [`${BODY}\n${BODY}`, null],
    [BODY, null],
    ["", null],
    // a title ends as no sentence does, and something follows it
    ["Calon Kades Rimba Ditetapkan", null],
    ["Siapa Calon Kades Rimba?\nWarga bertanya", "Siapa Calon Kades Rimba?"],
    ['"Saya Mundur", Kata "Kades"\nWarga pulang', '"Saya Mundur", Kata "Kades"'],
    ['"Saya Mundur," Kata Kades\nWarga pulang', '"Saya Mundur," Kata Kades'],
    ["Rimba Menuju Pilkades 2.0\nWarga pulang", "Rimba Menuju Pilkades 2.0"],
    ["Calon Kades |\nWarga pulang", "Calon Kades |"],
    ["Kades. Lalu Camat\nWarga pulang", "Kades. Lalu Camat"],
    ["Calon Kades Rimba Ditetapkan.\nWarga pulang", null],
    ["Calon Kades Rimba Ditetapkan:\nWarga pulang", null],
    ["Calon Kades Rimba Ditetapkan;\nWarga pulang", null],
    ["Calon Kades Rimba Ditetapkan,\nWarga pulang", null],
    ['Kades: "Saya Mundur."\nWarga pulang', null],
    ["Kades: “Saya Mundur,”\nWarga pulang", null],
    ["| Desa Rimba\nWarga pulang", null],
    [`${"Panen ".repeat(29)}Raya\nWarga pulang`, `${"Panen ".repeat(29)}Raya`],
    [`${"Panen ".repeat(30)}Raya\nWarga pulang`, null],
    // of a caption above all others, where it is not one by its form
    [`Foto: Panen Raya Desa Rimba\n${BODY}`, "Foto: Panen Raya Desa Rimba"],
    [`Foto: Panen Raya (Sekar)\nCalon Kades Rimba Ditetapkan\n${BODY}`, "Calon Kades Rimba Ditetapkan"],
    [`Warga di balai desa. Foto: dok--\nCalon Kades Rimba Ditetapkan\n${BODY}`, "Calon Kades Rimba Ditetapkan"],
    [`Oleh: Sekar Melati\nFoto: Panen Raya\nCalon Kades Rimba Ditetapkan\n${BODY}`, "Calon Kades Rimba Ditetapkan"],
    // behind heading marks
    [`###### Calon Kades Rimba\n${BODY}`, "Calon Kades Rimba"],
    [`####### Calon Kades Rimba\n${BODY}`, "####### Calon Kades Rimba"],
    [`#   Calon Kades Rimba\n${BODY}`, "Calon Kades Rimba"],
    [`#1 Calon Kades Rimba\n${BODY}`, "#1 Calon Kades Rimba"],
    [`Calon # Kades Rimba\n${BODY}`, "Calon # Kades Rimba"],
  ])("%j", (text, title) => {
    expect(titleOf(text)).toBe(title);
  });
});

describe("a site's name glued to the title", () => {
  it.each([
    ["Calon Kades Rimba Ditetapkan – DIVISI HUMAS POLRI - Humas Polri", "Calon Kades Rimba Ditetapkan", "Humas Polri"],
    ["Calon Kades Rimba Ditetapkan - Tribunnews.com", "Calon Kades Rimba Ditetapkan", "Tribunnews.com"],
    ["Calon Kades Rimba Ditetapkan | kabarcontoh.co.id", "Calon Kades Rimba Ditetapkan", "kabarcontoh.co.id"],
    ["Calon Kades Rimba Ditetapkan | Republika Online", "Calon Kades Rimba Ditetapkan", "Republika Online"],
    ["Calon Kades Rimba Ditetapkan : Okezone Nasional", "Calon Kades Rimba Ditetapkan", "Okezone Nasional"],
    ["Calon Kades Rimba Ditetapkan - ANTARA News", "Calon Kades Rimba Ditetapkan", "ANTARA News"],
    ["Calon Kades Rimba Ditetapkan- Tribunnews.com", "Calon Kades Rimba Ditetapkan", "Tribunnews.com"],
    ["Calon Kades Rimba Ditetapkan| Tribunnews.com", "Calon Kades Rimba Ditetapkan", "Tribunnews.com"],
    ["Calon Kades Rimba Ditetapkan || Tribunnews.com", "Calon Kades Rimba Ditetapkan", "Tribunnews.com"],
    ["Calon Kades Rimba Ditetapkan :: Okezone", "Calon Kades Rimba Ditetapkan", "Okezone"],
    ["Calon Kades Rimba Ditetapkan   »   Tribunnews.com", "Calon Kades Rimba Ditetapkan", "Tribunnews.com"],
    ["Calon Kades Rimba Ditetapkan • Tribunnews.com", "Calon Kades Rimba Ditetapkan", "Tribunnews.com"],
    ["Calon Kades Rimba Ditetapkan  -  www.kabarcontoh.co.id", "Calon Kades Rimba Ditetapkan", "www.kabarcontoh.co.id"],
    ["Calon Kades Rimba Ditetapkan: Okezone", "Calon Kades Rimba Ditetapkan", "Okezone"],
    ["Calon Kades Rimba Ditetapkan   :   Okezone", "Calon Kades Rimba Ditetapkan", "Okezone"],
    ["Calon Kades Rimba – Melati Ditetapkan – Okezone", "Calon Kades Rimba – Melati Ditetapkan", "Okezone"],
    ["Calon Kades Rimba Ditetapkan | Okezone | kabarcontoh.id", "Calon Kades Rimba Ditetapkan", "kabarcontoh.id"],
    ["Calon Kades Rimba Ditetapkan - Koran Sindo Kompas TV Metro TV", "Calon Kades Rimba Ditetapkan", "Koran Sindo Kompas TV Metro TV"],
    [`Calon${" Penyelenggaraan".repeat(16)} Ditetapkan - Okezone`, `Calon${" Penyelenggaraan".repeat(16)} Ditetapkan`, "Okezone"],
    ["Calon Kades Rimba Ditetapkan :: kabarcontoh.com", "Calon Kades Rimba Ditetapkan", "kabarcontoh.com"],
    ["Calon Kades Rimba Ditetapkan-  Okezone", "Calon Kades Rimba Ditetapkan", "Okezone"],
    ["Calon Kades Pro - Okezone", "Calon Kades Pro", "Okezone"],
    ["Calon Kades Rimba | Kompas TV - | Okezone", "Calon Kades Rimba", "Okezone"],
    // not a site
    ["Warga Baca Koran Sindo Kompas TV Metro TV - Koran Sindo Kompas TV Metro TV Viva", "", null],
    ["Calon Kades Rimba Ditetapkan -Tribunnews.com", "", null],
    ["Calon Kades Rimba Ditetapkan: kabarcontoh.com", "", null],
    ["Calon Kades Rimba Ditetapkan - Laman kabarcontoh.com", "", null],
    ["Calon Kades Rimba Ditetapkan - kabarcontoh.com Melati", "", null],
    ["Calon Kades Rimba Ditetapkan - satu.dua.tiga.empat", "", null],
    ["Calon Kades Rimba Ditetapkan - Okezone Melati", "", null],
    ["Calon Kades Rimba Ditetapkan - Kades Okezone", "", null],
    ["Calon Kades Rimba Ditetapkan - Berita Daily", "", null],
    ["- Okezone Nasional", "", null],
    ["Okezone - Calon Kades Rimba Ditetapkan", "", null],
    ["Laga Rimba - Melati Berakhir Seri", "", null],
    ["Kades Rimba: Indonesia Harus Maju", "", null],
    ["Pertemuan Malaysia - Indonesia", "", null],
    ["Warga Adukan Berita Bohong ke Tempo", "", null],
  ])("%s", (title, cut, publisher) => {
    const own = cut || title;
    expect(titleOf(`${title}\n${BODY}`)).toBe(own);
    expect(titleOf(BODY, title)).toBe(own);
    expect(mark(BODY, title).publisher).toBe(publisher);
    expect(mark(BODY, title).stripped.map(({ rule, inline }) => [rule, inline])).toEqual(publisher === null ? [] : [["site-name", true]]);
  });
});

it("cuts a site's name behind two hyphens off a title given apart", () => {
  expect(titleOf(BODY, "Calon Kades Rimba Ditetapkan -- Okezone")).toBe("Calon Kades Rimba Ditetapkan");
});

it("takes no line without words for the title", () => {
  expect(markerOf([])(`***\n${BODY}`).title).toBeNull();
});

const LONG_TITLE = `Panitia${" Pemilihan Melati".repeat(12)}`;

describe("a title that stands twice", () => {
  it("is the article once for count, and not stripped", () => {
    const text = `Calon Kades Rimba Ditetapkan\n\nCalon Kades Rimba Ditetapkan\n\n${BODY}`;
    expect(zonesOfLines(text)).toEqual(["title", "title", "repeat", "repeat", "lead"]);
    expect(zonesOfLines(`# Calon kades rimba ditetapkan!\n${BODY}`, "Calon Kades Rimba Ditetapkan")).toEqual(["title", "repeat", "lead"]);
    expect(mark(text).stripped).toEqual([]);
  });

  it.each([
    ["Panen Raya Rimba", "Panen Raya Rimba", true],
    ["Panen Raya Rimba", "panen-raya: rimba?!", true],
    ["Panen Raya Rimba", "Panen Raya Rimba Melati", false],
    ["Panen Raya Rimba Melati", "Panen Raya Rimba", false],
    ["Panen Raya Desa Rimba", "Panen Raya Kota Rimba", false],
    ["Panen Raya Rimba", "Pasar Raya Rimba", false],
    ["Panen Raya", "Panen Raya", false],
    ["Ayo ke TPS", "Ayo ke TPS", true],
    ["Ayo ke RT", "Ayo ke RT", false],
    ["Panen Raya Rimba", "# Panen Raya Rimba", true],
    [LONG_TITLE, LONG_TITLE, true],
    ["Panen Raya Rimba", `Panen ${"-".repeat(40)} Raya Rimba`, true],
  ])("%s · %s: %s", (title, line, again) => {
    expect(zonesOfLines(`Warga pulang.\n${line}\n${BODY}`, title)[2] === "repeat").toBe(again);
  });

  it("is known in a header", () => {
    const text = `---\ntitle: Panen Raya Rimba\nauthor: Sekar\n---\n${BODY}`;
    expect(zonesOfLines(text, "Panen Raya Rimba")[2]).toBe("repeat");
  });

  const DATED = `Rimba - ${BODY}`;
  it.each([
    ["four words", "Calon Kades Rimba Ditetapkan", `Calon Kades Rimba Ditetapkan ${DATED}`, 4],
    ["marks between", "Calon Kades: Rimba, Ditetapkan", `CALON kades "Rimba" Ditetapkan! ${DATED}`, 4],
    ["many words", LONG_TITLE, `${LONG_TITLE} ${DATED}`, 25],
    ["three words", "Panen Raya Rimba", `Panen Raya Rimba ${DATED}`, 0],
    ["other words", "Calon Kades Rimba Ditetapkan", `Calon Kades Rimba Pamit ${DATED}`, 0],
    ["the beginning of the title", "Calon Kades Rimba Ditetapkan Warga Desa", `Calon Kades Rimba Ditetapkan Besok ${DATED}`, 0],
    ["a word that begins like the title's last", "Calon Kades Rimba Ditetapkan Warga", `Calon Kades Rimba Ditetapkan Wargamu ${DATED}`, 0],
    ["the second paragraph", "Calon Kades Rimba Ditetapkan", `Warga pulang.\nCalon Kades Rimba Ditetapkan ${DATED}`, 0],
  ])("at the start of a paragraph: %s", (_, title, text, words) => {
    expect(mark(text, title).tokens.filter((zone) => ZONES[zone] === "repeat")).toHaveLength(words);
  });

  it("is known at the start of a paragraph too", () => {
    const { tokens } = mark(`Calon Kades Rimba Ditetapkan Rimba - ${BODY}`, "Calon Kades Rimba Ditetapkan");
    expect(Array.from(tokens.slice(0, 10))).toEqual([0, 0, 0, 0, 8, 8, 8, 8, 1, 3]);
  });
});
