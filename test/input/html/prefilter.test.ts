import { describe, expect, it } from "vitest";
import { prefilter } from "../../../src/input/html/prefilter.ts";

describe("prefilter", () => {
  it.each([
    ["scripts", "<p>satu</p><script>var a = '<p>dua</p>';</script><p>tiga</p>", "<p>satu</p> <p>tiga</p>"],
    ["upper case and attributes", "<P>satu</P><SCRIPT TYPE='x'>dua</SCRIPT >tiga", "<P>satu</P> tiga"],
    ["comments", "satu<!-- <p>dua</p> -->tiga", "satutiga"],
    ["short comments", "satu<!-->dua", "satudua"],
    ["an unclosed comment", "satu<!-- dua", "satu"],
    ["an unclosed script", "satu<script>dua", "satu"],
    ["forms' fields", "a<select><option>b</select>c<textarea>d</textarea>e", "a c e"],
    ["self-closed pictures", "a<svg/>b<svg><path d='M0'/></svg>c", "a b c"],
  ])("cuts %s", (_, html, left) => {
    expect(prefilter(html).body).toBe(left);
  });

  it.each([
    ["other elements that begin alike", "<section>a</section><scripture>b</scripture><mapel>c</mapel>"],
    ["unclosed elements that a browser would close", "<p>a<select>b<p>c"],
    ["lone brackets", "2 < 3 dan 5 > 4 <"],
  ])("keeps %s", (_, html) => {
    expect(prefilter(html).body).toBe(html);
  });

  it.each([
    ["<title>a</title></head><body>b", "<title>a</title>", "</head><body>b"],
    ["<TITLE>a</TITLE><BODY BGCOLOR=x>b</BODY>", "<TITLE>a</TITLE>", "<BODY BGCOLOR=x>b</BODY>"],
    ["<header>a</header><p>b", "", "<header>a</header><p>b"],
  ])("tells head and body of %s apart", (html, head, body) => {
    expect(prefilter(html)).toMatchObject({ head, body });
  });

  it("hands JSON-LD over and no other script", () => {
    const { body, jsonLd } = prefilter(
      `<script type="application/ld+json">{"a":1}</script><script>b</script><script TYPE=application/LD+JSON>[2]</script>x`,
    );
    expect(jsonLd).toEqual(['{"a":1}', "[2]"]);
    expect(body.trim()).toBe("x");
  });
});
