import { describe, expect, it } from "vitest";
import { choosePublished, type DateSources } from "../../../src/input/html/published.ts";

const choose = (sources: Partial<DateSources>) => choosePublished({ declared: [], visible: [], url: null, indonesian: true, ...sources });

describe("choosePublished", () => {
  it.each([
    ["real UTC becomes Asia/Jakarta", ["2023-11-02T20:34:19+00:00"], ["Jumat, 03/11/2023, 03:34 WIB"], "2023-11-03T03:34:19+07:00"],
    ["Z that the date line shows as WIB", ["2016-02-23T16:00:20Z"], ["Selasa, 23/02/2016 16:00 WIB"], "2016-02-23T16:00:20+07:00"],
    ["Z with dashes in the clock", ["2024-05-13T13-24-16Z"], [], "2024-05-13T13:24:16+07:00"],
    ["UTC whose local twin is declared without a zone", ["2024-01-05T06:10:00Z", "2024-01-05 06:10:00"], [], "2024-01-05T06:10:00+07:00"],
    ["another zone stays", ["2024-09-23T20:00:00+08:00"], [], "2024-09-23T20:00:00+08:00"],
    ["a clock without a zone gives the day", ["2024-01-05 23:10:00"], [], "2024-01-05"],
    ["unreadable declarations are passed over", ["kemarin", "", "2024-01-05"], [], "2024-01-05"],
  ])("%s", (_, declared, visible, value) => {
    expect(choose({ declared, visible })).toEqual({ value, basis: "metadata" });
  });

  it("leaves UTC alone on other pages", () => {
    expect(choose({ declared: ["2023-11-02T20:34:19Z"], indonesian: false })?.value).toBe("2023-11-02T20:34:19+00:00");
  });

  it("falls back to the date line, then to the address", () => {
    const url = "https://contoh.example/read/2015/11/04/2104/judul";
    expect(choose({ visible: ["Oleh Sari", "Rabu, 4 November 2015 | 21:04 WIB"], url })).toEqual({
      value: "2015-11-04T21:04:00+07:00",
      basis: "stamp",
    });
    expect(choose({ url })).toEqual({ value: "2015-11-04", basis: "url" });
    expect(choose({ url: "https://contoh.example/berita/20151/12" })).toBeNull();
    expect(choose({ declared: ["0001-01-01T00:00:00Z"] })).toBeNull();
  });
});
