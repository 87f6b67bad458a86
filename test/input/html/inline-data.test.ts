import { expect, it } from "vitest";
import { withoutInlineData } from "../../../src/input/html/inline-data.ts";
import { readSavedPage } from "../../../src/input/html.ts";
import { read } from "../read.ts";

const LONG = "iVBORw0KGgo+/".repeat(200);

it.each([
  [
    "a picture",
    `<p>a</p><img src="data:image/png;base64,${LONG}==" alt="b"><p>c</p>`,
    `<p>a</p><img src="data:image/png;base64," alt="b"><p>c</p>`,
  ],
  [
    "two, and a font",
    `'data:x;base64,${LONG}'url(data:y;base64,${LONG})'data:z;base64,${LONG}'`,
    `'data:x;base64,'url(data:y;base64,)'data:z;base64,'`,
  ],
  ["data to the end", `<img src="data:a;base64,${LONG}`, `<img src="data:a;base64,`],
  ["a small picture", `<img src="data:a;base64,AAAA">`, `<img src="data:a;base64,AAAA">`],
  ["no picture", "<p>;base64, adalah</p>", "<p>;base64, adalah</p>"],
])("of %s", (_name, html, left) => {
  expect(withoutInlineData(Buffer.from(html)).toString()).toBe(left);
});

const SENTENCE = "Bawaslu Kota Melati mengingatkan aparatur sipil negara agar netral dalam pemilihan.";

it("reads a page that was saved as one file with its pictures", async () => {
  const picture = `<img src="data:image/png;base64,${"QUJD".repeat(1 << 20)}">`;
  const html = `<html><body><article>${`<p>${SENTENCE}</p>${picture}`.repeat(7)}</article></body></html>`;
  const { texts } = await read(readSavedPage, html, { maxBytes: 64 << 20 });
  expect(texts).toEqual([Array(7).fill(SENTENCE).join("\n")]);
});

it("refuses a page that stays too large, before it is decoded", async () => {
  const { texts } = await read(readSavedPage, Buffer.alloc(25_000_000, "<p>a</p>"), { maxBytes: 64 << 20 });
  expect(texts).toEqual(["E_TOO_LARGE a: a page of more than 23 MB"]);
});
