import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../src/input/html/extract.ts";

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/html/${name}.html`, import.meta.url), "utf8");
const starts = (text: string) => text.split("\n").map((line) => line.split(" ").slice(0, 3).join(" "));

describe("extractArticle", () => {
  it("reads a portal whose JSON-LD names the editor and whose clock is UTC", () => {
    const article = extractArticle(fixture("portal-modern"));
    expect(starts(article.text)).toEqual([
      "SUNGAI LARAS, WARTALARAS.example",
      "Larangan itu disampaikan",
      '"Satu foto bisa',
      "Ia menambahkan, Propam",
      "Ketua Bawaslu setempat,",
    ]);
    expect(article).toMatchObject({
      title: "Kapolres Sungai Laras Larang Anggota Berfoto dengan Calon",
      author: "Ratih Pranowo",
      publisher: "Wartalaras.example",
      published: "2024-09-12T05:21:40+07:00",
      publishedBasis: "metadata",
      url: "https://daerah.wartalaras.example/read/2024/09/12/052140/kapolres-sungai-laras-larang-anggota-berfoto",
      language: "id",
    });
    expect(article.warnings.map((warning) => warning.code)).toEqual(["truncated"]);
  });

  it("leaves advertisement, inserted links and hidden text of a scrolling portal out", () => {
    const article = extractArticle(fixture("portal-scroll"));
    expect(starts(article.text)).toEqual([
      "Teluk Wangi -",
      "Bawaslu Kota Teluk",
      '"Ketiganya kami panggil',
      "Menurut Hesti, hasil",
      "Warga melintas di",
      "Hingga berita ini",
    ]);
    expect(article).toMatchObject({
      author: "Lukman Arifin",
      publisher: "sorot.example",
      published: "2024-10-03T16:05:09+07:00",
      captions: [4],
      warnings: [],
    });
  });

  it("keeps the later pages that a portal folds away", () => {
    const article = extractArticle(fixture("portal-unfold"));
    expect(starts(article.text)).toEqual([
      "Kabarlima.example, Randu Dandim",
      "Menurut dia, kampung",
      "Pos Ronda Diperbanyak",
      "Sebanyak 34 pos",
      "Kepala Desa Randu,",
    ]);
    expect(article).toMatchObject({ title: "Dandim Ajak Warga Randu Jaga Kampung Selama Kampanye", warnings: [] });
  });

  it("reads WordPress: categories in class names, a title with two suffixes, a byline in the text", () => {
    const article = extractArticle(fixture("wordpress-local"));
    expect(starts(article.text)).toEqual([
      "CEMARA – Tiga",
      "Kapolres Cemara dan",
      "Kapolres Cemara AKBP",
      "Acara ditutup dengan",
      "Penulis : Sulastri",
      "Editor : Wahyu",
    ]);
    expect(article).toMatchObject({
      title: "Ikrar Damai Tiga Pasangan Calon di Alun-Alun Cemara",
      author: "Sulastri Dewanti",
      publisher: "Humas Polres Cemara",
      published: "2024-09-24T10:10:00+07:00",
    });
  });

  it("reads a blog: lines wrapped by hand, longer comments, a widget around everything", () => {
    const article = extractArticle(fixture("blogger"));
    expect(article.text.split("\n")[0]).toBe(
      "Warga Desa Lontar berkumpul di balai desa untuk membicarakan cara menolak amplop yang biasa dibagikan menjelang pencoblosan.",
    );
    expect(starts(article.text)).toEqual(["Warga Desa Lontar", "Pak Kades membuka", "Hasilnya, setiap RT"]);
    expect(article).toMatchObject({
      title: "Musyawarah Desa Lontar Bahas Politik Uang",
      author: "Mbah Lontar",
      published: "2018-06-08",
      publishedBasis: "stamp",
    });
  });

  it("reads tables and fonts of old pages, and invents no title", () => {
    const article = extractArticle(fixture("table-layout"));
    expect(article.text).toContain("Panwas Pulau Siar Sita Ratusan Karung Beras\nPulau Siar - Panitia");
    expect(article.text).not.toMatch(/Halaman Depan|Nelayan Siar Keluhkan|Hak cipta/);
    expect(article).toMatchObject({ title: null, published: "2015-11-05T10:08:00+07:00" });
  });

  it("takes a short release and not the longer teasers beside it", () => {
    const article = extractArticle(fixture("short-release"));
    expect(starts(article.text)).toEqual(["Cemara - Personel"]);
    expect(article).toMatchObject({ title: "Patroli Gabungan Sambangi Gudang Logistik KPU", published: "2024-11-04", warnings: [] });
  });

  it("falls back to the text in JSON-LD, and says so", () => {
    const article = extractArticle(fixture("app-shell"));
    expect(starts(article.text)).toEqual(["KPU Kabupaten Dermaga", "Ketua KPU Dermaga,", "Setiap pasangan hanya"]);
    expect(article).toMatchObject({
      title: 'KPU Dermaga Undi Nomor Urut Tanpa Massa Pendukung "Luar"',
      author: "Melati Kusnadi, Ferdi Tanjung",
      publisher: "Kabar Dermaga",
    });
    expect(article.warnings.map((warning) => warning.code)).toEqual(["jsonld_body"]);
  });

  it.each([
    ["none", ["Teluk Wangi -"], []],
    ["inline", ["Teluk Wangi -"], [4]],
    ["all", ["Ilustrasi kotak suara"], [0, 5]],
  ] as const)("captions: %s", (captions, first, lines) => {
    const article = extractArticle(fixture("portal-scroll"), { captions });
    expect(starts(article.text).slice(0, 1)).toEqual(first);
    expect(article.captions).toEqual(lines);
  });

  it("takes the first of several stories that a page loads below one another", () => {
    const story = (name: string, length: number) =>
      `<article><h1>${name}</h1><div class="isi-berita">${`<p>${name}: warga, petugas, dan saksi datang ke balai desa untuk mendengar penjelasan panitia tentang tahapan berikutnya.</p>`.repeat(1).repeat(length)}</div></article>`;
    const { text } = extractArticle(`<title>Kabar Pertama</title>${story("Kabar Pertama", 4)}${story("Kabar Kedua", 9)}`);
    expect(text).toContain("Kabar Pertama: warga");
    expect(text).not.toContain("Kabar Kedua");
  });

  it("makes addresses absolute and drops what is none", () => {
    const page = (href: string) =>
      extractArticle(`<head><link rel="canonical" href="${href}"></head><p>teks</p>`, { url: "https://contoh.example/a/b?c=1#d" }).url;
    expect([page("/x/y#z"), page(""), page("javascript:void(0)")]).toEqual([
      "https://contoh.example/x/y",
      "https://contoh.example/a/b?c=1",
      "https://contoh.example/a/b?c=1",
    ]);
    expect(extractArticle("<p>teks</p>").url).toBeNull();
  });

  it.each([
    ['<html lang="id-ID">', "id-ID"],
    ["<html lang=in>", "id"],
    ['<html xml:lang="en" lang="en">', "en"],
    ['<html><head><meta http-equiv="content-language" content="In-Id"></head>', "id-ID"],
    ["<html>", null],
  ])("%s is in %s", (html, language) => {
    expect(extractArticle(`${html}<body><p>teks</p>`).language).toBe(language);
  });

  it("is the same twice", () => {
    const html = fixture("wordpress-local");
    expect(extractArticle(html)).toEqual(extractArticle(html));
  });
});
