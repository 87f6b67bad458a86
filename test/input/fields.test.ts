import { expect, it } from "vitest";
import { readJsonl } from "../../src/input/jsonl.ts";
import { MOST_UNREAD } from "../../src/input/unread-record.ts";
import type { Unfinished } from "../../src/types.ts";
import { read } from "./read.ts";

const readOne = async (record: object, map = {}) => {
  const { found, fields } = await read(readJsonl, JSON.stringify(record), { map });
  return { document: found[0], fields };
};

const body = "Camat Rawa Indah meminta perangkat desa netral selama kampanye di wilayahnya. ".repeat(3).trim();

// record → what is read
it.each<[object, object]>([
  [
    { Judul: "a", "Isi Berita": "b", "tanggal-terbit": "2024-02-14" },
    { title: "a", text: "b", date: "2024-02-14" },
  ],
  [
    { headline: "a", articleBody: "b", datePublished: "2024-02-14" },
    { title: "a", text: "b", date: "2024-02-14" },
  ],
  [{ content: "", isi: "b" }, { text: "b" }],
  [{ text: "", isi: null }, { text: "" }],
  [{ text: ["satu", "dua"] }, { text: "satu\ndua" }],
  [
    { text: "b", authors: ["Rina", "Budi"], source: { id: 7, name: "Harian Rawa" } },
    { author: "Rina, Budi", publisher: "Harian Rawa" },
  ],
  [
    { text: "b", author: { name: "Rina" }, id: 7 },
    { author: "Rina", source: { key: "7" } },
  ],
  [{ text: "a < b dan c > d" }, { text: "a < b dan c > d" }],
  [{ content: "<p>Satu &amp; dua.</p><script>x()</script><p>Tiga<br>empat.</p>" }, { text: "Satu & dua.\nTiga\nempat." }],
  [
    {
      title: { rendered: "Camat &#8220;Netral&#8221;" },
      content: { rendered: "<p>Satu.</p>\n<p>Dua.</p>" },
      link: "https://contoh.test/1",
    },
    { title: "Camat “Netral”", text: "Satu.\nDua.", url: "https://contoh.test/1" },
  ],
  [
    {
      url: "https://contoh.test/2",
      html: `<html><head><title>Judul</title></head><body><nav>Menu</nav><article><h1>Judul</h1><p>${body}</p></article></body></html>`,
    },
    { title: "Judul", text: body, url: "https://contoh.test/2" },
  ],
  [
    { judul: "Lain", html: `<html><body><h1>Judul</h1><p>${body}</p></body></html>` },
    { title: "Lain", text: expect.stringContaining(body) },
  ],
])("of %j reads %j", async (record, expected) => {
  expect((await readOne(record)).document).toMatchObject(expected);
});

it("does not take an object without a name for a publisher: our own records have one", async () => {
  const { document, fields } = await readOne({ text: "b", source: { path: "a.html" }, situs: "Kabar Rawa" });
  expect(document).toMatchObject({ publisher: "Kabar Rawa" });
  expect(fields).toEqual(["text=text", "publisher=situs"]);
});

it("takes a mapped field from its key only, and tells each once", async () => {
  expect(await readOne({ a: "1", text: "2", judul: "3" }, { text: "a" })).toMatchObject({
    document: { text: "1", title: "3" },
    fields: ["title=judul", "text=a"],
  });
  const { fields } = await read(readJsonl, '{"text":"a"}\n{"text":"b","url":"c"}\n{"isi":"d"}\n');
  expect(fields).toEqual(["text=text", "url=url", "text=isi"]);
});

it("keeps what looks like a prototype a plain key", async () => {
  expect((await readOne(JSON.parse('{"__proto__":{"text":"x"},"constructor":"y","text":"z"}'))).document).toMatchObject({ text: "z" });
  expect(({} as Record<string, unknown>).text).toBeUndefined();
});

it.each([
  [3, "Judul"],
  [20_000, null],
])("looks into lists in lists %i deep", async (depth, title) => {
  const { found } = await read(readJsonl, `{"text":"a","title":${"[".repeat(depth)}"Judul"${"]".repeat(depth)}}`);
  expect(found).toMatchObject([{ text: "a", title }]);
});

it("leaves records unread for workers, but long ones, which may need more memory than they have", async () => {
  const lines = `${JSON.stringify({ text: "a" })}\n${JSON.stringify({ text: "b", x: Array(MOST_UNREAD >> 1).fill({}) })}\n`;
  const options = { maxBytes: 1 << 24, map: {}, repair: false, tookField() {}, skipped() {}, readInner: async () => null };
  const items: Unfinished[] = [];
  for await (const item of readJsonl({ path: "a", location: null, chunks: () => [Buffer.from(lines)] }, options)) items.push(item);
  expect(items).toMatchObject([{ json: '{"text":"a"}', place: "a:1" }, { text: "b" }]);
});
