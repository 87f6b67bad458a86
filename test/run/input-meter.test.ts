import fc from "fast-check";
import { expect, it } from "vitest";
import { InputMeter } from "../../src/run/manifest.ts";

/** Feeds files to a meter in chunks of a size; tells `at` after each step. */
function feed(meter: InputMeter, files: readonly string[], size: number, at: () => void = () => {}): void {
  for (const [i, content] of files.entries()) {
    meter.opened(`f${i}`);
    at();
    for (let from = 0; from < content.length; from += size) {
      meter.read(Buffer.from(content.slice(from, from + size)));
      at();
    }
  }
}

const files = fc.array(fc.string({ unit: "binary-ascii", maxLength: 40 }), { maxLength: 6 });
const size = fc.integer({ min: 1, max: 50 });

it("finds its place again, however the bytes come", () => {
  fc.assert(
    fc.property(files, size, size, fc.nat(), (all, before, after, pick) => {
      const places: ReturnType<InputMeter["facts"]>[] = [];
      const first = new InputMeter(true);
      feed(first, all, before, () => places.push(first.facts()));
      if (places.length === 0) return;
      const second = new InputMeter(true);
      second.expect(places[pick % places.length]!);
      feed(second, all, after);
      expect(second.fits).toBe(true);
      expect(second.facts()).toEqual(first.facts());
    }),
  );
});

it.each([
  ["another letter", ["abc", "dex"], false],
  ["a file less", ["abc"], null],
  ["a file more in front", ["x", "abc", "def"], false],
  ["the same letters in other files", ["ab", "cdef"], false],
  ["the same", ["abc", "def", "ghi"], true],
])("sees %s", (_name, all, fits) => {
  const first = new InputMeter(true);
  feed(first, ["abc", "def"], 2);
  const second = new InputMeter(true);
  second.expect(first.facts());
  feed(second, all, 3);
  expect(second.fits).toBe(fits);
});
