import { expect, it } from "vitest";
import { toUtf8 } from "../../src/input/to-utf8.ts";

const LINE = '{"text":"Camat “Rawa Indah”"}\n';

it.each([
  ["UTF-8", Buffer.from(LINE), null],
  ["UTF-8 with a mark", Buffer.from(`\uFEFF${LINE}`), null],
  ["UTF-16", Buffer.from(LINE, "utf16le"), "utf-16le"],
  ["UTF-16 of the other order, with a mark", Buffer.from(`\uFEFF${LINE}`, "utf16le").swap16(), "utf-16be"],
])("gives the first line in %s before there is a second", async (_name, bytes, expected) => {
  async function* slow() {
    yield bytes;
    throw new Error("asked for the second line");
  }
  const { encoding, chunks } = await toUtf8(slow());
  expect(encoding).toBe(expected);
  for await (const chunk of chunks) {
    expect(String(chunk)).toBe(LINE);
    break;
  }
});

it("knows the encoding however the bytes come", async () => {
  const bytes = Buffer.from(`\n{"text":"a"}\n${LINE}`, "utf16le");
  for (const size of [1, 2, 3, 7, 16, 100]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
    expect((await toUtf8(pieces)).encoding).toBe("utf-16le");
  }
});
