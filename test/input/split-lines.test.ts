import fc from "fast-check";
import { expect, it } from "vitest";
import { splitLines } from "../../src/input/split-lines.ts";

async function lines(chunks: readonly string[], cap = 1000) {
  const found: (string | null)[] = [];
  let number = 1;
  for await (const line of splitLines(
    chunks.map((chunk) => Buffer.from(chunk)),
    cap,
  )) {
    expect(line.number).toBe(number++);
    found.push(line.bytes?.toString() ?? null);
  }
  return found;
}

// chunks → lines
it.each([
  [[], []],
  [["a\nb\n"], ["a", "b"]],
  [["a\nb"], ["a", "b"]],
  [
    ["a", "b\nc", "", "d\n"],
    ["ab", "cd"],
  ],
  [["\n\na\n"], ["", "", "a"]],
  [
    ["a\n", "\n"],
    ["a", ""],
  ],
])("splits %j into %j", async (chunks, expected) => {
  expect(await lines(chunks)).toEqual(expected);
});

it.each([
  [["aaaa\nb\n"], [null, "b"]],
  [
    ["aa", "aa", "a\nb"],
    [null, "b"],
  ],
  [["aaa\nbbbb"], ["aaa", null]],
])("drops from %j what is longer than 3 bytes, and tells its place", async (chunks, expected) => {
  expect(await lines(chunks, 3)).toEqual(expected);
});

it("gives the same lines however the bytes are cut", async () => {
  const byteText = fc.string({ unit: fc.constantFrom("a", "\n", "é") });
  await fc.assert(
    fc.asyncProperty(byteText, fc.array(fc.nat(20)), async (text, cuts) => {
      const chunks: string[] = [];
      let rest = text;
      for (const cut of cuts) {
        chunks.push(rest.slice(0, cut));
        rest = rest.slice(cut);
      }
      const expected = text.split("\n");
      if (expected.at(-1) === "") expected.pop();
      expect(await lines([...chunks, rest])).toEqual(expected);
    }),
  );
});
