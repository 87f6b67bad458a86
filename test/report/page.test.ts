import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/report/collect.ts";
import { loadAssets } from "../../src/report/load-assets.ts";
import { writePage } from "../../src/report/page-html.ts";
import type { ArticleRecord } from "../../src/types.ts";
import { workdir } from "../cli/workdir.ts";
import { actor, fakeRecord, theme, unreadable } from "../output/fake-record.ts";
import { axe, NO_BROWSER, useBrowser } from "./browser.ts";
import { LORE } from "./lore.ts";

const HOSTILE = '<img src=x onerror="document.title=1">';
const TEXT = `${HOSTILE}\nCamat Rawa Indah mengimbau ASN netral.\n\nBACA JUGA: yang lain`;
const person = { ...fakeRecord().people![0]!, name: "Rahma <b>Sari</b>", unit: "Rawa Indah", region: "16.08" };

function quoted(tag: string, quote: string) {
  const start = TEXT.indexOf(quote);
  return { ...theme(tag), evidence: [{ field: "text", start, end: start + quote.length, line: 2, quote, rule: "r#<i>" }] } as const;
}

const RECORDS: readonly ArticleRecord[] = [
  fakeRecord({
    id: "aaaaaaaaaaaaaaaa",
    title: HOSTILE,
    text: TEXT,
    url: "javascript:alert(1)",
    publisher: "=cmd()",
    published: "2024-02-14",
    actors: [{ ...actor("camat"), evidence: [] }],
    themes: [{ ...quoted("netralitas", "netral"), modes: theme("x", "main", "imbauan").modes }],
    people: [person],
    stripped: [{ field: "text", line: 4, text: "BACA JUGA: <u>yang lain</u>", rule: "related" }],
  }),
  fakeRecord({
    id: "bbbbbbbbbbbbbbbb",
    title: "KPU bantah hoaks",
    url: 'https://kabar.example/a?b=1&c="2"',
    published: "2023-12-02",
    actors: [actor("kpu"), actor("camat", "mention")],
    themes: [theme("hoaks")],
    people: [],
  }),
  fakeRecord({ id: "cccccccccccccccc", title: "Pasar ramai", relevant: false, published: null, actors: [], themes: [], people: [] }),
];

/** A page of the records, made by the program. */
async function makePage(locale = "id"): Promise<string> {
  const dir = workdir().jsonl("hasil.ndjson", ...RECORDS, unreadable("hilang.txt"));
  const run = await dir.netral("report", "hasil.ndjson", "-o", "laporan.html", "--locale", locale, "-q");
  expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
  return dir.at("laporan.html");
}

if (NO_BROWSER) console.warn(`test/report/page.test.ts: ${NO_BROWSER}`);

