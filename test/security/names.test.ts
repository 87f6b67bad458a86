/** Names with spaces, other scripts and separators, and line ends of other systems, go in and come out whole. */
import { expect, it } from "vitest";
import { records, workdir } from "../cli/workdir.ts";

it.each([
  "folder dengan spasi/berita (1).txt",
  "日本/é – “a”.txt",
  "-o.txt",
  "a;rm -rf $(b)`c`.txt",
  "a'b\"c.txt",
  "back\\slash.txt",
  "%2e%2e%2fa.txt",
])("%s", async (path) => {
  const dir = workdir().file(`masuk/${path}`, "Camat Netral\r\n\r\nCamat meminta warga netral.\r\n");
  const run = await dir.netral("classify", `masuk/${path}`, "-o", `keluar ${path.replaceAll("/", "_")}.ndjson`, "--text");
  expect(run.code).toBe(0);
  const [record] = records(dir.read(`keluar ${path.replaceAll("/", "_")}.ndjson`));
  expect(record).toMatchObject({
    source: { path: `masuk/${path}` },
    text: "Camat Netral\n\nCamat meminta warga netral.\n",
    actors: [{ id: "camat" }],
  });
  expect(records(await dir.netral("classify", "masuk"))).toMatchObject([{ source: { path: `masuk/${path}` } }]);
});

it("line ends do not change the record of an article", async () => {
  const text = "Camat Netral\n\nCamat meminta warga netral.\n";
  const dir = workdir().file("a.txt", text).file("b.txt", text.replaceAll("\n", "\r\n")).file("c.txt", text.replaceAll("\n", "\r"));
  const found = records(await dir.netral("classify", "a.txt", "b.txt", "c.txt")).map(({ source: _source, ...record }) => record);
  expect(found[1]).toEqual(found[0]);
  expect(found[2]).toEqual(found[0]);
});
