import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../src/input/html/page.ts";
import { isOneOfSeveral, isPagerMarker } from "../../../src/input/html/pager.ts";
import { scanPage } from "../../../src/input/html/scan-page.ts";

const several = (html: string) => {
  const page = scanPage(`<div><p>Isi berita ada di sini.</p></div>${html}`, LIMITS);
  return isOneOfSeveral(page, 0, 1);
};

describe("isOneOfSeveral", () => {
  it.each([
    ["<div class='paging'><a href='?page=2'>2</a></div>"],
    ["<a href='?page=2'>Halaman Selanjutnya</a>"],
    ["<div class='paging'><span>1</span> <a href='?p=2'>2</a> <a href='?p=all'>Show All</a></div>"],
    ["<p>1 dari 3 halaman</p>"],
  ])("%s: one of several", (html) => {
    expect(several(html)).toBe(true);
  });

  it.each([
    ["<p>2 dari 3 halaman</p><p>isi</p><p>3 dari 3 halaman</p><p>isi</p>"],
    ["<p>Selanjutnya warga akan memilih dari 3 calon.</p>"],
    ["<ul class='menu'><li><a href='/2'>2</a></li></ul>"],
    [""],
  ])("%s: whole", (html) => {
    expect(several(html)).toBe(false);
  });

  it("knows markers from sentences", () => {
    expect(["2 dari 4 halaman", "Halaman 1 dari 4 halaman", "2 dari 4 calon", "dari 4 halaman itu"].map(isPagerMarker)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