describe.skipIf(NO_BROWSER)("the page", () => {
  const browser = useBrowser();
  const figures =
    "() => Object.fromEntries([...document.querySelectorAll('#totals div')].map((e) => [e.children[0].textContent, e.children[1].textContent]))";

  it("opens without a fault or a request, and what articles say stays text", async () => {
    const { page, faults } = await browser.open(await makePage());
    expect(await page.locator("#cards h3").allTextContents()).toEqual([HOSTILE, "KPU bantah hoaks", "Pasar ramai"]);
    expect(await page.locator("img, b, u, i").count()).toBe(0);
    expect(await page.title()).toBe("Laporan netral");
    expect(await page.evaluate(`(${figures})()`)).toMatchObject({ Artikel: "3", Relevan: "2 (67 %)", "Tanpa tanggal": "1", Galat: "1" });
    expect(await page.locator("#people tbody tr").allTextContents()).toEqual(["Rahma <b>Sari</b>camatRawa Indah1"]);
    expect(faults).toEqual([]);
  });

  it("shows evidence in its sentence, what was stripped, and links only to the web", async () => {
    const { page } = await browser.open(await makePage());
    const card = page.locator("#cards article").first();
    expect(await card.locator(".passages li bdi").textContent()).toBe("Camat Rawa Indah mengimbau ASN netral.");
    expect(await card.locator("mark").textContent()).toBe("netral");
    await card.locator("summary").click();
    expect(await card.locator(".stripped").textContent()).toBe("baris 4 BACA JUGA: <u>yang lain</u> related");
    const links = page.locator("#cards a");
    expect(await links.count()).toBe(1);
    expect(await links.getAttribute("href")).toBe("https://kabar.example/a?b=1&c=%222%22");
    expect(await links.getAttribute("rel")).toContain("noopener");
  });

  it("filters everything it shows, keeps the choice in the address and takes it from there", async () => {
    const file = await makePage();
    const { page, faults } = await browser.open(file);
    await page.selectOption('[name="theme"]', "hoaks");
    expect(await page.locator("#cards h3").allTextContents()).toEqual(["KPU bantah hoaks"]);
    expect(await page.locator("#shown").textContent()).toBe("1 dari 3 artikel terpilih");
    expect(await page.evaluate(`(${figures})()`)).toMatchObject({ Artikel: "1", Aktor: "2", Orang: "0" });
    expect(await page.locator("#timeline svg").getAttribute("aria-label")).toBe("Tema dari waktu ke waktu: Semua artikel 1, hoaks 1");
    expect(new URL(page.url()).hash).toBe("#theme=hoaks");
    await page.fill('[name="text"]', "pasar");
    await page.waitForSelector('html[data-shown="0"]');
    expect(await page.locator("#cards").textContent()).toBe("Tidak ada artikel yang cocok dengan saringan ini.");
    await page.click('[type="reset"]');
    expect(await page.locator("#cards article").count()).toBe(3);
    expect(new URL(page.url()).hash).toBe("");
    const again = await browser.open(file, { address: "actor=camat&to=2023-12-31" });
    expect(await again.page.locator("#cards h3").allTextContents()).toEqual(["KPU bantah hoaks"]);
    expect(await again.page.inputValue('[name="actor"]')).toBe("camat");
    expect([...faults, ...again.faults]).toEqual([]);
  });

  it("filters by a click into a chart, on top of what is chosen", async () => {
    const { page } = await browser.open(await makePage());
    await page.locator('#heatmap [data-filter="actor=camat&theme=netralitas"]').click();
    expect(new URL(page.url()).hash).toBe("#theme=netralitas&actor=camat");
    expect(await page.locator("#map svg text", { hasText: "Sumsel" }).count()).toBe(1);
    await page.locator('#map [data-filter="region=16"]').click();
    expect(new URL(page.url()).hash).toBe("#theme=netralitas&actor=camat&region=16");
    expect(await page.locator("#shown").textContent()).toContain("1 dari 3");
  });

  it("draws the election calendar", async () => {
    const { page } = await browser.open(await makePage());
    expect(await page.locator("#timeline svg text", { hasText: "Pemilu 2024" }).count()).toBe(1);
    for (const band of ["campaign", "quiet"]) expect(await page.locator(`#timeline [fill="var(--${band})"]`).count()).toBeGreaterThan(0);
  });

  it("exports what is selected, with formulas guarded", async () => {
    const { page, faults } = await browser.open(await makePage(), { address: "theme=netralitas" });
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#export")]);
    const lines = readFileSync(await download.path(), "utf8").split("\r\n");
    expect(lines[0]).toBe(
      "\uFEFFid,title,date,publisher,url,place,relevant,actors,main_actors,themes,main_themes,modes,people,provinces,source",
    );
    expect(lines[1]).toBe(
      `${"a".repeat(16)},"${HOSTILE.replaceAll('"', '""')}",2024-02-14,'=cmd(),javascript:alert(1),,true,camat,camat,netralitas,netralitas,netralitas:imbauan,Rahma <b>Sari</b>,Sumatera Selatan,berita/a.txt`,
    );
    expect(lines.slice(2)).toEqual([""]);
    expect(faults).toEqual([]);
  });

  it("speaks English when told", async () => {
    const { page } = await browser.open(await makePage());
    await page.click('[data-locale="en"]');
    expect(await page.locator("h1").textContent()).toBe("netral report");
    expect(await page.evaluate(`(${figures})()`)).toMatchObject({ Articles: "3", Errors: "1" });
    expect(await page.getAttribute("html", "lang")).toBe("en");
    const english = await browser.open(await makePage("en"), { scripts: false });
    expect(await english.page.locator("h1").textContent()).toBe("netral report");
  });

  it.each([
    ["light", "id", 1280],
    ["dark", "en", 1280],
    ["light", "en", 390],
    ["dark", "id", 390],
  ])("is clean to axe, %s, in %s, %i pixels wide", async (scheme, language, width) => {
    const { page, faults } = await browser.open(await makePage(), { dark: scheme === "dark", width });
    await page.click(`[data-locale="${language}"]`);
    for (const summary of await page.locator("summary").all()) await summary.click();
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    expect(faults).toEqual([]);
  });

  it("is worked with the keyboard alone", async () => {
    const { page } = await browser.open(await makePage());
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip");
    await page.keyboard.press("Enter");
    await page.focus('[name="theme"]');
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.name")).toBe("actor");
    expect(await page.locator("#shown").textContent()).toContain("1 dari 3");
  });

  it("is read without scripts: figures, charts, tables, articles", async () => {
    const { page } = await browser.open(await makePage(), { scripts: false });
    expect(await page.locator("#totals dd").first().textContent()).toBe("3");
    expect(await page.locator("svg.chart").count()).toBe(3);
    expect(await page.locator("#cards h3").first().textContent()).toBe(HOSTILE);
    expect(await page.locator("#filters").isVisible()).toBe(false);
    expect(await page.locator("#pairs table").count()).toBe(1);
  });

  it("of more articles than it holds shows the counts of all, and filters those that it holds", async () => {
    const collector = createCollector(LORE, { articles: 30, people: 1000 });
    for (let i = 0; i < 100; i++) collector.add(fakeRecord({ id: String(i), themes: [theme(i % 2 ? "hoaks" : "netralitas")], people: [] }));
    const dir = workdir();
    const pieces = writePage(collector.finish(), await loadAssets(), { locale: "en", netral: "0", rules: "0" });
    writeFileSync(dir.at("a.html"), [...pieces].join(""));
    const { page, faults } = await browser.open(dir.at("a.html"));
    expect(await page.locator("#totals dd").first().textContent()).toBe("100");
    expect(await page.locator("#part").textContent()).toContain("cover the top 30 articles");
    await page.click("#more");
    expect(await page.locator("#cards article").count()).toBe(30);
    await page.selectOption('[name="theme"]', "hoaks");
    expect(await page.locator("#shown").textContent()).toBe("15 of 30 articles selected");
    expect(faults).toEqual([]);
  });
});
