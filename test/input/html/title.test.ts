import { describe, expect, it } from "vitest";
import { chooseTitle, type TitleSources } from "../../../src/input/html/title.ts";

const choose = (sources: Partial<TitleSources>) =>
  chooseTitle({
    declared: [],
    headings: [],
    lines: [],
    site: [],
    url: "https://daerah.wartalaras.example/a",
    text: "Panwas menyita beras di dermaga",
    ...sources,
  });

describe("chooseTitle", () => {
  it.each([
    ["suffix with the site's name", "Panwas Sita Beras di Dermaga - Warta Laras", ["Warta Laras"]],
    ["suffix with host and section", "Panwas Sita Beras di Dermaga - Wartalaras.example Daerah", []],
    ["two suffixes", "Panwas Sita Beras di Dermaga – Daerah – Warta Laras", ["Warta Laras"]],
    ["bar", "Panwas Sita Beras di Dermaga | Warta Laras Online", ["Warta Laras"]],
    ["colons", "Panwas Sita Beras di Dermaga :: Wartalaras", []],
    ["prefix", "WartaLaras.com: Panwas Sita Beras di Dermaga", ["WartaLaras.com"]],
    ["no addition", "Panwas Sita Beras di Dermaga", ["Warta Laras"]],
  ])("cuts the site from a title: %s", (_, title, site) => {
    expect(choose({ declared: [title], site })).toBe("Panwas Sita Beras di Dermaga");
  });

  it.each([
    ["Debat Kedua - Panwas Catat Tiga Teguran", []],
    ["Pilkada 2024: Panwas Sita Beras", []],
    ["Beras | Gula | Minyak Disita Panwas", ["Warta Laras"]],
  ])("keeps %s", (title, site) => {
    expect(choose({ declared: [title], site })).toBe(title);
  });

  it("takes what stands on the page for the title without additions", () => {
    const declared = ["Ikrar Damai di Alun-Alun Cemara – DIVISI HUMAS – Humas Cemara"];
    expect(choose({ declared, headings: ["Humas", "Ikrar Damai di Alun-Alun Cemara"] })).toBe("Ikrar Damai di Alun-Alun Cemara");
    expect(choose({ declared, lines: ["Ikrar Damai di Alun-Alun Cemara"] })).toBe("Ikrar Damai di Alun-Alun Cemara");
  });

  it("takes a heading that says nearly the same", () => {
    expect(
      choose({
        declared: ["HS: Panwas Pulau Siar Sita Ratusan Karung Beras"],
        headings: ["Panwas Pulau Siar Sita Ratusan Karung Beras Bergambar"],
      }),
    ).toBe("Panwas Pulau Siar Sita Ratusan Karung Beras Bergambar");
  });

  it("completes a truncated headline", () => {
    const whole = "Panwas Pulau Siar Menyita Ratusan Karung Beras Bergambar Calon dari Gudang Kosong di Tepi Dermaga Lama Kemarin Pagi";
    expect(choose({ declared: [`${whole.slice(0, 90)}...`, whole] })).toBe(whole);
  });

  it("does not take the site's title for the article's", () => {
    expect(choose({ declared: ["Koran Pesisir Online"], headings: [] })).toBeNull();
    expect(choose({ declared: ["Koran Pesisir Online"], headings: ["Panwas Sita Beras"] })).toBe("Panwas Sita Beras");
  });
});
