import { describe, expect, it } from "vitest";
import { mark, zonesOfLines } from "./mark.ts";

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
    // not a site
    ["Laga Rimba - Melati Berakhir Seri", "Laga Rimba - Melati Berakhir Seri", null],
    ["Kades Rimba: Indonesia Harus Maju", "Kades Rimba: Indonesia Harus Maju", null],
    ["Pertemuan Malaysia - Indonesia", "Pertemuan Malaysia - Indonesia", null],
    ["Warga Adukan Berita Bohong ke Tempo", "Warga Adukan Berita Bohong ke Tempo", null],
  ])("%s", (title, own, publisher) => {
    expect(titleOf(`${title}\n${BODY}`)).toBe(own);
    expect(titleOf(BODY, title)).toBe(own);
    expect(mark(BODY, title).publisher).toBe(publisher);
    expect(mark(BODY, title).stripped.map(({ rule, inline }) => [rule, inline])).toEqual(publisher === null ? [] : [["site-name", true]]);
  });
});

describe("a title that stands twice", () => {
  it("is the article once for count, and not stripped", () => {
    const text = `Calon Kades Rimba Ditetapkan\n\nCalon Kades Rimba Ditetapkan\n\n${BODY}`;
    expect(zonesOfLines(text)).toEqual(["title", "title", "repeat", "repeat", "lead"]);
    expect(zonesOfLines(`# Calon kades rimba ditetapkan!\n${BODY}`, "Calon Kades Rimba Ditetapkan")).toEqual(["title", "repeat", "lead"]);
    expect(mark(text).stripped).toEqual([]);
  });

  it("is known at the start of a paragraph too", () => {
    const { tokens } = mark(`Calon Kades Rimba Ditetapkan Rimba - ${BODY}`, "Calon Kades Rimba Ditetapkan");
    expect(Array.from(tokens.slice(0, 10))).toEqual([0, 0, 0, 0, 8, 8, 8, 8, 1, 3]);
  });
});
