import { describe, expect, it } from "vitest";
import { LIMITS } from "../../../src/input/html/page.ts";
import { scanPage } from "../../../src/input/html/scan-page.ts";

const lines = (html: string) => scanPage(html, LIMITS).blocks.map((block) => block.text);
const placed = (html: string) => {
  const { blocks, containers } = scanPage(html, LIMITS);
  return blocks.map((block) => `${containers[block.container]!.tag.name}: ${block.text}`);
};

describe("scanPage", () => {
  it.each([
    ["paragraphs that are never closed", "<p>satu<p>dua<div>tiga</div>", ["p: satu", "p: dua", "div: tiga"]],
    [
      "items and cells that are never closed",
      "<ul><li>a<li>b</ul><table><tr><td>c<td>d<tr><td>e</table>",
      ["li: a", "li: b", "td: c", "td: d", "td: e"],
    ],
    ["nested lists", "<ul><li>a<ul><li>b</ul><li>c</ul>", ["li: a", "li: b", "li: c"]],
    ["a stray end tag inside a cell", "<div><table><tr><td>a</div>b</td></tr></table>c</div>", ["td: a", "td: b", "div: c"]],
    ["unmatched end tags", "</p>satu</section>dua", ["body: satu", "body: dua"]],
    ["upper case", "<DIV><P>satu</P></DIV>", ["p: satu"]],
  ])("reads %s", (_, html, expected) => {
    expect(placed(html)).toEqual(expected);
  });

  it.each([
    ["inline elements join", "<p>sa<b>tu</b> <i>dua</i></p>", ["satu dua"]],
    ["white space collapses", "<p>  satu\n\t dua\u00a0\u00a0tiga </p>", ["satu dua tiga"]],
    ["character references", "<p>A &amp; B &#8220;c&#8221; &nbsp;d &rsquo;e &x; &lt;f</p>", ["A & B “c” d ’e &x; <f"]],
    ["breaks are lines", "satu<br>dua<br/><br/>tiga", ["satu", "dua", "tiga"]],
    ["buttons say nothing", "<p>satu <button>Bagikan</button></p>dua", ["satu", "dua"]],
    ["CDATA is text", "<p><![CDATA[satu]]></p>", ["satu"]],
  ])("%s", (_, html, expected) => {
    expect(lines(html)).toEqual(expected);
  });

  it("counts linked characters, but not of addresses", () => {
    const { blocks } = scanPage(
      `<p>Baca <a href="/x">kabar lain</a></p><p><a href="h">https://contoh.example/a</a></p><p><a name="y">bukan tautan</a></p>`,
      LIMITS,
    );
    expect(blocks.map((block) => block.linked)).toEqual([10, 0, 0]);
  });

  it("ends an unclosed link at the next one", () => {
    const { blocks } = scanPage(`<p><a href="1">satu <a href="2">dua</a> tiga</p><p>empat</p>`, LIMITS);
    expect(blocks.map((block) => block.linked)).toEqual([7, 0]);
  });

  it("marks lines that a single break ends", () => {
    const { blocks } = scanPage("satu<br>dua<br><br>tiga", LIMITS);
    expect(blocks.map((block) => block.broken)).toEqual([true, false, false]);
  });

  it("keeps parents before children and blocks inside their containers", () => {
    const { containers, blocks } = scanPage("<div><p>a</p><section><p>b</p><span class='byline'>c</span></section></div>d", LIMITS);
    containers.forEach(({ parent, firstBlock, endBlock }, i) => {
      expect(parent).toBeLessThan(i);
      expect(firstBlock).toBeLessThanOrEqual(endBlock);
    });
    blocks.forEach(({ container }, b) => {
      expect(b).toBeGreaterThanOrEqual(containers[container]!.firstBlock);
      expect(b).toBeLessThan(containers[container]!.endBlock);
    });
  });

  it("stops at the limits", () => {
    expect(scanPage("<p>x".repeat(100), { ...LIMITS, maxNodes: 50 }).cut).toBe(true);
    const deep = scanPage(`${"<div>".repeat(100)}x`, { ...LIMITS, maxDepth: 10 });
    expect(deep.cut).toBe(false);
    expect(deep.containers).toHaveLength(11);
    expect(deep.blocks.map((block) => block.text)).toEqual(["x"]);
  });
});
